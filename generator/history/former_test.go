package history

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// firstLine is what these tests remember of a text.
func firstLine(path string, text []byte) []byte {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	if path != settings && !bytes.HasPrefix(line, []byte("due")) {
		return nil
	}
	return line
}

// formerOf returns the former texts of a file as "day person path: text".
func formerOf(t *testing.T, dir, path string) string {
	t.Helper()
	r, err := Open(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	h, err := r.Log(context.Background(), bytes.Equal, firstLine)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range h.Files[path].Former {
		list = append(list, fmt.Sprintf("%s %s %s: %s", f.Day, f.By.Name, f.Path, f.Text))
	}
	return strings.Join(list, "; ")
}

func TestFormerTexts(t *testing.T) {
	dir, write, commit := repository(t)
	write("site.yaml", "title: One\n")
	write("old.md", "due one\nText.\n")
	write("again.md", "due secret\nText.\n")
	write("plain.md", "Text.\n")
	write("once.md", "due one\n")
	commit("2026-03-01", "ann")
	write("old.md", "due two\nText.\n")
	write("plain.md", "due two\nText.\n")
	if err := os.Remove(filepath.Join(dir, "again.md")); err != nil {
		t.Fatal(err)
	}
	commit("2026-04-01", "bo")
	write("again.md", "due one\nOther text.\n")
	write("plain.md", "Text, and more.\n")
	commit("2026-05-01", "ann")
	git(t, dir, "", "mv", "old.md", "new.md")
	write("site.yaml", "title: Two\n")
	write("again.md", "due two\nOther text.\n")
	commit("2026-06-01", "ann")
	write("new.md", "due two\nBetter text.\n") // nothing that is remembered
	commit("2026-07-01", "bo")
	for path, want := range map[string]string{
		"new.md":    "2026-06-01 ann new.md: due two; 2026-04-01 bo old.md: due two; 2026-03-01 ann old.md: due one",
		"again.md":  "2026-06-01 ann again.md: due two; 2026-05-01 ann again.md: due one",
		"site.yaml": "2026-06-01 ann site.yaml: title: Two; 2026-03-01 ann site.yaml: title: One",
		"plain.md":  "",
		"once.md":   "",
	} {
		if got := formerOf(t, dir, path); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}

// TestFormerTextsOfBranches: a branch that was begun before a change and merged after it does
// not take the change back.
func TestFormerTextsOfBranches(t *testing.T) {
	dir, write, commit := repository(t)
	write("a.md", "due one\n1\n2\n3\n4\n5\n")
	commit("2026-03-01", "ann")
	git(t, dir, "", "checkout", "-q", "-b", "side")
	write("a.md", "due one\n1\n2\n3\n4\nfive\n")
	commit("2026-03-05", "bo")
	git(t, dir, "", "checkout", "-q", "main")
	write("a.md", "due two\n1\n2\n3\n4\n5\n")
	commit("2026-03-04", "ann")
	git(t, dir, "2026-03-06T12:00:00Z", "-c", "user.name=cy", "-c", "user.email=cy@example.org", "merge", "-q", "--no-edit", "side")
	if got, want := formerOf(t, dir, "a.md"), "2026-03-04 ann a.md: due two; 2026-03-01 ann a.md: due one"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	git(t, dir, "", "checkout", "-q", "-b", "other")
	write("a.md", "due three\n1\n2\n3\n4\nfive\n")
	commit("2026-03-07", "bo")
	git(t, dir, "", "checkout", "-q", "main")
	git(t, dir, "2026-03-08T12:00:00Z", "-c", "user.name=cy", "-c", "user.email=cy@example.org", "merge", "-q", "--no-ff", "--no-edit", "other")
	if got, want := formerOf(t, dir, "a.md"), "2026-03-08  a.md: due three; 2026-03-04 ann a.md: due two; 2026-03-01 ann a.md: due one"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestNoFormerTextsWhereOneIsMissing reads clones without former texts.
func TestNoFormerTextsWhereOneIsMissing(t *testing.T) {
	dir, write, commit := repository(t)
	write("a.md", "due one\n")
	commit("2026-03-01", "ann")
	write("a.md", "due two\n")
	commit("2026-04-01", "ann")
	if got := formerOf(t, dir, "a.md"); !strings.Contains(got, "due one") {
		t.Errorf("got %q", got)
	}
	root := filepath.Dir(filepath.Dir(dir))
	git(t, root, "", "config", "uploadpack.allowFilter", "true")
	for _, option := range []string{"--filter=blob:none", "--depth=1"} {
		clone := filepath.Join(t.TempDir(), "clone")
		git(t, root, "", "clone", "-q", option, "file://"+root, clone)
		if got := formerOf(t, filepath.Join(clone, "the base", "content"), "a.md"); got != "" {
			t.Errorf("%s: got %q, want nothing", option, got)
		}
	}
}
