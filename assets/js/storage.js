// Reads and writes the storage of this browser. Private windows and full disks refuse
// storage: then read returns the fallback and write returns false.
import { keyOf } from "./key.js";

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
  return keep(key, value) === "kept";
}

// keep is write that returns why a value was not stored: "full" where there is no
// room, "refused" where the browser stores nothing at all.
export function keep(key, value) {
  try {
    localStorage.setItem(keyOf(key), JSON.stringify(value));
    return "kept";
  } catch (error) {
    return error.name === "QuotaExceededError" && holds() ? "full" : "refused";
  }
}

// probe reports, as keep does, whether a small value could be stored.
export function probe() {
  const outcome = keep("probe", 1);
  forget("probe");
  return outcome;
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
    localStorage.removeItem(keyOf(key));
  } catch {
    // What was not stored need not be deleted.
  }
}

// watch calls heard when another tab has written the key.
export function watch(key, heard, signal) {
  addEventListener("storage", (event) => {
    if (event.key === null || event.key === keyOf(key)) heard();
  }, { signal });
}

// Storage of this tab only.
export function readHere(key) {
  try {
    return sessionStorage.getItem(keyOf(key));
  } catch {
    return null;
  }
}

export function writeHere(key, text) {
  try {
    sessionStorage.setItem(keyOf(key), text);
  } catch {
    // It is kept in memory until the tab is closed.
  }
}
