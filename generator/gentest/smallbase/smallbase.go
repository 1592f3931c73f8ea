// Package smallbase is for tests alone: it reads a small content folder through the
// stages, without the Builder, its caches and its outputs, so that a stage can be
// tested in its own package.
package smallbase

import (
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"tandem/generator/assemble"
	"tandem/generator/declare"
	"tandem/generator/diag"
	"tandem/generator/edition"
	"tandem/generator/gentest"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/link"
	"tandem/generator/markdown"
	"tandem/generator/practice"
	"tandem/generator/trust"
)

// Hash in a verification is replaced by the hash of the page's text.
const Hash = "HASH"

// Files are the files of a content folder by path.
type Files map[string]string

// Base returns the typed base of a content folder. Headers must be readable unless
// the test is about that: problems of reading fail it.
func Base(t testing.TB, files Files) *kb.Base {
	t.Helper()
	var site kb.Site
	var directory kb.Directory
	var problems, found diag.List
	text, given := files["site.yaml"]
	if given {
		site.At, found = header.DecodeFile("site.yaml", []byte(text), &site)
		problems.Append(found)
	}
	site = site.WithDefaults(given)
	if text, ok := files["directory.yaml"]; ok {
		directory.At, found = header.DecodeFile("directory.yaml", []byte(text), &directory)
		problems.Append(found)
	}
	types, found := declare.Types(&site, practice.All())
	problems.Append(found)

	var pages []*kb.Page
	var others []kb.File
	for _, name := range slices.Sorted(maps.Keys(files)) {
		switch {
		case name == "site.yaml" || name == "directory.yaml":
		case path.Ext(name) != ".md":
			others = append(others, kb.File{Path: name, Data: []byte(files[name])})
		default:
			_, indexed := files[path.Join(path.Dir(name), "index.md")]
			page, found := page(name, []byte(files[name]), &site, &directory, types, !indexed)
			problems.Append(found)
			pages = append(pages, page)
		}
	}
	for _, p := range problems {
		if p.Severity == diag.Error && strings.HasPrefix(p.Code, "header/") {
			t.Fatalf("the small base cannot be read: %v", p)
		}
	}
	return kb.NewBase(site, directory, types, pages, others)
}

func page(name string, data []byte, site *kb.Site, directory *kb.Directory, types kb.Types, readmeIsIndex bool) (*kb.Page, diag.List) {
	head, problems := header.Decode(name, data, types)
	body, found := markdown.Parse(name, head.Body, head.Type.HeaderTexts(head.Fields, head.Texts)...)
	problems.Append(found)
	draft := assemble.Draft{
		Path: name, Hash: string(data), Type: head.Type, Common: head.Common, Fields: head.Fields, At: head.At,
		Blocks: head.Blocks, Body: body, Unread: head.Unread, Faulty: head.Faulty, Blank: head.Blank,
	}
	assemble.Bind(draft)
	p, found := assemble.Page(draft, site, directory, types, readmeIsIndex)
	problems.Append(found)
	for i := range p.Verified {
		if p.Verified[i].Text == Hash {
			p.Verified[i].Text = trust.Hash(p)
		}
	}
	for i := range p.Amended {
		if p.Amended[i].Text == Hash {
			p.Amended[i].Text = trust.Hash(p)
		}
	}
	return p, problems
}

// Judged returns the base of a content folder, linked and judged on a day.
func Judged(t testing.TB, files Files, day kb.Day) *kb.Judged {
	t.Helper()
	linked, _ := link.Link(Base(t, files))
	return trust.Judge(linked, day, nil)
}

// Editions returns every edition of a base without drafts. Pages whose blocks it
// shows only in part are whole in it.
func Editions(j *kb.Judged) []*kb.Edition {
	var all []*kb.Edition
	for _, rule := range j.Site.Editions {
		admitted := edition.Gate(j, rule, false)
		linked, _ := link.Link(admitted.Base)
		all = append(all, &kb.Edition{
			Judged: trust.Among(linked, admitted), Name: rule.Name, Roles: rule.People == kb.PeopleRoles,
		})
	}
	return all
}

// Golden returns the files of a golden below a folder; with the empty folder, all
// whose name has an extension.
func Golden(t testing.TB, golden *gentest.File, folder string) Files {
	t.Helper()
	files := Files{}
	for _, name := range golden.Names("") {
		if inner, ok := strings.CutPrefix(name, folder); ok && path.Ext(inner) != "" {
			files[inner] = string(golden.Input(t, name))
		}
	}
	return files
}

// With returns the files with one more.
func (f Files) With(name, text string) Files {
	more := maps.Clone(f)
	more[name] = text
	return more
}
