// Loads the search and the palette by script elements: browsers refuse modules
// from a disk. What they export is a variable there, as package bundle calls it.
const variables = { "search.js": "tandemSearch", "palette.js": "tandemPalette" };
const loading = new Map();

export function module(url) {
  if (!loading.has(url)) loading.set(url, load(url));
  return loading.get(url);
}

function load(url) {
  const name = new URL(url).pathname.split("/").at(-1);
  if (self[variables[name]]) return Promise.resolve(self[variables[name]]); // another script has loaded it
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve(self[variables[name]]);
    script.onerror = () => {
      loading.delete(url);
      reject(new Error(`no ${name}`));
    };
    document.head.append(script);
  });
}
