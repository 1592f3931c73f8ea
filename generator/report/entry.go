package report

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Entry is a page that needs attention.
type Entry struct {
	Page       string   `json:"page"` // id
	Path       string   `json:"path"` // of its file in the content folder
	URL        string   `json:"url"`  // from the site's root
	Title      string   `json:"title"`
	Owners     []string `json:"owners"`
	Reviewers  []string `json:"reviewers"` // whom a review counts for
	State      kb.State `json:"state"`
	Reasons    []Reason `json:"reasons"`               // the most pressing first
	Verified   kb.Day   `json:"verified,omitempty"`    // last
	VerifiedBy []string `json:"verified_by,omitempty"` // who said so on that day
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
	Since kb.Day     `json:"since,omitempty"` // the day from which it holds, or on which it comes to hold
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
		if len(t.SignOffs) > 0 {
			e.Verified = t.SignOffs[0].At
			for _, s := range t.SignOffs {
				if s.At == e.Verified {
					e.VerifiedBy = append(e.VerifiedBy, s.Person)
				}
			}
		}
		for _, f := range t.Flags {
			if f.Kind == kb.FlagOpenLessons {
				e.Lessons = f.Count
			}
		}
		if e.Has(Changed) {
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
	if !shown(p) || t.State == kb.StateArchived || t.State == kb.StateSuperseded {
		return nil
	}
	var reasons []Reason
	add := func(holds bool, kind ReasonKind, since kb.Day, words string) {
		if holds {
			reasons = append(reasons, Reason{kind, since, words})
		}
	}
	living := m.living(p)
	at, reason := m.reported(p)
	add(t.State == kb.StateReported, Reported, at, m.Say("reported wrong on {day}", m.Long(at))+": "+strings.TrimSuffix(reason, "."))
	add(living && t.Has(kb.FlagOverdue), Overdue, t.Due, m.Say("review overdue since {day}", m.Long(t.Due)))
	add(living && t.Has(kb.FlagChanged), Changed, lastWord(t), m.Say("changed since verified on {day} by {name}", m.Long(lastWord(t)), m.people(lastWords(t))))
	half := t.Has(kb.FlagHalf)
	add(living && !half && (t.State == kb.StateUnverified || t.State == kb.StateUnknown), Unverified, "", m.Say("not yet verified"))
	add(living && half, Half, lastWord(t), m.halfWords(t))
	add(living && t.Due != "" && t.Due <= m.Day && !t.Has(kb.FlagOverdue), Due, t.Due, m.Say("review due since {day}", m.Long(t.Due)))
	add(living && len(p.Owners) == 0, NoOwner, "", m.Say("nobody owns it"))
	for _, f := range t.Flags {
		name := f.Owner
		if owner, ok := m.Directory.Owner(f.Owner); ok {
			name = owner.Name
		}
		switch f.Kind {
		case kb.FlagOwnerLeft:
			owner, _ := m.Directory.Owner(f.Owner)
			add(true, OwnerLeft, owner.Until, m.Say("{name}, who owned it, has left", name))
		case kb.FlagDeadBase:
			add(living, ReliesOn, "", m.Say("relies on {page}: {state}", m.title(f.Page), m.StateWords(f.State)))
		}
	}
	add(t.State == kb.StateDueSoon, Soon, t.Due, m.Say("review due on {day}", m.Long(t.Due)))
	for _, f := range t.Flags {
		if owner, ok := m.Directory.Owner(f.Owner); ok && f.Kind == kb.FlagOwnerLeaves {
			words := m.Say("{name}, who owns it, leaves soon", owner.Name)
			if f.Day != "" { // otherwise the edition hides it
				words = m.Say("{name}, who owns it, leaves on {day}", owner.Name, m.Long(f.Day))
			}
			add(true, OwnerLeaves, f.Day, words)
		}
	}
	if word, candidate := m.archive(p, t, living); candidate {
		add(true, Archive, word, m.Say("archive it? nothing links to it, and it was last verified on {day}", m.Long(word)))
	}
	return reasons
}

// reported returns the oldest open report of a wrong page, and its text.
func (m *maker) reported(p *kb.Page) (kb.Day, string) {
	var answered kb.Day
	for _, s := range m.Trust[p.ID].SignOffs {
		if s.Current && s.At > answered {
			answered = s.At
		}
	}
	var at kb.Day
	reason := ""
	for _, r := range p.Reported {
		if r.At <= m.Day && r.At >= answered && (at == "" || r.At < at) {
			at, reason = r.At, r.Reason
		}
	}
	return at, reason
}

// archive returns the day of a page's last activity when it is suggested for the
// archive: nothing links to it, no path has it, it is not verified or overdue, and
// that activity is old. A page without a known day is never suggested.
func (m *maker) archive(p *kb.Page, t kb.Trust, living bool) (kb.Day, bool) {
	word := max(lastWord(t), p.Date)
	unsure := t.State == kb.StateUnverified || t.State == kb.StateChanged || t.Has(kb.FlagOverdue)
	return word, living && unsure && t.Has(kb.FlagOrphan) && word != "" && word.Add(old) < m.Day
}

// lastWord returns the day on which somebody last verified a page.
func lastWord(t kb.Trust) kb.Day {
	if len(t.SignOffs) == 0 {
		return ""
	}
	return t.SignOffs[0].At
}

// lastWords returns who verified on that day.
func lastWords(t kb.Trust) []string {
	var people []string
	for _, s := range t.SignOffs {
		if s.At == lastWord(t) {
			people = append(people, s.Person)
		}
	}
	return people
}

// halfWords says who has verified and who is waited for.
func (m *maker) halfWords(t kb.Trust) string {
	var given []string
	for _, s := range t.SignOffs {
		if name := m.Directory.PartnerName(s.Partner); s.Current && !slices.Contains(given, name) {
			given = append(given, name)
		}
	}
	var waiting []string
	for _, id := range t.Waiting {
		waiting = append(waiting, m.Directory.PartnerName(id))
	}
	return m.Say("verified by the {partners}; waiting for the {others}", m.Listed(given), m.Listed(waiting))
}

// people returns the names of people, in words.
func (m *maker) people(ids []string) string {
	var all []string
	for _, id := range ids {
		name := id
		if p, ok := m.Directory.Person(id); ok {
			name = p.Name
		}
		all = append(all, name)
	}
	return joined(all)
}

// title returns the title of a page, its id when it has none.
func (m *maker) title(id string) string {
	if p := m.Page(id); p != nil {
		return p.Title
	}
	return id
}
