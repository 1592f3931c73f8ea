package trust_test

import (
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/trust"
)

// choice is the header of a decision: a record from its day on, of those who decided.
type choice struct {
	deciders []string
	chosen   string
	revisit  kb.Day
}

func (c *choice) Fields() []kb.Field {
	return []kb.Field{kb.Owners("deciders", &c.deciders, "who decided").Bookkeeping(), kb.Text("chosen", &c.chosen, "what was chosen").Bookkeeping()}
}

func (c *choice) Owned() []string { return c.deciders }

// choices are records once something is chosen, until they are looked at again.
var choices = &kb.Type{
	Name: "choice", Folder: "choices", Review: kb.Interval{N: 60, Unit: "d"},
	New: func() kb.Fields { return new(choice) },
	Record: func(p *kb.Page, day kb.Day) bool {
		c := p.Fields.(*choice)
		return c.chosen != "" && (c.revisit == "" || c.revisit >= day)
	},
	Outcome: func(p *kb.Page) string { return p.Fields.(*choice).chosen },
}

// chosen makes a page a choice of some people.
func chosen(what string, deciders ...string) edit {
	return func(p *kb.Page) {
		p.Type, p.Fields, p.Date = choices, &choice{deciders: deciders, chosen: what}, "2026-01-05"
	}
}

func revisited(day kb.Day) edit { return func(p *kb.Page) { p.Fields.(*choice).revisit = day } }
func choose(what string) edit   { return func(p *kb.Page) { p.Fields.(*choice).chosen = what } }
func reworded(p *kb.Page)       { p.Description += " Other words." }
func dated(day kb.Day) edit     { return func(p *kb.Page) { p.Date = day } }

// signed adds a signature of today's text, of another one, or without a text.
func signed(person, at, text string) edit {
	return func(p *kb.Page) {
		by(person, at, text)(p)
		p.Verified[len(p.Verified)-1].How = kb.HowSigned
	}
}

// amendedOn adds a row about an amendment that is about today's text, another one, or
// names none.
func amendedOn(day kb.Day, text string) edit {
	return func(p *kb.Page) {
		if text == today {
			text = trust.Hash(p)
		}
		p.Amended = append(p.Amended, kb.Amendment{On: day, By: "auditor", Why: "a name was wrong", Text: text})
	}
}

// TestSeals: on each of three days, whether the text of a record is sealed, amended with
// a row that says why, amended without one, or signed by nobody.
func TestSeals(t *testing.T) {
	paper := chosen("paper", "nurse")
	days := []kb.Day{"2026-01-09", "2026-01-10", "2026-01-20"}
	for _, test := range []struct {
		name  string
		edits []edit
		want  string // on each of the days
	}{
		{"nobody has signed", []edit{paper}, "- - -"},
		{"signed on the second day", []edit{paper, signed("nurse", "2026-01-10", today)}, "- sealed sealed"},
		{"changed afterwards", []edit{paper, signed("nurse", "2026-01-10", today), reworded}, "- amended amended"},
		{"the outcome changed afterwards", []edit{paper, signed("nurse", "2026-01-10", today), choose("tablet")}, "- amended amended"},
		{"a row says why from the third day", []edit{paper, signed("nurse", "2026-01-10", today), reworded, amendedOn("2026-01-20", today)}, "- amended explained"},
		{"and then changed again", []edit{paper, signed("nurse", "2026-01-10", today), reworded, amendedOn("2026-01-12", today), reworded}, "- amended amended"},
		{"a row about no text", []edit{paper, signed("nurse", "2026-01-10", other), amendedOn("2026-01-10", unbound)}, "- amended amended"},
		{"a row about another text", []edit{paper, signed("nurse", "2026-01-10", other), amendedOn("2026-01-10", other)}, "- amended amended"},
		{"a row of no day", []edit{paper, signed("nurse", "2026-01-10", other), amendedOn("", today)}, "- amended amended"},
		{"a row and no signature", []edit{paper, amendedOn("2026-01-10", today)}, "- - -"},
		{"signed anew on the third day", []edit{paper, signed("nurse", "2026-01-10", other), signed("nurse", "2026-01-20", today)}, "- amended sealed"},
		{"an older text is back", []edit{paper, signed("nurse", "2026-01-10", today), signed("nurse", "2026-01-20", other)}, "- sealed amended"},
		{"two on one day, one of another text", []edit{chosen("paper", "nurse", "engineer"), signed("engineer", "2026-01-10", other), signed("nurse", "2026-01-10", today)}, "- sealed sealed"},
		{"a later review takes no signature back", []edit{paper, signed("nurse", "2026-01-10", other), by("nurse", "2026-01-11", today)}, "- amended amended"},
		{"a review signs nothing", []edit{paper, by("nurse", "2026-01-10", today)}, "- - -"},
		{"a signature of no text", []edit{paper, signed("nurse", "2026-01-10", unbound)}, "- - -"},
		{"a signature of no day", []edit{paper, signed("nurse", "soon", today)}, "- - -"},
		{"by an owner who did not decide", []edit{paper, signed("engineer", "2026-01-10", today)}, "- - -"},
		{"by the deputy of who decided", []edit{paper, signed("deputy", "2026-01-10", today)}, "- - -"},
		{"by somebody unknown", []edit{chosen("paper", "stranger"), signed("stranger", "2026-01-10", today)}, "- - -"},
		{"by a member of a team that decided", []edit{chosen("paper", "qa"), signed("tester", "2026-01-10", today)}, "- sealed sealed"},
		{"by an owner where no field names who decided", []edit{of(updates), signed("engineer", "2026-01-10", today)}, "- sealed sealed"},
		{"before anything was chosen", []edit{chosen("", "nurse"), signed("nurse", "2026-01-10", other)}, "- - -"},
		{"while it is looked at again on the third day", []edit{paper, revisited("2026-01-19"), signed("nurse", "2026-01-10", other)}, "- amended -"},
		{"a draft", []edit{paper, status(kb.StatusDraft), signed("nurse", "2026-01-10", other)}, "- - -"},
		{"superseded", []edit{paper, status(kb.StatusSuperseded), signed("nurse", "2026-01-10", other)}, "- amended amended"},
		{"archived", []edit{paper, status(kb.StatusArchived), signed("nurse", "2026-01-10", other)}, "- amended amended"},
		{"a page that is no record", []edit{signed("nurse", "2026-01-10", other)}, "- - -"},
		{"the text above a register", []edit{of(updates), index, signed("nurse", "2026-01-10", other)}, "- - -"},
	} {
		var got []string
		for _, day := range days {
			tr := judged(newPage("page", test.edits...), day)
			state := "-"
			switch {
			case tr.Has(kb.FlagAmended):
				state = "amended"
			case tr.Sealed():
				state = "sealed"
			case len(tr.Seals) > 0:
				state = "explained"
			}
			if tr.Has(kb.FlagAmended) && (tr.Sealed() || len(tr.Seals) == 0) {
				state += " and not"
			}
			got = append(got, state)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, strings.Join(got, " "), test.want)
		}
	}
}

// TestLastSeals: who signed today's text, else the text that was signed last.
func TestLastSeals(t *testing.T) {
	both := chosen("paper", "nurse", "engineer", "auditor")
	for _, test := range []struct {
		name  string
		edits []edit
		want  string
	}{
		{"all of today's text", []edit{both, signed("nurse", "2026-01-10", today), signed("engineer", "2026-01-12", today)}, "engineer nurse"},
		{"not who signed another", []edit{both, signed("nurse", "2026-01-10", other), signed("engineer", "2026-01-12", today)}, "engineer"},
		{"of the latest day, where none is of today's", []edit{both, signed("nurse", "2026-01-12", other), signed("engineer", "2026-01-12", other), signed("auditor", "2026-01-10", other)}, "engineer nurse"},
		{"once who signed twice", []edit{both, signed("nurse", "2026-01-10", today), signed("nurse", "2026-01-12", today)}, "nurse"},
		{"where an older text is back, who signed last", []edit{both, signed("nurse", "2026-01-10", today), signed("engineer", "2026-01-12", other)}, "engineer"},
	} {
		var got []string
		for _, s := range judged(newPage("page", test.edits...), "2026-01-20").LastSeals() {
			got = append(got, s.Person)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestSigns: whose verification signs a record, and on which day.
func TestSigns(t *testing.T) {
	for _, test := range []struct {
		name   string
		day    kb.Day
		person string
		edits  []edit
		want   bool
	}{
		{"who decided", "2026-01-05", "nurse", []edit{chosen("paper", "nurse")}, true},
		{"the day before", "2026-01-04", "nurse", []edit{chosen("paper", "nurse")}, false},
		{"an owner who did not decide", "2026-01-05", "engineer", []edit{chosen("paper", "nurse")}, false},
		{"before it is chosen", "2026-01-05", "nurse", []edit{chosen("", "nurse")}, false},
		{"a page that is reviewed", "2026-01-05", "nurse", nil, false},
		{"nobody", "2026-01-05", "", []edit{chosen("paper", "nurse")}, false},
	} {
		p := newPage("page", test.edits...)
		if got := trust.Signs(trust.Judge(linkAll(p), test.day, nil), p, test.person); got != test.want {
			t.Errorf("%s: got %v, want %v", test.name, got, test.want)
		}
	}
}
