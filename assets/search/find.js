// Answers a query from the files of a published site.
import { choose } from "./excerpt.js";
import { near } from "./lexicon.js";
import { plan as planOf } from "./plan.js";
import { phrased } from "./phrase.js";
import { parse } from "./query.js";
import { rank } from "./rank.js";
import { facetMark, open } from "./store.js";

// find returns {hits, total, docs, relaxed, words, changed, unknown, nearest}. A hit is {id,
// url, title, section, score, type, owner, state, tone, excerpt, marks,
// titleMarks, sectionMarks, terms}; its url is from the site's root, its terms
// are those that the page matches.
export async function find(text, n, root) {
  const store = await open(root);
  const query = parse(text, store.analyse);
  const plan = await planOf(store, query);
  let ranked = await found(store, query, plan);
  const wanted = query.phrases.filter((p) => !p.not);
  if (!ranked.length && wanted.length) {
    query.phrases = query.phrases.filter((p) => p.not);
    ranked = await found(store, query, plan);
  }
  const relaxed = wanted.length > 0 && !query.phrases.some((p) => !p.not);
  const hits = await Promise.all(ranked.slice(0, Math.max(n, 0)).map(({ doc, score }) => hit(store, plan, doc, score)));
  const nearest = ranked.length ? [] : await around(store, plan.unknown);
  return { hits, total: ranked.length, docs: ranked.map(({ doc }) => doc), relaxed, words: query.words.length, changed: plan.changed, unknown: plan.unknown, nearest };
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

async function hit(store, plan, doc, score) {
  const page = await store.page(doc);
  const { section, excerpt, marks, terms } = choose(page.sections, plan, store.analyse);
  const matched = (line) => store.analyse(line).filter((t) => plan.matching.has(t.term));
  const [inTitle, inHeading] = [matched(page.title), matched(section.heading)];
  const places = (tokens) => tokens.map((t) => [t.start, t.end]);
  const { id, title, type, owner, state, tone } = page;
  return {
    ...{ id, url: page.url + (section.id && "#" + section.id), title, section: section.heading, score },
    ...{ type, owner, state, tone, excerpt, marks, titleMarks: places(inTitle), sectionMarks: places(inHeading) },
    terms: [...new Set([...inTitle, ...inHeading].map((t) => t.term).concat(terms))],
  };
}

// outside marks the pages that -words and filters leave out.
async function outside(store, query) {
  const out = new Uint8Array(store.docs);
  for (const { docs } of await Promise.all(query.excluded.map((term) => store.postings(term)))) {
    for (const doc of docs) out[doc] = 1;
  }
  const needed = query.phrases.flatMap((p) => (p.not ? [] : p.terms));
  for (const { docs } of await Promise.all(needed.map((term) => store.postings(term)))) {
    const inside = new Uint8Array(store.docs);
    for (const doc of docs) inside[doc] = 1;
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

// around returns the words of the base nearest to the ones it does not have.
async function around(store, unknown) {
  const lists = await Promise.all(unknown.slice(0, 3).map((w) => near(store, w, Math.max(2, Math.floor([...w].length / 3)), false)));
  return [...new Set(lists.flatMap((list) => list.slice(0, 3).map((c) => c.word)))];
}
