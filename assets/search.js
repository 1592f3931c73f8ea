// The search, a module that is loaded when someone is about to search. Pages of
// other sites may import it too: content/guides/embed-the-search.md.
//
//   attach(form, { root })    makes a combobox of a search form; on the search
//                             page, the form and ?q= fill [data-search-results]
//   search(query, options)    answers a query
//   highlight({ root })       marks the words of ?h= on an opened page
import { version } from "./search/binary.js";
import { find } from "./search/find.js";
import { filterNames } from "./search/query.js";

export { Failure } from "./search/binary.js";
export { highlight } from "./search/highlight.js";
export { attach } from "./search/panel.js";

// The version of the search data that this module reads.
export const format = version;

// The folder that the module lies in is one below the site's root.
const here = new URL("../../", import.meta.url).href;

/**
 * A section of a page.
 * @typedef {object} Place
 * @property {string} href full address, with the heading
 * @property {string} url address from the site's root
 * @property {string} section its heading, empty for what stands before the first one
 * @property {string} excerpt up to 30 words of its text
 * @property {[number, number][]} marks where the words sought stand in the excerpt: begin, end
 * @property {[number, number][]} sectionMarks where they stand in the heading
 * @property {string[]} terms the terms found, as ?h= takes them
 */

/**
 * A page that answers: its best section, and up to two others.
 * @typedef {Place & {
 *   id: string, title: string, titleMarks: [number, number][], score: number,
 *   type: string, owner: string, state: string, tone: "good"|"soon"|"bad"|"quiet"|"",
 *   also: Place[],
 * }} Hit
 */

/**
 * What a query finds.
 * @typedef {object} Result
 * @property {Hit[]} hits the best first
 * @property {number} total how many pages were found, shown or not
 * @property {boolean} relaxed no page contains the quoted phrase: its words were searched one by one
 * @property {{from: string, to: string}[]} changed words that the base does not have, and what was sought instead
 * @property {string[]} unknown words that nothing was found for
 * @property {{from: string, to: string}[]} nearest similar words of the base, where nothing was found
 */

/**
 * Answers a query, in the language of the search box: "phrases", -without,
 * type:playbook.
 * @param {string} query
 * @param {object} [options]
 * @param {number} [options.limit] most hits, 10 unless told
 * @param {AbortSignal} [options.signal] ends the search; it then throws the signal's reason
 * @param {Partial<Record<"type"|"owner"|"partner"|"state"|"tag", string|string[]>>} [options.filters]
 *   only pages that have one of the values under each name
 * @param {string} [options.root] address of the site's root; that of the module unless told
 * @returns {Promise<Result>}
 * @throws {Failure} when search data cannot be fetched, is damaged or of another version; its message is for readers
 */
export async function search(query, { limit = 10, signal, filters = {}, root = here } = {}) {
  signal?.throwIfAborted();
  const narrow = Object.entries(filters).flatMap(([name, values]) => {
    if (!filterNames.includes(name)) throw new TypeError(`filter "${name}" is unknown: use ${filterNames.join(", ")}`);
    return [values].flat().map((value) => `${name}:${value} `);
  });
  const { docs, words, glossary, ...result } = await find(narrow.join("") + query, { limit, root, signal });
  const base = new URL(root, document.baseURI);
  const place = (p) => ({ ...p, href: new URL(p.url, base).href });
  return { ...result, hits: result.hits.map((hit) => ({ ...place(hit), also: hit.also.map(place) })) };
}
