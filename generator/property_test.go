package generator_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/kb"
)

func fileSystem(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return fsys
}

// outcome is what a build amounts to: every file, or every problem.
func outcome(t *testing.T, b *generator.Builder, content fs.FS) map[string][]byte {
	t.Helper()
	checked, sites, err := b.Build(context.Background(), options(content))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for i, p := range checked.Problems {
		all[fmt.Sprintf("problem %03d", i)] = fmt.Append(nil, p)
	}
	for _, site := range sites {
		for _, out := range site.Outputs {
			all[site.Edition.Name+"/"+out.Path] = out.Data
		}
	}
	return all
}

func sameOutcome(t *testing.T, got, want map[string][]byte) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if _, ok := got[name]; !ok {
			t.Errorf("%s is missing", name)
		} else if !bytes.Equal(got[name], want[name]) {
			t.Errorf("%s differs", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		if _, ok := want[name]; !ok {
			t.Errorf("%s should not be there", name)
		}
	}
}

// readAll returns the files of a folder, so that tests may edit them.
func readAll(t *testing.T, fsys fs.FS) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, path)
		files[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestTwoBuildsAreEqual(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the project's base four times")
	}
	content := os.DirFS("../content")
	want := outcome(t, new(generator.Builder), content)
	t.Run("again", func(t *testing.T) {
		sameOutcome(t, outcome(t, new(generator.Builder), content), want)
	})
	t.Run("on one core", func(t *testing.T) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
		sameOutcome(t, outcome(t, new(generator.Builder), content), want)
	})
	t.Run("from another file system", func(t *testing.T) {
		sameOutcome(t, outcome(t, new(generator.Builder), fileSystem(readAll(t, content))), want)
	})
}

// TestIncrementalEqualsClean edits the base at random, step by step, with one
// builder that keeps what it may, and compares each step with a clean build.
func TestIncrementalEqualsClean(t *testing.T) {
	steps := 12
	if testing.Short() {
		steps = 4
	}
	for _, seed := range []uint64{1, 2} {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 0))
			files := readAll(t, os.DirFS("testdata/base"))
			for i := range 6 {
				files[fmt.Sprintf("playbooks/p%d.md", i)] = playbook(i, (i+1)%6)
			}
			builder := new(generator.Builder)
			for step := range steps {
				edit(random, files)
				content := fileSystem(files)
				sameOutcome(t, outcome(t, builder, content), outcome(t, new(generator.Builder), content))
				if t.Failed() {
					t.Fatalf("step %d differs from a clean build", step)
				}
			}
		})
	}
}

func playbook(i, next int) string {
	return fmt.Sprintf("---\nowners: [product-owner]\n---\n# Playbook %d\n\n## When to use\n\nNow. See [[p%d]].\n\n## Steps\n\n1. Go.\n\n## Done when\n\nGone.\n", i, next)
}

// edit changes, adds, breaks, renames or removes one file.
func edit(random *rand.Rand, files map[string]string) {
	names := slices.Sorted(maps.Keys(files))
	name := names[random.IntN(len(names))]
	switch random.IntN(6) {
	case 0:
		files[name] += "\nA further sentence.\n"
	case 1:
		files[fmt.Sprintf("guides/g%d.md", random.IntN(9))] = "---\nowners: [tech-lead]\n---\n# New\n\nSee [[guides/one]].\n"
	case 2:
		if strings.HasSuffix(name, ".md") {
			files[name] = strings.Replace(files[name], "owners:", "ownerz:", 1)
		}
	case 3:
		files[name] = strings.Replace(files[name], "ownerz:", "owners:", 1)
	case 4:
		if strings.HasSuffix(name, ".md") {
			files[strings.TrimSuffix(name, ".md")+"-moved.md"] = files[name]
			delete(files, name)
		}
	case 5:
		if strings.HasSuffix(name, ".md") && len(files) > 6 {
			delete(files, name)
		}
	}
}

// TestStatesFollowTheDay judges one base on three days.
func TestStatesFollowTheDay(t *testing.T) {
	files := readAll(t, os.DirFS("testdata/base"))
	files["guides/three.md"] = "---\nowners: [product-owner]\nreview_every: 60d\nverified:\n  - {by: human:product-owner, at: 2026-09-01, text: HASH}\n---\n# Three\n\nText.\n"
	content := fileSystem(files)
	bindHashes(t, content)
	for _, test := range []struct {
		day  kb.Day
		want kb.State
	}{
		{"2026-08-31", kb.StateUnverified}, // not verified yet
		{"2026-09-01", kb.StateVerified},
		{"2026-10-20", kb.StateVerified},
		{"2026-10-21", kb.StateDueSoon}, // 60/6 days before
		{"2026-10-30", kb.StateDueSoon},
		{"2026-10-31", kb.StateDue},
		{"2026-11-14", kb.StateDue}, // the last day of grace
		{"2026-11-15", kb.StateOverdue},
	} {
		o := options(content)
		o.Day = test.day
		checked, err := new(generator.Builder).Check(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		if got := checked.Judged.Trust["guides/three"].State; got != test.want {
			t.Errorf("on %s the page is %s, want %s", test.day, got, test.want)
		}
	}
}
