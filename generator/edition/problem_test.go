package edition_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator/edition"
)

const siteOfTwo = "title: Fixture\nbase_url: https://book.example.org/\ndefault_audience: [internal]\neditions:\n  public: {audiences: [public], people: roles}\n  internal: {audiences: [internal, public]}\n"

const twoPeople = "partners:\n  - {id: lab, name: Lab}\n  - {id: city, name: City}\n  - {id: port, name: Port}\npeople:\n  - {id: ann, name: Ann, role: Nurse, partner: lab}\n  - {id: bert, name: Bert, role: Nurse, partner: city}\n  - {id: carl, name: Carl, partner: port}\n"

// base returns a base of two editions with some more files.
func base(files map[string]string) fstest.MapFS {
	fs := fstest.MapFS{"site.yaml": {Data: []byte(siteOfTwo)}, "directory.yaml": {Data: []byte(twoPeople)}}
	for name, text := range files {
		fs[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fs
}

// TestProblems lists what is said of references from a page that the public edition
// shows to what it does not show, where, and with which hint.
func TestProblems(t *testing.T) {
	const names, folder, target = "edition/names-hidden-page", "edition/names-hidden-folder", "edition/hidden-target"
	hidden := map[string]string{
		"plans/secret.md":    "---\ntype: guide\nowners: [ann]\n---\n# Secret\n\n[a](inner.svg)\n",
		"plans/inner.svg":    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`,
		"guides/draft.md":    "---\nowners: [ann]\naudience: [public]\nstatus: draft\n---\n# Draft\n\nText.\n",
		"guides/nowhere.md":  "---\nowners: [ann]\naudience: [nobody]\n---\n# Nowhere\n\nText.\n",
		"guides/private.md":  "---\nowners: [ann]\naudience: [private]\n---\n# Private\n\nText.\n",
		"guides/tagged.md":   "---\nowners: [ann]\ntags: [hush]\n---\n# Tagged\n\nText.\n",
		"guides/internal.md": "---\nowners: [ann]\n---\n# Internal\n\n[w](../plans/secret.md) [[plans/secret]]\n",
	}
	for _, test := range []struct{ header, body, want string }{
		{"", "Text [[plans/secret|w]].", `8:6 ` + target + ` "plans/secret" widen`},
		{"", "Text [[plans/secret]].", `8:6 ` + names + ` "plans/secret" write [[plans/secret|a text]]`},
		{"", "Text [](../plans/secret.md).", `8:6 ` + names + ` "plans/secret" say between [ and ]`},
		{"", "Text [w](../plans/secret.md).", `8:6 ` + target + ` "plans/secret" widen`},
		{"", "Text https://book.example.org/plans/secret/.", `8:6 ` + names + ` "plans/secret" write [a text](https://book.example.org/plans/secret/)`},
		{"", "Text [w](https://book.example.org/plans/secret/).", `8:6 ` + target + ` "plans/secret" widen`},
		{"", "![w](../plans/inner.svg)", `8:1 ` + folder + ` "plans/inner.svg" move the file`},
		{"", "Text [w](https://book.example.org/plans/inner.svg).", `8:6 ` + folder + ` "plans/inner.svg" move the file`},
		{"", "Text [w](/-/tags/hush/).", `8:6 ` + target + ` "-/tags/hush/" widen`},
		{"", "Text [w](/-/people/ann/).", `8:6 ` + target + ` "-/people/ann/" widen`},
		{"", "Text [w](/-/tags/) and [w](/-/partners/lab/) and [w](internal.md#internal).", `8:50 ` + target + ` "guides/internal" widen`},
		{"", "Text [w](draft.md), [w](nowhere.md).", ""},
		{"", "Text [w](private.md).", `8:6 ` + target + ` "guides/private" widen`},
		{"description: \"See [[plans/secret]]\"", "Text.", `4:14 ` + names + ` "plans/secret" write [[plans/secret|a text]]`},
		{"description: \"See [[plans/secret|w]]\"", "Text.", `4:14 ` + target + ` "plans/secret" widen`},
		{"description: See https://book.example.org/plans/secret/ there", "Text.", `4:14 ` + names + ` "plans/secret" write [a text](https://book.example.org/plans/secret/)`},
		{"description: \"See [w](https://book.example.org/plans/secret/)\"", "Text.", `4:14 ` + target + ` "plans/secret" widen`},
		{"title: \"On [[plans/secret]]\"", "Text.", `4:8 ` + names + ` "plans/secret" write [[plans/secret|a text]]`},
		{"", "# On [[plans/secret|w]]\n\nText.", ""},
		{"", "# On [[plans/secret]]\n\nText.", `1:1 ` + names + ` "plans/secret" write [[plans/secret|a text]]`},
		{"", "Lead [[plans/secret|w]] fills the description.", `8:6 ` + target + ` "plans/secret" widen`},
	} {
		files := map[string]string{"guides/open.md": "---\nowners: [ann]\naudience: [public]\n" + orBlank(test.header) + "\n---\n\n\n" + test.body + "\n"}
		for name, text := range hidden {
			files[name] = text
		}
		j := judgedInPart(t, base(files))
		var got []string
		for _, p := range edition.Problems(j, j.Site.Editions[0], false, j.Pages) {
			_, quoted, _ := strings.Cut(p.Message, `"`)
			quoted, _, _ = strings.Cut(quoted, `"`)
			got = append(got, fmt.Sprintf("%d:%d %s %q %s", p.Line, p.Column, p.Code, quoted, p.Hint))
			if p.Path != "guides/open.md" || !strings.Contains(p.Message, `the edition "public"`) {
				t.Errorf("%s: %+v", test.body, p)
			}
		}
		want := []string{test.want}
		if test.want == "" {
			want = nil
		}
		if len(got) != len(want) || len(want) == 1 && !said(got[0], want[0]) {
			t.Errorf("%s / %s:\ngot  %q\nwant %q", test.header, test.body, got, want)
		}
	}
}

// said reports whether a problem has the place and code of another, and its hint the words.
func said(got, want string) bool {
	place, hint, _ := strings.Cut(want, `" `)
	return strings.HasPrefix(got, place+`" `) && strings.Contains(got, hint)
}

func orBlank(header string) string {
	if header == "" {
		return "order: 1"
	}
	return header
}

// TestNoProblemsOfPagesThatAreNotShown: what hidden pages refer to is their own matter,
// and all is well in an edition that shows everything.
func TestNoProblemsOfPagesThatAreNotShown(t *testing.T) {
	j := judgedInPart(t, base(map[string]string{
		"plans/secret.md":    "---\ntype: guide\nowners: [ann]\n---\n# Secret\n\nText.\n",
		"guides/internal.md": "---\nowners: [ann]\n---\n# Internal\n\n[[plans/secret]]\n",
	}))
	for _, rule := range j.Site.Editions {
		if got := edition.Problems(j, rule, false, j.Pages); len(got) > 0 {
			t.Errorf("%s: %v", rule.Name, got)
		}
	}
}
