// Offers other searches when nothing was found.
import { address as rooted } from "../js/access.js";
import { canReadOffline } from "../js/offline.js";
import { n, t } from "../js/words.js";
import { find } from "./find.js";
import { filterNames } from "./query.js";
import { plainLink, searchLink } from "./results.js";

const chunk = /-?"[^"]+"(?=\s|$)|\S+/g;
const restriction = new RegExp(`^(?:-.|(?:${filterNames.join("|")}):.)`, "i");

// withoutFilters returns the queries that find pages once a filter or an unwanted word
// is left out: [{text, without, total}].
export async function withoutFilters(text, options) {
  const chunks = (text.match(chunk) ?? []).slice(0, 40);
  const narrow = [...new Set(chunks.filter((c) => restriction.test(c)))];
  const sets = narrow.map((c) => [c]);
  if (narrow.length > 1) sets.push(narrow);
  const found = sets.map(async (set) => {
    const rest = chunks.filter((c) => !set.includes(c)).join(" ");
    const total = rest ? (await find(rest, { ...options, limit: 0, early: undefined, arrived: undefined })).total : 0;
    return { text: rest, without: set.join(" "), total };
  });
  const list = (await Promise.all(found)).filter(({ total }) => total);
  const single = list.filter(({ without }) => narrow.includes(without));
  return (single.length ? single : list).slice(0, 4); // several are left out only where one is not enough
}

// alternatives returns links: without a filter, words nearby, terms of the glossary, all
// pages, and where the base has an address for it, a way to say that a page is missing.
export function alternatives(text, result, { root, run }) {
  const links = (result.withoutFilters ?? []).map((way) => searchLink(way.text, n(way.total, "Without {words}: {n} page", "Without {words}: {n} pages", way.without), { root, run }));
  for (const { from, to } of result.nearest) links.push(searchLink(corrected(text, from, to), to, { root, run }));
  for (const { title, url } of result.glossary?.terms ?? []) links.push(plainLink(rooted(root, url), t("In the glossary: {title}", title)));
  if (result.glossary) links.push(plainLink(rooted(root, result.glossary.url), t("Look through the glossary")));
  links.push(plainLink(rooted(root, "-/search/#all-pages"), t("Look through all pages")));
  const address = document.documentElement.dataset.report;
  if (address && result.words && result.glossary && !result.glossary.terms.length && text.trim().split(/\s+/).length <= 3) {
    const title = encodeURIComponent(t("Term wanted: {text}", text.trim()));
    links.push(plainLink(address.replace("{title}", title).replace("{path}", "glossary").replace(/\{\w+\}/g, ""), t("Ask for the term “{text}” in the glossary", text.trim())));
  }
  if (address && result.words) {
    const title = encodeURIComponent(t("No page for: {text}", text.trim()));
    links.push(plainLink(address.replace("{title}", title).replace(/\{\w+\}/g, ""), t("Tell the owners that a page is missing")));
  }
  return links;
}

// retryLinks returns links for a failed search: to repeat it, and to the pages that this
// browser has stored.
export function retryLinks(text, { root, run }) {
  const links = [searchLink(text, t("Try again"), { root, run })];
  if (canReadOffline()) links.push(plainLink(rooted(root, "-/offline/"), t("Read without a network")));
  return links;
}

// corrected replaces one word by another.
function corrected(text, from, to) {
  const plain = text.normalize("NFC").trim();
  const at = plain.toLowerCase().indexOf(from);
  return at < 0 ? to : plain.slice(0, at) + to + plain.slice(at + from.length);
}
