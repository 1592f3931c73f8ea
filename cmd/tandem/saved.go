package main

import (
	"path/filepath"
	"slices"
	"strings"

	"tandem/generator/kb"
	"tandem/generator/serve"
)

// saved returns the pages of an edition with new or changed files, sorted by id.
// Before the first edition there are none.
func saved(before, after *kb.Edition) []serve.Saved {
	if before == nil {
		return nil
	}
	var all []serve.Saved
	was := before.Pages
	for _, p := range after.Pages {
		i, known := slices.BinarySearchFunc(was, p.ID, func(q *kb.Page, id string) int { return strings.Compare(q.ID, id) })
		if known && was[i].Hash == p.Hash {
			continue
		}
		all = append(all, serve.Saved{Page: p.URL, Title: p.Title, New: !known})
	}
	return all
}

// pagesOf returns a function that says which page of an edition a content file is.
func pagesOf(e *kb.Edition) func(path string) (string, bool) {
	return func(path string) (string, bool) {
		if p := e.PageAt(path); p != nil {
			return p.URL, true
		}
		return "", false
	}
}

// editing returns the function that says which address opens a content file in
// an editor; nil for no editor.
func editing(name, content string) (func(path string, line, column int) string, error) {
	if name == "" {
		return nil, nil
	}
	editor, err := serve.EditorOf(name)
	if err != nil {
		hint := "name one of " + strings.Join(serve.EditorNames(), ", ") + "; or write an address such as vscode://file{path}:{line}:{column}"
		if said, ok := err.(hinted); ok {
			hint = said.Hint()
		}
		return nil, &usageError{"--" + err.Error(), hint}
	}
	root, err := filepath.Abs(content)
	if err != nil {
		return nil, err
	}
	return func(path string, line, column int) string {
		return editor.Open(filepath.Join(root, filepath.FromSlash(path)), line, column)
	}, nil
}
