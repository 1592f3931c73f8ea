// Loads the search by a script element: browsers refuse modules from a disk.
let loading;

export function module(url) {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve(self.tandemSearch);
    script.onerror = () => {
      loading = undefined;
      reject(new Error("no search"));
    };
    document.head.append(script);
  });
  return loading;
}
