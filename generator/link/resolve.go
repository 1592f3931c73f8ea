package link

import (
	"path"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// fault says why a reference leads nowhere.
type fault struct {
	code, message, hint string
}

// page finds the page that a name in brackets, a header or an item means.
func (l *linker) page(from *kb.Page, ref string) (*kb.Page, *fault) {
	name, _, _ := strings.Cut(ref, "#")
	name = strings.TrimSuffix(strings.Trim(strings.TrimSpace(name), "/"), "/index")
	if p := l.base.Page(name); p != nil {
		return p, nil
	}
	if strings.HasSuffix(strings.ToLower(name), ".md") {
		if p := l.base.PageAt(clean(from, strings.TrimSpace(ref))); p != nil {
			return p, nil
		}
		if p := l.base.PageAt(name); p != nil {
			return p, nil
		}
		name = strings.TrimSuffix(name, ".md")
	}
	if p := l.base.Page(path.Join(from.Folder(), name)); p != nil && strings.HasPrefix(name, ".") {
		return p, nil
	}
	if !strings.Contains(name, "/") {
		switch found := l.base.PagesNamed(name); len(found) {
		case 0:
		case 1:
			return found[0], nil
		default:
			var ids []string
			for _, p := range found {
				ids = append(ids, "\""+p.ID+"\"")
			}
			return nil, &fault{"link/ambiguous", "\"" + name + "\" names " + itoa(len(found)) + " pages", "write " + strings.Join(ids, " or ")}
		}
	}
	return nil, &fault{"link/no-such-page", "\"" + ref + "\" names no page", l.near.page(name)}
}

// heading checks that a page has a heading and says which is nearest if not.
func (l *linker) heading(p *kb.Page, id string) *fault {
	if id == "" || slices.ContainsFunc(p.Body.Outline, func(h kb.Heading) bool { return h.ID == id }) {
		return nil
	}
	var ids []string
	for _, h := range p.Body.Outline {
		ids = append(ids, h.ID)
	}
	near := ""
	if slices.Contains(ids, strings.ToLower(id)) {
		near = "did you mean \"#" + strings.ToLower(id) + "\"?"
	} else if found, ok := diag.Nearest(id, ids); ok {
		near = "did you mean \"#" + found + "\"?"
	} else if len(ids) > 0 && len(ids) <= 12 {
		near = "use one of #" + strings.Join(ids, ", #")
	}
	return &fault{"link/no-such-heading", "\"" + p.Path + "\" has no heading \"#" + id + "\"", near}
}

// file finds what an ordinary Markdown link or image leads to.
func (l *linker) file(from *kb.Page, dest string) (kb.Target, *fault) {
	target := clean(from, dest)
	if target == ".." || strings.HasPrefix(target, "../") {
		return kb.Target{}, &fault{"link/outside", "link to \"" + dest + "\" leaves the content folder", "link to a page or file of the base"}
	}
	if p := l.base.PageAt(target); p != nil {
		return kb.Target{Page: p.ID}, nil
	}
	if f, ok := l.base.File(target); ok {
		return kb.Target{File: f.Path}, nil
	}
	if target == "." {
		target = ""
	}
	if l.folders()[target] {
		for _, name := range []string{"index.md", "README.md", "readme.md"} {
			if p := l.base.PageAt(path.Join(target, name)); p != nil {
				return kb.Target{Page: p.ID}, nil
			}
		}
		if _, ok := l.base.Types.InFolder(target); ok {
			return kb.Target{Folder: target}, nil
		}
	}
	if own := strings.TrimPrefix(target, kb.OwnFolder); kb.OwnFolder+own+"/" == kb.GalleryURL && l.base.Site.Components {
		return kb.Target{Folder: own}, nil
	}
	if p := l.base.PageAt(target + ".md"); p != nil {
		return kb.Target{}, &fault{"link/no-such-page", "link to \"" + dest + "\" leads to no page", "write \"" + dest + ".md\""}
	}
	if right, ok := l.lower()[strings.ToLower(target)]; ok {
		return kb.Target{}, &fault{"link/wrong-case", "link to \"" + dest + "\" differs from \"" + right + "\" in upper and lower case", "write \"" + relative(from, right) + "\""}
	}
	if reason, ok := l.base.Unpublished[target]; ok {
		return kb.Target{}, &fault{"link/not-published", "link to \"" + dest + "\" leads to a file that is not published: " + reason, "fix the problem of \"" + target + "\", or link to another file"}
	}
	if strings.HasSuffix(strings.ToLower(target), ".md") {
		return kb.Target{}, &fault{"link/no-such-page", "link to \"" + dest + "\" leads to no page", l.near.file(from, target, true)}
	}
	return kb.Target{}, &fault{"link/no-such-file", "link to \"" + dest + "\" leads to no file", l.near.file(from, target, false)}
}

// clean returns the path in the content folder that a link of page from means.
func clean(from *kb.Page, dest string) string {
	dest, _, _ = strings.Cut(dest, "#")
	if rooted, ok := strings.CutPrefix(dest, "/"); ok {
		return path.Clean(rooted)
	}
	return path.Join(from.Folder(), dest)
}

// relative returns the path of target as page from would write it.
func relative(from *kb.Page, target string) string {
	here := strings.Split(from.Folder(), "/")
	if from.Folder() == "" {
		here = nil
	}
	there := strings.Split(target, "/")
	for len(here) > 0 && len(there) > 1 && here[0] == there[0] {
		here, there = here[1:], there[1:]
	}
	return strings.Repeat("../", len(here)) + strings.Join(there, "/")
}

func parent(dir string) string {
	if i := strings.LastIndexByte(dir, '/'); i >= 0 {
		return dir[:i]
	}
	return ""
}
