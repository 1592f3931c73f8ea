// Package publish writes a site to disk, and is the only one that does: Write
// takes the outputs of an edition and a folder.
//
// The new site is written whole beside the old one and swapped in by renaming,
// so a crash, a full disk or an interrupt leaves the last good site as it was.
// A folder that tandem did not write is never touched: the marker file says
// which ones it did.
package publish

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"tandem/generator/kb"
)

// Marker is the file by which a folder is known to be a site of tandem's.
const Marker = ".tandem-site"

// Options say where a site must not go.
type Options struct {
	Forbidden []string // folders that must not be overwritten, nor anything inside them
}

// RefusedError is the error for a folder that a site must not be written to.
type RefusedError struct {
	Dir string
	Why string
}

func (e *RefusedError) Error() string { return fmt.Sprintf("will not write to %q: %s", e.Dir, e.Why) }

// Hint returns what to do about it.
func (e *RefusedError) Hint() string { return "name another folder with --out" }

// Write replaces the site in dir by the outputs. On any error dir is as it was.
func Write(ctx context.Context, dir string, outputs []kb.Output, o Options) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if err := allowed(dir, o); err != nil {
		return err
	}
	if err := names(outputs); err != nil {
		return err
	}
	parent, name := filepath.Split(dir)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return err
	}
	unlock, err := lock(filepath.Join(parent, "."+name+".lock"), dir)
	if err != nil {
		return err
	}
	defer unlock()
	if err := recoverSwap(parent, name); err != nil {
		return err
	}
	fresh, err := os.MkdirTemp(parent, "."+name+".new-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(fresh) // after the swap it holds the old site, or nothing
	if err := os.Chmod(fresh, 0o755); err != nil {
		return err
	}
	if err := writeAll(ctx, fresh, append([]kb.Output{{Path: Marker, Data: []byte("This folder was written by tandem build, which replaces it whole.\n")}}, outputs...)); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return swap(fresh, dir)
}

// allowed refuses folders whose loss would hurt.
func allowed(dir string, o Options) error {
	home, _ := os.UserHomeDir()
	here, err := os.Getwd()
	if err != nil {
		return err
	}
	switch {
	case dir == filepath.Dir(dir):
		return &RefusedError{dir, "it is the root of the disk"}
	case home != "" && dir == filepath.Clean(home):
		return &RefusedError{dir, "it is the home folder"}
	case dir == here || inside(here, dir):
		return &RefusedError{dir, "the command runs inside it"}
	}
	for _, f := range o.Forbidden {
		forbidden, err := filepath.Abs(f)
		if err != nil {
			return err
		}
		if dir == forbidden || inside(dir, forbidden) || inside(forbidden, dir) {
			return &RefusedError{dir, "it holds or belongs to the content"}
		}
	}
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return err
	case len(entries) == 0:
		return nil
	}
	if _, err := os.Stat(filepath.Join(dir, Marker)); err != nil {
		return &RefusedError{dir, "it holds files that tandem did not write"}
	}
	return nil
}

// inside reports whether dir stands below above.
func inside(dir, above string) bool {
	rel, err := filepath.Rel(above, dir)
	return err == nil && rel != "." && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// names checks that every output stays in the folder and has a name of its own
// on disks that know no upper and lower case too.
func names(outputs []kb.Output) error {
	seen := make(map[string]string, len(outputs))
	for _, out := range outputs {
		if !filepath.IsLocal(filepath.FromSlash(out.Path)) || path.Clean(out.Path) != out.Path || strings.ContainsAny(out.Path, "\\\x00") {
			return fmt.Errorf("output %q is no path in the site", out.Path)
		}
		folded := strings.ToLower(out.Path)
		if other, taken := seen[folded]; taken {
			return fmt.Errorf("outputs %q and %q differ only in upper and lower case", other, out.Path)
		}
		seen[folded] = out.Path
	}
	return nil
}

// writeAll writes the outputs below root, several at a time.
func writeAll(ctx context.Context, root string, outputs []kb.Output) error {
	made := map[string]bool{}
	for _, out := range outputs {
		dir := filepath.Join(root, filepath.FromSlash(path.Dir(out.Path)))
		if !made[dir] {
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return err
			}
			made[dir] = true
		}
	}
	var group errgroup.Group
	group.SetLimit(4 * runtime.GOMAXPROCS(0))
	for _, out := range outputs {
		if ctx.Err() != nil {
			break
		}
		group.Go(func() error {
			return os.WriteFile(filepath.Join(root, filepath.FromSlash(out.Path)), out.Data, 0o644)
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return syncDisk(root)
}
