// address returns the address of the open page from the site's root, as the server
// reports it. If there is no page, it is the address that was requested, so that a
// page created there is noticed.
export function address() {
  const { page = "", root = "/", kind } = document.documentElement.dataset;
  if (kind !== "404") return page;
  const top = new URL(root, document.baseURI).pathname;
  const asked = decodeURIComponent(location.pathname.slice(top.length)).replace(/index\.html$/, "");
  return asked === "" || asked.endsWith("/") ? asked : asked + "/";
}

// to returns the address in the browser of an address from the site's root.
export const to = (address) => new URL(document.documentElement.dataset.root + address, document.baseURI).href;
