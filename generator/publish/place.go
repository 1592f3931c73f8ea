package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// RefusedError is the error for a folder that a site must not be written to.
type RefusedError struct {
	Dir    string
	Why    string
	Remedy string // empty: name another folder
}

func (e *RefusedError) Error() string { return fmt.Sprintf("will not write to %q: %s", e.Dir, e.Why) }

// Hint returns what to do about it.
func (e *RefusedError) Hint() string {
	if e.Remedy != "" {
		return e.Remedy
	}
	return "name another folder with --out"
}

// settle returns the absolute path that dir leads to, links followed, so that
// the folder itself is replaced and not a link to it.
func settle(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(dir)
	switch {
	case err == nil:
		return real, nil
	case !errors.Is(err, fs.ErrNotExist):
		return "", err
	}
	if info, err := os.Lstat(dir); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return "", &RefusedError{Dir: dir, Why: "it is a link that leads nowhere"}
	}
	parent := filepath.Dir(dir)
	if parent == dir {
		return dir, nil
	}
	parent, err = settle(parent)
	return filepath.Join(parent, filepath.Base(dir)), err
}

// allowed refuses folders whose loss would hurt. It looks at the folders, not
// at how their names are written.
func allowed(dir string, o Options) error {
	here, err := os.Getwd()
	if err != nil {
		return err
	}
	home, _ := os.UserHomeDir() // without one there is none to protect
	switch {
	case dir == filepath.Dir(dir):
		return &RefusedError{Dir: dir, Why: "it is the root of the disk"}
	case home != "" && within(home, dir):
		return &RefusedError{Dir: dir, Why: "it is the home folder, or holds it"}
	case within(here, dir):
		return &RefusedError{Dir: dir, Why: "the command runs inside it"}
	}
	for _, f := range o.Forbidden {
		if within(dir, f) || within(f, dir) {
			return &RefusedError{Dir: dir, Why: fmt.Sprintf("it holds or belongs to %q", f)}
		}
	}
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.IsDir():
		return &RefusedError{Dir: dir, Why: "it is a file"}
	}
	return nil
}

// within reports whether path, which need not exist, is the folder or below it.
func within(path, folder string) bool {
	path, err := settle(path)
	if err != nil {
		return false
	}
	above, err := os.Stat(folder)
	if err != nil {
		return false // a missing folder contains nothing
	}
	for {
		if info, err := os.Stat(path); err == nil && os.SameFile(info, above) {
			return true
		}
		parent := filepath.Dir(path)
		if parent == path {
			return false
		}
		path = parent
	}
}
