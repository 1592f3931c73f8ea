package history

import (
	"bytes"
	"context"
	"slices"

	"tandem/generator/kb"
)

// Part returns the part of a file's text that is remembered; nil: nothing is.
type Part func(path string, text []byte) []byte

// settings is the file whose former texts say who could read a page.
const settings = "site.yaml"

// firstParent is the way to log merges that shows the history as those saw it who read
// the branch: what a merge brought is one change, on its day.
const firstParent = "--diff-merges=first-parent"

// most is how many texts git prints at once, so that few are in memory.
const most = 4096

// former sets the former texts of files and of the settings. Between branches that were
// merged there is no order, so where there is a merge only the first parents count.
func (r *Repository) former(ctx context.Context, h *kb.History, versions map[string][]version, paths []string, part Part) error {
	if len(paths) == 0 {
		return nil
	}
	merges, err := r.git(ctx, "rev-list", "--merges", "--max-count=1", "--end-of-options", "HEAD")
	if err != nil {
		return err
	}
	if len(merges) > 0 {
		out, err := r.git(ctx, append(logCommand(firstParent), "--first-parent", "--end-of-options", "HEAD", "--", ".")...)
		if err != nil {
			return err
		}
		versions = r.read(&kb.History{Files: map[string]kb.Change{}}, fields(out))
	}
	slices.Sort(paths)
	var all []version
	var of []string // the file of each today
	for _, path := range append(paths, settings) {
		for _, v := range versions[path] {
			all, of = append(all, v), append(of, path)
			if v.first {
				break
			}
		}
	}
	former := map[string][]kb.FormerText{}
	for from := 0; from < len(all); from += most {
		some := all[from:min(from+most, len(all))]
		texts, err := r.blobs(ctx, kb.Map(some, func(v version) string { return v.id }))
		if err != nil {
			return ctx.Err() // with one text missing, nothing is known
		}
		for i, v := range some {
			path := of[from+i]
			former[path] = remembered(former[path], v, part(v.path, texts[i]))
		}
	}
	for path, list := range former {
		c := h.Files[path]
		c.Former = list
		h.Files[path] = c
	}
	return nil
}

// remembered adds a text to those of a file. It replaces the one after it if they are equal.
func remembered(list []kb.FormerText, v version, text []byte) []kb.FormerText {
	if last := len(list) - 1; last >= 0 && list[last].Path == v.path && bytes.Equal(list[last].Text, text) {
		list = list[:last]
	}
	return append(list, kb.FormerText{Day: v.day, By: v.by, Path: v.path, Commit: v.commit, Text: bytes.Clone(text)})
}
