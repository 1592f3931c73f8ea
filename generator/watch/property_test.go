package watch_test

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tandem/generator/source"
	"tandem/generator/watch"
)

// copied is what a reader of batches believes is in the folder: it reads again
// only what they name.
type copied struct {
	dir   string
	files map[string]string // text by path
}

func (c *copied) take(b watch.Batch) {
	if b.Rescan {
		c.files = files(c.dir)
		return
	}
	for _, path := range b.Paths {
		name := strings.TrimPrefix(path, "content/")
		if text, err := os.ReadFile(filepath.Join(c.dir, filepath.FromSlash(name))); err == nil {
			c.files[name] = string(text)
			continue
		}
		maps.DeleteFunc(c.files, func(known, _ string) bool { return known == name || strings.HasPrefix(known, name+"/") })
	}
}

// files reads a folder.
func files(dir string) map[string]string {
	all := map[string]string{}
	_ = filepath.WalkDir(dir, func(at string, d fs.DirEntry, err error) error {
		if err != nil || at != dir && source.Ignored(d.Name()) || d.IsDir() {
			return nil
		}
		if text, err := os.ReadFile(at); err == nil {
			name, _ := filepath.Rel(dir, at)
			all[filepath.ToSlash(name)] = string(text)
		}
		return nil
	})
	return all
}

// TestBatchesTellTheWholeStory makes random changes and compares the batches with the
// disk.
func TestBatchesTellTheWholeStory(t *testing.T) {
	for seed := range uint64(10) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { story(t, seed) }) // each ends its watch
	}
}

func story(t *testing.T, seed uint64) {
	d := sit(t)
	outside := filepath.Join(t.TempDir(), "outside")
	d.must(os.Mkdir(outside, 0o755))
	random := rand.New(rand.NewPCG(seed, 1))
	c := &copied{d.dir, files(d.dir)}
	var did []string
	for range 60 {
		did = append(did, d.act(random, outside))
		if random.IntN(12) == 0 {
			d.seals++
			seal := fmt.Sprintf("seal-%d.md", d.seals)
			d.write(seal, "x")
			for b := d.next(); ; b = d.next() {
				c.take(b)
				if slices.Contains(b.Paths, "content/"+seal) || b.Rescan && c.files[seal] != "" {
					break
				}
			}
		}
	}
	d.write("last.md", "x")
	for c.files["last.md"] == "" {
		c.take(d.next())
	}
	if want := files(d.dir); !maps.Equal(c.files, want) {
		for _, name := range slices.Sorted(maps.Keys(want)) {
			if got, known := c.files[name]; !known || got != want[name] {
				t.Errorf("seed %d: batches tell of %s %q (known: %v), the disk holds %q", seed, name, got, known, want[name])
			}
		}
		for _, name := range slices.Sorted(maps.Keys(c.files)) {
			if _, there := want[name]; !there {
				t.Errorf("seed %d: batches tell of %s, the disk does not", seed, name)
			}
		}
		t.Fatalf("after\n%s", strings.Join(did, "\n"))
	}
}

// act does one thing that people and programs do, and says what.
func (d *desk) act(random *rand.Rand, outside string) string {
	d.t.Helper()
	folders := []string{"a", "b", "sub", "a/x", "b/x/y", "sub/z"}
	pick := func() string { return folders[random.IntN(len(folders))] }
	file := func() string { return pick() + "/" + []string{"1.md", "2.md"}[random.IntN(2)] }
	text := fmt.Sprint(random.IntN(1000))
	try := func(what string, err error) string {
		if err != nil {
			return what + ": " + err.Error() // what is not there cannot be moved
		}
		return what
	}
	switch random.IntN(8) {
	case 0, 1, 2:
		name := file()
		d.write(name, text)
		return "write " + name
	case 3:
		name := file()
		return try("remove "+name, os.Remove(d.path(name)))
	case 4:
		name := pick()
		return try("remove all "+name, os.RemoveAll(d.path(name)))
	case 5:
		from, to := pick(), pick()
		return try("rename "+from+" to "+to, os.Rename(d.path(from), d.path(to)))
	case 6:
		from, to := file(), file()
		return try("rename "+from+" to "+to, os.Rename(d.path(from), d.path(to)))
	}
	name := pick()
	if entries, _ := os.ReadDir(outside); len(entries) > 0 && random.IntN(2) == 0 {
		away := filepath.Join(outside, entries[0].Name())
		return try("move in as "+name, os.Rename(away, d.path(name)))
	}
	return try("move out "+name, os.Rename(d.path(name), filepath.Join(outside, text)))
}
