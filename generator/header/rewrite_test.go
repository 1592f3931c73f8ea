package header_test

import (
	"strings"
	"testing"

	"tandem/generator/header"
	"tandem/generator/kb"
)

// edited is the header that an edit leaves, or why it is refused.
func edited(out []byte, err error) string { return strings.TrimSuffix(string(outcome(out, err)), "\n") }

// framed puts a YAML header before a text.
func framed(lines string) string { return "---\n" + lines + "\n---\n# Text: é\n" }

func TestRewrite(t *testing.T) {
	one := func(line, column int, is string) []header.Value {
		return []header.Value{{At: kb.Pos{Line: line, Column: column}, Is: is}}
	}
	const refused = "2:1: the value is written in a form that cannot be edited automatically\nhint: change this header by hand"
	for _, test := range []struct {
		src    string
		values []header.Value
		want   string
	}{
		{"relies_on: guides/a", nil, "relies_on: guides/a"},
		{"relies_on: guides/a", one(2, 12, "guides/b"), "relies_on: guides/b"},
		{"relies_on: [guides/a, guides/c]", one(2, 13, "guides/b"), "relies_on: [guides/b, guides/c]"},
		{"relies_on: [guides/a, guides/c]", one(2, 23, "../b.md#x-1"), "relies_on: [guides/a, ../b.md#x-1]"},
		{"relies_on:\n  - guides/a # why\n  - 'guides/c'", one(3, 5, "/b/2026_x"), "relies_on:\n  - /b/2026_x # why\n  - 'guides/c'"},
		{"relies_on:\n  - guides/a\n  - 'guides/c'", one(4, 5, "it's"), "relies_on:\n  - guides/a\n  - 'it''s'"},
		{"relies_on: [\"a\", \"b\"]", one(2, 13, "c/d"), "relies_on: [\"c/d\", \"b\"]"},
		{"relies_on: a", one(2, 12, "3/d"), "relies_on: \"3/d\""},
		{"relies_on: a", one(2, 12, "yes"), "relies_on: \"yes\""},
		{"relies_on: a", one(2, 12, "-x/y"), "relies_on: \"-x/y\""},
		{"relies_on: a", one(2, 12, "x: y/z"), "relies_on: \"x: y/z\""},
		{"relies_on: a", one(2, 12, "a"), "relies_on: a"},
		{"steps:\n  - {page: a, why: b}\n  - page: a", one(4, 11, "c"), "steps:\n  - {page: a, why: b}\n  - page: c"},
		{"relies_on: a", one(2, 1, "b"), refused},
		{"relies_on: a", append(one(2, 12, "b"), one(2, 12, "b")...), "relies_on: b"},
		{"relies_on: a", append(one(2, 12, "b"), one(2, 12, "c")...), "2:12: the value would have two meanings\nhint: change this header by hand"},
		{"relies_on: |\n  a\n  b", one(2, 12, "c"), "2:12: the value is written in a form that cannot be edited automatically\nhint: change this header by hand"},
		{"order: 12\nrelies_on: a", one(2, 8, "13"), "order: \"13\"\nrelies_on: a"},
		{"relies_on: a b\n  c", one(2, 12, "d"), "2:12: the value is written in a form that cannot be edited automatically\nhint: change this header by hand"},
		{"relies_on: [a # b ]\n  , c]", one(3, 5, "d"), "relies_on: [a # b ]\n  , d]"},
		{"# no keys", one(2, 1, "b"), refused},
		{"relies_on: 'it''s \\'", one(2, 12, "a\\b"), "relies_on: 'a\\b'"},
		{"relies_on: \"a \\\"b\" # c", one(2, 12, "d"), "relies_on: \"d\" # c"},
	} {
		got := edited(header.Rewrite([]byte(framed(test.src)), test.values))
		want := strings.TrimSuffix(framed(test.want), "\n")
		if strings.Contains(test.want, "hint: ") {
			want = test.want
		}
		if got != want {
			t.Errorf("%q becomes\n%s\nand not\n%s", test.src, got, want)
		}
	}
	if got := edited(header.Rewrite([]byte("{\"relies_on\": [\"a/b\"]}\n# Text\n"), one(1, 16, "c/d"))); got != "{\"relies_on\": [\"c/d\"]}\n# Text" {
		t.Errorf("JSON becomes %s", got)
	}
	if _, err := header.Rewrite([]byte("+++\na = 1\n+++\n"), one(2, 5, "b")); err == nil {
		t.Error("TOML is edited")
	}
}

func TestAt(t *testing.T) {
	src := []byte(framed("title: A b\nsteps:\n  - {page: c}\nowners: [d, e]"))
	for pos, want := range map[kb.Pos]string{
		{Line: 2, Column: 8}: "A b", {Line: 4, Column: 12}: "c", {Line: 5, Column: 10}: "d", {Line: 5, Column: 13}: "e",
		{Line: 2, Column: 1}: "", {Line: 4, Column: 6}: "", {Line: 9, Column: 1}: "",
	} {
		got, ok := header.At(src, pos)
		if got != want || ok != (want != "") {
			t.Errorf("at %v stands %q, %v, not %q", pos, got, ok, want)
		}
	}
	if _, ok := header.At([]byte("+++\na = 1\n+++\n"), kb.Pos{Line: 2, Column: 5}); ok {
		t.Error("a place is found in TOML")
	}
}

func TestSay(t *testing.T) {
	for src, want := range map[string]string{
		framed("title: A"):        strings.TrimSuffix(framed("title: A\ntype: \"a b\""), "\n"),
		framed("type: guide"):     "2:7: \"type\" has a value\nhint: change this header by hand",
		"# Text\n":                "---\ntype: \"a b\"\n---\n# Text",
		"{\"title\": \"A\"}\nT\n": "{\"title\": \"A\", \"type\": \"a b\"}\nT",
		framed("{title: A\n  B}"): "2:9: it is unclear where this value ends\nhint: change this header by hand",
	} {
		if got := edited(header.Say([]byte(src), "type", "a b")); got != want {
			t.Errorf("%q becomes\n%s\nand not\n%s", src, got, want)
		}
	}
	if _, err := header.Say([]byte("+++\na = 1\n+++\n"), "type", "b"); err == nil {
		t.Error("TOML is edited")
	}
}

func TestAlias(t *testing.T) {
	for src, want := range map[string]string{
		"title: A":            "title: A\naliases: [/old/]",
		"aliases:":            "aliases:\n  - /old/",
		"aliases: []":         "aliases: [/old/]",
		"aliases: /a/":        "aliases: [/a/, /old/]",
		"aliases: [/a/, /b/]": "aliases: [/a/, /b/, /old/]",
		"aliases:\n  - /a/\n  - /b/ # c\ntitle: A":    "aliases:\n  - /a/\n  - /b/ # c\n  - /old/\ntitle: A",
		"aliases:\n- /a/":                             "aliases:\n- /a/\n- /old/",
		"aliases: /now/":                              "aliases: /old/",
		"aliases:\n- /a/\n  # of a\n# of A\ntitle: A": "aliases:\n- /a/\n  # of a\n- /old/\n# of A\ntitle: A",
		"aliases: [/a/, now, /b/]":                    "aliases: [/a/, /old/, /b/]",
		"aliases: [/a/, /NOW/]":                       "aliases: [/a/, /old/]",
		"aliases: [\n  /a/, # one\n  /b/ # two\n]":    "aliases: [\n  /a/, # one\n  /b/, # two\n  /old/\n]",
		"aliases: [\n  /a/,\n  /b/,\n]":               "aliases: [\n  /a/,\n  /b/,\n  /old/,\n]",
	} {
		if got := edited(header.Alias([]byte(framed(src)), "/old/", "now/")); got != strings.TrimSuffix(framed(want), "\n") {
			t.Errorf("%q becomes\n%s\nand not\n%s", src, got, framed(want))
		}
	}
	for src, want := range map[string]string{
		"aliases: |\n  /a/":     "2:10: the value is written in a form that cannot be edited automatically",
		"aliases: [/a/, /b\n/]": "2:16: it is unclear where this value ends",
		"{aliases: }":           "2:2: \"aliases\" has no value",
		"aliases: {a: b}":       "1:1: the header cannot be edited without changing more than \"aliases\"",
	} {
		if got := edited(header.Alias([]byte(framed(src)), "/old/", "now/")); got != want+"\nhint: change this header by hand" {
			t.Errorf("%q: %s, want %s", src, got, want)
		}
	}
	if got := edited(header.Alias([]byte("{\"aliases\": [\"/a/\"]}\nT\n"), "/old/", "now/")); got != "{\"aliases\": [\"/a/\", \"/old/\"]}\nT" {
		t.Errorf("JSON becomes %s", got)
	}
	if _, err := header.Alias([]byte("+++\na = 1\n+++\n"), "/old/", "now/"); err == nil {
		t.Error("TOML is edited")
	}
	if _, err := header.Add([]byte("+++\na = 1\n+++\n"), "aliases", "/old/"); err == nil {
		t.Error("TOML is added to")
	}
}

// TestTheLastOfADayIsReplaced: of two verifications of one person of one day the one
// that is written last gives way.
func TestTheLastOfADayIsReplaced(t *testing.T) {
	const first, last = "  - {by: human:product-owner, at: 2026-11-01, text: \"11111111\"}\n", "  - {by: human:product-owner, at: 2026-11-01, text: \"22222222\"}\n"
	got := edited(header.Verify([]byte(framed("verified:\n"+first+last+"title: A")), word))
	if !strings.Contains(got, "11111111") || strings.Contains(got, "22222222") {
		t.Errorf("got\n%s", got)
	}
	got = edited(header.Verify([]byte(framed("verified:\n"+strings.Replace(first, "11-01", "11-02", 1)+last+"title: A")), word))
	if strings.Contains(got, "11111111") || !strings.Contains(got, "22222222") {
		t.Errorf("got\n%s", got)
	}
}

// TestOwnersWrittenTwiceAreTakenOutTwice: the stretches that are taken out overlap.
func TestOwnersWrittenTwiceAreTakenOutTwice(t *testing.T) {
	for src, want := range map[string]string{
		"owners: [b, a, a]":         "owners: [b]",
		"owners: [a, b, a, a]":      "owners: [b]",
		"owners: [a, a]":            "owners: [b]",
		"owners: [a, c, a]":         "owners: [b, c]",
		"owners:\n- a\n- b\n- a":    "owners:\n- b",
		"owners: [b, a, \"a\" , a]": "owners: [b]",
		"owners: a":                 "owners: b",
		"owners: [c]":               "owners: [c]",
	} {
		got := edited(header.Reassign([]byte(framed(src)), "a", "b"))
		if got != strings.TrimSuffix(framed(want), "\n") {
			t.Errorf("%q becomes\n%s\nand not\n%s", src, got, framed(want))
		}
	}
}
