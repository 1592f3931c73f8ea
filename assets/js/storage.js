// Reads and writes what stays in this browser. Private windows and full disks
// refuse storage: read then gives the fallback, write says so.

export function read(key, fallback) {
  try {
    const text = localStorage.getItem("tandem:" + key);
    return text === null ? fallback : JSON.parse(text);
  } catch {
    return fallback;
  }
}

// write reports whether the value was kept.
export function write(key, value) {
  try {
    localStorage.setItem("tandem:" + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
