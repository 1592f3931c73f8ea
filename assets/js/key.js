// The names under which this browser stores data. Bases on one host share its storage,
// and so do all pages on a disk, so each base has its own prefix. A base at the root
// of its host has none. The theme belongs to the reader and not to a base, so it does
// not use keyOf.
export function keyOf(name) {
  const root = new URL(document.documentElement.dataset.root ?? "/", document.baseURI).pathname;
  return "tandem:" + (root === "/" ? "" : root + ":") + name;
}
