package render

import "tandem/generator/kb"

// sheetView is a computed page.
type sheetView struct {
	layout
	Kicker  string
	Icon    string
	Family  string
	Crumbs  []linkView
	Heading string
	Lead    string
	Panels  []panelView
	Links   []linkView
	Print   bool
}

func (s *site) sheetJobs() []job {
	var jobs []job
	for _, sheet := range s.o.Sheets() {
		jobs = append(jobs, job{file(sheet.URL), "sheet", func() any { return s.at(sheet.URL).sheet(sheet) }})
	}
	return jobs
}

func (s *site) sheet(sheet kb.Sheet) sheetView {
	here := sheet.URL
	if len(sheet.Crumbs) > 0 {
		here = sheet.Crumbs[0].URL
	}
	v := sheetView{
		layout: s.layout(sheet.URL, sheet.Title, sheet.Lead, here, "sheet"),
		Kicker: sheet.Kicker, Icon: sheet.Icon, Family: string(sheet.Family), Heading: sheet.Title, Lead: sheet.Lead,
		Crumbs: []linkView{{"Home", ""}}, Panels: s.panels(sheet.Panels), Print: sheet.Print,
	}
	for _, c := range sheet.Crumbs {
		v.Crumbs = append(v.Crumbs, linkView(c))
	}
	for _, c := range sheet.Links {
		v.Links = append(v.Links, linkView(c))
	}
	return v
}

// sheetEntries lists the sheets that the navigation shows below a heading.
func (s *site) sheetEntries(group string) []navEntry {
	var entries []navEntry
	for _, sheet := range s.o.Listed {
		if sheet.Group == group {
			entries = append(entries, navEntry{Title: sheet.Title, URL: sheet.URL, Icon: sheet.Icon, Family: string(sheet.Family)})
		}
	}
	return entries
}
