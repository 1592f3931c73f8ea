package report

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
	"tandem/generator/sentence"
)

// Entry is a page that needs attention.
type Entry struct {
	Page       string   `json:"page"` // id
	Path       string   `json:"path"` // of its file in the content folder
	URL        string   `json:"url"`  // from the site's root
	Title      string   `json:"title"`
	Owners     []string `json:"owners"`
	Reviewers  []string `json:"reviewers"` // the owners that the review counts for
	State      kb.State `json:"state"`
	Reasons    []Reason `json:"reasons"`               // the most pressing first
	Verified   kb.Day   `json:"verified,omitempty"`    // last
	VerifiedBy []string `json:"verified_by,omitempty"` // who verified on that day
	Due        kb.Day   `json:"due,omitempty"`
	Waiting    []string `json:"waiting_for,omitempty"` // partners
	Lessons    int      `json:"open_lessons"`          // that are open
	ReliedOn   int      `json:"relied_on_by"`          // pages
	InPaths    int      `json:"in_paths"`
	Risk       int      `json:"risk"`
	Difference string   `json:"difference,omitempty"` // lines that changed since the verification
}

// ReasonKind says why a page is in a report.
type ReasonKind string

// The reasons, the most pressing first.
const (
	Reported    ReasonKind = "reported"
	Overdue     ReasonKind = "overdue"
	Changed     ReasonKind = "changed"
	Amended     ReasonKind = "amended"
	Unverified  ReasonKind = "unverified"
	Half        ReasonKind = "waiting-for-partner"
	Due         ReasonKind = "due"
	NoOwner     ReasonKind = "no-owner"
	OwnerLeft   ReasonKind = "owner-left"
	ReliesOn    ReasonKind = "relies-on"
	Soon        ReasonKind = "due-soon"
	OwnerLeaves ReasonKind = "owner-leaves"
	Archive     ReasonKind = "archive"
)

// Reason is one reason why a page needs attention.
type Reason struct {
	Kind  ReasonKind `json:"kind"`
	Since kb.Day     `json:"since,omitempty"` // the day since which it is true, or from which it will be
	Words string     `json:"words"`
}

// old is the number of days without a link, a relying page or a verification after
// which a page is suggested for the archive.
const old = 180

// Has reports whether a page is in the report for that reason.
func (e Entry) Has(kind ReasonKind) bool {
	return slices.ContainsFunc(e.Reasons, func(r Reason) bool { return r.Kind == kind })
}

// shown reports whether a page counts at all.
func shown(p *kb.Page) bool { return !p.Index && !p.Draft() }

// living reports whether a page is reviewed, now or later.
func (m *maker) living(p *kb.Page) bool {
	if !shown(p) || p.Type.Unreviewed || p.Type.Record != nil && p.Type.Record(p, m.Day) {
		return false
	}
	switch m.Trust[p.ID].State {
	case kb.StateSuperseded, kb.StateArchived, kb.StateNoReview, kb.StateRecord, kb.StateDraft:
		return false
	}
	return true
}

// entries returns the pages that need attention, by risk.
func (m *maker) entries() []Entry {
	entries := []Entry{}
	for _, p := range m.Pages {
		reasons := m.wants[p.ID]
		if len(reasons) == 0 {
			continue
		}
		t := m.Trust[p.ID]
		e := Entry{
			Page: p.ID, Path: p.Path, URL: p.URL, Title: p.Title, Owners: listOf(p.Owners), State: t.State, Reasons: reasons,
			Due: t.Due, Waiting: t.Waiting, Reviewers: m.reviewers(p),
			ReliedOn: len(m.Referring(p.ID, "Relied on by")), InPaths: len(m.Referring(p.ID, "Step of")),
		}
		e.Verified, e.VerifiedBy = t.Latest()
		for _, f := range t.Flags {
			if f.Kind == kb.FlagOpenLessons {
				e.Lessons = f.Count
			}
		}
		if e.Has(Changed) || e.Has(Amended) {
			e.Difference = m.difference(p)
		}
		e.Risk = risk(urgency(reasons[0].Kind), m.reach(p.ID), reasons[0].Since, m.Day)
		entries = append(entries, e)
	}
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(b.Risk, a.Risk), kb.ByTitle(m.Page(a.Page), m.Page(b.Page)))
	})
	return entries
}

// reasons returns the reasons why a page needs attention, the most pressing first.
func (m *maker) reasons(p *kb.Page) []Reason {
	t := m.Trust[p.ID]
	var reasons []Reason
	add := func(holds bool, kind ReasonKind, since kb.Day, words string) {
		if holds {
			reasons = append(reasons, Reason{kind, since, words})
		}
	}
	living, words := m.living(p), sentence.ForReaders(m.Base)
	if t.State.Retired() { // an older record may still be rewritten
		add(t.Has(kb.FlagAmended), Amended, amendedSince(t), words.Amended(t).String())
		return reasons
	}
	if !shown(p) {
		return nil
	}
	last, _ := t.Latest()
	half := t.Has(kb.FlagHalf)
	if t.State == kb.StateReported {
		add(true, Reported, t.Reports[0].At, words.Reported(t).String())
	}
	add(living && t.Has(kb.FlagOverdue), Overdue, t.Due, words.OverdueSince(t.Due))
	add(living && t.Has(kb.FlagChanged), Changed, last, words.Changed(t).String())
	add(t.Has(kb.FlagAmended), Amended, amendedSince(t), words.Amended(t).String())
	add(living && !half && (t.State == kb.StateUnverified || t.State == kb.StateUnknown), Unverified, "", words.Unverified(t).String())
	add(living && half, Half, last, words.Half(t).String())
	add(living && t.Due != "" && t.Due <= m.Day && !t.Has(kb.FlagOverdue), Due, t.Due, words.DueSince(t.Due))
	add(living && len(p.Owners) == 0, NoOwner, "", m.Say("nobody owns it"))
	for _, f := range t.Flags {
		said := words.Flag(t, f)
		switch f.Kind {
		case kb.FlagOwnerLeft:
			add(true, OwnerLeft, f.Day, said.String())
		case kb.FlagDeadBase:
			add(living, ReliesOn, "", said.Words+m.title(f.Page)+said.Tail)
		}
	}
	add(t.State == kb.StateDueSoon, Soon, t.Due, words.DueOn(t.Due))
	for _, f := range t.Flags {
		if f.Kind == kb.FlagOwnerLeaves {
			add(true, OwnerLeaves, f.Day, words.Flag(t, f).String())
		}
	}
	if word, candidate := m.archive(p, t, living); candidate {
		add(true, Archive, word, m.Say("archive it? nothing links to it, and it was last verified on {day}", m.Long(word)))
	}
	return reasons
}

// amendedSince returns the day on which an amended record was signed last.
func amendedSince(t kb.Trust) kb.Day {
	if len(t.Seals) == 0 {
		return ""
	}
	return t.Seals[0].At
}

// archive returns the day of the page's last verification, or its date if that is
// later, and whether the page should be archived: it is living, nothing links to it, it
// is unverified, changed or overdue, and that day is old.
func (m *maker) archive(p *kb.Page, t kb.Trust, living bool) (kb.Day, bool) {
	last, _ := t.Latest()
	since := max(last, p.Date)
	unsure := t.State == kb.StateUnverified || t.State == kb.StateChanged || t.Has(kb.FlagOverdue)
	return since, living && unsure && t.Has(kb.FlagOrphan) && since != "" && since.Add(old) < m.Day
}

// title returns the title of a page, its id when it has none.
func (m *maker) title(id string) string {
	if p := m.Page(id); p != nil {
		return p.Title
	}
	return id
}
