package proof

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
)

// TestWhatShownPagesDisplayIsNoLeak has texts that the source of a shown page does
// not say word by word, but its HTML does.
func TestWhatShownPagesDisplayIsNoLeak(t *testing.T) {
	address := "https://north.example/plans/2026/may/third/union/agreed/before.html"
	for _, test := range []struct {
		name, hidden, shown, html, output string
		blocks                            []kb.Block
		leak                              bool
	}{
		{"a sentence between signs of code", secret8, "`a <b` " + secret8 + " `c> d`", "<code>a &lt;b</code> " + secret8 + " <code>c&gt; d</code>", secret8, nil, false},
		{"the same, not displayed", secret8, "`a <b` " + secret8 + " `c> d`", "<code>a</code>", secret8, nil, true},
		{"an address of another site", "See " + address, "[Plans](" + address + ")", `<a href="` + address + `">Plans</a>`, `<a href="` + address + `">Plans</a>`, nil, false},
		{"an address that no shown page has", "See " + address, "[Plans](https://north.example)", `<a href="https://north.example">Plans</a>`, `<a href="` + address + `">Plans</a>`, nil, true},
		{"where a displayed part meets another text", secret8, "Before the third of May, it's agreed.", "<code>shall not tell the union anything</code>", "shall not tell the union anything <span>before the third of May</span>", nil, false},
		{"a page with a hidden part", secret8, "Text.", secret8, secret8, []kb.Block{{Audience: []string{"internal"}, From: 3, To: 4}}, true},
	} {
		c := page(fixture(test.hidden, test.shown), "public", func(p *kb.Page) { p.Body = kb.Body{HTML: test.html, VisibleText: test.html, Blocks: test.blocks} })
		found := New(c).Search([]kb.Output{out("a.html", "<p>"+test.output+"</p>")})
		if len(found.Leaks) > 0 != test.leak {
			t.Errorf("%s: got %+v, want a leak: %v", test.name, found.Leaks, test.leak)
		}
	}
}

// TestDisplayedWordsOfLists looks in a dictionary for words that differ by accents
// alone from others, and for words that only the displayed text of a page has.
func TestDisplayedWordsOfLists(t *testing.T) {
	c := page(fixture("Résumés of nomads wandering, wandered.", "A resume. Resumes wander."), "public", func(p *kb.Page) { p.Body.VisibleText = "Nomads, résumé" })
	c.Stems = func(word string) []string { return []string{strings.TrimSuffix(strings.TrimSuffix(word, "ed"), "s")} }
	c.Plain = func(name string, data []byte) ([][]byte, []string, bool) {
		return nil, strings.Fields(string(data)), name == "terms.bin"
	}
	for term, want := range map[string]bool{"nomad": false, "résumé": false, "wandering": true, "wander": false} {
		found := New(c).Search([]kb.Output{out("terms.bin", term)})
		if got := slices.ContainsFunc(found.Leaks, func(l Leak) bool { return l.Kind == KindWord }); got != want {
			t.Errorf("the term %q: got %+v, want a leak: %v", term, found.Leaks, want)
		}
	}
}

// TestHiddenPicturesAreFoundByTheirBytes has pictures that are read as text by chance.
func TestHiddenPicturesAreFoundByTheirBytes(t *testing.T) {
	picture := func(text string) []byte { return []byte("\x89PNG\r\n\x1a\n\x00" + text + "\xff\xfe") }
	c := fixture("Text.", "Text.")
	c.All.Base.Files = []kb.File{
		{Path: "guides/scan.png", Data: picture(secret8)},
		{Path: "guides/logo.png", Data: picture("logo")},
		{Path: "guides/same.png", Data: picture("logo")},
		{Path: "guides/list.csv", Data: []byte(secret8)},
	}
	c.All.Targets = map[string][]kb.Target{"guides/open": {{File: "guides/logo.png"}}}
	page(c, "public", func(p *kb.Page) { p.Body.Links = []kb.Link{{}} })
	c.Plain = func(name string, data []byte) ([][]byte, []string, bool) {
		return nil, strings.Fields(string(data)), name == "terms.bin"
	}
	for _, test := range []struct {
		name, data string
		kind       Kind // of the finding; "": nothing
	}{
		{"a.png", string(picture(secret8)), KindFile},
		{"b.png", string(picture("logo")), ""},
		{"c.png", string(picture("other")), ""},
		{"terms.bin", "png", ""},
		{"d.html", secret8, KindText},
	} {
		found := New(c).Search([]kb.Output{out(test.name, test.data)}).Leaks
		if (len(found) > 0) != (test.kind != "") || len(found) > 0 && found[0].Kind != test.kind {
			t.Errorf("%s: got %+v, want %q", test.name, found, test.kind)
		}
	}
	packed := zipped("site/-/x.png", picture(secret8))
	if found := New(c).Search([]kb.Output{out("site.zip", string(packed))}).Leaks; len(found) == 0 || found[0].File != "guides/scan.png" {
		t.Errorf("in a zip: got %+v", found)
	}
}
