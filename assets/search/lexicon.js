// Finds words of the base: those that begin with a prefix, and those similar to a word
// that the base does not have. The rules are those of generator/search/lexicon.go.
import { distance } from "./distance.js";
import { compare, shardOf } from "./store.js";

// by sorts near words first, then common ones.
const by = (a, b) => a.distance - b.distance || b.level - a.level || compare(a.word, b.word);

export async function hasWord(store, word) {
  const i = shardOf(store.wordSeries.firsts, word);
  return i >= 0 && (await store.words(i)).words.includes(word);
}

// completions returns the words that begin with prefix, the most common first.
export async function completions(store, prefix) {
  const numbers = [];
  const { firsts } = store.wordSeries;
  for (let i = Math.max(shardOf(firsts, prefix), 0); i < firsts.length; i++) {
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

// nearWords returns the words at the least distance from a word, if that is at most limit.
// With prefix, the word may be the beginning of a longer one. In a base that has
// German pages, Haeuser is as near to Häuser as Hauser is.
export async function nearWords(store, word, limit, prefix) {
  const plain = unaccented(word);
  const letters = [...word];
  const spelled = store.languages.has("de") ? spelledOut : (w) => w;
  const ownSpelled = spelled(word);
  const spelledLetters = [...ownSpelled];
  const mask = maskOf(word);
  let found = [];
  for (const shard of await Promise.all(store.wordSeries.firsts.map((_, i) => store.words(i)))) {
    const { words, levels } = shard;
    shard.masks ??= Int32Array.from(words, maskOf);
    words.forEach((other, j) => {
      // Each change removes or adds at most one letter.
      const m = shard.masks[j];
      if (mask && m && (ones(mask & ~m) > limit || (!prefix && ones(m & ~mask) > limit))) return;
      let d = unaccented(other) === plain ? 0 : distance(letters, other, limit, prefix);
      const otherSpelled = spelled(other);
      if (d && (ownSpelled !== word || otherSpelled !== other)) d = Math.min(d, distance(spelledLetters, otherSpelled, limit, prefix));
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

// maskOf returns the letters of a word as bits; 0 unless all are ASCII.
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

const digraphs = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

// spelledOut returns a German word as it is written on a keyboard without umlauts.
const spelledOut = (w) => (ascii.test(w) ? w : w.replace(/[äöüß]/g, (c) => digraphs[c]));

const umlauts = { ae: "ä", oe: "ö", ue: "ü", ss: "ß" };
const spellingLimit = 4;

// spellings returns the other ways to write a word with the letters that German has
// beside the others, in a base with German pages: haeuser for häuser, and the reverse.
export async function spellings(store, word) {
  if (!store.languages.has("de")) return [];
  const others = [];
  const spelled = spelledOut(word);
  if (spelled !== word) others.push(spelled);
  const pairs = []; // where pairs of letters stand that may be one
  for (let i = 0; i + 1 < word.length && pairs.length < spellingLimit; i++) if (umlauts[word.slice(i, i + 2)]) pairs.push(i++);
  for (let chosen = 1; chosen < 1 << pairs.length; chosen++) {
    let other = word;
    for (let k = pairs.length - 1; k >= 0; k--) {
      const at = pairs[k];
      if ((chosen >> k) & 1) other = other.slice(0, at) + umlauts[word.slice(at, at + 2)] + other.slice(at + 2);
    }
    if (await hasWord(store, other)) others.push(other);
  }
  return others;
}

const unaccented = (w) => (ascii.test(w) ? w : w.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("ß", "ss"));
