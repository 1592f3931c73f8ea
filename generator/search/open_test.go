package search

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

func TestOpenSaysWhatIsWrong(t *testing.T) {
	e := edition(fixture())
	edit := func(name string, change func([]byte) []byte) func(t *testing.T, dir string) {
		return func(t *testing.T, dir string) {
			path := filepath.Join(dir, name)
			data, err := os.ReadFile(path)
			if err == nil {
				err = os.WriteFile(path, change(data), 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	gone := func(names ...string) func(t *testing.T, dir string) {
		return func(t *testing.T, dir string) {
			for _, name := range names {
				if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	flip := func(data []byte) []byte { data[len(data)/2] ^= 1; return data }
	half := func(data []byte) []byte { return data[:len(data)/2] }
	none := func([]byte) []byte { return nil }
	for _, c := range []struct {
		name  string
		spoil func(t *testing.T, dir string)
		want  string
	}{
		{"no folder", gone("."), "is missing"},
		{"an empty folder", gone("manifest.json", "root.bin", "index_meta.json", "store", "terms", "words", "pages", "text"), "is missing"},
		{"no manifest", gone("manifest.json"), "is half-written: it has no manifest.json"},
		{"a future version", edit("manifest.json", func(data []byte) []byte {
			return bytes.Replace(data, fmt.Appendf(nil, `"format": %d`, formatVersion), fmt.Appendf(nil, `"format": %d`, formatVersion+1), 1)
		}), fmt.Sprintf("is of another version: it has format %d, this program reads %d", formatVersion+1, formatVersion)},
		{"a manifest cut short", edit("manifest.json", half), "is damaged: manifest.json"},
		{"a flipped bit in the segment", edit("store/000000000002.zap", flip), "is damaged: store/000000000002.zap has other bytes than were written"},
		{"a segment cut short", edit("store/000000000002.zap", half), "is damaged: store/000000000002.zap has other bytes"},
		{"an empty root.bolt", edit("store/root.bolt", none), "is damaged: store/root.bolt has other bytes"},
		{"no root.bolt", gone("store/root.bolt"), "is damaged: 1 of its files are missing"},
		{"no root.bin", gone("root.bin"), "is damaged: 1 of its files are missing"},
		{"a flipped bit in the root", edit("root.bin", flip), "is damaged: root.bin has other bytes"},
		{"no shards", gone("terms", "words"), "of its files are missing"},
		{"a writer's leftover", func(t *testing.T, dir string) {
			if err := os.WriteFile(filepath.Join(dir, "index_meta.json_temp"), []byte("{}"), 0o600); err != nil {
				t.Fatal(err)
			}
		}, "is damaged: index_meta.json_temp is left over"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := published(t, e)
			c.spoil(t, dir)
			x, err := Open(dir)
			if err == nil {
				x.Close()
				t.Fatal("the index opened")
			}
			if !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "search index at \""+dir+"\" ") {
				t.Errorf("got %q, want %q", err, c.want)
			}
			var unusable *Unusable
			if !errors.As(err, &unusable) || !strings.Contains(unusable.Hint(), "tandem build") {
				t.Errorf("%v has no hint", err)
			}
		})
	}
}

func TestOpenWritesNothing(t *testing.T) {
	dir := published(t, edition(fixture()))
	before := listing(t, dir)
	if os.Getuid() != 0 { // root may write anywhere
		for _, name := range []string{"store", "."} {
			if err := os.Chmod(filepath.Join(dir, name), 0o500); err != nil {
				t.Fatal(err)
			}
			defer os.Chmod(filepath.Join(dir, name), 0o700)
		}
	}
	x, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := x.Search("kick-off", 3); err != nil {
		t.Error(err)
	}
	if err := x.Close(); err != nil {
		t.Error(err)
	}
	if after := listing(t, dir); after != before {
		t.Errorf("the folder changed:\n%s\nwas:\n%s", after, before)
	}
}

func listing(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		b.WriteString(path + " " + info.ModTime().String() + "\n")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTwoReadersShareAnIndex(t *testing.T) {
	dir := published(t, edition(fixture()))
	for range 2 {
		x, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer x.Close()
	}
}

func TestOpenDoesNotWaitForAWriter(t *testing.T) {
	dir := published(t, edition(fixture()))
	db, err := bolt.Open(filepath.Join(dir, "store", "root.bolt"), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	start := time.Now()
	x, err := Open(dir)
	if err == nil {
		x.Close()
		t.Fatal("the index opened")
	}
	if waited := time.Since(start); waited > 10*time.Second || !strings.Contains(err.Error(), "is in use") {
		t.Errorf("got %q after %v, want that it is in use", err, waited)
	}
}

func TestSearchServesSeveralAtOnce(t *testing.T) {
	x := opened(t, edition(fixture()))
	want := found(t, x, "nurse", 5)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			hits, err := x.Search("nurse", 5)
			if err != nil || len(hits) != len(want) {
				t.Errorf("got %d hits, %v, want %d", len(hits), err, len(want))
			}
		})
	}
	group.Wait()
}

func TestMemoryLeavesNothingBehind(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	x, err := new(Cache).Memory(edition(fixture()))
	if err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(os.Getenv("TMPDIR")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if _, err := x.Search("nurse", 1); err == nil {
		t.Error("a closed index answered")
	}
}
