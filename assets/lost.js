// For the 404 page. It may be shown at any depth, and the site may be in another
// folder than it expects: the address of this script shows where the root is.
import { wordsOf } from "./js/palette-match.js";
import { places as known } from "./js/access.js";
import { element } from "./js/element.js";
import { t } from "./js/words.js";
import { distance, reach } from "./search/distance.js";

const page = document.documentElement;
const root = new URL("../../", import.meta.url).pathname;

if (page.dataset.found === undefined) {
  page.dataset.found = root;
  const written = page.dataset.root;
  if (new URL(written, document.baseURI).pathname !== root) rewriteRoot(written);
  suggest();
}

// rewriteRoot rewrites the page's references to the root that was found.
function rewriteRoot(written) {
  const moved = (value) => root + value.slice(written.length);
  for (const [name, value] of Object.entries({ ...page.dataset })) {
    if (name !== "found" && name !== "page" && value.startsWith(written)) page.dataset[name] = moved(value);
  }
  for (const node of document.querySelectorAll("[href], [src], [action]")) {
    for (const name of ["href", "src", "action"]) {
      const value = node.getAttribute(name);
      if (value?.startsWith(written) && !value.startsWith("//")) node.setAttribute(name, moved(value));
    }
  }
  // Browsers fetch a failed script again only in a new element.
  for (const old of document.head.querySelectorAll("script[src]")) {
    const script = document.createElement("script");
    for (const { name, value } of old.attributes) script.setAttribute(name, value);
    old.replaceWith(script);
  }
}

// asked returns the words of the requested address below the root, the last part first.
function asked() {
  let path = location.pathname;
  try {
    path = decodeURIComponent(path);
  } catch {
    // The path stays encoded.
  }
  if (path.startsWith(root)) path = path.slice(root.length);
  const parts = path.split("/").map((part) => part.replace(/\.(html?|md|php|aspx?)$/i, "")).filter((part) => part && part !== "index");
  return parts.reverse().map((part) => wordsOf(part).join(" ")).filter(Boolean);
}

async function suggest() {
  const place = document.querySelector("[data-lost]");
  const list = place.querySelector("[data-lost-list]");
  const parts = asked();
  if (!parts.length) return;
  const text = parts[0];
  const options = (await former(parts)).map((p) => link(root + p.url, p.title, p.kind ?? t("has moved here")));
  try {
    const { search } = await import(new URL(page.dataset.searchModule, document.baseURI).href);
    // First all words of the address, then its last part, then any word of it.
    let found = { hits: [] };
    for (const query of new Set([parts.join(" "), text, ...text.split(" ").sort((a, b) => b.length - a.length)])) {
      found = await search(query, { limit: 12, root });
      if (found.hits.length) break;
    }
    const there = new Set(options.map((a) => a.pathname));
    // A page whose address ends like the requested one comes first.
    const called = (hit) => Number(last(hit.url) === text);
    for (const hit of found.hits.sort((a, b) => called(b) - called(a)).slice(0, 6)) {
      // The request was for a page, not a passage: the page opens at its beginning.
      const a = link(root + hit.url.split("#")[0], hit.title, [hit.type, hit.owner].filter(Boolean).join(" · "));
      if (!there.has(a.pathname)) options.push(a);
    }
  } catch {
    // The search cannot be reached: the links of the page remain.
  }
  for (const input of document.querySelectorAll("form[data-search] input")) input.value = text;
  list.replaceChildren(...options);
  place.querySelector("[data-lost-asked]").textContent = options.length
    ? t("You asked for “{text}”.", text)
    : t("You asked for “{text}”. Nothing here is called like that.", text);
  place.hidden = false;
}

// last returns the words of the last part of an address.
const last = (url) => wordsOf(url.split("#")[0].split("/").filter(Boolean).at(-1)?.replace(/\.\w+$/, "") ?? "").join(" ");

// former returns the pages, registers, people and tags that the requested address
// names; if it names none, those with the most similar address.
async function former(parts) {
  const { moved, places } = await known(root);
  const asked = [...parts[0]];
  let near = [];
  let limit = reach(parts[0]);
  for (const p of [...moved, ...places.filter(({ url }) => url)]) {
    const names = p.from ? [last(p.from)] : [last(p.url), wordsOf(p.title).join(" ")];
    const d = p.from && parts.includes(names[0]) ? 0 : Math.min(...names.map((name) => distance(asked, name, limit)));
    if (d > limit) continue;
    if (d < limit) near = [];
    limit = d;
    near.push(p);
  }
  return near.filter((p, i) => near.findIndex((other) => other.url === p.url) === i).slice(0, 3);
}

function link(href, title, note) {
  return element("a", { class: "search-hit", href }, element("span", "search-hit-title", title), " ", element("span", "search-hit-meta", note), " ");
}
