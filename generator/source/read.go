// Package source reads a content folder once: Read takes an fs.FS and returns
// a Snapshot. A build uses nothing else.
//
// Markdown files are pages, site.yaml and directory.yaml at the top are
// settings, and everything else of a kind that may be published is a file.
// Names that begin with "." or "_" and temporary files of editors are ignored. The results
// of checks that depend on a file's bytes alone are cached by their hash.
package source

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"tandem/generator/diag"
	"tandem/generator/folder"
	"tandem/generator/kb"
	"tandem/generator/panics"
)

// Snapshot is a content folder at one moment.
type Snapshot struct {
	Pages     []File    // Markdown, sorted by path
	Files     []kb.File // the rest, sorted by path
	Site      *File     // site.yaml, nil when there is none
	Directory *File     // directory.yaml, nil when there is none

	Unpublished map[string]string // why a file is not published, by path; problems of references to it say so

	judged map[string]judged // by path: what the bytes of a file decide
}

// File is a text file of the folder.
type File struct {
	Path string
	Data []byte
	Hash string // hexadecimal SHA-256 of Data
}

// Read reads the folder. Files that cannot be published are problems; a folder
// that cannot be read is an error. Files whose bytes are those of the snapshot
// before are not looked into again.
func Read(fsys fs.FS, before Snapshot) (Snapshot, diag.List, error) {
	var problems diag.List
	paths, err := list(fsys, &problems)
	if err != nil {
		return Snapshot{}, nil, err
	}
	s := Snapshot{Unpublished: map[string]string{}, judged: map[string]judged{}}
	var lock sync.Mutex
	var group errgroup.Group
	group.SetLimit(2 * runtime.GOMAXPROCS(0))
	for _, name := range paths {
		group.Go(func() (err error) {
			defer panics.Recover(&err, "source", name)
			data, err := settled(fsys, name)
			var found judged
			if err == nil && !isText(name) {
				found = judge(name, data, before.judged[name])
			}
			lock.Lock()
			defer lock.Unlock()
			switch {
			case errors.Is(err, fs.ErrNotExist):
				return nil // removed between listing and reading: not part of this moment
			case err != nil:
				problem := unread(name, err)
				problems.Add(problem)
				s.Unpublished[name] = problem.Message
			case isText(name):
				s.add(File{name, data, hashOf(data)})
			default:
				s.judged[name] = found
				problems.Append(found.problems)
				if found.refused == "" {
					s.Files = append(s.Files, found.file)
				} else {
					s.Unpublished[name] = found.refused
				}
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil { // a panic: an unreadable file is a problem, not an error
		return Snapshot{}, nil, err
	}
	slices.SortFunc(s.Pages, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	slices.SortFunc(s.Files, func(a, b kb.File) int { return cmp.Compare(a.Path, b.Path) })
	return s, problems.Sorted(), nil
}

// Reread returns a snapshot with the current content of the files at paths. It works
// only where each is one of the snapshot's text files, a new or deleted page, or a
// file that was created and deleted meanwhile, as temporary files of an editor are;
// otherwise the folder has to be read, and ok is false.
func Reread(fsys fs.FS, before Snapshot, paths []string) (now Snapshot, ok bool) {
	now = before
	now.Pages = slices.Clone(before.Pages)
	paths = slices.Compact(slices.Sorted(slices.Values(paths)))
	read := make([]File, len(paths)) // without a path: missing or ignored
	failed := make([]bool, len(paths))
	var group errgroup.Group
	group.SetLimit(2 * runtime.GOMAXPROCS(0))
	for i, name := range paths {
		group.Go(func() (err error) {
			defer panics.Recover(&err, "source", name)
			read[i], failed[i] = reread(fsys, &before, name)
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return Snapshot{}, false // reading the folder meets the panic again, and returns it
	}
	if slices.Contains(failed, true) {
		return Snapshot{}, false
	}
	var born []File
	for i, name := range paths {
		f := read[i]
		at, found := before.page(name)
		switch {
		case found:
			now.Pages[at] = f // one that is gone is taken out below
		case f.Path == "":
		case before.Site != nil && name == before.Site.Path:
			now.Site = &f
		case before.Directory != nil && name == before.Directory.Path:
			now.Directory = &f
		default:
			born = append(born, f)
		}
	}
	gone := len(now.Pages)
	now.Pages = slices.DeleteFunc(now.Pages, func(f File) bool { return f.Path == "" })
	if gone != len(now.Pages) || len(born) > 0 {
		now.Pages = append(now.Pages, born...)
		slices.SortFunc(now.Pages, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	}
	return now, true
}

// page finds a page by its path.
func (s *Snapshot) page(name string) (int, bool) {
	return slices.BinarySearchFunc(s.Pages, name, func(f File, name string) int { return cmp.Compare(f.Path, name) })
}

// reread reads one of the files that may have changed; failed when reading that file
// is not enough.
func reread(fsys fs.FS, before *Snapshot, name string) (f File, failed bool) {
	_, page := before.page(name)
	known := page || before.Site != nil && name == before.Site.Path || before.Directory != nil && name == before.Directory.Path
	if !known {
		if slices.ContainsFunc(strings.Split(name, "/"), Ignored) || gone(fsys, name) && !before.holds(name) {
			return File{}, false
		}
		if !before.begun(fsys, name) {
			return File{}, true
		}
	}
	info, err := fs.Lstat(fsys, name)
	if page && errors.Is(err, fs.ErrNotExist) {
		return File{}, false
	}
	if err != nil || !info.Mode().IsRegular() || info.Size() > folder.Limit(name) {
		return File{}, true
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return File{}, true
	}
	return File{name, data, hashOf(data)}, false
}

// begun reports whether a name that is in no snapshot can only be that of a new page:
// its folders are real folders, and it differs from all other names where a file
// system ignores case.
func (s *Snapshot) begun(fsys fs.FS, name string) bool {
	if !fs.ValidPath(name) || !strings.EqualFold(path.Ext(name), ".md") || s.holds(name) || badName(name) != nil {
		return false
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if info, err := fs.Lstat(fsys, dir); err != nil || !info.IsDir() {
			return false
		}
	}
	return !slices.ContainsFunc(s.Pages, func(f File) bool { return strings.EqualFold(f.Path, name) })
}

func gone(fsys fs.FS, name string) bool {
	_, err := fs.Lstat(fsys, name)
	return errors.Is(err, fs.ErrNotExist)
}

// holds reports whether a name is a file that is published unchanged, or a folder of
// files.
func (s *Snapshot) holds(name string) bool {
	within := func(path string) bool { return path == name || strings.HasPrefix(path, name+"/") }
	return slices.ContainsFunc(s.Pages, func(f File) bool { return within(f.Path) }) ||
		slices.ContainsFunc(s.Files, func(f kb.File) bool { return within(f.Path) })
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// list returns the paths of the folder's files in the order of the walk.
func list(fsys fs.FS, problems *diag.List) ([]string, error) {
	var paths []string
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == ".":
			return fmt.Errorf("read content folder: %w", err)
		case err != nil:
			problems.Add(whole(name, diag.Error, "source/unreadable", "cannot be read: "+reason(err), "see to its permissions, or move it out of the content folder"))
			return nil
		case name != "." && Ignored(d.Name()):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		case badName(name) != nil:
			problems.Add(whole(printable(name), diag.Error, "source/bad-name", "the name of the file or of its folder cannot be part of an address: "+badName(name).Error(), "rename it in letters, digits, - and _"))
			return nil
		}
		paths = append(paths, name)
		return nil
	})
	return paths, err
}

// isText reports whether a file is a page or a setting.
func isText(name string) bool {
	return name == "site.yaml" || name == "directory.yaml" || strings.EqualFold(path.Ext(name), ".md")
}

// add adds a text to its part of the snapshot.
func (s *Snapshot) add(f File) {
	switch f.Path {
	case "site.yaml":
		s.Site = &f
	case "directory.yaml":
		s.Directory = &f
	default:
		s.Pages = append(s.Pages, f)
	}
}

// unread is the problem of a file that exists and cannot be read.
func unread(name string, err error) diag.Problem {
	var refused *folder.Refused
	switch {
	case errors.As(err, &refused) && refused.Reason == folder.TooLarge:
		return whole(name, diag.Error, "source/too-large", fmt.Sprintf("the file has more than %d MiB", refused.Limit>>20), "make it smaller, or publish it elsewhere and link to it")
	case errors.As(err, &refused) && refused.Reason == folder.Outside, errors.Is(err, errDirectory):
		return whole(name, diag.Error, "source/bad-link", "the symbolic link leads to no file of the content folder", "copy the file here, or remove the link")
	case errors.As(err, &refused):
		return whole(name, diag.Error, "source/not-a-file", "is not a regular file", "move it out of the content folder")
	}
	return whole(name, diag.Error, "source/unreadable", "cannot be read: "+reason(err), "see to its permissions, or move it out of the content folder")
}

func whole(name string, severity diag.Severity, code, message, hint string) diag.Problem {
	return diag.Problem{Path: name, Severity: severity, Code: code, Message: message, Hint: hint}
}

// reason returns an error without the path, which the problem names.
func reason(err error) string {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return at.Err.Error()
	}
	return err.Error()
}
