package report

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Addresses of the sheets and files of an edition.
const (
	home       = kb.ReportURL
	everything = "calendar.ics"
)

func ownerSheet(id string) string   { return home + kb.OwnerSlug(id) + "/" }
func partnerSheet(id string) string { return home + "partners/" + kb.OwnerSlug(id) + "/" }
func ownerFile(id, name string) string {
	return kb.OwnerAddress(id) + name
}

// Listed returns the report's entries in the navigation, without looking at the pages:
// panels, lead and links are missing.
func Listed(e *kb.Edition) []kb.Sheet {
	if len(e.Directory.Partners) == 0 {
		return nil
	}
	return []kb.Sheet{front()}
}

// front is the frame of the report for the whole base.
func front() kb.Sheet {
	return kb.Sheet{URL: home, Title: "What is due", Kicker: "Report", Icon: "state", Family: kb.FamilySteer, Group: "This base"}
}

// sheets returns the report as pages of the site: one for the whole base, one for each
// owner who has pages or todos, one for each partner. Where an edition shows people by
// role there is none for a person.
func (r *Report) sheets(e *kb.Edition) []kb.Sheet {
	if len(e.Directory.Partners) == 0 {
		return nil // the directory is empty, so there are no readers of reports
	}
	sheets := []kb.Sheet{r.whole(e)}
	for _, s := range r.Owners {
		if hasSheet(e, s.ID) {
			sheets = append(sheets, r.ownerSheet(s))
		}
	}
	for _, p := range r.Partners {
		sheets = append(sheets, r.partnerSheet(p))
	}
	return sheets
}

// hasSheet reports whether an owner has a sheet and files in an edition.
func hasSheet(e *kb.Edition, id string) bool {
	_, person := e.Directory.Person(id)
	return !person || !e.Roles
}

// whole is the report of the base.
func (r *Report) whole(e *kb.Edition) kb.Sheet {
	sheet := front()
	sheet.Lead = upperFirst(r.All.Counts.summary(r.base)) + "."
	sheet.Links = []kb.Crumb{{Title: "Calendar of the whole base", URL: everything}}
	for _, p := range r.Partners {
		sheet.Links = append(sheet.Links, kb.Crumb{Title: e.Say("{name}: who waits for what", p.Name), URL: partnerSheet(p.ID)})
	}
	for _, s := range r.Owners {
		if hasSheet(e, s.ID) {
			sheet.Links = append(sheet.Links, kb.Crumb{Title: e.Say("For {name}", s.Name), URL: ownerSheet(s.ID)})
		}
	}
	sheet.Panels = append(sheet.Panels, r.All.facts(), r.week(r.All))
	panels := r.ahead()
	if e.Roles && len(panels) > 0 {
		panels = panels[:1] // how much one person has to do is not for everyone
	}
	sheet.Panels = append(sheet.Panels, panels...)
	sheet.Panels = append(sheet.Panels, r.lists(r.All)...)
	return sheet
}

// ownerSheet is the report for one owner.
func (r *Report) ownerSheet(s Scope) kb.Sheet {
	part := r.For(s.ID, "")
	sheet := kb.Sheet{
		URL: ownerSheet(s.ID), Owner: s.ID, Title: r.base.Say("What is due for {name}", s.Name), Kicker: "Report", Icon: "people", Family: kb.FamilySteer,
		Lead:   upperFirst(s.Counts.summary(r.base)) + ".",
		Crumbs: []kb.Crumb{{Title: "What is due", URL: home}},
		Links:  []kb.Crumb{{Title: "Feed", URL: ownerFile(s.ID, "feed.xml")}},
	}
	if len(part.events) > 0 {
		sheet.Links = slices.Insert(sheet.Links, 0, kb.Crumb{Title: "Calendar", URL: ownerFile(s.ID, "reviews.ics")})
	}
	sheet.Panels = append(sheet.Panels, part.week(s))
	sheet.Panels = append(sheet.Panels, part.ahead()...)
	sheet.Panels = append(sheet.Panels, part.lists(s)...)
	return sheet
}

// partnerSheet lists what one partner has to do and what others owe it.
func (r *Report) partnerSheet(p Partner) kb.Sheet {
	sheet := kb.Sheet{
		URL: partnerSheet(p.ID), Owner: p.ID, Title: r.base.Say("Who waits for what: {name}", p.Name), Kicker: "Report", Icon: "people", Family: kb.FamilySteer,
		Lead: r.base.Count(len(p.WaitsFor), "{n} thing that others have to do, {late} of them late;", "{n} things that others have to do, {late} of them late;", late(p.WaitsFor)) + " " +
			r.base.Count(len(p.Owes), "{n} thing that it has to do itself, {late} of them late.", "{n} things that it has to do itself, {late} of them late.", late(p.Owes)),
		Crumbs: []kb.Crumb{{Title: "What is due", URL: home}},
	}
	for _, list := range []struct {
		title, note string
		todos       []Todo
	}{
		{r.base.Say("{name} waits for", p.Name), r.base.Say("On pages that concern it; the late ones first.") + " ", p.WaitsFor},
		{r.base.Say("{name} has to do", p.Name), r.base.Say("The late ones first.") + " ", p.Owes},
	} {
		if len(list.todos) > 0 {
			sheet.Panels = append(sheet.Panels, kb.Panel{
				Title: list.title, Kind: kb.PanelItems, Note: strings.TrimSpace(list.note + beyond(r.base, len(list.todos))), Rows: rows(list.todos),
			})
		}
	}
	return sheet
}
