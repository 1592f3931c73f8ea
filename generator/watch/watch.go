// Package watch turns what happens to folders into batches: Folders returns a
// channel on which a Batch stands for one burst of changes.
//
// # What is promised
//
// Whatever happens after Folders has returned is in a batch, or a batch asks
// for a rescan. A file that is read while it is being written is named again
// when the rest of it has come, so what was read half is always corrected. A
// batch may name what did not change: who reads it compares content.
//
// # How long a burst lasts
//
// An ordinary save is one batch after a few milliseconds of quiet. A burst lasts
// longer while many files change, as in a checkout, and while a file is missing
// or empty, as it is for a moment when an editor renames or truncates before it
// writes; but it ends in well under a second, whatever goes on. While nobody
// takes the batch it goes on growing, up to a bound.
//
// # How folders are watched
//
// Only folders are watched, never files: editors save by renaming, and a watch
// on a file dies with it. A new folder is watched and then read, because what
// was put into it before is never announced. Where the system cannot watch,
// because its limits are reached, the folders are polled and a notice says so.
package watch

import (
	"context"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Folder is a folder to watch, with all below it.
type Folder struct {
	Name   string                 // stands for it in the paths of a batch: "content"
	Dir    string                 // where it is; it need not exist yet, and may be a symbolic link
	Needed bool                   // a notice tells when it goes and when it is back
	Ignore func(name string) bool // reports whether a file or folder of this name is nobody's work; nil: none is
}

// Batch is one burst of changes.
type Batch struct {
	// Paths are the files that changed, sorted, each from the name of its folder
	// on and with slashes: "content/playbooks/kickoff.md". A path at which nothing
	// is any more may have been a folder's, and then stands for all below it.
	Paths  []string
	Rescan bool   // more changed than Paths says: read everything again
	Notice string // what the reader of the terminal should know; empty most of the time
}

// Folders watches folders until the context ends; then the channel is closed.
// The watch stands when it returns: who reads the folders afterwards misses nothing.
func Folders(ctx context.Context, folders ...Folder) <-chan Batch {
	return start(ctx, system, ordinary, folders)
}

// timing says how long the watcher waits for what.
type timing struct {
	quiet    time.Duration // without an event ends an ordinary burst
	busy     time.Duration // the same, once more than many files changed
	patience time.Duration // the same, while a file is missing or empty
	longest  time.Duration // from the first event to the end of a burst
	look     time.Duration // between two looks, at the folders themselves and, when polling, at all files
	again    int           // looks until a watch is tried again after a fall to polling
}

var ordinary = timing{
	quiet:    5 * time.Millisecond,
	busy:     60 * time.Millisecond,
	patience: 150 * time.Millisecond,
	longest:  600 * time.Millisecond,
	look:     time.Second,
	again:    30,
}

// notifier is what is asked of fsnotify, so that a test can stand for a system
// whose limits are reached.
type notifier interface {
	Add(dir string) error
	Remove(dir string) error
	WatchList() []string
	Close() error
}

// opener opens a notifier with its channels.
type opener func() (notifier, <-chan fsnotify.Event, <-chan error, error)

func system() (notifier, <-chan fsnotify.Event, <-chan error, error) {
	n, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, nil, nil, err
	}
	return n, n.Events, n.Errors, nil
}

func start(ctx context.Context, open opener, t timing, folders []Folder) <-chan Batch {
	w := newWatcher(open, t, folders)
	out := make(chan Batch)
	go func() {
		defer close(out)
		defer w.close()
		w.run(ctx, out)
	}()
	return out
}

// run hands out batches until the context ends. While a batch waits for its
// reader, events are still taken, so that the system's queue does not fill.
func (w *watcher) run(ctx context.Context, out chan<- Batch) {
	look := time.NewTimer(w.timing.look)
	defer look.Stop()
	defer w.burst.pause.Stop()
	for {
		var ready chan<- Batch
		if w.burst.ready {
			ready = out
		}
		select {
		case <-ctx.Done():
			return
		case ready <- w.burst.batch:
			w.burst.handedOut()
		case e := <-w.events:
			w.event(e)
		case err := <-w.faults:
			w.fault(err)
		case <-w.burst.pause.C:
			w.settle()
		case <-look.C:
			look.Reset(w.rescan())
		}
	}
}
