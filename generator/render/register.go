package render

import (
	"html/template"
	"strings"

	"tandem/generator/kb"
	"tandem/generator/view"
)

// registerView is the listing page of a type.
type registerView struct {
	layout
	Icon    string
	Family  string
	Heading string
	Doc     string
	Intro   template.HTML
	Print   string // address of all its pages as one page; empty: none
	Summary []panelView
	Facets  []facetView
	Head    []headView
	Rows    []rowView
	TermURL template.URL // for requesting a term, on the register of terms
}

type headView struct {
	Text   string
	Number bool
}

type rowView struct {
	Link  linkView
	Text  template.HTMLAttr // see version
	Lead  string
	Draft bool
	Cells []cellView
	// The values of facets, with spaces between.
	Owners   string
	Partners string
	State    string
	Tags     string
}

func (s *site) registerJobs() []job {
	var jobs []job
	for _, kind := range s.e.Types {
		if len(s.e.PagesOf(kind)) > 0 {
			url := kb.Address(kind.Folder)
			jobs = append(jobs, job{file(url), "register", func() any { return s.at(url).register(kind, url) }})
		}
	}
	return jobs
}

func (s *site) register(kind *kb.Type, url string) registerView {
	v := registerView{
		layout: s.layout(url, kind.Register, s.e.Say("Every {kind}: {doc}.", s.e.Noun(kind.Title), kind.Doc), url, "register"),
		Icon:   kind.Name, Family: string(kind.Family), Heading: kind.Register, Doc: kind.Doc,
		Print: s.printURL(kind),
	}
	if text := s.e.Page(kind.Folder); text != nil && text.Index {
		v.Intro = s.body(text)
	}
	v.Facets = s.facetsOf(s.e.PagesOf(kind))
	if kind.Defines != nil {
		v.TermURL = s.termURL()
	}
	v.Summary = s.panels(view.Summary(s.e, kind))
	columns := view.Columns(kind)
	for _, c := range columns {
		v.Head = append(v.Head, headView{s.e.Say(c.Label), c.Numeric})
	}
	for _, p := range s.e.PagesOf(kind) {
		row := rowView{
			Link: linkView{p.Title, p.URL}, Text: s.version(p.URL), Draft: p.Draft(),
			Owners: strings.Join(p.Owners, " "), Partners: strings.Join(p.Partners, " "), State: string(s.e.Trust[p.ID].State), Tags: slugs(p.Tags),
		}
		if kind.Defines == nil { // the row shows what a term means
			row.Lead = s.lead(p)
		}
		for i, c := range view.Row(s.e, p, columns) {
			row.Cells = append(row.Cells, s.cell(v.Head[i].Text, c))
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}
