package assets_test

import "testing"

// TestWords checks how the texts of scripts are filled, in English and as the bundle
// writes them for another language.
func TestWords(t *testing.T) {
	expressions(t, `import { t, n } from "./js/words.js";`, []expression{
		{`t("Ready")`, `"Ready"`},
		{`t("{done} of {all} done", 2, 5)`, `"2 of 5 done"`},
		{`t("{a} and {b} and {a}", 1, 2)`, `"1 and 2 and 1"`},
		{`t("{a} {b}", 1)`, `"1 "`},
		{`t("open|of a review")`, `"open"`},
		{`t("{b}|{a} is for translators", 1)`, `"1"`},
		{`t("{1} von {0}", "x", "y")`, `"y von x"`},
		{`n(1, "{n} task", "{n} tasks")`, `"1 task"`},
		{`n(0, "{n} task", "{n} tasks")`, `"0 tasks"`},
		{`n(2, "{n} task of {who}", "{n} tasks of {who}", "Ann")`, `"2 tasks of Ann"`},
		{`n(1, "one task of {who}", "{n} tasks of {who}", "Ann")`, `"one task of Ann"`},
		{`n(1, { one: "{0} Aufgabe von {1}", other: "{0} Aufgaben von {1}" }, "de", "Ann")`, `"1 Aufgabe von Ann"`},
		{`n(2, { one: "{0} Aufgabe von {1}", other: "{0} Aufgaben von {1}" }, "de", "Ann")`, `"2 Aufgaben von Ann"`},
		{`n(1, { other: "{0} Aufgaben" }, "de")`, `"1 Aufgaben"`},
	})
}

// TestToday checks that the reader's day is that of their own calendar.
func TestToday(t *testing.T) {
	expressions(t, `import { today } from "./js/locale.js";`, []expression{
		{`today(new Date(2026, 0, 2, 0, 0))`, `"2026-01-02"`},
		{`today(new Date(2026, 11, 31, 23, 59))`, `"2026-12-31"`},
	})
}

// TestPalette checks the options of the palette and their order.
func TestPalette(t *testing.T) {
	const items = `
const items = [
  { title: "Release the model", kind: "Playbook" },
  { title: "Model", kind: "Term", words: "algorithm" },
  { title: "Größen", kind: "Page" },
  { title: "Prüfung der Modelle", kind: "Seite" },
  { title: "Remodel", kind: "Guide" },
];
const titles = (asked, most = 9) => best(items, asked, most).map(({ title }) => title);`
	expressions(t, `import { best, fold, wordsOf } from "./js/palette-match.js";`+items, []expression{
		{`fold("ÄÉ\u0301ß Straße")`, `"aeß straße"`},
		{`wordsOf("Kick-off, 2. Größe!")`, `["kick","off","2","große"]`},
		{`wordsOf("…")`, `[]`},
		{`titles("")`, `[]`},
		{`titles("model")`, `["Model","Release the model","Prüfung der Modelle","Remodel"]`},
		{`titles("model", 1)`, `["Model"]`},
		{`titles("mo")`, `["Model","Release the model","Prüfung der Modelle"]`},
		{`titles("model playbook")`, `["Release the model"]`},
		{`titles("algorithm")`, `["Model"]`},
		{`titles("model nothing")`, `[]`},
		{`titles("grosse")`, `[]`},
		{`titles("GROSS")`, `[]`},
		{`titles("große")`, `["Größen"]`},
		{`titles("lea")`, `["Release the model"]`},
		{`titles("el")`, `[]`},
	})
}

// TestAddresses checks addresses that scripts make: on a disk, a folder is named by its page.
func TestAddresses(t *testing.T) {
	expressions(t, `import { address } from "./js/access.js"; import { address as onDisk } from "./portable/js/access.js";`, []expression{
		{`address("../", "guides/a/")`, `"../guides/a/"`},
		{`onDisk("../", "guides/a/")`, `"../guides/a/index.html"`},
		{`onDisk("../", "guides/a/?h=x#y")`, `"../guides/a/index.html?h=x#y"`},
		{`onDisk("", "#y")`, `"index.html#y"`},
		{`onDisk("../", "guides/a.html?x/")`, `"../guides/a.html?x/"`},
	})
}

// TestOfflinePlaces checks where copies for reading without a network are stored.
func TestOfflinePlaces(t *testing.T) {
	expressions(t, `import { cacheOf, cacheNames, cachePrefix } from "./offline/caches.js";
globalThis.URL = class { constructor(text) { this.pathname = text.replace(/^https:\/\/[^/]*/, ""); } };`, []expression{
		{`cacheOf("-/static/site-4F2A6B1C.js")`, `"files"`},
		{`cacheOf("-/search/pages/x.bin")`, `"search"`},
		{`cacheOf("-/search/words/x.bin")`, `"search"`},
		{`cacheOf("-/search/root.bin")`, `undefined`},
		{`cacheOf("guides/-/static/x")`, `undefined`},
		{`cachePrefix("https://base.example/kb/")`, `"tandem /kb/ "`},
		{`cacheNames("https://base.example/kb/", "lab")`, `{"files":"tandem /kb/ lab files","search":"tandem /kb/ lab search","pages":"tandem /kb/ lab pages"}`},
	})
}

// TestTrim checks which copies are thrown out: the oldest, until number and bytes fit.
func TestTrim(t *testing.T) {
	expressions(t, `import { trim } from "./offline/copy.js";
const left = async (sizes, spare, entries, bytes) => {
  const kept = new Map(sizes.map((size, i) => ["p" + i, size]));
  const copy = (size) => ({ headers: { get: (name) => (name === "tandem-bytes" ? String(size) : null) } });
  await trim({
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    match: async ({ url }) => copy(kept.get(url)),
    delete: async ({ url }) => kept.delete(url),
  }, spare, entries, bytes);
  return [...kept.keys()].join(" ");
};`, []expression{
		{`left([1, 1, 1], [], 3, 3)`, `"p0 p1 p2"`},
		{`left([1, 1, 1], [], 2, 9)`, `"p1 p2"`},
		{`left([1, 1, 1], [], 9, 2)`, `"p1 p2"`},
		{`left([1, 5, 1], [], 9, 3)`, `"p2"`},
		{`left([9, 1, 1], ["p0"], 9, 2)`, `"p0 p1 p2"`},
		{`left([1, 1, 1], ["p1"], 1, 9)`, `"p1 p2"`},
		{`left(["x", 1], [], 9, 1)`, `"p0 p1"`},
	})
}

// TestSteady checks which nodes stay where they are while the others move.
func TestSteady(t *testing.T) {
	expressions(t, `globalThis.Node = { ELEMENT_NODE: 1, TEXT_NODE: 3 };
const steady = async (list) => [...(await import("./dev/match.js")).longestIncreasing(list)].sort((a, b) => a - b);`, []expression{
		{`steady([])`, `[]`},
		{`steady([0, 1, 2])`, `[0,1,2]`},
		{`steady([2, 0, 1])`, `[1,2]`},
		{`steady([1, 2, 0])`, `[0,1]`},
		{`steady([-1, 3, -1, 1, 2, 0])`, `[3,4]`},
		{`steady([-1, -1])`, `[]`},
	})
}
