package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// aside is where the last site waits while the new one takes its place.
func aside(parent, name string) string { return filepath.Join(parent, "."+name+".old") }

// renameAway swaps in two steps, where the system knows no exchange. A crash
// between them is mended by recoverSwap.
func renameAway(fresh, dir string) error {
	old := aside(filepath.Dir(dir), filepath.Base(dir))
	if err := os.Rename(dir, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, dir); err != nil {
		_ = os.Rename(old, dir) // back to the last good site
		return err
	}
	_ = os.RemoveAll(old) // the new site stands; what is left goes at the next run
	return nil
}

// recoverSwap mends what a killed run left behind: a site that was moved aside
// comes back, and half-written or replaced ones go. The folder's lock is held.
func recoverSwap(parent, name string) error {
	dir, old := filepath.Join(parent, name), aside(parent, name)
	if ours(old) {
		if _, err := os.Lstat(dir); errors.Is(err, fs.ErrNotExist) {
			if err := os.Rename(old, dir); err != nil {
				return err
			}
		} else if err := os.RemoveAll(old); err != nil {
			return err
		}
	}
	entries, err := os.ReadDir(parent)
	if err != nil {
		return err
	}
	for _, e := range entries {
		pid, found := strings.CutPrefix(e.Name(), "."+name+".new-")
		if leftover := filepath.Join(parent, e.Name()); found && pid != "" && strings.Trim(pid, "0123456789") == "" && ours(leftover) {
			if err := os.RemoveAll(leftover); err != nil {
				return err
			}
		}
	}
	return nil
}

// ours reports whether a folder was written by this package, or is empty.
func ours(dir string) bool {
	if _, err := os.Lstat(filepath.Join(dir, Marker)); err == nil {
		return true
	}
	entries, err := os.ReadDir(dir)
	return err == nil && len(entries) == 0
}
