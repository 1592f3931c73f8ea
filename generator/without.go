package generator

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"tandem/generator/diag"
)

// Broken returns the paths of the pages that have errors, sorted. False means that
// an error concerns more than pages: the settings, or a template.
func (c *Checked) Broken() ([]string, bool) {
	var paths []string
	for _, p := range c.Problems {
		switch {
		case p.Severity != diag.Error:
		case p.Path == "" || p.Path == "site.yaml" || p.Path == "directory.yaml":
			return nil, false
		case strings.HasSuffix(p.Path, ".md"):
			paths = append(paths, p.Path)
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths), true
}

// Without returns a content folder in which some files do not exist.
func Without(content fs.FS, paths []string) fs.FS {
	hidden := map[string]bool{}
	for _, p := range paths {
		hidden[p] = true
	}
	return partial{content, hidden}
}

type partial struct {
	whole  fs.FS
	hidden map[string]bool // by path
}

var (
	_ fs.ReadFileFS = partial{}
	_ fs.ReadDirFS  = partial{}
	_ fs.StatFS     = partial{}
)

func (p partial) refused(op, name string) error {
	if p.hidden[name] {
		return &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
	}
	return nil
}

// Open implements fs.FS.
func (p partial) Open(name string) (fs.File, error) {
	if err := p.refused("open", name); err != nil {
		return nil, err
	}
	return p.whole.Open(name)
}

// ReadFile implements fs.ReadFileFS.
func (p partial) ReadFile(name string) ([]byte, error) {
	if err := p.refused("open", name); err != nil {
		return nil, err
	}
	return fs.ReadFile(p.whole, name)
}

// Stat implements fs.StatFS.
func (p partial) Stat(name string) (fs.FileInfo, error) {
	if err := p.refused("stat", name); err != nil {
		return nil, err
	}
	return fs.Stat(p.whole, name)
}

// ReadDir implements fs.ReadDirFS.
func (p partial) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(p.whole, name)
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return p.hidden[path.Join(name, e.Name())] }), err
}
