// The names under which this browser keeps things. Bases on one host share its
// storage, and so do all pages from a disk: each base, and each copy of one, has its own part.
// A base at the top of its host has the names without a prefix. What belongs to the
// reader and to no base, the theme, takes no name from here.
export function keyOf(name) {
  const root = new URL(document.documentElement.dataset.root ?? "/", document.baseURI).pathname;
  return "tandem:" + (root === "/" ? "" : root + ":") + name;
}
