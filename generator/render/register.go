package render

import (
	"html/template"
	"strings"

	"tandem/generator/kb"
)

// registerView is the listing page of a type.
type registerView struct {
	layout
	Icon    string
	Family  string
	Heading string
	Doc     string
	Intro   template.HTML
	Summary []panelView
	Head    []headView
	Rows    []rowView
	Crumbs  []linkView
	EditURL template.URL
}

type headView struct {
	Text   string
	Number bool
}

type rowView struct {
	Link  linkView
	Lead  string
	Draft bool
	Cells []cellView
}

func (s *site) registers() []job {
	var jobs []job
	for _, kind := range s.e.Types {
		if len(s.e.PagesOf(kind)) > 0 {
			jobs = append(jobs, job{file(kb.Address(kind.Folder)), "register", func() any { return s.register(kind) }})
		}
	}
	return jobs
}

func (s *site) register(kind *kb.Type) registerView {
	url := kb.Address(kind.Folder)
	s = s.at(url)
	v := registerView{
		layout: s.layout(url, kind.Register, "Every "+strings.ToLower(kind.Title)+": "+kind.Doc+".", url, "register"),
		Icon:   kind.Name, Family: string(kind.Family), Heading: kind.Register, Doc: kind.Doc,
		Crumbs: []linkView{{"Home", ""}},
	}
	for _, p := range s.e.Pages {
		if p.Index && p.URL == url {
			v.Intro = s.body(p, up(url))
		}
	}
	if kind.Summary != nil {
		v.Summary = s.panels(kind.Summary(s.e))
	}
	for _, c := range kind.Columns {
		v.Head = append(v.Head, headView{c.Head, c.Numeric})
	}
	means := len(kind.Columns) > 0 && kind.Columns[0].Head == "Means"
	for _, p := range s.e.PagesOf(kind) {
		row := rowView{Link: linkView{p.Title, p.URL}, Draft: p.Draft()}
		if !means && p.At["description"] != (kb.Pos{}) {
			row.Lead = p.Description
		}
		for _, c := range kind.Columns {
			row.Cells = append(row.Cells, s.cell(c.Head, c.Of(s.e, p)))
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}
