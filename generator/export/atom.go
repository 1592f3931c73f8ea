package export

import (
	"cmp"
	"slices"

	"tandem/generator/feed"
	"tandem/generator/kb"
)

// entries is how many changes the feed tells of.
const entries = 30

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
	news := feed.Feed{
		Lang: e.Site.Lang, Title: e.Site.Title, Subtitle: e.Site.Description, Author: e.Site.Title,
		ID: e.Site.Identity(""), Updated: e.Day, Self: e.Site.Link("feed.xml"), Home: e.Site.Link(""),
	}
	if len(list) > 0 {
		news.Updated = list[0].day
	}
	for _, c := range list {
		entry := feed.Entry{
			Title: c.page.Title, ID: e.Site.Identity(c.page.URL), Updated: c.day,
			Link: e.Site.Link(c.page.URL), Kind: c.page.Type.Name, Summary: c.what,
		}
		for _, id := range c.page.Owners {
			if owner, ok := e.Directory.Owner(id); ok {
				entry.Authors = append(entry.Authors, owner.Name)
			}
		}
		news.Entries = append(news.Entries, entry)
	}
	return news.XML()
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
		return cmp.Or(cmp.Compare(b.day, a.day), kb.ByTitle(a.page, b.page))
	})
	return list[:min(len(list), entries)]
}
