package export

import (
	"cmp"
	"slices"

	"tandem/generator/feed"
	"tandem/generator/kb"
)

// entries is how many changes the feed lists.
const entries = 30

// change is a page with the day on which its text changed last.
type change struct {
	page *kb.Page
	day  kb.Day
	what string
}

// textDay returns the day on which the text of a page changed last, "" if it is
// unknown: the day of the commit that changed it, or the first day on which somebody
// verified the current text; without git the day of a record. A verification alone is not
// a change.
func textDay(e *kb.Edition, p *kb.Page) kb.Day {
	change, ok := e.History.Of(p.Path)
	if !ok || change.Day == "" || change.Uncommitted {
		return p.Date
	}
	day, trust := cmp.Or(change.Text, change.Day), e.Trust[p.ID]
	for _, v := range p.Verified {
		if v.Text != "" && v.Text == trust.Hash && v.Day() != "" && v.Day() < day {
			day = v.Day()
		}
	}
	return day
}

// atom returns the feed of the latest changes: events (records, by their date) and
// pages whose text changed.
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
		c := change{page: p, day: max(p.Date, textDay(e, p)), what: e.Summary(p)}
		if !p.Index && c.day != "" && c.day <= e.Day && p.Type.Defines == nil {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b change) int {
		return cmp.Or(cmp.Compare(b.day, a.day), kb.ByTitle(a.page, b.page))
	})
	return list[:min(len(list), entries)]
}
