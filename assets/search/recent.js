// Stores former searches, in this browser only. Where nothing can be stored, there are
// none.
import { read, write } from "../js/storage.js";
import { wordless } from "./wordless.js";

const key = "searches";
const most = 5;

export function recent() {
  const list = read(key, []);
  return Array.isArray(list) ? list.filter((text) => typeof text === "string").slice(0, most) : [];
}

export function remember(text) {
  text = text.trim();
  if (!wordless(text)) write(key, [text, ...recent().filter((other) => other !== text)].slice(0, most));
}
