// Remembers what was searched, in this browser alone. Where nothing can be
// kept, nothing is remembered.
import { wordless } from "./wordless.js";

const key = "tandem:searches";
const most = 5;

export function recent() {
  try {
    const list = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(list) ? list.filter((text) => typeof text === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

export function remember(text) {
  text = text.trim();
  if (wordless(text)) return;
  try {
    localStorage.setItem(key, JSON.stringify([text, ...recent().filter((other) => other !== text)].slice(0, most)));
  } catch {
    // a window that keeps nothing
  }
}
