package source_test

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator/source"
)

// TestRereadIsRead compares it with reading the folder, for files that were
// changed, made and taken away.
func TestRereadIsRead(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text), Mode: 0o644} }
	for _, test := range []struct {
		what  string
		write map[string]string // path → text; empty: taken away
		reads bool              // the folder has to be read
	}{
		{what: "a text", write: map[string]string{"guides/b.md": "# Other"}},
		{what: "a setting", write: map[string]string{"directory.yaml": "partners: []"}},
		{what: "a new page", write: map[string]string{"guides/aa.md": "# New"}},
		{what: "the first of a folder", write: map[string]string{"terms/aa.md": "# New"}},
		{what: "a page that is gone", write: map[string]string{"guides/b.md": ""}},
		{what: "a page that moved", write: map[string]string{"guides/b.md": "", "a.md": "# B"}},
		{what: "an editor's own", write: map[string]string{"guides/.b.md.swp": "x", "_aside/c.md": "# C"}},
		{what: "a new file", write: map[string]string{"guides/plan.txt": "x"}, reads: true},
		{what: "a file that is gone", write: map[string]string{"guides/data.csv": ""}, reads: true},
		{what: "a new setting", write: map[string]string{"site.yaml": "title: New"}, reads: true},
		{what: "a setting that is gone", write: map[string]string{"directory.yaml": ""}, reads: true},
		{what: "a page that differs by case", write: map[string]string{"guides/B.md": "# B"}, reads: true},
	} {
		folder := fstest.MapFS{
			"directory.yaml": file("partners: [{id: a, name: A}]"), "guides/a.md": file("# A"), "guides/b.md": file("# B"),
			"guides/c.md": file("# C"), "guides/data.csv": file("a,b\n"),
		}
		before, _, err := source.Read(folder, source.Snapshot{})
		if err != nil {
			t.Fatal(err)
		}
		var paths []string
		for name, text := range test.write {
			paths = append(paths, name)
			if folder[name] = file(text); text == "" {
				delete(folder, name)
			}
		}
		want, _, err := source.Read(folder, source.Snapshot{})
		if err != nil {
			t.Fatal(err)
		}
		got, ok := source.Reread(folder, before, paths)
		if ok == test.reads {
			t.Errorf("%s (%s): got %t, want %t", test.what, strings.Join(paths, ", "), ok, !test.reads)
		}
		if ok && !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %d pages, want %d, or others", test.what, len(got.Pages), len(want.Pages))
		}
	}
}
