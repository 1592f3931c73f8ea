package assets_test

import "testing"

// TestPlan checks the matches of a word of a query, and their weights.
func TestPlan(t *testing.T) {
	expressions(t, `import { plan } from "./search/plan.js";
const pages = { hous: [0, 1], house: [0, 1], nurse: [2], ward: [0, 1, 2], ill: [1, 2], mouse: [0], mice: [0], cat: [0] };
const idfs = { ward: 20, ill: 5 };
const ats = { ward: [0, 1, 2], ill: [0, 1] };
const words = ["house", "houses", "mice", "nurse", "ward", "wards"];
const stem = (word) => (word.endsWith("s") ? word.slice(0, -1) : word);
const store = (synonyms = []) => ({
  languages: new Map(), synonyms, terms: (word) => [stem(word)],
  wordSeries: { firsts: ["house"] }, words: async () => ({ words, levels: words.map(() => 1) }),
  postings: async (term) => ({ idf: idfs[term] ?? 10, docs: pages[term] ?? [], impacts: (pages[term] ?? []).map(() => 1), at: ats[term] ?? (pages[term] ?? []).map(() => 0), of: (pages[term] ?? []).map(() => 3) }),
});
const word = (surface, count = 1) => ({ surface, term: stem(surface), terms: [stem(surface)], count });
// planned writes each word: terms, then the values of their pages; corrected and
// unknown words.
const planned = async (list, typing = false, synonyms) => {
  const { queryTerms, changed, unknown, matching } = await plan(store(synonyms), { words: list, typing });
  const told = queryTerms.map(({ terms, found, idf }) => terms.join("+") + " " + idf + ": " + found.map(({ docs, values, at }) => docs.map((doc, i) => doc + ":" + values[i] / 10 + (at[i] ? "@" + at[i] : "")).join(" ")).join(" / "));
  return [...told, ...changed.map(({ from, to }) => from + ">" + to), ...unknown.map((name) => "?" + name), [...matching.keys()].join()];
};`, []expression{
		{`planned([word("house")])`, `["house 10: 0:100 1:100","house"]`},
		{`planned([word("house", 2)])`, `["house 10: 0:200 1:200","house"]`},
		{`planned([word("hose")])`, `["house 10: 0:100 1:100","hose>house","house"]`},
		{`planned([word("cat")])`, `["cat 10: 0:100","cat"]`},
		{`planned([word("mouse")])`, `["house+mouse 10: 0:100 1:100 / 0:50","mouse>house","house,mouse"]`},
		{`planned([word("nothing")], false, [[["nothing"], ["ill"]]])`, `["ill 5: 1:35 2:35@1","ill"]`},
		{`planned([word("xylophone")])`, `["?xylophone",""]`},
		{`planned([word("ward"), word("xylophone")])`, `["ward 20: 0:200 1:200@1 2:200@2","?xylophone","ward"]`},
		{`planned([word("hou")])`, `["?hou",""]`},
		{`planned([word("hou")], true)`, `["house 10: 0:90 1:90","house"]`},
		{`planned([word("h")], true)`, `["?h",""]`},
		{`planned([word("hou"), word("ward")], true)`, `["ward 20: 0:200 1:200@1 2:200@2","?hou","ward"]`},
		{`planned([word("nurse")])`, `["nurse 10: 2:100","nurse"]`},
		{`planned([word("hosue")], true)`, `["house 10: 0:100 1:100","hosue>house","house"]`},
		{`planned([word("house")], false, [[["house"], ["ward"]]])`, `["house+ward 10: 0:100 1:100 / 0:140 1:140@1 2:140@2","house,ward"]`},
		{`planned([word("house")], false, [[["house"], ["ward", "ill"]]])`, `["house+ward+ill 10: 0:100 1:100 / 1:35 2:35@2","house,ward,ill"]`},
		{`planned([word("house"), word("nurse")], false, [[["house", "nurse"], ["ward"]]])`, `["house+ward 10: 0:100 1:100 / 0:140 1:140@1 2:140@2","nurse+ward 10: 2:100 / 0:140 1:140@1 2:140@2","house,ward,nurse"]`},
		{`planned([word("nurse"), word("house")], false, [[["house", "nurse"], ["ward"]]])`, `["nurse 10: 2:100","house 10: 0:100 1:100","nurse,house"]`},
		{`planned([word("house")], false, [[["house"], ["nothing"]]])`, `["house 10: 0:100 1:100","house"]`},
	})
}

// TestPhrase checks which pages have words in their order, in the shown or in the cut
// text.
func TestPhrase(t *testing.T) {
	expressions(t, `import { phraseOf, phrased } from "./search/phrase.js";
const analyse = (text) => [...text.matchAll(/\w+/g)].map((m) => ({ surface: m[0], term: m[0] === "the" ? "" : m[0], start: m.index, end: m.index + m[0].length }));
const texts = [
  { title: "red lines", sections: [{ heading: "the first export", text: "a b" }] },
  { title: "lines red", sections: [{ heading: "x", text: "export the first" }], rest: "r", whole: ["deep red lines"] },
  { title: "x", sections: [] },
];
let asked = 0;
const store = { analyse, languages: new Map([["en", analyse]]), analyserOf: () => analyse, terms: (word) => (word === "the" ? [] : [word]), page: async (doc) => texts[doc], rest: async (page) => (asked++, page.whole) };
const kept = async (...list) => (await phrased(store, list.map(([text, not]) => phraseOf(text, Boolean(not), store)), texts.map((_, doc) => ({ doc })))).map(({ doc }) => doc).join();`, []expression{
		{`kept()`, `"0,1,2"`},
		{`kept(["red lines"])`, `"0,1"`},
		{`kept(["lines red"])`, `"1"`},
		{`kept(["first export"])`, `"0"`},
		{`kept(["export the first"])`, `"1"`},
		{`kept(["export first"])`, `""`},
		{`kept(["red lines", true])`, `"2"`},
		{`kept(["red lines"], ["first export", true])`, `"1"`},
		{`(asked = 0, kept(["lines red"])).then(() => asked)`, `0`},
		{`phraseOf("the red", false, store).terms`, `[["red"]]`},
	})
}

// TestRunsOfAChecklist checks that two tabs do not overwrite each other's runs, and
// that a run that cannot be stored stays in its tab.
func TestRunsOfAChecklist(t *testing.T) {
	expressions(t, `import { runsOf } from "./js/run/store.js";
import { InvalidRun } from "./js/run/shape.js";`+aRun+`
globalThis.document = { documentElement: { dataset: {} }, baseURI: "" };
globalThis.URL = class { constructor() { this.pathname = "/"; } };
const storage = () => {
  const kept = new Map();
  return { kept, room: true, get length() { return kept.size; }, getItem: (key) => kept.get(key) ?? null, setItem(key, text) { if (!this.room) throw Object.assign(new Error(), { name: "QuotaExceededError" }); kept.set(key, text); }, removeItem: (key) => kept.delete(key) };
};
const tabs = () => { globalThis.localStorage = storage(); globalThis.sessionStorage = storage(); return [runsOf("p"), runsOf("p")]; };
const ids = (runs) => runs.all().map(({ id }) => id).join();
const at = (id, started, more) => run({ id, started, ...more });`, []expression{
		{`(([a, b]) => { a.put(at("r1", begun)); b.put(at("r2", later)); return [ids(a), ids(b)]; })(tabs())`, `["r2,r1","r2,r1"]`},
		{`(([a, b]) => { a.put(at("r1", begun)); b.put(at("r2", begun)); return ids(a); })(tabs())`, `"r1,r2"`},
		{`(([a]) => { a.put(at("r1", begun)); a.put(at("r2", later)); a.remove("r1"); return ids(a); })(tabs())`, `"r2"`},
		{`(([a, b]) => { a.put(at("r1", begun)); localStorage.room = false; a.put(at("r2", later)); return [a.outcome(), ids(a), ids(b)]; })(tabs())`, `["full","r2,r1","r1"]`},
		{`(([a, b]) => { a.put(at("r1", begun)); localStorage.room = false; a.put(at("r2", later)); localStorage.room = true; a.put(at("r3", later)); return [a.outcome(), ids(b)]; })(tabs())`, `["stored","r2,r3,r1"]`},
		{`(([a, b]) => { a.put(at("r1", begun)); localStorage.room = false; a.remove("r1"); return [ids(a), ids(b)]; })(tabs())`, `["","r1"]`},
		{`(([a]) => { a.put(at("r1", begun, { archived: later })); a.put(at("r2", begun)); return a.current().id; })(tabs())`, `"r2"`},
		{`(([a, b]) => { a.put(at("r1", begun)); a.put(at("r2", begun)); a.choose("r2"); a.put(at("r2", begun)); return [a.current().id, b.current().id, runsOf("p").current().id]; })(tabs())`, `["r2","r2","r2"]`},
		{`(([a]) => { a.put(at("r1", begun)); localStorage.setItem("tandem:runs:p", JSON.stringify({ runs: [at("r1", begun), { id: "spoilt" }] })); return ids(a); })(tabs())`, `"r1"`},
		{`(([a]) => { localStorage.setItem("tandem:runs:p", "{"); return ids(a); })(tabs())`, `""`},
		{`(([a]) => { localStorage.setItem("tandem:run:p", JSON.stringify(["x"])); return [a.oldTicks(), a.oldTicks()]; })(tabs())`, `[["x"],[]]`},
		{`(globalThis.localStorage = undefined, runsOf("p").outcome())`, `"refused"`},
	})
}
