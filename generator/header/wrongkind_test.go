package header_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// settings has a field of each kind.
type settings struct {
	text, colour, owner, page, prose string
	texts, owners, pages             []string
	day                              kb.Day
	number, percent                  kb.Number
	every                            kb.Interval
	agreed                           kb.YesNo
	words                            []kb.Word
	items                            []kb.Item
	roles, stages                    []twoTexts
	teams, sites, groups, spans      []twoTexts
}

type twoTexts struct {
	first, second string
	list          []string
	every         kb.Interval
}

func (s *settings) Fields() []kb.Field {
	short := kb.Text("text", &s.text, "a text")
	short.Most = 5
	two := kb.Texts("texts", &s.texts, "texts")
	two.Most = 2
	return []kb.Field{
		short, two, kb.Date("day", &s.day, "a day"), kb.Num("number", &s.number, "a number"), kb.Percent("percent", &s.percent, "a share"),
		kb.Span("every", &s.every, "how often"), kb.Choice("colour", &s.colour, "a colour", "red", "green"), kb.Whether("agreed", &s.agreed, "whether agreed"),
		kb.Owner("owner", &s.owner, "who"), kb.Owners("owners", &s.owners, "who"), kb.PageRef("page", &s.page, "a page"), kb.PageRefs("pages", &s.pages, "pages"),
		kb.Words("words", &s.words, "words"), kb.Items("items", "Items", &s.items, "items"), kb.Prose("prose", "Prose", &s.prose, "prose"),
		kb.Rows("roles", &s.roles, "roles", func(r *twoTexts) []kb.Field {
			return []kb.Field{kb.Text("role", &r.first, "a role").Require(), kb.Text("does", &r.second, "what it does").Require(), kb.Span("every", &r.every, "how often")}
		}),
		kb.Rows("stages", &s.stages, "stages", func(r *twoTexts) []kb.Field {
			return []kb.Field{kb.Text("id", &r.first, "an id"), kb.Span("every", &r.every, "how often")}
		}),
		kb.Named("teams", &s.teams, "teams", func(r *twoTexts, _ string) []kb.Field {
			return []kb.Field{kb.Texts("members", &r.list, "members").Require(), kb.Text("does", &r.second, "what it does")}
		}),
		kb.Named("sites", &s.sites, "sites", func(r *twoTexts, _ string) []kb.Field {
			return []kb.Field{kb.Texts("audiences", &r.list, "audiences").Require().Restricts(), kb.Text("does", &r.second, "what it does")}
		}).Restricts(),
		kb.Named("groups", &s.groups, "groups", func(r *twoTexts, _ string) []kb.Field {
			return []kb.Field{kb.Span("every", &r.every, "how often").Require(), kb.Text("does", &r.second, "what it does")}
		}),
		kb.Named("spans", &s.spans, "how often, by name", func(r *twoTexts, _ string) []kb.Field {
			return []kb.Field{kb.Span("", &r.every, "how often")}
		}),
	}
}

// TestEachKindSaysHowItIsWritten: a hint has the words that are there in the form
// of the kind.
func TestEachKindSaysHowItIsWritten(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{"text: [a]", "1:7: error: text: expected a text, found a list [header/wrong-kind]\nhint: write it as text: a\n"},
		{"text: [a, b]", "1:7: error: text: expected a text, found a list [header/wrong-kind]\nhint: write it as text: some text\n"},
		{`text: {k: "v: w"}`, "1:7: error: text: expected a text, found a mapping [header/wrong-kind]\nhint: write it as text: \"v: w\"\n"},
		{"text: []", "1:7: error: text: expected a text, found a list [header/wrong-kind]\nhint: write it as text: some text\n"},
		{"text: abcde", ""},
		{"text: abcdef", "1:7: error: text: the text has 6 characters, more than 5 [header/too-long]\nhint: shorten it, and move the rest into the body\n"},
		{"texts: {a: b}", "1:8: error: texts: expected a list, found a mapping [header/wrong-kind]\nhint: write it as texts: [b]\n"},
		{`texts: {a: , "b ": c}`, "1:8: error: texts: expected a list, found a mapping [header/wrong-kind]\nhint: write it as texts: [a, c]\n"},
		{`texts: {"a ": }`, "1:8: error: texts: expected a list, found a mapping [header/wrong-kind]\nhint: write it as texts: [\"a \"]\n"},
		{"texts: {}", "1:8: error: texts: expected a list, found a mapping [header/wrong-kind]\nhint: write it as texts: [first, second]\n"},
		{`texts: [a, [b, "c: d"]]`, "1:12: error: texts: expected a text, found a list [header/wrong-kind]\nhint: write it as texts: [a, b, \"c: d\"]\n"},
		{"texts: [a, b]", ""},
		{"texts: [a, b, c]", "1:15: error: texts: 3 entries, more than 2 [header/too-many]\nhint: keep the 2 that matter most\n"},
		{`texts: "[a, , 'b']"`, "1:8: error: texts: \"[a, , 'b']\" is a text in quotes, not a list [header/one-text]\nhint: write it without quotes as texts: [a, b]\n"},
		{`texts: "[]"`, "1:8: error: texts: \"[]\" is a text in quotes, not a list [header/one-text]\nhint: write it without quotes as texts: []\n"},
		{`texts: "[ , ]"`, "1:8: error: texts: \"[ , ]\" is a text in quotes, not a list [header/one-text]\nhint: write it without quotes as texts: []\n"},
		{`owners: ["[ann, bo]"]`, "1:10: error: owners: \"[ann, bo]\" is a text in quotes, not a list [header/one-text]\nhint: write it without quotes as owners: [ann, bo]\n"},
		{`texts: ["[a, b]"]`, ""},
		{"owners: -ann", "1:9: error: owners: \"-ann\" is not an entry of a list [header/one-text]\nhint: write it with a hyphen and a space: - ann\n"},
		{"pages: •a", "1:8: error: pages: \"•a\" is not an entry of a list [header/one-text]\nhint: write it with a hyphen and a space: - a\n"},
		{"texts: -a", ""},
		{"owners: ann, bo", "1:9: error: owners: \"ann, bo\" is one entry [header/one-text]\nhint: write it as owners: [ann, bo]\n"},
		{"owners: ann, bo, and android", "1:9: error: owners: \"ann, bo, and android\" is one entry [header/one-text]\nhint: write it as owners: [ann, bo, android]\n"},
		{"roles: [a, {role: b, does: c}, d]", "1:9: error: roles[0]: expected a mapping, found a text [header/wrong-kind]\nhint: write it as {role: a, does: …}\n"},
		{"texts: [[]]", "1:9: error: texts: expected a text, found a list [header/wrong-kind]\nhint: write each entry as a text\n"},
		{"day: [2026-03-05]", "1:6: error: day: expected a day, found a list [header/wrong-kind]\nhint: write it as day: 2026-03-05\n"},
		{"day: 5.3.2026", "1:6: error: day: \"5.3.2026\" is not a day [header/bad-date]\nhint: write it as 2026-03-05\n"},
		{"day: 2026-3-5", "1:6: error: day: \"2026-3-5\" is not a day [header/bad-date]\nhint: write it as 2026-03-05\n"},
		{"day: soon", "1:6: error: day: \"soon\" is not a day [header/bad-date]\nhint: write it as YYYY-MM-DD, such as 2026-03-05\n"},
		{"number: [1]", "1:9: error: number: expected a number, found a list [header/wrong-kind]\nhint: write it as number: 15\n"},
		{"number: 1e15", ""},
		{"number: 1e16", "1:9: error: number: \"1e16\" is not a number [header/bad-number]\nhint: write digits, such as 15\n"},
		{"number: -1e15", ""},
		{"number: -1e16", "1:9: error: number: \"-1e16\" is not a number [header/bad-number]\nhint: write digits, such as 15\n"},
		{"number: NaN", "1:9: error: number: \"NaN\" is not a number [header/bad-number]\nhint: write digits, such as 15\n"},
		{"number: x", "1:9: error: number: \"x\" is not a number [header/bad-number]\nhint: write digits, such as 15\n"},
		{"percent: [10]", "1:10: error: percent: expected a percentage, found a list [header/wrong-kind]\nhint: write it as percent: 10%\n"},
		{"percent: 10", "1:10: error: percent: \"10\" is not a percentage [header/bad-number]\nhint: write it as 10%\n"},
		{"percent: 0.25", "1:10: error: percent: \"0.25\" is not a percentage [header/bad-number]\nhint: write it as 25%\n"},
		{"percent: 0.0", "1:10: error: percent: \"0.0\" is not a percentage [header/bad-number]\nhint: write it as 0.0%\n"},
		{"percent: 1.0", "1:10: error: percent: \"1.0\" is not a percentage [header/bad-number]\nhint: write it as 1.0%\n"},
		{"percent: 100", "1:10: error: percent: \"100\" is not a percentage [header/bad-number]\nhint: write it as 100%\n"},
		{"percent: 101", "1:10: error: percent: \"101\" is not a percentage [header/bad-number]\nhint: write digits and a percent sign, such as 10%\n"},
		{"percent: -1", "1:10: error: percent: \"-1\" is not a percentage [header/bad-number]\nhint: write digits and a percent sign, such as 10%\n"},
		{"percent: x", "1:10: error: percent: \"x\" is not a percentage [header/bad-number]\nhint: write digits and a percent sign, such as 10%\n"},
		{"percent: 0%", ""},
		{"percent: 100%", ""},
		{"percent: 101%", "1:10: error: percent: \"101%\" is not a number [header/bad-number]\nhint: write a percentage from 0% to 100%, such as 10%\n"},
		{"percent: -1%", "1:10: error: percent: \"-1%\" is not a number [header/bad-number]\nhint: write a percentage from 0% to 100%, such as 10%\n"},
		{"percent: x%", "1:10: error: percent: \"x%\" is not a number [header/bad-number]\nhint: write a percentage from 0% to 100%, such as 10%\n"},
		{"every: {a: 90d}", "1:8: error: every: expected a span of time, found a mapping [header/wrong-kind]\nhint: write it as every: 90d\n"},
		{"every: [one, two]", "1:8: error: every: expected a span of time, found a list [header/wrong-kind]\nhint: write it as every: 90d\n"},
		{"every: 90", "1:8: error: every: \"90\" is not a span of time [header/bad-duration]\nhint: write it as 90d\n"},
		{"every: 2 weeks", "1:8: error: every: \"2 weeks\" is not a span of time [header/bad-duration]\nhint: write it as 2w\n"},
		{"every: every 3 Months", "1:8: error: every: \"every 3 Months\" is not a span of time [header/bad-duration]\nhint: write it as 3mo\n"},
		{"every: 1 y", "1:8: error: every: \"1 y\" is not a span of time [header/bad-duration]\nhint: write it as 1y\n"},
		{"every: 4 m", "1:8: error: every: \"4 m\" is not a span of time [header/bad-duration]\nhint: write it as 4mo\n"},
		{"every: 0 days", "1:8: error: every: \"0 days\" is not a span of time [header/bad-duration]\nhint: write 90d, 6w, 6mo, 1y or never\n"},
		{"every: NEVER", "1:8: error: every: \"NEVER\" is not a span of time [header/bad-duration]\nhint: write it as never\n"},
		{"every: often", "1:8: error: every: \"often\" is not a span of time [header/bad-duration]\nhint: write 90d, 6w, 6mo, 1y or never\n"},
		{"colour: [red]", "1:9: error: colour: expected one of red, green, found a list [header/wrong-kind]\nhint: write it as colour: red\n"},
		{"colour: {}", "1:9: error: colour: expected one of red, green, found a mapping [header/wrong-kind]\nhint: write it as colour: red\n"},
		{"colour: gren", "1:9: error: colour: unknown value \"gren\" [header/bad-choice]\nhint: did you mean \"green\"?\n"},
		{"agreed: [yes]", "1:9: error: agreed: expected yes or no, found a list [header/wrong-kind]\nhint: write it as agreed: yes\n"},
		{"agreed: {}", "1:9: error: agreed: expected yes or no, found a mapping [header/wrong-kind]\nhint: write it as agreed: yes\n"},
		{"agreed: yes", ""},
		{"agreed: no", ""},
		{"agreed: true", ""},
		{"agreed: false", ""},
		{"agreed: maybe", "1:9: error: agreed: unknown value \"maybe\" [header/bad-choice]\nhint: use one of yes, no\n"},
		{"owner: [ann]", "1:8: error: owner: expected a text, found a list [header/wrong-kind]\nhint: write it as owner: ann\n"},
		{"page: {guide: guides/a}", "1:7: error: page: expected a text, found a mapping [header/wrong-kind]\nhint: write it as page: guides/a\n"},
		{"owners: {ann: bert}", "1:9: error: owners: expected a list, found a mapping [header/wrong-kind]\nhint: write it as owners: [bert]\n"},
		{"pages: {guides/a: }", "1:8: error: pages: expected a list, found a mapping [header/wrong-kind]\nhint: write it as pages: [guides/a]\n"},
		{"words: [a]", "1:8: error: words: expected a mapping, found a list [header/wrong-kind]\nhint: write it as words: {NAME: …}\n"},
		{"words: {a: [b]}", "1:12: error: words.a: expected a text, found a list [header/wrong-kind]\nhint: write it as a: b\n"},
		{"words: {a: b, audience: c}", ""},
		{"items: {a: b}", "1:8: error: items[0]: expected a text, found a mapping [header/wrong-kind]\nhint: write it as items: [b]\n"},
		{"items: [a, [b]]", "1:12: error: items[1]: expected a text, found a list [header/wrong-kind]\nhint: write it as items: [b]\n"},
		{"prose: " + strings.Repeat("ä", 10_000), ""},
		{"prose: " + strings.Repeat("ä", 10_001), "1:8: error: prose: the text has 10001 characters, more than 10000 [header/too-long]\nhint: move it into the body\n"},
		{"prose: [a]", "1:8: error: prose: expected a text, found a list [header/wrong-kind]\nhint: write it as prose: a\n"},
		{"roles: Chair", "1:8: error: roles: expected a list of mappings, found a text [header/wrong-kind]\nhint: write it as roles: [{role: …, does: …}]\n"},
		{"roles: {role: Chair, does: opens}", "1:8: error: roles: expected a list of mappings, found a mapping [header/wrong-kind]\nhint: write it as roles: [{role: Chair, does: opens}]\n"},
		{"roles: {Chair: {does: opens}, 'Clerk: deputy': {does: [a]}}", "1:8: error: roles: expected a list of mappings, found a mapping [header/wrong-kind]\nhint: write it as roles: [{role: Chair, does: opens}, {role: \"Clerk: deputy\", does: [a]}]\n"},
		{"roles: {Chair: {}}", "1:8: error: roles: expected a list of mappings, found a mapping [header/wrong-kind]\nhint: write it as roles: [{role: Chair}]\n"},
		{"roles: {Chair: {role: Clerk, does: opens}}", "1:8: error: roles: expected a list of mappings, found a mapping [header/wrong-kind]\nhint: write it as roles: [{role: Clerk, does: opens}]\n"},
		{"roles: {}", "1:8: error: roles: expected a list of mappings, found a mapping [header/wrong-kind]\nhint: write it as roles: [{role: …, does: …}]\n"},
		{"stages: {one: {every: 90d}, two: {every: 1y}}", "1:9: error: stages: expected a list of mappings, found a mapping [header/wrong-kind]\nhint: write it as stages: [{id: one, every: 90d}, {id: two, every: 1y}]\n"},
		{"stages: {one: {every: 90d}, two: x}", "1:9: error: stages: expected a list of mappings, found a mapping [header/wrong-kind]\nhint: write it as stages: [{one: {every: 90d}, two: x}]\n"},
		{"stages: x", "1:9: error: stages: expected a list of mappings, found a text [header/wrong-kind]\nhint: write it as stages: [{id: …}]\n"},
		{"stages: [x]", "1:10: error: stages[0]: expected a mapping, found a text [header/wrong-kind]\nhint: write it as {id: x}\n"},
		{"roles: [Chair, Clerk]", "1:9: error: roles[0]: expected a mapping, found a text [header/wrong-kind]\nhint: write it as {role: Chair, does: …}\n"},
		{"roles: [~]", "1:9: error: roles[0]: expected a mapping, found a text [header/wrong-kind]\nhint: write it as {role: …, does: …}\n"},
		{"roles: [[Chair, opens]]", "1:9: error: roles[0]: expected a mapping, found a list [header/wrong-kind]\nhint: write it as {role: …, does: …}\n"},
		{"roles: [{role: Chair}, {does: opens}]", "1:24: error: roles[1]: the hyphen before \"does\" begins a new entry [header/wrong-kind]\nhint: write two spaces in place of the hyphen, so that \"does\" belongs to the entry above; do the same in the entries below\n"},
		{"roles: [{role: Chair, does: opens}, {does: closes}]", "1:37: error: roles[1]: \"role\" is missing [header/missing-key]\nhint: add role: a role\n"},
		{"roles: [{role: Chair, every: 90d}, {does: opens}]", "1:9: error: roles[0]: \"does\" is missing [header/missing-key]\nhint: add does: what it does\n1:36: error: roles[1]: \"role\" is missing [header/missing-key]\nhint: add role: a role\n"},
		{"roles: [{role: Chair}, {role: Clerk}]", "1:9: error: roles[0]: \"does\" is missing [header/missing-key]\nhint: add does: what it does\n1:24: error: roles[1]: \"does\" is missing [header/missing-key]\nhint: add does: what it does\n"},
		{"roles: [{}, {role: Clerk, does: writes}]", "1:9: error: roles[0]: \"does\" is missing [header/missing-key]\nhint: add does: what it does\n1:9: error: roles[0]: \"role\" is missing [header/missing-key]\nhint: add role: a role\n"},
		{"roles: [{role: Chair, does: }]", "1:29: error: roles[0]: \"does\" has no value [header/missing-key]\nhint: write after \"does:\" what it does\n"},
		{"roles: [{role: Chair, does: [a]}]", "1:29: error: roles[0].does: expected a text, found a list [header/wrong-kind]\nhint: write it as does: a\n"},
		{"roles: [{role: Chair, doess: opens}]", "1:23: error: unknown key \"roles[0].doess\" [header/unknown-key]\nhint: did you mean \"does\"?\n"},
		{"roles: [{role: Chair, does: opens, because: why}]", "1:36: error: unknown key \"roles[0].because\" [header/unknown-key]\nhint: use one of role, does, every\n"},
		{`roles: ["Chair: opens", b, {role: a, does: b}]`, "1:9: error: roles[0]: expected a mapping, found a text [header/wrong-kind]\nhint: write it as {role: \"Chair: opens\", does: …}\n"},
		{"teams: lab", "1:8: error: teams: expected a mapping, found a text [header/wrong-kind]\nhint: write it as teams: {NAME: {members: [first, second]}}\n"},
		{`teams: [lab, "the: ward"]`, "1:8: error: teams: expected a mapping, found a list [header/wrong-kind]\nhint: write it as teams: {lab: {members: [lab]}, \"the: ward\": {members: [\"the: ward\"]}}\n"},
		{"teams: [{name: lab, members: [ann], does: tests}, ward]", "1:8: error: teams: expected a mapping, found a list [header/wrong-kind]\nhint: write it as teams: {lab: {members: [ann], does: tests}, ward: {members: [ward]}}\n"},
		{"teams: [{members: [ann]}]", "1:8: error: teams: expected a mapping, found a list [header/wrong-kind]\nhint: write it as teams: {NAME: {members: [first, second]}}\n"},
		{"teams: [{name: lab, members: [ann]}, [x]]", "1:8: error: teams: expected a mapping, found a list [header/wrong-kind]\nhint: write it as teams: {NAME: {members: [first, second]}}\n"},
		{"teams: []", "1:8: error: teams: expected a mapping, found a list [header/wrong-kind]\nhint: write it as teams: {NAME: {members: [first, second]}}\n"},
		{"teams: {lab: {members: []}}", ""},
		{"teams: {lab: ann}", "1:14: error: teams.lab: expected a mapping, found a text [header/wrong-kind]\nhint: write it as lab: {members: [ann]}\n"},
		{"teams: {lab: [ann, bert]}", "1:14: error: teams.lab: expected a mapping, found a list [header/wrong-kind]\nhint: write it as lab: {members: [ann, bert]}\n"},
		{"teams: {lab: [[]]}", "1:14: error: teams.lab: expected a mapping, found a list [header/wrong-kind]\nhint: write it as lab: {members: [first, second]}\n"},
		{"sites: {}", "1:8: error: sites: nothing is named [header/audience]\nhint: name an edition, such as internal: {audiences: [internal]}, or remove the key\n"},
		{"sites: [lab]", "1:8: error: sites: expected a mapping, found a list [header/wrong-kind]\nhint: write it as sites: {lab: {audiences: [lab]}}\n"},
		{"sites: {lab: x}", "1:14: error: sites.lab: expected a mapping, found a text [header/wrong-kind]\nhint: write it as lab: {audiences: [x]}\n"},
		{"sites: {lab: [[]]}", "1:14: error: sites.lab: expected a mapping, found a list [header/wrong-kind]\nhint: write it as lab: {audiences: [lab]}\n"},
		{"groups: {lab: 90d}", "1:15: error: groups.lab: expected a mapping, found a text [header/wrong-kind]\nhint: write it as lab: {every: 90d}\n"},
		{"groups: {lab: [a]}", "1:15: error: groups.lab: expected a mapping, found a list [header/wrong-kind]\nhint: write it as lab: {every: 90d}\n"},
		{"groups: [lab]", "1:9: error: groups: expected a mapping, found a list [header/wrong-kind]\nhint: write it as groups: {lab: {every: 90d}}\n"},
		{"spans: 90d", "1:8: error: spans: expected a mapping, found a text [header/wrong-kind]\nhint: write it as spans: {NAME: 90d}, how often, by name\n"},
		{"spans: [90d]", "1:8: error: spans: expected a mapping, found a list [header/wrong-kind]\nhint: write it as spans: {NAME: 90d}, how often, by name\n"},
		{"spans: {a: [90d]}", "1:12: error: spans.a: expected a span of time, found a list [header/wrong-kind]\nhint: write it as a: 90d\n"},
		{"roles: [{role:Chair, does:opens}]", "1:10: error: unknown key \"roles[0].role:Chair\" [header/unknown-key]\nhint: write a space behind the colon: role: Chair\n"},
		{`roles: [{"role:Chair": , "doess:opens": }]`, "1:9: error: roles[0]: \"does\" is missing [header/missing-key]\nhint: add does: what it does\n1:10: error: unknown key \"roles[0].role:Chair\" [header/unknown-key]\nhint: write a space behind the colon: role: Chair\n1:26: error: unknown key \"roles[0].doess:opens\" [header/unknown-key]\nhint: use one of role, does, every\n"},
		{"textt: a", "1:1: error: unknown key \"textt\" [header/unknown-key]\nhint: did you mean \"text\"?\n"},
		{"texts: {a: " + strings.Repeat("x", 160) + "}", "1:8: error: texts: expected a list, found a mapping [header/wrong-kind]\nhint: write it as texts: [" + strings.Repeat("x", 160) + "]\n"},
		{"texts: {a: " + strings.Repeat("x", 161) + "}", "1:8: error: texts: expected a list, found a mapping [header/wrong-kind]\nhint: write it as texts: [first, second]\n"},
		{`texts: {a: "b\nc"}`, "1:8: error: texts: expected a list, found a mapping [header/wrong-kind]\nhint: write it as texts: [first, second]\n"},
		{"teams: [{name: lab, note: " + strings.Repeat("x", 136) + "}]", "1:8: error: teams: expected a mapping, found a list [header/wrong-kind]\nhint: write it as teams: {lab: {note: " + strings.Repeat("x", 136) + "}}\n"},
		{"teams: [{name: lab, note: " + strings.Repeat("x", 146) + "}]", "1:8: error: teams: expected a mapping, found a list [header/wrong-kind]\nhint: write it as teams: {NAME: {members: [first, second]}}\n"},
	} {
		_, problems := header.DecodeFile("site.yaml", []byte(test.src+"\n"), new(settings))
		if got := told(problems); got != test.want {
			t.Errorf("%q:\n%swant\n%s", test.src, got, test.want)
		}
	}
}

// TestAFileIsLinesOfKeys: what is not a mapping is reported with where the keys go.
func TestAFileIsLinesOfKeys(t *testing.T) {
	for _, test := range []struct{ path, src, want string }{
		{"site.yaml", "- a", "1:1: error: site.yaml is a list, not lines of \"key: value\" [header/not-a-mapping]\nhint: write lines in site.yaml such as \"title: Kick-off\"\n"},
		{"site.yaml", "- title: A", "1:1: error: site.yaml is a list, not lines of \"key: value\" [header/not-a-mapping]\nhint: take the hyphens away, so that each key begins in column 1\n"},
		{"site.yaml", "[]", "1:1: error: site.yaml is a list, not lines of \"key: value\" [header/not-a-mapping]\nhint: write lines in site.yaml such as \"title: Kick-off\"\n"},
		{"site.yaml", "A", "1:1: error: site.yaml is a text, not lines of \"key: value\" [header/not-a-mapping]\nhint: write lines in site.yaml such as \"title: Kick-off\"\n"},
		{"directory.yaml", "- name: Ann", "1:1: error: directory.yaml is a list, not lines of \"key: value\" [header/not-a-mapping]\nhint: write the list below \"people:\", \"teams:\" or \"partners:\"\n"},
		{"site.yaml", "title: \"\"", "1:8: error: \"title\" has no value [header/missing-key]\nhint: write after \"title:\" name of the base\n"},
		{"site.yaml", "lang: de", "1:1: error: \"title\" is missing [header/missing-key]\nhint: add title: name of the base\n"},
		{"site.yaml", "title: [A]", "1:8: error: title: expected a text, found a list [header/wrong-kind]\nhint: write it as title: A\n"},
		{"site.yaml", "titel: A", "1:1: error: unknown key \"titel\" [header/unknown-key]\nhint: did you mean \"title\"?\n"},
	} {
		_, problems := header.DecodeFile(test.path, []byte(test.src+"\n"), new(kb.Site))
		if got := told(problems); got != test.want {
			t.Errorf("%s %q:\n%swant\n%s", test.path, test.src, got, test.want)
		}
	}
}

// TestAMisspeltKeyOfThePageIsFaulty: the key that it means is not missing; a key of a
// row is not a key of the page.
func TestAMisspeltKeyOfThePageIsFaulty(t *testing.T) {
	for src, want := range map[string][]string{
		"kindd: after-action":                    {"kind"},
		"credits: [{by: ann, fro: words}]":       {"credits"},
		"credits: [{by: ann, for: a, kindd: b}]": {"credits"},
		"kind: after-action":                     nil,
	} {
		h, _ := header.Decode("retros/a.md", []byte(framed(src)), practice.All())
		if got := slices.Sorted(maps.Keys(h.Faulty)); !slices.Equal(got, want) {
			t.Errorf("%q: %v are faulty, want %v", src, got, want)
		}
	}
}
