package watch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// exhausted reports whether an error says that the system can watch no more.
func exhausted(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE) || errors.Is(err, syscall.ENOMEM)
}

// poll falls back to polling and says why.
func (w *watcher) poll(err error) {
	w.close()
	w.burst.tell(fmt.Sprintf("cannot watch the folders (%v): looking for changes every %v", err, w.timing.look) + raise(err))
	w.looks, w.polled = 0, w.scan()
	w.burst.all() // what happened since the last event is not known
}

// raise returns the hint how to raise the limit that was reached.
func raise(err error) string {
	limit, enough := "", 0
	switch {
	case errors.Is(err, syscall.ENOSPC):
		limit, enough = "max_user_watches", 524288
	case errors.Is(err, syscall.EMFILE):
		limit, enough = "max_user_instances", 1024
	default:
		return ""
	}
	now := ""
	if data, err := os.ReadFile("/proc/sys/fs/inotify/" + limit); err == nil {
		now = strings.TrimSpace(string(data))
		if n, err := strconv.Atoi(now); err == nil {
			enough = max(enough, 2*n)
		}
		now = "; it is " + now
	}
	return fmt.Sprintf("\nhint: raise the limit: sudo sysctl fs.inotify.%s=%d%s", limit, enough, now)
}

// rescan finds what no event reported, and returns the time until the next scan.
func (w *watcher) rescan() time.Duration {
	began := time.Now()
	w.comeAndGone(func(*folder) bool { return false })
	if w.notify != nil {
		return w.timing.look
	}
	w.looks++
	if w.looks%w.timing.again == 0 && w.watch() == nil {
		w.burst.tell("watching the folders again")
		w.burst.all()
		return w.timing.look
	}
	now := w.scan()
	for at, info := range now {
		before, known := w.polled[at]
		if !known || before.Size() != info.Size() || !before.ModTime().Equal(info.ModTime()) || before.Mode() != info.Mode() || !os.SameFile(before, info) {
			if _, path := w.path(at); path != "" {
				w.burst.note(path, change{at: at, born: !known})
			}
		}
	}
	for at := range w.polled {
		if _, still := now[at]; !still {
			if _, path := w.path(at); path != "" {
				w.burst.note(path, change{at: at})
			}
		}
	}
	w.polled = now
	return max(w.timing.look, 10*time.Since(began)) // never more than a tenth of a core
}

// scan returns the state of the files, which polling compares.
func (w *watcher) scan() map[string]os.FileInfo {
	found := map[string]os.FileInfo{}
	clear(w.links)
	for _, f := range w.folders {
		if !f.there() {
			continue
		}
		_ = filepath.WalkDir(f.root, func(at string, d fs.DirEntry, err error) error {
			switch {
			case at != f.root && f.ignores(filepath.Base(at)):
				if d != nil && d.IsDir() {
					return fs.SkipDir
				}
			case err != nil || d.IsDir():
			default:
				if d.Type()&fs.ModeSymlink != 0 {
					w.links[at] = true
				}
				if info, err := d.Info(); err == nil {
					found[at] = info
				}
			}
			return nil
		})
	}
	return found
}
