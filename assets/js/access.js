// How scripts address and load files of the site. On a disk, portable/js/access.js
// replaces this module.

// address returns the way to an address from the site's root.
export const address = (root, path) => root + path;

// replaceAddress shows another address for the page that is open.
export const replaceAddress = (url) => history.replaceState(history.state, "", url);

// loadModule loads the search or the palette.
export const loadModule = (url) => import(url);

// places fetches the pages of a site that are not pages of the base, and moved pages:
// {places: [{kind, title, url}], moved: [{from, title, url}]}, with addresses from the
// root. If fetching fails, both are empty.
let fetched;

export function places(root) {
  fetched ??= fetch(new URL(root + "-/places.json", document.baseURI))
    .then((response) => (response.ok ? response.json() : Promise.reject(response)))
    .catch(() => {
      fetched = undefined; // the next time it may be there
      return { places: [], moved: [] };
    });
  return fetched;
}
