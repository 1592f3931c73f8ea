package link

import (
	"strconv"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// addresses reports names that cannot be part of an address, and conflicts over an
// address: of pages, the files beside them, people, teams, partners, tags, registers,
// aliases, and the files of the site itself. So everything that publish would refuse
// is reported at its line.
func (l *linker) addresses() {
	a := &addressing{linker: l, ids: map[string]*kb.Page{}}
	for _, file := range kb.RootFiles() {
		a.claims.Add(file.Name, theSite)
	}
	a.claims.Add(kb.FileOf(kb.StateURL), theSite) // and so the folder of all its own pages
	for _, p := range l.base.Pages {
		a.page(p)
	}
	a.registers()
	for _, f := range l.base.Files {
		a.file(f)
	}
	a.directory()
	a.tags()
	for _, p := range l.base.Pages {
		a.aliases(p)
	}
}

// addressing is one look at all that has an address.
type addressing struct {
	*linker
	claims kb.Claims
	ids    map[string]*kb.Page // by folded id
}

func top() kb.Pos { return kb.Pos{Line: 1, Column: 1} }

// whole reports an error about a file that is not a page.
func (a *addressing) whole(path string, at kb.Pos, code, message, hint string) {
	a.problems.Add(diag.Problem{Path: path, Line: at.Line, Column: at.Column, Severity: diag.Error, Code: code, Message: message, Hint: hint})
}

// theSite has claimed the files that have to be at the root.
const theSite = "the site itself"

// rooted returns the message for a claim on a file that the site needs at its root;
// false for a conflict with anything else.
func rooted(by string, conflict kb.Conflict) (string, bool) {
	for _, file := range kb.RootFiles() {
		if conflict.By == theSite && kb.FoldPath(conflict.Other) == kb.FoldPath(file.Name) {
			return by + " becomes " + diag.Quote(conflict.Path) + ", which the site itself needs: " + file.Why, true
		}
	}
	return "", false
}

// page claims the address of a page, those of the files below it, and its id.
func (a *addressing) page(p *kb.Page) {
	by := diag.Quote(p.Path)
	claim := func(file string) {
		if file == "index.html" {
			return // the home page, which every site has
		}
		if conflict, ok := a.claims.Add(file, by); !ok {
			if message, root := rooted(by, conflict); root {
				a.report(p, top(), diag.Error, "link/reserved-address", message, "rename it")
				return
			}
			message := conflict.Says(by)
			if conflict.Path == conflict.Other && conflict.Path == p.URL+"index.html" {
				message = by + " and " + conflict.By + " both become \"/" + p.URL + "\""
			}
			a.report(p, top(), diag.Error, "link/same-address", message, "rename one of them")
		}
	}
	claim(p.URL + "index.html")
	if p.Type.Events != nil && !p.Index {
		claim(p.URL + kb.CalendarFile)
	}
	if p.Type.Sheets != nil && !p.Index {
		claim(p.URL + kb.SheetPart + "index.html")
	}
	if p.Common.ID != "" {
		if err := kb.CheckPath(p.ID); err != nil {
			a.report(p, p.Place("id"), diag.Error, "link/bad-name", "the id "+diag.Quote(p.Common.ID)+" cannot be a path: "+err.Error(), "write letters, digits, hyphens and slashes, such as playbooks/kickoff")
		}
	}
	a.shortID(p)
	key := kb.FoldPath(p.ID)
	switch other, taken := a.ids[key]; {
	case !taken:
		a.ids[key] = p
	case other.URL != p.URL && other.ID == p.ID:
		a.report(p, p.Place("id"), diag.Error, "link/same-id", by+" and "+diag.Quote(other.Path)+" both have the id "+diag.Quote(p.ID), "give one of them another id")
	case other.ID != p.ID && kb.FoldPath(other.URL) != kb.FoldPath(p.URL):
		a.report(p, p.Place("id"), diag.Error, "link/same-id", "the id "+diag.Quote(p.ID)+" and that of "+diag.Quote(other.Path)+", "+diag.Quote(other.ID)+", differ only in the way they are written", "give one of them another id")
	}
}

// shortID reports an id: that [[id]] would find instead of the page whose file has
// that name.
func (a *addressing) shortID(p *kb.Page) {
	if p.Common.ID == "" || strings.Contains(p.ID, "/") {
		return
	}
	for _, other := range a.base.PagesNamed(p.ID) {
		if other != p && other.ID != p.ID {
			a.report(p, p.Place("id"), diag.Error, "link/same-id",
				"the id "+diag.Quote(p.ID)+" is also the last part of "+diag.Quote(other.ID)+", so that links by that name would lead here", "remove it, or write another id, such as "+diag.Quote(freeID(a.base, p)))
			return
		}
	}
}

// freeID returns an unused id for a page: the path of its file, which is its id by
// default.
func freeID(base *kb.Base, p *kb.Page) string {
	id := strings.TrimSuffix(p.Path, ".md")
	for base.Page(id) != nil {
		id += "-2"
	}
	return id
}

// registers claims the addresses of the lists of each type, where no page is the
// text above one.
func (a *addressing) registers() {
	for _, t := range a.base.Types {
		url := kb.Address(t.Folder)
		if text := a.base.Page(t.Folder); len(a.base.PagesOf(t)) == 0 || text != nil && text.Index && text.URL == url {
			continue
		}
		if conflict, ok := a.claims.Add(url+"index.html", "the register of "+diag.Quote(t.Plural)); !ok {
			path := strings.Trim(conflict.By, "\"")
			a.whole(path, top(), "link/same-address", conflict.Says("the register of "+diag.Quote(t.Plural)), "rename the page, or move it to "+diag.Quote(t.Folder+"/index.md"))
		}
	}
}

// file claims the address of a file beside the pages.
func (a *addressing) file(f kb.File) {
	address := kb.FileAddress(f.Path)
	conflict, ok := a.claims.Add(address, diag.Quote(f.Path))
	if message, root := rooted(diag.Quote(f.Path), conflict); !ok && root {
		a.whole(f.Path, kb.Pos{}, "link/reserved-address", message, "rename the file, or move it into a folder")
	} else if !ok {
		a.whole(f.Path, kb.Pos{}, "link/same-address", conflict.Says(diag.Quote(f.Path)), "rename one of them")
	}
}

// directory claims the addresses of people, teams and partners.
func (a *addressing) directory() {
	d := &a.base.Directory
	seen := map[string]bool{}
	for _, e := range d.Entries() {
		id, at, address := e.ID, d.At[e.Key+".id"], kb.OwnerAddress(e.ID)
		if e.Kind == "partner" {
			address = kb.PartnerAddress(id)
		}
		if id == "" || seen[address+id] {
			continue // it is missing or taken: the rules of the directory report it
		}
		seen[address+id] = true
		_, err := kb.PathPart(id)
		if err == nil {
			_, err = kb.CheckSlug(id)
		}
		if err != nil {
			a.whole("directory.yaml", at, "link/bad-name", "the id "+diag.Quote(id)+" cannot be part of an address: "+err.Error(), "write lower-case letters, digits and hyphens, and the same where pages name it")
			continue
		}
		by := "the " + e.Kind + " " + diag.Quote(id)
		if conflict, ok := a.claims.Add(address+"index.html", by); !ok {
			a.whole("directory.yaml", at, "link/same-address", conflict.Says(by), "give one of them another id")
		}
	}
}

// tags claims the addresses of tags. Two that become one are reported where the
// second is used first.
func (a *addressing) tags() {
	seen := map[string]bool{}
	claim := func(tag string, report func(code, message, hint string)) {
		tag = kb.Composed(tag)
		if seen[tag] {
			return
		}
		seen[tag] = true
		if err := kb.CheckTag(tag); err != nil {
			seen[tag] = false // it is reported wherever it is used
			report("link/bad-name", "the tag "+diag.Quote(tag)+" cannot be part of an address: "+err.Error(), "write it with letters, digits and hyphens")
			return
		}
		by := "the tag " + diag.Quote(tag)
		if conflict, ok := a.claims.Add(kb.TagAddress(tag)+"index.html", by); !ok {
			report("link/same-tag", conflict.Says(by), "write one of the two everywhere")
		}
	}
	for i, tag := range a.base.Site.Tags {
		claim(tag, func(code, message, hint string) {
			a.whole("site.yaml", a.base.Site.At["tags["+strconv.Itoa(i)+"]"], code, message, hint)
		})
	}
	for _, p := range a.base.Pages {
		for i, tag := range p.Tags {
			claim(tag, func(code, message, hint string) {
				a.report(p, p.Place("tags["+strconv.Itoa(i)+"]"), diag.Error, code, message, hint)
			})
		}
	}
}

func (a *addressing) aliases(p *kb.Page) {
	for i, alias := range p.Aliases {
		at := p.Place("aliases[" + strconv.Itoa(i) + "]")
		address, err := kb.AliasAddress(alias)
		if err != nil {
			a.report(p, at, diag.Error, "link/bad-alias", "alias "+diag.Quote(alias)+" is not an address of this site: "+err.Error(), "write a path such as \"/playbooks/old-name/\"")
			continue
		}
		if !strings.Contains(alias, "/") && strings.ToLower(alias) != alias {
			a.report(p, at, diag.Warning, "link/bad-alias", "alias "+diag.Quote(alias)+" is read as a former address of the page, not as a name of it", "take it out; other words for a thing are \"also:\" of a page of the glossary")
		}
		conflict, ok := a.claims.Add(kb.FileOf(address), "an alias of "+diag.Quote(p.Path))
		message, root := rooted("alias "+diag.Quote(alias), conflict)
		switch {
		case ok:
		case root:
			a.report(p, at, diag.Error, "link/alias-taken", message, "remove the alias")
		case conflict.Path == kb.FileOf(address) && kb.FoldPath(conflict.Path) == kb.FoldPath(conflict.Other):
			a.report(p, at, diag.Error, "link/alias-taken", "alias "+diag.Quote(alias)+" is the address of "+conflict.By, "remove the alias, or move that page")
		default:
			a.report(p, at, diag.Error, "link/alias-taken", conflict.Says("alias "+diag.Quote(alias)), "remove the alias, or write it another way")
		}
	}
}
