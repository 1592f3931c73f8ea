package render

import (
	"net/url"
	"strings"
	"testing"

	"tandem/generator/kb"
)

func TestReadingTakesWholeMinutes(t *testing.T) {
	for words, want := range map[int]int{0: 0, 199: 0, 200: 1, 299: 1, 300: 2, 1000: 5} {
		if got := minutes(words); got != want {
			t.Errorf("%d words: got %d min, want %d", words, got, want)
		}
	}
}

func TestWaysLeadToTheHostOfTheBase(t *testing.T) {
	e := small(t)
	e.Site = kb.Site{Repository: "https://github.com/org/base", BaseURL: "https://base.example.org/"}.WithDefaults(true)
	p := e.Page("guides/one")
	w := index(e, options()).at(p.URL).ways(p)
	report, err := url.Parse(string(w.Report))
	if err != nil {
		t.Fatal(err)
	}
	wantBody := "Page: https://base.example.org/guides/one/\nFile: guides/one.md\nVersion of the text: 9f2c41d8\n\nWhat is wrong:\n\n"
	if got := report.Query().Get("body"); got != wantBody {
		t.Errorf("the report says %q, want %q", got, wantBody)
	}
	quoting, err := url.Parse(strings.Replace(w.Quoting, "{quote}", url.QueryEscape("> marked\n> text"), 1))
	if err != nil || !strings.Contains(quoting.Query().Get("body"), "9f2c41d8\n\n> marked\n> text\n\nWhat is wrong:") {
		t.Errorf("with a quotation the report says %q, %v", quoting.Query().Get("body"), err)
	}
	if got, want := string(w.Edit), "https://github.com/org/base/edit/main/content/guides/one.md"; got != want {
		t.Errorf("edit leads to %q, want %q", got, want)
	}
	if got, want := string(w.Still), "https://github.com/org/base/issues/new?template=still-true.yml&title=Still+true%3A+One+%3Cb%3E&path=guides/one.md&text=9f2c41d8"; got != want {
		t.Errorf("still true leads to %q, want %q", got, want)
	}
	decision, err := url.Parse(string(w.Decision))
	if err != nil || decision.Path != "/org/base/new/main" || decision.Query().Get("filename") != "content/decisions/one-b.md" || !strings.Contains(decision.Query().Get("value"), "state: proposed") || !strings.Contains(decision.Query().Get("value"), "[[guides/one]]") {
		t.Errorf("a decision begins at %q, %v", w.Decision, err)
	}
}

func TestAnAddressThatTakesNoTextQuotesNothing(t *testing.T) {
	e := small(t)
	e.Site.IssueURL = "https://git.example.org/new?title={title}"
	p := e.Page("guides/one")
	if w := index(e, options()).at(p.URL).ways(p); w.Quoting != "" || w.Report == "" {
		t.Errorf("got report %q, quoting %q", w.Report, w.Quoting)
	}
}

func TestSomebodyWhoIsThereIsReached(t *testing.T) {
	e := small(t)
	p := e.Page("guides/one")
	s := index(e, options()).at(p.URL)
	reach := func() string { address, name := s.reach(p); return string(address) + " " + name }
	e.Directory.People = []kb.Person{
		{ID: "product-owner", Name: "Product owner", Partner: "hospital", Contact: "mailto:it@hospital.example", Deputy: "engineer"},
		{ID: "engineer", Name: "Engineer", Partner: "hospital", Account: "octo-engineer"},
	}
	if got, want := reach(), "mailto:it@hospital.example?subject=One%20%3Cb%3E Product owner"; got != want {
		t.Errorf("the owner: got %q, want %q", got, want)
	}
	e.Directory.People[0].Until = "2026-11-20"
	if got := reach(); got != " " {
		t.Errorf("nobody can be reached: got %q", got)
	}
	e.Site.Repository = "https://github.com/org/base"
	if got, want := reach(), "https://github.com/octo-engineer Engineer"; got != want {
		t.Errorf("the deputy, by account: got %q, want %q", got, want)
	}
}

func TestSignOffsOfEachPartner(t *testing.T) {
	e := small(t)
	e.Directory.Partners = append(e.Directory.Partners, kb.Partner{ID: "lab", Name: "University lab", Short: "lab"})
	p := e.Page("guides/one")
	p.SignOff = "both"
	set := func(waiting []string, signed ...kb.SignOff) string {
		trust := e.Trust["guides/one"]
		trust.SignOffs, trust.Waiting = signed, waiting
		e.Trust["guides/one"] = trust
		var lines []string
		for _, o := range index(e, options()).at(p.URL).signOffs(p) {
			lines = append(lines, o.Partner.Title+": "+o.Words+" ("+o.Tone+")")
		}
		return strings.Join(lines, "; ")
	}
	owner := kb.SignOff{Person: "product-owner", Partner: "hospital", At: "2026-03-03", Current: true}
	before := owner
	before.Current = false
	lab := kb.SignOff{Person: "lead", Partner: "lab", At: "2026-03-04", Current: true}
	for _, c := range []struct{ got, want string }{
		{set([]string{"lab"}, owner), "Hospital: verified 3 Mar 2026 by Product owner (good); Lab: not yet verified (soon)"},
		{set([]string{"hospital"}, lab, before), "Hospital: verified 3 Mar 2026 by Product owner; changed since (soon); Lab: verified 4 Mar 2026 by lead (good)"},
		{set(nil, lab, owner), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestListsSayWhichTextTheyLinkTo(t *testing.T) {
	register := rendered(t, small(t))["guides/index.html"]
	if !strings.Contains(register, `href="../guides/one/" data-text="9f2c41d8">`) {
		t.Errorf("the register does not say the text of a page:\n%.3000s", register)
	}
}

// A decision begun from a page never has the name of another page: a link by that name
// would be ambiguous.
func TestADecisionFromAPageHasANameOfItsOwn(t *testing.T) {
	e := small(t)
	one := e.Page("guides/one")
	var pages []*kb.Page
	for _, id := range []string{"guides/one-b", "guides/about-one-b"} {
		p := *one
		p.ID, p.Path, p.URL = id, id+".md", id+"/"
		pages = append(pages, &p)
	}
	for _, c := range []struct {
		title, want string
		pages       []*kb.Page
	}{{"Another", "another", pages}, {"One <b>", "about-one-b", pages[:1]}, {"One <b>", "about-one-b-2", pages}} {
		base := kb.NewBase(e.Site, e.Directory, e.Types, c.pages, nil)
		s := &site{e: &kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: base}}}}
		if got := s.unused(&kb.Page{Common: kb.Common{Title: c.title}}); got != c.want {
			t.Errorf("%d pages, %q: got %q, want %q", len(c.pages), c.title, got, c.want)
		}
	}
}

// TestALinkToAPageTellsWhatItIs looks at what a chat reads of an address: only where
// the site's own is known, since a relative one would lead nowhere.
func TestALinkToAPageTellsWhatItIs(t *testing.T) {
	e := small(t)
	e.Site.BaseURL, e.Site.Title = "https://base.example.org/", "The <base>"
	e.Page("guides/one").Description = `Say "what"`
	files := rendered(t, e)
	for _, want := range []string{
		`<meta property="og:url" content="https://base.example.org/guides/one/">`,
		`<meta property="og:site_name" content="The &lt;base&gt;">`,
		`<meta property="og:title" content="One &lt;b&gt;">`,
		`<meta property="og:description" content="Say &#34;what&#34;">`,
	} {
		if !strings.Contains(files["guides/one/index.html"], want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if strings.Contains(files["guides/print/index.html"], "og:") {
		t.Error("a page that search engines leave out tells of itself")
	}
	e.Site.BaseURL = "/"
	if strings.Contains(rendered(t, e)["guides/one/index.html"], "og:") {
		t.Error("a site that does not know its address tells of it")
	}
}

func TestASectionIsOnePageToPrint(t *testing.T) {
	e := small(t)
	one, two := e.Page("guides/one"), e.Page("guides/two")
	two.Body = kb.Body{
		HTML:    `<h2 id="x">A <code>x</code> <a class="anchor" href="#x" aria-label="Link to this section: A x"><span aria-hidden="true">#</span></a></h2><p id="p"><a href="#x">up</a> <label for="t">t</label><input id="t" aria-label="h1 > h2"></p><h6 id="y">y</h6>`,
		Outline: []kb.Heading{{Level: 2, ID: "x", Text: "A"}},
	}
	one.Body.HTML = `<h2 id="x">B</h2>` + `<p>a b</p>`
	one.Body.Holes = []kb.Hole{{At: 20, Kind: kb.HoleOpen, Link: 0}, {At: 21, Kind: kb.HoleClose, Link: 0}}
	files := rendered(t, e)
	page := files["guides/print/index.html"]
	for _, want := range []string{
		`<meta name="robots" content="noindex">`,
		`<li><a href="#page-one">One &lt;b&gt;</a></li>`,
		`<h2 class="printed-title" id="page-one"><a href="../../guides/one/">`,
		`<h3 id="page-one--x">B</h3><p><a href="#page-two--x" title="&#34;&gt;&lt;script&gt;">a</a> b</p>`,
		`<h3 id="page-two--x">A <code>x</code> </h3><p id="page-two--p"><a href="#page-two--x">up</a> <label for="page-two--t">t</label><input id="page-two--t" aria-label="h1 > h2"></p><h6 id="page-two--y">y</h6>`,
		`Verified 3 October 2026 by Product owner (hospital); state on 21 November 2026. Version 9f2c41d8.`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if strings.Contains(page, `rel="canonical"`) {
		t.Error("a page that search engines leave out has a canonical address")
	}
	if !strings.Contains(files["guides/index.html"], `href="../guides/print/"`) {
		t.Error("the register does not lead to it")
	}
	if _, ok := files["playbooks/print/index.html"]; ok {
		t.Error("one page alone is printed as a section")
	}
}

func TestAPageNamedPrintKeepsItsAddress(t *testing.T) {
	e := small(t)
	e.Page("guides/two").Aliases = []string{"/guides/print/"}
	files := rendered(t, e)
	if !strings.Contains(files["guides/print/index.html"], "url=../../guides/two/") {
		t.Errorf("the alias has lost its address to the page for print")
	}
}
