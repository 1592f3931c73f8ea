// The run's copy of the list, shown in a page that has another list. The text and the
// headings of the page stay; only its lists of tasks are hidden.
import { element } from "../element.js";
import { textOf } from "./list.js";

const headings = "h2, h3, h4, h5, h6";

// drawOwn puts the tasks of a run into the prose: below the headings of the page where it
// still has them, else below new headings.
export function drawOwn(prose, items) {
  drawPage(prose);
  const sections = sectionsOf(prose);
  const first = sections.find(({ lists }) => lists.length);
  const parts = [];
  for (const item of items) {
    if (!parts.length || parts.at(-1).group !== item.group) parts.push({ group: item.group, items: [] });
    parts.at(-1).items.push(item);
  }
  let last;
  for (const part of parts) {
    const drawn = listsOf(part.items);
    const section = sections.find(({ words, taken }) => words === part.group && !taken);
    if (section) {
      section.taken = true;
      (section.lists[0] ?? section.heading).before(...(section.lists.length ? drawn : []));
      if (!section.lists.length) section.heading.after(...drawn);
    } else {
      if (part.group) drawn.unshift(element("h2", "", part.group));
      if (last) endOf(last).after(...drawn);
      else if (first) (first.heading ?? first.lists[0]).before(...drawn);
      else prose.append(...drawn);
    }
    for (const made of drawn) made.dataset.runOwn = "";
    last = drawn.at(-1);
  }
  for (const { heading, lists, taken } of sections) {
    lists.forEach(hidePart);
    if (heading && lists.length && !taken && !hasText(heading)) hidePart(heading);
  }
}

// drawPage shows the lists of the page again.
export function drawPage(prose) {
  for (const drawn of prose.querySelectorAll("[data-run-own]")) drawn.remove();
  for (const part of prose.querySelectorAll("[data-run-hidden]")) {
    hide(part, false);
    delete part.dataset.runHidden;
  }
}

// boxes returns the boxes of the run's own list, or of the page's, by the id of their task.
export function boxes(prose, own) {
  const shown = [...prose.querySelectorAll("[data-task]")].filter((item) => Boolean(item.closest("[data-run-own]")) === own);
  return new Map(shown.map((item) => [item.dataset.task, item.querySelector("input[type=checkbox]")]).filter(([, box]) => box));
}

// sectionsOf returns the headings in order, each with the lists of tasks below it; the
// first section has no heading.
function sectionsOf(prose) {
  const sections = [{ words: "", lists: [] }];
  for (const part of prose.querySelectorAll(`:is(${headings}), .tasks:not(.tasks .tasks)`)) {
    if (part.matches(headings)) sections.push({ words: textOf(part), heading: part, lists: [] });
    else sections.at(-1).lists.push(part);
  }
  if (!sections[0].lists.length) sections.shift();
  return sections;
}

function hidePart(part) {
  hide(part, true);
  part.dataset.runHidden = "";
}

// hide hides or shows a part, and a heading's link in the list of contents.
function hide(part, is) {
  part.hidden = is;
  const link = part.id && document.querySelector(`.on-this-page a[href="#${CSS.escape(part.id)}"]`);
  if (link) link.hidden = is;
}

// hasText reports whether there is text to read below a heading.
function hasText(heading) {
  for (let next = heading.nextElementSibling; next && !next.matches(headings); next = next.nextElementSibling) {
    if (!next.hidden) return true;
  }
  return false;
}

function endOf(part) {
  let end = part;
  while (end.nextElementSibling && !end.nextElementSibling.matches(headings)) end = end.nextElementSibling;
  return end;
}

// listsOf draws tasks of one group.
function listsOf(items) {
  const lists = [element("ul", "tasks")];
  for (const item of items) {
    const depth = Math.min(item.depth, lists.length);
    if (depth === lists.length) {
      const within = lists[depth - 1].lastElementChild ?? lists[depth - 1].appendChild(element("li"));
      lists.push(within.appendChild(element("ul", "tasks")));
    }
    lists.length = depth + 1;
    lists[depth].append(task(item));
  }
  return [lists[0]];
}

function task(item) {
  const box = element("input", { type: "checkbox", id: "own-" + item.id });
  const label = element("label", { for: box.id }, item.text);
  for (const name of item.who.filter((name) => !item.text.includes(name))) label.append(" ", element("span", "mention", name));
  return element("li", { class: "task", "data-task": item.id }, box, " ", label);
}
