package assets_test

import "testing"

// TestQuery checks how the browser parses a query. The cases are those of TestParse in
// package search.
func TestQuery(t *testing.T) {
	expressions(t, `import { parse } from "./search/query.js";
import { analyser } from "./search/analysis.js";
const apart = async (text) => {
  const analyse = await analyser("en");
  const q = parse(text, { analyse, languages: new Map([["en", analyse]]), terms: (written) => analyse(written).map((t) => t.term).filter(Boolean) });
  const words = q.words.map((w, i) => w.surface + (w.count > 1 ? "×" + w.count : "") + (q.typing && i === q.words.length - 1 ? "…" : ""));
  const phrases = q.phrases.map((p) => (p.not ? "-" : "+") + '"' + p.keys.get(analyse).join(" ") + '"');
  return [...words, ...q.excluded.map((term) => "-" + term), ...phrases, ...q.filters.map((f) => f.join("|"))].join(" ");
};`, []expression{
		{`apart("")`, `""`},
		{`apart(" \t")`, `""`},
		{`apart("kick")`, `"kick…"`},
		{`apart("kick ")`, `"kick"`},
		{`apart("kick\u00a0")`, `"kick"`},
		{`apart("kick\u3000run")`, `"kick run…"`},
		{`apart("kick run the")`, `"kick run"`},
		{`apart("kick-run")`, `"kick run…"`},
		{`apart("kick.")`, `"kick"`},
		{`apart("export names export")`, `"export×2 names"`},
		{`apart("export export")`, `"export×2"`},
		{`apart("exports exported")`, `"exports×2"`},
		{`apart("-kick run")`, `"run… -kick"`},
		{`apart("run -kick")`, `"run -kick"`},
		{`apart("- run")`, `"run…"`},
		{`apart("-the run")`, `"run…"`},
		{`apart('"kick run" team')`, `"kick run team… +\"kick run\""`},
		{`apart('team -"kick run"')`, `"team -\"kick run\""`},
		{`apart('"kick run')`, `"kick run…"`},
		{`apart('a"kick run" x')`, `"kick run x…"`},
		{`apart('"kick" "the"')`, `"kick +\"kick\" +\"=the\""`},
		{`apart("type:playbook kick")`, `"kick… type:playbook"`},
		{`apart("kick Type:Playbook type:checklist tag:d")`, `"kick type:playbook|type:checklist tag:d"`},
		{`apart("type: kick other:e")`, `"type kick other:e…"`},
		{`apart("a\u0308pfel")`, `"äpfel…"`},
		{`apart('one two three four five six seven "eight nine"')`, `"one two three four five six seven eight nine"`},
		{`apart('one two three four five six seven -"eight"')`, `"one two three four five six seven -\"eight\""`},
		{`apart("ä".repeat(998) + " x y z")`, `"` + long("ä", 998) + ` x…"`},
		{`apart(Array(65).fill(0).map((_, i) => "w" + i).join(" ")).then((q) => q.split(" ").length)`, `64`},
		{`apart(Array(9).fill(0).map((_, i) => '-"p' + i + ' q"').join(" ")).then((q) => q.split("-").length - 1)`, `8`},
	})
}

func long(text string, n int) string {
	all := ""
	for range n {
		all += text
	}
	return all
}

// TestRank checks the score of a page for its matches with query terms. The cases are
// those of TestRank in package search.
func TestRank(t *testing.T) {
	expressions(t, `import { rank } from "./search/rank.js";
const one = (value, at, of, idf = 1000) => ({ idf, found: [{ docs: [0], values: [value], at: [at], of: [of] }] });
const whole = (at, of, idf) => one(3100000, at, of, idf);
const text = whole(0, 0);
const score = (terms, demotions = 0) => { const list = rank(terms, [demotions], [false]); return list.length === 1 ? Math.round(list[0].score * 1e9) / 1e9 : list.length + " pages"; };
const pages = (queryTerms, out) => rank(queryTerms, [0, 0, 0, 0, 0, 0], out).map(({ doc }) => doc);
const found = (...list) => ({ docs: list.map(([doc]) => doc), values: list.map(([, value]) => value), at: list.map(() => 0), of: list.map(() => 0) });`, []expression{
		{`score([text])`, `4`},
		{`score([text], 1)`, `3.4`},
		{`score([text], 2)`, `2`},
		{`score([whole(1, 1)])`, `6.8`},
		{`score([whole(1, 2)])`, `5.25`},
		{`score([whole(1, 1), text])`, `9.25`},
		{`score([whole(1, 2), whole(2, 2)])`, `15.1`},
		{`score([whole(1, 4), whole(3, 4)])`, `12`},
		{`score([whole(1, 4), whole(4, 4)])`, `10.5`},
		{`score([whole(2, 4), whole(1, 4)])`, `10.5`},
		{`score([whole(2, 4), whole(2, 4)])`, `10.5`},
		{`score([whole(1, 4), text, whole(2, 4)])`, `13.666666667`},
		{`score([whole(1, 1), whole(1, 1)])`, `13.6`},
		{`score([{ idf: 1000, found: [found([0, 1]), found([0, 3100000])].map((list, i) => ({ ...list, at: [i + 1], of: [2] })) }, whole(2, 2)])`, `15.1`},
		{`score([whole(1, 2, 3000), whole(2, 2)])`, `20.7`},
		{`pages([{ idf: 1, found: [found([0, 10], [2, 30], [3, 10]), found([4, 99])] }, { idf: 1, found: [found([3, 20])] }], [0, 0, 0, 0, 1, 0])`, `[2,3,0]`},
	})
}

// TestDistance checks the distance between words, and the distance that a misspelt
// word may have.
func TestDistance(t *testing.T) {
	expressions(t, `import { distance, reach } from "./search/distance.js";
const far = (a, b, limit = 2, prefix = false) => distance([...a], b, limit, prefix);`, []expression{
		{`[reach("abc"), reach("abcd"), reach("abcdefg"), reach("abcdefgh"), reach("ab1234567"), reach("größe")]`, `[0,1,1,2,0,1]`},
		{`far("same", "same")`, `0`},
		{`far("same", "sane")`, `1`},
		{`far("same", "sam")`, `1`},
		{`far("same", "samea")`, `1`},
		{`far("same", "asme")`, `1`},
		{`far("abcd", "badc")`, `2`},
		{`far("ca", "abc", 3)`, `3`},
		{`far("abcd", "wxyz")`, `3`},
		{`far("abcd", "abcdefg")`, `3`},
		{`far("abcdefg", "abcd")`, `3`},
		{`far("abcd", "abcdefghijkl", 1, true)`, `0`},
		{`far("abxd", "abcdefghijkl", 1, true)`, `1`},
		{`far("axxd", "abcdefghijkl", 1, true)`, `2`},
		{`far("größe", "grösse", 2)`, `2`},
		{`far("a😀b", "ab", 2)`, `1`},
	})
}

// TestLexicon checks which words of a base are found from a beginning, and near a word
// that it does not have.
func TestLexicon(t *testing.T) {
	expressions(t, `import { completions, hasWord, nearWords } from "./search/lexicon.js";
import { shardOf, compare } from "./search/store.js";
const parts = [["house", "houses", "mouse"], ["neighbour", "nurse"], ["straße", "zebra", "häuser"]];
const store = (languages = []) => ({ languages: new Map(languages.map((name) => [name])), wordSeries: { firsts: parts.map(([first]) => first) }, words: async (i) => ({ words: parts[i], levels: parts[i].map((_, j) => j) }) });
const words = (promise) => promise.then((list) => list.map(({ word, distance }) => word + distance).join(" "));`, []expression{
		{`[shardOf(["b", "d"], "a"), shardOf(["b", "d"], "b"), shardOf(["b", "d"], "c"), shardOf(["b", "d"], "z"), shardOf([], "a")]`, `[-1,0,0,1,-1]`},
		{`[compare("a", "b"), compare("b", "a"), compare("a", "a"), compare("a", "ab"), compare("ab", "a")].map(Math.sign)`, `[-1,1,0,-1,1]`},
		{`Math.sign(compare("\uffff", "\u{1f600}"))`, `-1`},
		{`hasWord(store(), "houses")`, `true`},
		{`hasWord(store(), "nurses")`, `false`},
		{`hasWord(store(), "a")`, `false`},
		{`words(completions(store(), "hous"))`, `"houses0 house0"`},
		{`words(completions(store(), "n"))`, `"nurse0 neighbour0"`},
		{`words(completions(store(), "x"))`, `""`},
		{`words(nearWords(store(), "hpuse", 1, false))`, `"house1"`},
		{`words(nearWords(store(), "nuose", 2, false))`, `"nurse1"`},
		{`words(nearWords(store(), "xouse", 1, false))`, `"mouse1 house1"`},
		{`words(nearWords(store(), "nieghb", 1, true))`, `"neighbour1"`},
		{`words(nearWords(store(), "strasse", 1, false))`, `"straße0"`},
		{`words(nearWords(store(), "hauser", 1, false))`, `"häuser0"`},
		{`words(nearWords(store(), "haeuser", 1, false))`, `""`},
		{`words(nearWords(store(["de"]), "haeuser", 1, false))`, `"häuser0"`},
	})
}

// TestSearchTexts checks which texts are no query, and which parts of a page are
// shown.
func TestSearchTexts(t *testing.T) {
	expressions(t, `import { hasNoWords } from "./search/query.js";
import { choose } from "./search/excerpt.js";
const analyse = (text) => [...text.matchAll(/\w+/g)].map((m) => ({ term: m[0], start: m.index, end: m.index + m[0].length }));
const plan = { matching: new Map([["red", [0]], ["blue", [1]]]), queryTerms: [{ idf: 3 }, { idf: 2 }] };
const best = (...sections) => { const { section, excerpt, marks, terms, also } = choose(sections, plan, analyse); return [section.id, excerpt, marks.map(([a, b]) => excerpt.slice(a, b)).join(), terms.join(), also.map((a) => a.section.id).join()]; };
const many = (n) => Array(n).fill("w").join(" ");`, []expression{
		{`[hasNoWords(""), hasNoWords("…"), hasNoWords("-word"), hasNoWords('-"two words"'), hasNoWords('"')]`, `[true,true,true,true,true]`},
		{`[hasNoWords("a"), hasNoWords("7"), hasNoWords("-a b"), hasNoWords("a-b"), hasNoWords('"a'), hasNoWords("größe")]`, `[false,false,false,false,false,false]`},
		{`best({ id: "", heading: "", text: "a red b" }, { id: "x", heading: "", text: "none" })`, `["","a red b","red","red",""]`},
		{`best({ id: "x", heading: "red", text: "a" }, { id: "y", heading: "", text: "blue and red" })`, `["x","a","","","y"]`},
		{`best({ id: "x", heading: "", text: "blue" }, { id: "y", heading: "", text: "red" }, { id: "", heading: "", text: "red" })`, `["y","red","red","red",""]`},
		{`best({ id: "x", heading: "", text: many(40) + " red " + many(40) })`, `["x","… ` + long("w ", 5) + `red ` + long("w ", 24) + `…","red","red",""]`},
		{`best()`, `["","","","",""]`},
	})
}

// TestStorage checks the data that scripts store in the browser, and the result where
// it stores nothing or has no room.
func TestStorage(t *testing.T) {
	expressions(t, `import { read, write, tryWrite, probe, remove } from "./js/storage.js";
import { recent, remember } from "./search/recent.js";
globalThis.document = { documentElement: { dataset: { root: "../", edition: "lab" } }, baseURI: "https://base.example/a/" };
globalThis.location = { pathname: "/a/" };
globalThis.URL = class { constructor() { this.pathname = "/"; } };
const disk = (limit = Infinity, before = 0) => {
  const kept = new Map(Array(before).fill(0).map((_, i) => ["other" + i, "x"]));
  globalThis.localStorage = {
    get length() { return kept.size; },
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, text) { if (text.length > limit) throw Object.assign(new Error(), { name: "QuotaExceededError" }); kept.set(key, text); },
    removeItem: (key) => kept.delete(key),
  };
  return kept;
};
const searched = (...texts) => { disk(); texts.forEach(remember); return recent(); };`, []expression{
		{`disk() && [read("a", 1), write("a", { b: 2 }), read("a", 1), remove("a"), read("a", 1)].map((v) => v ?? null)`, `[1,true,{"b":2},null,1]`},
		{`disk(3, 1) && [tryWrite("a", "long text"), probe(), write("a", "long text")]`, `["full","stored",false]`},
		{`disk(3) && tryWrite("a", "long text")`, `"refused"`},
		{`(globalThis.localStorage = undefined, [read("a", 1), tryWrite("a", 1), probe()])`, `[1,"refused","refused"]`},
		{`searched("a", " b ", "a", "…", "")`, `["a","b"]`},
		{`searched("a", "b", "c", "d", "e", "f")`, `["f","e","d","c","b"]`},
		{`(disk(), write("searches", "no list"), recent())`, `[]`},
		{`(disk(), write("searches", ["a", 1, "b"]), recent())`, `["a","b"]`},
	})
}
