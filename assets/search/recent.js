// What is offered before anything is typed: former searches, which are stored in this
// browser only, then suggestions.
import { read, write } from "../js/storage.js";
import { t } from "../js/words.js";
import { suggestions } from "./find.js";
import { hasNoWords } from "./query.js";
import { searchLink } from "./results.js";

const key = "searches";
const most = 5;

export function recent() {
  const list = read(key, []);
  return Array.isArray(list) ? list.filter((text) => typeof text === "string").slice(0, most) : [];
}

export function remember(text) {
  text = text.trim();
  if (!hasNoWords(text)) write(key, [text, ...recent().filter((other) => other !== text)].slice(0, most));
}

// firstOptions returns [{title, links}], groups that are not empty.
export async function firstOptions({ root, run }) {
  const former = recent();
  const suggested = await suggestions(root).catch(() => []);
  const groups = [
    { title: t("Your last searches"), texts: former },
    { title: t("Suggested"), texts: suggested.filter((text) => !former.some((f) => f.toLowerCase() === text.toLowerCase())) },
  ];
  return groups.filter(({ texts }) => texts.length).map(({ title, texts }) => ({ title, links: texts.map((text) => searchLink(text, text, { root, run })) }));
}
