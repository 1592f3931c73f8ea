// Reads and writes what stays in this browser. Private windows and full disks
// refuse storage: read then gives the fallback, write says so.

// All pages from a disk share one storage: each copy of a site has its own part.
const disk = location.protocol === "file:" ? new URL(document.documentElement.dataset.root, document.baseURI).pathname + ":" : "";

export function read(key, fallback) {
  try {
    const text = localStorage.getItem("tandem:" + disk + key);
    return text === null ? fallback : JSON.parse(text);
  } catch {
    return fallback;
  }
}

// write reports whether the value was kept.
export function write(key, value) {
  try {
    localStorage.setItem("tandem:" + disk + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
