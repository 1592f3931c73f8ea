package edition

import "tandem/generator/kb"

// closed are the folders of a base that an edition does not show, so that an
// address in one of them would name it.
type closed struct {
	*gate
	pages map[string]bool // folders with pages, and whether the edition shows one of these pages
}

// closedFolders returns the folders whose pages are all for other readers. A draft counts as
// if it were published.
func (g *gate) closedFolders() closed {
	c := closed{g, map[string]bool{}}
	for _, p := range g.Pages {
		shows := g.rule.Shows(p.Audience)
		for dir := folderOf(p.Path); dir != ""; dir = folderOf(dir) {
			c.pages[dir] = c.pages[dir] || shows
		}
	}
	return c
}

// holds reports whether a file is in such a folder.
func (c closed) holds(file string) bool { return c.is(folderOf(file)) }

// is reports whether a path is such a folder. Folders of built-in types do not count:
// they are the same in every base, so their names reveal nothing.
func (c closed) is(folder string) bool {
	if c.rule.All {
		return false
	}
	for dir := folder; dir != ""; dir = folderOf(dir) {
		shows, known := c.pages[dir]
		if shows {
			return false
		}
		if _, typed := c.Types.InFolder(dir); known && (!typed || c.gone[dir]) {
			return true
		}
	}
	of, ok := c.Site.AudienceOf(folder)
	return ok && folder != "" && !c.rule.Shows(of.Audience)
}

func folderOf(name string) string {
	p := kb.Page{Path: name}
	return p.Folder()
}
