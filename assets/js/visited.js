import { read, write } from "./storage.js";

// Remembers the pages that were opened last, in this browser alone.
const most = 6;
const key = "visited";

// visited returns [{title, url}], the last one first; url is from the root.
export function visited() {
  const list = read(key, []);
  return Array.isArray(list) ? list.filter((p) => typeof p?.title === "string" && typeof p.url === "string") : [];
}

// visiting notes the open page.
export function visiting() {
  const { page, kind } = document.documentElement.dataset;
  const title = document.querySelector("main h1")?.textContent.trim();
  if (kind !== "page" || !title) return;
  write(key, [{ title, url: page }, ...visited().filter((p) => p.url !== page)].slice(0, most));
}
