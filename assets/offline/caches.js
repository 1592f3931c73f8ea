// Copies are in three caches, one for each kind. Their names begin with the path of
// the site, because a host may have several, and contain the edition, so that nothing
// of one edition is shown in another.

// cachePrefix returns what the names of all caches of a site begin with.
export const cachePrefix = (scope) => `tandem ${new URL(scope).pathname} `;

// cacheNames returns the names of the caches of an edition:
//
//	files   files with a hash in their name, below -/static/
//	search  files with a hash in their name, below -/search/
//	pages   pages, pictures, and what changes under one name
export function cacheNames(scope, edition) {
  const name = (part) => `${cachePrefix(scope)}${edition} ${part}`;
  return { files: name("files"), search: name("search"), pages: name("pages") };
}

// cacheOf returns which cache a file belongs to that never changes under its name.
export function cacheOf(path) {
  if (path.startsWith("-/static/")) return "files";
  return /^-\/search\/(pages|terms|text|words)\//.test(path) ? "search" : undefined;
}

// Files that are not pages and change under one name; every visit stores them.
export const changingFiles = ["-/search/root.bin", "-/places.json"];

// The mark that a reader stores the whole base: {id, done}, stored among the pages. No
// page has this address. The address is older than the folder for the site's own pages
// and is unchanged for readers who have it.
export const markAddress = (scope) => scope + "offline/wanted";

export async function readMark(cache, scope) {
  const mark = await cache.match(markAddress(scope));
  return mark?.json();
}

export const writeMark = (cache, scope, mark) => cache.put(markAddress(scope), new Response(JSON.stringify(mark)));
