// The words of scripts. The texts in the source are English. For a site in another
// language the bundle replaces them: placeholders are then numbers of values, and a
// count has {category: text} and the language whose plural rules choose among them. So
// a script has the language of its own site, on any page that imports it.

// t returns a text; values fill its placeholders in the order in which the
// English text first names them.
export function t(text, ...values) {
  return fill(text, names(text), values);
}

// n returns the words for a number of things, which is {n}; values fill the other
// placeholders.
export function n(count, one, many, ...values) {
  const english = typeof one === "string";
  const forms = english ? { one, other: many } : one;
  const named = english ? ["n", ...names(many).filter((name) => name !== "n")] : [];
  return fill(forms[new Intl.PluralRules(english ? "en" : many).select(count)] ?? forms.other, named, [count, ...values]);
}

const names = (text) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))];

function fill(text, names, values) {
  const at = (name) => (/^\d/.test(name) ? name : names.indexOf(name));
  return text.split("|")[0].replace(/\{(\w+)\}/g, (_, name) => String(values[at(name)] ?? ""));
}
