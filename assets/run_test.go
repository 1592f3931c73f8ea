package assets_test

import "testing"

// aRun is a stored run of a checklist, with functions that change it.
const aRun = `
const begun = "2026-11-21T10:00:00.000Z", later = "2026-11-21T10:03:00.000Z";
const item = (more) => ({ id: "room", text: "Book the room", group: "Before", depth: 0, who: [], done: null, ...more });
const run = (more) => ({
  id: "r1", name: "First", started: begun, changed: later, archived: null, list: "v1", kept: "",
  items: [item(), item({ id: "key", text: "Fetch the key", done: later, who: ["Ann", "Tech lead"], depth: 1 })], removed: [], signatures: [], ...more,
});
const thrown = (f) => { try { f(); return "nothing"; } catch (error) { return error instanceof InvalidRun ? error.message : "not InvalidRun: " + error; } };
`

// TestShape checks which values are runs: data from a file or from storage goes
// through shape.
func TestShape(t *testing.T) {
	field := func(name string) string {
		return `"The field \"` + name + `\" is missing, or says what it cannot say."`
	}
	expressions(t, `import { shape, unsigned, withoutOwners, oneLine, done, InvalidRun } from "./js/run/shape.js";`+aRun+`
const same = (value) => JSON.stringify(shape(value)) === JSON.stringify(value);
const bad = (more) => thrown(() => shape(run(more)));`, []expression{
		{`same(run())`, `true`},
		{`same(run({ archived: later, kept: "v2", removed: [{ id: "x", text: "y", group: "", done: later }], signatures: [{ role: "Lead", name: "Ann", at: later, done: 1, of: 2 }, unsigned("Owner")] }))`, `true`},
		{`shape(run({ stranger: 1, name: "  a \n b " })).name`, `"a b"`},
		{`"stranger" in shape(run({ stranger: 1 }))`, `false`},
		{`shape(run({ name: "" })).name`, `"–"`},
		{`shape(run({ items: [item({ stranger: 1, text: "Book Ann", who: ["Ann"] })] })).items`, `[{"id":"room","text":"Book","group":"Before","depth":0,"who":["Ann"],"done":null}]`},
		{`shape(run({ signatures: [{ role: "Lead", name: "left out", at: null, done: 7 }] })).signatures`, `[{"role":"Lead","name":"","at":null,"done":0,"of":0}]`},
		{`shape(run({ list: "" })).list`, `""`},
		{`done(run())`, `1`},

		{`thrown(() => shape(null))`, field("run")},
		{`thrown(() => shape([]))`, field("run")},
		{`thrown(() => shape("run"))`, field("run")},
		{`bad({ items: {} })`, field("items")},
		{`bad({ items: [null] })`, field("items")},
		{`bad({ items: Array(1001).fill(0).map((_, i) => item({ id: "i" + i })) })`, field("items")},
		{`bad({ items: Array(1000).fill(0).map((_, i) => item({ id: "i" + i })) })`, `"nothing"`},
		{`bad({ items: [item(), item()] })`, `"Two tasks have the id \"room\"."`},
		{`bad({ items: [item({ text: " " })] })`, `"A task has no text."`},
		{`bad({ items: [item({ text: 1 })] })`, field("text")},
		{`bad({ items: [item({ text: "x".repeat(4001) })] })`, field("text")},
		{`bad({ items: [item({ text: "x".repeat(4000) })] })`, `"nothing"`},
		{`bad({ items: [item({ id: "a b" })] })`, field("id")},
		{`bad({ items: [item({ id: "" })] })`, field("id")},
		{`bad({ items: [item({ id: "x".repeat(65) })] })`, field("id")},
		{`bad({ items: [item({ id: "x".repeat(64) })] })`, `"nothing"`},
		{`bad({ items: [item({ depth: 10 })] })`, field("depth")},
		{`bad({ items: [item({ depth: 9 })] })`, `"nothing"`},
		{`bad({ items: [item({ depth: -1 })] })`, field("depth")},
		{`bad({ items: [item({ depth: 0.5 })] })`, field("depth")},
		{`bad({ items: [item({ who: "Ann" })] })`, field("who")},
		{`bad({ items: [item({ done: "today" })] })`, field("done")},
		{`bad({ items: [item({ done: undefined })] })`, field("done")},
		{`bad({ started: null })`, field("started")},
		{`bad({ changed: "2026-13-21T10:00:00.000Z" })`, field("changed")},
		{`bad({ changed: "2026-11-21T10:00:00.000" })`, field("changed")},
		{`bad({ archived: undefined })`, field("archived")},
		{`bad({ list: "a b" })`, field("list")},
		{`bad({ kept: null })`, field("kept")},
		{`bad({ removed: [{ id: "x", text: "y", group: "" }] })`, field("done")},
		{`bad({ signatures: [{ role: "Lead", name: "Ann", at: later, done: 1001, of: 1 }] })`, field("done")},
		{`bad({ signatures: [{ role: "Lead", name: "Ann", at: later, done: 1 }] })`, field("of")},

		{`oneLine(" a \n\t b ")`, `"a b"`},
		{`withoutOwners("Book Ann", ["Ann"])`, `"Book"`},
		{`withoutOwners("Book, Ann; Bert", ["Ann", "Bert"])`, `"Book"`},
		{`withoutOwners("Book 2026-12-01 Ann", ["Ann"])`, `"Book 2026-12-01"`},
		{`withoutOwners("Book Ann 1 Dec 2026", ["Ann"])`, `"Book 1 Dec 2026"`},
		{`withoutOwners("Book Ann 1. März 2026", ["Ann"])`, `"Book 1. März 2026"`},
		{`withoutOwners("Book Ann Bee", ["Bee", "Ann Bee"])`, `"Book"`},
		{`withoutOwners("Book for Joann", ["ann"])`, `"Book for Joann"`},
		{`withoutOwners(" Ann", ["Ann"])`, `" Ann"`},
		{`withoutOwners("Book", [""])`, `"Book"`},
	})
}

// TestDifference checks the description of a list that changed since a run began.
func TestDifference(t *testing.T) {
	expressions(t, `import { difference, isEmpty, isStale, similarity, moveRun } from "./js/run/difference.js";
import { unsigned, InvalidRun } from "./js/run/shape.js";`+aRun+`
const page = (items, more) => ({ version: "v2", items, signatures: [], ...more });
const said = (d) => [d.added, d.removed].map((list) => list.map(({ id }) => id).join()).concat(d.reworded.map(({ from, to, sure }) => from.id + (sure ? "=" : "~") + to.id).join(), d.rolesAdded.join(), d.rolesRemoved.join()).join(" | ");
const tasks = (...list) => list.map(([id, text, more]) => item({ id, text, ...more }));
const compare = (was, is, more = {}, now = {}) => said(difference(run({ items: tasks(...was), ...more }), page(tasks(...is), now)));
const role = (role, at = null) => ({ ...unsigned(role), at });`, []expression{
		{`compare([["a", "Book the room"]], [["a", "Book the room"]])`, `" |  |  |  | "`},
		{`compare([["a", "Book the room"]], [["a", "Book a room"]])`, `" |  | a=a |  | "`},
		{`compare([["a", "Book the room"]], [["a", "Book the room, Ann", { who: ["Ann"] }]])`, `" |  |  |  | "`},
		{`compare([["a", "Book the room 2026-12-01"]], [["a", "Book the room 2026-12-02"]])`, `" |  |  |  | "`},
		{`compare([["a", "Book the room"]], [["b", "Book the room"]])`, `" |  | a~b |  | "`},
		{`compare([["a", "Book the room now"]], [["b", "Book the hall later"]])`, `" |  | a~b |  | "`},
		{`compare([["a", "Book the room now"]], [["b", "Book a hall later"]])`, `"b | a |  |  | "`},
		{`compare([["a", "Book the room"], ["c", "Book the hall"]], [["b", "Book the hall"]])`, `" | a | c~b |  | "`},
		{`compare([["a", "one two"]], [["b", "one two"], ["c", "one two"]])`, `"c |  | a~b |  | "`},
		{`compare([["a", "one two"], ["b", "three four"]], [["b", "three four five"], ["c", "one two six"]])`, `" |  | b=b,a~c |  | "`},
		{`compare([], [], { signatures: [role("Lead"), role("Owner", later)] }, { signatures: [{ role: "Buddy" }] })`, `" |  |  | Buddy | Lead"`},
		{`isEmpty(difference(run(), page(run().items)))`, `true`},
		{`isEmpty(difference(run(), page([])))`, `false`},
		{`isEmpty(difference(run({ items: [] }), page([], { signatures: [{ role: "x" }] })))`, `false`},
		{`similarity("Book the room", "book THE room")`, `1`},
		{`similarity("a a b", "a b b")`, `0.6666666666666666`},
		{`similarity("a", "b")`, `0`},
		{`similarity("…", "!")`, `1`},
		{`isStale(run(), page(run().items))`, `true`},
		{`isStale(run(), page(run().items, { version: "v1" }))`, `false`},
		{`isStale(run(), page([item({ who: ["x"] })], { version: "v1" }))`, `true`},
		{`isStale(run(), page(run().items.map((one) => ({ ...one, done: null })), { version: "v1" }))`, `false`},
	})
	expressions(t, `import { difference, moveRun } from "./js/run/difference.js";
import { unsigned, InvalidRun } from "./js/run/shape.js";`+aRun+`
const was = run({
  items: [item({ id: "a", text: "stays", done: later }), item({ id: "b", text: "Fetch the red key", done: later }), item({ id: "c", text: "goes away", done: later }), item({ id: "d", text: "is open" })],
  removed: [{ id: "z", text: "gone before", group: "", done: null }],
  signatures: [{ role: "Lead", name: "Ann", at: later, done: 1, of: 2 }, { role: "Old", name: "Bert", at: later, done: 1, of: 2 }, unsigned("Never")],
});
const page = { version: "v2", items: [item({ id: "a", text: "stays", group: "New" }), item({ id: "b2", text: "Fetch the blue key" }), item({ id: "d", text: "is open" }), item({ id: "e", text: "comes" })], signatures: [{ role: "Lead" }, { role: "Buddy" }] };
const moved = (...still) => moveRun(was, page, difference(was, page), new Set(still));
const ticks = (r) => r.items.map(({ id, done }) => id + (done ? "+" : "-")).join(" ");`, []expression{
		{`ticks(moved("b2"))`, `"a+ b2+ d- e-"`},
		{`ticks(moved())`, `"a+ b2- d- e-"`},
		{`moved("b2").removed.map(({ id, done }) => id + (done ? "+" : "-")).join(" ")`, `"z- c+"`},
		{`moved().removed.map(({ id, done }) => id + (done ? "+" : "-")).join(" ")`, `"z- c+ b+"`},
		{`moved().signatures.map(({ role, name }) => role + ":" + name).join(" ")`, `"Lead:Ann Buddy: Old:Bert"`},
		{`[moved().list, moved().kept, moved().id, moved().items[0].group]`, `["v2","","r1","New"]`},
	})
}

// TestFiles writes runs as JSON and as Markdown, and reads them back.
func TestFiles(t *testing.T) {
	expressions(t, `import { toMarkdown, fromMarkdown } from "./js/run/markdown.js";
import { toJSON, fromJSON } from "./js/run/json.js";
import { fileName, readRun } from "./js/run/file.js";
import { unsigned, InvalidRun } from "./js/run/shape.js";`+aRun+`
const whole = run({
  name: "Two *stars* [x] <b> &amp; \\ and { #braces }",
  items: [item({ text: "First \"quoted\" {#x} _under_" }), item({ id: "key", text: "Fetch", done: later, who: ["Ann \"A\" Bee", "Tech lead"], depth: 1 }), item({ id: "two", group: "", text: "No group" })],
  removed: [{ id: "old", text: "Went *away*", group: "Before", done: later }, { id: "old2", text: "Went too", group: "", done: null }],
  signatures: [{ role: "Lead: chief", name: "Ann", at: later, done: 1, of: 3 }, unsigned("Owner")], archived: later, kept: "v9",
});
const equal = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const markdown = toMarkdown(whole, "checklists/a", "A \"list\"");`, []expression{
		{`equal(fromMarkdown(markdown), { page: "checklists/a", run: whole })`, `true`},
		{`equal(fromMarkdown("\uFEFF" + markdown.replaceAll("\n", "\r\n")), { page: "checklists/a", run: whole })`, `true`},
		{`equal(fromJSON(toJSON(whole, "checklists/a", "A")), { page: "checklists/a", run: whole })`, `true`},
		{`markdown.split("\n").slice(0, 5)`, `["---","format: tandem-run","version: 1","page: \"checklists/a\"","title: \"A \\\"list\\\"\""]`},
		{`toMarkdown(run(), "p", "T").split("\n").slice(12)`,
			`["---","# T: First","","1 of 2 done","","## Before","","- [ ] Book the room {#room}","  - [x] Fetch the key {#key @\"Ann\" @\"Tech lead\" 2026-11-21T10:03:00.000Z}",""]`},
		{`fromMarkdown(toMarkdown(run(), "p", "T").replace("- [ ] Book", "- [x] Book")).run.items[0].done`, `"2026-11-21T10:03:00.000Z"`},
		{`fromMarkdown(toMarkdown(run(), "p", "T").replace("- [ ] Book", "- [X] Book")).run.items[0].done`, `"2026-11-21T10:03:00.000Z"`},
		{`fromMarkdown("# no run")`, `throws This file is no run of a checklist.`},
		{`fromMarkdown("---\nformat: x\n---\n")`, `throws This file is no run of a checklist.`},
		{`fromMarkdown("---\nformat: tandem-run\nversion: 2\n---\n")`, `throws The file is of form 2; this page reads form 1.`},
		{`fromMarkdown("---\nformat: tandem-run\nversion: 1\n---\n")`, `throws The file does not say which checklist it belongs to.`},
		{`fromMarkdown(toMarkdown(run(), "p", "T") + "- [ ] no mark\n")`, `throws Line 22 of the file cannot be read: - [ ] no mark`},
		{`fromMarkdown(toMarkdown(run(), "p", "T") + "\n## S {.sign-off}\n\n- [x] Lead Ann\n")`, `throws Line 25 of the file cannot be read: - [x] Lead Ann`},
		{`fromJSON("{")`, `throws The file is cut off or was changed: it is no JSON.`},
		{`fromJSON("null")`, `throws This file is no run of a checklist.`},
		{`fromJSON(JSON.stringify({ format: "tandem-run", version: 1, page: "x".repeat(501), run: run() }))`, `throws The file does not say which checklist it belongs to.`},
		{`toJSON(run({ id: "a b" }), "p", "T")`, `throws The field "id" is missing, or says what it cannot say.`},
		{`readRun({ size: 9, text: async () => " " + toJSON(run(), "p", "T") }, "p").then(({ id }) => id)`, `"r1"`},
		{`readRun({ size: 9, text: async () => toMarkdown(run(), "p", "T") }, "p").then(({ id }) => id)`, `"r1"`},
		{`readRun({ size: 9, text: async () => toJSON(run(), "q", "T") }, "p")`, `throws This run belongs to the checklist "q": open that page and bring it in there.`},
		{`readRun({ size: (1 << 20) + 1 }, "p")`, `throws The file is too large for a run.`},
		{`readRun({ size: 9, text: async () => { throw new Error(); } }, "p")`, `throws The browser cannot read the file.`},
		{`fileName("checklists/kick-off", "Größe, 2. Lauf!", "md")`, `"kick-off-größe-2-lauf.md"`},
		{`fileName("a", "…", "json")`, `"a.json"`},
		{`fileName("a", "x".repeat(99), "md").length`, `65`},
	})
}

// TestPathRun checks runs of paths from storage, files and links.
func TestPathRun(t *testing.T) {
	expressions(t, `import { validRun, toJSON, emptyRun, isStarted, stepsOf, isStale } from "./js/path/run.js";
import { fromText, isRun, fileOf } from "./js/path/exchange.js";
const read = (value) => { const run = validRun(value); return run && toJSON(run); };
const route = { dataset: { path: "paths/a", steps: "guides/a guides/b%20c" }, querySelectorAll: () => [{ dataset: { first: "guides/first" } }] };
const good = { tandem: "path", path: "paths/a", v: 1, begun: "2026-11-21", name: "Ann", done: { "guides/a": ["0123abcd", "2026-11-21"], "guides/gone": ["", ""] }, answers: { "guides/b c": "yes" }, unclear: ["guides/first"] };`, []expression{
		{`read(null)`, `null`},
		{`read({ v: 2 })`, `null`},
		{`read("x")`, `null`},
		{`read(["a", 1, "b"])`, `{"v":1,"begun":"","name":"","done":{"a":["",""],"b":["",""]},"answers":{},"unclear":[]}`},
		{`read({ v: 1 })`, `{"v":1,"begun":"","name":"","done":{},"answers":{},"unclear":[]}`},
		{`read({ v: 1, begun: "today", name: 1, done: { a: "x", b: ["0123ABCD", "2026"] }, answers: { a: "", b: 1 }, unclear: {} })`, `{"v":1,"begun":"","name":"","done":{"b":["",""]},"answers":{},"unclear":[]}`},
		{`read({ v: 1, name: "x".repeat(99) }).name.length`, `80`},
		{`read({ v: 1, answers: { a: "x".repeat(8001) } }).answers.a.length`, `8000`},
		{`read(Array(501).fill(0).map((_, i) => "p" + i)) && Object.keys(read(Array(501).fill(0).map((_, i) => "p" + i)).done).length`, `500`},
		{`[isStarted(emptyRun()), isStarted(validRun(["a"])), isStarted(validRun({ v: 1, begun: "2026-11-21" })), isStarted(validRun({ v: 1, unclear: ["a"] }))]`, `[false,true,true,false]`},
		{`stepsOf("a b%20c")`, `["a","b c"]`},
		{`stepsOf("")`, `[]`},
		{`[isStale({ hash: "a" }, "b"), isStale({ hash: "a" }, "a"), isStale({ hash: "" }, "b"), isStale(undefined, "b"), isStale({ hash: "a" }, "")]`, `[true,false,false,false,false]`},
		{`isRun("#run=j") && isRun("run=z") && !isRun("#runs") && !isRun("x run=")`, `true`},
		{`fromText(JSON.stringify(good), route).gone`, `1`},
		{`toJSON(fromText(JSON.stringify(good), route).run)`, `{"v":1,"begun":"2026-11-21","name":"Ann","done":{"guides/a":["0123abcd","2026-11-21"]},"answers":{"guides/b c":"yes"},"unclear":["guides/first"]}`},
		{`fromText(fileOf("paths/a", "A", validRun(good)), route).gone`, `1`},
		{`fromText("{", route)`, `throws This is no run of a path.`},
		{`fromText(JSON.stringify({ ...good, tandem: "run" }), route)`, `throws This is no run of a path.`},
		{`fromText(JSON.stringify({ ...good, path: "paths/b" }), route)`, `throws This run belongs to another path: paths/b`},
		{`fromText(JSON.stringify({ ...good, name: "x".repeat(400000) }), route)`, `throws This is no run of a path.`},
	})
}

// TestTeachBackNote checks the page made of a run: typed text stays text.
func TestTeachBackNote(t *testing.T) {
	expressions(t, `import { note, mail, mostMail } from "./js/path/note.js";
const steps = [{ id: "guides/a", ask: "What is *it*?" }, { id: "guides/b", ask: "And @why?" }, { id: "guides/c" }];
const desk = { id: "#at-the-desk", task: "At the [desk]", ask: "What did you see?" }, account = { id: "#account", task: "Get an account @it" };
const of = (answers, unclear = [], more, tasks = []) => note({ path: "paths/a", title: "The path", steps: [...steps, ...tasks], run: { name: "", done: new Set(["guides/c"]), answers: new Map(Object.entries(answers)), unclear: new Set(unclear), ...more }, teacher: "", today: "2026-11-21" }).split("\n");`, []expression{
		{`of({}).slice(0, 10)`, `["---","status: draft","date: 2026-11-21","path: \"paths/a\"","teacher: # the id of your buddy","learners: [] # your id in directory.yaml","covers: [\"guides/c\"]","format: onboarding","---","# Explained back: The path"]`},
		{`of({ "guides/a": "x", "guides/b": "y" }, ["guides/a", "guides/c"])[6]`, `"covers: [\"guides/b\"]"`},
		{`of({}, [], { done: new Set() })[6]`, `"covers: []"`},
		{`of({ "guides/a": "x" }, ["guides/c"]).slice(-3)`, `["- [ ] And (at) why? [[guides/b]]","- [ ] [[guides/c]]",""]`},
		{`of({ "guides/a": "x", "guides/b": "y", "#at-the-desk": "A queue" }, [], {}, [desk]).slice(6, 7).concat(of({ "guides/a": "x", "guides/b": "y", "#at-the-desk": "A queue" }, [], {}, [desk]).slice(-7))`, `["covers: [\"guides/a\", \"guides/b\", \"guides/c\"]","","- **What did you see?** (At the \\[desk])","","  A queue","","## Gaps",""]`},
		{`of({ "guides/a": "x", "guides/b": "y" }, [], {}, [desk, account]).slice(-3)`, `["- [ ] What did you see? (At the \\[desk])","- [ ] Get an account (at) it",""]`},
		{`of({ "guides/a": "x", "guides/b": "y" }, [], { done: new Set(["#account"]) }, [account]).slice(-2)`, `["## Gaps",""]`},
		{`of({ "guides/a": "x" }, [], { name: "Ann [[x]]" })[9]`, `"# Ann \\[\\[x]] explains back: The path"`},
		{`of({ "guides/a": "x" }).slice(10)`, `["","## Understood","","- **What is \\*it\\*?** [[guides/a]]","","  x","","## Gaps","","- [ ] And (at) why? [[guides/b]]",""]`},
		{`of({ "guides/a": "x", "guides/b": "y" }, ["guides/a"]).slice(-3)`, `["","- [ ] What is \\*it\\*? [[guides/a]]",""]`},
		{`of({ "guides/a": "# no heading\n\n\n\n---\r\n[[x]] <b>\n#hash" }).slice(15, 21)`, `["  \\# no heading","","  \\---","  \\[\\[x]] \\<b>","  #hash",""]`},
		{`note({ path: "p", title: "x", steps: [], run: { name: "", done: new Set(), answers: new Map(), unclear: new Set() }, teacher: "a: b", today: "d" }).split("\n")[4]`, `"teacher: \"a: b\" # the id of your buddy"`},
		{`mail("mailto:a@b.example", "S & T", "one\ntwo")`, `{"address":"mailto:a@b.example?subject=S%20%26%20T&body=one%0D%0Atwo","inside":true}`},
		{`mail("", "S", "x")`, `{"address":"mailto:?subject=S&body=x","inside":true}`},
		{`mail("", "S", "x".repeat(mostMail - 23)).inside`, `true`},
		{`mail("", "S", "x".repeat(mostMail - 22))`, `{"address":"mailto:?subject=S&body=The%20note%20follows%20below%2C%20or%20is%20attached.%0D%0A%0D%0A","inside":false}`},
	})
}
