// Buttons that filter the hits. A filter is a word of the query, so that it can be
// typed, shared and removed.
import { element } from "../js/element.js";
import { t } from "../js/words.js";
import { facets } from "./find.js";

const heads = { type: t("Kind of page"), state: t("State"), partner: t("Partner"), owner: t("Owner"), tag: t("Tag") };
const mostOfAKind = 6;
const wide = "(min-width: 80rem)";

// isExpanded reports whether the filters of a query are open at first: on narrow screens
// they are above the hits and would push them down.
export const isExpanded = (query) => chosen(query).size > 0 || matchMedia(wide).matches;

// filters fills a place with the buttons for a result. Folded, they are fetched
// when somebody opens them.
export async function filters(place, input, root, result) {
  const had = chosen(input.value);
  if (result.total < 2 && !had.size) return redraw(place);
  const all = () => facets(root, result.docs).then((list) => groups(list, had, input));
  if (place.querySelector("details")?.open ?? isExpanded(input.value)) {
    const drawn = await all();
    redraw(place, ...(drawn.length ? [collapsible(drawn, true)] : []));
    return;
  }
  const fold = collapsible([], false);
  redraw(place, fold);
  const fill = async () => {
    if (!fold.open) return;
    const drawn = await all().catch((err) => [err.message]);
    const body = drawn.length ? drawn : [t("All these pages are of one kind.")];
    fold.replaceChildren(fold.firstChild, ...body);
  };
  fold.addEventListener("toggle", fill);
}

// redraw replaces the nodes in a place. The focus goes to the button of the same word,
// so that the next filter is one key away and no phone opens its keyboard.
function redraw(place, ...nodes) {
  const had = place.contains(document.activeElement) ? document.activeElement : undefined;
  place.replaceChildren(...nodes);
  if (!had) return;
  const same = [...place.querySelectorAll("button")].find(({ dataset }) => dataset.word === had.dataset.word);
  place.tabIndex = -1;
  (same ?? place.querySelector("summary") ?? place).focus();
}

// groups draws the filters, without the kinds that have one value.
function groups(all, had, input) {
  const click = (word) => {
    input.value = toggled(input.value, word);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return Object.keys(heads).flatMap((key) => {
    const values = all.filter((f) => f.key === key).slice(0, mostOfAKind);
    const useful = values.length > 1 || values.some((f) => had.has(`${key}:${f.value}`));
    return useful ? [group(key, values, (word) => had.has(word), click)] : [];
  });
}

// group draws the filters of a kind, [{value, label, count}], as buttons.
export function group(key, values, pressed, click) {
  const buttons = values.map(({ value, label, count }) => {
    const word = `${key}:${value}`;
    const button = element("button", { class: "search-filter", type: "button", "aria-pressed": String(pressed(word)), "data-word": word }, label, " ", element("span", "count", String(count)));
    button.addEventListener("click", () => {
      button.focus(); // not every browser does this
      click(word);
    });
    return button;
  });
  return element("div", { class: "search-filter-group", role: "group", "aria-label": heads[key] }, element("span", "search-filter-head", heads[key]), ...buttons);
}

// collapsible draws groups under one head.
export function collapsible(groups, open) {
  const fold = element("details", "search-narrow", element("summary", "", t("Narrow down")), ...groups);
  fold.open = open;
  return fold;
}

const chunks = (text) => text.split(/\s+/).filter(Boolean);

function chosen(text) {
  return new Set(chunks(text.toLowerCase()).filter((word) => Object.keys(heads).some((key) => word.startsWith(key + ":"))));
}

function toggled(text, word) {
  const kept = chunks(text).filter((w) => w.toLowerCase() !== word);
  return (kept.length < chunks(text).length ? kept : [...kept, word]).join(" ") + " ";
}
