// places fetches the pages of a site that are not pages of the base, and moved pages:
// {places: [{kind, title, url}], moved: [{from, title, url}]}, with addresses from the
// root. If fetching fails, both are empty. On a disk, portable/js/places.js replaces
// this module.
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
