package watch

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// folder is a watched folder as it is now.
type folder struct {
	Folder
	root string      // where it is, without symbolic links; empty: it is not there
	info os.FileInfo // of the root
	told bool        // it is there, as the last notice in the terminal said
	back bool        // it appeared in this burst
}

func newFolder(f Folder) *folder {
	if at, err := filepath.Abs(f.Dir); err == nil {
		f.Dir = at
	}
	known := &folder{Folder: f}
	known.resolve()
	known.told = known.there()
	return known
}

func (f *folder) there() bool { return f.root != "" }

// resolve looks where the folder is, and reports whether that is another place
// or another folder than before.
func (f *folder) resolve() bool {
	root, err := filepath.EvalSymlinks(f.Dir)
	var info os.FileInfo
	if err == nil {
		info, err = os.Stat(root)
	}
	if err != nil || !info.IsDir() {
		root, info = "", nil
	}
	same := root == f.root && (info == nil || f.info != nil && os.SameFile(info, f.info))
	f.root, f.info = root, info
	return !same
}

func (f *folder) ignores(name string) bool { return f.Ignore != nil && f.Ignore(name) }

// path returns the path of a file in the folder, as a batch names it.
func (f *folder) path(at string) string {
	return path.Join(f.Name, filepath.ToSlash(strings.TrimPrefix(at, f.root)))
}

// is reports whether a path is that of the folder itself.
func (f *folder) is(at string) bool { return at == f.Dir || f.there() && at == f.root }

// comeAndGone checks whether the folders themselves have appeared or disappeared. Those
// in lost count as replaced, even if they look the same.
func (w *watcher) comeAndGone(lost func(*folder) bool) {
	for _, f := range w.folders {
		before := f.root
		if lost(f) && f.there() {
			w.forget(before)
			f.root, f.info = "", nil
		}
		moved := f.resolve() || f.root != before
		missed := f.there() && w.notify != nil && !w.watched[f.root] && !w.denied[f.root]
		if !moved && !missed {
			continue
		}
		if before != "" {
			w.forget(before)
		}
		w.burst.all()
		if f.there() {
			f.back = true
			if err := w.add(f, f.root, true); err != nil {
				w.poll(err)
				return
			}
		}
	}
}

// notice returns the pending notice and clears it.
func (w *watcher) notice() string {
	told := w.burst.notices
	for _, f := range w.folders {
		f.back = false
		if f.told == f.there() {
			continue
		}
		f.told = f.there()
		switch {
		case !f.Needed:
		case f.told:
			told = append(told, fmt.Sprintf("the folder %q is back", f.Name))
		default:
			told = append(told, fmt.Sprintf("the folder %q is gone; what was last built stays until it is back", f.Name))
		}
	}
	return strings.Join(told, "\n")
}
