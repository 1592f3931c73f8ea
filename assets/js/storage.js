// Reads and writes the storage of this browser. Private windows and full disks refuse
// storage: then read returns the fallback and write returns false.

// keyOf returns the name under which this browser stores something. Bases on one host
// share its storage, and so do all pages on a disk, so each base has its own prefix. A
// base at the root of its host has none.
export function keyOf(name) {
  const root = new URL(document.documentElement.dataset.root ?? "/", document.baseURI).pathname;
  return "tandem:" + (root === "/" ? "" : root + ":") + name;
}

// themeKey is the name of the chosen theme, which is the same for all bases.
export const themeKey = "tandem:theme";

export function read(key, fallback) {
  try {
    const text = localStorage.getItem(keyOf(key));
    return text === null ? fallback : JSON.parse(text);
  } catch {
    return fallback;
  }
}

// write reports whether the value was stored.
export function write(key, value) {
  return tryWrite(key, value) === "stored";
}

// tryWrite is write that returns why a value was not stored: "full" where there is no
// room, "refused" where the browser stores nothing at all.
export function tryWrite(key, value) {
  try {
    localStorage.setItem(keyOf(key), JSON.stringify(value));
    return "stored";
  } catch (error) {
    return error.name === "QuotaExceededError" && hasItems() ? "full" : "refused";
  }
}

// probe reports, as tryWrite does, whether a small value could be stored.
export function probe() {
  const outcome = tryWrite("probe", 1);
  remove("probe");
  return outcome;
}

// Some private windows have room for nothing and call that full.
function hasItems() {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}

export function remove(key) {
  try {
    localStorage.removeItem(keyOf(key));
  } catch {
    // What was never stored need not be deleted.
  }
}

// watch calls heard when another tab has written the key.
export function watch(key, changed, signal) {
  addEventListener("storage", (event) => {
    if (event.key === null || event.key === keyOf(key)) changed();
  }, { signal });
}

// What belongs to this tab alone.
export function readSession(key) {
  try {
    return sessionStorage.getItem(keyOf(key));
  } catch {
    return null;
  }
}

export function writeSession(key, text) {
  try {
    sessionStorage.setItem(keyOf(key), text);
  } catch {
    // The tab knows it until it is closed.
  }
}
