// Answers a query from the files of a published site.
import { choose } from "./excerpt.js";
import { near } from "./lexicon.js";
import { plan as planOf } from "./plan.js";
import { phrased } from "./phrase.js";
import { parse } from "./query.js";
import { rank } from "./rank.js";
import { facetMark, open } from "./store.js";

// find returns {hits, total, docs, relaxed, words, changed, unknown, nearest,
// glossary}. A hit is {id, url, title, section, score, type, owner, state, tone,
// excerpt, also, marks, titleMarks, sectionMarks, terms}; its url is from the
// site's root, its terms are those that the page matches, also are further
// sections, {url, section, excerpt, marks, sectionMarks, terms}.
//
// Hits come in two steps: early(result) is called once it is known which pages
// are found, their texts still missing; arrived(hit, i) with each whole hit. When
// the signal says stop, what nobody else waits for is not fetched any further,
// and find throws the signal's reason.
export async function find(text, { limit = 10, root = "", signal, early, arrived } = {}) {
  const store = (await open(root)).until(signal);
  const query = parse(text, store);
  const plan = await planOf(store, query);
  let ranked = await found(store, query, plan);
  const wanted = query.phrases.filter((p) => !p.not);
  if (!ranked.length && wanted.length) {
    query.phrases = query.phrases.filter((p) => p.not);
    ranked = await found(store, query, plan);
  }
  const relaxed = wanted.length > 0 && !query.phrases.some((p) => !p.not);
  const shown = ranked.slice(0, Math.max(limit, 0));
  const pages = await Promise.all(shown.map(({ doc }) => store.page(doc)));
  const nearest = ranked.length ? [] : await around(store, plan.unknown);
  const result = {
    ...{ hits: pages.map((page, i) => bare(store, plan, page, shown[i].score)), total: ranked.length, docs: ranked.map(({ doc }) => doc) },
    ...{ relaxed, words: query.words.length, changed: plan.changed, unknown: plan.unknown, nearest },
    glossary: ranked.length ? undefined : await glossary(store, nearest),
  };
  if (ranked.length) early?.(result);
  const whole = async (page, i) => {
    const hit = await full(store, plan, page, result.hits[i]);
    arrived?.(hit, i);
    return hit;
  };
  return { ...result, hits: await Promise.all(pages.map(whole)) };
}

// found returns the ranked pages that filters and phrases keep.
async function found(store, query, plan) {
  const out = await outside(store, query);
  let ranked = rank(plan.slots, store.sunk, out);
  if (!query.words.length && query.filters.length) {
    ranked = Array.from(store.sunk, (_, doc) => ({ doc, score: 0 })).filter(({ doc }) => !out[doc]);
  }
  return phrased(store, query.phrases, ranked);
}

const matched = (store, plan, page, line) => store.speaks(page)(line).filter((t) => plan.matching.has(t.term));
const places = (tokens) => tokens.map((t) => [t.start, t.end]);
const different = (tokens, terms = []) => [...new Set([...tokens.map((t) => t.term), ...terms])];

// bare is what a hit shows before its text is there.
function bare(store, plan, page, score) {
  const { id, url, title, type, owner, state, tone } = page;
  const inTitle = matched(store, plan, page, title);
  return {
    ...{ id, url, title, section: "", score, type, owner, state, tone, excerpt: "", also: [] },
    ...{ marks: [], titleMarks: places(inTitle), sectionMarks: [], terms: different(inTitle) },
  };
}

async function full(store, plan, page, hit) {
  const inTitle = matched(store, plan, page, page.title);
  const place = ({ section, excerpt, marks, terms }) => {
    const inHeading = matched(store, plan, page, section.heading);
    const url = page.url + (section.id && "#" + section.id);
    return { url, section: section.heading, excerpt, marks, sectionMarks: places(inHeading), terms: different([...inTitle, ...inHeading], terms) };
  };
  const best = choose((await store.text(page.text)).sections, plan, store.speaks(page));
  return { ...hit, ...place(best), also: best.also.map(place) };
}

// outside marks the pages that -words and filters leave out.
async function outside(store, query) {
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

// facets returns what the pages found can be narrowed down by, the most
// frequent first: [{key, value, count}].
export async function facets(root, docs) {
  const store = await open(root);
  const found = new Uint8Array(store.docs);
  for (const doc of docs) found[doc] = 1;
  const counted = (await store.facets()).map(({ key, value, docs }) => ({ key, value, count: docs.reduce((sum, doc) => sum + found[doc], 0) }));
  return counted.filter(({ count }) => count).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

// around returns the words of the base nearest to the ones it does not have: [{from, to}].
async function around(store, unknown) {
  const some = unknown.slice(0, 3);
  const lists = await Promise.all(some.map((w) => near(store, w, Math.max(2, Math.floor([...w].length / 3)), false)));
  return lists.flatMap((list, i) => list.slice(0, 3).map(({ word }) => ({ from: some[i], to: word })));
}

// glossary returns where the glossary is and which of its terms have the words
// nearby, those that have them in the title first: {url, terms: [{title, url}]};
// undefined where there is none.
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

// suggestions returns what to search for when nothing comes to mind.
export async function suggestions(root) {
  return (await open(root)).suggestions;
}
