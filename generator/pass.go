package generator

import (
	"tandem/generator/diag"
	"tandem/generator/edition"
	"tandem/generator/kb"
	"tandem/generator/link"
	"tandem/generator/trust"
	"tandem/generator/wording"
)

// Pass returns the edition of a rule: what passes the gate, with its references
// resolved and its pages judged among themselves. Words are those of its
// interface; nil: English.
func Pass(j *kb.Judged, rule kb.EditionRule, drafts bool, words *wording.Words) *kb.Edition {
	a := edition.Gate(speaking(j, words), rule, drafts)
	judged := &kb.Judged{Day: a.Day, History: a.History}
	if a.Same != nil {
		same := *a.Same.Linked
		same.Base = a.Base
		judged.Linked, judged.Trust = &same, a.Same.Trust
	} else {
		// What a lenient base has of references that lead nowhere it has told already.
		linked, _ := link.Link(a.Base)
		judged = trust.Among(linked, a)
	}
	return &kb.Edition{Judged: judged, Name: rule.Name, Drafts: drafts, Roles: rule.People == kb.PeopleRoles}
}

// speaking returns a base that speaks the language of an edition.
func speaking(j *kb.Judged, words *wording.Words) *kb.Judged {
	now, linked, base := *j, *j.Linked, *j.Base
	base.Words = words
	linked.Base, now.Linked = &base, &linked
	return &now
}

// hidden reports references of pages to what the editions to build do not show.
func hidden(j *kb.Judged, pages []*kb.Page, o Options) diag.List {
	var problems diag.List
	rules, _ := editions(&j.Site, o) // Open tells of an unknown one
	for _, rule := range rules {
		problems.Append(edition.Problems(j, rule, o.shownDrafts(), pages))
	}
	return problems
}
