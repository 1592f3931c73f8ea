package link

import (
	"maps"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// own returns one of the site's own pages at a path, with or without OwnFolder before
// it. The caller has already looked in the base.
func (l *linker) own(target string) (kb.Target, bool) {
	if l.published()[target] != nil {
		return kb.Target{}, false // a page, which the link does not name by its file
	}
	own, ok := l.owns()[strings.TrimPrefix(kb.Composed(target), kb.OwnFolder)+"/"]
	return own, ok
}

// ownHint names the person, partner or tag that a path means; empty for any other
// path.
func (l *linker) ownHint(target string) string {
	folder, name, _ := strings.Cut(strings.TrimPrefix(target, kb.OwnFolder), "/")
	if name == "" || l.folders()[folder] || !slices.Contains([]string{"people", "partners", "tags"}, folder) {
		return ""
	}
	return l.near.once(lookup{folder + "/" + name + "/", 'o'}, func(name string) string {
		names := kb.Where(slices.Sorted(maps.Keys(l.owns())), func(own string) bool { return strings.HasPrefix(own, folder+"/") && own != folder+"/" })
		if meant, ok := diag.Nearest(name, names); ok {
			return "did you mean " + diag.Quote("/"+kb.OwnFolder+meant) + "?"
		}
		if _, ok := l.owns()[folder+"/"]; !ok {
			if len(names) == 0 {
				return "take the link out: the site has no such pages"
			}
			return "link to a page below " + diag.Quote("/"+kb.OwnFolder+folder+"/") + ", such as " + diag.Quote("/"+kb.OwnFolder+names[0])
		}
		return "link to " + diag.Quote("/"+kb.OwnFolder+folder+"/") + ", or to a page below it"
	})
}
