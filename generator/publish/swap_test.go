package publish

import (
	"os"
	"path/filepath"
	"testing"
)

// TestSwapWithoutExchange swaps as systems do that cannot exchange folders, and
// mends every state that a crash leaves.
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
		state func(parent string) // what the crash left
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
