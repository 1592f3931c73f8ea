package report

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/feed"
	"tandem/generator/kb"
	"tandem/generator/sentence"
)

// Published is the part of a report that an edition shows.
type Published struct {
	Sheets  []kb.Sheet   // pages to be drawn
	Outputs []kb.Output  // the files beside them, sorted by path
	Reviews []kb.Reviews // late now, where any are, and then of each week ahead
}

// Publish returns the part of a report that an edition shows, computed once. The
// files are:
//
//	calendar.ics           reviews, todos and events of the whole base
//	-/people/ID/reviews.ics  those of one owner
//	-/people/ID/feed.xml     news of one owner's pages, as Atom
//	PAGE/calendar.ics      events of one page: meetings, milestones, checkpoints
//
// An empty calendar is not written: iCalendar does not allow it.
func Publish(e *kb.Edition) (Published, error) {
	r := Make(e.Judged, Options{})
	var outputs []kb.Output
	add := func(path string, part *Report) {
		if len(part.events) > 0 {
			outputs = append(outputs, kb.Output{Path: path, Data: part.ICS(), Skip: kb.Offline})
		}
	}
	add(everything, r)
	former := kb.NewFormer(e.Base)
	for _, s := range r.Owners {
		if !hasSheet(e, s.ID) {
			continue
		}
		add(ownerFile(s.ID, "reviews.ics"), r.For(s.ID, ""))
		data, err := ownerFeed(e, s).XML()
		if err != nil {
			return Published{}, err
		}
		outputs = append(outputs, kb.Output{Path: ownerFile(s.ID, "feed.xml"), Data: data, Skip: kb.Offline})
	}
	// A feed reader does not follow a page that redirects, so the file is also at its
	// former address.
	for _, out := range outputs {
		if old, free := former.Of(out.Path); free {
			outputs = append(outputs, kb.Output{Path: old, Data: out.Data, Skip: out.Skip})
		}
	}
	for _, p := range e.Pages {
		if data := pageCalendar(e, p); data != nil {
			outputs = append(outputs, kb.Output{Path: p.URL + kb.CalendarFile, Data: data, Skip: kb.Offline})
		}
	}
	slices.SortFunc(outputs, func(a, b kb.Output) int { return cmp.Compare(a.Path, b.Path) })
	return Published{Sheets: r.sheets(e), Outputs: outputs, Reviews: r.Forecast.reviews()}, nil
}

// newest is how many entries a feed has.
const newest = 30

// ownerFeed returns what became due, was verified, changed or was reported wrong of an
// owner's pages, the latest first. The day of a change is unknown: it comes before the
// verification that it invalidates, under the hash of the new text, and is never cut.
func ownerFeed(e *kb.Edition, s Scope) feed.Feed {
	url := ownerFile(s.ID, "")
	news := feed.Feed{
		Lang: e.Site.Lang, Title: s.Name + " · " + e.Site.Title, Author: e.Site.Title, Updated: e.Day,
		ID: e.Site.Identity(strings.TrimPrefix(url, kb.OwnFolder)), Self: e.Site.Link(ownerFile(s.ID, "feed.xml")), Home: e.Site.Link(url),
	}
	var changed []feed.Entry
	m, words := maker{Judged: e.Judged}, sentence.ForReaders(e.Base)
	for _, p := range e.Pages {
		if !shown(p) || !slices.Contains(p.Owners, s.ID) {
			continue
		}
		t := e.Trust[p.ID]
		entry := func(title, mark string, day kb.Day, summary string) feed.Entry {
			told := feed.Entry{
				Title: title + ": " + p.Title, ID: e.Site.Identity(p.URL) + "#" + mark, Updated: day,
				Link: e.Site.Link(p.URL), Kind: p.Type.Name, Summary: summary,
			}
			for _, id := range p.Owners {
				if owner, ok := e.Directory.Owner(id); ok {
					told.Authors = append(told.Authors, owner.Name)
				}
			}
			return told
		}
		for _, word := range t.SignOffs {
			title := e.Say("Verified")
			if word.How == kb.HowSigned {
				title = e.Say("Signed")
			}
			news.Entries = append(news.Entries, entry(title, "verified-"+string(word.At)+"-"+stamp(word.Person), word.At, e.Say("By {name}.", words.People(word.Person))))
		}
		if m.living(p) && t.Due != "" && t.Due <= e.Day {
			news.Entries = append(news.Entries, entry(e.Say("Review due"), "due-"+string(t.Due), t.Due, e.Say("Overdue after {day}.", e.Long(t.Overdue))))
		}
		if last, people := t.Latest(); m.living(p) && t.Has(kb.FlagChanged) {
			changed = append(changed, entry(e.Say("Changed since verified"), "changed-"+t.Hash, last, e.Say("Last verified by {name}.", words.People(people...))))
		}
		if t.Has(kb.FlagAmended) {
			changed = append(changed, entry(e.Say("Amended since signed"), "amended-"+t.Hash, amendedSince(t), e.Words.Upper(words.Amended(t).String())+"."))
		}
		if t.State == kb.StateReported {
			first := t.Reports[0]
			news.Entries = append(news.Entries, entry(e.Say("Reported wrong"), "reported-"+string(first.At), first.At, first.Reason))
		}
	}
	latest := func(a, b feed.Entry) int {
		return cmp.Or(cmp.Compare(b.Updated, a.Updated), cmp.Compare(a.ID, b.ID))
	}
	slices.SortFunc(news.Entries, latest)
	news.Entries = append(changed, news.Entries[:min(len(news.Entries), max(newest-len(changed), 0))]...)
	slices.SortFunc(news.Entries, latest)
	if len(news.Entries) > 0 {
		news.Updated = news.Entries[0].Updated
	}
	return news
}
