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
  for (const [key, head] of Object.entries(heads)) {
    const values = all.filter((f) => f.key === key).slice(0, mostOfAKind);
    const useful = values.length > 1 || values.some((f) => had.has(`${key}:${f.value}`));
    if (!useful) continue;
    const buttons = values.map(({ value, label, count }) => {
      const word = `${key}:${value}`;
      const button = element("button", "search-filter", label, " ", element("span", "count", String(count)));
      button.type = "button";
      button.setAttribute("aria-pressed", String(had.has(word)));
      button.addEventListener("click", () => {
        input.value = toggled(input.value, word);
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.focus();
      });
      return button;
    });
    const title = element("span", "search-filter-head", head);
    const group = element("div", "search-filter-group", title, ...buttons);
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", head);
    groups.push(group);
  }
  if (!groups.length) return place.replaceChildren();
  // On a phone they would stand before everything that was found.
  const fold = element("details", "search-narrow", element("summary", "", t("Narrow down")), ...groups);
  fold.open = place.querySelector("details")?.open ?? (had.size > 0 || matchMedia(wide).matches);
  place.replaceChildren(fold);
}

const chunks = (text) => text.split(/\s+/).filter(Boolean);

function chosen(text) {
  return new Set(chunks(text.toLowerCase()).filter((word) => Object.keys(heads).some((key) => word.startsWith(key + ":"))));
}

function toggled(text, word) {
  const kept = chunks(text).filter((w) => w.toLowerCase() !== word);
  return (kept.length < chunks(text).length ? kept : [...kept, word]).join(" ") + " ";
}
