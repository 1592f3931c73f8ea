package generator

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
)

// Layer returns a file system in which the files of over hide those of under, file by
// file. A nil over gives under.
func Layer(over, under fs.FS) fs.FS {
	if over == nil {
		return under
	}
	return layered{over, under}
}

type layered struct{ over, under fs.FS }

// Open opens the file in the upper layer if it exists there, else in the lower one.
func (l layered) Open(name string) (fs.File, error) {
	f, err := l.over.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return l.under.Open(name)
	}
	return f, err
}

// ReadDir returns the entries of both layers, sorted by name.
func (l layered) ReadDir(name string) ([]fs.DirEntry, error) {
	upper, overErr := fs.ReadDir(l.over, name)
	lower, underErr := fs.ReadDir(l.under, name)
	if overErr != nil && underErr != nil {
		return nil, overErr
	}
	entries := slices.Clone(upper)
	for _, e := range lower {
		if !slices.ContainsFunc(upper, func(u fs.DirEntry) bool { return u.Name() == e.Name() }) {
			entries = append(entries, e)
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries, nil
}
