// Package watch turns what happens to folders into batches: Folders returns a
// channel on which a Batch stands for one burst of changes.
//
// Only folders are watched, never files: editors save by renaming, and a watch
// on a file dies with it. A new folder is watched and read again, because what
// was put into it before is never announced. Where the system cannot watch
// (its limits are reached, or the folder is gone), the folders are polled.
package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A burst ends when nothing has happened for a pause, but lasts at most longest.
// An editor's save is a few events that follow each other closely; when more
// than few files change, something larger is going on (a checkout), and the
// pause is long.
const (
	quick   = 8 * time.Millisecond
	quiet   = 40 * time.Millisecond
	few     = 4
	longest = 400 * time.Millisecond
	polling = 1 * time.Second
)

// Batch is one burst of changes.
type Batch struct {
	// Paths are the names that were written to, created, renamed or removed, as
	// the system calls them, sorted. Nil when they are not known, as after
	// polling or an overflow: then anything may have changed.
	Paths  []string
	Notice string // what the reader of the terminal should know; empty most of the time
}

// Folders watches folders and all below them until the context ends; then the
// channel is closed. Folders that do not exist yet are waited for.
func Folders(ctx context.Context, dirs ...string) <-chan Batch {
	out := make(chan Batch)
	go func() {
		defer close(out)
		w := &watcher{dirs: dirs, out: out}
		w.run(ctx)
	}()
	return out
}

type watcher struct {
	dirs   []string
	out    chan<- Batch
	fs     *fsnotify.Watcher
	polled map[string]stamp
	absent map[string]bool // folders that were not there when they were last looked for
	notice string
	paths  map[string]bool // of the burst; nil when they are not known
}

func (w *watcher) run(ctx context.Context) {
	notify, err := fsnotify.NewWatcher()
	if err == nil {
		w.fs = notify
		defer notify.Close()
		for _, dir := range w.dirs {
			w.add(dir)
		}
	} else {
		w.limit(err)
	}
	w.polled, w.absent = w.scan(), map[string]bool{}
	if w.fs != nil {
		w.moved()
	}
	if w.notice != "" && !w.send(ctx) {
		return
	}
	ticker := time.NewTicker(polling)
	defer ticker.Stop()
	for {
		var events <-chan fsnotify.Event
		var faults <-chan error
		if w.fs != nil {
			events, faults = w.fs.Events, w.fs.Errors
		}
		select {
		case <-ctx.Done():
			return
		case e := <-events:
			if w.matters(e) {
				w.paths = map[string]bool{e.Name: true}
				w.collect(ctx)
				if !w.send(ctx) {
					return
				}
			}
		case err := <-faults:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				w.limit(err)
			}
			for _, dir := range w.dirs {
				w.add(dir)
			}
			if !w.send(ctx) {
				return
			}
		case <-ticker.C:
			// Polling is all there is without a watch; with one only folders that
			// came or went are looked for.
			if w.fs != nil {
				if w.moved() && !w.send(ctx) {
					return
				}
				continue
			}
			if now := w.scan(); !same(now, w.polled) {
				w.polled = now
				if !w.send(ctx) {
					return
				}
			}
		}
	}
}

// collect waits until a burst is over.
func (w *watcher) collect(ctx context.Context) {
	end := time.NewTimer(longest)
	defer end.Stop()
	pause := time.NewTimer(quick)
	defer pause.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-end.C:
			return
		case <-pause.C:
			return
		case e := <-w.fs.Events:
			if w.matters(e) {
				if w.paths != nil {
					w.paths[e.Name] = true
				}
				if len(w.paths) > few {
					pause.Reset(quiet)
				} else {
					pause.Reset(quick)
				}
			}
		case err := <-w.fs.Errors:
			w.paths = nil
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				w.limit(err)
				return
			}
		}
	}
}

func (w *watcher) send(ctx context.Context) bool {
	batch := Batch{Notice: w.notice, Paths: slices.Sorted(maps.Keys(w.paths))}
	w.notice, w.paths = "", nil
	select {
	case w.out <- batch:
		return true
	case <-ctx.Done():
		return false
	}
}

// matters reports whether an event may change a build, and watches new folders.
func (w *watcher) matters(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod || leftover(filepath.Base(e.Name)) {
		return false
	}
	if e.Op.Has(fsnotify.Create) {
		if info, err := os.Stat(e.Name); err == nil && info.IsDir() {
			w.add(e.Name)
		}
	}
	return true
}

// add watches a folder and all below it.
func (w *watcher) add(root string) {
	if w.fs == nil {
		return
	}
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return nil
		}
		if path != root && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir
		}
		if err := w.fs.Add(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			w.limit(err)
			return fs.SkipAll
		}
		return nil
	})
}

// limit falls back to polling and says why.
func (w *watcher) limit(err error) {
	w.notice = fmt.Sprintf("cannot watch the folders (%v): looking at them every second", err)
	if errors.Is(err, syscall.ENOSPC) {
		w.notice += "; raise fs.inotify.max_user_watches with sysctl to watch them again"
	}
	if errors.Is(err, syscall.EMFILE) {
		w.notice += "; raise fs.inotify.max_user_instances with sysctl to watch them again"
	}
	if w.fs != nil {
		w.fs.Close()
		w.fs = nil
	}
}

// moved reports whether one of the folders has come or gone since it was last
// asked, and watches those that came.
func (w *watcher) moved() bool {
	watched := map[string]bool{}
	for _, dir := range w.fs.WatchList() {
		watched[dir] = true
	}
	moved := false
	for _, dir := range w.dirs {
		_, err := os.Stat(dir)
		there := err == nil
		if there && !watched[dir] {
			w.add(dir)
			moved = true
			if w.fs == nil {
				return true // the limit is reached
			}
		}
		moved = moved || there == w.absent[dir]
		w.absent[dir] = !there
	}
	return moved
}

// stamp is by what polling tells that a file has changed.
type stamp struct {
	size int64
	time time.Time
}

func (w *watcher) scan() map[string]stamp {
	found := map[string]stamp{}
	for _, dir := range w.dirs {
		_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || leftover(d.Name()) && path != dir {
				return nil
			}
			if info, err := d.Info(); err == nil && !d.IsDir() {
				found[path] = stamp{info.Size(), info.ModTime()}
			}
			return nil
		})
	}
	return found
}

func same(a, b map[string]stamp) bool {
	if len(a) != len(b) {
		return false
	}
	for path, s := range a {
		if other, ok := b[path]; !ok || other.size != s.size || !other.time.Equal(s.time) {
			return false
		}
	}
	return true
}

// leftover reports whether a name is an editor's, not the author's.
func leftover(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".tmp") ||
		strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#") || name == "4913"
}
