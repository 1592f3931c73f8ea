package watch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// watcher is the state of one goroutine.
type watcher struct {
	timing  timing
	open    opener
	folders []*folder
	burst   burst

	notify  notifier // nil: polling
	events  <-chan fsnotify.Event
	faults  <-chan error
	watched map[string]bool // folders that the system watches, by where they are
	denied  map[string]bool // what could not be opened when it was last looked at
	links   map[string]bool // symbolic links
	polled  map[string]os.FileInfo
	looks   int  // since the fall to polling
	moved   bool // folders came or went since verify
}

func newWatcher(open opener, t timing, folders []Folder) *watcher {
	w := &watcher{timing: t, open: open, burst: newBurst(t), denied: map[string]bool{}, links: map[string]bool{}}
	for _, f := range folders {
		w.folders = append(w.folders, newFolder(f))
	}
	if err := w.watch(); err != nil {
		w.poll(err)
	}
	return w
}

func (w *watcher) close() {
	if w.notify != nil {
		w.notify.Close()
	}
	w.notify, w.events, w.faults, w.watched = nil, nil, nil, map[string]bool{}
}

// watch asks the system to watch all folders. After an error none is watched.
func (w *watcher) watch() error {
	w.close()
	var err error
	if w.notify, w.events, w.faults, err = w.open(); err != nil {
		w.notify = nil
		return err
	}
	for _, f := range w.folders {
		f.resolve()
		// The parent folder reports when a folder comes back; where it cannot be
		// watched, the next scan notices.
		if err := w.notify.Add(filepath.Dir(f.Dir)); exhausted(err) {
			w.close()
			return err
		}
		if !f.there() {
			continue
		}
		if err := w.add(f, f.root, false); err != nil {
			w.close()
			return err
		}
	}
	return nil
}

// add watches a folder and all below it, and notes what it finds. An error means that
// no more can be watched.
func (w *watcher) add(f *folder, root string, note bool) error {
	return filepath.WalkDir(root, func(at string, d fs.DirEntry, err error) error {
		switch {
		case at != root && f.ignores(filepath.Base(at)):
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case errors.Is(err, fs.ErrPermission):
			w.denied[at] = true
			return nil
		case err != nil:
			return nil // it is gone again
		case !d.IsDir():
			if d.Type()&fs.ModeSymlink != 0 {
				w.links[at] = true
			}
			if note {
				w.burst.note(f.path(at), change{at: at, born: true})
			}
			return nil
		case w.notify == nil:
			return nil
		}
		// Watched first and read afterwards: nothing falls between.
		err = w.notify.Add(at)
		if exhausted(err) {
			return err
		}
		if errors.Is(err, fs.ErrPermission) {
			w.denied[at] = true
		}
		if err == nil {
			w.watched[at], w.moved = true, true
		}
		return nil
	})
}

// forget ends the watch on a folder that was moved, and on all below it: the system
// goes on watching them under their old names.
func (w *watcher) forget(root string) {
	delete(w.denied, root)
	delete(w.links, root)
	if !w.watched[root] {
		return
	}
	w.moved = true
	below := root + string(filepath.Separator)
	for at := range w.watched {
		if at == root || strings.HasPrefix(at, below) {
			_ = w.notify.Remove(at) // it may have ended with the folder
			delete(w.watched, at)
		}
	}
	for _, known := range []map[string]bool{w.denied, w.links} {
		for at := range known {
			if strings.HasPrefix(at, below) {
				delete(known, at)
			}
		}
	}
}

// verify starts watching again when the system's watches are not on the right folders,
// and reports whether it did. A folder may be found at its new place before the event
// that it left the old one: then the system takes the two for one watch, and ends it
// when the event comes.
func (w *watcher) verify() bool {
	if !w.moved || w.notify == nil {
		return false
	}
	w.moved = false
	stands := map[string]bool{}
	for _, at := range w.notify.WatchList() {
		stands[at] = true
	}
	right := true
	for at := range w.watched {
		right = right && stands[at]
	}
	for _, f := range w.folders {
		delete(stands, filepath.Dir(f.Dir))
	}
	for at := range stands {
		right = right && w.watched[at]
	}
	if right {
		return false
	}
	w.fault(errMoved)
	w.moved = false
	return true
}

// path returns the folder of a file, and its path in a batch; nil and nothing when it
// is in no folder.
func (w *watcher) path(at string) (*folder, string) {
	for _, f := range w.folders {
		if f.there() && strings.HasPrefix(at, f.root+string(filepath.Separator)) {
			return f, f.path(at)
		}
	}
	return nil, ""
}
