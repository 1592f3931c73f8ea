// What is offered before anything is typed: former searches, then suggestions.
import { t } from "../js/words.js";
import { suggestions } from "./find.js";
import { recent } from "./recent.js";
import { runLink } from "./results.js";

// before returns the non-empty groups, [{title, links}].
export async function before({ root, run }) {
  const former = recent();
  const suggested = await suggestions(root).catch(() => []);
  const groups = [
    { title: t("Your last searches"), texts: former },
    { title: t("Suggested"), texts: suggested.filter((text) => !former.some((f) => f.toLowerCase() === text.toLowerCase())) },
  ];
  return groups.filter(({ texts }) => texts.length).map(({ title, texts }) => ({ title, links: texts.map((text) => runLink(text, text, { root, run })) }));
}
