// Turns the words of a query into query terms: a word with all its matches. The rules
// are those of generator/search/plan.go.
import { reach } from "./distance.js";
import { completions, hasWord, nearWords, spellings } from "./lexicon.js";

const asWritten = 100;
const asDoubtful = 50;
const asBeginning = 40;
const asOnlyWay = 90;
const asCorrection = 100;
const asGuess = 60;
const asSynonym = 70;
const completionLimit = 8;
const correctionLimit = 3;

// plan returns {queryTerms: [{idf, found}], matching, changed, unknown}.
export async function plan(store, query) {
  const queryTerms = await Promise.all(query.words.map((word, i) => queryTermOf(store, query, word, i)));
  await addSynonyms(store, query, queryTerms);
  const result = { queryTerms: [], matching: new Map(), changed: [], unknown: [] };
  queryTerms.forEach((queryTerm, i) => {
    if (queryTerm.changed) result.changed.push({ from: query.words[i].surface, to: queryTerm.changed });
    if (!queryTerm.found.length) {
      result.unknown.push(query.words[i].surface);
      return;
    }
    for (const term of queryTerm.terms) result.matching.set(term, [...(result.matching.get(term) ?? []), result.queryTerms.length]);
    result.queryTerms.push(queryTerm);
  });
  return result;
}

async function queryTermOf(store, query, word, i) {
  const queryTerm = { idf: 0, found: [], terms: [], changed: "" };
  const add = (term, postings, weight) => {
    if (!postings.docs.length || queryTerm.terms.includes(term)) return;
    queryTerm.idf ||= postings.idf;
    queryTerm.found.push(weigh(postings, weight * word.count));
    queryTerm.terms.push(term);
  };
  const typing = query.typing && i === query.words.length - 1 && [...word.surface].length > 1;
  const longer = typing ? completions(store, word.surface) : undefined; // fetched at the same time
  longer?.catch(() => {}); // it is awaited below
  const own = await Promise.all(word.terms.map((term) => store.postings(term)));
  const addOwn = (weight) => word.terms.forEach((term, j) => add(term, own[j], weight));
  const most = Math.max(...own.map(({ docs }) => docs.length));
  const known = most > 1 || (most === 1 && (await hasWord(store, word.surface)));
  const { list, weight } = await candidates(store, word, known, longer);
  if (weight === asCorrection && list.length) queryTerm.changed = list[0].word;
  if (known || !list.length) addOwn(asWritten);
  if (known) {
    const same = (await spellings(store, word.surface)).flatMap((other) => store.terms(other));
    const lists = await Promise.all(same.map((term) => store.postings(term)));
    same.forEach((term, j) => add(term, lists[j], asWritten));
  }
  const terms = list.flatMap((c) => c.terms);
  const others = await Promise.all(terms.map((term) => store.postings(term)));
  terms.forEach((term, j) => add(term, others[j], weight));
  addOwn(asDoubtful);
  return queryTerm;
}

// candidates returns the other matches of a word; longer is a promise of the words
// that begin with it while it is typed.
async function candidates(store, word, known, longer) {
  const distinct = (list, limit) => differing(store, list, word.terms, limit);
  if (longer) {
    const list = distinct(await longer, completionLimit);
    if (known) return { list, weight: asBeginning };
    if (list.length) return { list, weight: asOnlyWay };
  }
  const limit = reach(word.surface);
  if (known || !limit) return { list: [], weight: 0 };
  const list = distinct(await nearWords(store, word.surface, limit, false), correctionLimit);
  if (!list.length && longer) return { list: distinct(await nearWords(store, word.surface, 1, true), completionLimit), weight: asGuess };
  return { list, weight: asCorrection };
}

// differing returns the first candidates that have a term which neither the
// word itself nor one before them has.
function differing(store, candidates, own, limit) {
  const list = [];
  const seen = new Set(own);
  for (const c of candidates) {
    const terms = store.terms(c.word).filter((term) => !seen.has(term));
    if (!terms.length) continue;
    for (const term of terms) seen.add(term);
    list.push({ ...c, terms });
    if (list.length === limit) break;
  }
  return list;
}

// weigh returns the matches of a term: {docs, values, at, of}.
function weigh({ idf, docs, impacts, at, of }, weight) {
  return { docs, values: Float64Array.from(impacts, (impact) => idf * impact * weight), at, of };
}

// intersection returns the pages in both lists, with the lower of the two values.
function intersection(a, b) {
  const list = { docs: [], values: [], at: [], of: [] };
  for (let i = 0, j = 0; i < a.docs.length && j < b.docs.length; ) {
    if (a.docs[i] < b.docs[j]) i++;
    else if (a.docs[i] > b.docs[j]) j++;
    else {
      list.docs.push(a.docs[i]);
      list.values.push(Math.min(a.values[i], b.values[j]));
      list.at.push(b.at[j] ? a.at[i] : 0);
      list.of.push(b.at[j] ? a.of[i] : 0);
      i++;
      j++;
    }
  }
  return list;
}

// addSynonyms adds the other phrases of the glossary to the query terms of a phrase.
async function addSynonyms(store, query, queryTerms) {
  const { words } = query;
  for (const group of store.synonyms) {
    for (const phrase of group) {
      for (let from = 0; from + phrase.length <= words.length; from++) {
        if (!phrase.every((term, k) => words[from + k].terms.includes(term))) continue;
        for (const other of group) {
          if (other !== phrase) await addSynonym(store, queryTerms.slice(from, from + phrase.length), other, asSynonym * words[from].count);
        }
      }
    }
  }
}

async function addSynonym(store, queryTerms, phrase, weight) {
  const postings = await Promise.all(phrase.map((term) => store.postings(term)));
  const list = postings.map((p) => weigh(p, weight)).reduce(intersection);
  if (!list.docs.length) return;
  const idf = Math.min(...postings.map((p) => p.idf));
  for (const queryTerm of queryTerms) {
    queryTerm.idf ||= idf;
    queryTerm.found.push(list);
    for (const term of phrase) if (!queryTerm.terms.includes(term)) queryTerm.terms.push(term);
  }
}
