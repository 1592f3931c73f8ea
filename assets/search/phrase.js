// Finds "words in this order". The rules are those of generator/search/phrase.go.

const phraseDepth = 60; // pages that are looked through
const atOnce = 10;

// key is what a token is compared by: its term, or itself when it is a stop word.
const key = ({ term, surface }) => term || "=" + surface;

// phraseOf returns {keys, terms, not}.
export function phraseOf(tokens, not) {
  return { keys: tokens.map(key), terms: [...new Set(tokens.map((t) => t.term).filter(Boolean))], not };
}

// phrased keeps the pages that have every phrase and none of the unwanted.
export async function phrased(store, phrases, ranked) {
  if (!phrases.length) return ranked;
  const kept = [];
  const list = ranked.slice(0, phraseDepth);
  for (let i = 0; i < list.length; i += atOnce) {
    const part = list.slice(i, i + atOnce);
    const holds = await Promise.all(part.map(({ doc }) => fits(store, phrases, doc)));
    kept.push(...part.filter((_, j) => holds[j]));
  }
  return kept;
}

async function fits(store, phrases, doc) {
  const { title, cut, sections } = await store.page(doc);
  const texts = [title, ...sections.flatMap((s) => [s.heading, s.text])].map((text) => store.analyse(text).map(key));
  return phrases.every(({ keys, not }) => {
    const has = texts.some((list) => contains(list, keys));
    return not ? !has : has || cut;
  });
}

function contains(list, keys) {
  for (let i = 0; i + keys.length <= list.length; i++) {
    if (keys.every((k, j) => list[i + j] === k)) return true;
  }
  return false;
}
