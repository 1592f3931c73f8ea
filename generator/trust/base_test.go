package trust_test

import (
	"fmt"
	"strings"

	"tandem/generator/kb"
	"tandem/generator/trust"
)

// Pages of the tests are guides, reviewed every 60 days, or of one of the other types.
var (
	guides   = &kb.Type{Name: "guide", Folder: "guides", NeedsLinks: true, Review: kb.Interval{N: 60, Unit: "d"}}
	terms    = &kb.Type{Name: "term", Folder: "glossary", Unreviewed: true}
	charters = &kb.Type{Name: "charter", Folder: "charters", BothSign: true}
	updates  = &kb.Type{Name: "update", Folder: "updates", Record: func(*kb.Page, kb.Day) bool { return true }}
	dead     = &kb.Type{Name: "dead", Folder: "dead", NoLongerValid: func(*kb.Linked, *kb.Page, kb.Day) bool { return true }}
)

// directory has two partners and one that owns no page. The deputy stands in for the
// nurse; the tester is the one member of the team qa.
func directory() kb.Directory {
	return kb.Directory{
		Partners: []kb.Partner{{ID: "hospital"}, {ID: "vendor"}, {ID: "insurer"}},
		Teams:    []kb.Team{{ID: "qa", Partner: "vendor"}},
		People: []kb.Person{
			{ID: "nurse", Partner: "hospital", Deputy: "deputy"},
			{ID: "deputy", Partner: "hospital"},
			{ID: "engineer", Partner: "vendor"},
			{ID: "tester", Partner: "vendor", Team: "qa"},
			{ID: "auditor", Partner: "insurer"},
		},
	}
}

type edit func(*kb.Page)

// newPage returns a guide of the nurse and the engineer, changed by edits.
func newPage(id string, edits ...edit) *kb.Page {
	p := &kb.Page{ID: id, Path: id + ".md", Type: guides, Common: kb.Common{
		Title: id, Owners: []string{"nurse", "engineer"}, Partners: []string{"hospital", "vendor"},
	}}
	for _, change := range edits {
		change(p)
	}
	return p
}

func of(t *kb.Type) edit          { return func(p *kb.Page) { p.Type = t } }
func status(s string) edit        { return func(p *kb.Page) { p.Status = s } }
func owners(ids ...string) edit   { return func(p *kb.Page) { p.Owners = ids } }
func partners(ids ...string) edit { return func(p *kb.Page) { p.Partners = ids } }
func every(i kb.Interval) edit    { return func(p *kb.Page) { p.ReviewEvery = i } }
func signOff(rule string) edit    { return func(p *kb.Page) { p.SignOff = rule } }
func index(p *kb.Page)            { p.Index = true }
func reportedOn(day kb.Day) edit {
	return func(p *kb.Page) { p.Reported = append(p.Reported, kb.ReportedWrong{At: day}) }
}
func reliesOn(pages ...string) edit { return func(p *kb.Page) { p.ReliesOn = pages } }

const (
	unbound = ""
	today   = "today" // replaced by the hash of the page's text
	other   = "00000000"
)

// by adds a verification of today's text, of another one, or without a text.
func by(person, at, text string) edit {
	return func(p *kb.Page) {
		if text == today {
			text = trust.Hash(p)
		}
		p.Verified = append(p.Verified, kb.Verification{By: "human:" + person, At: at, Text: text})
	}
}

// linkAll returns pages as a base in which each is linked from "start".
func linkAll(pages ...*kb.Page) *kb.Linked {
	l := &kb.Linked{
		Base: kb.NewBase(kb.Site{}, directory(), kb.Types{guides}, pages, nil),
		Refs: map[kb.Ref]string{}, Back: map[string][]kb.Backlink{},
	}
	for _, p := range pages {
		l.Back[p.ID] = []kb.Backlink{{From: "start", Relation: kb.LinkedFrom}}
		for _, to := range p.ReliesOn {
			if l.Page(to) != nil {
				l.Refs[kb.Ref{From: p.ID, To: to}] = to
			}
		}
	}
	return l
}

// judged returns the trust of one page on a day.
func judged(p *kb.Page, day kb.Day) kb.Trust {
	return trust.Judge(linkAll(p), day, nil).Trust[p.ID]
}

// flagged writes flags in a line: "overdue 2026-03-02; half".
func flagged(flags []kb.Flag) string {
	var all []string
	for _, f := range flags {
		line := string(f.Kind)
		for _, part := range []string{f.Page, string(f.State), f.Owner, string(f.Day)} {
			if part != "" {
				line += " " + part
			}
		}
		if f.Count > 0 {
			line += fmt.Sprint(" ", f.Count)
		}
		all = append(all, line)
	}
	return strings.Join(all, "; ")
}
