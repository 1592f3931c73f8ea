// Takes a query apart. The rules are those of generator/search/query.go.
import { phraseOf } from "./phrase.js";

const queryLimit = 1000; // code points
const phraseLimit = 8;
const sentenceLength = 8; // from so many words on, quotation marks are ignored
const termLimit = 64; // different words
export const filterNames = ["type", "owner", "partner", "state", "tag"];
const space = /[ \t\n\v\f\r\u00a0\u3000]+/;

const leading = /^[ \t\n\v\f\r\u00a0\u3000]+/;
const quotation = /^(-?)"([^"]+)"(?=$|[ \t\n\v\f\r\u00a0\u3000])/;

// parse returns {words, typing, excluded, phrases, filters}; a word is a token with
// its terms in the languages of the base, and its number in the query.
export function parse(text, store) {
  const { analyse } = store;
  const line = [...(text.toWellFormed?.() ?? text).normalize("NFC")].slice(0, queryLimit).join("");
  const chunks = cut(line);
  const filters = new Map();
  const excluded = [];
  const phrases = [];
  const plain = [];
  for (const { text: chunk, quoted, not } of chunks) {
    if (quoted) {
      const phrase = phraseOf(chunk, not, store);
      if (phrase.keys.get(analyse).length && phrases.length < phraseLimit) phrases.push(phrase);
      if (!not) plain.push(chunk);
      continue;
    }
    const colon = chunk.indexOf(":");
    const key = chunk.slice(0, Math.max(colon, 0)).toLowerCase();
    const value = chunk.slice(colon + 1).toLowerCase();
    if (value && filterNames.includes(key)) filters.set(key, [...(filters.get(key) ?? []), `${key}:${value}`]);
    else if (chunk.length > 1 && chunk[0] === "-") excluded.push(...[...store.languages.values()].flatMap((a) => a(chunk.slice(1)).map((t) => t.term)).filter(Boolean));
    else plain.push(chunk);
  }
  const words = [];
  const joined = plain.join(" ");
  for (const token of analyse(joined)) {
    if (!token.term) continue;
    const again = words.find((w) => w.term === token.term);
    if (again) again.count++;
    else if (words.length < termLimit) words.push({ ...token, terms: store.terms(joined.slice(token.start, token.end)), count: 1 });
  }
  const asked = words.length > sentenceLength ? phrases.filter((p) => p.not) : phrases;
  const last = chunks.at(-1);
  const open = !space.test(line.at(-1) ?? " ") && !last.quoted && last.text === plain.at(-1);
  const typing = open && words.length > 0 && words.at(-1).end === joined.length;
  return { words, typing, excluded, phrases: asked, filters: [...filters.values()] };
}

// cut splits a query at white space, except between two quotation marks.
function cut(line) {
  const chunks = [];
  while ((line = line.replace(leading, ""))) {
    const quoted = quotation.exec(line);
    const end = quoted ? quoted[0].length : line.search(space);
    const text = end < 0 ? line : line.slice(0, end);
    if (quoted) chunks.push({ text: quoted[2], quoted: true, not: quoted[1] === "-" });
    else chunks.push({ text, quoted: false, not: false });
    line = line.slice(text.length);
  }
  return chunks;
}

// hasNoWords reports whether a text is not a query: it has no word except excluded ones. A
// quotation mark and a hyphen are typed before their words.
export const hasNoWords = (text) => !/[\p{L}\p{N}]/u.test(text.replace(/(^|\s)-("[^"]*"?|\S*)/g, " "));
