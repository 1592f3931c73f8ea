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
  return keep(key, value) === "kept";
}

// keep is write that says why a value was not kept: "full" where there is no
// room for more, "refused" where the browser keeps nothing at all.
export function keep(key, value) {
  try {
    localStorage.setItem("tandem:" + disk + key, JSON.stringify(value));
    return "kept";
  } catch (error) {
    return error.name === "QuotaExceededError" && holds() ? "full" : "refused";
  }
}

// Some private windows have room for nothing and call that full.
function holds() {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}

export function forget(key) {
  try {
    localStorage.removeItem("tandem:" + disk + key);
  } catch {
    // What cannot be kept need not be forgotten.
  }
}

// watch calls heard when another tab has written the key.
export function watch(key, heard, signal) {
  addEventListener("storage", (event) => {
    if (event.key === null || event.key === "tandem:" + disk + key) heard();
  }, { signal });
}

// What belongs to this tab alone.
export function readHere(key) {
  try {
    return sessionStorage.getItem("tandem:" + key);
  } catch {
    return null;
  }
}

export function writeHere(key, text) {
  try {
    sessionStorage.setItem("tandem:" + key, text);
  } catch {
    // The tab knows it until it is closed.
  }
}
