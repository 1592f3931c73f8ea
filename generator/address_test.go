package generator_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/diag"
)

// TestAddressesOfHiddenPages writes the address of a hidden page in many ways on a
// page that the edition shows. None may be published: the edition shows the words of
// a link alone, and anything else is an error of check or of the proof.
func TestAddressesOfHiddenPages(t *testing.T) {
	const on, in = "https://book.example.org/base/", "https://github.com/lab/book/"
	var builder generator.Builder
	for _, test := range []struct{ text, want string }{
		{"[w](" + on + "plans/zephyr/)", ""},
		{"[w](" + on + "plans/zephyr)", ""},
		{"[w](" + on + "plans/zephyr/#part)", ""},
		{"[w](" + on + "plans/zephyr/?q=1)", ""},
		{"[w](" + on + "plans/zephyr/index.html)", ""},
		{"[w](" + on + "plans/zephyr.md)", ""},
		{"[w](" + on + "plans%2Fzephyr/)", ""},
		{"[w](" + on + "plans/%7Aephyr/)", ""},
		{"[w](" + on + "./x/../plans//zephyr/)", ""},
		{"[w](" + on + "PLANS/Zephyr/)", ""},
		{"[w](HTTP://BOOK.EXAMPLE.ORG:80/base/plans/zephyr/)", ""},
		{"[w](" + on + "internal/plans/zephyr/)", ""},
		{"[w](" + on + "plans/zephyr/calendar.ics)", ""},
		{"[w](" + on + "old/zephyrine/)", ""},
		{"[w](" + on + "plans/zephyr-files/)", ""},
		{"[w][r] and [r]\n\n[r]: <" + on + "plans/zephyr/> \"t\"", ""},
		{"[**w** `x`](" + on + "plans/zephyr/ \"t\")", ""},
		{"[![a](p.svg)](" + on + "plans/zephyr/)", ""},
		{"| a |\n| - |\n| [w](" + on + "plans/zephyr/) |", ""},
		{"- [w](" + on + "plans/zephyr/) @anna", ""},
		{"Text[^1].\n\n[^1]: [w](" + on + "plans/zephyr/)", ""},
		{"Term\n: [w](" + on + "plans/zephyr/)", ""},
		{"> [!NOTE] [w](" + on + "plans/zephyr/)\n> Text.", ""},
		{"## [w](" + on + "plans/zephyr/)", ""},
		{"[w](" + in + "blob/main/content/plans/zephyr.md)", ""},
		{"[w](" + in + "edit/a/branch/content/plans/zephyr.md)", ""},
		{"[w](" + in + "tree/main/content/plans/zephyr-files)", ""},
		{"[w](https://raw.githubusercontent.com/lab/book/main/content/plans/zephyr.md)", ""},
		{"<a href=\"" + on + "plans/zephyr/\">w</a>", ""},
		{on + "plans/zephyr/", "edition/names-hidden-page"},
		{"<" + on + "plans/zephyr/>", "edition/names-hidden-page"},
		{"[" + on + "plans/zephyr/](" + on + "plans/zephyr/)", "edition/names-hidden-page"},
		{"See //book.example.org/base/plans/zephyr/", "edition/names-hidden-page"},
		{"See book.example.org/base/plans/zephyr/", "edition/names-hidden-page"},
		{"`" + on + "plans/zephyr/`", "edition/names-hidden-page"},
		{"```\ncurl " + on + "plans/zephyr/\n```", "edition/names-hidden-page"},
		{"![" + on + "plans/zephyr/](p.svg)", "edition/names-hidden-page"},
		{"<abbr title=\"" + on + "plans/zephyr/\">w</abbr>", "edition/names-hidden-page"},
		{"!!! tip \"" + on + "plans/zephyr/\"\n    Text.", "edition/names-hidden-page"},
		{"https://web.archive.org/web/2026/" + on + "plans/zephyr/", "edition/names-hidden-page"},
		{"[w](https://bücher.example/base/plans/zephyr/)", ""},
		{"[w](https://BÜCHER\u3002example/base/plans/zephyr/)", ""},
		{"[w](https://b%C3%BCcher.example/base/plans/zephyr/)", ""},
		{"See bücher.example/base/plans/zephyr/.", "edition/names-hidden-page"},
		{"`https://\uff42u\u0308cher.example/base/plans/zephyr/`", "edition/names-hidden-page"},
		{"[w](https://other.example/?u=https%3A%2F%2Fb%C3%BCcher.example%2Fbase%2Fplans%2Fzephyr%2F)", "proof/leak"},
		{"`https:\\\\book.example.org\\base\\plans\\zephyr`", "edition/names-hidden-page"},
		{"`https:/\\book.example.org/base/plans\\zephyr`", "edition/names-hidden-page"},
		{"See https:\\\\book.example.org\\base\\plans\\zephyr now", "edition/names-hidden-page"},
		{"See book.example.org/base\\plans\\zephyr", "edition/names-hidden-page"},
		{"See \\\\BOOK.example.org\\base/plans/zephyr", "edition/names-hidden-page"},
		{"`https:\\\\bücher.example\\base\\plans\\zephyr`", "edition/names-hidden-page"},
		{"[w](https:\\\\book.example.org\\base\\plans\\zephyr)", "markdown/bad-address"},
		{"[w](https:/\\book.example.org/base/plans/zephyr)", "markdown/bad-address"},
		{"[w](https://book.example.org/base/plans\\zephyr)", ""},
		{"[w](https://book.example.org/base/plans%5Czephyr)", ""},
		{"<a href=\"https:\\\\book.example.org\\base\\plans\\zephyr\">w</a>", ""},
		{"See plans/zephyr.md", "edition/names-hidden-page"},
		{"See `../plans/zephyr.md`.", "edition/names-hidden-page"},
		{"(plans/zephyr)", "edition/names-hidden-page"},
		{"[w](../index.md \"see plans/zephyr.md\")", "edition/names-hidden-page"},
		{"[w](https://other.example/ \"see plans/zephyr.md\")", "edition/names-hidden-page"},
		{"![see plans/zephyr](p.svg)", "edition/names-hidden-page"},
		{"![w](p.svg \"see plans/zephyr\")", "edition/names-hidden-page"},
		{"<abbr title=\"plans/zephyr.md\">w</abbr>", "edition/names-hidden-page"},
		{"[w][r]\n\n[r]: ../index.md \"see plans/zephyr.md\"", "edition/names-hidden-page"},
		{"<abbr title='plans/zephyr'>w</abbr>", "edition/names-hidden-page"},
		{"[w](../index.md \"see Zephyr merger\")", "proof/leak"},
		{"![[chart.svg|A chart]]", "edition/names-hidden-folder"},
		{"[w](../index.md \"" + on + "plans/zephyr/\")", "proof/leak"},
		{"[w](mailto:a@b.example?body=" + on + "plans/zephyr/)", "proof/leak"},
		{"[w](https://other.example/?u=" + on + "plans/zephyr/)", "proof/leak"},
		{"[w](https://other.example/?u=https%3A%2F%2Fbook.example.org%2Fbase%2Fplans%2Fzephyr%2F)", "proof/leak"},
	} {
		base := on
		if strings.Contains(strings.ToLower(test.text), "cher") {
			base = "https://xn--bcher-kva.example/base/"
		}
		const shown = "---\naudience: [public]\nowners: [anna]\n---\n"
		files := fstest.MapFS{
			"site.yaml":                    {Data: []byte("title: Fixture\nbase_url: " + base + "\nrepository: " + in + "\ndefault_audience: [internal]\neditions:\n  public: {audiences: [public]}\n  internal: {audiences: [internal, public]}\n")},
			"directory.yaml":               {Data: []byte("partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: anna, name: Anna, role: Nurse, partner: lab}\n")},
			"index.md":                     {Data: []byte(shown + "# Home\n\nSee [[open]].\n")},
			"guides/open.md":               {Data: []byte(shown + "# Open\n\n" + test.text + "\n")},
			"guides/p.svg":                 {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`)},
			"plans/zephyr.md":              {Data: []byte("---\ntype: guide\nowners: [anna]\naliases: [/old/zephyrine]\n---\n# Zephyr merger\n\n## Part\n\nSee [[open]].\n")},
			"plans/zephyr-files/inner.md":  {Data: []byte("---\ntype: guide\nowners: [anna]\n---\n# Inner\n\nSee [[open]].\n")},
			"plans/zephyr-files/chart.svg": {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 8"><path d="M0 0h9v8z"/></svg>`)},
		}
		o := options(files)
		o.Edition = "public"
		checked, sites, err := builder.Build(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		var codes []string
		for _, p := range checked.Problems {
			if p.Severity == diag.Error {
				codes = append(codes, p.Code)
			}
		}
		codes = slices.Compact(codes)
		if got := strings.Join(codes, " "); got != test.want {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
		for _, site := range sites {
			for _, out := range site.Outputs {
				if bytes.Contains(bytes.ToLower([]byte(everyForm(out))), []byte("zephyr")) {
					t.Errorf("%s: %s names the page", test.text, out.Path)
				}
			}
		}
	}
}
