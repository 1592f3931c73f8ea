// The search: a module of its own, loaded when someone is about to search.
//
//   attach(form, { root })      makes a combobox of a search form; on the search
//                               page, the form and ?q= fill [data-search-results]
//   search(query, n, { root })  answers a query: { hits, total, changed, … }
//   highlight({ root })         marks the words of ?h= on an opened page
//
// root is the address of the site's root, relative to the page.
import { find } from "./search/find.js";

export { highlight } from "./search/highlight.js";
export { attach } from "./search/panel.js";

export function search(query, n = 10, { root = "" } = {}) {
  return find(query, n, root);
}
