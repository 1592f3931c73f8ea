package feed_test

import (
	"encoding/xml"
	"strings"
	"testing"
	"time"

	"tandem/generator/feed"

	"github.com/google/go-cmp/cmp"
)

// Atom as RFC 4287 has it, read without this package's own structs. An element of
// another namespace is not found.
type (
	document struct {
		XMLName  xml.Name  `xml:"http://www.w3.org/2005/Atom feed"`
		Lang     string    `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
		Title    []string  `xml:"http://www.w3.org/2005/Atom title"`
		Subtitle []string  `xml:"http://www.w3.org/2005/Atom subtitle"`
		ID       []string  `xml:"http://www.w3.org/2005/Atom id"`
		Updated  []string  `xml:"http://www.w3.org/2005/Atom updated"`
		Authors  []string  `xml:"http://www.w3.org/2005/Atom author>name"`
		Links    []address `xml:"http://www.w3.org/2005/Atom link"`
		Entries  []item    `xml:"http://www.w3.org/2005/Atom entry"`
	}
	address struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	}
	item struct {
		Title    []string  `xml:"http://www.w3.org/2005/Atom title"`
		ID       []string  `xml:"http://www.w3.org/2005/Atom id"`
		Updated  []string  `xml:"http://www.w3.org/2005/Atom updated"`
		Authors  []string  `xml:"http://www.w3.org/2005/Atom author>name"`
		Links    []address `xml:"http://www.w3.org/2005/Atom link"`
		Category struct {
			Term string `xml:"term,attr"`
		} `xml:"http://www.w3.org/2005/Atom category"`
		Summary []string `xml:"http://www.w3.org/2005/Atom summary"`
	}
)

func one(text string) []string { return []string{text} }

// TestXML reads a feed back and finds every value of it, whatever its characters are.
func TestXML(t *testing.T) {
	news := feed.Feed{
		Lang: "de-CH", Title: "News & <more>", Subtitle: "What's \"new\"", ID: "urn:x:1", Updated: "2026-11-21", Author: "Both of us",
		Self: "https://base.example/feed.xml?a=1&b=2", Home: "https://base.example/",
		Entries: []feed.Entry{
			{Title: "Größe <b>", ID: "urn:x:2", Updated: "2026-11-20", Authors: []string{"City hospital", "Lab & co"}, Link: "https://base.example/a/", Kind: "guide", Summary: "a]]>b"},
			{Title: "Second", ID: "urn:x:3", Updated: "2026-01-02", Link: "https://base.example/b/", Kind: "retro"},
		},
	}
	data, err := news.XML()
	if err != nil {
		t.Fatal(err)
	}
	var got document
	if err := xml.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	first := item{
		Title: one("Größe <b>"), ID: one("urn:x:2"), Updated: one("2026-11-20T00:00:00Z"), Authors: []string{"City hospital", "Lab & co"},
		Links: []address{{"alternate", "https://base.example/a/"}}, Summary: one("a]]>b"),
	}
	first.Category.Term = "guide"
	second := item{
		Title: one("Second"), ID: one("urn:x:3"), Updated: one("2026-01-02T00:00:00Z"), Links: []address{{"alternate", "https://base.example/b/"}},
	}
	second.Category.Term = "retro"
	want := document{
		XMLName: xml.Name{Space: "http://www.w3.org/2005/Atom", Local: "feed"},
		Lang:    "de-CH", Title: one("News & <more>"), Subtitle: one("What's \"new\""), ID: one("urn:x:1"), Updated: one("2026-11-21T00:00:00Z"), Authors: one("Both of us"),
		Links:   []address{{"self", "https://base.example/feed.xml?a=1&b=2"}, {"alternate", "https://base.example/"}},
		Entries: []item{first, second},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the feed as it is read (-want +got):\n%s", diff)
	}
	for _, updated := range append(got.Updated, got.Entries[0].Updated...) {
		if _, err := time.Parse(time.RFC3339, updated); err != nil {
			t.Errorf("%q is not a time of RFC 3339: %v", updated, err)
		}
	}
}

// TestEmpty checks a feed without news: an empty subtitle is left out.
func TestEmpty(t *testing.T) {
	data, err := feed.Feed{Lang: "en", Title: "News", ID: "urn:x:1", Updated: "2026-11-21", Author: "x"}.XML()
	if err != nil {
		t.Fatal(err)
	}
	var got document
	if err := xml.Unmarshal(data, &got); err != nil || got.Subtitle != nil || got.Entries != nil {
		t.Errorf("an empty feed is read as %+v, %v", got, err)
	}
}

// TestDocument checks the frame of a document and that what XML cannot hold is an error.
func TestDocument(t *testing.T) {
	data, err := feed.Document(struct {
		XMLName xml.Name `xml:"list"`
		Of      []string `xml:"one"`
	}{Of: []string{"a", "b"}})
	want := "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<list>\n  <one>a</one>\n  <one>b</one>\n</list>\n"
	if err != nil || string(data) != want {
		t.Errorf("got %q, %v; want %q", data, err, want)
	}
	if data, err := feed.Document(make(chan int)); err == nil || data != nil || !strings.Contains(err.Error(), "chan") {
		t.Errorf("a channel is written as %q, %v", data, err)
	}
}
