// Reads and writes what stays in this browser. Private windows and full disks
// refuse storage: read then gives the fallback, write says so.
import { keyOf } from "./key.js";

export function read(key, fallback) {
  try {
    const text = localStorage.getItem(keyOf(key));
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
    localStorage.setItem(keyOf(key), JSON.stringify(value));
    return "kept";
  } catch (error) {
    return error.name === "QuotaExceededError" && holds() ? "full" : "refused";
  }
}

// probe tells as keep does what would become of a small value.
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
    // What cannot be kept need not be forgotten.
  }
}

// watch calls heard when another tab has written the key.
export function watch(key, heard, signal) {
  addEventListener("storage", (event) => {
    if (event.key === null || event.key === keyOf(key)) heard();
  }, { signal });
}

// What belongs to this tab alone.
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
    // The tab knows it until it is closed.
  }
}
