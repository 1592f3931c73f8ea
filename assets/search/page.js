// The search page: results for the form and ?q= are in [data-search-results].
import { element } from "../js/element.js";
import { replaceAddress } from "../js/access.js";
import { t } from "../js/words.js";
import { analyser } from "./analysis.js";
import { searchOnInput } from "./ask.js";
import { firstOptions, remember } from "./recent.js";
import { filters, isExpanded } from "./filters.js";
import { facets } from "./find.js";
import { retryLinks, alternatives } from "./alternatives.js";
import { hitLinks, summary } from "./results.js";
import { sisters, sistersOf } from "./sisters.js";
import { hasNoWords } from "./query.js";

const atFirst = 10;
const further = 20;

export function page(form, input, place, root) {
  const run = (text) => {
    input.value = text;
    input.focus();
    ask(0);
  };
  const { limit, handlers } = results(place, input, root, run, () => ask(0));
  const ask = searchOnInput(input, limit, root, handlers);
  input.value = new URLSearchParams(location.search).get("q") ?? input.value;
  input.addEventListener("input", () => ask());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember(input.value);
    ask(0);
  });
  // Fetched together with the hits, so that the filters are above them from the beginning.
  if (!hasNoWords(input.value) && isExpanded(input.value)) facets(root, []).catch(() => {});
  analyser(document.documentElement.lang).catch(() => {});
  ask(0);
}

// partsOf puts the parts of the results into a place and returns them.
function partsOf(place) {
  const status = element("p", { class: "search-status", role: "status" });
  const list = element("div", "search-list");
  const narrow = element("div", "search-filters");
  const more = element("button", { class: "button search-further", type: "button" }, t("Show more"));
  more.hidden = true;
  const elsewhere = element("div", "search-elsewhere");
  place.removeAttribute("aria-live"); // the status alone is read out
  const parts = [status, narrow, list, more, elsewhere];
  place.replaceChildren(...parts);
  return parts;
}

// results returns what searchOnInput needs to show answers in a place: how many hits a query
// shows, and the functions that show them.
function results(place, input, root, run, repeat) {
  const others = sistersOf(place);
  const [status, narrow, list, more, elsewhere] = partsOf(place);
  let asked = ""; // the query of the shown hits
  let total = 0;
  let have = 0; // hits that stay while more are loaded
  const hits = () => list.querySelectorAll(".search-hit");
  const limit = (text) => {
    if (text !== asked) have = 0;
    return have ? have + further : atFirst;
  };
  more.addEventListener("click", () => {
    have = hits().length;
    repeat();
  });
  list.addEventListener("click", () => remember(input.value));
  const busy = (still) => list.setAttribute("aria-busy", String(still));
  // The hits replace the list of all pages.
  const hasHits = (some) => document.documentElement.toggleAttribute("data-asked", some);
  const handlers = {
    async empty() {
      writeQuery("");
      hasHits(false);
      status.textContent = asked = "";
      more.hidden = true;
      narrow.replaceChildren();
      elsewhere.replaceChildren();
      list.replaceChildren();
      const groups = await firstOptions({ root, run });
      if (!hasNoWords(input.value)) return;
      list.replaceChildren(...groups.map(({ title, links }) => element("div", "search-group", element("h2", "search-group-head", title), ...links)));
    },
    show(text, result, signal) {
      writeQuery(text);
      hasHits(result.total > 0);
      busy(result.total > 0);
      asked = text;
      total = result.total;
      if (have) return;
      more.hidden = true;
      list.replaceChildren(...(result.total ? result.hits.flatMap((hit) => hitLinks(hit, root)) : alternatives(text, result, { root, run })));
      status.textContent = summary(text, result);
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
      hasHits(shown);
      busy(false);
      have = 0;
      more.hidden = true;
      const ways = retryLinks(input.value, { root, run });
      if (shown) list.append(...ways);
      else {
        list.replaceChildren(...ways);
        narrow.replaceChildren();
      }
      status.textContent = message;
    },
  };
  return { limit, handlers };
}

// writeQuery writes the query to the address, so that it can be shared.
function writeQuery(text) {
  const url = new URL(location.href);
  if (text.trim()) url.searchParams.set("q", text);
  else url.searchParams.delete("q");
  replaceAddress(url);
}
