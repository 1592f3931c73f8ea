// Makes a combobox of a search form (WAI-ARIA Authoring Practices: combobox
// with a listbox), and lists results on the search page.
import { Failure } from "./binary.js";
import { filters } from "./filters.js";
import { find } from "./find.js";
import { recent, remember } from "./recent.js";
import { element, hitLink, sentence } from "./results.js";
import { sisters, sistersOf } from "./sisters.js";

const shownInPanel = 6;
const shownOnPage = 20;
const pause = 60; // milliseconds after a key

let panels = 0; // for ids

// attach serves a form: its results stand in a panel below it, or on the
// search page in [data-search-results].
export function attach(form, { root }) {
  const input = form.querySelector("input[type=search]");
  const place = form.closest("[data-search-page]")?.querySelector("[data-search-results]");
  if (place) return page(form, input, place, root);
  return panel(form, input, root);
}

// asking returns a function that answers the input's text, a moment after the
// last key. An answer that a later question has overtaken is dropped.
function asking(input, n, root, show) {
  let last = 0;
  let timer;
  return (wait = pause) => {
    clearTimeout(timer);
    const number = ++last;
    timer = setTimeout(async () => {
      const text = input.value;
      let answer = { text };
      if (text.trim()) {
        try {
          answer = { text, result: await find(text, n, root) };
        } catch (err) {
          answer = { text, failure: err instanceof Failure ? err.message : "The search does not work in this browser." };
        }
      }
      if (number === last) show(answer);
    }, wait);
  };
}

function panel(form, input, root) {
  const id = `search-panel-${++panels}`;
  const status = element("div", "search-status");
  status.setAttribute("role", "status");
  const list = element("div", "search-list");
  list.id = id;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Pages found");
  const box = element("div", "search-panel", status, list);
  box.hidden = true;
  form.append(box);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id })) {
    input.setAttribute(name, value);
  }

  let active = -1;
  const options = () => [...list.children];
  const choose = (i) => {
    options()[active]?.setAttribute("aria-selected", "false");
    active = i;
    const option = options()[i];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const open = (wanted) => {
    box.hidden = !wanted;
    input.setAttribute("aria-expanded", String(wanted && list.children.length > 0));
    if (!wanted) choose(-1);
  };
  const fill = (items) => {
    choose(-1);
    items.forEach((item, i) => {
      item.id = `${id}-${i}`;
      item.tabIndex = -1;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
    });
    list.replaceChildren(...items);
  };
  const ask = asking(input, shownInPanel, root, ({ text, result, failure }) => {
    if (!text.trim()) return before();
    fill(result?.total ? result.hits.map((hit) => hitLink(hit, root)) : instead(text, result, root));
    status.textContent = failure ?? sentence(text, result);
    open(form.contains(document.activeElement));
  });
  // before is what stands there before anything is typed: former searches.
  const before = () => {
    const former = recent();
    fill(former.map((text) => wordLink(text, root)));
    status.textContent = former.length ? "Your last searches" : "";
    open(former.length > 0 && form.contains(document.activeElement));
  };

  input.addEventListener("input", () => ask());
  input.addEventListener("focus", () => (input.value.trim() ? status.textContent && open(true) : before()));
  list.addEventListener("click", () => remember(input.value));
  form.addEventListener("submit", () => remember(input.value));
  input.addEventListener("keydown", (event) => {
    const n = list.children.length;
    if (event.key === "Escape" && !box.hidden) {
      event.preventDefault(); // the text stays; a second Escape clears it
      open(false);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && n) {
      event.preventDefault();
      if (box.hidden) open(true);
      // Past either end is the input itself, where nothing is chosen.
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(((active + 1 + step + n + 1) % (n + 1)) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options()[active].click();
    }
  });
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || open(false));
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the input keeps the focus
  if (input.value) ask(0);
}

function page(form, input, place, root) {
  const status = element("p", "search-status");
  status.setAttribute("role", "status");
  const list = element("div", "search-list");
  const narrow = element("div", "search-filters");
  const elsewhere = element("div", "search-elsewhere");
  place.removeAttribute("aria-live"); // the status alone is read out
  place.replaceChildren(status, narrow, list, elsewhere);
  const others = sistersOf(place);
  const ask = asking(input, shownOnPage, root, ({ text, result, failure }) => {
    list.replaceChildren(
      ...(result?.hits.map((hit) => hitLink(hit, root)) ?? []),
      ...(result?.total ? [] : instead(text, result, root)),
    );
    status.textContent = failure ?? (result ? sentence(text, result) : "");
    filters(narrow, input, root, result).catch(() => narrow.replaceChildren());
    if (others.length) sisters(elsewhere, others, text);
    const url = new URL(location.href);
    if (text.trim()) url.searchParams.set("q", text);
    else url.searchParams.delete("q");
    history.replaceState(history.state, "", url);
  });
  input.value = new URLSearchParams(location.search).get("q") ?? input.value;
  input.addEventListener("input", () => ask());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember(input.value);
    ask(0);
  });
  ask(0);
}

// instead is what is offered when nothing was found: words nearby, and where
// the base has an address for it, a way to say that a page is missing.
function instead(text, result, root) {
  if (!result) return [];
  const links = result.nearest.map((word) => wordLink(word, root));
  const address = document.documentElement.dataset.report;
  if (address && result.words) {
    const link = element("a", "search-hit", "Tell the owners that a page is missing");
    link.href = address.replace("{title}", encodeURIComponent(`No page for: ${text.trim()}`)).replace("{path}", "");
    links.push(link);
  }
  return links;
}

// wordLink leads to the search for a word of the base.
function wordLink(word, root) {
  const link = element("a", "search-hit", word);
  link.href = `${root}search/?${new URLSearchParams({ q: word })}`;
  return link;
}
