// Search data from a disk: browsers refuse to fetch from there, but load scripts.
// Each file is one that calls tandemFile with its name and its bytes (base64).
const here = new URL(document.documentElement.dataset.root + "-/search/", document.baseURI).href;
const files = new Map();

self.tandemFile = (name, text) => files.set(name, Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer);

// fetched returns the bytes, undefined when the file is not there. Of other sites
// nothing is loaded: it would be a script of theirs.
export function fetched(url) {
  if (!url.startsWith(here)) return Promise.reject(new Error("not on this disk"));
  const name = url.slice(here.length).replace(/\.bin$/, "");
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = `${here}${name}.js`;
    script.onload = script.onerror = () => {
      resolve(files.get(name));
      files.delete(name);
      script.remove();
    };
    document.head.append(script);
  });
}
