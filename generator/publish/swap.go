package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// aside is the temporary name of the last site while the new one is moved into place.
func aside(parent, name string) string { return filepath.Join(parent, "."+name+".old") }

// renameAway swaps in two steps, where the system has no exchange, so that fresh is
// the last site afterwards. recoverSwap repairs a crash between the steps.
func renameAway(fresh, dir string) error {
	old := aside(filepath.Dir(dir), filepath.Base(dir))
	if err := os.Rename(dir, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, dir); err != nil {
		_ = os.Rename(old, dir) // restores the last good site
		return err
	}
	_ = os.Rename(old, fresh) // the new site is in place; the next run removes the rest
	return nil
}

// recoverSwap repairs what a killed run left: a site that was moved aside is restored,
// and half-written or half-removed ones are deleted. The folder's lock is held.
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
