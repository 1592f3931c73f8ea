package render

import (
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/templates"
)

// small returns an edition of three pages: one links to all that a body can
// link to, one is hidden.
func small(t testing.TB) *kb.Edition {
	t.Helper()
	types := practice.All()
	guide, _ := types.Named("guide")
	playbook, _ := types.Named("playbook")
	body := kb.Body{
		HTML: `<p>a b c d e f</p>`,
		Holes: []kb.Hole{
			{At: 3, Kind: kb.HoleOpen, Link: 0}, {At: 4, Kind: kb.HoleClose, Link: 0},
			{At: 5, Kind: kb.HoleOpen, Link: 1}, {At: 6, Kind: kb.HoleClose, Link: 1},
			{At: 7, Kind: kb.HoleName, Link: 2},
			{At: 9, Kind: kb.HoleOwner, Link: 3},
			{At: 11, Kind: kb.HoleImage, Link: 4},
		},
		Links: []kb.Link{
			{Kind: kb.LinkInline, Dest: "two.md", Title: `"><script>`},
			{Kind: kb.LinkInline, Dest: "hidden.md"},
			{Kind: kb.LinkWiki, Dest: "guides/two"},
			{Kind: kb.LinkOwner, Dest: "product-owner"},
			{Kind: kb.LinkImage, Dest: "a b.png", Text: `<x>"`},
		},
	}
	one := &kb.Page{ID: "guides/one", Path: "guides/one.md", URL: "guides/one/", Type: guide, Common: kb.Common{Title: "One <b>", Owners: []string{"product-owner"}}, Fields: new(practice.Guide), Body: body}
	two := &kb.Page{ID: "guides/two", Path: "guides/two.md", URL: "guides/two/", Type: guide, Common: kb.Common{Title: "Two & more", Aliases: []string{"/old/"}}, Fields: new(practice.Guide)}
	three := &kb.Page{ID: "playbooks/three", Path: "playbooks/three.md", URL: "playbooks/three/", Type: playbook, Common: kb.Common{Title: "Three"}, Fields: new(practice.Playbook)}
	directory := kb.Directory{
		Partners: []kb.Partner{{ID: "hospital", Name: "City hospital", Short: "hospital"}},
		People:   []kb.Person{{ID: "product-owner", Name: "Product owner", Partner: "hospital", Contact: "mailto:it@hospital.example", Account: "octo-po"}},
	}
	site := kb.Site{Title: "Fixture", EditURL: "https://git.example.org/edit/{path}", VerifyURL: "https://git.example.org/new?title={title}&path={path}&text={text}"}.WithDefaults(true)
	base := kb.NewBase(site, directory, types, []*kb.Page{one, two, three}, []kb.File{{Path: "guides/a b.png", Width: 4, Height: 3}})
	linked := &kb.Linked{
		Base: base, Refs: map[kb.Ref]string{},
		Targets: map[string][]kb.Target{"guides/one": {{Page: "guides/two", Heading: "x"}, {}, {Page: "guides/two"}, {Owner: "product-owner"}, {File: "guides/a b.png"}}},
		Back:    map[string][]kb.Backlink{"guides/two": {{From: "guides/one", Relation: "Linked from", Context: "a <b> c"}}},
	}
	judged := &kb.Judged{Linked: linked, Day: "2026-11-21", Trust: map[string]kb.Trust{
		"guides/one": {State: kb.StateVerified, Hash: "9f2c41d8", Due: "2027-01-01", Overdue: "2027-01-15", Every: kb.Interval{N: 90, Unit: "d"}, SignOffs: []kb.SignOff{{Person: "product-owner", Partner: "hospital", At: "2026-10-03", Current: true}}},
		"guides/two": {State: kb.StateUnverified}, "playbooks/three": {State: kb.StateOverdue, Due: "2026-10-01", Flags: []kb.Flag{{Kind: kb.FlagOverdue, Day: "2026-10-01"}}},
	}}
	judged.History = &kb.History{Files: map[string]kb.Change{
		"guides/one.md": {Day: "2026-10-02", By: []string{"product-owner"}},
		"guides/two.md": {Day: "2026-10-02", Uncommitted: true},
	}}
	return &kb.Edition{Judged: judged, Name: kb.Everything}
}

func options(sheets ...kb.Sheet) Options {
	parsed, err := Parse(templates.FS, nil)
	if err != nil {
		panic(err)
	}
	return Options{
		Templates: parsed, Assets: map[string]string{"site.css": "assets/site.css"},
		Listed: sheets, Sheets: func() []kb.Sheet { return sheets },
	}
}

// outputsOf renders all pages of an edition.
func outputsOf(t *testing.T, e *kb.Edition, o Options) []kb.Output {
	t.Helper()
	pages, err := Open(e, o)
	if err != nil {
		t.Fatal(err)
	}
	outputs, err := pages.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	return outputs
}

func rendered(t *testing.T, e *kb.Edition) map[string]string {
	t.Helper()
	outputs := outputsOf(t, e, options())
	files := map[string]string{}
	for _, out := range outputs {
		files[out.Path] = string(out.Data)
	}
	return files
}

func TestHolesAreFilled(t *testing.T) {
	page := rendered(t, small(t))["guides/one/index.html"]
	want := `<p><a href="../../guides/two/#x" title="&#34;&gt;&lt;script&gt;">a</a> b ` +
		`<a href="../../guides/two/">Two &amp; more</a>c <a class="mention" href="../../-/people/product-owner/">Product owner</a>d ` +
		`<img src="../../guides/a%20b.png" alt="&lt;x&gt;&#34;" loading="lazy" decoding="async" width="4" height="3">e f</p>`
	if !strings.Contains(page, want) {
		_, after, _ := strings.Cut(page, `<div class="prose">`)
		t.Errorf("the body is\n%.600s\nwant\n%s", after, want)
	}
}

func TestTitleBlockSaysWhoAndWhen(t *testing.T) {
	files := rendered(t, small(t))
	for path, wants := range map[string][]string{
		"guides/one/index.html": {
			"One &lt;b&gt;", "Verified 3 October 2026<", `Last changed <time datetime="2026-10-02">2 Oct 2026</time>; written by <a href="../../-/people/product-owner/">Product owner</a></span>`, "> by Product owner (hospital)<", `data-due="2027-01-01"`, `data-overdue="2027-01-15"`,
			`href="https://git.example.org/edit/guides/one.md"`, `href="https://git.example.org/new?title=Still&#43;true%3A&#43;One&#43;%3Cb%3E&amp;path=guides/one.md&amp;text=9f2c41d8"`, `href="mailto:it@hospital.example?subject=One%20%3Cb%3E"`,
		},
		"guides/two/index.html":      {"Not yet verified", "What refers to this page", "a &lt;b&gt; c"},
		"playbooks/three/index.html": {"Review overdue since 1 October 2026", "tone-bad"},
		"old/index.html":             {`content="0; url=../guides/two/"`},
		"-/state/index.html":         {"Review overdue", "3 pages"},
		"404.html":                   {`href="/-/search/"`, "noindex"},
	} {
		for _, want := range wants {
			if !strings.Contains(files[path], want) {
				t.Errorf("%s lacks %q", path, want)
			}
		}
	}
}

// TestAPinnedSiteStaysOnItsDay reads a site that site.yaml pins to a day: every page says
// so, no state moves on in the browser, and no change after that day is shown.
func TestAPinnedSiteStaysOnItsDay(t *testing.T) {
	const words = "Everything here is judged on"
	for name, test := range map[string]struct {
		asOf   func(e *kb.Edition) kb.Day
		pinned bool
	}{
		"no day in site.yaml":         {func(*kb.Edition) kb.Day { return "" }, false},
		"the command names another":   {func(e *kb.Edition) kb.Day { return e.Day.Add(-1) }, false},
		"the day of site.yaml counts": {func(e *kb.Edition) kb.Day { return e.Day }, true},
	} {
		e := small(t)
		e.Site.AsOf = test.asOf(e)
		for path, page := range rendered(t, e) {
			if !strings.Contains(page, `class="masthead"`) { // redirects, pages for the printer, files
				continue
			}
			if strings.Contains(page, words) != test.pinned {
				t.Errorf("%s: %s says that it is judged on a day: %v", name, path, !test.pinned)
			}
			if test.pinned && (strings.Contains(page, "data-due=") || strings.Contains(page, "data-overdue=") || strings.Contains(page, "data-soon=")) {
				t.Errorf("%s: the state on %s moves on", name, path)
			}
		}
	}
	e := small(t)
	e.Day = "2026-10-01" // before the last change of guides/one
	if page := rendered(t, e)["guides/one/index.html"]; strings.Contains(page, "Last changed") {
		t.Error("a change of a later day is shown")
	}
}

func TestUnknownChangesAreNotShown(t *testing.T) {
	e := small(t)
	files := rendered(t, e)
	for _, path := range []string{"guides/two/index.html", "playbooks/three/index.html"} {
		if strings.Contains(files[path], "Last changed") {
			t.Errorf("%s says when it was changed, and nobody knows", path)
		}
	}
	e.History = &kb.History{Unknown: "the clone is shallow", Files: e.History.Files}
	if strings.Contains(rendered(t, e)["guides/one/index.html"], "Last changed") {
		t.Error("a history that knows nothing is shown")
	}
}

func TestRolesEditionHasNoPageOfAPerson(t *testing.T) {
	e := small(t)
	e.Roles = true
	files := rendered(t, e)
	if _, ok := files["-/people/product-owner/index.html"]; ok {
		t.Error("an edition that shows roles has a page of a person")
	}
	for path, text := range files {
		if strings.Contains(text, "-/people/product-owner") {
			t.Errorf("%s links to the page of a person", path)
		}
	}
}

func TestTemplatesThatDoNotParseAreNamed(t *testing.T) {
	if _, err := parse(fstest.MapFS{"layout.html": {Data: []byte("{{define")}}, nil); err == nil || !strings.Contains(err.Error(), "templates:") {
		t.Errorf("got %v", err)
	}
}
