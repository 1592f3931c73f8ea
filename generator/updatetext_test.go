package generator_test

import (
	"context"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/diag"

	"github.com/google/go-cmp/cmp"
)

// lenientBase is a base whose problems of addresses are warnings, so that it is stored
// for the next build.
func lenientBase(one string) fstest.MapFS {
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"site.yaml":      "title: Fixture\nlenient: true\n",
		"index.md":       "# Fixture\n\nSee [[one]] and [[two]].\n",
		"guides/one.md":  one,
		"guides/two.md":  "---\ntags: [iron]\n---\n# Two\n\nText.\n",
		"guides/zulu.md": "---\naliases: [//zulu]\ntags: [IRON]\n---\n# Zulu\n\nText.\n",
	} {
		files[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return files
}

// TestUpdateTextKeepsProblemsOfAddresses checks that a save of text neither loses the
// page's earlier problems of addresses nor reports them in their old places.
func TestUpdateTextKeepsProblemsOfAddresses(t *testing.T) {
	const before = "---\naliases: [//one]\ntags: [Iron]\n---\n# One\n\nText.\n"
	for name, after := range map[string]string{
		"text":           "---\naliases: [//one]\ntags: [Iron]\n---\n# One\n\nOther text.\n",
		"text and links": "---\naliases: [//one]\ntags: [Iron]\n---\n# One\n\nOther text, [[zulu]].\n",
		"a comment":      "---\n# Where it was.\naliases: [//one]\ntags: [Iron]\n---\n# One\n\nText.\n",
		"spaces":         "---\naliases: [   //one]\ntags: [Iron]\n---\n# One\n\nText.\n",
		"the alias":      "---\naliases: [/one]\ntags: [Iron]\n---\n# One\n\nText.\n",
	} {
		var builder generator.Builder
		if first := problemsOf(t, &builder, lenientBase(before)); !hasCode(first, "guides/one.md", "link/bad-alias") || !hasCode(first, "guides/two.md", "link/same-tag") {
			t.Fatalf("the base has not the problems that the test is about: %v", first)
		}
		got := problemsOf(t, &builder, lenientBase(after))
		want := problemsOf(t, new(generator.Builder), lenientBase(after))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: problems of a save differ from those of a clean build (-clean +save):\n%s", name, diff)
		}
	}
}

// TestUpdateTextAsksWhetherALessonIsApplied checks that a save of the page that a ticked
// lesson names mends the problem of the retro, and brings it back.
func TestUpdateTextAsksWhetherALessonIsApplied(t *testing.T) {
	page := func(hash, text string) string {
		return "---\nowners: [ann]\nverified: [{by: human:ann, at: 2026-10-01, text: \"" + hash + "\"}]\n---\n# One\n\n" + text + "\n"
	}
	base := func(one string) fstest.MapFS {
		files := lenientBase(one)
		files["directory.yaml"] = &fstest.MapFile{Data: []byte("partners: [{id: north, name: North}]\npeople: [{id: ann, name: Ann, partner: north}]\n"), Mode: 0o644}
		files["retros/2026-10-02-late.md"] = &fstest.MapFile{Data: []byte("---\nowners: [ann]\n---\n# Late\n\n## Lessons\n\n- [x] Begin early [[one]]\n"), Mode: 0o644}
		return files
	}
	checked, _, err := new(generator.Builder).Open(context.Background(), options(base(page("00000000", "Text."))))
	if err != nil {
		t.Fatal(err)
	}
	same := page(checked.Judged.Trust["guides/one"].Hash, "Text.")
	changed := page(checked.Judged.Trust["guides/one"].Hash, "Other text.")
	var builder generator.Builder
	for i, text := range []string{same, changed, same} {
		problems := problemsOf(t, &builder, base(text))
		if got := hasCode(problems, "retros/2026-10-02-late.md", "retro/ticked-alone"); got != (text == same) {
			t.Errorf("save %d: reported %v, want %v", i, got, text == same)
		}
	}
}

func problemsOf(t *testing.T, builder *generator.Builder, files fstest.MapFS) diag.List {
	t.Helper()
	checked, _, err := builder.Open(context.Background(), options(files))
	if err != nil {
		t.Fatal(err)
	}
	return checked.Problems
}

func hasCode(problems diag.List, path, code string) bool {
	for _, p := range problems {
		if p.Path == path && p.Code == code {
			return true
		}
	}
	return false
}
