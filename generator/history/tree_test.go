package history

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// treeOf returns the content folder as it was where the change since main began.
func treeOf(t *testing.T, dir string) (fs.FS, error) {
	t.Helper()
	r, err := Open(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	touched, err := r.Since(context.Background(), "main")
	if err != nil {
		t.Fatal(err)
	}
	return r.Tree(context.Background(), touched)
}

func TestTreeIsTheFolderBeforeTheChange(t *testing.T) {
	dir, write, commit := repository(t)
	write("a.md", "one\n")
	write("guides/ü \"b\".md", "two\r\nlines")
	write("guides/empty.md", "")
	write("../outside.md", "not content\n")
	for name, target := range map[string]string{
		"link.md": "guides/empty.md", "guides/chain.md": "../again.md", "again.md": "a.md",
		"out.md": "../outside.md", "loop.md": "loop.md", "gone.md": "nowhere.md", "folder": "guides",
	} {
		if err := os.Symlink(target, filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Fatal(err)
		}
	}
	commit("2026-03-01", "nurse")
	git(t, dir, "", "checkout", "-q", "-b", "change")
	write("a.md", "changed\n")
	write("new.md", "new\n")
	commit("2026-04-01", "lead")
	write("guides/empty.md", "not committed\n")

	folder, err := treeOf(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"a.md": "one\n", "guides/ü \"b\".md": "two\r\nlines", "guides/empty.md": "", "link.md": "", "guides/chain.md": "one\n", "again.md": "one\n",
	}
	var names []string
	for name, text := range want {
		names = append(names, name)
		if got, err := fs.ReadFile(folder, name); err != nil || string(got) != text {
			t.Errorf("%s: got %q, %v, want %q", name, got, err, text)
		}
	}
	if err := fstest.TestFS(folder, names...); err != nil {
		t.Error(err)
	}
	err = fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if _, ok := want[name]; !ok && !d.IsDir() {
			t.Errorf("%s is in the tree", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestTreeOfAFolderThatWasNotThereIsEmpty(t *testing.T) {
	dir, write, commit := repository(t)
	write("../outside.md", "one\n")
	commit("2026-03-01", "nurse")
	write("a.md", "new\n")
	folder, err := treeOf(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	if entries, err := fs.ReadDir(folder, "."); err != nil || len(entries) != 0 {
		t.Errorf("got %v, %v", entries, err)
	}
}

// A partial clone lacks texts, and a damaged object has none: both are reported with a
// hint, and the tree does not just omit these files.
func TestTreeIsWholeOrUnknown(t *testing.T) {
	dir, write, commit := repository(t)
	root := filepath.Dir(filepath.Dir(dir))
	git(t, root, "", "config", "uploadpack.allowFilter", "true")
	write("a.md", long)
	write("b.md", "other\n")
	commit("2026-03-01", "nurse")
	git(t, dir, "", "checkout", "-q", "-b", "change")
	write("a.md", long+"More.\n")
	commit("2026-04-01", "nurse")
	clone := filepath.Join(t.TempDir(), "clone")
	git(t, root, "", "clone", "-q", "--filter=blob:none", "file://"+root, clone)
	git(t, clone, "", "branch", "-q", "main", "origin/main")
	var u *Unknown
	if _, err := treeOf(t, filepath.Join(clone, "the base", "content")); !errors.As(err, &u) || !strings.Contains(u.Hint(), "--refetch") {
		t.Errorf("partial clone: got %v", err)
	}

	objects, err := filepath.Glob(filepath.Join(root, ".git", "objects", "??", "*"))
	if err != nil {
		t.Fatal(err)
	}
	texts := blob(strings.Repeat("0", 40), []byte("other\n"))
	for _, name := range objects {
		if filepath.Base(filepath.Dir(name))+filepath.Base(name) == texts {
			if err := os.Chmod(name, 0o644); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte("damaged"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := treeOf(t, dir); !errors.As(err, &u) || u.Hint() == "" {
		t.Errorf("damaged object: got %v", err)
	}
}
