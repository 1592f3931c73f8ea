package header_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"tandem/generator/diag"
	"tandem/generator/gentest"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// TestGoldens decodes the page of each case and compares the problems, and the
// values that were set.
func TestGoldens(t *testing.T) {
	gentest.Each(t, "testdata/*.txtar", func(t *testing.T, golden *gentest.File) {
		var got strings.Builder
		names := golden.Names(".md")
		for _, name := range names {
			path := name + ".md"
			if len(names) > 1 {
				got.WriteString("# " + path + "\n")
			}
			h, problems := header.Decode(path, golden.Input(t, path), practice.All())
			got.WriteString(told(problems) + set(h) + blocks(h))
			if golden.Has("narrow") {
				h := header.Narrow(path, golden.Input(t, path), practice.All(), func(audience []string) bool { return slices.Contains(audience, "public") })
				golden.Want(t, "narrow", []byte(set(h)+blocks(h)+places(h)))
			}
		}
		golden.Want(t, "want", []byte(got.String()))
	})
}

func told(problems diag.List) string {
	var b strings.Builder
	for _, p := range problems.Sorted() {
		fmt.Fprintf(&b, "%d:%d: %s: %s [%s]\n", p.Line, p.Column, p.Severity, p.Message, p.Code)
		if p.Hint != "" {
			fmt.Fprintf(&b, "hint: %s\n", p.Hint)
		}
	}
	return b.String()
}

// set prints every field that has a value.
func set(h header.Header) string {
	var b strings.Builder
	for _, f := range append(h.Common.Fields(), h.Fields.Fields()...) {
		if !f.Empty() {
			value, _ := json.Marshal(f.Target)
			fmt.Fprintf(&b, "%s = %s\n", f.Key, value)
		}
	}
	return b.String()
}

// blocks prints the rows and items that have an audience.
func blocks(h header.Header) string {
	var b strings.Builder
	for _, one := range h.Blocks {
		fmt.Fprintf(&b, "%s, lines %d to %d, is for %s\n", one.Key, one.From, one.To, strings.Join(one.Audience, ", "))
	}
	return b.String()
}

// places prints the places of values.
func places(h header.Header) string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(h.At)) {
		fmt.Fprintf(&b, "%s: %d:%d\n", key, h.At[key].Line, h.At[key].Column)
	}
	return b.String()
}

func TestBodyKeepsLinesAndOffsets(t *testing.T) {
	src := "---\r\nowners: [é]\r\n---\r\n# Title\r\n"
	h, _ := header.Decode("guides/a.md", []byte(src), practice.All())
	if got, want := bytes.Index(h.Body, []byte("# Title")), strings.Index(src, "# Title"); got != want {
		t.Errorf("the body begins at byte %d, want %d", got, want)
	}
	if got := strings.TrimSpace(string(h.Body)); got != "# Title" {
		t.Errorf("the body is %q", got)
	}
}

func TestByteOrderMarkIsNoText(t *testing.T) {
	h, problems := header.Decode("guides/a.md", []byte("\xef\xbb\xbf---\nowners: [a]\n---\n# Title\n"), practice.All())
	if len(problems) > 0 || len(h.Common.Owners) != 1 {
		t.Errorf("owners %v, problems %v", h.Common.Owners, problems)
	}
}

func TestWhatIsNoUTF8IsNamed(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{"\xff\xfe#\x00", "1:1: error: the file is UTF-16 [header/not-utf8]\nhint: save it as UTF-8\n"},
		{"\xfe\xff\x00#", "1:1: error: the file is UTF-16 [header/not-utf8]\nhint: save it as UTF-8\n"},
		{"\xff\xfe", "1:1: error: the file is UTF-16 [header/not-utf8]\nhint: save it as UTF-8\n"},
		{"\xff#", "1:1: error: the byte here is not UTF-8 [header/not-utf8]\nhint: save the file as UTF-8\n"},
		{"# Caf\xe9\n", "1:6: error: the byte here is not UTF-8 [header/not-utf8]\nhint: save the file as UTF-8\n"},
		{"a\nbc\xff", "2:3: error: the byte here is not UTF-8 [header/not-utf8]\nhint: save the file as UTF-8\n"},
	} {
		_, problems := header.Decode("guides/a.md", []byte(test.src), practice.All())
		if got := told(problems); got != test.want {
			t.Errorf("%q:\n%swant\n%s", test.src, got, test.want)
		}
	}
}

func TestAliasBombIsRefusedAtOnce(t *testing.T) {
	var b strings.Builder
	b.WriteString("---\na0: &a0 [x]\n")
	for i := 1; i < 30; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n", i, i, i-1, i-1, i-1, i-1, i-1, i-1, i-1, i-1, i-1, i-1)
	}
	b.WriteString("---\n")
	for _, src := range []string{b.String(), "---\nx: " + strings.Repeat("[", 20_000) + "\n---\n", "---\nx: " + strings.Repeat("a", 70<<10) + "\n---\n"} {
		if _, problems := header.Decode("guides/a.md", []byte(src), practice.All()); !problems.Failed() {
			t.Errorf("%.40q… is accepted", src)
		}
	}
}

func TestSettings(t *testing.T) {
	var site kb.Site
	places, problems := header.DecodeFile("site.yaml", []byte("title: Base\neditions:\n  internal: {audiences: [internal]}\n  public: {audiences: public, people: rolez}\nreview_every: {playbook: 90d}\nbase_ulr: x\nmax_overdue: 10\nlenient: false\n"), &site)
	want := "4:39: error: editions.public.people: unknown value \"rolez\" [header/bad-choice]\nhint: did you mean \"roles\"?\n" +
		"6:1: error: unknown key \"base_ulr\" [header/unknown-key]\nhint: did you mean \"base_url\"?\n" +
		"7:14: error: max_overdue: \"10\" is not a percentage [header/bad-number]\nhint: write it as 10%\n"
	if got := told(problems); got != want {
		t.Errorf("problems:\n%swant\n%s", got, want)
	}
	if len(site.Editions) != 2 || site.Editions[0].Name != "internal" || len(site.ReviewEvery) != 1 || site.ReviewEvery[0].Every.N != 90 {
		t.Errorf("site %+v", site)
	}
	if places["review_every.playbook"].Line != 5 {
		t.Errorf("the interval stands in line %d, want 5", places["review_every.playbook"].Line)
	}
}

func TestSettingsAreOneDocument(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{"---\ntitle: A\n---\n", ""},
		{"# about\n---\ntitle: A\n...\n", ""},
		{"title: A\ndescription: |\n  a\n  ---\n  b\n", ""},
		{"title: A\n---\nlenient: true\n", "3:1: error: a second YAML document begins here, which is not read [header/second-document]\nhint: remove the line of --- above it, so that the file is one document\n"},
		{"---\n---\ntitle: A\n", "3:1: error: a second YAML document begins here, which is not read [header/second-document]\nhint: remove the line of --- above it, so that the file is one document\n"},
		{"title: A\n---\na: b: c\n", "3:5: error: there is a second colon in the value of \"a\" [header/syntax]\nhint: quote the value: a: \"b: c\"\n"},
		{"title: A\u2028lenient: true\n", "1:9: error: the character U+2028 ends a line for YAML [header/syntax]\nhint: remove it, and end every line with LF or CRLF\n"},
		{"title: A\n<<<<<<< HEAD\nlang: de\n=======\nlang: en\n>>>>>>> b\n", "2:1: error: a merge conflict begins here that is not resolved [page/merge-conflict]\nhint: keep one side or join both, and remove the lines of <<<<<<<, ======= and >>>>>>>\n"},
		{"title: A\ncolour: red\n", "2:1: error: unknown key \"colour\" [header/unknown-key]\nhint: remove it; the keys of site.yaml are "},
		{"title: A\n...", ""},
		{"\u2028title: A\n", "1:1: error: the character U+2028 ends a line for YAML [header/syntax]\nhint: remove it, and end every line with LF or CRLF\n"},
		{"title: A\nlang: de\nx: \u2028b\n", "3:4: error: the character U+2028 ends a line for YAML [header/syntax]\nhint: remove it, and end every line with LF or CRLF\n"},
		{"title: A\nlang: de\nx: a\x01b\n", "3:5: error: the character U+0001 is not allowed here [header/syntax]\nhint: remove it\n"},
		{"title: null\n", ""},
		{"title: |\n  A\n", ""},
	} {
		var site kb.Site
		_, problems := header.DecodeFile("site.yaml", []byte(test.src), &site)
		if got := told(problems); got != test.want && (test.want == "" || !strings.HasPrefix(got, test.want)) {
			t.Errorf("%q:\n%swant\n%s", test.src, got, test.want)
		} else if test.want == "" && site.Title != "A" && site.Title != "null" {
			t.Errorf("%q: the title is %q", test.src, site.Title)
		}
	}
}

func FuzzDecode(f *testing.F) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range cases {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(data).Files {
			f.Add(file.Data)
		}
	}
	types := practice.All()
	f.Fuzz(func(t *testing.T, src []byte) {
		h, problems := header.Decode("decisions/a.md", src, types)
		for _, p := range problems {
			if p.Line < 0 || p.Column < 0 || p.Message == "" || p.Code == "" {
				t.Errorf("a problem without place or words: %+v", p)
			}
		}
		lines := func(text []byte) int {
			return strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(text)), "\n")
		}
		if lines(h.Body) != lines(src) {
			t.Errorf("the body has other lines than the file")
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	src := []byte("---\nowners: [product-owner, tech-lead]\ntags: [governance, trust]\nreview_every: 90d\nverified:\n  - {by: human:product-owner, at: 2026-10-01, text: 9f2c41d8}\nroles:\n  - {role: Chair, does: opens}\n---\n# Title\n\nText.\n")
	types := practice.All()
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		header.Decode("playbooks/a.md", src, types)
	}
}

// TestEmptySettings: a site.yaml without keys lacks the ones it needs; of a directory.yaml
// without keys package check says more.
func TestEmptySettings(t *testing.T) {
	for _, src := range []string{"", "\n", "# nothing yet\n"} {
		if _, problems := header.DecodeFile("site.yaml", []byte(src), new(kb.Site)); len(problems) != 1 || problems[0].Code != "header/missing-key" {
			t.Errorf("site.yaml of %q: %v", src, problems)
		}
		if _, problems := header.DecodeFile("directory.yaml", []byte(src), new(kb.Directory)); len(problems) != 0 {
			t.Errorf("directory.yaml of %q: %v", src, problems)
		}
	}
}
