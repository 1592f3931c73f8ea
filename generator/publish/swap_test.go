package publish

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"tandem/generator/kb"
)

// TestSwapWithoutExchange swaps as on systems that cannot exchange folders, and
// repairs every state that a crash leaves.
func TestSwapWithoutExchange(t *testing.T) {
	site := func(dir, version string) {
		t.Helper()
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{Marker, "page"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(version), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, test := range []struct {
		name  string
		state func(parent string) // the state after the crash
		want  string
	}{
		{"not begun", func(parent string) {
			site(filepath.Join(parent, "public"), "old")
			site(filepath.Join(parent, ".public.new-1"), "half")
		}, "old"},
		{"between the steps", func(parent string) {
			site(filepath.Join(parent, ".public.old"), "old")
			site(filepath.Join(parent, ".public.new-1"), "new")
		}, "old"},
		{"old site not cleared", func(parent string) {
			site(filepath.Join(parent, ".public.old"), "old")
			site(filepath.Join(parent, "public"), "new")
		}, "new"},
		{"two runs were killed", func(parent string) {
			site(filepath.Join(parent, "public"), "old")
			site(filepath.Join(parent, ".public.new-1"), "half")
			site(filepath.Join(parent, ".public.new-22"), "half")
		}, "old"},
		{"swapped", func(parent string) {
			site(filepath.Join(parent, "public"), "old")
			site(filepath.Join(parent, ".public.new-1"), "new")
			if err := renameAway(filepath.Join(parent, ".public.new-1"), filepath.Join(parent, "public")); err != nil {
				t.Fatal(err)
			}
		}, "new"},
		{"first site", func(parent string) {
			site(filepath.Join(parent, ".public.new-1"), "new")
			if err := renameAway(filepath.Join(parent, ".public.new-1"), filepath.Join(parent, "public")); err != nil {
				t.Fatal(err)
			}
		}, "new"},
	} {
		t.Run(test.name, func(t *testing.T) {
			parent := t.TempDir()
			test.state(parent)
			if err := recoverSwap(parent, "public"); err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(filepath.Join(parent, "public", "page"))
			if err != nil || string(data) != test.want {
				t.Errorf("the site is %q, %v, want %q", data, err, test.want)
			}
			if entries, _ := os.ReadDir(parent); len(entries) != 1 {
				t.Errorf("beside the site stands %v", entries)
			}
		})
	}
}

// TestFailedSwapIsUndone: where the new site cannot take its place, the last one is back.
func TestFailedSwapIsUndone(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "page"), []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := renameAway(filepath.Join(parent, "missing"), dir); err == nil {
		t.Error("a site that is not there took the place")
	}
	if data, err := os.ReadFile(filepath.Join(dir, "page")); err != nil || string(data) != "old" {
		t.Errorf("the site is %q, %v, want the last one", data, err)
	}
	if entries, _ := os.ReadDir(parent); len(entries) != 1 {
		t.Errorf("beside the site stands %v", entries)
	}
}

// TestUnlistedFilesAreNotLinked: only a file that the last site lists, that is one and that
// has the same bytes is taken over.
func TestUnlistedFilesAreNotLinked(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"listed", "other", "longer", "Thumbs.db"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("same"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("listed", filepath.Join(dir, "link")); err != nil {
		t.Skipf("no links here: %v", err)
	}
	last := map[string]bool{"listed": true, "other": true, "longer": true, "link": true, "gone": true}
	outputs := []kb.Output{
		{Path: "listed", Data: []byte("same")}, {Path: "other", Data: []byte("edit")}, {Path: "longer", Data: []byte("same and more")},
		{Path: "Thumbs.db", Data: []byte("same")}, {Path: "link", Data: []byte("same")}, {Path: "gone", Data: []byte("same")},
	}
	same, err := unchanged(context.Background(), dir, last, outputs)
	if want := []bool{true, false, false, false, false, false}; err != nil || !slices.Equal(same, want) {
		t.Errorf("unchanged are %v, %v, want %v", same, err, want)
	}
}

func TestFoldersOfOthersAreNotClearedAway(t *testing.T) {
	parent := t.TempDir()
	for _, name := range []string{".public.old", ".public.new-a", ".public.new-", ".publicity.new-1"} {
		if err := os.MkdirAll(filepath.Join(parent, name, "mine"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := recoverSwap(parent, "public"); err != nil {
		t.Fatal(err)
	}
	if entries, _ := os.ReadDir(parent); len(entries) != 4 {
		t.Errorf("of four folders %v are left", entries)
	}
}
