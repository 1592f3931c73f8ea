package watch_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/fsnotify/fsnotify"

	"tandem/generator/watch"
)

// strained is the system's notifier with a limit on the folders it watches, and
// with room for an error of the test's own.
type strained struct {
	watch.Notifier
	lock  *sync.Mutex
	left  int
	limit error
}

func (s *strained) Add(dir string) error {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.left == 0 {
		return s.limit
	}
	s.left--
	return s.Notifier.Add(dir)
}

func TestALimitReachedWhileWatchingIsPolledAround(t *testing.T) {
	// Room for the folder above, content, sub and one more.
	lock, room := new(sync.Mutex), 4
	open := func() (watch.Notifier, <-chan fsnotify.Event, <-chan error, error) {
		n, events, faults, err := watch.System()
		lock.Lock()
		defer lock.Unlock()
		return &strained{n, lock, room, syscall.ENOSPC}, events, faults, err
	}
	d := at(t, filepath.Join(t.TempDir(), "content"), func(ctx context.Context, f ...watch.Folder) <-chan watch.Batch {
		return watch.FoldersOf(ctx, open, f...)
	})
	d.write("one/a.md", "x")
	d.sees("content/one/a.md")
	d.write("two/b.md", "x")
	got := d.until(func(g told) bool { return len(g.notices) > 0 })
	for _, want := range []string{"cannot watch the folders (no space left on device): looking for changes every 20ms", "\nhint: raise the limit: sudo sysctl fs.inotify.max_user_watches="} {
		if !strings.Contains(got.notices[0], want) {
			t.Errorf("the notice %q does not say %q", got.notices[0], want)
		}
	}
	if !got.rescan {
		t.Error("no rescan is asked for, though events are lost")
	}
	d.write("two/b.md", "yes")
	d.write("three/deep/c.md", "x")
	d.sees("content/two/b.md", "content/three/deep/c.md")

	lock.Lock()
	room = 1000
	lock.Unlock()
	again := d.until(func(g told) bool { return len(g.notices) > 0 })
	if again.notices[0] != "watching the folders again" || !again.rescan {
		t.Errorf("the limit is raised: %q (rescan %v), want %q and a rescan", again.notices, again.rescan, "watching the folders again")
	}
	d.write("three/deep/c.md", "y")
	d.sees("content/three/deep/c.md")
}

func TestPollingSeesWhatAWatchSees(t *testing.T) {
	none := func() (watch.Notifier, <-chan fsnotify.Event, <-chan error, error) {
		return nil, nil, nil, syscall.EMFILE
	}
	d := at(t, filepath.Join(t.TempDir(), "content"), func(ctx context.Context, f ...watch.Folder) <-chan watch.Batch {
		return watch.FoldersOf(ctx, none, f...)
	})
	if got := d.next(); !strings.Contains(got.Notice, "fs.inotify.max_user_instances") {
		t.Errorf("the notice %q does not name the limit", got.Notice)
	}
	d.write("sub/a.md", "two")
	d.sees("content/sub/a.md")
	d.write("sub/.new", "six")
	d.rename("sub/.new", "sub/a.md")
	d.sees("content/sub/a.md")
	d.write("sub/a.md~", "x")
	d.rename("sub", "Sub")
	got := d.sees("content/sub/a.md", "content/Sub/a.md")
	if len(got.paths) != 2 {
		t.Errorf("the paths are %q, want two", got.paths)
	}
	d.must(os.RemoveAll(d.dir))
	d.until(func(g told) bool { return len(g.notices) > 0 && strings.Contains(g.notices[0], "is gone") })
	d.write("new.md", "x")
	d.until(func(g told) bool { return len(g.notices) > 0 && strings.Contains(g.notices[0], "is back") && g.rescan })
}

// TestALostEventIsARescan lets the system's queue run over.
func TestALostEventIsARescan(t *testing.T) {
	faults := make(chan error)
	opened := 0
	open := func() (watch.Notifier, <-chan fsnotify.Event, <-chan error, error) {
		n, events, _, err := watch.System()
		opened++
		return n, events, faults, err
	}
	d := at(t, filepath.Join(t.TempDir(), "content"), func(ctx context.Context, f ...watch.Folder) <-chan watch.Batch {
		return watch.FoldersOf(ctx, open, f...)
	})
	faults <- fsnotify.ErrEventOverflow
	if b := d.next(); !b.Rescan || b.Notice != "" {
		t.Errorf("after a lost event: %+v, want a rescan and no notice", b)
	}
	d.write("sub/a.md", "two")
	d.sees("content/sub/a.md")

	faults <- errors.New("invalid argument")
	if b := d.next(); !b.Rescan || b.Notice != "" {
		t.Errorf("after a fault: %+v, want a rescan and no notice", b)
	}
	d.write("sub/a.md", "three")
	d.sees("content/sub/a.md")
}
