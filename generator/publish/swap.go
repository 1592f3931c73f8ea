package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// old is where the last site waits while the new one takes its place.
func old(parent, name string) string { return filepath.Join(parent, "."+name+".old") }

// renameAway swaps in two steps, where the system knows no exchange. A crash
// between them is mended by recoverSwap.
func renameAway(fresh, dir string) error {
	parent, name := filepath.Split(dir)
	aside := old(parent, name)
	if err := os.Rename(dir, aside); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, dir); err != nil {
		_ = os.Rename(aside, dir) // back to the last good site
		return err
	}
	return os.RemoveAll(aside)
}

// recoverSwap mends what an earlier run left behind: a site that was moved
// aside comes back, half-written ones go.
func recoverSwap(parent, name string) error {
	aside, dir := old(parent, name), filepath.Join(parent, name)
	if _, err := os.Stat(aside); err == nil {
		if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
			if err := os.Rename(aside, dir); err != nil {
				return err
			}
		} else if err := os.RemoveAll(aside); err != nil {
			return err
		}
	}
	entries, err := os.ReadDir(parent)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.IsDir() && strings.HasPrefix(e.Name(), "."+name+".new-") {
			if err := os.RemoveAll(filepath.Join(parent, e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}
