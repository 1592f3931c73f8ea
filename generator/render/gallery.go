package render

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/kb"
	"tandem/generator/view"
	"tandem/generator/wording"
)

// galleryView is the page of components.
type galleryView struct {
	layout
	SiteLang template.HTMLAttr
	TextLang template.HTMLAttr // descriptions of parts are in English, like the reference
	Contents []contentView
	Parts    []partGroupView
	Tokens   []tokenGroupView
	Sheet    string // addresses from the root of its style and script
	Own      string
}

type partGroupView struct {
	ID    string
	Title string
	Lead  string
	Parts []partOfGallery
}

type partOfGallery struct {
	ID     string
	Name   string
	Use    string
	Access string
	Files  []string
	Shown  []specimenView
}

// specimenView is a part as it is drawn on pages.
type specimenView struct {
	State  string
	Script string
	Live   bool
	HTML   template.HTML
}

func (s *site) galleryJobs() []job {
	if s.o.Gallery == nil {
		return nil
	}
	return []job{{file(kb.GalleryURL), "gallery", func() any {
		g, err := s.o.Gallery()
		if err != nil {
			return err
		}
		v, err := s.at(kb.GalleryURL).gallery(g)
		if err != nil {
			return err
		}
		return v
	}}}
}

func (s *site) gallery(g *view.Gallery) (*galleryView, error) {
	sample := index(g.Sample, Options{Templates: s.o.Templates, Assets: s.o.Assets, Offline: true, Board: func() []kb.BoardPart { return g.Board }}).at(kb.GalleryURL)
	v := &galleryView{
		layout: s.layout(kb.GalleryURL, s.e.Say("The parts of a page"), "", kb.GalleryURL, "gallery"),
		Sheet:  s.o.Assets["gallery.css"], Own: s.o.Assets["gallery.js"],
	}
	v.NoIndex, v.Canonical = true, ""
	if lang := s.e.Words.Lang(); lang != "en" {
		v.TextLang, v.SiteLang = ` lang="en" dir="ltr"`, template.HTMLAttr(` lang="`+template.HTMLEscapeString(lang)+`" dir="`+wording.Direction(lang)+`"`)
	}
	n := 0
	for _, group := range g.Groups {
		gv := partGroupView{ID: "parts-" + kb.Slug(group.Title), Title: group.Title, Lead: group.Lead}
		v.Contents = append(v.Contents, contentView{gv.ID, gv.Title, 2})
		for _, part := range group.Parts {
			pv := partOfGallery{ID: "part-" + kb.Slug(part.Name), Name: part.Name, Use: part.Use, Access: part.Access, Files: strings.Split(part.Files, ", ")}
			v.Contents = append(v.Contents, contentView{pv.ID, pv.Name, 3})
			for _, one := range part.Shown {
				n++
				drawn, err := sample.specimen(one, "s"+strconv.Itoa(n)+"-")
				if err != nil {
					return nil, fmt.Errorf("part %q: %w", part.Name, err)
				}
				pv.Shown = append(pv.Shown, specimenView{one.State, one.Script, one.Live, drawn})
			}
			gv.Parts = append(gv.Parts, pv)
		}
		v.Parts = append(v.Parts, gv)
	}
	v.Tokens = s.tokenViews(g.Tokens)
	v.Contents = append(v.Contents, contentView{"tokens", s.e.Say("Tokens"), 2})
	for _, group := range v.Tokens {
		v.Contents = append(v.Contents, contentView{group.ID, group.Title, 3})
	}
	return v, nil
}

// specimen draws a part by the template that pages draw it with.
func (s *site) specimen(one view.Specimen, prefix string) (template.HTML, error) {
	name, view := one.Partial, any(nil)
	if one.Panel != nil {
		name, view = "panel", s.panel(*one.Panel)
	} else {
		var err error
		if view, err = s.subject(one.Of); err != nil {
			return "", err
		}
	}
	b := meter{left: budgetFor(len(s.e.Pages))}
	if err := s.o.Templates.named["gallery"].ExecuteTemplate(&b, name, view); err != nil {
		return "", s.o.Templates.marks["gallery"].drawError(err, kb.GalleryURL)
	}
	return apart(b.String(), prefix, s.root), nil
}

// subject returns the data of a specimen.
func (s *site) subject(of string) (any, error) {
	kind, name, _ := strings.Cut(of, " ")
	switch kind {
	case "page":
		if p := s.e.Page(name); p != nil {
			return s.page(p), nil
		}
	case "register":
		if kind, ok := s.e.Types.InFolder(name); ok {
			return s.register(kind, kb.Address(name)), nil
		}
	case "home":
		return s.home(), nil
	case "state":
		return s.state(), nil
	case "people":
		return s.people("", ""), nil
	case "tags":
		return s.allTags("", ""), nil
	case "offline":
		return offlineView{layout: s.layout(kb.OfflineURL, "", "", "", "offline"), Missing: name == "missing"}, nil
	case "icons":
		return s.drawnIcons(), nil
	case "":
		return nil, nil
	}
	return nil, fmt.Errorf("the gallery has no %q", of)
}

// iconsView is all icons and shapes with their names.
type iconsView struct {
	Types  []navEntry
	Others []string
	Shapes []string
}

func (s *site) drawnIcons() iconsView {
	var v iconsView
	named := map[string]bool{}
	for _, t := range s.e.Types {
		v.Types = append(v.Types, navEntry{Title: t.Title, Icon: t.Name, Family: string(t.Family)})
		named["icon-"+t.Name] = true
	}
	for _, t := range s.o.Templates.named["gallery"].Templates() {
		name := t.Name()
		if icon, ok := strings.CutPrefix(name, "icon-"); ok && !named[name] && !strings.Contains(icon, "$") {
			v.Others = append(v.Others, icon)
		}
	}
	slices.Sort(v.Others)
	v.Shapes = []string{string(kb.ToneGood), string(kb.ToneSoon), string(kb.ToneBad), string(kb.ToneQuiet)}
	return v
}
