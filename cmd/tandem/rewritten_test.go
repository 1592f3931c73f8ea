package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// page returns a file with a text in a new folder.
func page(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a.md")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestWritingKeepsTheModeAndLeavesNothingBehind(t *testing.T) {
	file := page(t, "before")
	if err := os.Chmod(file, 0o604); err != nil {
		t.Fatal(err)
	}
	if err := (rewritten{file: file, before: []byte("before"), data: []byte("after")}).write(); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(file)
	info, _ := os.Stat(file)
	if string(got) != "after" || info.Mode().Perm() != 0o604 {
		t.Errorf("got %q with mode %v, want \"after\" with 0604", got, info.Mode())
	}
	if entries, _ := os.ReadDir(filepath.Dir(file)); len(entries) != 1 {
		t.Errorf("%d files stand beside one another, want the page alone", len(entries))
	}
}

func TestAFileThatWasSavedMeanwhileIsNotOverwritten(t *testing.T) {
	file := page(t, "saved meanwhile")
	err := rewritten{file: file, before: []byte("before"), data: []byte("after")}.write()
	if err == nil || !strings.Contains(err.Error(), "saved by another program") {
		t.Errorf("got %v, want it refused", err)
	}
	if got, _ := os.ReadFile(file); string(got) != "saved meanwhile" {
		t.Errorf("the file is %q", got)
	}
}

func TestALinkIsNotReplacedByAFile(t *testing.T) {
	file := page(t, "before")
	link := filepath.Join(filepath.Dir(file), "b.md")
	if err := os.Symlink(file, link); err != nil {
		t.Fatal(err)
	}
	if err := (rewritten{file: link, before: []byte("before"), data: []byte("after")}).write(); err == nil {
		t.Error("a symbolic link was replaced by a file")
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link is gone")
	}
}
