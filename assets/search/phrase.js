// Finds "words in this order". The rules are those of generator/search/phrase.go.

const phraseDepth = 60; // of the best pages
const atOnce = 10;

// key identifies a token in comparisons: its term, or the token when it is a stop word.
const key = ({ term, surface }) => term || "=" + surface;

// phraseOf returns {keys, terms, not}: the keys by analyser, and the terms that match
// each word.
export function phraseOf(text, not, store) {
  const keys = new Map([...store.languages.values()].map((analyse) => [analyse, analyse(text).map(key)]));
  const terms = store.analyse(text).map((t) => store.terms(text.slice(t.start, t.end)));
  return { keys, terms: terms.filter((list) => list.length), not };
}

// phrased returns the pages that have every phrase and none of the excluded ones.
export async function phrased(store, phrases, ranked) {
  if (!phrases.length) return ranked;
  const found = [];
  const list = ranked.slice(0, phraseDepth);
  for (let i = 0; i < list.length; i += atOnce) {
    const part = list.slice(i, i + atOnce);
    const matches = await Promise.all(part.map(({ doc }) => fits(store, phrases, doc)));
    found.push(...part.filter((_, j) => matches[j]));
  }
  return found;
}

async function fits(store, phrases, doc) {
  const page = await store.page(doc);
  const analyse = store.analyserOf(page);
  const keysOf = (text) => analyse(text).map(key);
  const texts = [page.title, ...page.sections.flatMap((s) => [s.heading, s.text])].map(keysOf);
  let whole = !page.rest;
  for (const { keys, not } of phrases) {
    const occurs = (list) => contains(list, keys.get(analyse));
    let has = texts.some(occurs);
    if (!has && !whole) {
      texts.push(...(await store.rest(page)).map(keysOf));
      whole = true;
      has = texts.some(occurs);
    }
    if (has === not) return false;
  }
  return true;
}

function contains(list, keys) {
  for (let i = 0; i + keys.length <= list.length; i++) {
    if (keys.every((k, j) => list[i + j] === k)) return true;
  }
  return false;
}
