package generator_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"tandem/generator/gentest"
	"tandem/generator/wording"
	"tandem/templates"
)

// otherWords are labels that look like the plural of another label and are not.
var otherWords = []string{"Does", "Ends", "Starts", "Terms"}

const labelPairsFile = "testdata/labelpairs.txt"

// TestSingularAndPluralOfALabelStandTogether keeps a list of the labels that readers see
// for one thing and for several, in English and German, so that nobody translates one of
// the two alone.
func TestSingularAndPluralOfALabelStandTogether(t *testing.T) {
	english, german := labelsIn(t, "en"), labelsIn(t, "de")
	var lines []string
	for _, one := range slices.Sorted(maps.Keys(english)) {
		for _, many := range plurals(one) {
			if _, ok := english[many]; ok && !slices.Contains(otherWords, many) {
				lines = append(lines, one+" / "+many+" = "+german[one]+" / "+german[many])
			}
		}
	}
	got := strings.Join(lines, "\n") + "\n"
	if gentest.Updating() {
		if err := os.WriteFile(labelPairsFile, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(labelPairsFile)
	if err != nil {
		t.Fatal(err)
	}
	known := strings.Split(strings.TrimSpace(string(want)), "\n")
	for _, line := range lines {
		if !slices.Contains(known, line) {
			t.Errorf("%s lacks %q: look at both German forms, then run go test ./generator -run Singular -update", labelPairsFile, line)
		}
	}
	for _, line := range known {
		if !slices.Contains(lines, line) {
			t.Errorf("%s has %q, which templates/words no longer say", labelPairsFile, line)
		}
	}
}

// labelsIn returns the words of a language that do not depend on a number.
func labelsIn(t *testing.T, lang string) map[string]string {
	t.Helper()
	file, _, err := wording.Read(templates.FS, lang)
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for key, forms := range file.Words {
		if forms.By == nil {
			said[key] = forms.Text
		}
	}
	return said
}

// plurals returns how English writes several of a thing.
func plurals(one string) []string {
	if stem, ok := strings.CutSuffix(one, "y"); ok {
		return []string{stem + "ies", one + "s"}
	}
	return []string{one + "s", one + "es"}
}
