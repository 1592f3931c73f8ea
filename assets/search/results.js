// Draws the hits. Texts of pages only ever become text nodes.
import { address as rooted } from "../js/address.js";
import { n, t } from "../js/words.js";

const termLimit = 12;
const sign = "§ "; // before the heading of a section

export function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children.filter(Boolean));
  return node;
}

// marked returns a text as nodes, with <mark> around the places.
function marked(text, places) {
  const nodes = [];
  let at = 0;
  for (const [start, end] of places) {
    nodes.push(text.slice(at, start), element("mark", "", text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}

// address returns the address of a hit, with the words that the page is to mark.
function address(hit, root) {
  const [path, heading] = hit.url.split("#", 2);
  const sought = new URLSearchParams({ h: hit.terms.slice(0, termLimit).join(" ") });
  return (rooted(root, path) || "./") + (hit.terms.length ? "?" + sought : "") + (heading ? "#" + heading : "");
}

// hitLinks returns the links of a hit: its page, at the best section, and the
// further sections.
export function hitLinks(hit, root) {
  const link = element("a", "search-hit", element("span", "search-hit-title", ...marked(hit.title, hit.titleMarks)));
  link.href = address(hit, root);
  if (hit.section) link.append(" ", element("span", "search-hit-section", sign, ...marked(hit.section, hit.sectionMarks)));
  if (hit.excerpt) link.append(element("span", "search-hit-excerpt", ...marked(hit.excerpt, hit.marks)));
  const foot = element("span", "search-hit-foot", element("span", "search-hit-meta", [hit.type, hit.owner].filter(Boolean).join(" · ")));
  if (hit.state) {
    const state = element("span", "search-hit-state", hit.state);
    state.dataset.tone = hit.tone;
    foot.append(" · ", state);
  }
  link.append(foot);
  return [link, ...hit.also.map((place) => placeLink(place, hit, root))];
}

function placeLink(place, hit, root) {
  const whose = element("span", "visually-hidden", hit.title + ": "); // sighted readers see it below its page
  const link = element("a", "search-also", whose, element("span", "search-hit-section", sign, ...marked(place.section, place.sectionMarks)));
  if (place.excerpt) link.append(" ", element("span", "search-hit-excerpt", ...marked(place.excerpt, place.marks)));
  link.href = address(place, root);
  return link;
}

// runLink searches for a text in place; opened in another tab, it leads to the search
// page.
export function runLink(text, label, { root, run }) {
  const link = element("a", "search-word", label);
  link.href = `${rooted(root, "-/search/")}?${new URLSearchParams({ q: text })}`;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    run(text);
  });
  return link;
}

// plainLink leads to another page.
export function plainLink(address, ...label) {
  const link = element("a", "search-word", ...label);
  link.href = address;
  return link;
}

// sentence describes the number of hits in words.
export function sentence(text, result) {
  const said = text.trim();
  const parts = [];
  if (result.total) {
    parts.push(n(result.total, "{n} page for “{text}”.", "{n} pages for “{text}”.", said));
    if (result.relaxed) parts.push(t("None has the words in that order."));
    for (const { from, to } of result.changed) parts.push(t("No page has “{from}”: “{to}” was searched.", from, to));
  } else if (!result.fewer?.length && !result.words) {
    parts.push(t("“{text}” is made of words that nearly every page has. Add a rarer one.", said));
  } else {
    parts.push(t("No page has “{text}”.", said));
    if (result.fewer?.length) parts.push(t("The filters leave nothing over."));
    else parts.push(result.nearest.length ? t("Did you mean:") : t("Try fewer or other words."));
  }
  return parts.join(" ");
}
