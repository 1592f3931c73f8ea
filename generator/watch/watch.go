// Package watch turns changes in folders into batches: Folders returns a
// channel, and each Batch on it is one burst of changes.
//
// # What is promised
//
// Every change after Folders has returned is in a batch, or a batch asks
// for a rescan. A file that is read while it is being written is named again
// when it is complete. A batch may name files that did not change, so the reader
// compares their content.
//
// # How long a burst lasts
//
// An ordinary save is one batch after a few milliseconds of quiet. A burst lasts
// longer while many files change, as in a checkout, and while a file is missing
// or empty, as when an editor renames or truncates it before it writes. It always ends in
// well under a second. While nobody takes the batch it goes on growing, up to a limit.
//
// # How folders are watched
//
// Only folders are watched, never files: editors save by renaming, and a watch
// on a file ends with it. A new folder is watched and then read, because files that
// were put into it before are never announced. Where the system cannot watch,
// because its limits are reached, the folders are polled and a notice says so.
package watch

import (
	"context"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Folder is a folder to watch, with all below it.
type Folder struct {
	Name   string                 // the name in the paths of a batch: "content"
	Dir    string                 // where it is; it need not exist yet, and may be a symbolic link
	Needed bool                   // a notice reports when it is gone and when it is back
	Ignore func(name string) bool // reports whether to ignore a file or folder of this name; nil: none
}

// Batch is one burst of changes.
type Batch struct {
	// Paths are the files that changed, sorted, each with the name of its folder and
	// slashes: "content/playbooks/kickoff.md". A path that no longer exists may have
	// been a folder, and then means everything below it.
	Paths  []string
	Rescan bool   // more changed than Paths says: read everything again
	Notice string // a message for the terminal; usually empty
}

// Folders watches folders until the context ends; then the channel is closed. Watching
// has started when it returns, so a later read of the folders misses nothing.
func Folders(ctx context.Context, folders ...Folder) <-chan Batch {
	return start(ctx, system, ordinary, folders)
}

// timing is the waiting times of the watcher.
type timing struct {
	quiet    time.Duration // ends an ordinary burst when this long without an event
	busy     time.Duration // the same, once more than many files changed
	patience time.Duration // the same, while a file is missing or empty
	longest  time.Duration // from the first event to the end of a burst
	look     time.Duration // between two looks, at the folders themselves and, when polling, at all files
	again    int           // scans until a watch is tried again after polling began
}

var ordinary = timing{
	quiet:    5 * time.Millisecond,
	busy:     60 * time.Millisecond,
	patience: 150 * time.Millisecond,
	longest:  600 * time.Millisecond,
	look:     time.Second,
	again:    30,
}

// notifier is the part of fsnotify that is used, so that a test can simulate a system
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
