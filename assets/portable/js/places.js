// What a site on a disk has beside its pages: a script that calls tandemPlaces,
// because browsers refuse to fetch from there.
let loaded;

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
