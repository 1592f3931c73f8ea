// The list of a checklist: as it stands on the page, and drawn from the copy
// that a run keeps.
import { fold, open } from "./shape.js";

// pageList reads the list that the page shows.
export function pageList(bar, article) {
  const items = [];
  let group = "";
  for (const element of article.querySelectorAll(".prose:not([data-run-old]) :is(h2, h3, h4, h5, h6, [data-task])")) {
    if (!element.matches("[data-task]")) {
      group = said(element);
      continue;
    }
    const box = element.querySelector("input[type=checkbox]");
    const text = said(element.querySelector("label") ?? element);
    if (!box || !text) continue;
    let depth = -1;
    for (let list = element.closest("ul, ol"); list; list = list.parentElement.closest(".prose :is(ul, ol)")) depth++;
    const who = [...(element.querySelector("label")?.querySelectorAll(".mention") ?? [])].map((mention) => said(mention).replaceAll('"', "'"));
    items.push({ id: element.dataset.task, text, group, depth: Math.min(depth, 9), who: [...new Set(who)], done: null });
  }
  const roles = [...article.querySelectorAll("[data-sign]")].map((role) => role.dataset.sign);
  return { version: bar.dataset.runList, items, signatures: [...new Set(roles)].map(open) };
}

function said(element) {
  const copy = element.cloneNode(true);
  for (const extra of copy.querySelectorAll(".anchor, input, [hidden]")) extra.remove();
  return fold(copy.textContent);
}

// boxes returns the boxes of what is shown, by the id of their task.
export function boxes(place) {
  return new Map([...place.querySelectorAll("[data-task]")].map((item) => [item.dataset.task, item.querySelector("input[type=checkbox]")]).filter(([, box]) => box));
}

// draw writes a run's own list into a place.
export function draw(place, items) {
  place.replaceChildren();
  let group, lists;
  for (const item of items) {
    if (item.group !== group) {
      group = item.group;
      lists = undefined;
      if (group) place.append(element("h2", group));
    }
    if (!lists) {
      lists = [place.appendChild(element("ul", "", "tasks"))];
    }
    const depth = Math.min(item.depth, lists.length);
    if (depth === lists.length) {
      const within = lists[depth - 1].lastElementChild ?? lists[depth - 1].appendChild(element("li"));
      lists.push(within.appendChild(element("ul", "", "tasks")));
    }
    lists.length = depth + 1;
    const line = lists[depth].appendChild(element("li", "", "task"));
    line.dataset.task = item.id;
    const box = line.appendChild(element("input"));
    box.type = "checkbox";
    box.id = "kept-" + item.id;
    const label = element("label", item.text);
    label.htmlFor = box.id;
    line.append(" ", label);
  }
}

// element makes an element with a text and a class.
export function element(tag, text = "", name = "") {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (name) made.className = name;
  return made;
}
