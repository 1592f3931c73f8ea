// Package gentest is for tests only: a File is a golden file, a txtar archive
// whose comment describes the rule and whose files are inputs and expected
// outputs side by side.
//
// # Updating
//
// One flag, -update, writes the results of the tests into the goldens of any
// package: go test ./generator/markdown -update. Two checks remain:
//
//   - a file of an archive that no test read or compared is an orphan and fails
//   - the number of lines of a counted golden (a list of problems) is part of
//     the case; an update that would change it fails, so that no problem appears
//     or disappears by accident. Edit the golden by hand first.
package gentest

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/rogpeppe/go-internal/txtar"
)

// update is the flag, registered when a test binary starts and only if nothing
// else in it has one of that name.
var update = register()

func register() flag.Getter {
	if f := flag.Lookup("update"); f != nil {
		return f.Value.(flag.Getter)
	}
	flag.Bool("update", false, "write what the tests got into their golden files")
	return flag.Lookup("update").Value.(flag.Getter)
}

// Updating reports whether goldens are to be rewritten.
func Updating() bool { return update.Get() == true }

// File is one golden file.
type File struct {
	path    string
	archive *txtar.Archive
	used    map[string]bool
	changed bool
}

// Each runs test on every golden file that pattern matches, as a subtest named
// for the file, then checks for orphans and writes updates. It fails when
// nothing matches.
func Each(t *testing.T, pattern string, test func(t *testing.T, f *File)) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Fatalf("no golden file matches %q", pattern)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		t.Run(name, func(t *testing.T) {
			f := Read(t, path)
			test(t, f)
			f.Close(t)
		})
	}
}

// Read reads a golden file. Its comment must describe the case.
func Read(t testing.TB, path string) *File {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(bytes.TrimSpace(archive.Comment)) == 0 {
		t.Errorf("%s: say the rule in words above the first file", path)
	}
	return &File{path: path, archive: archive, used: map[string]bool{}}
}

// Names returns the names of the files that end in suffix, in their order,
// without it.
func (f *File) Names(suffix string) []string {
	var names []string
	for _, file := range f.archive.Files {
		if name, ok := strings.CutSuffix(file.Name, suffix); ok {
			names = append(names, name)
		}
	}
	return names
}

// Has reports whether the archive has a file of that name.
func (f *File) Has(name string) bool { return f.find(name) != nil }

// Input returns a file that a test reads; it is never rewritten.
func (f *File) Input(t testing.TB, name string) []byte {
	t.Helper()
	file := f.find(name)
	if file == nil {
		t.Fatalf("%s has no file %q", f.path, name)
	}
	f.used[name] = true
	return file.Data
}

// Ignore says that files are for another test of the same archive.
func (f *File) Ignore(names ...string) {
	for _, name := range names {
		f.used[name] = true
	}
}

// Want compares got with a file. A missing file and an empty one expect no output.
func (f *File) Want(t testing.TB, name string, got []byte) {
	t.Helper()
	f.want(t, name, got, false)
}

// WantCounted is Want for a list of one thing a line, of which an update must
// not change the number.
func (f *File) WantCounted(t testing.TB, name string, got []byte) {
	t.Helper()
	f.want(t, name, got, true)
}

func (f *File) want(t testing.TB, name string, got []byte, counted bool) {
	t.Helper()
	f.used[name] = true
	if len(got) > 0 && got[len(got)-1] != '\n' {
		got = append(slices.Clone(got), '\n') // an archive cannot hold a file without one
	}
	file := f.find(name)
	var want []byte
	if file != nil {
		want = file.Data
	}
	if bytes.Equal(got, want) {
		return
	}
	before, after := bytes.Count(want, []byte{'\n'}), bytes.Count(got, []byte{'\n'})
	if !Updating() || counted && file != nil && before != after {
		t.Errorf("%s:\n%s", f.path, diff.Diff("want "+name, want, "got "+name, got))
		if Updating() {
			t.Errorf("%s: %s has %d lines, got %d: change it by hand first", f.path, name, before, after)
		}
		return
	}
	if file == nil {
		f.insert(txtar.File{Name: name, Data: got})
	} else {
		file.Data = got
	}
	f.changed = true
}

// insert puts a new file after the last one of the same stem.
func (f *File) insert(file txtar.File) {
	stem := strings.TrimSuffix(file.Name, filepath.Ext(file.Name))
	at := len(f.archive.Files)
	for i, other := range f.archive.Files {
		if strings.TrimSuffix(other.Name, filepath.Ext(other.Name)) == stem {
			at = i + 1
		}
	}
	f.archive.Files = slices.Insert(f.archive.Files, at, file)
}

// Close checks for orphans and writes the file back if it was updated.
func (f *File) Close(t testing.TB) {
	t.Helper()
	for _, file := range f.archive.Files {
		if !f.used[file.Name] {
			t.Errorf("%s: nothing reads or wants %q: take it out", f.path, file.Name)
		}
	}
	if !f.changed || t.Failed() {
		return
	}
	if err := os.WriteFile(f.path, txtar.Format(f.archive), 0o644); err != nil {
		t.Error(err)
	}
}

func (f *File) find(name string) *txtar.File {
	for i := range f.archive.Files {
		if f.archive.Files[i].Name == name {
			return &f.archive.Files[i]
		}
	}
	return nil
}
