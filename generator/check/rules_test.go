package check_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/gentest"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// today is the day on which the bases of the tests are judged.
const today = kb.Day("2026-11-21")

// What a base has that the test does not write otherwise.
const (
	siteYAML      = "title: Fixture\ndefault_audience: [internal]\neditions:\n  internal: {audiences: [internal, partner, public]}\n  partner: {audiences: [partner, public]}\n  public: {audiences: [public]}\n"
	directoryYAML = `partners:
  - {id: hospital, name: City hospital, short: hospital}
  - {id: lab, name: University lab, audiences: [partner, public]}
teams:
  - {id: builders, name: Builders, partner: lab, audiences: [internal, partner, public]}
people:
  - {id: product-owner, name: Product owner, partner: hospital, deputy: data-steward}
  - {id: data-steward, name: Data steward, partner: hospital}
  - {id: tech-lead, name: Tech lead, partner: lab}
  - {id: builder, name: Builder, partner: lab, team: builders}
`
)

// judged reads a base, with the settings above where it has none.
func judged(t *testing.T, files smallbase.Files) *kb.Judged {
	t.Helper()
	for name, text := range map[string]string{"site.yaml": siteYAML, "directory.yaml": directoryYAML} {
		if _, given := files[name]; !given {
			files[name] = text
		}
	}
	return smallbase.Judged(t, files, today)
}

// values finds the values in a message or hint: a word in quotes, a number, a day.
var values = regexp.MustCompile(`"[^" ]+"|\b[0-9][0-9.-]*\b%?`)

// places writes the problems of one code, a line each: severity, place, and the values
// that message and hint name. Their words are not the concern of this package's tests.
func places(problems diag.List, code string) string {
	var b strings.Builder
	for _, p := range problems {
		if p.Code != code {
			continue
		}
		fmt.Fprintf(&b, "%s %s:%d:%d", p.Severity, p.Path, p.Line, p.Column)
		for _, text := range []string{p.Message, p.Hint} {
			b.WriteString(" |")
			for _, value := range values.FindAllString(text, -1) {
				b.WriteString(" " + value)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestRules checks one small base for each rule. A file is named after the code whose
// problems it lists; findings of other rules are ignored.
func TestRules(t *testing.T) {
	gentest.Each(t, "testdata/rules/*.txtar", func(t *testing.T, golden *gentest.File) {
		_, name, _ := strings.Cut(t.Name(), "/")
		code := strings.Replace(name, "_", "/", 1)
		j := judged(t, smallbase.Golden(t, golden, ""))
		golden.Want(t, "want", []byte(places(check.Check(j), code)))
	})
}
