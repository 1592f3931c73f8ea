// Decides whether a page needs a reload for its scripts, and replaces style sheets
// without a flash.
const scripts = "script[src], link[rel='modulepreload'], link[rel='preload']";
const sheets = "link[rel='stylesheet']";

// needsReload reports whether scripts or fonts have changed.
export function needsReload(was, is) {
  const [before, after] = [was, is.documentElement].map((root) => JSON.stringify([
    [...root.querySelectorAll(scripts)].map((node) => node.getAttribute("src") ?? node.getAttribute("href")).sort(),
    ["searchModule", "paletteModule", "offlineModule", "page", "kind"].map((name) => root.dataset[name]),
    root.querySelectorAll(sheets).length,
    // The page redirects at once.
    Boolean(root.querySelector("meta[http-equiv='refresh']")),
  ]));
  return before !== after;
}

// newStyles returns [link as sent, new address] for the sheets that have changed.
export function newStyles(was, is) {
  const after = [...is.querySelectorAll(sheets)];
  return [...was.querySelectorAll(sheets)]
    .map((link, i) => [link, after[i].getAttribute("href")])
    .filter(([link, href]) => link.getAttribute("href") !== href);
}

// swap resolves when the new sheet is there and the old one gone.
export function swap(sent, was, href) {
  const old = sent.live(was);
  const link = was.cloneNode();
  link.setAttribute("href", href);
  const fresh = sent.make(link);
  return new Promise((resolve, reject) => {
    fresh.addEventListener("load", () => {
      old.remove();
      was.replaceWith(link);
      resolve();
    }, { once: true });
    fresh.addEventListener("error", () => {
      fresh.remove();
      reject(new Error("no style sheet " + href));
    }, { once: true });
    old.after(fresh);
  });
}
