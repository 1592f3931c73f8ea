// Package feed writes Atom (RFC 4287): a Feed is a value, XML its document. No other
// package writes feeds. It knows neither pages nor editions; export and report
// decide what is in a feed.
package feed

import (
	"bytes"
	"encoding/xml"

	"tandem/generator/kb"
)

// Feed is a list of news.
type Feed struct {
	Lang     string // BCP 47
	Title    string
	Subtitle string
	ID       string // lasting name: an address or a URN
	Updated  kb.Day // of the latest entry, or of the feed itself
	Author   string
	Self     string // address of the feed
	Home     string // address of what it describes
	Entries  []Entry
}

// Entry is one piece of news.
type Entry struct {
	Title   string
	ID      string // lasting name, unique in the feed
	Updated kb.Day
	Authors []string
	Link    string
	Kind    string // category, such as the type of the page
	Summary string
}

type atom struct {
	XMLName  xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string   `xml:"xml:lang,attr"`
	Title    string   `xml:"title"`
	Subtitle string   `xml:"subtitle,omitempty"`
	ID       string   `xml:"id"`
	Updated  string   `xml:"updated"`
	Author   author   `xml:"author"`
	Links    []link   `xml:"link"`
	Entries  []entry  `xml:"entry"`
}

type link struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type author struct {
	Name string `xml:"name"`
}

type entry struct {
	Title    string   `xml:"title"`
	ID       string   `xml:"id"`
	Updated  string   `xml:"updated"`
	Authors  []author `xml:"author"`
	Link     link     `xml:"link"`
	Category category `xml:"category"`
	Summary  string   `xml:"summary,omitempty"`
}

type category struct {
	Term string `xml:"term,attr"`
}

// XML returns the feed as a document. Days are midnight UTC.
func (f Feed) XML() ([]byte, error) {
	out := atom{
		Lang: f.Lang, Title: f.Title, Subtitle: f.Subtitle, ID: f.ID, Updated: instant(f.Updated), Author: author{f.Author},
		Links: []link{{"self", f.Self}, {"alternate", f.Home}},
	}
	for _, e := range f.Entries {
		told := entry{
			Title: e.Title, ID: e.ID, Updated: instant(e.Updated),
			Link: link{"alternate", e.Link}, Category: category{e.Kind}, Summary: e.Summary,
		}
		for _, name := range e.Authors {
			told.Authors = append(told.Authors, author{name})
		}
		out.Entries = append(out.Entries, told)
	}
	return Document(out)
}

// Document returns a value as an XML document, indented, with a line end.
func Document(v any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	encoder := xml.NewEncoder(&b)
	encoder.Indent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

func instant(d kb.Day) string { return string(d) + "T00:00:00Z" }
