package publish_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"tandem/generator/kb"
	"tandem/generator/publish"
)

// outputs returns n files of a version and, beside them, 20 that are the same
// in every version.
func outputs(version string, n int) []kb.Output {
	var list []kb.Output
	for i := range n {
		list = append(list, kb.Output{Path: fmt.Sprintf("folder%d/page%d.html", i%7, i), Data: []byte(version)})
	}
	for i := range same {
		list = append(list, kb.Output{Path: fmt.Sprintf("assets/same%d.css", i), Data: []byte("same")})
	}
	return list
}

const same = 20

// tree returns the number of files in a site, and the versions they hold
// besides the ones that are in every version.
func tree(t *testing.T, dir string) (files int, versions []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == publish.Marker {
			return err
		}
		data, err := os.ReadFile(path)
		files++
		if text := string(data); text != "same" && !slices.Contains(versions, text) {
			versions = append(versions, text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files, versions
}

func write(t *testing.T, dir string, list []kb.Output) {
	t.Helper()
	if err := publish.Write(context.Background(), dir, list, publish.Options{}); err != nil {
		t.Fatal(err)
	}
}

// alone checks that nothing was left beside a site.
func alone(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil || len(entries) != 1 {
		t.Errorf("in the folder above the site stands %v, %v, want the site alone", entries, err)
	}
}

func TestSiteIsReplacedWhole(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	for _, n := range []int{30, 10, 0} { // what is gone is gone
		write(t, dir, outputs(fmt.Sprint(n), n))
		files, versions := tree(t, dir)
		if files != n+same || n > 0 && (len(versions) != 1 || versions[0] != fmt.Sprint(n)) {
			t.Errorf("the site has %d files of versions %v, want %d of its own", files, versions, n+same)
		}
	}
	alone(t, dir)
}

func TestUnchangedFilesAreNotWrittenAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	stat := func(name string) os.FileInfo {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	write(t, dir, outputs("one", 10))
	written := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(filepath.Join(dir, "assets/same3.css"), written, written); err != nil {
		t.Fatal(err)
	}
	kept, changed := stat("assets/same3.css"), stat("folder3/page3.html")
	write(t, dir, outputs("two", 10))
	if now := stat("assets/same3.css"); !os.SameFile(kept, now) || !now.ModTime().Equal(written) {
		t.Error("an unchanged file was written again")
	}
	if os.SameFile(changed, stat("folder3/page3.html")) {
		t.Error("a changed file was written over the old one")
	}
	// An edit of the published file is overwritten, even one of equal length.
	if err := os.WriteFile(filepath.Join(dir, "assets/same3.css"), []byte("edit"), 0o644); err != nil {
		t.Fatal(err)
	}
	write(t, dir, outputs("two", 10))
	if _, versions := tree(t, dir); !slices.Equal(versions, []string{"two"}) {
		t.Errorf("the site holds %v, want what was written", versions)
	}
	before, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, outputs("two", 10))
	if after, err := os.Stat(dir); err != nil || !os.SameFile(before, after) {
		t.Error("a site that has not changed was replaced")
	}
}

func TestForeignFoldersAreRefused(t *testing.T) {
	root := t.TempDir()
	content := filepath.Join(root, "content")
	precious := filepath.Join(root, "precious")
	for _, dir := range []string{content, precious} {
		if err := os.MkdirAll(filepath.Join(dir, "sub"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("mine"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	links := map[string]string{"to-content": content, "to-precious": precious, "to-nothing": filepath.Join(root, "nothing")}
	for name, target := range links {
		if err := os.Symlink(target, filepath.Join(root, name)); err != nil {
			t.Skipf("no links here: %v", err)
		}
	}
	t.Chdir(filepath.Join(precious, "sub"))
	home, _ := os.UserHomeDir()
	for _, dir := range []string{
		"/", home, filepath.Dir(home), ".", "..", content, filepath.Join(content, "public"), filepath.Join(content, "new", "public"), root, precious,
		filepath.Join(precious, "a.txt"), filepath.Join(root, "to-content"), filepath.Join(root, "to-content", "public"),
		filepath.Join(root, "to-precious"), filepath.Join(root, "to-nothing"),
	} {
		err := publish.Write(context.Background(), dir, outputs("x", 1), publish.Options{Forbidden: []string{content}})
		var refused *publish.RefusedError
		if !errors.As(err, &refused) || refused.Hint() == "" {
			t.Errorf("writing to %q: got %v, want a refusal with a hint", dir, err)
		}
	}
	for _, dir := range []string{content, precious} {
		if data, err := os.ReadFile(filepath.Join(dir, "a.txt")); err != nil || string(data) != "mine" {
			t.Errorf("a foreign file was touched: %q, %v", data, err)
		}
		if entries, _ := os.ReadDir(dir); len(entries) != 2 {
			t.Errorf("in %s stands %v", dir, entries)
		}
	}
	if entries, _ := os.ReadDir(root); len(entries) != 2+len(links) {
		t.Errorf("a refusal wrote: %v", entries)
	}
}

func TestFilesOfOthersInTheSiteAreKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, outputs("old", 5))
	for _, name := range []string{".git/config", "CNAME", "notes/mine.txt", "z.txt"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("same"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	err := publish.Write(context.Background(), dir, outputs("new", 5), publish.Options{})
	if err == nil || !strings.HasSuffix(err.Error(), `it holds what tandem did not write: ".git/config", "CNAME", "notes/mine.txt" and 1 more`) {
		t.Errorf("got %v, want a refusal that names the files", err)
	}
	if files, versions := tree(t, dir); files != 5+same+4 || !slices.Equal(versions, []string{"old"}) {
		t.Errorf("the site has %d files of versions %v, want the old one and four more", files, versions)
	}
	for _, name := range []string{".git", "CNAME", "notes", "z.txt"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, ".DS_Store"), nil, 0o644); err != nil { // ignored
		t.Fatal(err)
	}
	write(t, dir, outputs("new", 5))
}

func TestFolderBehindALinkIsReplaced(t *testing.T) {
	root := t.TempDir()
	real, link := filepath.Join(root, "real"), filepath.Join(root, "link")
	if err := os.Mkdir(real, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	write(t, link, outputs("x", 3))
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
	if files, _ := tree(t, real); files != 3+same {
		t.Errorf("behind the link stand %d files, want %d", files, 3+same)
	}
}

func TestOutputsStayInTheSite(t *testing.T) {
	lists := [][]string{
		{"../x"}, {"/x"}, {"a/../../x"}, {"a//b"}, {""}, {"."}, {`a\b`}, {"a\x00b"}, {"a\nb"}, {publish.Marker},
		{"a", "a"}, {"a", "a/b"}, {"a/b", "a"}, {"a.html", "A.html"}, {"Folder/a", "folder/b"}, {"x/Y/a", "x/y/b/c"},
		{"Straße.html", "STRASSE.html"}, {"caf\u00e9.html", "cafe\u0301.html"},
	}
	for _, paths := range lists {
		dir := filepath.Join(t.TempDir(), "public")
		var list []kb.Output
		for _, path := range paths {
			list = append(list, kb.Output{Path: path})
		}
		if err := publish.Write(context.Background(), dir, list, publish.Options{}); err == nil {
			t.Errorf("outputs %q were written", paths)
		}
		if entries, _ := os.ReadDir(filepath.Dir(dir)); len(entries) > 0 {
			t.Errorf("outputs %q left %v behind", paths, entries)
		}
	}
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, []kb.Output{{Path: "a/b/c"}, {Path: "a/b/d"}, {Path: "a/bc"}, {Path: "_redirects"}, {Path: "größe/é.html"}})
	if files, _ := tree(t, dir); files != 5 {
		t.Errorf("%d files were written, want 5", files)
	}
}

func TestInterruptLeavesTheLastSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, outputs("old", 5))
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() { ended <- publish.Write(ctx, dir, outputs("new", 20_000), publish.Options{}) }()
	for begun := false; !begun; runtime.Gosched() {
		found, err := filepath.Glob(filepath.Join(filepath.Dir(dir), ".public.new-*", "folder*", "page*"))
		if err != nil {
			t.Fatal(err)
		}
		begun = len(found) > 0
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want an interrupt", err)
	}
	if files, versions := tree(t, dir); files != 5+same || !slices.Equal(versions, []string{"old"}) {
		t.Errorf("the site has %d files of versions %v, want the old one", files, versions)
	}
	alone(t, dir)
}

func TestTwoBuildsDoNotMix(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, outputs("0", 50))
	ended := make(chan error)
	const writers, times = 4, 30
	for w := range writers {
		go func() {
			var failed error
			for i := range times {
				err := publish.Write(context.Background(), dir, outputs(fmt.Sprint(w, i), 50), publish.Options{})
				var held *publish.HeldError
				if errors.As(err, &held) {
					if held.PID != "" && held.PID != fmt.Sprint(os.Getpid()) {
						failed = errors.Join(failed, fmt.Errorf("held by process %q", held.PID))
					}
					continue
				}
				failed = errors.Join(failed, err)
			}
			ended <- failed
		}()
	}
	for range writers {
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
	if files, versions := tree(t, dir); files != 50+same || len(versions) != 1 {
		t.Errorf("the site has %d files of versions %v, want one whole version", files, versions)
	}
	alone(t, dir)
}
