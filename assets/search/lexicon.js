// Finds words of the base: those that go on from a beginning, and those near a
// word that the base does not have. The rules are those of
// generator/search/lexicon.go.
import { compare, place } from "./store.js";

// by puts near words first, then common ones.
const by = (a, b) => a.distance - b.distance || b.level - a.level || compare(a.word, b.word);

export async function has(store, word) {
  const i = place(store.wordSeries.firsts, word);
  return i >= 0 && (await store.words(i)).words.includes(word);
}

// complete returns the words that begin with prefix, the most common first.
export async function complete(store, prefix) {
  const numbers = [];
  const { firsts } = store.wordSeries;
  for (let i = Math.max(place(firsts, prefix), 0); i < firsts.length; i++) {
    const first = firsts[i];
    if (compare(first, prefix) > 0 && !first.startsWith(prefix)) break;
    numbers.push(i);
  }
  const found = [];
  for (const { words, levels } of await Promise.all(numbers.map((i) => store.words(i)))) {
    words.forEach((word, j) => word.startsWith(prefix) && found.push({ word, level: levels[j], distance: 0 }));
  }
  return found.sort(by);
}

// near returns the words at the least distance from a word, if that is at most
// limit. With prefix, the word may be the beginning of a longer one.
export async function near(store, word, limit, prefix) {
  const plain = unaccented(word);
  const letters = [...word];
  const mask = maskOf(word);
  let found = [];
  for (const shard of await Promise.all(store.wordSeries.firsts.map((_, i) => store.words(i)))) {
    const { words, levels } = shard;
    shard.masks ??= Int32Array.from(words, maskOf);
    words.forEach((other, j) => {
      // Each change takes one letter away at most, and brings one at most.
      const m = shard.masks[j];
      if (mask && m && (ones(mask & ~m) > limit || (!prefix && ones(m & ~mask) > limit))) return;
      const d = unaccented(other) === plain ? 0 : distance(letters, other, limit, prefix);
      if (d > limit) return;
      if (d < limit) {
        limit = d;
        found = [];
      }
      found.push({ word: other, level: levels[j], distance: d });
    });
  }
  return found.sort(by);
}

const ascii = /^[\x00-\x7f]*$/;

// maskOf returns the letters of a word as bits; 0 when it is not of ASCII alone.
function maskOf(word) {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c > 127) return 0;
    mask |= 1 << (c & 31);
  }
  return mask;
}

function ones(bits) {
  let n = 0;
  for (; bits; bits &= bits - 1) n++;
  return n;
}

const unaccented = (w) => (ascii.test(w) ? w : w.normalize("NFD").replace(/[\u0300-\u036f]/g, ""));

// reach returns how far a word may be from what was meant, by its number of letters.
export function reach(word) {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

// distance returns the Damerau–Levenshtein distance (no part changed twice),
// or limit+1 when it is larger than limit. With prefix it is the least
// distance to any beginning of the word.
function distance(a, word, limit, prefix) {
  const most = a.length + limit;
  if (word.length < a.length - limit || (!prefix && word.length > 2 * most)) return limit + 1;
  let b = [...word];
  if (a.length - b.length > limit || (!prefix && b.length > most)) return limit + 1;
  if (prefix) b = b.slice(0, most);
  let before = [];
  let last = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let d = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2] + 1);
      row[j] = d;
      if (d < least) least = d;
    }
    if (least > limit) return limit + 1;
  }
  return Math.min(prefix ? Math.min(...row) : row[b.length], limit + 1);
}
