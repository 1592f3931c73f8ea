package folder

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
)

// Reason says why a file is not read.
type Reason string

// The reasons.
const (
	NotRegular Reason = "it is not a regular file"
	Outside    Reason = "the symbolic link leads out of the folder, or nowhere"
	TooLarge   Reason = "it is too large"
	Linked     Reason = "the folder is a symbolic link"
)

// Refused is the error for a file that exists and is not read.
type Refused struct {
	Folder string // name of the folder: "assets"
	Path   string // in the folder, with slashes; empty: the folder itself
	Reason Reason
	Limit  int64 // bytes; of TooLarge
}

func (r *Refused) Error() string {
	text := path.Join(r.Folder, r.Path) + " is not read: " + string(r.Reason)
	if r.Reason == TooLarge {
		text += fmt.Sprintf(" (more than %d MiB)", r.Limit>>20)
	}
	return text
}

// Hint returns the hint.
func (r *Refused) Hint() string {
	switch r.Reason {
	case NotRegular:
		return "remove it, or put an ordinary file in its place"
	case Outside:
		return "put a copy of the file in the place of the link"
	case Linked:
		return "put the folder itself in the place of the link"
	default:
		return "make the file smaller, or move it out of the folder"
	}
}

func (f *Folder) tooLarge(name string) error {
	return &Refused{f.name, name, TooLarge, Limit(name)}
}

// judge refuses anything that is neither a directory nor a regular file within the
// limit.
func (f *Folder) judge(name string, info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return nil
	case !info.Mode().IsRegular():
		return &Refused{f.name, name, NotRegular, 0}
	case info.Size() > Limit(name):
		return f.tooLarge(name)
	}
	return nil
}

// explain distinguishes a link that is not followed from other errors. The system's
// error is the same for a missing name and a link to nowhere.
func (f *Folder) explain(op, name string, err error) error {
	if err == nil {
		return nil
	}
	for at := name; at != "."; at = path.Dir(at) {
		info, missing := f.Lstat(at)
		if missing != nil {
			continue
		}
		if info.Mode()&fs.ModeSymlink != 0 {
			if _, broken := f.root.Stat(filepath.FromSlash(at)); broken != nil && !errors.Is(broken, fs.ErrPermission) {
				return &Refused{f.name, name, Outside, 0}
			}
		}
		break
	}
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		err = at.Err
	}
	return &fs.PathError{Op: op, Path: name, Err: err}
}

func sortByName(entries []fs.DirEntry) {
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
}
