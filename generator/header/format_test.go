package header_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

func fieldsOf(h header.Header) []kb.Field {
	fields := h.Common.Fields()
	if h.Fields != nil {
		fields = append(fields, h.Fields.Fields()...)
	}
	return fields
}

// formatted formats a page and checks the promises of formatting. It reports whether
// the header was changed rather than left.
func formatted(t *testing.T, path string, src []byte) bool {
	t.Helper()
	types := practice.All()
	before, _ := header.Decode(path, src, types)
	out, err := header.Format(src, fieldsOf(before))
	if err != nil {
		if !bytes.Equal(out, src) {
			t.Errorf("%s: %v, and yet it is changed", path, err)
		}
		return false
	}
	after, _ := header.Decode(path, out, types)
	if !reflect.DeepEqual(before.Common, after.Common) || !reflect.DeepEqual(before.Fields, after.Fields) {
		t.Errorf("%s says something else:\n%s\nnow\n%s", path, src, out)
	}
	if was, is := bytes.TrimLeft(before.Body, " \r\n\t\ufeff"), bytes.TrimLeft(after.Body, " \r\n\t\ufeff"); !bytes.Equal(was, is) {
		t.Errorf("%s: the body is %q, was %q", path, is, was)
	}
	if bytes.Count(src, []byte("#")) != bytes.Count(out, []byte("#")) {
		t.Errorf("%s lost a comment:\n%s\nnow\n%s", path, src, out)
	}
	again, err := header.Format(out, fieldsOf(after))
	if err != nil || !bytes.Equal(again, out) {
		t.Errorf("%s: formatted twice it is (%v)\n%s\nonce\n%s", path, err, again, out)
	}
	return true
}

func TestFormattingThePagesOfThisBase(t *testing.T) {
	err := fs.WalkDir(os.DirFS("../../content"), ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".md") {
			return err
		}
		src, err := os.ReadFile("../../content/" + name)
		if err == nil && !formatted(t, name, src) {
			t.Errorf("%s is left as it is", name)
		}
		h, _ := header.Decode(name, src, practice.All())
		if out, _ := header.Format(src, fieldsOf(h)); !bytes.Equal(out, src) {
			t.Errorf("%s is in another form; run go run ./cmd/tandem fmt", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFormattingRandomHeaders(t *testing.T) {
	entries := []string{
		"owners: [ lead,steward ]  # who", "owners:\n- lead\n# in between\n-   steward", "title:   'A plain title'", "title: \"Yes: \\u00e9\"",
		"tags: [\"trust\" , 'no',on]", "description: >\n  folded  \n\n  text # no comment", "description: |+\n  kept\n\n", "description: \"two\n  lines\"",
		"date: '2026-03-05'", "date: 2026-03-05T23:30:00-05:00", "review_every: \"90d\"", "status:   active   ",
		"verified:\n  - {by: human:lead,at: 2026-10-01 , text: \"12345678\"}\n  # why", "x: {a: 1,b: [ 2,3 ], c: {d: 'e'}}", "x:\n  free: \"text\"\n  # inside",
		"sources:\n  - \"one: two\"\n  - 'https://example.org/#a'", "credits: [{by: lead , for: 'x, y'}]", "credits:\n  -   by:  lead\n      for: \"all of it\"",
		"relies_on:", "aliases: []", "order: 1.10", "kind: \"retro\"", "milestone: m # no\t", "nonsense: &a 1", "nonsense: !x 1", "covers: [a,\n  b ]", "? a\n: b",
	}
	random := rand.New(rand.NewPCG(7, 8))
	ordered := 0
	for i := range 4000 {
		var b strings.Builder
		b.WriteString("---\n")
		random.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
		seen := map[string]bool{}
		for _, e := range entries[:random.IntN(7)] {
			key, _, _ := strings.Cut(e, ":")
			if seen[key] {
				continue
			}
			seen[key] = true
			b.WriteString([]string{"", "", "\n", "# above\n", "\n# above\n", "# a\n\n# b\n"}[random.IntN(6)])
			b.WriteString(e + "\n")
		}
		b.WriteString([]string{"", "# last\n", "\n"}[random.IntN(3)] + "---\n\n# Body  \n")
		text := b.String()
		if random.IntN(5) == 0 {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		if formatted(t, fmt.Sprintf("retros/%d.md", i), []byte(text)) {
			ordered++
		}
		if t.Failed() {
			t.FailNow()
		}
	}
	if ordered < 2000 {
		t.Errorf("%d of 4000 headers were put in order", ordered)
	}
	t.Logf("%d of 4000 headers were put in order", ordered)
}

func TestTheUsualForm(t *testing.T) {
	const src = "---\n# About this page.\n\ntags: [ 'trust',\"no\" ]\n\n# Who answers.\nowners:   [lead]   # for now\ndate: \"2026-03-05\"\ntitle: 'A \"quoted\" one'\n# The end.\n---\n\nBody\n"
	const want = "---\n# About this page.\n\ntitle: 'A \"quoted\" one'\n# Who answers.\nowners: [lead]   # for now\ntags: [trust, \"no\"]\ndate: 2026-03-05\n# The end.\n---\n\nBody\n"
	h, _ := header.Decode("retros/a.md", []byte(src), practice.All())
	got, err := header.Format([]byte(src), fieldsOf(h))
	if err != nil || string(got) != want {
		t.Errorf("got (%v)\n%s\nwant\n%s", err, got, want)
	}
}

func TestKeysThatAPageIsAboutStayAsTheyWerePut(t *testing.T) {
	const src = "---\ncredits: [{by: lead, for: words}]\ntags: [trust]\nrag: green\nverified: [{by: human:lead, at: 2026-10-01}]\norder: 2\nowners: [lead]\nnumber: 3\ndescription: What it is.\n---\n"
	const want = "---\ndescription: What it is.\nowners: [lead]\nverified: [{by: human:lead, at: 2026-10-01}]\ntags: [trust]\nrag: green\norder: 2\nnumber: 3\ncredits: [{by: lead, for: words}]\n---\n"
	h, _ := header.Decode("updates/2026-10-01.md", []byte(src), practice.All())
	got, err := header.Format([]byte(src), fieldsOf(h))
	if err != nil || string(got) != want {
		t.Errorf("got (%v)\n%s\nwant\n%s", err, got, want)
	}
	crlf := strings.ReplaceAll(src, "\n", "\r\n")
	got, err = header.Format([]byte(crlf), fieldsOf(h))
	if err != nil || string(got) != strings.ReplaceAll(want, "\n", "\r\n") {
		t.Errorf("with CRLF: got (%v)\n%q\nwant CRLF throughout", err, got)
	}
}

// TestFormsOfValuesAndComments: what is written anew in a header, line by line.
func TestFormsOfValuesAndComments(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"verifications stay as they are written", "tags: [a]\nverified: [{by: \"human:lead\",at: 2026-10-01}]\n", "verified: [{by: \"human:lead\",at: 2026-10-01}]\ntags: [a]\n"},
		{"a key of that name in another one does not", "x: {verified: \"a\" , b: 'c'}\n", "x: {verified: a, b: c}\n"},
		{"brackets with nothing in them", "owners: [ ]\nx: { }\n", "owners: []\nx: {}\n"},
		{"an interval in quotes", "review_every: \"90d\"\n", "review_every: 90d\n"},
		{"quotes around words from a to z", "title: \"admit\"\ndescription: 'zebra'\n", "title: admit\ndescription: zebra\n"},
		{"quotes that a text needs", "title: \"no\"\ndescription: '1 bed'\n", "title: \"no\"\ndescription: '1 bed'\n"},
		{"a comment about the whole header stays at the top", "# About this page.\n\n# Who.\nowners: [a]\ntitle: A\n", "# About this page.\n\ntitle: A\n# Who.\nowners: [a]\n"},
		{"a comment moves with the key below it", "# Who.\nowners: [a]\ntitle: A\n", "title: A\n# Who.\nowners: [a]\n"},
		{"below a blank line too", "\n# Who.\nowners: [a]\ntitle: A\n", "title: A\n# Who.\nowners: [a]\n"},
		{"an indented comment stays in the list above", "owners:\n  - a\n  # b has left\ntitle: A\n", "title: A\nowners:\n  - a\n  # b has left\n"},
		{"another one below a list does not", "owners:\n  - a\n# What it is.\ntitle: A\n", "# What it is.\ntitle: A\nowners:\n  - a\n"},
		{
			"the order of the keys that all pages have",
			"zebra: 1\nx: {a: b}\nsearch: a\naliases: [/a]\nsources: [b]\ncredits: []\ntags: [c]\nreason: d\naudience: [e]\nowners: [f]\nid: g\ntitle: h\nstatus: active\n",
			"status: active\ntitle: h\nid: g\nowners: [f]\naudience: [e]\nreason: d\ntags: [c]\ncredits: []\nsources: [b]\naliases: [/a]\nsearch: a\nx: {a: b}\nzebra: 1\n",
		},
	} {
		src := []byte("---\n" + test.src + "---\n")
		h, _ := header.Decode("guides/a.md", src, practice.All())
		got, err := header.Format(src, fieldsOf(h))
		if want := "---\n" + test.want + "---\n"; err != nil || string(got) != want {
			t.Errorf("%s: got (%v)\n%s\nwant\n%s", test.name, err, got, want)
		}
	}
	src := []byte("---\nnumber: 1\nday: 2026-03-05T23:30:00-05:00\n---\n")
	got, err := header.Format(src, []kb.Field{kb.Date("day", new(kb.Day), "the first field"), kb.Num("number", new(kb.Number), "the second")})
	if want := "---\nnumber: 1\nday: 2026-03-05\n---\n"; err != nil || string(got) != want {
		t.Errorf("a day with a time: got (%v)\n%s\nwant\n%s", err, got, want)
	}
}

// TestWhatIsNotFormatted: such a header is left as it is, with what to do instead.
func TestWhatIsNotFormatted(t *testing.T) {
	for src, want := range map[string]string{
		"# Text\n":                               "",
		"---\n# no keys\n---\n":                  "",
		"{\"title\":   \"A\"}\n":                 "1:1: a header in braces is left as it is\nhint: write it as lines of YAML between lines of ---\n",
		"---\n{title:   A}\n---\n":               "1:1: a header in braces is left as it is\nhint: write it as lines of YAML between lines of ---\n",
		"---\ntitle:   A\nx: 1\ntitle: B\n---\n": "4:1: the key \"title\" is in line 2 already\nhint: keep one of the two\n",
		"---\ntitle:   [A\n---\n":                "2:10: the bracket \"[\" is not closed\nhint: close it: title:   [A]\n",
	} {
		out, err := header.Format([]byte(src), nil)
		if string(out) != src {
			t.Errorf("%q is changed to %q", src, out)
		}
		if got := string(outcome(nil, err)); got != want {
			t.Errorf("%q: %s, want %s", src, got, want)
		}
	}
}

func FuzzFormat(f *testing.F) {
	f.Add([]byte("---\ntitle: a # b\n\n# c\nowners: [ 'a' ,b]\n---\nx"))
	f.Add([]byte("---\r\ntags:\r\n- \"x\"\r\n---\r\n"))
	f.Add([]byte("\xef\xbb\xbf---\ndescription: |\n  a\n\n  b\n# c\n---\n"))
	f.Fuzz(func(t *testing.T, src []byte) { formatted(t, "retros/a.md", src) })
}
