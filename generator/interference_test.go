package generator_test

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/gentest/randombase"
)

// TestHiddenThingsChangeNoByte builds each edition of random bases three ways: of
// the base, of the base without what the edition hides, and of the base with
// other texts in its place. An edition of roles is built a fourth way, with other
// people. All files must be the same.
func TestHiddenThingsChangeNoByte(t *testing.T) {
	for seed := range seeds() {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { hiddenThingsChangeNoByte(t, seed) })
	}
}

func hiddenThingsChangeNoByte(t *testing.T, seed int) {
	b := randombase.New(randombase.Options{Seed: uint64(seed), Roles: seed%2 == 0})
	for tier, name := range randombase.Editions() {
		files := bound(t, b.Files())
		want := built(t, files, name)
		forms := map[string]fstest.MapFS{
			"deleted":   bound(t, b.Deleted(randombase.Tier(tier))),
			"rewritten": bound(t, b.Rewritten(randombase.Tier(tier))),
		}
		if b.Roles && tier == 0 {
			forms["other people"] = bound(t, otherPeople(t, b.Files()))
		}
		for _, form := range slices.Sorted(maps.Keys(forms)) {
			if differs := firstDifference(built(t, forms[form], name), want); differs != "" {
				t.Errorf("edition %s, %s: %s", name, form, differs)
			}
		}
	}
}

// bound returns a base in which every other verification is bound to the text of its
// page in this base: an edition does not show whether a verification is for today's
// text.
func bound(t *testing.T, files fstest.MapFS) fstest.MapFS {
	t.Helper()
	checked := checkedBase(t, files)
	now := maps.Clone(files)
	for name, f := range now { // the search for leaks takes these for words of the pages alone
		now[name] = &fstest.MapFile{Data: []byte(strings.NewReplacer("Report a problem", "Reported problems", "The team", "Teamed", "What is due", "Due").Replace(string(f.Data))), Mode: 0o644}
	}
	for _, p := range checked.Judged.Pages {
		for i, v := range p.Verified {
			if i%2 == 0 && v.Text != "" {
				text := strings.ReplaceAll(string(now[p.Path].Data), v.Text, checked.Judged.Trust[p.ID].Hash)
				now[p.Path] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
			}
		}
	}
	return now
}

// otherPeople returns a base whose people have other ids, of other lengths and in
// another order of the alphabet, and other names.
func otherPeople(t *testing.T, files fstest.MapFS) fstest.MapFS {
	t.Helper()
	var pairs []string
	for i, p := range checkedBase(t, files).Judged.Directory.People {
		pairs = append(pairs, p.ID, fmt.Sprintf("%c-other%s", 'z'-i, strings.Repeat("x", 3*i)), p.Name, fmt.Sprint("Another ", i))
	}
	replace := strings.NewReplacer(pairs...)
	now := fstest.MapFS{}
	for name, f := range files {
		now[name] = &fstest.MapFile{Data: []byte(replace.Replace(string(f.Data))), Mode: 0o644}
	}
	return now
}

func checkedBase(t *testing.T, files fstest.MapFS) *generator.Checked {
	t.Helper()
	checked, err := new(generator.Builder).Check(context.Background(), options(files))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Problems {
		if p.Severity == diag.Error {
			t.Fatal(fmt.Sprint(p))
		}
	}
	return checked
}

// built returns the files of one edition of a base.
func built(t *testing.T, files fstest.MapFS, name string) map[string][]byte {
	t.Helper()
	o := options(files)
	o.Edition = name
	checked, sites, err := new(generator.Builder).Build(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	if len(sites) != 1 {
		t.Fatal(slices.DeleteFunc(checked.Problems, func(p diag.Problem) bool { return p.Severity == diag.Warning }))
	}
	outputs := map[string][]byte{}
	for _, out := range sites[0].Outputs {
		outputs[out.Path] = out.Data
	}
	return outputs
}

// firstDifference says where two sites first differ; nothing when they do not.
func firstDifference(got, want map[string][]byte) string {
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if _, ok := got[name]; !ok {
			return name + " is missing"
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		if _, ok := want[name]; !ok {
			return name + " should not be there"
		}
	}
	// Pages come before what is computed of them, so that the cause is shown.
	byKind := func(a, b string) int {
		html := func(name string) int { return len(name) - len(strings.TrimSuffix(name, ".html")) }
		return html(b) - html(a)
	}
	names := slices.Sorted(maps.Keys(want))
	slices.SortStableFunc(names, byKind)
	for _, name := range names {
		if a, b := got[name], want[name]; !bytes.Equal(a, b) {
			at := 0
			for at < len(a) && at < len(b) && a[at] == b[at] {
				at++
			}
			around := func(data []byte) []byte { return data[max(0, at-120):min(len(data), at+120)] }
			return fmt.Sprintf("%s differs at byte %d:\n got …%q…\nwant …%q…", name, at, around(a), around(b))
		}
	}
	return ""
}
