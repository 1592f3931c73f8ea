package export

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"slices"

	"tandem/generator/kb"
)

// entries is how many changes the feed tells of.
const entries = 30

type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	ID       string      `xml:"id"`
	Updated  string      `xml:"updated"`
	Author   atomAuthor  `xml:"author"`
	Links    []atomLink  `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomEntry struct {
	Title    string       `xml:"title"`
	ID       string       `xml:"id"`
	Updated  string       `xml:"updated"`
	Authors  []atomAuthor `xml:"author"`
	Link     atomLink     `xml:"link"`
	Category atomCategory `xml:"category"`
	Summary  string       `xml:"summary,omitempty"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

// change is a page with the day of its latest news.
type change struct {
	page *kb.Page
	day  kb.Day
	what string
}

// atom returns the feed of the latest changes: what happened (records, by
// their date) and what was verified.
func atom(e *kb.Edition) ([]byte, error) {
	list := changes(e)
	feed := atomFeed{
		Lang: e.Site.Lang, Title: e.Site.Title, Subtitle: e.Site.Description,
		ID: identity(e, ""), Updated: instant(e.Day), Author: atomAuthor{e.Site.Title},
		Links: []atomLink{{"self", link(e, "feed.xml")}, {"alternate", link(e, "")}},
	}
	if len(list) > 0 {
		feed.Updated = instant(list[0].day)
	}
	for _, c := range list {
		entry := atomEntry{
			Title: c.page.Title, ID: identity(e, c.page.ID), Updated: instant(c.day),
			Link: atomLink{"alternate", link(e, c.page.URL)}, Category: atomCategory{c.page.Type.Name},
			Summary: c.what,
		}
		for _, id := range c.page.Owners {
			if owner, ok := e.Directory.Owner(id); ok {
				entry.Authors = append(entry.Authors, atomAuthor{owner.Name})
			}
		}
		feed.Entries = append(feed.Entries, entry)
	}
	return document(feed)
}

func changes(e *kb.Edition) []change {
	var list []change
	for _, p := range e.Pages {
		t := e.Trust[p.ID]
		c := change{page: p, day: p.Date, what: p.Description}
		if len(t.SignOffs) > 0 && t.SignOffs[0].At > c.day {
			c.day = t.SignOffs[0].At
		}
		if !p.Index && c.day != "" && c.day <= e.Day && p.Type.Name != "term" {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b change) int {
		return cmp.Or(cmp.Compare(b.day, a.day), cmp.Compare(a.page.ID, b.page.ID))
	})
	return list[:min(len(list), entries)]
}

// identity returns the lasting name that Atom asks for: the page's address, or
// one made of the base's title while the address is not known.
func identity(e *kb.Edition, id string) string {
	if p := e.Page(id); p != nil && absolute(e) {
		return e.Site.BaseURL + escape(p.URL)
	}
	if absolute(e) {
		return e.Site.BaseURL
	}
	return "urn:tandem:" + kb.Slug(e.Site.Title) + ":" + id
}

func link(e *kb.Edition, url string) string {
	if absolute(e) {
		return e.Site.BaseURL + escape(url)
	}
	if url == "" {
		return "./"
	}
	return url
}

func instant(d kb.Day) string { return string(d) + "T00:00:00Z" }

func document(v any) ([]byte, error) {
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
