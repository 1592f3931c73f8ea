// How scripts address and load files of a site on a disk: browsers refuse modules and
// fetch there, but load scripts.

// address names the page of a folder, which a disk does not find by itself.
export function address(root, path) {
  const [, folder, rest] = /^([^?#]*)(.*)$/s.exec(root + path);
  return folder + (folder === "" || folder.endsWith("/") ? "index.html" : "") + rest;
}

// Some browsers refuse another address to a page from a disk; nothing is lost by it.
export function replaceAddress(url) {
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // The address stays as it was.
  }
}

// In a copy for a disk, package bundle puts the exports of a module into a global variable of this
// name.
const variables = { "search.js": "tandemSearch", "palette.js": "tandemPalette" };
const loading = new Map();

export function loadModule(url) {
  if (!loading.has(url)) loading.set(url, loadScript(url));
  return loading.get(url);
}

function loadScript(url) {
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

let loaded;

// places loads a script that calls tandemPlaces.
export function places(root) {
  loaded ??= new Promise((resolve) => {
    let found = { places: [], moved: [] };
    self.tandemPlaces = (all) => (found = all);
    const script = document.createElement("script");
    script.src = new URL(root + "-/places.js", document.baseURI).href;
    script.onload = script.onerror = () => {
      resolve(found);
      script.remove();
    };
    document.head.append(script);
  });
  return loaded;
}
