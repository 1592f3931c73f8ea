// Fetches and caches the data that a query needs: the root, shards of terms and words,
// names of pages, and pages.
import { analyser } from "./analysis.js";
import { Failure, unpack } from "./binary.js";
import { fetched } from "./fetched.js";
import { FileCache } from "./cache.js";

const pageBlock = 64;
const blocksAhead = 4;
export const facetMark = "\u0001";
const titleBit = 0x20;

const stores = new Map();

// open returns the store below the site's root, the same one each time.
export async function open(root) {
  const base = new URL(root + "-/search/", document.baseURI).href;
  if (!stores.has(base)) {
    const store = read(base);
    stores.set(base, store);
    store.catch(() => stores.delete(base));
  }
  return stores.get(base);
}

async function load(kind, url, options) {
  let bytes;
  try {
    bytes = await fetched(url, options);
  } catch (err) {
    throw options.signal?.aborted ? err : new Failure("unreachable");
  }
  if (!bytes) throw new Failure("missing");
  return unpack(kind, bytes);
}

async function read(base) {
  const r = await load("R", base + "root.bin", { cache: "no-cache" });
  const names = r.list(() => r.text());
  const root = { base, docs: r.number() };
  for (let i = 0; i < 4; i++) r.number(); // lengths of the fields, for the compiler alone
  root.demotions = r.bytes(root.docs);
  const series = () => ({ name: r.name(), firsts: r.fronted() });
  root.termSeries = series();
  root.wordSeries = series();
  root.pageSeries = series();
  root.synonyms = r.list(() => r.list(() => r.list(() => r.text())));
  root.suggestions = r.list(() => r.text());
  const analysers = await Promise.all(names.map(analyser)).catch(() => {
    throw new Failure("unreachable");
  });
  if (!analysers.length || analysers.includes(null)) throw new Failure("version");
  root.languages = new Map(names.map((name, i) => [name, analysers[i]]));
  root.analyse = analysers[0];
  return new Store(root, new FileCache());
}

class Store {
  #root;
  #shelf;
  #signal;

  constructor(root, cache, signal) {
    Object.assign(this, root);
    this.#root = root;
    this.#shelf = cache;
    this.#signal = signal;
  }

  // withSignal returns the same store for one query: fetches that only this query
  // needs are cancelled by the signal.
  withSignal(signal) {
    return new Store(this.#root, this.#shelf, signal);
  }

  // terms returns the terms for a written word: in the first language, and,
  // unless it is a stop word there, in the others.
  terms(written) {
    const [first, ...others] = [...this.languages.values()];
    const term = first.term(written);
    return term ? [...new Set([term, ...others.map((analyse) => analyse.term(written)).filter(Boolean)])] : [];
  }

  // analyserOf returns the analyser for the language of a page.
  analyserOf(page) {
    return this.languages.get(page.language) ?? this.analyse;
  }

  #file(kind, folder, name, decode) {
    const begin = (signal) => load(kind, `${this.base}${folder}/${name}.bin`, { signal }).then(decode);
    return this.#shelf.get(name, begin, this.#signal);
  }

  // postings returns the pages of a term: {idf, docs, impacts, at, of}.
  async postings(term) {
    const i = shardOf(this.termSeries.firsts, term);
    if (i < 0) return none;
    const shard = await this.#file("T", "terms", `${this.termSeries.name}-${i}`, terms);
    return shard.get(term) ?? none;
  }

  // facets returns the filters for pages: [{key, value, label, docs}].
  async facets() {
    const { name, firsts } = this.termSeries;
    const numbers = firsts.flatMap((first, i) => (i === 0 || first.startsWith(facetMark) ? [i] : []));
    const named = this.#file("L", "terms", `${name}-${firsts.length}`, labels).catch(() => new Map()); // older bases have none
    const maps = await Promise.all(numbers.map((i) => this.#file("T", "terms", `${name}-${i}`, terms)));
    const told = await named;
    const all = maps.flatMap((map) => [...map]).filter(([term]) => term.startsWith(facetMark));
    return all.map(([term, { docs }]) => {
      const colon = term.indexOf(":");
      const value = term.slice(colon + 1);
      return { key: term.slice(1, colon), value, label: told.get(term.slice(1)) ?? value.replaceAll("-", " "), docs };
    });
  }

  // words returns a shard of words: {words, levels}.
  words(i) {
    return this.#file("W", "words", `${this.wordSeries.name}-${i}`, (r) => {
      const words = r.fronted();
      return { words, levels: r.bytes(words.length) };
    });
  }

  #names(block) {
    return this.#file("P", "pages", `${this.pageSeries.name}-${block}`, (r) => r.list(() => r.name()));
  }

  // prefetchNames begins to fetch the names of all pages of a small base, since hits are
  // usually in every block.
  prefetchNames() {
    const blocks = Math.ceil(this.docs / pageBlock);
    if (blocks <= blocksAhead) for (let i = 0; i < blocks; i++) this.#names(i).catch(() => {}); // callers that need it get the error
  }

  // page returns the data of a hit: {id, url, title, type, owner, state, tone, rest,
  // sections: [{id, heading, text}]}; rest names the file with the rest of cut sections.
  async page(doc) {
    const names = await this.#names(Math.floor(doc / pageBlock));
    return this.#file("E", "text", names[doc % pageBlock], page);
  }

  // rest returns the sections that the text of a page cuts, whole.
  rest(page) {
    return this.#file("S", "text", page.rest, (r) => r.list(() => r.text()));
  }
}

const none = { idf: 0, docs: [], impacts: [], at: [], of: [] };

function terms(r) {
  const names = r.fronted();
  const list = names.map(() => ({ idf: r.number(), docs: new Int32Array(r.number()) }));
  for (const { docs } of list) {
    let doc = -1;
    for (let j = 0; j < docs.length; j++) docs[j] = doc += 1 + r.number();
  }
  for (const p of list) p.impacts = Uint8Array.from(r.bytes(p.docs.length));
  for (const p of list) {
    p.at = new Uint8Array(p.docs.length);
    p.of = new Uint8Array(p.docs.length);
    p.impacts.forEach((impact, j) => {
      if (!(impact & titleBit)) return;
      p.impacts[j] = impact & ~titleBit;
      [p.at[j], p.of[j]] = r.bytes(2);
    });
  }
  return new Map(names.map((name, i) => [name, list[i]]));
}

function labels(r) {
  const facets = r.fronted();
  return new Map(facets.map((facet) => [facet, r.text()]));
}

function page(r) {
  const columns = ["id", "url", "title", "type", "owner", "state", "tone", "language"].map((key) => [key, r.text()]);
  const rest = r.bytes(1)[0] === 1 ? r.name() : "";
  return { ...Object.fromEntries(columns), rest, sections: r.list(() => ({ id: r.text(), heading: r.text(), text: r.text() })) };
}

// shardOf returns the number of the shard that would hold a text, −1 for none.
export function shardOf(firsts, text) {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(firsts[middle], text) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// compare orders texts by code points, as bytes of UTF-8 are ordered.
export function compare(a, b) {
  for (let i = 0; ; ) {
    const [x, y] = [a.codePointAt(i), b.codePointAt(i)];
    if (x === undefined || y === undefined) return (x === undefined ? 0 : 1) - (y === undefined ? 0 : 1);
    if (x !== y) return x - y;
    i += x > 0xffff ? 2 : 1;
  }
}
