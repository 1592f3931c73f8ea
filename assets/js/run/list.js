// The list of a checklist on the page.
import { withoutOwners, oneLine, unsigned } from "./shape.js";

// pageList reads the list that the page shows.
export function pageList(bar, article) {
  const items = [];
  let group = "";
  for (const element of article.querySelectorAll(".prose:not([data-run-old]) :is(h2, h3, h4, h5, h6, [data-task]):not([data-run-own], [data-run-own] *)")) {
    if (!element.matches("[data-task]")) {
      group = textOf(element);
      continue;
    }
    const box = element.querySelector("input[type=checkbox]");
    let depth = -1;
    for (let list = element.closest("ul, ol"); list; list = list.parentElement.closest(".prose :is(ul, ol)")) depth++;
    const who = [...(element.querySelector("label")?.querySelectorAll(".mention") ?? [])].map((mention) => textOf(mention).replaceAll('"', "'"));
    const text = withoutOwners(textOf(element.querySelector("label") ?? element), who);
    if (!box || !text) continue;
    items.push({ id: element.dataset.task, text, group, depth: Math.min(depth, 9), who: [...new Set(who)], done: null });
  }
  const roles = [...article.querySelectorAll("[data-sign]")].map((role) => role.dataset.sign);
  return { version: bar.dataset.runList, items, signatures: [...new Set(roles)].map(unsigned) };
}

// textOf returns the words of an element, without what the site adds to them.
export function textOf(element) {
  const copy = element.cloneNode(true);
  for (const extra of copy.querySelectorAll(".anchor, input, [hidden]")) extra.remove();
  return oneLine(copy.textContent);
}
