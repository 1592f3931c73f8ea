// Package folder reads the folders of a base (content, templates, assets) from
// the disk. Open returns a Folder, an fs.FS that cannot read anything outside it.
// Every command and the watcher's rebuilds read files through it.
//
//   - Only regular files are read. A pipe, socket or device is rejected before it is
//     opened. The file is checked again once it is open, so swapping it in between
//     does not help. No check ever waits for a pipe.
//   - A symbolic link is followed only to a place inside the folder. A folder that
//     is named on the command line may itself be a link; one beside it (Beside) may not.
//   - No file is read beyond its Limit, whatever size it reports.
//
// A rejected file is a *Refused error with a hint. Package source makes a problem of
// it; in templates and assets it ends the build.
package folder

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Limits of a file, in bytes.
const (
	MaxText = 8 << 20  // pages, settings, templates, styles, scripts, drawings
	MaxFile = 50 << 20 // the rest
)

// Limit returns the most bytes that are read of a file, by its ending.
func Limit(name string) int64 {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".yaml", ".yml", ".toml", ".html", ".css", ".js", ".svg":
		return MaxText
	}
	return MaxFile
}

// Folder is a folder of the disk. It implements fs.FS, fs.ReadDirFS, fs.StatFS
// and fs.ReadLinkFS, and is safe for concurrent use.
type Folder struct {
	name string // its last part, for errors
	root *os.Root
}

var (
	_ fs.ReadDirFS  = (*Folder)(nil)
	_ fs.StatFS     = (*Folder)(nil)
	_ fs.ReadLinkFS = (*Folder)(nil)
)

// Open opens a folder. Close it after reading.
func Open(dir string) (*Folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Folder{filepath.Base(filepath.Clean(dir)), root}, nil
}

// Beside opens a folder that belongs to a base without being named on the command
// line. It must not be a link, because the authors of the base could point it
// anywhere. Nil: the folder does not exist.
func Beside(dir string) (*Folder, error) {
	info, err := os.Lstat(dir)
	switch {
	case err == nil && info.Mode()&fs.ModeSymlink != 0:
		return nil, &Refused{Folder: filepath.Base(dir), Reason: Linked}
	case err != nil || !info.IsDir():
		return nil, nil
	}
	return Open(dir)
}

// Readable reports whether a file of the disk may be read, as the error that
// opening it returns. It does not wait for a pipe.
func Readable(file string) error {
	opened, err := os.OpenFile(file, os.O_RDONLY|nonblocking, 0)
	if err != nil {
		return err
	}
	return opened.Close()
}

// Close closes the folder. Files that were opened from it stay open.
func (f *Folder) Close() error { return f.root.Close() }

// Open opens a regular file, or a directory.
func (f *Folder) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	info, err := f.root.Stat(filepath.FromSlash(name)) // before opening: to open some devices has an effect
	if err != nil {
		return nil, f.explain("open", name, err)
	}
	if err := f.judge(name, info); err != nil {
		return nil, err
	}
	opened, err := f.root.OpenFile(filepath.FromSlash(name), os.O_RDONLY|nonblocking, 0)
	if err != nil {
		return nil, f.explain("open", name, err)
	}
	info, err = opened.Stat() // another file may have taken the name meanwhile
	if err == nil {
		err = f.judge(name, info)
	}
	if err != nil {
		_ = opened.Close() // nothing was written to it
		return nil, err
	}
	if info.IsDir() {
		return opened, nil
	}
	return &file{opened, f, name, Limit(name)}, nil
}

// ReadDir returns the entries of a directory, sorted by name.
func (f *Folder) ReadDir(name string) ([]fs.DirEntry, error) {
	opened, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	dir, ok := opened.(*os.File)
	if !ok {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: errors.New("not a directory")}
	}
	entries, err := dir.ReadDir(-1)
	sortByName(entries)
	return entries, err
}

// Stat describes the file that a name leads to.
func (f *Folder) Stat(name string) (fs.FileInfo, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrInvalid}
	}
	info, err := f.root.Stat(filepath.FromSlash(name))
	return info, f.explain("stat", name, err)
}

// Lstat describes the file of a name, which may be a symbolic link.
func (f *Folder) Lstat(name string) (fs.FileInfo, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "lstat", Path: name, Err: fs.ErrInvalid}
	}
	return f.root.Lstat(filepath.FromSlash(name))
}

// ReadLink returns where a symbolic link leads.
func (f *Folder) ReadLink(name string) (string, error) {
	if !fs.ValidPath(name) {
		return "", &fs.PathError{Op: "readlink", Path: name, Err: fs.ErrInvalid}
	}
	return f.root.Readlink(filepath.FromSlash(name))
}

// file is an open file that ends in an error beyond its limit.
type file struct {
	opened *os.File
	folder *Folder
	name   string
	left   int64 // bytes that may still be read
}

// Stat implements fs.File.
func (f *file) Stat() (fs.FileInfo, error) { return f.opened.Stat() }

// Close implements fs.File.
func (f *file) Close() error { return f.opened.Close() }

// Read implements fs.File.
func (f *file) Read(b []byte) (int, error) {
	if int64(len(b)) > f.left+1 {
		b = b[:f.left+1] // one more than allowed, to distinguish the end of the file from the limit
	}
	n, err := f.opened.Read(b)
	if f.left -= int64(n); f.left < 0 {
		return 0, f.folder.tooLarge(f.name)
	}
	return n, err
}
