package folder_test

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"tandem/generator/folder"
)

// tree writes files below a new folder; a text that begins with "-> " is a
// symbolic link.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		var err error
		if target, ok := bytes.CutPrefix([]byte(text), []byte("-> ")); ok {
			err = os.Symlink(string(target), at)
		} else {
			err = os.WriteFile(at, []byte(text), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func open(t *testing.T, dir string) *folder.Folder {
	t.Helper()
	f, err := folder.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func TestAFolderIsAFileSystem(t *testing.T) {
	f := open(t, tree(t, map[string]string{"a.md": "# A", "sub/b.css": "b {}", "sub/deep/c.txt": "c", "empty.txt": ""}))
	if err := fstest.TestFS(f, "a.md", "sub/b.css", "sub/deep/c.txt", "empty.txt"); err != nil {
		t.Error(err)
	}
}

func TestLinksAreFollowedWithinTheFolderAlone(t *testing.T) {
	dir := tree(t, map[string]string{
		"secret": "secret", "beside/secret": "secret",
		"base/a.md": "# A", "base/sub/b.md": "# B",
		"base/in.md": "-> sub/b.md", "base/alias": "-> sub", "base/twice.md": "-> in.md",
		"base/out.md": "-> ../secret", "base/absolute.md": "-> /etc/passwd", "base/nowhere.md": "-> none.md",
		"base/loop.md": "-> loop.md", "base/up": "-> ..", "base/chain.md": "-> up/secret", "base/sub/back.md": "-> ../../secret",
	})
	f := open(t, filepath.Join(dir, "base"))
	for name, want := range map[string]string{"a.md": "# A", "in.md": "# B", "alias/b.md": "# B", "twice.md": "# B"} {
		if got, err := fs.ReadFile(f, name); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v, want %q", name, got, err, want)
		}
	}
	for _, name := range []string{"out.md", "absolute.md", "nowhere.md", "loop.md", "up/secret", "up/beside/secret", "chain.md", "sub/back.md"} {
		got, err := fs.ReadFile(f, name)
		var refused *folder.Refused
		if !errors.As(err, &refused) || refused.Reason != folder.Outside || refused.Path != name || refused.Folder != "base" {
			t.Errorf("%s: %q, %v, want it refused as a link", name, got, err)
		}
		if _, err := f.Stat(name); !errors.As(err, &refused) {
			t.Errorf("%s is described: %v", name, err)
		}
	}
	for _, name := range []string{"none.md", "alias/none.md", "sub/none/c.md"} {
		if _, err := f.Open(name); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v, want it missing, so that another layer may have it", name, err)
		}
	}
	if _, err := f.ReadDir("up"); err == nil {
		t.Error("the folder above is listed")
	}
	for _, name := range []string{"../secret", "/etc/passwd", "sub/../../secret", ""} {
		if _, err := f.Open(name); !errors.Is(err, fs.ErrInvalid) {
			t.Errorf("%q: %v, want it invalid", name, err)
		}
		if _, err := f.Stat(name); !errors.Is(err, fs.ErrInvalid) {
			t.Errorf("%q is described: %v", name, err)
		}
		if _, err := f.Lstat(name); !errors.Is(err, fs.ErrInvalid) {
			t.Errorf("%q is described as a link: %v", name, err)
		}
		if _, err := f.ReadLink(name); !errors.Is(err, fs.ErrInvalid) {
			t.Errorf("%q is read as a link: %v", name, err)
		}
	}
}

func TestTheFolderItselfMayBeALink(t *testing.T) {
	dir := tree(t, map[string]string{"real/a.md": "# A", "real/out.md": "-> ../secret", "secret": "secret", "base": "-> real"})
	f := open(t, filepath.Join(dir, "base"))
	if got, err := fs.ReadFile(f, "a.md"); err != nil || string(got) != "# A" {
		t.Errorf("%q, %v, want the text", got, err)
	}
	if got, err := fs.ReadFile(f, "out.md"); err == nil {
		t.Errorf("read %q from above the folder", got)
	}
}

// TestAFileGrowsBeyondItsLimit reads a file that says it is small and is not, as
// those of /proc do.
func TestAFileGrowsBeyondItsLimit(t *testing.T) {
	dir := tree(t, map[string]string{"a.md": "", "most.md": "", "b.pdf": ""})
	size := func(name string, size int64) {
		if err := os.Truncate(filepath.Join(dir, name), size); err != nil {
			t.Fatal(err)
		}
	}
	size("most.md", folder.MaxText)
	size("b.pdf", folder.MaxText+1)
	f := open(t, dir)
	if got, err := fs.ReadFile(f, "most.md"); err != nil || len(got) != folder.MaxText {
		t.Errorf("%d bytes, %v, want all", len(got), err)
	}
	if got, err := fs.ReadFile(f, "b.pdf"); err != nil || len(got) != folder.MaxText+1 {
		t.Errorf("%d bytes, %v, want all of a file that is no text", len(got), err)
	}
	opened, err := f.Open("a.md")
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	size("a.md", folder.MaxText+2)
	got, err := io.ReadAll(opened)
	var refused *folder.Refused
	if !errors.As(err, &refused) || refused.Reason != folder.TooLarge || len(got) > folder.MaxText {
		t.Errorf("%d bytes, %v, want it refused", len(got), err)
	}
	if n, err := opened.Read(make([]byte, 10)); n > 0 || err == nil {
		t.Errorf("read %d more bytes (%v) behind the limit", n, err)
	}
	if _, err := f.Open("a.md"); !errors.As(err, &refused) || refused.Reason != folder.TooLarge {
		t.Errorf("%v, want it refused before it is read", err)
	}
	if want := "a.md is not read: it is too large (more than 8 MiB)"; refused.Error() != filepath.Base(dir)+"/"+want {
		t.Errorf("error %q, want %q", refused.Error(), want)
	}
}

func TestLimitsGoByEnding(t *testing.T) {
	for name, want := range map[string]int64{"a.md": folder.MaxText, "a/B.MD": folder.MaxText, "x.css": folder.MaxText, "x.svg": folder.MaxText, "x.png": folder.MaxFile, "x": folder.MaxFile} {
		if got := folder.Limit(name); got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}

func TestEachReasonHasAHint(t *testing.T) {
	var hints []string
	for _, reason := range []folder.Reason{folder.NotRegular, folder.Outside, folder.TooLarge} {
		hints = append(hints, (&folder.Refused{Reason: reason}).Hint())
	}
	slices.Sort(hints)
	if len(slices.Compact(hints)) != 3 || hints[0] == "" {
		t.Errorf("hints %q, want three", hints)
	}
}

func TestReadable(t *testing.T) {
	dir := tree(t, map[string]string{"a.md": "# A"})
	if err := folder.Readable(filepath.Join(dir, "a.md")); err != nil {
		t.Error(err)
	}
	if err := folder.Readable(filepath.Join(dir, "b.md")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v, want that it is missing", err)
	}
}

// TestAFolderBesideIsNoLink opens folders that were not named on the command line.
func TestAFolderBesideIsNoLink(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "real"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "file"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"real": "opened", "file": "nothing", "missing": "nothing", "link": "link is not read: the folder is a symbolic link"} {
		got := "nothing"
		f, err := folder.Beside(filepath.Join(dir, name))
		switch {
		case err != nil:
			got = err.Error()
		case f != nil:
			got = "opened"
			f.Close()
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
