package randombase

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator/kb"
)

func all(files fstest.MapFS) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(files)) {
		b.WriteString(strings.ToLower(name + "\n" + string(files[name].Data) + "\n"))
	}
	return b.String()
}

// TestEveryFieldIsGiven fails for a field of a type that no base gives, so that
// a kind of field that value does not know is noticed.
func TestEveryFieldIsGiven(t *testing.T) {
	given := map[string]bool{}
	var types kb.Types
	for seed := range 30 {
		b := New(Options{Seed: uint64(seed)})
		types = b.types
		for _, p := range b.pages {
			for i, key := range p.head.keys {
				given[p.kind.Name+" "+key] = true
				for _, row := range p.head.values[i].list {
					for _, cell := range row.keys {
						given[p.kind.Name+" "+key+"."+cell] = true
					}
				}
			}
			for line := range strings.Lines(p.body.print(view{})) {
				if heading, ok := strings.CutPrefix(line, "## "); ok {
					given[p.kind.Name+" ## "+strings.TrimSpace(heading)] = true
				}
			}
		}
	}
	for _, kind := range types {
		for _, f := range append(new(kb.Common).Fields(), kind.New().Fields()...) {
			if f.Key != "lang" && f.Key != "type" && f.Key != "search" && !given[kind.Name+" "+f.Key] {
				t.Errorf("no %s has %q", kind.Name, f.Key)
			}
			if f.Section != "" && !given[kind.Name+" ## "+f.Section] {
				t.Errorf("no %s has the section %q", kind.Name, f.Section)
			}
			for _, cell := range f.Of {
				if f.Key != "verified" && !given[kind.Name+" "+f.Key+"."+cell.Key] {
					t.Errorf("no %s has %q in a row of %q", kind.Name, cell.Key, f.Key)
				}
			}
		}
	}
}

// TestFormsDifferAsSaid looks at the canaries of each form: the base has all,
// the others only those that the edition may show.
func TestFormsDifferAsSaid(t *testing.T) {
	for seed := range 10 {
		b := New(Options{Seed: uint64(seed), Roles: seed%2 == 0, Blocks: true})
		files := all(b.Files())
		if other := all(New(b.Options).Files()); other != files {
			t.Fatalf("seed %d gives two bases", seed)
		}
		if n := len(b.Canaries()); n < 500 {
			t.Errorf("seed %d has only %d canaries", seed, n)
		}
		for _, c := range b.Canaries() {
			if !strings.Contains(files, c.Word) {
				t.Errorf("seed %d: the base lacks %q of %s", seed, c.Word, c.Where)
			}
		}
		deleted, rewritten := all(b.Deleted(Public)), all(b.Rewritten(Public))
		for _, c := range b.Hidden(Public) {
			personal := strings.HasPrefix(c.Where, "directory.yaml") && b.Roles // roles hide names of people that pages name
			if c.Tier < Nobody && !personal && strings.Contains(deleted, c.Word) {
				t.Errorf("seed %d: deleted has %q of %s", seed, c.Word, c.Where)
			}
			stays := c.Tier == Nobody || strings.Contains(c.Where, " id") || strings.Contains(c.Where, "file name") ||
				strings.Contains(c.Where, "folder") || strings.Contains(c.Where, "aliases") || strings.Contains(c.Where, "tags") || strings.Contains(c.Where, " code") ||
				strings.HasSuffix(c.Where, " canary") // a word to look for, not a text that pages show
			if !stays && strings.Contains(rewritten, c.Word) {
				t.Errorf("seed %d: rewritten has %q of %s", seed, c.Word, c.Where)
			}
		}
		if bytes.Count([]byte(deleted), []byte("---")) == 0 || len(deleted) >= len(files) {
			t.Errorf("seed %d: deleted has %d bytes of %d", seed, len(deleted), len(files))
		}
	}
}
