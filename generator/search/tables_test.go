package search

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/registry"

	"tandem/generator/gentest"
)

const tablesPath = "../../assets/search/tables.js"

// The browser cuts words with the tables of the tokeniser that bleve uses, of
// the same version of Unicode. They are read from the tokeniser's own source.
func TestTablesForTheBrowserAreCurrent(t *testing.T) {
	want := tables(t)
	if gentest.Updating() {
		if err := os.WriteFile(tablesPath, want, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(tablesPath)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is out of date: run `go test ./generator/search -run Tables -update`", tablesPath)
	}
}

// tables returns the script with the classes of characters and the stop words.
func tables(t *testing.T) []byte {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/blevesearch/segment").Output()
	if err != nil {
		t.Fatalf("finding the tokeniser: %v", err)
	}
	classes := make([]byte, utf8.MaxRune+1)
	hangul := map[rune]bool{}
	for _, file := range []string{"uscript.rl", "uwb.rl"} {
		source, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "ragel", file))
		if err != nil {
			t.Fatal(err)
		}
		for _, set := range regexp.MustCompile(`(?s)(\w+) = *\n(.*?);\n`).FindAllStringSubmatch(string(source), -1) {
			class, known := letters[set[1]]
			if !known {
				t.Fatalf("%s: unknown class %s", file, set[1])
			}
			for _, r := range members(t, set[2]) {
				if set[1] == "Hangul" {
					hangul[r] = true
				}
				classes[r] = class // those of uwb.rl win
			}
		}
	}
	for r := range hangul {
		if classes[r] == letters["ALetter"] {
			classes[r] = 'J'
		}
	}
	var b strings.Builder
	b.WriteString("// Generated from bleve's tokeniser by `go test ./generator/search -run Tables -update`: do not edit.\n\n")
	b.WriteString("// Ranges of characters: how many have no class, a class, how many have it (both base 36, nothing for 0 and 1).\n")
	b.WriteString("export const classes =\n  \"" + ranges(classes) + "\";\n\n")
	b.WriteString("export const stopWords =\n  \"" + strings.Join(stopWords(t), " ") + "\";\n")
	return []byte(b.String())
}

// letters are the classes by the tokeniser's names. J, a letter of Hangul, and G, a
// sign of Hangul that is not a letter, are distinguished because runs of both are
// words.
var letters = map[string]byte{
	"CR": 'N', "LF": 'N', "Newline": 'N', "Extend": 'X', "Format": 'X', "Hebrew_Letter": 'H', "ALetter": 'A',
	"Katakana": 'K', "MidLetter": 'L', "MidNum": 'M', "MidNumLet": 'B', "Single_Quote": 'Q', "Double_Quote": 'D',
	"Numeric": 'Z', "ExtendNumLet": 'U', "Regional_Indicator": 'R', "Hangul": 'G', "Han": 'I', "Hiragana": 'I',
}

// members returns the characters of a set of byte sequences such as
// "0xE1 0x85..0x86 0x00..0xFF | …".
func members(t *testing.T, set string) []rune {
	var all []rune
	for _, line := range strings.Split(set, "\n") {
		line, _, _ = strings.Cut(line, "#")
		var spans [][2]int
		for _, part := range strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "|")) {
			low, high, ranged := strings.Cut(part, "..")
			if !ranged {
				high = low
			}
			a, errA := strconv.ParseInt(low, 0, 32)
			b, errB := strconv.ParseInt(high, 0, 32)
			if errA != nil || errB != nil {
				t.Fatalf("unknown range %q", part)
			}
			if len(spans) > 0 { // of continuation bytes only these are UTF-8
				a, b = max(a, 0x80), min(b, 0xBF)
			}
			spans = append(spans, [2]int{int(a), int(b)})
		}
		sequences := [][]byte{{}}
		for _, span := range spans {
			var longer [][]byte
			for _, s := range sequences {
				for c := span[0]; c <= span[1]; c++ {
					longer = append(longer, append(slices.Clone(s), byte(c)))
				}
			}
			sequences = longer
		}
		for _, s := range sequences {
			if r, size := utf8.DecodeRune(s); len(s) > 0 && r != utf8.RuneError && size == len(s) {
				all = append(all, r)
			}
		}
	}
	return all
}

func ranges(classes []byte) string {
	var b strings.Builder
	number := func(n int) string {
		return strconv.FormatInt(int64(n), 36)
	}
	for i := 0; i < len(classes); {
		gap := i
		for i < len(classes) && classes[i] == 0 {
			i++
		}
		if i == len(classes) {
			break
		}
		if i > gap {
			b.WriteString(number(i - gap))
		}
		from := i
		for i < len(classes) && classes[i] == classes[from] {
			i++
		}
		b.WriteByte(classes[from])
		if n := i - from; n > 1 {
			b.WriteString(number(n))
			b.WriteByte(',')
		}
	}
	return b.String()
}

func stopWords(t *testing.T) []string {
	words := analysis.NewTokenMap()
	if err := words.LoadBytes(en.EnglishStopWords); err != nil {
		t.Fatal(err)
	}
	var list []string
	for w := range words {
		list = append(list, w)
	}
	slices.Sort(list)
	if len(list) < 100 {
		t.Fatal(fmt.Errorf("only %d stop words", len(list)))
	}
	return list
}

// The browser's stemmers and stop words are those that bleve uses.
func TestLanguageTablesForTheBrowserAreCurrent(t *testing.T) {
	const folder = "../../assets/search/languages"
	found, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/blevesearch/snowballstem").Output()
	if err != nil {
		t.Fatalf("finding the stemmers: %v", err)
	}
	cache := registry.NewCache()
	for _, l := range snowballLanguages() {
		stemmer, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(found)), l.name, "*_stemmer.go"))
		if err != nil || len(stemmer) != 1 {
			t.Fatalf("%s: got the stemmers %v %v, want one", l.name, stemmer, err)
		}
		var b strings.Builder
		fmt.Fprintf(&b, "// Generated from the Snowball stemmer that bleve uses by `go test ./generator/search -run Tables -update`: do not edit.\n")
		b.WriteString("import { stemmer } from \"./snowball.js\";\n\n")
		fmt.Fprintf(&b, "export const stops =\n  %q;\n", strings.Join(tokenMap(t, cache, "stop_"+l.code), " "))
		articles := ""
		if l.elides {
			articles = strings.Join(tokenMap(t, cache, "articles_"+l.code), " ")
		}
		fmt.Fprintf(&b, "export const articles = %q;\nexport const apostrophe = %v;\n\n", articles, l.cuts)
		b.WriteString(transpile(t, stemmer[0]))
		b.WriteString("\nexport const stem = stemmer(Stem);\n")
		path := filepath.Join(folder, l.code+".js")
		if gentest.Updating() {
			if err := os.WriteFile(path, []byte(b.String()), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != b.String() {
			t.Errorf("%s is out of date (%v): run `go test ./generator/search -run Tables -update`", path, err)
		}
	}
}

// snowballLanguage is a language by its code and by the Snowball project's name.
type snowballLanguage struct {
	code, name   string
	elides, cuts bool // articles before an apostrophe; text after one
}

func snowballLanguages() []snowballLanguage {
	return []snowballLanguage{
		{code: "da", name: "danish"}, {code: "de", name: "german"}, {code: "es", name: "spanish"}, {code: "fi", name: "finnish"},
		{code: "fr", name: "french", elides: true}, {code: "hu", name: "hungarian"}, {code: "it", name: "italian", elides: true},
		{code: "nl", name: "dutch"}, {code: "no", name: "norwegian"}, {code: "ro", name: "romanian"}, {code: "ru", name: "russian"},
		{code: "sv", name: "swedish"}, {code: "tr", name: "turkish", cuts: true},
	}
}

func tokenMap(t *testing.T, cache *registry.Cache, name string) []string {
	t.Helper()
	words, err := cache.TokenMapNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(words))
}
