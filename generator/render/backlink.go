package render

import (
	"html/template"

	"tandem/generator/kb"
)

// backlinkGroup is what refers to the page in one way.
type backlinkGroup struct {
	Relation string
	Links    []backlinkView
}

type backlinkView struct {
	Title   string
	URL     string
	Text    template.HTMLAttr // see version
	Icon    string
	Context string
}

// backlinksID is the id of the heading above them.
const backlinksID = "links-here"

func (s *site) backlinks(p *kb.Page) []backlinkGroup {
	var groups []backlinkGroup
	for _, b := range s.e.Back[p.ID] {
		from := s.e.Page(b.From)
		if from == nil {
			continue
		}
		link := backlinkView{Title: s.title(from), URL: from.URL, Text: s.version(from.URL), Icon: from.Type.Name, Context: b.Context}
		if n := len(groups); n == 0 || groups[n-1].Relation != b.Relation {
			groups = append(groups, backlinkGroup{Relation: b.Relation})
		}
		last := &groups[len(groups)-1]
		last.Links = append(last.Links, link)
	}
	for i := range groups {
		groups[i].Relation = s.e.Say(groups[i].Relation)
	}
	return groups
}

// title returns what a page is called; the text above a register is called
// like the register.
func (s *site) title(p *kb.Page) string {
	if p.Index && p.Folder() != "" {
		if kind, ok := s.e.Types.InFolder(p.Folder()); ok {
			return kind.Register
		}
	}
	return p.Title
}
