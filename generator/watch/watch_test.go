package watch_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"tandem/generator/watch"
)

// changes starts watching a folder that holds a file and a folder.
func changes(t *testing.T) (string, <-chan watch.Batch) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "content")
	write(t, filepath.Join(dir, "sub", "a.md"), "one")
	ctx, cancel := context.WithCancel(context.Background())
	batches := watch.Folders(ctx, dir)
	t.Cleanup(func() {
		cancel()
		for range batches {
		}
	})
	// The watch stands when a change is seen; until then probe files are made.
	for i := 0; ; i++ {
		write(t, filepath.Join(dir, "probe.md"), time.Now().String())
		select {
		case <-batches:
			drain(batches)
			return dir, batches
		case <-time.After(100 * time.Millisecond):
			if i == 50 {
				t.Fatal("no change is seen")
			}
		}
	}
}

func drain(batches <-chan watch.Batch) {
	for {
		select {
		case <-batches:
		case <-time.After(600 * time.Millisecond):
			return
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func seen(t *testing.T, batches <-chan watch.Batch, what string) {
	t.Helper()
	select {
	case <-batches:
	case <-time.After(5 * time.Second):
		t.Fatalf("%s is not seen", what)
	}
}

func TestChangesAreSeen(t *testing.T) {
	dir, batches := changes(t)
	page := filepath.Join(dir, "sub", "a.md")

	write(t, page, "two")
	seen(t, batches, "a save")
	drain(batches)

	write(t, filepath.Join(dir, "sub", "new"), "three")
	if err := os.Rename(filepath.Join(dir, "sub", "new"), page); err != nil {
		t.Fatal(err)
	}
	seen(t, batches, "a save by renaming")
	drain(batches)
	write(t, page, "four")
	seen(t, batches, "a save after a save by renaming")
	drain(batches)

	write(t, filepath.Join(dir, "x", "y", "z.md"), "five")
	seen(t, batches, "a page in a new nested folder")
	drain(batches)
	write(t, filepath.Join(dir, "x", "y", "z.md"), "six")
	seen(t, batches, "a save in a new nested folder")
	drain(batches)

	if err := os.Remove(page); err != nil {
		t.Fatal(err)
	}
	seen(t, batches, "a removal")
}

func TestABurstIsOneBatch(t *testing.T) {
	dir, batches := changes(t)
	for i := range 200 {
		write(t, filepath.Join(dir, "sub", string(rune('a'+i%26))+".md"), time.Now().String())
	}
	seen(t, batches, "a burst")
	more := 0
	for {
		select {
		case <-batches:
			more++
			continue
		case <-time.After(600 * time.Millisecond):
		}
		break
	}
	if more > 2 {
		t.Errorf("200 saves at once made %d batches more than one", more)
	}
}

func TestEditorsFilesAreNotSeen(t *testing.T) {
	dir, batches := changes(t)
	for _, name := range []string{".a.md.swp", ".#a.md", "a.md~", "#a.md#", "4913", "x.tmp"} {
		write(t, filepath.Join(dir, name), "x")
	}
	select {
	case <-batches:
		t.Error("an editor's file was taken for a change")
	case <-time.After(700 * time.Millisecond):
	}
}

func TestAFolderThatComesBackIsSeen(t *testing.T) {
	dir, batches := changes(t)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	seen(t, batches, "the folder's removal")
	drain(batches)
	write(t, filepath.Join(dir, "a.md"), "back")
	seen(t, batches, "the folder's return")
	drain(batches)
	write(t, filepath.Join(dir, "a.md"), "again")
	seen(t, batches, "a save after its return")
}
