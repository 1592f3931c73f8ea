package source_test

import (
	"io/fs"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"tandem/generator/source"
)

// restless is a folder in which a file is written to during the given number of reads.
type restless struct {
	files  fstest.MapFS
	writes *int
	lock   *sync.Mutex
}

func (r restless) Open(name string) (fs.File, error) {
	r.lock.Lock()
	defer r.lock.Unlock()
	f, err := r.files.Open(name)
	if name != "a.md" || err != nil {
		return f, err
	}
	return &written{File: f, r: r}, nil
}

type written struct {
	fs.File
	r restless
}

// Read gives the text as it was when the file was opened, and then writes.
func (w *written) Read(b []byte) (int, error) {
	w.r.lock.Lock()
	defer w.r.lock.Unlock()
	n, err := w.File.Read(b)
	if *w.r.writes > 0 {
		*w.r.writes--
		was := w.r.files["a.md"]
		w.r.files["a.md"] = &fstest.MapFile{Data: append([]byte("more\n"), was.Data...), ModTime: was.ModTime.Add(time.Millisecond)}
	}
	return n, err
}

// Stat describes the file as it is now.
func (w *written) Stat() (fs.FileInfo, error) {
	w.r.lock.Lock()
	defer w.r.lock.Unlock()
	return fs.Stat(w.r.files, "a.md")
}

func TestAFileThatChangesWhileItIsReadIsReadAgain(t *testing.T) {
	for writes, want := range map[int]string{0: "# A", 1: "more\n# A", 2: "more\nmore\n# A"} {
		s, told := read(t, restless{fstest.MapFS{"a.md": {Data: []byte("# A")}}, &writes, new(sync.Mutex)})
		if len(s.Pages) != 1 || string(s.Pages[0].Data) != want || told != nil {
			t.Errorf("pages %v, problems %v, want one page %q", s.Pages, told, want)
		}
	}
}

func TestAFileThatNeverStandsStillIsAProblem(t *testing.T) {
	writes := 1000
	s, told := read(t, restless{fstest.MapFS{"a.md": {Data: []byte("# A")}, "b.md": {Data: []byte("# B")}}, &writes, new(sync.Mutex)})
	want := "a.md: error: cannot be read: it changes while it is read [source/unreadable]"
	if len(s.Pages) != 1 || len(told) != 1 || told[0] != want {
		t.Errorf("%d pages, problems %v, want one page and %q", len(s.Pages), told, want)
	}
}

func TestWhatEditorsLeaveIsIgnored(t *testing.T) {
	for _, name := range []string{
		".a.md.swp", ".a.md.swo", "a.md.swp", "a.md~", "4913", ".#a.md", "#a.md#", ".a.md.kate-swp", ".goutputstream-X1", ".~lock.a.odt#",
		"a.md___jb_tmp___", "a.md___jb_old___", "a.md.vsctmp", "a.md.tmp", "._a.md", ".DS_Store", ".git", "~$a.docx", "_aside", "Thumbs.db",
	} {
		if !source.Ignored(name) {
			t.Errorf("%q is taken for the author's", name)
		}
	}
	for _, name := range []string{"a.md", "#1.md", "C#", "a_b.md", "4913.md", "tmp", "swp.md", "#", "a~b.md"} {
		if source.Ignored(name) {
			t.Errorf("%q is ignored", name)
		}
	}
}
