// What scripts say, in the language of the site: words.json holds what it says
// otherwise than in English, and is made with the bundle.
import said from "./words.json";

// t returns the words for an English text; values fill its placeholders in the
// order in which the text first names them.
export function t(english, ...values) {
  return fill(said[english] ?? english, names(english), values);
}

// n returns the words for a number of things, which is {n}; values fill the other
// placeholders.
export function n(count, one, many, ...values) {
  const forms = said[many] ?? { one, other: many };
  const rule = said[many] ? document.documentElement.lang : "en";
  return fill(forms[new Intl.PluralRules(rule).select(count)] ?? forms.other, ["n", ...names(many).filter((name) => name !== "n")], [count, ...values]);
}

const names = (text) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))];

function fill(text, names, values) {
  return text.split("|")[0].replace(/\{(\w+)\}/g, (_, name) => String(values[names.indexOf(name)] ?? ""));
}
