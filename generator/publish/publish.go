// Package publish writes a site to disk, and is the only package that does: Write
// takes the outputs of an edition and a folder.
//
// # What is replaced
//
// The whole folder is replaced, so files that are no longer outputs disappear. A folder
// is replaced only if Write wrote the last site in it, as its marker shows, and if no
// other file was added since. The root of a disk, the home folder, a folder that the
// command runs in and the content folder are refused, under any name or link.
//
// # How
//
// The new site is written beside the old one and swapped in by renaming,
// so a crash, a full disk or an interrupt leaves the last good site as it was.
// On Linux both folders change places in one step, after the new site has reached
// the disk. Elsewhere the old folder is first renamed away; if the run is killed at that
// moment, the next run restores it. There the system decides when the bytes
// reach the disk. A file whose bytes have not changed is a hard
// link to the last site's, which is three times as fast as writing it. A site
// that has not changed at all is left as it is.
//
// While a run writes to a folder, other runs are refused: a lock file beside it
// names the process. Only Linux, macOS and the BSDs have this lock.
package publish

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"tandem/generator/kb"
)

// Options say where a site must not go.
type Options struct {
	Forbidden []string // folders that must not be overwritten, nor anything inside or around them
}

// Write replaces the site in dir by the outputs. On any error dir is unchanged. Errors
// that a person can fix have a Hint: RefusedError, HeldError, FullError, DeniedError.
func Write(ctx context.Context, dir string, outputs []kb.Output, o Options) error {
	dir, err := settle(dir)
	if err != nil {
		return err
	}
	if err := allowed(dir, o); err != nil {
		return err
	}
	if err := names(outputs); err != nil {
		return err
	}
	if _, err := survey(dir); err != nil {
		// Before the lock, another run may have swapped the folder while we looked.
		if _, err := survey(dir); err != nil {
			return err
		}
	}
	parent, name := filepath.Dir(dir), filepath.Base(dir)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return explain(err, dir, outputs)
	}
	unlock, err := lock(filepath.Join(parent, "."+name+".lock"), dir)
	if err != nil {
		return explain(err, dir, outputs)
	}
	defer unlock()
	if err := recoverSwap(parent, name); err != nil {
		return explain(err, dir, outputs)
	}
	last, err := survey(dir) // read again: another run may have ended meanwhile
	if err != nil {
		return err
	}
	same, err := unchanged(ctx, dir, last, outputs)
	if err != nil {
		return err
	}
	if len(last) == len(outputs) && len(outputs) > 0 && !slices.Contains(same, false) {
		return nil // the site is unchanged
	}
	fresh := filepath.Join(parent, fmt.Sprintf(".%s.new-%d", name, os.Getpid()))
	if err := write(ctx, fresh, dir, same, outputs); err != nil {
		_ = os.RemoveAll(fresh) // the next run removes the rest
		return explain(err, dir, outputs)
	}
	if err := swap(fresh, dir); err != nil {
		_ = os.RemoveAll(fresh)
		return explain(err, dir, outputs)
	}
	syncFolder(parent)
	_ = os.RemoveAll(fresh) // it is the old site now, or nothing; as above
	return nil
}
