package search

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tandem/assets"
	"tandem/generator/gentest"
	"tandem/generator/kb"
)

// scriptOf returns the text of a script of the search.
func scriptOf(t *testing.T, name string) string {
	t.Helper()
	text, err := assets.FS.ReadFile("search/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestConstantsAreThoseOfTheBrowser compares the numbers that both implementations of
// the search have: limits, weights and the parts of the format.
func TestConstantsAreThoseOfTheBrowser(t *testing.T) {
	for file, constants := range map[string]map[string]float64{
		"plan.js": {
			"asWritten": asWritten, "asDoubtful": asDoubtful, "asBeginning": asBeginning, "asOnlyWay": asOnlyWay, "asCorrection": asCorrection,
			"asGuess": asGuess, "asSynonym": asSynonym, "completionLimit": completionLimit, "correctionLimit": correctionLimit,
		},
		"query.js":   {"queryLimit": queryLimit, "phraseLimit": phraseLimit, "sentenceLength": sentenceLength, "termLimit": termLimit},
		"rank.js":    {"saturation": saturation, "levels": levels, "coverage": coverage, "adjacency": adjacency, "exactness": exactness},
		"phrase.js":  {"phraseDepth": phraseDepth},
		"excerpt.js": {"window": window, "lead": lead, "sectionsLimit": sectionsLimit},
		"lexicon.js": {"spellingLimit": spellingLimit},
		"store.js":   {"pageBlock": pageBlock, "titleBit": titleBit},
		"binary.js":  {"version": formatVersion, "headLength": float64(headLength), "nameLength": nameLength},
	} {
		script := scriptOf(t, file)
		for name, want := range constants {
			text := gentest.Constant(t, script, name)
			got, err := strconv.ParseFloat(text, 64)
			if whole, err2 := strconv.ParseInt(text, 0, 64); err2 == nil {
				got, err = float64(whole), nil
			}
			if err != nil || got != want {
				t.Errorf("%s: %s is %s, in Go it is %v", file, name, text, want)
			}
		}
	}
}

// TestListsAreThoseOfTheBrowser compares the other constants that both have.
func TestListsAreThoseOfTheBrowser(t *testing.T) {
	decoded := func(file, name string, into any) {
		t.Helper()
		text := regexp.MustCompile(`([\pL]+):`).ReplaceAllString(gentest.Constant(t, scriptOf(t, file), name), `"$1":`)
		if err := json.Unmarshal([]byte(text), into); err != nil {
			t.Fatalf("%s: %s is %s: %v", file, name, text, err)
		}
	}
	var factors []float64
	decoded("rank.js", "factors", &factors)
	if want := []float64{demotion(0).factor(), demotion(1).factor(), demotedMost.factor()}; !slices.Equal(factors, want) {
		t.Errorf("the factors of states are %v, in Go %v", factors, want)
	}
	var mark string
	if decoded("store.js", "facetMark", &mark); mark != facetMark {
		t.Errorf("the mark of facets is %q, in Go %q", mark, facetMark)
	}
	var names []string
	decoded("query.js", "filterNames", &names)
	if !slices.Equal(names, filterNames()) {
		t.Errorf("filters are called %q, in Go %q", names, filterNames())
	}
	var heads map[string]string
	text := regexp.MustCompile(`t\(("[^"]*")\)`).ReplaceAllString(gentest.Constant(t, scriptOf(t, "filters.js"), "heads"), "$1")
	if err := json.Unmarshal([]byte(regexp.MustCompile(`(\w+): `).ReplaceAllString(text, `"$1": `)), &heads); err != nil {
		t.Fatal(err)
	}
	if got, want := slices.Sorted(maps.Keys(heads)), slices.Sorted(slices.Values(filterNames())); !slices.Equal(got, want) {
		t.Errorf("buttons are offered for %q, filters are called %q", got, want)
	}
	var letters, pairs map[string]string
	decoded("lexicon.js", "umlauts", &letters)
	if !maps.Equal(letters, digraphs) {
		t.Errorf("pairs of letters are %v, in Go %v", letters, digraphs)
	}
	decoded("lexicon.js", "digraphs", &pairs)
	for letter, pair := range pairs {
		if (lexicon{german: true}).spelledOut(letter) != pair || digraphs[pair] != letter {
			t.Errorf("%q is written %q, in Go %q", letter, pair, (lexicon{german: true}).spelledOut(letter))
		}
	}
	if len(pairs) != len(digraphs) {
		t.Errorf("%d letters are written as pairs, in Go %d", len(pairs), len(digraphs))
	}
}

// TestReachIsThatOfTheBrowser compares how many letters a misspelt word may have wrong.
func TestReachIsThatOfTheBrowser(t *testing.T) {
	rule := regexp.MustCompile(`return letters < (\d+) \? 0 : letters < (\d+) \? 1 : 2;`).FindStringSubmatch(scriptOf(t, "distance.js"))
	if rule == nil {
		t.Fatal("distance.js has no rule for the number of letters")
	}
	for n := range 12 {
		want := 2
		for i, limit := range rule[1:] {
			if most, _ := strconv.Atoi(limit); n < most {
				want = i
				break
			}
		}
		if got := reach(strings.Repeat("a", n)); got != want {
			t.Errorf("a word of %d letters may differ by %d, in the browser by %d", n, got, want)
		}
	}
}

// TestFilesAreThoseOfTheBrowser compares the kinds of files and their folders, and what
// a file begins with.
func TestFilesAreThoseOfTheBrowser(t *testing.T) {
	store := scriptOf(t, "store.js")
	got := map[string]bool{}
	for _, m := range regexp.MustCompile(`#file\("(\w)", "(\w+)"`).FindAllStringSubmatch(store, -1) {
		got[m[1]+" "+m[2]] = true
		if !slices.Contains(kb.HashedFolders(), kb.SearchURL+m[2]+"/") {
			t.Errorf("store.js reads the folder %q, which no file is in", m[2])
		}
	}
	for kind, folder := range map[byte]string{kindTerms: "terms", kindLabels: "terms", kindWords: "words", kindPages: "pages", kindText: "text", kindWhole: "text"} {
		if key := fmt.Sprintf("%c %s", kind, folder); !got[key] {
			t.Errorf("store.js reads no file %q", key)
		}
		delete(got, fmt.Sprintf("%c %s", kind, folder))
	}
	for key := range got {
		t.Errorf("store.js reads files %q, which are not written", key)
	}
	for _, want := range []string{fmt.Sprintf(`load("%c", base + "%s"`, kindRoot, rootName), `root + "` + kb.SearchURL + `"`} {
		if !strings.Contains(store, want) {
			t.Errorf("store.js does not have %s", want)
		}
	}
	if !strings.Contains(scriptOf(t, "binary.js"), `"`+magic+`" + kind`) {
		t.Errorf("binary.js does not expect %q", magic)
	}
}
