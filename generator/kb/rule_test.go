package kb_test

import (
	"strings"
	"testing"

	"tandem/generator/kb"
)

// TestShows: which edition shows pages for which audiences; what names its audience in a
// way that cannot be read only an edition for all of them.
func TestShows(t *testing.T) {
	rules := map[string]kb.EditionRule{
		"all": kb.Whole(false), "author": kb.Whole(true), "lab": {Audiences: []string{"lab", "public"}}, "every": {Audiences: []string{"lab", "public", "internal"}, Every: true},
	}
	for _, test := range []struct {
		audiences []string
		want      string // names of the editions that show it
	}{
		{[]string{"lab"}, "all author every lab"},
		{[]string{"internal"}, "all author every"},
		{[]string{"internal", "public"}, "all author every lab"},
		{[]string{"private"}, "author"},
		{[]string{"private", "lab"}, "all author every lab"},
		{nil, "all author"},
		{kb.Unread("lab"), "all author every"},
		{kb.Unread("board"), "all author"},
		{kb.Unread("private"), "author"},
		{kb.Unread(kb.AudienceUnread), "author"},
		{kb.Unread(), "all author every"},
	} {
		var got []string
		for _, name := range []string{"all", "author", "every", "lab"} {
			if rules[name].Shows(test.audiences) {
				got = append(got, name)
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q is shown by %q, want %q", test.audiences, got, test.want)
		}
	}
}

// TestNamesAudience: what can be the name of an audience.
func TestNamesAudience(t *testing.T) {
	for text, want := range map[string]bool{
		"internal": true, "Größe 2": true, "a.b_c&d+e/f-g": true, strings.Repeat("a", 100): true,
		"": false, "2nd": false, " a": false, "a ": false, "yes": false, "No": false, "null": false, "a,b": false, "?": false, strings.Repeat("a", 101): false, "a\tb": false,
	} {
		if got := kb.NamesAudience(text); got != want {
			t.Errorf("%q names an audience: %v", text, got)
		}
	}
}

// TestAudienceOfFolder: the longest folder that holds a page says who may read it.
func TestAudienceOfFolder(t *testing.T) {
	s := kb.Site{FolderAudience: []kb.FolderAudience{{Folder: "a/b/", Audience: []string{"deep"}}, {Folder: "/a", Audience: []string{"top"}}}}
	for folder, want := range map[string]string{"a": "top", "a/c": "top", "a/b": "deep", "a/b/c": "deep", "a/bc": "top", "ab": "", "": ""} {
		got, ok := s.AudienceOf(folder)
		if strings.Join(got.Audience, " ") != want || ok != (want != "") {
			t.Errorf("pages in %q are for %q, %v; want %q", folder, got.Audience, ok, want)
		}
	}
}

// TestWider: an edition that shows one audience and not the other.
func TestWider(t *testing.T) {
	s := kb.Site{Editions: []kb.EditionRule{{Name: "in", Audiences: []string{"a", "b"}}, {Name: "out", Audiences: []string{"b"}}}}
	for _, test := range []struct{ audience, than, want string }{{"b", "a", "out"}, {"a", "b", ""}, {"a", "a", ""}, {"a", "c", "in"}} {
		if got, wider := s.Wider([]string{test.audience}, []string{test.than}); got != test.want || wider != (test.want != "") {
			t.Errorf("%s is wider than %s in %q, %v; want %q", test.audience, test.than, got, wider, test.want)
		}
	}
}

// TestDefaults: what a site is where site.yaml does not say.
func TestDefaults(t *testing.T) {
	s := kb.Site{}.WithDefaults(false)
	if s.Title != "Knowledge base" || s.Lang != "en" || s.BaseURL != "/" || !s.Lenient || !s.Offline || s.Components || len(s.Editions) != 1 || !s.Editions[0].All || s.HasEditions() || strings.Join(s.DefaultAudience, " ") != "internal" {
		t.Errorf("a base without site.yaml is %+v", s)
	}
	s = kb.Site{BaseURL: "https://base.example", Editions: []kb.EditionRule{{Name: "a", Audiences: []string{"internal", "x"}}, {Name: "b", Audiences: []string{"x"}}}}.WithDefaults(true)
	if s.BaseURL != "https://base.example/" || s.Lenient || !s.HasEditions() || !s.Editions[0].Every || s.Editions[1].Every {
		t.Errorf("a base with editions is %+v", s)
	}
	s = kb.Site{FolderAudience: []kb.FolderAudience{{Folder: "a", Audience: []string{"y"}}}, Editions: []kb.EditionRule{{Name: "a", Audiences: []string{"internal"}}}}.WithDefaults(true)
	if s.Editions[0].Every {
		t.Error("an edition without the audience of a folder is for every audience")
	}
	if i, ok := (&kb.Site{ReviewEvery: []kb.ReviewRule{{Type: "guide", Every: kb.Interval{N: 1, Unit: "y"}}}}).Interval("guide"); !ok || i.N != 1 {
		t.Errorf("guides are reviewed every %v, %v", i, ok)
	}
	guide, none := &kb.Type{Name: "guide", Review: kb.Interval{N: 2, Unit: "y"}}, &kb.Type{Name: "other"}
	rule := &kb.Site{ReviewEvery: []kb.ReviewRule{{Type: "guide", Every: kb.Interval{N: 1, Unit: "y"}}}}
	if a, b, c := guide.Interval(rule), guide.Interval(&kb.Site{}), none.Interval(rule); a.N != 1 || b.N != 2 || c.String() != "180d" {
		t.Errorf("intervals are %v, %v, %v", a, b, c)
	}
}

// TestHeadingIDs: each heading has a unique id that no element of a page has.
func TestHeadingIDs(t *testing.T) {
	var ids kb.IDs
	for _, test := range []struct{ text, want string }{
		{"First steps", "first-steps"}, {"First, steps!", "first-steps-2"}, {"first steps", "first-steps-3"}, {"First steps 2", "first-steps-2-2"}, {"…", "section"}, {"…", "section-2"},
		{"Search", "section-search"}, {"fn-1", "section-fn-1"}, {"__proto__", "section-__proto__"}, {"It's", "its"}, {"Größe ❤️ Maß", "größe-maß"}, {"\u0301a", "a"}, {"a_b", "a_b"},
	} {
		if got := ids.Heading(test.text); got != test.want {
			t.Errorf("%q has the id %q, want %q", test.text, got, test.want)
		}
	}
	if !ids.Taken("its") || ids.Taken("none") || ids.Unique("its") != "its-2" {
		t.Error("ids that are taken are given out again")
	}
	for id, want := range map[string]bool{"search": true, "fnref-1": true, "fn": false, "section-search": false} {
		if kb.HeadingReserved(id) != want {
			t.Errorf("%q is reserved: %v", id, !want)
		}
	}
}

// TestBlocks: parts of a page with an audience, and their nesting.
func TestBlocks(t *testing.T) {
	outer, inner := kb.Block{From: 2, To: 9, Column: 1}, kb.Block{From: 3, To: 5, Column: 1}
	for _, test := range []struct {
		a, b kb.Block
		want bool
	}{
		{inner, outer, true}, {outer, inner, false}, {outer, outer, false}, {kb.Block{From: 2, To: 9, Column: 3}, outer, true}, {kb.Block{From: 3, To: 10}, outer, false}, {kb.Block{From: 1, To: 3}, outer, false},
		{kb.Block{Key: "steps[1].page"}, kb.Block{Key: "steps[1]"}, true}, {kb.Block{Key: "steps[10]"}, kb.Block{Key: "steps[1]"}, false}, {kb.Block{Key: "steps[1]"}, kb.Block{Key: "steps[1]"}, false},
		{kb.Block{Key: "steps[1]"}, kb.Block{Key: "steps"}, true}, {kb.Block{Key: "a[0]", From: 3, To: 3}, outer, false}, {inner, kb.Block{Key: "a[0]", From: 1, To: 9}, false},
	} {
		if got := test.a.Within(test.b); got != test.want {
			t.Errorf("%+v is within %+v: %v", test.a, test.b, got)
		}
	}
	p := kb.Page{Common: kb.Common{Audience: []string{"lab", "public"}}, Body: kb.Body{Blocks: []kb.Block{outer}}, HeaderBlocks: []kb.Block{{Key: "a[0]", From: 1, Audience: []string{"lab"}}}}
	if got := p.Blocks(); len(got) != 2 || got[0].Key != "a[0]" {
		t.Errorf("blocks are %v", got)
	}
	if got := p.SaysFor(kb.Block{}) + "; " + p.SaysFor(p.HeaderBlocks[0]); got != "the page, which is for lab, public; the block of line 1, which is for lab" {
		t.Errorf("said: %q", got)
	}
}

// TestContributors: who committed a file, as the directory knows them.
func TestContributors(t *testing.T) {
	b := kb.NewBase(kb.Site{}, kb.Directory{People: []kb.Person{{ID: "ann", Account: "@Ann-B"}, {ID: "bert", Account: "bert@lab.example"}, {ID: "cleo", Account: "Cleo C"}, {ID: "dora"}, {ID: "twin", Account: "ann-b"}}}, nil, nil, nil)
	h := &kb.History{Files: map[string]kb.Change{"a.md": {People: []kb.Contributor{
		{Name: "cleo c"}, {Mail: "123+ann-b@users.noreply.github.com"}, {Mail: "BERT@lab.example"}, {Name: "nobody", Mail: "ann-b@lab.example"}, {Name: "Cleo C"},
	}}}}
	if got, want := strings.Join(b.Contributors(h, "a.md"), " "), "cleo ann twin bert"; got != want {
		t.Errorf("contributors are %q, want %q", got, want)
	}
	part := h.For([]*kb.Page{{Path: "a.md"}, {Path: "b.md"}}, func(path string) []string { return []string{"ann"} })
	if c, ok := part.Of("a.md"); !ok || c.People != nil || len(c.By) != 1 || len(part.Files) != 1 {
		t.Errorf("the part of the history is %+v", part)
	}
	for name, none := range map[string]*kb.History{"nil": nil, "unknown": {Unknown: "the clone is shallow", Files: h.Files}} {
		if _, ok := none.Of("a.md"); ok || none.For(nil, nil) != nil || len(b.Contributors(none, "a.md")) != 0 {
			t.Errorf("%s: something is known", name)
		}
	}
	if len(h.Files["a.md"].People) != 5 {
		t.Error("the history itself has changed")
	}
}

// TestMayVerify: whose word counts for a page, and who may read it.
func TestMayVerify(t *testing.T) {
	d := staff()
	d.People[1].Deputy, d.People[0].Deputy = "guest", "clerk"
	p := &kb.Page{Common: kb.Common{Owners: []string{"nurse", "crew"}}}
	for person, want := range map[string]bool{"nurse": true, "clerk": true, "lead": true, "builder": true, "guest": true, "tutor": false, "crew": true, "": false} {
		if got := p.MayVerify(d, person); got != want {
			t.Errorf("%s may verify: %v", person, got)
		}
	}
	p.Audience = []string{"internal"}
	p.Body.Blocks = []kb.Block{{Audience: []string{"closed"}, From: 4}}
	for person, want := range map[string]int{"lead": -1, "nurse": 4, "clerk": 0} {
		block, sees := p.SeesAll(d, person)
		if sees != (want < 0) || !sees && block.From != want {
			t.Errorf("%s sees all: %v, but %+v", person, sees, block)
		}
	}
	for by, want := range map[string]string{"human:ann": "ann", "ann": "ann", "human:": "human:"} {
		if got := (kb.Verification{By: by}).Person(); got != want {
			t.Errorf("%q is the word of %q", by, got)
		}
	}
	if (kb.Verification{At: "today"}).Day() != "" || (kb.Verification{At: "2026-10-01T09:00:00Z"}).Day() != "2026-10-01" {
		t.Error("the day of a verification is wrong")
	}
	both := &kb.Type{BothSign: true}
	for sign, want := range map[string]bool{"both": true, "one": false, "": true} {
		if (&kb.Page{Type: both, Common: kb.Common{SignOff: sign}}).BothSign() != want || (&kb.Page{Type: &kb.Type{}, Common: kb.Common{SignOff: sign}}).BothSign() != (sign == "both") {
			t.Errorf("sign_off: %q", sign)
		}
	}
}

// TestAhead: the record of a day that has not come does not count before that day.
func TestAhead(t *testing.T) {
	record := &kb.Type{Record: func(*kb.Page, kb.Day) bool { return true }}
	for _, test := range []struct {
		page kb.Page
		want bool
	}{
		{kb.Page{Type: record, Date: "2026-11-22"}, true},
		{kb.Page{Type: record, Date: "2026-11-21"}, false},
		{kb.Page{Type: record, Date: "2026-11-20"}, false},
		{kb.Page{Type: record}, false},
		{kb.Page{Type: record, Date: "2026-11-22", Index: true}, false},
		{kb.Page{Type: &kb.Type{}, Date: "2026-11-22"}, false},
		{kb.Page{Date: "2026-11-22"}, false},
	} {
		if got := test.page.Ahead("2026-11-21"); got != test.want {
			t.Errorf("%+v is ahead: %v", test.page.Date, got)
		}
	}
}
