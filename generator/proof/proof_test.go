package proof

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
)

const (
	title   = "Plan of the zephyr merger"
	canary  = "quillfox"
	secret8 = "We shall not tell the union anything before the third of May, it's agreed."
)

// fixture is a base with a page that a public edition hides and one that it shows.
func fixture(hiddenText, shownText string) Case {
	kind := &kb.Type{Name: "guide", Title: "Guide", Plural: "Guides", Register: "All guides", Folder: "guides", New: func() kb.Fields { return new(none) }}
	hidden := &kb.Page{ID: "guides/zephyr-merger", Path: "guides/zephyr-merger.md", URL: "guides/zephyr-merger/", Type: kind, Common: kb.Common{
		Title: title, Audience: []string{"internal"}, Aliases: []string{"/former/windfall/"}, Tags: []string{"takeover"}, Canary: []string{canary}, Owners: []string{"anna"},
	}, At: map[string]kb.Pos{"title": {Line: 2, Column: 8}}}
	shown := &kb.Page{ID: "guides/open", Path: "guides/open.md", URL: "guides/open/", Type: kind, Common: kb.Common{
		Title: "Report a problem", Audience: []string{"public"}, Owners: []string{"tom"},
	}}
	source := map[string]string{
		hidden.Path: "---\ntitle: " + title + "\n---\n" + hiddenText + "\n",
		shown.Path:  "---\ntitle: Report a problem\n---\n" + shownText + "\n",
	}
	directory := kb.Directory{
		Partners: []kb.Partner{{ID: "north", Name: "Northern hospital"}, {ID: "south", Name: "Southern institute"}},
		People: []kb.Person{
			{ID: "tom", Name: "Tom Oakenfield", Partner: "north", Role: "Clinical lead"},
			{ID: "anna-lindqvist", Name: "Anna Lindqvist", Partner: "south", Contact: "mailto:anna@south.example"},
		},
	}
	base := kb.NewBase(kb.Site{Title: "Fixture"}, directory, kb.Types{kind}, []*kb.Page{hidden, shown}, nil)
	return Case{
		All:    &kb.Judged{Linked: &kb.Linked{Base: base}},
		Rule:   kb.EditionRule{Name: "public", Audiences: []string{"public"}},
		Source: func(path string) []byte { return []byte(source[path]) },
	}
}

type none struct{}

func (*none) Fields() []kb.Field { return nil }

// TestWhatIsHidden lists the hidden and the allowed texts of a base.
func TestWhatIsHidden(t *testing.T) {
	for _, test := range []struct {
		text string
		want Kind
	}{
		{"guides/zephyr-merger/", KindPath},
		{"former/windfall", KindPath},
		{"<a href='windfall'>", KindPath},
		{"takeover", KindTag},
		{"Anna Lindqvist", KindPerson},
		{"anna@south.example", KindPerson},
		{"anna-lindqvist", KindPerson},
		{"Southern institute", KindPartner},
		{"the union anything before the third of May", KindText},
		{"the union anything before the third of", ""}, // seven words
		{"Zephyr merger plan", KindPath},
		{"Tom Oakenfield", ""},
		{"Northern hospital", ""},
		{"Report a problem", ""},
		{"Plan of the", ""},
	} {
		s := New(fixture(secret8, "Nothing to see."))
		found := s.Search([]kb.Output{out("a.html", test.text)})
		var got Kind
		if len(found.Leaks) > 0 {
			got = found.Leaks[0].Kind
		}
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

// TestRolesHideNames looks for people where an edition shows roles.
func TestRolesHideNames(t *testing.T) {
	c := fixture(secret8, "Nothing to see.")
	c.Rule.People = "roles"
	s := New(c)
	for text, want := range map[string]bool{"Tom Oakenfield": true, "Clinical lead": false} {
		if found := s.Search([]kb.Output{out("a.html", text)}); len(found.Leaks) > 0 != want {
			t.Errorf("%q: got %+v, want a leak: %v", text, found.Leaks, want)
		}
	}
}

// TestWhatShownPagesSayIsNoLeak has the same titles and sentences on both sides.
func TestWhatShownPagesSayIsNoLeak(t *testing.T) {
	for _, test := range []struct {
		name, shown, output string
		leak                bool
	}{
		{"a title that a shown page says", "The plan of the **zephyr** merger is public.", "<h1>" + title + "</h1>", false},
		{"a path as the target of a link", "[Our plan](zephyr-merger.md)", "zephyr-merger", true},
		{"a path in double brackets", "[[guides/zephyr-merger|our plan]]", "guides/zephyr-merger", true},
		{"a comment", "<!-- " + title + " -->", title, true},
		{"a sentence that a shown page says", secret8, "<p>" + secret8, false},
		{"the end of a shown sentence before the beginning of another", "Anyone shall not tell the union anything.\n\nOther words stand between.\n\nBefore the third of May, it's agreed.", "<p>tell the union anything <span>before the third of May</span>", false},
		{"a canary word that a shown page says", "A " + canary + ".", "<p>a " + canary, true},
	} {
		s := New(fixture(secret8, test.shown))
		found := s.Search([]kb.Output{out("a.html", test.output)})
		if len(found.Leaks) > 0 != test.leak {
			t.Errorf("%s: got %+v, want a leak: %v", test.name, found.Leaks, test.leak)
		}
	}
}

// TestTheProgramsOwnWordsAreNoLeak gives a hidden page titles that the interface,
// templates or sample pages say.
func TestTheProgramsOwnWordsAreNoLeak(t *testing.T) {
	c := fixture("Text.", "Text.")
	c.All.Pages[1].Title, c.All.Pages[0].Title = "Frobnicate the widget", "Open"
	c.All.Pages[0].Audience, c.All.Pages[1].Audience = []string{"public"}, []string{"internal"}
	output := []kb.Output{out("a.html", "<button>Frobnicate the widget</button>")}
	if found := New(c).Search(output); len(found.Leaks) != 1 {
		t.Errorf("without anybody who says it: got %+v", found.Leaks)
	}
	open := c
	open.Open = func() []kb.Output { return []kb.Output{out("page.html", `<p>{{t "Frobnicate the widget"}}</p>`)} }
	if found := New(open).Search(output); len(found.Leaks) != 0 {
		t.Errorf("a template says it: got %+v", found.Leaks)
	}
	sample := c
	sample.Sample = func() ([]kb.Output, error) { return output, nil }
	if found := New(sample).Search(output); len(found.Leaks) != 0 {
		t.Errorf("the sample says it: got %+v", found.Leaks)
	}
}

// TestWordsOfLists looks for words of hidden pages alone in a dictionary.
func TestWordsOfLists(t *testing.T) {
	c := fixture("The frogs marched by night on 2027-02-11, number 55512.", "The frog and a march.")
	c.Stems = func(word string) []string { return []string{strings.TrimSuffix(strings.TrimSuffix(word, "ed"), "s")} }
	c.Plain = func(name string, data []byte) ([][]byte, []string, bool) {
		return nil, strings.Fields(string(data)), name == "terms.bin"
	}
	s := New(c)
	for term, want := range map[string]bool{"night": true, "frog": false, "march": false, "zephyr": true, "text": false, "02": false, "2027": false, "55512": true} {
		found := s.Search([]kb.Output{out("terms.bin", "alpha "+term+" omega")})
		if got := slices.ContainsFunc(found.Leaks, func(l Leak) bool { return l.Kind == KindWord }); got != want {
			t.Errorf("the term %q: got %+v, want a leak: %v", term, found.Leaks, want)
		}
	}
}

func TestAnEditionThatHidesNothingHasNoSearcher(t *testing.T) {
	c := fixture("Text.", "Text.")
	c.Rule.Audiences = []string{"internal", "public"}
	c.All.Directory = kb.Directory{}
	if s := New(c); s != nil {
		t.Errorf("it looks for %v", s.looksFor())
	}
}

// page changes the page of a fixture that is hidden, or the one that is shown.
func page(c Case, audience string, change func(p *kb.Page)) Case {
	for _, p := range c.All.Pages {
		if p.Audience[0] == audience {
			change(p)
		}
	}
	return c
}

func leaksIn(c Case, text string) []Leak {
	return New(c).Search([]kb.Output{out("a.html", "<p>"+text+"</p>")}).Leaks
}

func TestADateBeforeANameGivesNothingAway(t *testing.T) {
	c := page(fixture("Text.", "Text."), "internal", func(p *kb.Page) { p.Path, p.Title = "guides/2026-03-05-quake.md", "" })
	if found := leaksIn(c, "the quake"); len(found) != 1 {
		t.Errorf("a name without its date: got %+v, want one leak", found)
	}
	if found := leaksIn(c, "of 2026-03-05"); len(found) != 0 {
		t.Errorf("the date alone: got %+v", found)
	}
}

func TestShortTitlesAndNumbersAreNoLeak(t *testing.T) {
	for title, want := range map[string]bool{"Cats": false, "Q3": false, "2026": false, "The cats": false, "Lions": true, "Cats bite": true, "The lions": true, "東京": true} {
		c := page(fixture("Text.", "Text."), "internal", func(p *kb.Page) { p.Title = title })
		if found := leaksIn(c, title); len(found) > 0 != want {
			t.Errorf("the title %q: got %+v, want a leak: %v", title, found, want)
		}
	}
}

func TestContactsAreHiddenUnlessTheEditionTellsThem(t *testing.T) {
	for contacts, want := range map[kb.YesNo]bool{"": true, kb.No: true, kb.Yes: false} {
		c := fixture("Text.", "Text.")
		c.Rule.Contacts = contacts
		c.All.Directory.People[0].Contact = "mailto:tom@north.example"
		if found := leaksIn(c, "tom@north.example"); len(found) > 0 != want {
			t.Errorf("contacts %q: got %+v, want a leak: %v", contacts, found, want)
		}
	}
}

// TestAReferenceIsNoText: where roles are shown, a page names people by ids that
// no reader sees.
func TestAReferenceIsNoText(t *testing.T) {
	c := page(fixture("Text.", "See to it @tom-oakenfield."), "public", func(p *kb.Page) {
		p.Owners, p.Reported = []string{"tom-oakenfield"}, []kb.ReportedWrong{{By: "tom-oakenfield", Reason: "Old."}}
	})
	c.Rule.People = kb.PeopleRoles
	c.All.Directory.People[0].ID = "tom-oakenfield"
	if found := leaksIn(c, "tom-oakenfield"); len(found) == 0 {
		t.Error("the id of a person is not found")
	}
}

// TestAMentionDoesNotSayAnID: where roles are shown, no page that mentions somebody
// makes an id something that the edition says.
func TestAMentionDoesNotSayAnID(t *testing.T) {
	for name, change := range map[string]func(*kb.Page){
		"text":        func(p *kb.Page) { p.Body.HTML = "<p>Ask @anna-lindqvist about it.</p>" },
		"address":     func(p *kb.Page) { p.Body.HTML = "<a href=\"https://x.example/@anna-lindqvist\">x</a>" },
		"title":       func(p *kb.Page) { p.Title = "Ask @Anna-Lindqvist" },
		"description": func(p *kb.Page) { p.Description = "Ask @anna-lindqvist" },
		"heading": func(p *kb.Page) {
			p.Body.Outline = []kb.Heading{{Level: 2, ID: "call-anna-lindqvist", Text: "Call @anna-lindqvist"}}
			p.Body.HTML = `<h2 id="call-anna-lindqvist">Call @anna-lindqvist <a class="anchor" href="#call-anna-lindqvist">#</a></h2>`
		},
	} {
		c := page(fixture("Text.", "Ask @anna-lindqvist about it."), "public", change)
		c.Rule.People = kb.PeopleRoles
		c.All.Directory.People[1].Role = "Night nurse"
		for _, text := range []string{"@anna-lindqvist", "call-anna-lindqvist", "Anna Lindqvist"} {
			if found := leaksIn(c, text); len(found) == 0 {
				t.Errorf("%s: %q is not found", name, text)
			}
		}
		if found := leaksIn(c, "Night nurse"); len(found) > 0 {
			t.Errorf("%s: the role of somebody mentioned is found: %+v", name, found)
		}
	}
}

// rowed is a header with rows that have ids and name each other by them.
type rowed struct {
	rows []struct {
		id    string
		after []string
	}
}

func (r *rowed) Fields() []kb.Field {
	return []kb.Field{kb.Rows("rows", &r.rows, "rows", func(row *struct {
		id    string
		after []string
	}) []kb.Field {
		return []kb.Field{kb.Text("id", &row.id, "id"), kb.Texts("after", &row.after, "ids").NamesRows()}
	})}
}

// TestIDsOfHiddenRows looks for the id of a row of a hidden page. A shown row that
// names it does not make it something that the edition says.
func TestIDsOfHiddenRows(t *testing.T) {
	header := func(id, after string) *rowed {
		r := new(rowed)
		cells := r.Fields()[0].AddRow("")
		*cells[0].Target.(*string), *cells[1].Target.(*[]string) = id, []string{after}
		return r
	}
	c := page(fixture("Text.", "Text."), "internal", func(p *kb.Page) { p.Fields = header("windmill-sale", "") })
	c = page(c, "public", func(p *kb.Page) { p.Fields = header("harmless-row", "windmill-sale") })
	if found := leaksIn(c, "b; B; windmill-sale"); len(found) != 1 {
		t.Errorf("got %+v, want one leak", found)
	}
	if found := leaksIn(c, "harmless-row"); len(found) != 0 {
		t.Errorf("the id of a shown row: got %+v", found)
	}
}

func TestEachFileThatSaysItIsNamed(t *testing.T) {
	line := "<nav>\n<a class=\"a-long-name-of-a-class\" href=\"x\">" + title + "</a>\n</nav>"
	found := New(fixture("Text.", "Text.")).Search([]kb.Output{out("a.html", line), out("b.html", line), out("c.html", line), out("d.html", line)})
	if len(found.Leaks) == 0 || len(found.Leaks[0].In) != 3 || found.Leaks[0].More != 1 {
		t.Errorf("got %+v, want three files and one more", found.Leaks)
	}
	frame := "<em>\n<a class=\"a-long-name-of-a-class\" href=\"x\">Home</a>\n</em>"
	found = New(fixture("Text.", "Text.")).Search([]kb.Output{out("a.html", frame), out("b.html", frame+title)})
	if len(found.Leaks) == 0 || !slices.Equal(found.Leaks[0].In, []string{"b.html"}) {
		t.Errorf("behind a frame that was read before: got %+v", found.Leaks)
	}
	found = New(fixture("Text.", "Text.")).Search([]kb.Output{out("a.html", frame), out("b.html", "Plan of the\n"+frame+"\nzephyr merger")})
	if slices.ContainsFunc(found.Leaks, func(l Leak) bool { return l.Kind == KindTitle }) {
		t.Errorf("before and behind a frame that was read before: got %+v", found.Leaks)
	}
}

func TestAccentsAreWrittenInTwoWays(t *testing.T) {
	c := page(fixture("Text.", "Text."), "internal", func(p *kb.Page) { p.Title = "Größe der Änderung" })
	for _, text := range []string{"Gro\u0308ße der A\u0308nderung", "Größe der Änderung", "GRÖßE DER ÄNDERUNG", "Grö\u00adße der Änderung"} {
		if found := leaksIn(c, text); len(found) == 0 {
			t.Errorf("%q is not found", text)
		}
	}
}

// TestCanaryWordsOfPagesAreSaid searches the texts of pages for canary words.
func TestCanaryWordsOfPagesAreSaid(t *testing.T) {
	for _, test := range []struct {
		name, shown, header string
		want                int
	}{
		{"the text", "A Quillfox.", "", 1},
		{"nothing", "Nothing.", "", 0},
		{"a comment", "<!-- quillfox -->", "", 0},
		{"a canary word of the shown page", "Nothing.", "canary: [quillfox]\n", 0},
		{"a list of canary words and the text", "A quillfox.", "canary:\n  - quillfox\n", 1},
	} {
		c := fixture("Text.", "Text.")
		c.Source = func(path string) []byte {
			return []byte("---\ntitle: Report\n" + test.header + "---\n" + test.shown + "\n")
		}
		if got := CanaryProblems(c); len(got) != test.want {
			t.Errorf("%s: got %+v, want %d problems", test.name, got, test.want)
		}
	}
}

// TestCanaryWordsOfTheSite are those of pages that say them.
func TestCanaryWordsOfTheSite(t *testing.T) {
	for _, test := range []struct {
		name, hidden, shown string
		want                bool
	}{
		{"nobody says it", "Text.", "Text.", true},
		{"a hidden page says it", "The sparrow.", "Text.", true},
		{"a shown page alone says it", "Text.", "The sparrow.", false},
		{"both say it", "A sparrow.", "The sparrow.", true},
	} {
		c := fixture(test.hidden, test.shown)
		c.All.Site.Canary = []string{"sparrow"}
		if found := leaksIn(c, "a sparrow"); len(found) > 0 != test.want {
			t.Errorf("%s: got %+v, want a leak: %v", test.name, found, test.want)
		}
	}
}

// TestATitleBesideThatOfTheSiteIsNoLeak joins shown titles to the title of the site,
// as every page does; a hidden page that is printed anywhere is still found.
func TestATitleBesideThatOfTheSiteIsNoLeak(t *testing.T) {
	for _, test := range []struct {
		name, site, hidden, id, output string
		leak                           bool
	}{
		{"a register", "Handbook", "Unsaid matters", "guides/handbook", "<title>Guides · Handbook</title><meta content='Guides · Handbook'>", false},
		{"a site with signs", "Q & A handbook", "Guides: Q & A handbook", "guides/other", "<title>Guides · Q &amp; A handbook</title>", false},
		{"a link to the page", "Handbook", "Unsaid matters", "guides/handbook", "<title>Guides · Handbook</title><a href='/guides/handbook/'>x</a>", true},
		{"the path as text", "Handbook", "Unsaid matters", "guides/handbook", "<title>Guides · Handbook</title><p>guides / handbook", true},
		{"the title", "Handbook", "Unsaid matters", "guides/handbook", "<title>Unsaid matters · Handbook</title>", true},
		{"a title that is written this way", "Handbook", "Zephyr · Handbook", "guides/other", "<h1>Zephyr · Handbook</h1>", true},
		{"another sign between", "Handbook", "Unsaid matters", "guides/handbook", "<p>guides · handbook", true},
	} {
		c := fixture("Text.", "Text.")
		c.All.Site.Title = test.site
		hidden := c.All.Pages[1]
		hidden.Title, hidden.ID, hidden.URL, hidden.Path, hidden.Aliases = test.hidden, test.id, test.id+"/", test.id+".md", nil
		c.Source = func(string) []byte { return []byte("Text.") }
		if found := New(c).Search([]kb.Output{out("guides/index.html", test.output)}); len(found.Leaks) > 0 != test.leak {
			t.Errorf("%s: got %+v, want a leak: %v", test.name, found.Leaks, test.leak)
		}
	}
}

// TestAddressesOfTheSitesOwnPagesAreNoLeak gives a hidden page the name of the page
// of a person, team or tag that the edition shows.
func TestAddressesOfTheSitesOwnPagesAreNoLeak(t *testing.T) {
	for id, leak := range map[string]bool{"people/tom": false, "people/anna-lindqvist": true, "tags/forecast": false, "tags/takeover": true, "partners/north": false, "partners/south": true} {
		c := fixture("Text.", "Text.")
		c.All.Pages[0].Tags = []string{"forecast"}
		hidden, shown := c.All.Pages[1], c.All.Pages[0]
		if hidden.ID != "guides/zephyr-merger" {
			hidden, shown = shown, hidden
		}
		hidden.Tags, shown.Tags = []string{"takeover"}, []string{"forecast"}
		hidden.Title, hidden.ID, hidden.URL, hidden.Path, hidden.Owners = "Unsaid matters", id, id+"/", id+".md", nil
		c.Source = func(string) []byte { return []byte("Text.") }
		found := New(c).Search([]kb.Output{out(id+"/index.html", "<a href='/-/"+id+"/'>x</a>")})
		if len(found.Leaks) > 0 != leak {
			t.Errorf("%s: got %+v, want a leak: %v", id, found.Leaks, leak)
		}
	}
}

// TestTheHintOfALeakFitsTheEdition proves an edition without audiences, which hides
// drafts alone.
func TestTheHintOfALeakFitsTheEdition(t *testing.T) {
	c := fixture("Text.", "Text.")
	c.Rule = kb.EditionRule{Name: "all", All: true}
	for _, p := range c.All.Pages {
		if p.Title == title {
			p.Status = kb.StatusDraft
		}
	}
	s := New(c)
	problems := s.Problems(s.Search([]kb.Output{out("a.html", "<p>"+title)}))
	if len(problems) == 0 || !strings.Contains(problems[0].Hint, `take "status: draft" out of the page`) {
		t.Errorf("got %+v", problems)
	}
}

// TestAddressesInLongTitlesAreNoRuns: the beginning that every address of the base has
// gives nothing away, also where a hidden title holds one.
func TestAddressesInLongTitlesAreNoRuns(t *testing.T) {
	const root = "https://github.com/example/handbook/blob/main/content/"
	c := page(fixture("Text.", "See "+root+"guides/open.md for it."), "internal", func(p *kb.Page) {
		p.Title = "Zephyr windfall ledger as told at " + root + "guides/zephyr-merger.md to the nomads of the harbour that night"
	})
	c.All.Site.Repository, c.All.Site.Branch = "https://github.com/example/handbook", "main"
	if found := leaksIn(c, "See "+root+"guides/open.md for it."); len(found) > 0 {
		t.Errorf("the address of a shown page is said to leak: %+v", found)
	}
	if found := leaksIn(c, "told to the nomads of the harbour that night"); len(found) == 0 {
		t.Error("the rest of the title is not found")
	}
}
