// The search page: results for the form and ?q= are in [data-search-results].
import { rename } from "../js/access.js";
import { t } from "../js/words.js";
import { analyser } from "./analysis.js";
import { asking } from "./ask.js";
import { before, remember } from "./recent.js";
import { filters, unfolded } from "./filters.js";
import { facets } from "./find.js";
import { again, instead } from "./instead.js";
import { element, hitLinks, sentence } from "./results.js";
import { sisters, sistersOf } from "./sisters.js";
import { wordless } from "./query.js";

const atFirst = 10;
const further = 20;

export function page(form, input, place, root) {
  const status = element("p", "search-status");
  status.setAttribute("role", "status");
  const list = element("div", "search-list");
  const narrow = element("div", "search-filters");
  const more = element("button", "button search-further", t("Show more"));
  more.type = "button";
  more.hidden = true;
  const elsewhere = element("div", "search-elsewhere");
  place.removeAttribute("aria-live"); // the status alone is read out
  place.replaceChildren(status, narrow, list, more, elsewhere);
  const others = sistersOf(place);
  const run = (text) => {
    input.value = text;
    input.focus();
    ask(0);
  };
  let asked = ""; // the query of the shown hits
  let total = 0;
  let have = 0; // hits that stay while more are loaded
  const hits = () => list.querySelectorAll(".search-hit");
  const most = (text) => {
    if (text !== asked) have = 0;
    return have ? have + further : atFirst;
  };
  more.addEventListener("click", () => {
    have = hits().length;
    ask(0);
  });
  const busy = (still) => list.setAttribute("aria-busy", String(still));
  const said = (text) => {
    const url = new URL(location.href);
    if (text.trim()) url.searchParams.set("q", text);
    else url.searchParams.delete("q");
    rename(url);
  };
  // The hits replace the list of all pages.
  const found = (some) => document.documentElement.toggleAttribute("data-asked", some);
  const ask = asking(input, most, root, {
    async empty() {
      said("");
      found(false);
      status.textContent = asked = "";
      more.hidden = true;
      narrow.replaceChildren();
      elsewhere.replaceChildren();
      list.replaceChildren();
      const groups = await before({ root, run });
      if (!wordless(input.value)) return;
      list.replaceChildren(...groups.map(({ title, links }) => element("div", "search-group", element("h2", "search-group-head", title), ...links)));
    },
    show(text, result, signal) {
      said(text);
      found(result.total > 0);
      busy(result.total > 0);
      asked = text;
      total = result.total;
      if (have) return;
      more.hidden = true;
      list.replaceChildren(...(result.total ? result.hits.flatMap((hit) => hitLinks(hit, root)) : instead(text, result, { root, run })));
      status.textContent = sentence(text, result);
      filters(narrow, input, root, result).catch(() => narrow.replaceChildren());
      if (others.length) sisters(elsewhere, others, text, signal);
    },
    fill: (hit, i) => i >= have && list.append(...hitLinks(hit, root)),
    done() {
      busy(false);
      if (have) hits()[have]?.focus();
      have = 0;
      more.hidden = hits().length >= total;
    },
    fail(message, shown) {
      found(shown);
      busy(false);
      have = 0;
      more.hidden = true;
      const ways = again(input.value, { root, run });
      if (shown) list.append(...ways);
      else {
        list.replaceChildren(...ways);
        narrow.replaceChildren();
      }
      status.textContent = message;
    },
  });
  input.value = new URLSearchParams(location.search).get("q") ?? input.value;
  input.addEventListener("input", () => ask());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember(input.value);
    ask(0);
  });
  list.addEventListener("click", () => remember(input.value));
  // Fetched together with the hits, so that the filters are above them from the
  // beginning.
  if (!wordless(input.value) && unfolded(input.value)) facets(root, []).catch(() => {});
  analyser(document.documentElement.lang).catch(() => {});
  ask(0);
}
