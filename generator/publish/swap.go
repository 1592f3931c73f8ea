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

// renameAway swaps in two steps, where the system knows no exchange, so that
// fresh is the last site afterwards. A crash between the steps is mended by
// recoverSwap.
func renameAway(fresh, dir string) error {
	old := aside(filepath.Dir(dir), filepath.Base(dir))
	if err := os.Rename(dir, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, dir); err != nil {
		_ = os.Rename(old, dir) // back to the last good site
		return err
	}
	_ = os.Rename(old, fresh) // the new site stands; what is left goes at the next run
	return nil
}

// recoverSwap mends what a killed run left behind: a site that was moved aside
// comes back, and half-written or half-removed ones go. The folder's lock is
// held.
func recoverSwap(parent, name string) error {
	dir, old := filepath.Join(parent, name), aside(parent, name)
	if _, err := os.Lstat(filepath.Join(old, Marker)); err == nil {
		back := dir
		if _, err := os.Lstat(dir); err == nil {
			back = filepath.Join(parent, "."+name+".new-0") // no process has this number
		}
		if err := os.Rename(old, back); err != nil {
			return err
		}
	}
	entries, err := os.ReadDir(parent)
	if err != nil {
		return err
	}
	for _, e := range entries {
		pid, found := strings.CutPrefix(e.Name(), "."+name+".new-")
		if !found || !e.IsDir() || pid == "" || strings.Trim(pid, "0123456789") != "" {
			continue
		}
		if err := os.RemoveAll(filepath.Join(parent, e.Name())); err != nil {
			return err
		}
	}
	return nil
}
