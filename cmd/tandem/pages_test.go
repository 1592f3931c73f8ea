package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tandem/generator/kb"
)

// folderWith returns a content folder with one page.
func folderWith(t *testing.T, text string) (content, file string) {
	t.Helper()
	content = t.TempDir()
	file = filepath.Join(content, "guides", "a.md")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return content, file
}

func TestWritingKeepsTheModeAndLeavesNothingBehind(t *testing.T) {
	content, file := folderWith(t, "before")
	if err := os.Chmod(file, 0o604); err != nil {
		t.Fatal(err)
	}
	cut := filepath.Join(filepath.Dir(file), ".a.md.tandem") // of a run that was cut short
	if err := os.WriteFile(cut, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	page := &kb.Page{Path: "guides/a.md"}
	if err := writeAll(content, []edit{{page, []byte("before"), []byte("after")}}); err != nil {
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
	content, file := folderWith(t, "saved meanwhile")
	err := writeAll(content, []edit{{&kb.Page{Path: "guides/a.md"}, []byte("before"), []byte("after")}})
	if err == nil || !strings.Contains(err.Error(), "saved by another program") {
		t.Errorf("got %v, want it refused", err)
	}
	if got, _ := os.ReadFile(file); string(got) != "saved meanwhile" {
		t.Errorf("the file is %q", got)
	}
}

func TestALinkIsNotReplacedByAFile(t *testing.T) {
	content, file := folderWith(t, "before")
	link := filepath.Join(content, "guides", "b.md")
	if err := os.Symlink(file, link); err != nil {
		t.Fatal(err)
	}
	if err := writeAll(content, []edit{{&kb.Page{Path: "guides/b.md"}, []byte("before"), []byte("after")}}); err == nil {
		t.Error("a symbolic link was replaced by a file")
	}
	if info, _ := os.Lstat(link); info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link is gone")
	}
}

func TestAFailureLeavesTheOldFile(t *testing.T) {
	content, file := folderWith(t, "before")
	root, err := os.OpenRoot(content)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	blocked := filepath.Join(filepath.Dir(file), ".a.md.tandem")
	if err := os.MkdirAll(filepath.Join(blocked, "x"), 0o755); err != nil { // the place of the new file is taken
		t.Fatal(err)
	}
	if err := replace(root, edit{&kb.Page{Path: "guides/a.md"}, []byte("before"), []byte("after")}); err == nil {
		t.Error("writing into a taken place is no error")
	}
	if got, _ := os.ReadFile(file); string(got) != "before" {
		t.Errorf("the file is %q, want \"before\"", got)
	}
}
