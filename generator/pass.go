package generator

import (
	"tandem/generator/diag"
	"tandem/generator/edition"
	"tandem/generator/kb"
	"tandem/generator/link"
	"tandem/generator/trust"
	"tandem/generator/wording"
)

// Pass returns the edition that a rule describes: the pages that pass the gate, with
// their references resolved and their states judged in this smaller base. Words are the
// interface texts of the edition; nil: English.
func Pass(j *kb.Judged, rule kb.EditionRule, drafts bool, words *wording.Words) *kb.Edition {
	a := edition.Gate(speaking(j, words), rule, drafts)
	judged := &kb.Judged{Day: a.Day, History: a.History, Former: a.Former, Narrow: !rule.ShowsAll()}
	if a.Same != nil {
		same := *a.Same.Linked
		same.Base = a.Base
		judged.Linked, judged.Trust = &same, a.Same.Trust
	} else {
		// Broken references of a lenient base are already reported.
		linked, _ := link.Link(a.Base)
		judged = trust.Among(linked, a)
	}
	return &kb.Edition{Judged: judged, Name: rule.Name, Drafts: drafts, Roles: rule.People == kb.PeopleRoles}
}

// speaking returns a copy of the base in the language of an edition.
func speaking(j *kb.Judged, words *wording.Words) *kb.Judged {
	now, linked, base := *j, *j.Linked, *j.Base
	base.Words = words
	linked.Base, now.Linked = &base, &linked
	return &now
}

// hidden reports references of pages, in the parts that the editions to build show, to
// things that these editions hide.
func (b *Builder) hidden(c *Checked, pages []*kb.Page, o Options) diag.List {
	var problems diag.List
	rules, _ := editions(&c.Judged.Site, o) // Open reports an unknown one
	for _, rule := range rules {
		j, found := b.narrow(c, rule)
		if found.Failed() {
			continue
		}
		shown := make([]*kb.Page, len(pages))
		for i, p := range pages {
			shown[i] = j.PageAt(p.Path)
		}
		problems.Append(edition.Problems(j, rule, o.shownDrafts(), shown))
	}
	return problems
}
