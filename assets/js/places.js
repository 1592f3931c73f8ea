// places fetches what a site has beside its pages, and where pages have moved:
// {places: [{kind, title, url}], moved: [{from, title, url}]}, with addresses
// from the root. What cannot be fetched is empty. Where the site is opened from a
// disk, portable/js/places.js stands in for this module.
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
