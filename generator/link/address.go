package link

import (
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// addresses reports pages that claim one output or one id, that claim an
// address of the site itself, and aliases that are taken.
func (l *linker) addresses() {
	claimed := map[string]*kb.Page{}
	ids := map[string]*kb.Page{}
	top := kb.Pos{Line: 1, Column: 1}
	for _, p := range l.base.Pages {
		first, _, _ := strings.Cut(p.URL, "/")
		for _, name := range kb.Reserved() {
			if first == name && !p.Index {
				l.report(p, top, diag.Error, "link/reserved-address", "the address \"/"+p.URL+"\" is used by the site itself", "rename the folder \""+first+"\"")
			}
		}
		if other, taken := claimed[strings.ToLower(p.URL)]; taken {
			l.report(p, top, diag.Error, "link/same-address", "\""+p.Path+"\" and \""+other.Path+"\" both become \"/"+p.URL+"\"", "rename one of them")
		} else {
			claimed[strings.ToLower(p.URL)] = p
		}
		if other, taken := ids[p.ID]; taken && other.URL != p.URL {
			l.report(p, p.Place("id"), diag.Error, "link/same-id", "\""+p.Path+"\" and \""+other.Path+"\" both have the id \""+p.ID+"\"", "give one of them another id")
		} else {
			ids[p.ID] = p
		}
	}
	for _, f := range l.base.Files {
		if p, taken := claimed[strings.ToLower(f.Path)+"/"]; taken {
			l.report(p, top, diag.Error, "link/same-address", "the page \""+p.Path+"\" and the file \""+f.Path+"\" claim one address", "rename one of them")
		}
	}
	l.aliases(claimed)
}

func (l *linker) aliases(claimed map[string]*kb.Page) {
	for _, p := range l.base.Pages {
		for i, alias := range p.Aliases {
			at := p.Place("aliases[" + itoa(i) + "]")
			address, ok := kb.AliasAddress(alias)
			if !ok {
				l.report(p, at, diag.Error, "link/bad-alias", "alias \""+alias+"\" is no address of this site", "write a path such as \"/playbooks/old-name/\"")
				continue
			}
			if other, taken := claimed[strings.ToLower(address)]; taken {
				l.report(p, at, diag.Error, "link/alias-taken", "alias \""+alias+"\" is the address of \""+other.Path+"\"", "remove the alias, or move that page")
				continue
			}
			claimed[strings.ToLower(address)] = p
		}
	}
}
