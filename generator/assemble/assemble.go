// Package assemble makes a kb.Page of a header and a body. Bind fills the typed
// sections and items of a header from the text; Page infers what a header may omit
// and reports what is missing. It is a stage of its own because header and markdown
// must not know each other, and typed sections need both.
//
// # Sections are fields
//
// A field of kind kb.Prose or kb.Items is written in the header or below a heading of
// the text. The English heading is looked for first, then that of the site's language.
// What the header writes (kb.HeaderText) is parsed with the text and shown as a section
// after the introduction, and its problems have their places in the header. The
// text hash covers the field and not the section, so moving it keeps the hash.
//
// What looks like a section or an item and is not taken as one is reported (stray.go).
//
// # What is inferred
//
//   - the title: the level 1 heading that opens the text, else the file's name
//   - the date: the header's, else a file name that begins with YYYY-MM-DD
//   - the owners: the teacher of a teach-back, the deciders of a decision
//   - the partners: those of the owners
//   - the audience: that of a private type, of the folder, or the site's default
//   - the description: the first paragraph of the text
package assemble

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Draft is a file's header and body before the rest of the base is known. It depends
// on the file's bytes alone, so it may be cached by content hash.
type Draft struct {
	Path   string
	Hash   string
	Type   *kb.Type
	Common kb.Common
	Fields kb.Fields
	At     map[string]kb.Pos
	Blocks []kb.Block // of the header
	Unread bool       // see kb.Page
	Faulty map[string]bool
	Blank  map[string]kb.Pos
	Body   kb.Body
}

// Page completes a draft with data of the base.
func Page(d Draft, site *kb.Site, directory *kb.Directory, types kb.Types, readmeIsIndex bool) (*kb.Page, diag.List) {
	p := &kb.Page{Path: d.Path, Type: d.Type, Common: d.Common, Fields: d.Fields, Body: d.Body.Own(site.Holds), Hash: d.Hash, At: d.At, HeaderBlocks: d.Blocks, Unread: d.Unread, Faulty: d.Faulty, Blank: d.Blank}
	place(p, types, readmeIsIndex)
	var problems diag.List
	report := func(severity diag.Severity, at kb.Pos, code, message, hint string) {
		if p.Unread {
			return // the missing value may be in the unreadable header
		}
		problems.Add(diag.Problem{Path: p.Path, Line: at.Line, Column: at.Column, Severity: severity, Code: code, Message: message, Hint: hint})
	}

	if p.Title == "" {
		p.Title = p.Body.Title
	} else if p.Body.Title != "" && fold(p.Body.Title) != fold(p.Title) {
		report(diag.Warning, p.Body.TitlePos, "page/two-titles",
			"the first heading "+diag.Quote(p.Body.Title)+" is not the title "+diag.Quote(p.Title), "keep one of the two")
	}
	if p.Title == "" {
		p.Title = titleOf(p.Path)
		if !p.Faulty["title"] {
			report(diag.Warning, kb.Pos{Line: 1, Column: 1}, "page/no-title", "the page has no title", "begin the text with a heading \"# "+p.Title+"\"")
		}
	}
	p.Date = dateOf(p)
	infer(p, site, directory)
	for _, f := range p.TypeFields() {
		if f.Kind == kb.KindItems {
			p.Items = append(p.Items, *f.Target.(*[]kb.Item)...)
		}
		if f.Empty() && !p.Draft() && !p.Index && !p.Faulty[f.Key] {
			missing(p, f, directory, report)
		}
	}
	fileDay(p, report)
	itemFaults(p, directory, report)
	strays(p, types, directory, report)
	p.Refs = p.HeaderRefs()
	return p, problems
}

// Reassemble returns the page that a draft is under another site and directory:
// the same one where they say the same of it. The draft and the types are those that
// the page was made of, and so are its problems.
func Reassemble(page *kb.Page, d Draft, site *kb.Site, directory *kb.Directory) *kb.Page {
	now := *page
	now.Owners, now.Partners, now.Audience = d.Common.Owners, d.Common.Partners, d.Common.Audience
	infer(&now, site, directory)
	if slices.Equal(now.Owners, page.Owners) && slices.Equal(now.Partners, page.Partners) && slices.Equal(now.Audience, page.Audience) && now.SortKey == page.SortKey {
		return page
	}
	return &now
}

// place sets the page's id and address from its path.
func place(p *kb.Page, types kb.Types, readmeIsIndex bool) {
	id := strings.TrimSuffix(p.Path, ".md")
	dir, name := path.Split(id)
	dir = strings.TrimSuffix(dir, "/")
	if name == "index" || readmeIsIndex && strings.EqualFold(name, "readme") {
		_, p.Index = types.InFolder(dir)
		p.Index = p.Index || dir == ""
		id = dir
	}
	p.URL = kb.Address(id)
	id = cmp.Or(id, "index")
	if p.ID = kb.Composed(id); p.Common.ID != "" {
		p.ID = kb.Composed(p.Common.ID)
	}
}

func missing(p *kb.Page, f kb.Field, directory *kb.Directory, report func(diag.Severity, kb.Pos, string, string, string)) {
	top := kb.Pos{Line: 1, Column: 1}
	how := "add \"" + f.Key + ":\" to the header: " + f.Doc
	if at, blank := p.Blank[f.Key]; blank {
		top, how = at, "write after \""+f.Key+":\" "+f.Doc
	}
	if f.Kind == kb.KindChoice {
		how += ", one of " + strings.Join(f.Choices, ", ")
	}
	empty := headingOf(p, f)
	if f.Section != "" {
		how = "add a section \"## " + p.Type.Heading(f.Section) + "\": " + f.Doc
	}
	switch {
	case f.Need == kb.Required:
		report(diag.Error, top, "page/missing-field", "the "+p.Type.Name+" has no "+diag.Quote(f.Key), how)
	case f.Need == kb.Wanted && f.Kind == kb.KindItems && empty.Level > 0:
		if hasNotItem(p, empty, directory) {
			return // the reason is reported already
		}
		report(diag.Warning, empty.Pos, "page/missing-section", "the section "+diag.Quote(empty.Text)+" of the "+p.Type.Name+" has no line of a list", "begin each line below it with \"- [ ] \": "+f.Doc)
	case f.Need == kb.Wanted && f.Section != "":
		report(diag.Warning, top, "page/missing-section", "the "+p.Type.Name+" has no section "+diag.Quote(p.Type.Heading(f.Section)), how)
	case f.Need == kb.Wanted:
		report(diag.Warning, top, "page/missing-field", "the "+p.Type.Name+" has no "+diag.Quote(f.Key), how)
	}
}

// headingOf returns the heading of the first section of a field; the zero Heading
// for none.
func headingOf(p *kb.Page, field kb.Field) kb.Heading {
	fields := p.Fields.Fields()
	for k, i := range sectionsOf(p.Body.Sections, fields, p.Type) {
		if i >= 0 && fields[i].Key == field.Key && p.Body.Sections[k].Key == "" {
			return p.Body.Sections[k].Heading
		}
	}
	return kb.Heading{}
}

func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
