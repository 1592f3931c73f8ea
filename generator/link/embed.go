package link

import (
	"path"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// embed finds the picture that ![[name]] means: a file beside the page, from the
// content folder, or the only one of that name, wherever it is.
func (l *linker) embed(from *kb.Page, dest string) (kb.Target, *fault) {
	if f, ok := l.base.File(clean(from, dest)); ok {
		return kb.Target{File: f.Path}, nil
	}
	if f, ok := l.base.File(strings.Trim(dest, "/")); ok {
		return kb.Target{File: f.Path}, nil
	}
	if !strings.Contains(dest, "/") {
		switch found := l.named()[strings.ToLower(kb.Composed(dest))]; len(found) {
		case 0:
		case 1:
			return kb.Target{File: found[0]}, nil
		default:
			return kb.Target{}, &fault{"link/ambiguous", "\"" + dest + "\" names " + strconv.Itoa(len(found)) + " files", "write \"" + strings.Join(found[:min(len(found), 5)], "\" or \"") + "\""}
		}
	}
	return l.file(from, dest)
}

// namedFiles returns the paths of files by their lower-cased last part.
func namedFiles(base *kb.Base) map[string][]string {
	named := make(map[string][]string, len(base.Files))
	for _, f := range base.Files {
		name := strings.ToLower(kb.Composed(path.Base(f.Path)))
		named[name] = append(named[name], f.Path)
	}
	return named
}
