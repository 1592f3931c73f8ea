package main

import (
	"cmp"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// page finds the page that an argument names: a file below the content folder
// as the shell completes it, a path in that folder, or an id.
func (s *settings) page(j *kb.Judged, arg string) (*kb.Page, error) {
	slashed := filepath.ToSlash(filepath.Clean(arg))
	if below, ok := inFolder(s.content, arg); ok {
		if p := j.PageAt(below); p != nil {
			return p, nil
		}
	}
	if p := j.PageAt(slashed); p != nil {
		return p, nil
	}
	id := strings.TrimSuffix(slashed, ".md")
	if p := j.Page(id); p != nil {
		return p, nil
	}
	named := j.PagesNamed(id)
	if len(named) == 1 {
		return named[0], nil
	}
	known := kb.Map(named, func(p *kb.Page) string { return p.ID })
	if len(named) > 1 {
		return nil, &usageError{fmt.Sprintf("%d pages are named %q", len(named), arg), "name one: " + strings.Join(known, ", ")}
	}
	for _, p := range j.Pages {
		known = append(known, p.ID, path.Base(p.ID))
	}
	if info, err := os.Stat(arg); err == nil && info.IsDir() {
		return nil, &usageError{fmt.Sprintf("%q is a folder", arg), "name its pages: " + filepath.Join(arg, "*.md")}
	}
	if below, ok := inFolder(s.content, arg); ok {
		id = strings.TrimSuffix(below, ".md")
	}
	hint := ""
	if near, ok := diag.Nearest(id, known); ok {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	hint = cmp.Or(hint, "name a file below "+s.content+", or a page by its id")
	return nil, &usageError{fmt.Sprintf("there is no page %q", arg), hint}
}

// inFolder returns the path in a folder of a file that is named from where the
// command runs.
func inFolder(folder, file string) (string, bool) {
	root, err := filepath.Abs(folder)
	if err != nil {
		return "", false
	}
	whole, err := filepath.Abs(file)
	if err != nil {
		return "", false
	}
	below, err := filepath.Rel(root, whole)
	return filepath.ToSlash(below), err == nil && filepath.IsLocal(below)
}
