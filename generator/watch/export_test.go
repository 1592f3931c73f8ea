package watch

import (
	"context"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Longest is the longest an ordinary burst lasts, for tests that count batches.
const Longest = 600 * time.Millisecond

// Notifier is the part of the system's watcher that is used.
type Notifier = notifier

// FoldersOf watches folders as Folders does, with a system of a test's own that
// is looked at and tried again often.
func FoldersOf(ctx context.Context, open func() (Notifier, <-chan fsnotify.Event, <-chan error, error), folders ...Folder) <-chan Batch {
	t := ordinary
	t.look, t.again = 20*time.Millisecond, 5
	return start(ctx, open, t, folders)
}

// System opens the system's own notifier.
func System() (Notifier, <-chan fsnotify.Event, <-chan error, error) { return system() }

// FoldersOfThePatient watches folders as Folders does, but waits long for a file
// that is missing or empty, so that a busy machine changes nothing.
func FoldersOfThePatient(ctx context.Context, folders ...Folder) <-chan Batch {
	t := ordinary
	t.patience, t.longest = 10*time.Second, time.Minute
	return start(ctx, system, t, folders)
}
