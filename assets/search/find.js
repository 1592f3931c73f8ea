// Answers a query from the files of a published site.
import { byName } from "../js/locale.js";
import { choose } from "./excerpt.js";
import { nearWords } from "./lexicon.js";
import { plan as planOf } from "./plan.js";
import { phrased } from "./phrase.js";
import { parse } from "./query.js";
import { rank } from "./rank.js";
import { facetMark, open } from "./store.js";
import { yieldToPage } from "./yield.js";

// find returns {hits, total, docs, relaxed, words, changed, unknown, nearest,
// glossary}. A hit is {id, url, title, section, score, type, owner, state, tone,
// excerpt, also, marks, titleMarks, sectionMarks, terms}; its url is from the
// site's root, its terms are those that the page matches, also are further
// sections, {url, section, excerpt, marks, sectionMarks, terms}.
//
// Hits come one after the other, in their order: early(result) is called with the first of
// them, arrived(hit, i) with each further one. When the signal is aborted, fetches that
// nothing else needs are cancelled, and find throws the signal's reason.
export async function find(text, { limit = 10, root = "", signal, early, arrived } = {}) {
  const store = (await open(root)).withSignal(signal);
  if (limit > 0) store.prefetchNames();
  const query = parse(text, store);
  const plan = await planOf(store, query);
  let ranked = await rankedPages(store, query, plan);
  const wanted = query.phrases.filter((p) => !p.not);
  if (!ranked.length && wanted.length) {
    query.phrases = query.phrases.filter((p) => p.not);
    ranked = await rankedPages(store, query, plan);
  }
  const relaxed = wanted.length > 0 && !query.phrases.some((p) => !p.not);
  const nearest = ranked.length ? [] : await nearestWords(store, plan.unknown);
  const result = {
    ...{ hits: [], total: ranked.length, docs: ranked.map(({ doc }) => doc) },
    ...{ relaxed, words: query.words.length, changed: plan.changed, unknown: plan.unknown, nearest },
    glossary: ranked.length ? undefined : await glossary(store, nearest),
  };
  const best = ranked.slice(0, Math.max(limit, 0));
  const pause = async () => {
    await yieldToPage();
    signal?.throwIfAborted();
  };
  const pages = [];
  for (const { doc } of best) {
    await pause();
    pages.push(store.page(doc));
    pages.at(-1).catch(() => {}); // the first failure is reported below
  }
  for (const [i, each] of pages.entries()) {
    const page = await each;
    await pause();
    result.hits.push(hit(plan, page, best[i].score, store));
    if (i === 0) early?.({ ...result, hits: [...result.hits] });
    else arrived?.(result.hits[i], i);
  }
  return result;
}

// rankedPages returns the ranked pages that match filters and phrases.
async function rankedPages(store, query, plan) {
  const out = await excluded(store, query);
  let ranked = rank(plan.queryTerms, store.demotions, out);
  if (!query.words.length && query.filters.length) {
    ranked = Array.from(store.demotions, (_, doc) => ({ doc, score: 0 })).filter(({ doc }) => !out[doc]);
  }
  return phrased(store, query.phrases, ranked);
}

function hit(plan, page, score, store) {
  const analyse = store.analyserOf(page);
  const matched = (line) => analyse(line).filter((t) => plan.matching.has(t.term));
  const places = (tokens) => tokens.map((t) => [t.start, t.end]);
  const inTitle = matched(page.title);
  const place = ({ section, excerpt, marks, terms }) => {
    const inHeading = matched(section.heading);
    const url = page.url + (section.id && "#" + section.id);
    const different = [...new Set([...inTitle, ...inHeading].map((t) => t.term).concat(terms))];
    return { url, section: section.heading, excerpt, marks, sectionMarks: places(inHeading), terms: different };
  };
  const best = choose(page.sections, plan, analyse);
  const { id, title, type, owner, state, tone } = page;
  return { ...{ id, title, score, type, owner, state, tone, titleMarks: places(inTitle) }, ...place(best), also: best.also.map(place) };
}

// excluded marks the pages that -words and filters leave out.
async function excluded(store, query) {
  const out = new Uint8Array(store.docs);
  for (const { docs } of await Promise.all(query.excluded.map((term) => store.postings(term)))) {
    for (const doc of docs) out[doc] = 1;
  }
  const needed = query.phrases.flatMap((p) => (p.not ? [] : p.terms));
  for (const lists of await Promise.all(needed.map((terms) => Promise.all(terms.map((term) => store.postings(term)))))) {
    const inside = new Uint8Array(store.docs);
    for (const { docs } of lists) for (const doc of docs) inside[doc] = 1;
    inside.forEach((kept, doc) => kept || (out[doc] = 1));
  }
  for (const facets of query.filters) {
    const inside = new Uint8Array(store.docs);
    for (const { docs } of await Promise.all(facets.map((f) => store.postings(facetMark + f)))) {
      for (const doc of docs) inside[doc] = 1;
    }
    inside.forEach((kept, doc) => kept || (out[doc] = 1));
  }
  return out;
}

// facets returns the filters for the pages found, the most frequent first: [{key,
// value, label, count}].
export async function facets(root, docs) {
  const store = await open(root);
  const rankedPages = new Uint8Array(store.docs);
  for (const doc of docs) rankedPages[doc] = 1;
  const counted = (await store.facets()).map(({ docs, ...facet }) => ({ ...facet, count: docs.reduce((sum, doc) => sum + rankedPages[doc], 0) }));
  return counted.filter(({ count }) => count).sort((a, b) => b.count - a.count || byName(a.label, b.label) || (a.value < b.value ? -1 : 1));
}

// nearestWords returns the nearest words of the base for words that it does not have:
// [{from, to}].
async function nearestWords(store, unknown) {
  const some = unknown.slice(0, 3);
  const lists = await Promise.all(some.map((w) => nearWords(store, w, Math.max(2, Math.floor([...w].length / 3)), false)));
  return lists.flatMap((list, i) => list.slice(0, 3).map(({ word }) => ({ from: some[i], to: word })));
}

// glossary returns where the glossary is and which of its terms have similar words,
// those with them in the title first: {url, terms: [{title, url}]}; undefined where
// there is no glossary.
async function glossary(store, nearest) {
  const { docs } = await store.postings(facetMark + "type:term");
  if (!docs.length) return undefined;
  const lists = await Promise.all(nearest.flatMap(({ to }) => store.terms(to)).map((term) => store.postings(term)));
  const places = lists.flatMap((list) => [...list.docs].map((doc, i) => ({ doc, titled: list.at[i] > 0 }))).filter(({ doc }) => docs.includes(doc));
  places.sort((a, b) => b.titled - a.titled);
  const few = [...new Set(places.map(({ doc }) => doc))].slice(0, 3);
  const pages = await Promise.all([docs[0], ...few].map((doc) => store.page(doc)));
  return { url: pages[0].url.replace(/\/.*/, "/"), terms: pages.slice(1).map(({ title, url }) => ({ title, url })) };
}

// suggestions returns the searches suggested before anything is typed.
export async function suggestions(root) {
  return (await open(root)).suggestions;
}
