// Draws the hits. Texts of pages only ever become text nodes.
import { address } from "../js/access.js";
import { element } from "../js/element.js";
import { n, t } from "../js/words.js";

const termLimit = 12;
const sign = "§ "; // before the heading of a section

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

// withTerms returns the address of a hit from the site's root, with its terms, which the
// page marks.
export function withTerms({ url, terms }) {
  const [path, heading] = url.split("#", 2);
  const query = terms.length ? "?" + new URLSearchParams({ h: terms.slice(0, termLimit).join(" ") }) : "";
  return path + query + (heading ? "#" + heading : "");
}

// hitLinks returns the links of a hit: its page, at the best section, and the
// further sections.
export function hitLinks(hit, root) {
  const link = element("a", { class: "search-hit", href: address(root, withTerms(hit)) || "./" }, element("span", "search-hit-title", ...marked(hit.title, hit.titleMarks)));
  if (hit.section) link.append(" ", element("span", "search-hit-section", sign, ...marked(hit.section, hit.sectionMarks)));
  if (hit.excerpt) link.append(element("span", "search-hit-excerpt", ...marked(hit.excerpt, hit.marks)));
  const foot = element("span", "search-hit-foot", element("span", "search-hit-meta", [hit.type, hit.owner].filter(Boolean).join(" · ")));
  if (hit.state) foot.append(" · ", element("span", { class: "search-hit-state", "data-tone": hit.tone }, hit.state));
  link.append(foot);
  return [link, ...hit.also.map((place) => placeLink(place, hit, root))];
}

function placeLink(place, hit, root) {
  const whose = element("span", "visually-hidden", hit.title + ": "); // sighted readers see it below its page
  const link = element("a", { class: "search-also", href: address(root, withTerms(place)) || "./" }, whose, element("span", "search-hit-section", sign, ...marked(place.section, place.sectionMarks)));
  if (place.excerpt) link.append(" ", element("span", "search-hit-excerpt", ...marked(place.excerpt, place.marks)));
  return link;
}

// searchLink searches for a text in place; opened in another tab, it leads to the search
// page.
export function searchLink(text, label, { root, run }) {
  const link = plainLink(`${address(root, "-/search/")}?${new URLSearchParams({ q: text })}`, label);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    run(text);
  });
  return link;
}

// plainLink leads to another page.
export function plainLink(href, ...label) {
  return element("a", { class: "search-word", href }, ...label);
}

// summary describes the number of hits in words.
export function summary(text, result) {
  const said = text.trim();
  const parts = [];
  if (result.total) {
    parts.push(n(result.total, "{n} page for “{text}”.", "{n} pages for “{text}”.", said));
    if (result.relaxed) parts.push(t("None has the words in that order."));
    for (const { from, to } of result.changed) parts.push(t("No page has “{from}”: “{to}” was searched.", from, to));
  } else if (!result.withoutFilters?.length && !result.words) {
    parts.push(t("“{text}” is made of words that nearly every page has. Add a rarer one.", said));
  } else {
    parts.push(t("No page has “{text}”.", said));
    if (result.withoutFilters?.length) parts.push(t("The filters leave nothing over."));
    else parts.push(result.nearest.length ? t("Did you mean:") : t("Try fewer or other words."));
  }
  return parts.join(" ");
}
