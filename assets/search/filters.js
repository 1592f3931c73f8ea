// Buttons that narrow down what was found. A filter is a word of the query, so
// that it can be typed, shared and taken back.
import { t } from "../js/words.js";
import { facets } from "./find.js";
import { element } from "./results.js";

const heads = { type: t("Kind of page"), state: t("State"), partner: t("Partner"), owner: t("Owner"), tag: t("Tag") };
const mostOfAKind = 6;
const wide = "(min-width: 46rem)";

// filters fills a place with the buttons for a result.
export async function filters(place, input, root, result) {
  const all = result?.total > 1 || chosen(input.value).size ? await facets(root, result.docs) : [];
  const had = chosen(input.value);
  const groups = [];
  for (const key of Object.keys(heads)) {
    const values = all.filter((f) => f.key === key).slice(0, mostOfAKind);
    const useful = values.length > 1 || values.some((f) => had.has(`${key}:${f.value}`));
    if (!useful) continue;
    const click = (word) => {
      input.value = toggled(input.value, word);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.focus();
    };
    groups.push(group(key, values, (word) => had.has(word), click));
  }
  if (!groups.length) return place.replaceChildren();
  // On a phone they would stand before everything that was found.
  const open = place.querySelector("details")?.open ?? (had.size > 0 || matchMedia(wide).matches);
  place.replaceChildren(folded(groups, open));
}

// group draws the filters of a kind, [{value, label, count}], as buttons.
export function group(key, values, pressed, click) {
  const buttons = values.map(({ value, label, count }) => {
    const word = `${key}:${value}`;
    const button = element("button", "search-filter", label, " ", element("span", "count", String(count)));
    button.type = "button";
    button.setAttribute("aria-pressed", String(pressed(word)));
    button.addEventListener("click", () => click(word));
    return button;
  });
  const box = element("div", "search-filter-group", element("span", "search-filter-head", heads[key]), ...buttons);
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", heads[key]);
  return box;
}

// folded draws groups under one head.
export function folded(groups, open) {
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
