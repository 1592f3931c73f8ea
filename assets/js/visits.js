// What this browser remembers of the pages that were opened: the last ones, for the
// command palette, and which text of a page was read, to show where it has changed.
import { element } from "./element.js";
import { longDay, today } from "./locale.js";
import { read, write } from "./storage.js";
import { t } from "./words.js";

const mostVisited = 6;
const reading = 3000; // ms that a page is seen before it counts as read
const mostRead = 3000; // pages

// recentPages returns [{title, url}], the last one first; url is from the root.
export function recentPages() {
  const list = read("visited", []);
  return Array.isArray(list) ? list.filter((p) => typeof p?.title === "string" && typeof p.url === "string") : [];
}

// recordVisit notes the open page.
export function recordVisit() {
  const { page, kind } = document.documentElement.dataset;
  const title = document.querySelector("main h1")?.textContent.trim();
  if (kind !== "page" || !title) return;
  write("visited", [{ title, url: page }, ...recentPages().filter((p) => p.url !== page)].slice(0, mostVisited));
}

let timer;

// showChanges stores in this browser which text of a page was read, and shows where it has
// changed since: on the page, and in lists that link to it.
export function showChanges() {
  clearTimeout(timer);
  const seen = read("read", {}); // address → [text, day]
  for (const link of document.querySelectorAll("a[data-text]")) {
    const was = seen[addressOf(link)];
    if (!was || was[0] === link.dataset.text || link.nextElementSibling?.matches(".since")) continue;
    link.after(sinceMark());
  }
  const page = document.querySelector("article.page[data-text]");
  if (!page) return;
  const { url, text } = page.dataset;
  const was = seen[url];
  if (was && was[0] !== text && !page.querySelector(".since-note")) {
    page.querySelector(".statement")?.after(sinceNote(was[1]));
  }
  if (was?.[0] === text) return;
  timer = setTimeout(function remember() {
    if (document.visibilityState !== "visible") {
      timer = setTimeout(remember, reading);
      return;
    }
    const now = read("read", {}); // another tab may have written meanwhile
    delete now[url];
    now[url] = [text, today()];
    const addresses = Object.keys(now);
    for (const old of addresses.slice(0, Math.max(0, addresses.length - mostRead))) delete now[old];
    write("read", now);
  }, reading);
}

export const sinceMark = () => element("span", "since", t("changed since you read it"));

export const sinceNote = (day) => element("p", "since-note", t("Changed since you read it on {day}.", longDay(day)));

// addressOf returns the address of a link from the site's root.
function addressOf(link) {
  const root = new URL(document.documentElement.dataset.root, document.baseURI).pathname;
  return decodeURIComponent(new URL(link.href).pathname.slice(root.length));
}
