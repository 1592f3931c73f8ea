// Loads the search and the palette. On a disk, portable/js/module.js replaces this
// module.
export const module = (url) => import(url);
