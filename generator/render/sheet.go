package render

import "tandem/generator/kb"

// sheetView is a computed page.
type sheetView struct {
	layout
	Kicker  string
	Icon    string
	Family  string
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
		layout: s.layout(sheet.URL, s.e.Say(sheet.Title), s.e.Say(sheet.Lead), here, "sheet"),
		Kicker: s.e.Say(sheet.Kicker), Icon: sheet.Icon, Family: string(sheet.Family), Heading: s.e.Say(sheet.Title), Lead: s.e.Say(sheet.Lead),
		Panels: s.panels(sheet.Panels), Print: sheet.Print,
	}
	for _, c := range sheet.Crumbs {
		v.Crumbs = append(v.Crumbs, linkView{s.e.Say(c.Title), c.URL})
	}
	for _, c := range sheet.Links {
		v.Links = append(v.Links, linkView{s.e.Say(c.Title), c.URL})
	}
	return v
}

// sheetEntries lists the sheets that the navigation shows below a heading.
func (s *site) sheetEntries(group string) []navEntry {
	var entries []navEntry
	for _, sheet := range s.o.Listed {
		if sheet.Group == group {
			entries = append(entries, navEntry{Title: s.e.Say(sheet.Title), URL: sheet.URL, Icon: sheet.Icon, Family: string(sheet.Family)})
		}
	}
	return entries
}
