package search

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/blevesearch/go-porterstemmer"
	"github.com/chromedp/chromedp"
	"golang.org/x/text/unicode/norm"

	"tandem/generator/browsertest"
	"tandem/generator/kb"
)

// policy is the one that the site is published under.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
	"manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const searchBox = `<form data-search role="search" action="/base/-/search/"><label for="q">Search</label><input id="q" type="search" name="q" autocomplete="off"></form>`

// site serves outputs below /base/, the scripts of assets, and two small pages with a
// search box.
func site(t testing.TB, outputs []kb.Output) *httptest.Server {
	t.Helper()
	scripts := http.StripPrefix("/assets/", http.FileServer(http.Dir("../../assets")))
	files := map[string][]byte{}
	for _, out := range outputs {
		files["/base/"+out.Path] = out.Data
	}
	files["/base/-/search/"] = []byte(`<main data-search-page>` + searchBox + `<div data-search-results aria-live="polite"></div></main>`)
	files["/base/"] = []byte(searchBox + `<main><h1>Redact names</h1><p id="text">Redaction of a name, before the export.</p></main>`)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		data, ok := files[r.URL.Path]
		switch {
		case strings.HasPrefix(r.URL.Path, "/assets/"):
			scripts.ServeHTTP(w, r)
		case !ok:
			http.NotFound(w, r)
		case strings.HasSuffix(r.URL.Path, "/"):
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprintf(w, "<!doctype html><html lang=en><title>Base</title>%s", data)
		default:
			w.Write(data)
		}
	}))
	t.Cleanup(server.Close)
	return server
}

func visit(t testing.TB, ctx context.Context, url string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(url)); err != nil {
		t.Fatal(err)
	}
}

// call evaluates a function body with await and returns its value.
func call[T any](t testing.TB, ctx context.Context, body string, args ...any) T {
	t.Helper()
	data, err := json.Marshal(append([]any{}, args...))
	if err != nil {
		t.Fatal(err)
	}
	script := "(async (...args) => {" + body + "})(..." + string(data) + ")"
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return value
}

// answer is what the browser names for a query.
type answer struct {
	Error string
	Hits  []Hit
}

const askAll = `
	const { search } = await import("/assets/search.js");
	const answers = [];
	for (const query of args[0]) {
		try { answers.push(await search(query, { limit: args[1], root: "/base/" })); }
		catch (err) { answers.push({ error: err.message }); }
	}
	return answers;`

func TestBrowserNamesTheSamePages(t *testing.T) {
	e := edition(fixture())
	compare(t, e, []string{
		"kick-off", "kickoff", "run the kick-off", "kick-off meeting", "redact names", "redacting a name before export", "nurse", "nur", "triage", "triage checklist",
		"checklist triage", "charter", "red lines", "ombud", "leak", "leaks reported", "incident", "incidnet", "verifcation", "overdue", "over", "hospital", "hospital's cloud",
		"o'brien", "fair credit", "names", "shift report", "baton pass", "transfer", "handover", "handover transfer", "résumé", "resume", "Muller", "MÜLLER", "Ångström", "東京", "京",
		"Москва", "ירושלים", "2.4.1", "2.4", "it@hospital.example", "the of and", "", "   ", "zzzzzz", "data type:playbook", "type:playbook", "state:overdue", "owner:tech-lead nurse",
		"partner:lab", "tag:governance kick-off", "type:nothing", "-meeting kick-off", "kick-off -meeting ", "nurse ", "clinician rules rules", "<script>alert(1)</script>", "\"quoted text\"", "\"first export\"", "\"red lines\"", "\"export first\"", "\"the first export\" redact", "redact -\"first export\"",
		"\"of the charter\"", "-\"first sprint\" pilot", "\"shift report\"", "\"unclosed phrase", "\"before names\"", "nurse \"sees red\"", "what does a nurse do when the \"first export\" of a pilot names patients", "nurse\"s\"", "\"\" nurse", "\"names before\" type:retro", "\"a clinician has read twenty cases\" ",
		"negtion", "checklsit relase", "after-action review", "seven in the morning", "page", "sprint 3 pilot",
	})
}

// Random queries over a larger base: words of it, some cut short, some misspelt.
func TestBrowserNamesTheSamePagesForRandomQueries(t *testing.T) {
	pages := generated(700, 4)
	r := rand.New(rand.NewSource(5))
	var queries []string
	for range 1000 {
		var words []string
		for range 1 + r.Intn(4) {
			all := strings.Fields(pages[r.Intn(len(pages))].body)
			w := all[r.Intn(len(all))]
			switch at := r.Intn(len(w)); r.Intn(6) {
			case 0:
				w = w[:at+1]
			case 1:
				w = w[:at] + w[at+1:]
			case 2:
				w = w[:at] + "q" + w[at:]
			}
			words = append(words, w)
		}
		queries = append(queries, strings.Join(words, " ")+[]string{"", " "}[r.Intn(2)])
	}
	compare(t, edition(pages), queries)
}

// compare asks the terminal and the browser the same queries: both must name
// the same pages in the same order, with the same scores, sections and excerpts.
func compare(t *testing.T, e *kb.Edition, queries []string) {
	t.Helper()
	outputs, err := Build(e)
	if err != nil {
		t.Fatal(err)
	}
	x := opened(t, e)
	ctx := browsertest.Start(t)
	visit(t, ctx, site(t, outputs).URL+"/base/")
	answers := call[[]answer](t, ctx, askAll, queries, 10)
	for i, query := range queries {
		want, err := x.Search(query, 10)
		if err != nil {
			t.Fatal(err)
		}
		got := answers[i]
		if got.Error != "" {
			t.Errorf("%q in the browser: %s", query, got.Error)
			continue
		}
		if !reflect.DeepEqual(got.Hits, want) {
			t.Errorf("%q:\nbrowser got %s\nterminal has %s", query, lines(got.Hits), lines(want))
		}
	}
}

func lines(hits []Hit) string {
	var b strings.Builder
	for _, h := range hits {
		fmt.Fprintf(&b, "\n\t%+v", h)
	}
	return b.String()
}

// Words of a real vocabulary, and random ones of all scripts: both sides must
// make the same terms of them.
func TestBrowserMakesTheSameTerms(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	texts := vocabularyTexts(r)
	ctx := browsertest.Start(t)
	visit(t, ctx, site(t, nil).URL+"/base/")
	for _, name := range slices.Sorted(maps.Keys(chains())) {
		texts := slices.Concat(texts, endings(t, name, r))
		a, err := newAnalyser(name)
		if err != nil {
			t.Fatal(err)
		}
		got := call[[][]string](t, ctx, `
			const { analyser } = await import("/assets/search/analysis.js");
			const analyse = await analyser(args[0]);
			return args[1].map((text) => analyse(text).flatMap((t) => [text.slice(t.start, t.end), t.surface, t.term]));`, name, texts)
		wrong := 0
		for i, text := range texts {
			var want []string
			for _, tok := range a.tokens(text) {
				want = append(want, text[tok.start:tok.end], tok.surface, tok.term)
			}
			if !slices.Equal(got[i], want) {
				if wrong++; wrong <= 10 {
					t.Errorf("%s: %+q:\nbrowser  %+q\nterminal %+q", name, text, got[i], want)
				}
			}
		}
		t.Logf("%s: %d of %d texts differ", name, wrong, len(texts))
	}
}

// endings returns words made of letters and of the endings in the tables of a stemmer.
func endings(t *testing.T, name string, r *rand.Rand) []string {
	source, err := os.ReadFile("../../assets/search/languages/" + name + ".js")
	if err != nil {
		return nil // not one of the Snowball project
	}
	var parts []string
	for _, row := range regexp.MustCompile(`\["((?:[^"\\]|\\x..)+)", -?\d+`).FindAllStringSubmatch(string(source), -1) {
		part, err := strconv.Unquote(`"` + row[1] + `"`)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part)
	}
	if len(parts) < 10 {
		t.Fatalf("%s: got %d endings, want more", name, len(parts))
	}
	letters := []rune("aeiouäöüéèêàçñłøåßаеиоуыбвгдкстшabcdfghlmnprstvz'’ıİşğ")
	var words []string
	for range 6000 {
		var b strings.Builder
		for range 1 + r.Intn(6) {
			b.WriteRune(letters[r.Intn(len(letters))])
		}
		for range r.Intn(4) {
			b.WriteString(parts[r.Intn(len(parts))])
		}
		words = append(words, b.String())
	}
	return append(words, "l'hôpital", "L’Équipe", "dell'ospedale", "Ankara'da", "Prüfungen", "prüfung", "die", "und")
}

func vocabularyTexts(r *rand.Rand) []string {
	endings := []string{
		"", "s", "es", "ies", "ed", "eed", "ing", "y", "ational", "tional", "enci", "izer", "bli", "alli", "ization", "ation", "ator", "alism", "iveness", "fulness",
		"ousness", "aliti", "iviti", "biliti", "logi", "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al", "ance", "er", "able", "ement", "ment", "ent", "ion", "sion", "tion",
		"ou", "ism", "ate", "ous", "ive", "ize", "e", "ll", "lle", "'s", "’S", "＇s", "sses", "ss", "ated", "bled", "izing", "pping",
	}
	var texts []string
	for range 6000 {
		var b strings.Builder
		for range 1 + r.Intn(6) {
			b.WriteByte("aeiouybcdfglmnprstvwz"[r.Intn(21)])
		}
		b.WriteString(endings[r.Intn(len(endings))])
		texts = append(texts, b.String())
	}
	for _, w := range fixture() {
		texts = append(texts, w.title, norm.NFC.String(w.body))
	}
	// Runs of characters that the rules of word boundaries tell apart.
	alphabet := []rune("ab1.,:;'’\"_-‿·\u0301\u200d\u200b \n\r\u2028אב״ゟかカヲ漢々〇가㈀㉠𠀀𐐀İΣσςȺßÉé٣१ก\U0001F1E9\U0001F1EA😀\u00ad")
	for range 8000 {
		var b strings.Builder
		for range 1 + r.Intn(8) {
			if r.Intn(6) == 0 {
				b.WriteRune(rune(r.Intn(0x2FFF)))
			} else {
				b.WriteRune(alphabet[r.Intn(len(alphabet))])
			}
		}
		texts = append(texts, strings.ToValidUTF8(b.String(), "?"))
	}
	return texts
}

// The stemmer by itself, on every word of the standard library's own comments.
func TestBrowserStemsAsGoDoes(t *testing.T) {
	data, err := os.ReadFile("browser_test.go")
	if err != nil {
		t.Fatal(err)
	}
	words := strings.FieldsFunc(strings.ToLower(string(data)), func(r rune) bool { return r < 'a' || r > 'z' })
	slices.Sort(words)
	words = slices.Compact(words)
	ctx := browsertest.Start(t)
	visit(t, ctx, site(t, nil).URL+"/base/")
	got := call[[]string](t, ctx, `const { stem } = await import("/assets/search/porter.js"); return args[0].map(stem);`, words)
	for i, w := range words {
		if want := string(porterstemmer.StemWithoutLowerCasing([]rune(w))); got[i] != want {
			t.Errorf("stem(%q): got %q, want %q", w, got[i], want)
		}
	}
}
