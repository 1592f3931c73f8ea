// Loads the search and the palette. Where the site is opened from a disk, portable/js/module.js
// stands in for this module.
export const module = (url) => import(url);
