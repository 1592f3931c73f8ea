package source_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"tandem/generator/folder"
	"tandem/generator/source"
)

func read(t *testing.T, fsys fs.FS) (source.Snapshot, []string) {
	t.Helper()
	s, problems, err := source.Read(fsys, source.Snapshot{})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, p := range problems {
		told = append(told, fmt.Sprintf("%s: %s: %s [%s]", p.Path, p.Severity, p.Message, p.Code))
	}
	return s, told
}

func names(s source.Snapshot) (pages, files []string) {
	for _, f := range s.Pages {
		pages = append(pages, f.Path)
	}
	for _, f := range s.Files {
		files = append(files, f.Path)
	}
	return pages, files
}

func TestAFolderIsSortedOut(t *testing.T) {
	s, told := read(t, fstest.MapFS{
		"site.yaml":         {Data: []byte("title: x")},
		"directory.yaml":    {Data: []byte("people: []")},
		"index.md":          {Data: []byte("# Home")},
		"b/B.MD":            {Data: []byte("# B")},
		"a/page.md":         {Data: []byte("# A")},
		"a/plan.svg":        {Data: []byte(`<svg viewBox="0 0 40 30"/>`)},
		"a/list.csv":        {Data: []byte("a,b")},
		".git/config":       {Data: []byte("x")},
		"_drafts/x.md":      {Data: []byte("x")},
		"a/.#page.md":       {Data: []byte("x")},
		"a/page.md~":        {Data: []byte("x")},
		"a/#page.md#":       {Data: []byte("x")},
		"a/4913":            {Data: []byte("x")},
		"a/.page.md.swp":    {Data: []byte("x")},
		"a/tool.exe":        {Data: []byte("x")},
		"a/old.html":        {Data: []byte("<p>")},
		"id_rsa":            {Data: []byte("x")},
		"nested/site.yaml":  {Data: []byte("x")},
		"a/with spaces.pdf": {Data: []byte("%PDF-1.7")},
	})
	pages, files := names(s)
	if want := []string{"a/page.md", "b/B.MD", "index.md"}; !slices.Equal(pages, want) {
		t.Errorf("pages %v, want %v", pages, want)
	}
	if want := []string{"a/list.csv", "a/plan.svg", "a/with spaces.pdf", "nested/site.yaml"}; !slices.Equal(files, want) {
		t.Errorf("files %v, want %v", files, want)
	}
	if s.Site == nil || s.Directory == nil {
		t.Error("the settings were not found")
	}
	if f := s.Files[1]; f.Width != 40 || f.Height != 30 {
		t.Errorf("the picture has %d × %d pixels, want 40 × 30", f.Width, f.Height)
	}
	want := []string{
		`a/old.html: warning: HTML files are not published [source/html]`,
		`a/tool.exe: warning: files ending in ".exe" are not published [source/unknown-kind]`,
		`id_rsa: error: a file of this name usually holds credentials [secret/file-name]`,
	}
	if !slices.Equal(told, want) {
		t.Errorf("problems:\n%s\nwant:\n%s", strings.Join(told, "\n"), strings.Join(want, "\n"))
	}
}

// TestNothingOutsideTheFolderIsRead uses a real folder as the command opens it.
func TestNothingOutsideTheFolderIsRead(t *testing.T) {
	dir := t.TempDir()
	content := filepath.Join(dir, "content")
	for _, d := range []string{content, filepath.Join(content, "sub")} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range map[string]string{"secret.md": "secret", "content/sub/a.md": "# A"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for link, target := range map[string]string{
		"out.md": "../secret.md", "abs.md": "/etc/passwd", "dangling.md": "nowhere.md", "loop.md": "loop.md", "up": "..", "in.md": "sub/a.md",
	} {
		if err := os.Symlink(target, filepath.Join(content, link)); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(content, "pipe.md"), 0o644); err != nil {
		t.Fatal(err)
	}
	opened, err := folder.Open(content)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	s, told := read(t, opened)
	pages, files := names(s)
	if want := []string{"in.md", "sub/a.md"}; !slices.Equal(pages, want) || len(files) > 0 {
		t.Errorf("read %v and %v, want %v", pages, files, want)
	}
	if len(told) != 6 {
		t.Errorf("problems:\n%s\nwant six", strings.Join(told, "\n"))
	}
}
