package link

import (
	"fmt"
	"path"
	"strconv"
	"strings"

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
		file, _, _ := strings.Cut(strings.TrimSpace(ref), "#")
		if p := l.base.PageAt(clean(from, file)); p != nil {
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
			ids := kb.Map(found, func(p *kb.Page) string { return "\"" + p.ID + "\"" })
			return nil, &fault{"link/ambiguous", "\"" + name + "\" names " + strconv.Itoa(len(found)) + " pages", "write " + strings.Join(ids, " or ")}
		}
	}
	return nil, &fault{"link/no-such-page", "\"" + ref + "\" names no page", l.near.page(name)}
}

// file finds the target of an ordinary Markdown link or image.
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
	if own, ok := l.own(target); ok {
		return own, nil
	}
	return kb.Target{}, l.nowhere(from, dest, target)
}

// clean returns the path in the content folder that a link of page from means.
func clean(from *kb.Page, dest string) string {
	if rooted, ok := strings.CutPrefix(dest, "/"); ok {
		return path.Clean(rooted)
	}
	return path.Join(from.Folder(), dest)
}

// relative returns the address of a file as a link of page from would write it.
func relative(from *kb.Page, target string) string {
	here := strings.Split(from.Folder(), "/")
	if from.Folder() == "" {
		here = nil
	}
	there := strings.Split(target, "/")
	for len(here) > 0 && len(there) > 1 && here[0] == there[0] {
		here, there = here[1:], there[1:]
	}
	return strings.Repeat("../", len(here)) + Encode(strings.Join(there, "/"))
}

// Encode writes a path as the address of a link: characters with a meaning in Markdown
// or an address are percent-encoded, letters stay.
func Encode(path string) string {
	var b strings.Builder
	for _, r := range path {
		if r <= ' ' || strings.ContainsRune(`%#?()<>[]\"'&*|`+"`", r) {
			fmt.Fprintf(&b, "%%%02X", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func parent(dir string) string {
	if i := strings.LastIndexByte(dir, '/'); i >= 0 {
		return dir[:i]
	}
	return ""
}
