package trust_test

import (
	"testing"

	"tandem/generator/kb"
	"tandem/generator/trust"
)

// TestFlags: the flags of one page.
func TestFlags(t *testing.T) {
	verified := by("nurse", "2026-01-01", today)
	changed := by("nurse", "2026-01-01", other)
	for _, test := range []struct {
		name  string
		day   kb.Day
		edits []edit
		want  string
	}{
		{"nothing", "2026-01-02", []edit{verified}, ""},
		{"another text", "2026-01-02", []edit{changed}, "changed 2026-01-01"},
		{"another text of a record that was reviewed", "2026-01-02", []edit{of(updates), changed}, ""},
		{"another text of a record that was signed", "2026-01-02", []edit{of(updates), signed("nurse", "2026-01-01", other)}, "amended 2026-01-01"},
		{"the last day of grace", "2026-03-16", []edit{verified}, ""},
		{"behind grace", "2026-03-17", []edit{verified}, "overdue 2026-03-02"},
		{"behind grace, of another text", "2026-03-17", []edit{changed}, "changed 2026-01-01; overdue 2026-03-02"},
		{"behind grace, archived", "2026-03-17", []edit{status(kb.StatusArchived), verified}, "overdue 2026-03-02"},
		{"a record is never overdue", "2030-01-01", []edit{of(updates), verified}, ""},
		{"never reviewed", "2030-01-01", []edit{every(never), verified}, ""},
		{"a sign-off names no text", "2026-01-02", []edit{by("nurse", "2026-01-01", unbound)}, "unbound"},
		{"one of two names none", "2026-01-03", []edit{by("nurse", "2026-01-01", unbound), by("engineer", "2026-01-02", today)}, "unbound"},
		{"one partner has signed", "2026-01-02", []edit{signOff("both"), verified}, "half"},
	} {
		if got := flagged(judged(newPage("page", test.edits...), test.day).Flags); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestNotLinked: which pages should have a link that leads to them.
func TestNotLinked(t *testing.T) {
	for _, test := range []struct {
		name  string
		edits []edit
		want  string
	}{
		{"a page", nil, "not-linked"},
		{"found in its register", []edit{of(updates)}, ""},
		{"the text above a register", []edit{index}, ""},
		{"a draft", []edit{status(kb.StatusDraft)}, ""},
		{"archived", []edit{status(kb.StatusArchived)}, ""},
		{"superseded", []edit{status(kb.StatusSuperseded)}, "not-linked"},
	} {
		l := linkAll(newPage("page", test.edits...))
		delete(l.Back, "page")
		if got := flagged(trust.Judge(l, "2026-01-02", nil).Trust["page"].Flags); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestOwnersWhoLeave: a page warns thirty days before all of its owners, or all of one
// of its partners, have left.
func TestOwnersWhoLeave(t *testing.T) {
	const last = "2026-06-30" // the last day of the owner who leaves
	for _, test := range []struct {
		name    string
		day     kb.Day
		leaving []string
		edits   []edit
		want    string
	}{
		{"nobody leaves", last, nil, nil, ""},
		{"thirty-one days after today", "2026-05-30", []string{"nurse"}, nil, ""},
		{"the thirtieth day is the last", "2026-05-31", []string{"nurse"}, nil, "owner-leaves nurse 2026-06-30"},
		{"gone on the thirtieth day", "2026-06-01", []string{"nurse"}, nil, "owner-leaves nurse 2026-06-30"},
		{"the last day", last, []string{"nurse"}, nil, "owner-leaves nurse 2026-06-30"},
		{"gone", "2026-07-01", []string{"nurse"}, nil, "owner-left nurse 2026-06-30"},
		{"both partners' owners", "2026-07-01", []string{"nurse", "engineer"}, nil, "owner-left nurse 2026-06-30; owner-left engineer 2026-06-30"},
		{"a colleague stays", "2026-07-01", []string{"nurse"}, []edit{owners("nurse", "deputy", "engineer")}, ""},
		{"an owner of the other partner stays, who is no partner of the page", "2026-07-01", []string{"nurse"}, []edit{partners("hospital")}, ""},
		{"a page of one partner", "2026-07-01", []string{"nurse", "engineer"}, []edit{partners("hospital")}, "owner-left engineer 2026-06-30"},
		{"a page of no partner", "2026-06-15", []string{"nurse", "engineer"}, []edit{partners()}, "owner-leaves engineer 2026-06-30"},
		{"a team without anybody", "2026-07-01", []string{"tester"}, []edit{owners("qa", "nurse")}, "owner-left qa 2026-06-30"},
		{"a team of which somebody is there", last, nil, []edit{owners("qa", "nurse")}, ""},
		{"an owner who is unknown is another problem", "2026-07-01", []string{"nurse"}, []edit{owners("nurse", "stranger", "engineer")}, "owner-left nurse 2026-06-30"},
		{"an owner of a partner that the page does not concern", "2026-07-01", []string{"auditor"}, []edit{owners("nurse", "engineer", "auditor")}, ""},
		{"a record", "2026-07-01", []string{"nurse"}, []edit{of(updates)}, ""},
		{"a draft", "2026-07-01", []string{"nurse"}, []edit{status(kb.StatusDraft)}, ""},
		{"an index", "2026-07-01", []string{"nurse"}, []edit{index}, ""},
		{"a term", "2026-07-01", []string{"nurse"}, []edit{of(terms)}, ""},
	} {
		l := linkAll(newPage("page", test.edits...))
		for i, p := range l.Directory.People {
			for _, id := range test.leaving {
				if p.ID == id {
					l.Directory.People[i].Until = last
				}
			}
		}
		if got := flagged(trust.Judge(l, test.day, nil).Trust["page"].Flags); got != test.want {
			t.Errorf("%s on %s: got %q, want %q", test.name, test.day, got, test.want)
		}
	}
}

// TestReliesOn: a page says which pages it relies on that no longer hold, in its order.
func TestReliesOn(t *testing.T) {
	verified := by("nurse", "2026-01-01", today)
	for _, test := range []struct {
		name  string
		edits []edit // of the page that is relied on
		want  string
	}{
		{"verified", []edit{verified, every(yearly)}, ""},
		{"unverified", nil, ""},
		{"due", []edit{verified, every(kb.Interval{N: 89, Unit: "d"})}, ""},
		{"overdue", []edit{verified}, "relies-on base overdue"},
		{"changed", []edit{by("nurse", "2026-01-01", other)}, ""},
		{"reported", []edit{verified, reportedOn("2026-03-01")}, "relies-on base reported"},
		{"superseded", []edit{status(kb.StatusSuperseded)}, "relies-on base superseded"},
		{"archived", []edit{status(kb.StatusArchived)}, "relies-on base archived"},
		{"a draft", []edit{status(kb.StatusDraft)}, ""},
	} {
		l := linkAll(newPage("base", test.edits...), newPage("page", every(never), reliesOn("nowhere", "base")))
		if got := flagged(trust.Judge(l, "2026-04-01", nil).Trust["page"].Flags); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// retro is a header with lessons.
type retro struct{ lessons []kb.Item }

func (r *retro) Fields() []kb.Field {
	return []kb.Field{kb.Items("lessons", "Lessons", &r.lessons, "what to do another time")}
}

// TestOpenLessons: a living page says how many lessons are still to be applied to it.
func TestOpenLessons(t *testing.T) {
	open := kb.Item{Text: "Ask first", Pages: []string{"page"}}
	done, declined, elsewhere := open, open, open
	done.Done, declined.Declined, elsewhere.Pages = true, "too dear", nil
	for _, test := range []struct {
		name    string
		lessons []kb.Item
		date    kb.Day // of the retro
		edits   []edit
		want    string
	}{
		{"none", nil, "2026-01-01", nil, ""},
		{"two of five", []kb.Item{open, done, open, declined, elsewhere}, "2026-01-01", nil, "open-lessons 2"},
		{"none open", []kb.Item{done, declined}, "2026-01-01", nil, ""},
		{"of a day to come", []kb.Item{open}, "2026-02-01", nil, ""},
		{"for a record", []kb.Item{open}, "2026-01-01", []edit{of(updates)}, ""},
		{"for a draft", []kb.Item{open}, "2026-01-01", []edit{status(kb.StatusDraft)}, ""},
	} {
		from := newPage("retro", of(updates), func(p *kb.Page) {
			p.Fields, p.Items, p.Date = &retro{test.lessons}, test.lessons, test.date
		})
		l := linkAll(newPage("page", append(test.edits, every(never))...), from)
		l.Refs[kb.Ref{From: "retro", To: "page"}] = "page"
		l.Back["page"] = []kb.Backlink{{From: "retro", Relation: "Lessons from"}}
		if got := flagged(trust.Judge(l, "2026-01-02", nil).Trust["page"].Flags); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}
