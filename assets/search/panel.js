// Makes a combobox of a search form (WAI-ARIA Authoring Practices: combobox with a listbox).
import { element } from "../js/element.js";
import { t } from "../js/words.js";
import { searchOnInput } from "./ask.js";
import { firstOptions, remember } from "./recent.js";
import { retryLinks, alternatives } from "./alternatives.js";
import { page } from "./page.js";
import { hitLinks, summary } from "./results.js";
import { hasNoWords } from "./query.js";

const shown = 6;

let panels = 0; // for ids

// attach connects a form: its results are in a panel below it, or on the search page
// in [data-search-results].
export function attach(form, { root }) {
  const input = form.querySelector("input[type=search]");
  const place = form.closest("[data-search-page]")?.querySelector("[data-search-results]");
  if (place) return page(form, input, place, root);
  return panel(form, input, root);
}

function panel(form, input, root) {
  const { status, list, setOptions, asOption, open } = combobox(form, input);
  const hasFocus = () => form.contains(document.activeElement);
  const run = (text) => {
    input.value = text;
    input.focus();
    ask(0);
  };
  const busy = (still) => list.setAttribute("aria-busy", String(still));
  const ask = searchOnInput(input, () => shown, root, {
    empty,
    show(text, result) {
      busy(result.total > 0);
      setOptions(result.total ? result.hits.flatMap((hit) => hitLinks(hit, root)) : alternatives(text, result, { root, run }));
      status.textContent = summary(text, result);
      open(hasFocus());
    },
    fill: (hit) => list.append(...hitLinks(hit, root).map(asOption)),
    done: () => busy(false),
    fail(message, found) {
      busy(false);
      const ways = retryLinks(input.value, { root, run });
      if (found) list.append(...ways.map(asOption));
      else setOptions(ways);
      status.textContent = message;
      open(hasFocus());
    },
  });

  // empty shows former searches and suggestions before anything is typed.
  async function empty() {
    const groups = await firstOptions({ root, run });
    if (!hasNoWords(input.value)) return;
    setOptions([]);
    busy(false);
    list.append(
      ...groups.map(({ title, links }, i) => {
        const head = element("div", { class: "search-group-head", role: "presentation" }, title);
        head.hidden = i === 0; // the status has the same text
        return element("div", { class: "search-group", role: "group", "aria-label": title }, head, ...links.map(asOption));
      }),
    );
    status.textContent = groups[0]?.title ?? "";
    open(groups.length > 0 && hasFocus());
  }

  input.addEventListener("input", () => ask());
  input.addEventListener("focus", () => (!hasNoWords(input.value) ? status.textContent && open(true) : empty()));
  list.addEventListener("click", () => remember(input.value));
  form.addEventListener("submit", () => remember(input.value));
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || open(false));
  if (input.value) ask(0);
  else if (hasFocus()) empty();
}

// combobox adds a closed list of options to a form, and the keys that choose one.
function combobox(form, input) {
  const id = `search-panel-${++panels}`;
  const status = element("div", { class: "search-status", role: "status" });
  const list = element("div", { class: "search-list", id, role: "listbox", "aria-label": t("Pages found") });
  const box = element("div", "search-panel", status, list);
  box.hidden = true;
  form.append(box);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id })) {
    input.setAttribute(name, value);
  }

  let active; // the chosen option
  let count = 0;
  const options = () => [...list.querySelectorAll("[role=option]")];
  const choose = (option) => {
    active?.setAttribute("aria-selected", "false");
    active = option;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const open = (wanted) => {
    box.hidden = !wanted;
    input.setAttribute("aria-expanded", String(wanted && options().length > 0));
    if (!wanted) choose();
  };
  const asOption = (link) => {
    link.id ||= `${id}-${count++}`;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    if (link !== active) link.setAttribute("aria-selected", "false");
    return link;
  };
  const setOptions = (links) => {
    choose();
    list.replaceChildren(...links.map(asOption));
  };
  input.addEventListener("keydown", (event) => {
    const all = options();
    if (event.key === "Escape" && !box.hidden) {
      event.preventDefault(); // the text stays; a second Escape clears it
      open(false);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
      event.preventDefault();
      if (box.hidden) open(true);
      // Moving past either end leads back to the input, with nothing chosen.
      const [step, n] = [event.key === "ArrowDown" ? 1 : -1, all.length + 1];
      choose(all[((all.indexOf(active) + 1 + step + n) % n) - 1]);
    } else if (event.key === "Enter" && active) {
      event.preventDefault();
      active.click();
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the input keeps the focus
  return { status, list, setOptions, asOption, open };
}
