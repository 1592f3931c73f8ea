package learning

import (
	"slices"

	"tandem/generator/kb"
)

// credit is one line of a page's credits.
type credit struct {
	kb.Credit
	page    *kb.Page
	partner string // id of the partner of the credited person, empty when unknown
}

// creditsOf returns every credit of an edition, the latest page first.
func creditsOf(e *kb.Edition) []credit {
	var all []credit
	for _, p := range newest(e, e.Pages) {
		for _, c := range p.Credits {
			who, _ := e.Directory.Owner(c.By)
			all = append(all, credit{c, p, who.Partner})
		}
	}
	return all
}

// contributionSheet lists who is credited with what, and who is not. Owning, verifying
// and teaching are counted separately: they are no measure of what somebody
// contributed.
func contributionSheet(e *kb.Edition, credits []credit, notes []teachBack) kb.Sheet {
	s := sheet("contributions", "Who contributed what", "people", groupLearn)
	byPartner, byOwner := map[string]int{}, map[string]int{}
	for _, c := range credits {
		byPartner[c.partner]++
		byOwner[c.By]++
	}
	shares := kb.Panel{Title: "Credits by partner", Kind: kb.PanelBars, Note: "A credit is a line that names who did what on a page. It says nothing of how much work that was."}
	for _, partner := range e.Directory.Partners {
		shares.Rows = append(shares.Rows, bar(e.Directory.PartnerName(partner.ID), byPartner[partner.ID], len(credits)))
	}
	people := kb.Panel{Title: "Credits by person and team", Kind: kb.PanelTable, Head: []string{"Who", "Partner", "Credits", "On|page"}}
	for _, id := range e.Directory.OwnerIDs() {
		if byOwner[id] == 0 {
			continue
		}
		who, _ := e.Directory.Owner(id)
		var on []string
		for _, c := range credits {
			if c.By == id && !slices.Contains(on, c.page.ID) {
				on = append(on, c.page.ID)
			}
		}
		people.Rows = append(people.Rows, []kb.Cell{kb.OwnerCell(id), kb.OwnerCell(who.Partner), number(byOwner[id]), {Pages: on}})
	}
	each := kb.Panel{Title: "Every credit, latest page first", Kind: kb.PanelTable, Head: []string{"Who", "For", "On|page", "Day"}}
	for _, c := range credits {
		each.Rows = append(each.Rows, []kb.Cell{kb.OwnerCell(c.By), {Text: c.For}, {Page: c.page.ID}, {Day: c.page.Date}})
	}
	uncredited := uncreditedPanel(e, byOwner)
	s.Lead = e.Say("{credits} on {pages}.", e.Count(len(credits), "{n} credit", "{n} credits"), e.Count(pagesOf(credits), "{n} page", "{n} pages"))
	if n := len(uncredited.Rows); n > 0 {
		s.Lead += " " + e.Say("Owners of pages who are credited nowhere: {n}.", n)
	}
	s.Panels = present([]kb.Panel{shares, people, uncredited, recordedPanel(e, notes), each})
	return s
}

func pagesOf(credits []credit) int {
	seen := map[string]bool{}
	for _, c := range credits {
		seen[c.page.ID] = true
	}
	return len(seen)
}

// uncreditedPanel lists the people who own pages themselves but are not credited on any
// page. People who own pages only as members of a team are not listed.
func uncreditedPanel(e *kb.Edition, credited map[string]int) kb.Panel {
	panel := kb.Panel{Title: "Credited nowhere", Kind: kb.PanelTable, Head: []string{"Who", "Partner", "Pages owned"},
		Note: "They own pages, and no page says what they contributed. Ask them, and write it into \"credits:\"."}
	owned := map[string]int{}
	for _, p := range e.Pages {
		for _, id := range p.Owners {
			owned[id]++
		}
	}
	for _, person := range e.Directory.People {
		if owned[person.ID] > 0 && credited[person.ID] == 0 {
			panel.Rows = append(panel.Rows, []kb.Cell{kb.OwnerCell(person.ID), kb.OwnerCell(person.Partner), number(owned[person.ID])})
		}
	}
	return panel
}

// recordedPanel counts what the base records automatically.
func recordedPanel(e *kb.Edition, notes []teachBack) kb.Panel {
	panel := kb.Panel{Title: "Recorded, not credited", Kind: kb.PanelTable, Head: []string{"Who", "Partner", "Pages verified", "Teach-backs given"},
		Note: "Counted from valid verifications and teach-backs. The numbers show who maintains the base; they are not credits."}
	verified, taught := map[string]int{}, map[string]int{}
	for _, p := range e.Pages {
		for _, s := range e.Trust[p.ID].SignOffs {
			verified[s.Person]++
		}
	}
	for _, n := range notes {
		taught[n.Teacher]++
	}
	for _, id := range e.Directory.OwnerIDs() {
		if verified[id]+taught[id] > 0 {
			who, _ := e.Directory.Owner(id)
			panel.Rows = append(panel.Rows, []kb.Cell{kb.OwnerCell(id), kb.OwnerCell(who.Partner), number(verified[id]), number(taught[id])})
		}
	}
	return panel
}
