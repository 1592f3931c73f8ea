package generator_test

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"net/url"
	"slices"
	"strings"
	"testing"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/gentest/randombase"
	"tandem/generator/kb"
	"tandem/generator/search"
)

// TestNoEditionOfARandomBaseLeaks builds every edition of random bases. The proof
// must find nothing, and neither must a plain search for canaries, which shares no
// code with it.
func TestNoEditionOfARandomBaseLeaks(t *testing.T) {
	var builder generator.Builder // one for all, since styles and scripts are the same
	for seed := range seeds() {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			b := randombase.New(randombase.Options{Seed: uint64(seed), Roles: seed%2 == 0, Blocks: true})
			checked, sites, err := builder.Build(context.Background(), options(b.Files()))
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range checked.Problems {
				if p.Severity == diag.Error {
					t.Errorf("%s:%d: %s\n\t%s", p.Path, p.Line, p.Message, p.Hint)
				}
			}
			for _, site := range sites {
				searchPlainly(t, b, site)
			}
		})
	}
}

// searchPlainly looks for the canaries that an edition hides in each of its files.
func searchPlainly(t *testing.T, b *randombase.Base, site generator.Site) {
	t.Helper()
	hidden := map[string]string{}
	tier := slices.Index(randombase.Editions(), site.Edition.Name)
	for _, c := range b.Hidden(randombase.Tier(tier)) {
		hidden[c.Word] = c.Where
	}
	for _, out := range site.Outputs {
		for word := range strings.FieldsFuncSeq(everyForm(out), func(r rune) bool { return r < 'a' || r > 'z' }) {
			if where, ok := hidden[word]; ok {
				t.Errorf("%s of edition %s has %q of %s", out.Path, site.Edition.Name, word, where)
			}
		}
	}
}

// everyForm returns a file unchanged, and decoded as far as canaries need, in lower
// case.
func everyForm(out kb.Output) string {
	var all bytes.Buffer
	all.WriteString(out.Path + "\n")
	all.Write(out.Data)
	texts, terms, _ := search.Plain(out.Path, out.Data)
	all.WriteString("\n" + strings.Join(terms, "\n") + "\n")
	all.Write(bytes.Join(texts, []byte("\n")))
	all.WriteString("\n" + html.UnescapeString(string(out.Data)))
	if decoded, err := url.QueryUnescape(string(out.Data)); err == nil {
		all.WriteString("\n" + decoded)
	}
	if strings.HasSuffix(out.Path, ".ics") {
		all.WriteString("\n" + strings.ReplaceAll(string(out.Data), "\r\n ", ""))
	}
	return strings.ToLower(all.String())
}
