package render

import (
	"html/template"
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/practice"
)

// worded adds terms to the small edition.
func worded(t *testing.T, body string) *kb.Edition {
	t.Helper()
	e := small(t)
	kind, _ := e.Types.Named("term")
	pages := append([]*kb.Page(nil), e.Pages...)
	for _, term := range []struct {
		name, title string
		also        []string
	}{{"red-line", "Red line", []string{"limit & end"}}, {"raci", "RACI", nil}, {"line", "Line", nil}, {"it", "IT", nil},
		{"net", ".NET", nil}, {"bayes", "Bayes' rule", nil}, {"cpp", "C++", nil}, {"c", "C", nil}, {"csharp", "C#", nil}, {"drg", "G-DRG (2024)", nil}} {
		pages = append(pages, &kb.Page{
			ID: "glossary/" + term.name, Path: "glossary/" + term.name + ".md", URL: "glossary/" + term.name + "/", Type: kind,
			Common: kb.Common{Title: term.title}, Fields: &practice.Term{Definition: kb.Definition{Means: "what <" + term.name + "> means", Also: term.also, Says: []kb.Word{{Name: "hospital", Text: "stop"}, {Name: "lab", Text: "hard stop"}}}},
		})
	}
	for _, p := range pages {
		if p.ID == "guides/two" {
			p.Body = kb.Body{HTML: body}
		}
	}
	e.Base = kb.NewBase(e.Site, e.Directory, e.Types, pages, e.Files)
	return e
}

// marked returns the marked words of a text, in order.
func marked(html string) []string {
	var found []string
	for _, part := range strings.Split(html, `<a class="word"`)[1:] {
		_, after, _ := strings.Cut(part, ">")
		word, _, _ := strings.Cut(after, "<")
		found = append(found, word)
	}
	return found
}

func TestWordsOfTheGlossaryAreMarkedOncePerSection(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"first use only", "<p>A red line is a red line.</p>", "red line"},
		{"the longest phrase", "<p>Red lines and a line.</p>", "Red lines line"},
		{"again in the next section", `<p>line</p><h2 id="x">line</h2><p>line line</p>`, "line line"},
		{"not below a smaller heading", `<p>line</p><h3 id="x">x</h3><p>line</p>`, "line"},
		{"over the end of a line", "<p>red\nline</p>", "red\nline"},
		{"escaped as the text is", "<p>a limit &amp; end</p>", "limit &amp; end"},
		{"no part of a word", "<p>underline liner line-up on-line lines' Linée</p>", "lines"},
		{"capitals of an abbreviation", "<p>Raci it RACI IT</p>", "RACI IT"},
		{"a partner's word alone is an ordinary one", "<p>stop; a hard stop</p>", "hard stop"},
		{"not where something else is meant", `<p><code>line</code> <a href="x">line</a> <label for="t">line</label> <em title="a > line">line</em></p><pre><code>line</code></pre>`, "line"},
		{"not in the heading", `<h2 id="x">Line</h2>`, ""},
		{"a point or signs of a name", "<p>ASP.NET, .NET and .NETs; C++ and C# and C, C+ C++11 (.NET)</p>", ".NET C++ C# C"},
		{"an apostrophe", "<p>Bayes' rule</p>", "Bayes' rule"},
		{"a typographic apostrophe", "<p>by Bayes’ rules.</p>", "Bayes’ rules"},
		{"brackets", "<p>the G-DRG (2024) catalogue</p>", "G-DRG (2024)"},
		{"a link to the term is its first use", `<p><a href="../../glossary/line/">so</a> line</p>`, ""},
	} {
		e := worded(t, c.body)
		page := rendered(t, e)["guides/two/index.html"]
		_, prose, _ := strings.Cut(page, `<div class="prose">`)
		prose, _, _ = strings.Cut(prose, "</div>")
		if got := strings.Join(marked(prose), " "); got != c.want {
			t.Errorf("%s: marked %q, want %q", c.name, got, c.want)
		}
		if plain := unmark(prose); strings.TrimSpace(plain) != c.body {
			t.Errorf("%s: the text became %q", c.name, plain)
		}
	}
}

// unmark takes the marks out again.
func unmark(html string) string {
	parts := strings.Split(html, `<a class="word"`)
	for i, part := range parts[1:] {
		_, after, _ := strings.Cut(part, ">")
		parts[i+1] = strings.Replace(after, "</a>", "", 1)
	}
	return strings.Join(parts, "")
}

func TestCardsHoldTheMeaningOfWhatIsMarked(t *testing.T) {
	page := rendered(t, worded(t, "<p>A red line, then a line.</p>"))["guides/two/index.html"]
	for _, want := range []string{
		`<a class="word" href="../../glossary/red-line/" data-word="word:glossary-red-line">red line</a>`,
		`id="word:glossary-red-line" role="dialog" aria-label="Red line" tabindex="-1" popover><p class="card-title">Red line</p><p>what &lt;red-line&gt; means</p>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if strings.Contains(page, "what &lt;raci&gt; means") {
		t.Error("the page has the card of a word it does not use")
	}
}

func TestATermDoesNotMarkItself(t *testing.T) {
	e := worded(t, "")
	for _, p := range e.Pages {
		if p.ID == "glossary/line" {
			p.Body = kb.Body{HTML: "<p>A line and a red line.</p>"}
		}
	}
	if got := strings.Join(marked(rendered(t, e)["glossary/line/index.html"]), " "); got != "red line" {
		t.Errorf("marked %q, want %q", got, "red line")
	}
}

func TestPagesInAnotherLanguageAreNotMarked(t *testing.T) {
	e := worded(t, "<p>Die line.</p>")
	e.Page("guides/two").Lang = "de"
	if got := marked(rendered(t, e)["guides/two/index.html"]); len(got) != 0 {
		t.Errorf("marked %q", got)
	}
}

func BenchmarkMark(b *testing.B) {
	var t testing.T
	e := worded(&t, "")
	s := index(e, options())
	body := "<p>" + strings.Repeat("Nobody writes of what they have not agreed upon, and a red line is drawn once. ", 100) + "</p>"
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		page := &kb.Page{ID: "x"}
		e.Base.Site.Lang = "en"
		markedBody, _ := s.gloss.mark(s, page, template.HTML(body))
		if len(markedBody) <= len(body) {
			b.Fatal("nothing was marked")
		}
	}
}
