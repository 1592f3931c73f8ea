// Where copies lie: in three caches, by what they are. Their names begin with
// the path of the site, because a host may have several, and carry the edition,
// so that nothing of one edition is shown in another.

// head begins the names of all caches of a site.
export const head = (scope) => `tandem ${new URL(scope).pathname} `;

// places returns the names of the caches of an edition:
//
//	files   what carries a hash in its name, below -/static/
//	search  what carries a hash in its name, below -/search/
//	pages   pages, pictures, and what changes under one name
export function places(scope, edition) {
  const name = (part) => `${head(scope)}${edition} ${part}`;
  return { files: name("files"), search: name("search"), pages: name("pages") };
}

// hashed returns which cache a file belongs to that never changes under its name.
export function hashed(path) {
  if (path.startsWith("-/static/")) return "files";
  return /^-\/search\/(pages|terms|text|words)\//.test(path) ? "search" : undefined;
}

// Files that are not pages and change under one name; every visit stores them.
export const changing = ["-/search/root.bin", "-/places.json"];

// The mark that a reader stores the whole base: {id, done}, stored among the pages. No
// page has this address. The address is older than the folder for the site's own pages
// and is unchanged for readers who have it.
export const markOf = (scope) => scope + "offline/wanted";

export async function wanted(cache, scope) {
  const mark = await cache.match(markOf(scope));
  return mark?.json();
}

export const want = (cache, scope, mark) => cache.put(markOf(scope), new Response(JSON.stringify(mark)));
