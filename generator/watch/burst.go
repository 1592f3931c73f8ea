package watch

import (
	"os"
	"path/filepath"
	"slices"
	"time"
)

const (
	many = 16   // more files than one save changes
	most = 5000 // files in a batch; for more the batch requests a rescan
)

// burst is the batch that is being gathered.
type burst struct {
	timing
	pause   *time.Timer       // runs out when the burst may be over
	running bool              // the timer is running
	changed map[string]change // by path, as a batch names it
	rescan  bool
	first   time.Time // of the first event; zero: nothing has happened
	last    time.Time // of the last one
	ready   bool      // batch is the burst and waits for its reader
	batch   Batch
	before  map[string]bool // the paths of the batch before
	notices []string
}

// change is the change of a file.
type change struct {
	at   string // where the file is
	born bool   // it was not there before the burst
}

func newBurst(t timing) burst {
	b := burst{timing: t, pause: time.NewTimer(time.Hour), changed: map[string]change{}}
	b.pause.Stop()
	return b
}

// note adds a changed file.
func (b *burst) note(path string, c change) {
	if was, known := b.changed[path]; known {
		c.born = was.born
	}
	if len(b.changed) < most {
		b.changed[path] = c
	} else {
		b.rescan = true
	}
	b.happened()
}

// all requests a rescan.
func (b *burst) all() {
	b.rescan = true
	b.happened()
}

// tell adds a notice.
func (b *burst) tell(notice string) {
	b.notices = append(b.notices, notice)
	b.happened()
}

// happened delays the end of the burst. After the longest time, events do not delay it
// any more.
func (b *burst) happened() {
	now := time.Now()
	if b.first.IsZero() {
		b.first = now
	}
	b.last, b.ready = now, false
	if !b.running || now.Sub(b.first) < b.longest {
		b.wait(b.quiet)
	}
}

func (b *burst) wait(d time.Duration) {
	b.running = true
	b.pause.Reset(d)
}

// settle ends the burst, unless there is a reason to wait on.
func (w *watcher) settle() {
	b := &w.burst
	b.running = false
	if w.verify() {
		return // another event has come
	}
	quiet := b.quiet
	switch {
	case len(b.changed) > many:
		quiet = b.busy
	case w.unsure():
		quiet = b.patience
	}
	now, end := time.Now(), b.last.Add(quiet)
	if limit := b.first.Add(b.longest); limit.Before(end) {
		end = limit
	}
	if now.Before(end) {
		b.wait(end.Sub(now))
		return
	}
	w.addLinks()
	b.batch = Batch{Rescan: b.rescan, Notice: w.notice()}
	for path := range b.changed {
		b.batch.Paths = append(b.batch.Paths, path)
	}
	slices.Sort(b.batch.Paths)
	b.ready = true
}

// unsure reports whether more changes are likely to follow: a known file is missing, a
// file is empty, or a folder is missing or was made again and is empty.
func (w *watcher) unsure() bool {
	for _, c := range w.burst.changed {
		info, err := os.Lstat(c.at)
		if err != nil && !c.born || err == nil && info.Mode().IsRegular() && info.Size() == 0 {
			return true
		}
	}
	return slices.ContainsFunc(w.folders, func(f *folder) bool { return f.Needed && f.told != f.there() || f.back && empty(f.root) })
}

// addLinks names the symbolic links whose targets changed: a page that is a link
// to another file of the folder changes with it.
func (w *watcher) addLinks() {
	for link := range w.links {
		target, err := filepath.EvalSymlinks(link)
		if err != nil {
			continue
		}
		if _, path := w.path(target); path != "" {
			if c, changed := w.burst.changed[path]; changed {
				_, own := w.path(link)
				w.burst.changed[own] = change{at: link, born: c.born}
			}
		}
	}
}

// handedOut begins a new burst.
func (b *burst) handedOut() {
	b.before = make(map[string]bool, len(b.changed))
	for path := range b.changed {
		b.before[path] = true
	}
	b.changed = map[string]change{}
	b.rescan, b.ready, b.first, b.batch, b.notices = false, false, time.Time{}, Batch{}, nil
}

func empty(dir string) bool {
	entries, err := os.ReadDir(dir)
	return err == nil && len(entries) == 0
}
