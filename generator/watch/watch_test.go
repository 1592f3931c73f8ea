package watch_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tandem/generator/source"
	"tandem/generator/watch"
)

// desk is a watched folder "content" on the real disk, with a hand that works in it.
type desk struct {
	t       testing.TB
	dir     string // the content folder
	batches <-chan watch.Batch
	seals   int
}

// deadline is when a test gives up waiting; it is not measured.
const deadline = 20 * time.Second

// at begins watching a folder that contains sub/a.md.
func at(t testing.TB, dir string, folders func(context.Context, ...watch.Folder) <-chan watch.Batch) *desk {
	t.Helper()
	d := &desk{t: t, dir: dir}
	d.write("sub/a.md", "one")
	ctx, cancel := context.WithCancel(context.Background())
	d.batches = folders(ctx, watch.Folder{Name: "content", Dir: dir, Needed: true, Ignore: source.Ignored})
	t.Cleanup(func() {
		cancel()
		for range d.batches {
		}
	})
	return d
}

func sit(t testing.TB) *desk {
	t.Helper()
	return at(t, filepath.Join(t.TempDir(), "content"), watch.Folders)
}

func (d *desk) path(name string) string { return filepath.Join(d.dir, filepath.FromSlash(name)) }

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) write(name, text string) {
	d.t.Helper()
	d.must(os.MkdirAll(filepath.Dir(d.path(name)), 0o755))
	d.must(os.WriteFile(d.path(name), []byte(text), 0o644))
}

func (d *desk) rename(from, to string) {
	d.t.Helper()
	d.must(os.Rename(d.path(from), d.path(to)))
}

// next returns the next batch.
func (d *desk) next() watch.Batch {
	d.t.Helper()
	select {
	case b, open := <-d.batches:
		if !open {
			d.t.Fatal("the watch has ended")
		}
		return b
	case <-time.After(deadline):
		d.t.Fatal("no batch comes")
	}
	return watch.Batch{}
}

// told is the content of batches.
type told struct {
	paths   []string // each once, in the order it was first named
	rescan  bool
	notices []string
	batches int
}

func (g *told) add(b watch.Batch) {
	for _, p := range b.Paths {
		if !slices.Contains(g.paths, p) {
			g.paths = append(g.paths, p)
		}
	}
	g.rescan = g.rescan || b.Rescan
	if b.Notice != "" {
		g.notices = append(g.notices, b.Notice)
	}
	g.batches++
}

// until reads batches until their content is enough.
func (d *desk) until(enough func(told) bool) told {
	d.t.Helper()
	var g told
	for {
		g.add(d.next())
		if enough(g) {
			return g
		}
	}
}

// sees waits until every path has been named.
func (d *desk) sees(paths ...string) told {
	d.t.Helper()
	return d.until(func(g told) bool {
		for _, p := range paths {
			if !slices.Contains(g.paths, p) {
				return false
			}
		}
		return true
	})
}

// all returns the events of everything done so far: a last file is written, and events
// keep their order.
func (d *desk) all() told {
	d.t.Helper()
	d.seals++
	seal := fmt.Sprintf("seal-%d.md", d.seals)
	d.write(seal, "x")
	g := d.sees("content/" + seal)
	// An earlier seal may be named again: creating it and writing it are two events.
	g.paths = slices.DeleteFunc(g.paths, func(p string) bool { return strings.HasPrefix(p, "content/seal-") })
	slices.Sort(g.paths)
	return g
}

func (d *desk) says(what string, want ...string) {
	d.t.Helper()
	if got := d.all(); !slices.Equal(got.paths, want) || got.rescan {
		d.t.Errorf("%s: batches name %q (rescan %v), want %q", what, got.paths, got.rescan, want)
	}
}

func TestSavesAreNamed(t *testing.T) {
	d := sit(t)
	d.write("sub/a.md", "two")
	d.says("a save", "content/sub/a.md")

	d.write("sub/.a.md.new", "three")
	d.rename("sub/.a.md.new", "sub/a.md")
	d.says("a save by renaming", "content/sub/a.md")

	d.write("sub/a.md", "four")
	d.says("a save after a save by renaming", "content/sub/a.md")

	d.must(os.Remove(d.path("sub/a.md")))
	d.says("a removal", "content/sub/a.md")
}

// TestEditorsSaves saves as editors do, step by step.
func TestEditorsSaves(t *testing.T) {
	for _, editor := range []struct {
		name string
		save func(d *desk)
	}{
		{"vim", func(d *desk) {
			d.write("sub/4913", "")
			d.must(os.Remove(d.path("sub/4913")))
			d.write("sub/.a.md.swp", "x")
			d.rename("sub/a.md", "sub/a.md~")
			d.write("sub/a.md", "two")
			d.must(os.Chmod(d.path("sub/a.md"), 0o644))
			d.must(os.Remove(d.path("sub/a.md~")))
		}},
		{"emacs", func(d *desk) {
			d.must(os.Symlink("person@host.1:2", d.path("sub/.#a.md")))
			d.write("sub/#a.md#", "tw")
			d.write("sub/a.md~", "one")
			d.write("sub/a.md", "two")
			d.must(os.Remove(d.path("sub/#a.md#")))
			d.must(os.Remove(d.path("sub/.#a.md")))
		}},
		{"JetBrains", func(d *desk) {
			d.write("sub/a.md___jb_tmp___", "two")
			d.rename("sub/a.md", "sub/a.md___jb_old___")
			d.rename("sub/a.md___jb_tmp___", "sub/a.md")
			d.must(os.Remove(d.path("sub/a.md___jb_old___")))
		}},
		{"VS Code", func(d *desk) { d.write("sub/a.md", "two") }},
		{"VS Code, atomic", func(d *desk) {
			d.write("sub/a.md.vsctmp", "two")
			d.rename("sub/a.md.vsctmp", "sub/a.md")
		}},
		{"macOS on a foreign disk", func(d *desk) {
			d.write("sub/._a.md", "x")
			d.write("sub/a.md", "two")
			d.write(".DS_Store", "x")
		}},
	} {
		t.Run(editor.name, func(t *testing.T) {
			d := sit(t)
			editor.save(d)
			d.says("a save", "content/sub/a.md")
		})
	}
}

// TestASaveIsNeverSeenEmpty truncates and writes as slowly as an editor may, and
// renames away before it writes.
func TestASaveIsNeverSeenEmpty(t *testing.T) {
	d := at(t, filepath.Join(t.TempDir(), "content"), watch.FoldersOfThePatient)
	pause := 30 * time.Millisecond // far beyond the quiet that ends an ordinary burst
	for i := range 5 {
		text := fmt.Sprint("text ", i)
		go func() {
			_ = os.Truncate(d.path("sub/a.md"), 0)
			time.Sleep(pause)
			_ = os.WriteFile(d.path("sub/a.md"), []byte(text), 0o644)
		}()
		b := d.next()
		if got, err := os.ReadFile(d.path("sub/a.md")); string(got) != text || err != nil || !slices.Equal(b.Paths, []string{"content/sub/a.md"}) {
			t.Errorf("truncated: the batch %q comes when the file holds %q, want %q", b.Paths, got, text)
		}

		again := text + " again"
		go func() {
			_ = os.Rename(d.path("sub/a.md"), d.path("sub/a.md~"))
			time.Sleep(pause)
			_ = os.WriteFile(d.path("sub/a.md"), []byte(again), 0o644)
		}()
		b = d.next()
		if got, err := os.ReadFile(d.path("sub/a.md")); string(got) != again || err != nil || !slices.Equal(b.Paths, []string{"content/sub/a.md"}) {
			t.Errorf("renamed: the batch %q comes when the file holds %q, want %q", b.Paths, got, again)
		}
	}
}

// TestWhatIsReadHalfIsCorrected reads the file at each batch while it is written
// in pieces: whatever is read on the way, the last reading is whole.
func TestWhatIsReadHalfIsCorrected(t *testing.T) {
	d := sit(t)
	const pieces = 40
	whole := strings.Repeat("piece\n", pieces)
	go func() {
		f, err := os.Create(d.path("sub/a.md"))
		if err != nil {
			return
		}
		defer f.Close()
		for range pieces {
			_, _ = f.WriteString("piece\n")
			time.Sleep(8 * time.Millisecond)
		}
	}()
	last := ""
	for last != whole {
		d.sees("content/sub/a.md") // fails when no batch comes any more
		text, err := os.ReadFile(d.path("sub/a.md"))
		d.must(err)
		last = string(text)
	}
}

func TestNewFoldersAreReadWhole(t *testing.T) {
	d := sit(t)
	for i := range 30 {
		deep := fmt.Sprintf("n%d/b/c", i)
		d.must(os.MkdirAll(d.path(deep), 0o755))
		d.must(os.WriteFile(d.path(deep+"/page.md"), []byte("x"), 0o644))
		d.must(os.WriteFile(d.path(filepath.Dir(deep)+"/other.md"), []byte("x"), 0o644))
		d.sees("content/"+deep+"/page.md", "content/"+filepath.ToSlash(filepath.Dir(deep))+"/other.md")
		d.write(deep+"/page.md", "later")
		d.sees("content/" + deep + "/page.md")
	}
}

func TestFoldersThatMoveAreFollowed(t *testing.T) {
	d := sit(t)
	outside := t.TempDir()
	d.write("guides/deep/x.md", "x")
	d.all()

	d.rename("guides", "notes")
	d.says("a folder is renamed", "content/guides", "content/notes/deep/x.md")
	d.write("notes/deep/x.md", "y")
	d.says("a save in a renamed folder", "content/notes/deep/x.md")

	d.must(os.Rename(d.path("notes"), filepath.Join(outside, "notes")))
	d.says("a folder is moved out", "content/notes")
	d.must(os.WriteFile(filepath.Join(outside, "notes", "deep", "x.md"), []byte("z"), 0o644))
	d.must(os.WriteFile(filepath.Join(outside, "notes", "y.md"), []byte("z"), 0o644))
	d.says("a save in a folder that was moved out")

	d.must(os.Rename(filepath.Join(outside, "notes"), d.path("in")))
	d.says("a folder is moved in", "content/in/deep/x.md", "content/in/y.md")
	d.write("in/deep/x.md", "z")
	d.says("a save in a folder that was moved in", "content/in/deep/x.md")
}

func TestARenameOfCaseAloneIsSeen(t *testing.T) {
	d := sit(t)
	d.rename("sub/a.md", "sub/A.md")
	d.says("a file", "content/sub/A.md", "content/sub/a.md")
	d.rename("sub", "Sub")
	d.says("a folder", "content/Sub/A.md", "content/sub")
	d.write("Sub/A.md", "two")
	d.says("a save", "content/Sub/A.md")
}

func TestLinksAreNotFollowedOut(t *testing.T) {
	d := sit(t)
	outside := t.TempDir()
	d.must(os.WriteFile(filepath.Join(outside, "x.md"), []byte("x"), 0o644))
	d.must(os.Symlink(outside, d.path("out")))
	d.must(os.Symlink(filepath.Join(outside, "x.md"), d.path("x.md")))
	d.must(os.Symlink(filepath.Join("sub", "a.md"), d.path("link.md")))
	d.says("links", "content/link.md", "content/out", "content/x.md")

	d.must(os.WriteFile(filepath.Join(outside, "x.md"), []byte("y"), 0o644))
	d.must(os.WriteFile(filepath.Join(outside, "y.md"), []byte("y"), 0o644))
	d.says("a save outside")
	d.write("sub/a.md", "two")
	d.says("a save of what a link in the folder leads to", "content/link.md", "content/sub/a.md")
}

func TestAFolderThatIsALinkIsWatched(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "real"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real", filepath.Join(dir, "content")); err != nil {
		t.Fatal(err)
	}
	d := at(t, filepath.Join(dir, "content"), watch.Folders)
	d.write("sub/a.md", "two")
	d.says("a save", "content/sub/a.md")
}

// TestACheckoutIsABatch changes 2,000 files with git.
func TestACheckoutIsABatch(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("there is no git")
	}
	d := sit(t)
	git := func(args ...string) {
		cmd := exec.Command("git", append([]string{"-c", "user.name=writer", "-c", "user.email=writer@example.org", "-c", "commit.gpgsign=false"}, args...)...)
		cmd.Dir = d.dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("git %v: %v\n%s", args, err, out)
		}
	}
	var want []string
	pages := func(text string) {
		for i := range 2000 {
			d.write(fmt.Sprintf("f%d/p%d.md", i%50, i), text)
		}
	}
	git("init", "-q", "-b", "main")
	pages("one")
	git("add", ".")
	git("commit", "-q", "-m", "one")
	git("checkout", "-q", "-b", "other")
	pages("two")
	git("commit", "-q", "-a", "-m", "two")
	d.all()
	for i := range 2000 {
		want = append(want, fmt.Sprintf("content/f%d/p%d.md", i%50, i))
	}
	slices.Sort(want)

	took := make(chan time.Duration, 1)
	go func() { // the batches are read meanwhile
		began := time.Now()
		git("checkout", "-q", "main")
		took <- time.Since(began)
	}()
	got := d.until(func(g told) bool { return len(g.paths) == len(want) || g.rescan })
	slices.Sort(got.paths)
	if !got.rescan && !slices.Equal(got.paths, want) {
		t.Errorf("%d paths, want %d", len(got.paths), len(want))
	}
	lasted := <-took
	if most := 2 + int(lasted/watch.Longest); got.batches > most {
		t.Errorf("a checkout of %v made %d batches, want at most %d", lasted, got.batches, most)
	}
}

// TestAStormIsBounded changes more files than a batch names, while no batch is read.
func TestAStormIsBounded(t *testing.T) {
	d := sit(t)
	for i := range 5200 {
		name := d.path(fmt.Sprintf("s%d", i%20))
		if i < 20 {
			d.must(os.Mkdir(name, 0o755))
		}
		d.must(os.WriteFile(filepath.Join(name, fmt.Sprint(i, ".md")), []byte("x"), 0o644))
	}
	time.Sleep(2 * watch.Longest) // the reader is busy
	b := d.next()
	if len(b.Paths) > 5000 || !b.Rescan {
		t.Errorf("the batch names %d paths, rescan %v; want at most 5000 and a rescan", len(b.Paths), b.Rescan)
	}
	d.write("sub/a.md", "two")
	d.sees("content/sub/a.md")
}

// TestABurstEnds saves without a pause until a batch comes.
func TestABurstEnds(t *testing.T) {
	d := sit(t)
	for i := 0; ; i++ {
		d.write("sub/a.md", fmt.Sprint(i))
		select {
		case <-d.batches:
			return
		case <-time.After(time.Millisecond):
		}
		if i == 10000 {
			t.Fatal("no batch comes while saves go on")
		}
	}
}

// TestAFolderThatIsMadeAnewAtOnceIsWatched removes and makes the folder without
// a pause: the new one may look like the old one.
func TestAFolderThatIsMadeAnewAtOnceIsWatched(t *testing.T) {
	d := sit(t)
	for i := range 10 {
		d.must(os.RemoveAll(d.dir))
		d.write("sub/a.md", fmt.Sprint(i))
		d.until(func(g told) bool { return g.rescan })
		d.all()
		d.write("sub/a.md", "again")
		d.says("a save", "content/sub/a.md")
	}
}

func TestAFolderThatComesBackIsSeen(t *testing.T) {
	d := sit(t)
	for i := range 3 {
		d.must(os.RemoveAll(d.dir))
		gone := d.until(func(g told) bool { return len(g.notices) > 0 })
		if want := `the folder "content" is gone; what was last built stays until it is back`; gone.notices[0] != want || !gone.rescan {
			t.Fatalf("gone: %q (rescan %v), want %q", gone.notices, gone.rescan, want)
		}
		d.write("sub/b.md", "back")
		back := d.until(func(g told) bool { return len(g.notices) > 0 })
		if want := `the folder "content" is back`; back.notices[0] != want || !back.rescan {
			t.Fatalf("back: %q (rescan %v), want %q", back.notices, back.rescan, want)
		}
		d.write("sub/b.md", fmt.Sprint("again ", i))
		d.sees("content/sub/b.md")
	}
}

// TestAFolderThatIsReplacedIsRead swaps the whole folder for another.
func TestAFolderThatIsReplacedIsRead(t *testing.T) {
	d := sit(t)
	next := &desk{t: t, dir: d.dir + ".next"}
	next.write("sub/a.md", "new")
	next.write("new/b.md", "new")
	d.must(os.Rename(d.dir, d.dir+".old"))
	d.must(os.Rename(next.dir, d.dir))
	if got := d.until(func(g told) bool { return g.rescan }); got.notices != nil {
		t.Errorf("a swap is told: %q", got.notices)
	}
	d.write("new/b.md", "newer")
	d.sees("content/new/b.md")
}

func TestAFolderThatIsNotThereYetIsWaitedFor(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	d := &desk{t: t, dir: filepath.Join(t.TempDir(), "templates")}
	d.batches = watch.Folders(ctx, watch.Folder{Name: "templates", Dir: d.dir})
	d.write("page.html", "x")
	if got := d.until(func(g told) bool { return g.rescan }); got.notices != nil {
		t.Errorf("a folder that nobody needs is told: %q", got.notices)
	}
	d.write("page.html", "y")
	d.sees("templates/page.html")
	cancel()
	for range d.batches { // ends
	}
}
