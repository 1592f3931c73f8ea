// Addresses that scripts make. On a disk, portable/js/address.js replaces this module.

// address returns the way to an address from the site's root.
export const address = (root, path) => root + path;

// rename shows another address for the page that is open.
export const rename = (url) => history.replaceState(history.state, "", url);
