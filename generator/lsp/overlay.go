package lsp

import (
	"cmp"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"
)

// overlay is a content folder with texts that replace its files, or are added to them.
type overlay struct {
	fs.FS
	texts map[string]string // by path
}

var (
	_ fs.ReadFileFS = overlay{}
	_ fs.ReadDirFS  = overlay{}
	_ fs.StatFS     = overlay{}
)

// ReadFile implements fs.ReadFileFS.
func (o overlay) ReadFile(name string) ([]byte, error) {
	if text, ok := o.texts[name]; ok {
		return []byte(text), nil
	}
	return fs.ReadFile(o.FS, name)
}

// Open implements fs.FS.
func (o overlay) Open(name string) (fs.File, error) {
	if text, ok := o.texts[name]; ok {
		return &openText{unsaved{path.Base(name), len(text), false}, strings.NewReader(text)}, nil
	}
	return o.FS.Open(name)
}

// Stat implements fs.StatFS.
func (o overlay) Stat(name string) (fs.FileInfo, error) {
	if text, ok := o.texts[name]; ok {
		return unsaved{path.Base(name), len(text), false}, nil
	}
	info, err := fs.Stat(o.FS, name)
	if err != nil && slices.ContainsFunc(o.paths(), func(p string) bool { return strings.HasPrefix(p, name+"/") }) {
		return unsaved{path.Base(name), 0, true}, nil
	}
	return info, err
}

// ReadDir implements fs.ReadDirFS.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.FS, name)
	for _, file := range o.paths() {
		below := file
		if name != "." {
			rest, ok := strings.CutPrefix(file, name+"/")
			if !ok {
				continue
			}
			below = rest
		}
		err = nil // it is there, if only in the editor
		first, _, deeper := strings.Cut(below, "/")
		entry := fs.FileInfoToDirEntry(unsaved{first, len(o.texts[file]), deeper})
		if i := slices.IndexFunc(entries, func(e fs.DirEntry) bool { return e.Name() == first }); i < 0 {
			entries = append(entries, entry)
		} else if !deeper {
			entries[i] = entry
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries, err
}

func (o overlay) paths() []string { return slices.Sorted(maps.Keys(o.texts)) }

// unsaved describes a text of the editor, or a folder with nothing else in it.
type unsaved struct {
	name string
	size int
	dir  bool
}

func (u unsaved) Name() string       { return u.name }
func (u unsaved) Size() int64        { return int64(u.size) }
func (u unsaved) ModTime() time.Time { return time.Time{} }
func (u unsaved) IsDir() bool        { return u.dir }
func (u unsaved) Sys() any           { return nil }

func (u unsaved) Mode() fs.FileMode {
	if u.dir {
		return fs.ModeDir | 0o755
	}
	return 0o644
}

type openText struct {
	info unsaved
	io.Reader
}

func (f *openText) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openText) Close() error               { return nil }
