// The address of the open page, from the site's root: the server's word for it,
// or, where there is no page, what was asked for, so that a page that comes to
// be there is seen.
export function address() {
  const { page = "", root = "/", kind } = document.documentElement.dataset;
  if (kind !== "404") return page;
  const top = new URL(root, document.baseURI).pathname;
  const asked = decodeURIComponent(location.pathname.slice(top.length)).replace(/index\.html$/, "");
  return asked === "" || asked.endsWith("/") ? asked : asked + "/";
}

// to returns the address in the browser of an address from the site's root.
export const to = (address) => new URL(document.documentElement.dataset.root + address, document.baseURI).href;
