package fix_test

import (
	"strings"
	"testing"

	"tandem/generator/diag"
	"tandem/generator/fix"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
	"tandem/generator/link"
	"tandem/generator/trust"

	"github.com/google/go-cmp/cmp"
)

// today is the day on which the bases of the tests are judged.
const today = kb.Day("2026-11-21")

// attached returns the fixes of a problem of a file.
func attached(t *testing.T, j *kb.Judged, p diag.Problem, text string) diag.Fixes {
	t.Helper()
	list := fix.Attach(diag.List{p}, j, func(path string) []byte {
		if path != p.Path {
			t.Errorf("%q is read for a problem of %q", path, p.Path)
		}
		return []byte(text)
	})
	if len(list) != 1 {
		t.Fatalf("%d problems of one", len(list))
	}
	if list[0].Fixes == nil {
		return nil
	}
	return *list[0].Fixes
}

// made writes the fixes: title, whether each is safe, and the text after it.
func made(t *testing.T, fixes diag.Fixes, text string) string {
	t.Helper()
	var lines []string
	for _, f := range fixes {
		after, err := f.Apply([]byte(text))
		if err != nil {
			t.Errorf("%s: %v", f.Title, err)
		}
		safe := "choice"
		if f.Safe {
			safe = "safe"
		}
		lines = append(lines, safe+" | "+f.Title+" | "+string(after))
	}
	return strings.Join(lines, "\n")
}

func empty(t *testing.T) *kb.Judged {
	t.Helper()
	return smallbase.Judged(t, smallbase.Files{"site.yaml": "title: x\n"}, today)
}

// TestByCode checks the edits of fixes whose problem does not name a word.
func TestByCode(t *testing.T) {
	for _, test := range []struct {
		name    string
		problem diag.Problem
		text    string
		want    string
	}{
		{"an invisible character", diag.Problem{Code: "markdown/invisible", Line: 2, Column: 3, Message: "invisible U+200B"},
			"a\u200b\nb c\u200bd\u200b\n", "safe | delete the character U+200B | a\u200b\nb cd\u200b\n"},
		{"one of a header", diag.Problem{Code: "header/invisible", Line: 1, Column: 1, Message: "invisible U+E0001"},
			"a\U000e0001b\n", "safe | delete the character U+E0001 | ab\n"},
		{"one on another line", diag.Problem{Code: "markdown/invisible", Line: 1, Column: 1, Message: "invisible U+200B"}, "a\nb\u200b\n", ""},
		{"one before the place", diag.Problem{Code: "markdown/invisible", Line: 1, Column: 3, Message: "invisible U+200B"}, "\u200bab\n", ""},
		{"one that is not named", diag.Problem{Code: "markdown/invisible", Line: 1, Column: 1, Message: "an invisible character"}, "\u200b", ""},

		{"a no-break space", diag.Problem{Code: "header/syntax", Line: 2, Column: 1, Message: "the key holds U+00A0"},
			"---\ntitle:\u00a0x\u00a0y\n---\n", "safe | type an ordinary space | ---\ntitle: x\u00a0y\n---\n"},
		{"a no-break space that is no fault", diag.Problem{Code: "header/syntax", Line: 2, Column: 1, Message: "something else"}, "---\ntitle:\u00a0x\n---\n", ""},
		{"another fault", diag.Problem{Code: "header/syntax", Line: 2, Column: 1, Message: "the key holds U+00A0"}, "---\ntitle: x\n---\u00a0\n", ""},

		{"blank lines above a header", diag.Problem{Code: "header/not-first", Line: 3, Column: 1}, "\n \n---\nx: y\n---\n", "safe | remove the blank lines above the header | ---\nx: y\n---\n"},
		{"blank lines behind a mark", diag.Problem{Code: "header/not-first", Line: 2, Column: 1}, "\ufeff\n---\n---\n", "safe | remove the blank lines above the header | \ufeff---\n---\n"},
		{"nothing above a header", diag.Problem{Code: "header/not-first", Line: 1, Column: 1}, "---\n---\n", ""},
		{"text above a header", diag.Problem{Code: "header/not-first", Line: 2, Column: 1}, "a\n---\n---\n", ""},

		{"a repeated line", diag.Problem{Code: "header/duplicate-key", Line: 3, Column: 1}, "---\na: b\na: b\n---\n", "safe | remove the repeated line | ---\na: b\n---\n"},
		{"a repeated line before another key", diag.Problem{Code: "header/duplicate-key", Line: 3, Column: 1}, "---\na: b\na: b\nc: d\n---\n", "safe | remove the repeated line | ---\na: b\nc: d\n---\n"},
		{"the same key with another value", diag.Problem{Code: "header/duplicate-key", Line: 3, Column: 1}, "---\na: b\na: c\n---\n", ""},
		{"the beginning of a line alone", diag.Problem{Code: "header/duplicate-key", Line: 3, Column: 1}, "---\na: bc\na: b\n---\n", ""},
		{"a value that goes on below", diag.Problem{Code: "header/duplicate-key", Line: 3, Column: 1}, "---\na: b\na: b\n  c\n---\n", ""},
		{"a list below", diag.Problem{Code: "header/duplicate-key", Line: 3, Column: 1}, "---\na:\na:\n- c\n---\n", ""},
		{"a blank line below", diag.Problem{Code: "header/duplicate-key", Line: 3, Column: 1}, "---\na: b\na: b\n\n  c\n---\n", ""},
		{"a key inside a line", diag.Problem{Code: "header/duplicate-key", Line: 3, Column: 3}, "---\n  a: b\n  a: b\n---\n", ""},
		{"the last line", diag.Problem{Code: "header/duplicate-key", Line: 2, Column: 1}, "a: b\na: b\n", ""},

		{"an address without a scheme", diag.Problem{Code: "markdown/no-scheme", Line: 2, Column: 1}, "//x\n[a](//x.org/y//z)\n", "safe | write https: before the address | //x\n[a](https://x.org/y//z)\n"},
		{"no address", diag.Problem{Code: "markdown/no-scheme", Line: 1, Column: 1}, "x\n//x\n", ""},

		{"an open code block", diag.Problem{Code: "markdown/unclosed-code", Line: 1, Column: 1}, "```` go\nx\n", "choice | end the code block below the text | ```` go\nx\n````\n"},
		{"one of tildes at the end of the file", diag.Problem{Code: "markdown/unclosed-code", Line: 2, Column: 3}, "a\n  ~~~\nx", "choice | end the code block below the text | a\n  ~~~\nx\n~~~\n"},
		{"one that is too short", diag.Problem{Code: "markdown/unclosed-code", Line: 1, Column: 1}, "``\nx\n", ""},
		{"an empty line", diag.Problem{Code: "markdown/unclosed-code", Line: 1, Column: 1}, "\nx\n", ""},

		{"a decision that was replaced", diag.Problem{Code: "decision/still-accepted", Line: 1, Column: 1}, "---\nits_state: x\nstate:  accepted # y\n---\n", "choice | set state: superseded | ---\nits_state: x\nstate:  superseded # y\n---\n"},
		{"one without a state", diag.Problem{Code: "decision/still-accepted", Line: 1, Column: 1}, "---\ntitle: x\n---\n", ""},

		{"a code without a fix", diag.Problem{Code: "missing/title", Line: 1, Column: 1}, "x\n", ""},
		{"a confidential problem", diag.Problem{Code: "markdown/invisible", Line: 1, Column: 1, Message: "U+200B", Confidential: true}, "\u200b\n", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.problem.Path = "a.md"
			if got := made(t, attached(t, empty(t), test.problem, test.text), test.text); got != test.want {
				t.Errorf("got\n%q\nwant\n%q", got, test.want)
			}
		})
	}
}

// TestWords checks the words that a hint names, and what they are put in place of.
func TestWords(t *testing.T) {
	for _, test := range []struct {
		name, code, message, hint string
		column                    int
		text, want                string
	}{
		{"did you mean", "owner/unknown", `unknown owner "ad"`, `did you mean "ada"?`, 9, "owners: ad\n", `choice | write "ada" | owners: ada` + "\n"},
		{"write", "x/y", `"a" is wrong`, `write "b"`, 1, "a a\n", `choice | write "b" | b a` + "\n"},
		{"one of two", "x/y", `"a" is wrong`, `write "b" or "c"`, 1, "a\n", `choice | write "b" | b` + "\n\n" + `choice | write "c" | c` + "\n"},
		{"one of a list", "x/y", `"a" is wrong`, `use one of b, c`, 1, "a\n", `choice | write "b" | b` + "\n\n" + `choice | write "c" | c` + "\n"},
		{"a sentence", "x/y", `"a" is wrong`, `write "b" if it is another site`, 1, "a\n", ""},
		{"an example", "x/y", `"a" is wrong`, `use one of those, such as "b"`, 1, "a\n", ""},
		{"no word", "x/y", `"a" is wrong`, `take it out`, 1, "a\n", ""},
		{"the last word that the message names", "x/y", `"a" and "b" are one`, `write "c"`, 1, "a b\n", `choice | write "c" | a c` + "\n"},
		{"the word that is there", "x/y", `"a" and "b" are one`, `write "c"`, 1, "a\n", `choice | write "c" | c` + "\n"},
		{"the word itself", "x/y", `"a" is wrong`, `write "a"`, 1, "a\n", ""},
		{"before the place", "x/y", `key "a" is wrong`, `write "b"`, 4, "a: x, a: y\n", `choice | write "b" | a: x, b: y` + "\n"},
		{"before the place alone", "x/y", `key "a" is wrong`, `write "b"`, 10, "a: x, a: y\n", `choice | write "b" | a: x, b: y` + "\n"},
		{"on another line", "x/y", `"a" is wrong`, `write "b"`, 1, "x\na\n", ""},
		{"a key by its path", "header/unknown-key", `unknown key "steps[0].pge"`, `did you mean "page"?`, 1, "pge: x\n", `choice | write "page" | page: x` + "\n"},
		{"a path that is no key", "x/y", `"steps[0].pge" is wrong`, `did you mean "page"?`, 1, "pge: x\n", ""},
		{"the case of a link", "link/wrong-case", `"A.md" differs`, `write "a.md"`, 1, "A.md\n", `safe | write "a.md" | a.md` + "\n"},
		{"a link without its heading", "x/y", `"a#b" is wrong`, `write "c"`, 1, "a#b\n", `choice | write "c" | c#b` + "\n"},
		{"a heading", "x/y", `"a" has no "#b"`, `did you mean "#c"?`, 1, "a#b\n", `choice | write "#c" | a#c` + "\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := diag.Problem{Path: "a.md", Line: 1, Column: test.column, Code: test.code, Message: test.message, Hint: test.hint}
			if got := made(t, attached(t, empty(t), p, test.text), test.text); got != test.want {
				t.Errorf("got\n%q\nwant\n%q", got, test.want)
			}
		})
	}
}

// TestLinks checks that the fix of a link changes where it leads to, and not its
// words or another link.
func TestLinks(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"strat.md [strat.md](strat.md)", "strat.md [strat.md](start.md)"},
		{"[strat.md](strat.md \"strat.md\")", "[strat.md](start.md \"strat.md\")"},
		{"[a](strat.md#one)", "[a](start.md#one)"},
		{"[a](start.md#onne)", "[a](start.md#one)"},
		{"[a](<strat.md>)", "[a](<start.md>)"},
		{"[[strat|strat]] [[other]]", "[[start|strat]] [[other]]"},
		{"[[strat]]", "[[start]]"},
		{"[[strat#one]]", "[[start#one]]"},
		{"[[start#onne|onne]]", "[[start#one|onne]]"},
		{"[a][b]\n\n[b]: strat.md", "[a][b]\n\n[b]: start.md"},
		{"![[mpa.png]]", "![[map.png]]"},
		{"- @aad does it", "- @ada does it"},
	} {
		head := "---\nowners: [ada]\n---\n# From\n\n"
		text := head + test.text + "\n"
		base := smallbase.Base(t, smallbase.Files{
			"site.yaml":       "title: x\n",
			"directory.yaml":  "partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: ada, name: Ada, partner: lab}\n",
			"guides/from.md":  text,
			"guides/start.md": "# Start\n\n## One\n",
			"guides/other.md": "# Other\n",
			"guides/map.png":  "PNG",
		})
		linked, problems := link.Link(base)
		j := trust.Judge(linked, today, nil)
		var found diag.Fixes
		for _, p := range problems {
			if p.Path == "guides/from.md" && p.Severity == diag.Error {
				found = append(found, attached(t, j, p, text)...)
			}
		}
		if len(found) != 1 {
			t.Errorf("%s: %d fixes, want one, of %v", test.text, len(found), problems)
			continue
		}
		after, err := found[0].Apply([]byte(text))
		if got, want := string(after), head+test.want+"\n"; err != nil || got != want {
			t.Errorf("%s: got %q, %v; want %q", test.text, strings.TrimPrefix(got, head), err, test.want)
		}
	}
}

// TestOwners checks whom a page without an owner is offered: people and teams who
// have not left, at most six.
func TestOwners(t *testing.T) {
	directory := "partners:\n  - {id: lab, name: Lab}\nteams:\n  - {id: crew, name: Crew, partner: lab}\npeople:\n  - {id: gone, name: Gone, partner: lab, until: 2026-11-20}\n  - {id: today, name: Today, partner: lab, team: crew, until: 2026-11-21}\n"
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		directory += "  - {id: " + id + ", name: " + id + ", partner: lab}\n"
	}
	text := "---\ntitle: x\n---\ny\n"
	j := smallbase.Judged(t, smallbase.Files{"site.yaml": "title: x\n", "directory.yaml": directory, "guides/a.md": text}, today)
	var got []string
	for _, f := range attached(t, j, diag.Problem{Path: "guides/a.md", Line: 1, Column: 1, Code: "owner/missing"}, text) {
		after, err := f.Apply([]byte(text))
		if err != nil || f.Safe {
			t.Errorf("%s: safe is %v, %v", f.Title, f.Safe, err)
		}
		got = append(got, f.Title+": "+strings.TrimSuffix(strings.TrimPrefix(string(after), "---\ntitle: x\n"), "---\ny\n"))
	}
	var want []string
	for _, id := range []string{"today", "a", "b", "c", "d", "e"} {
		want = append(want, "make "+id+" the owner: owners: ["+id+"]\n")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("offered (-want +got):\n%s", diff)
	}
	if fixes := attached(t, j, diag.Problem{Path: "guides/a.md", Code: "owner/missing"}, "+++\ntitle = \"x\"\n+++\ny\n"); fixes != nil {
		t.Errorf("a header that tandem does not write has fixes: %v", fixes)
	}
}

// TestAttach checks what is left alone: fixes that are there, problems of no file, and
// files that are not there.
func TestAttach(t *testing.T) {
	there := &diag.Fixes{{Title: "there already"}}
	problems := diag.List{
		{Path: "a.md", Line: 1, Column: 1, Code: "markdown/invisible", Message: "U+200B", Fixes: there},
		{Line: 1, Column: 1, Code: "markdown/invisible", Message: "U+200B"},
		{Path: "none.md", Line: 1, Column: 1, Code: "markdown/invisible", Message: "U+200B"},
		{Path: "b.md", Line: 1, Column: 1, Code: "missing/title"},
	}
	fixed := fix.Attach(problems, empty(t), func(path string) []byte {
		if path == "none.md" {
			return nil
		}
		t.Errorf("%q is read", path)
		return []byte("\u200b")
	})
	if fixed[0].Fixes != there || fixed[1].Fixes != nil || fixed[2].Fixes != nil || fixed[3].Fixes != nil {
		t.Errorf("got %v", fixed)
	}
	if &fixed[0] == &problems[0] {
		t.Error("the problems themselves are changed")
	}
}
