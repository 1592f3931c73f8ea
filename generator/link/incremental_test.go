package link_test

import (
	"testing"

	"tandem/generator/diag"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
	"tandem/generator/link"
	"tandem/generator/trust"

	"github.com/google/go-cmp/cmp"
)

// linkedSample is the sample with pages that refer to each other.
func linkedSample() smallbase.Files {
	return with(sample(), smallbase.Files{
		from:                  page("relies_on: [kickoff-guide]", "# From\n\nSee [[start]], [[start#First steps]] and [x](kickoff.md).\n"),
		"guides/kickoff.md":   page("id: kickoff-guide", "# Kickoff\n\nSee [[only]].\n"),
		"guides/other.md":     page("", "# Other\n\nSee [[start#second-part]] and [[from]].\n"),
		"playbooks/second.md": "# Second\n\nSee [[start]].\n",
		"guides/solo.md":      page("", "# Solo\n\n## Only one\n"),
		"guides/to-solo.md":   page("", "# To solo\n\nSee [[solo#Only one]].\n"),
	})
}

// changed returns the base of files, and the one after more of them is written, which
// shares the pages that did not change.
func changed(t *testing.T, files, more smallbase.Files) (before, after *kb.Base, pages []*kb.Page) {
	t.Helper()
	before = smallbase.Base(t, files)
	now := smallbase.Base(t, with(files, more))
	var all []*kb.Page
	for _, old := range before.Pages {
		p := old
		if _, ok := more[old.Path]; ok {
			p = now.PageAt(old.Path)
			p.Type = old.Type // types are compared by pointer
			pages = append(pages, p)
		}
		all = append(all, p)
	}
	return before, kb.NewBase(now.Site, now.Directory, before.Types, all, now.Files), pages
}

// sameLinks compares two linked bases and their problems.
func sameLinks(t *testing.T, name string, got, want *kb.Linked, problems, wanted diag.List) {
	t.Helper()
	problems = problems.Sorted()
	wanted = wanted.Sorted()
	for _, part := range []struct {
		name      string
		got, want any
	}{{"targets", got.Targets, want.Targets}, {"references", got.Refs, want.Refs}, {"backlinks", got.Back, want.Back}, {"problems", problems, wanted}} {
		if diff := cmp.Diff(part.want, part.got); diff != "" {
			t.Errorf("%s: %s differ from those of a full run (-full +incremental):\n%s", name, part.name, diff)
		}
	}
}

// TestLinkChanged checks that what is resolved again is as a full run resolves it.
func TestLinkChanged(t *testing.T) {
	for _, test := range []struct {
		name string
		more smallbase.Files
	}{
		{"nothing", nil},
		{"a link less", smallbase.Files{from: page("relies_on: [kickoff-guide]", "# From\n\nSee [[start]].\n")}},
		{"the last link to a page", smallbase.Files{"guides/kickoff.md": page("id: kickoff-guide", "# Kickoff\n\nSee [[start]].\n")}},
		{"a reference less", smallbase.Files{from: page("", "# From\n\nSee [[start]].\n")}},
		{"a broken link", smallbase.Files{from: page("", "# From\n\nSee [[strat]].\n")}},
		{"another title", smallbase.Files{"playbooks/second.md": "# Aardvark\n\nSee [[start]].\n"}},
		{"other headings", smallbase.Files{"guides/start.md": page("aliases: [/old/start/, old-name.html]", "# Getting going\n\n## First steps\n\n## Third part\n")}},
		{"other words of a heading", smallbase.Files{"guides/start.md": page("aliases: [/old/start/, old-name.html]", "# Getting going\n\n## First, steps\n\n## Second part\n")}},
		{"other words of the only heading", smallbase.Files{"guides/solo.md": page("", "# Solo\n\n## Only, one\n")}},
		{"another only heading", smallbase.Files{"guides/solo.md": page("", "# Solo\n\n## Only one {#another}\n")}},
		{"another id", smallbase.Files{"guides/kickoff.md": page("id: kickoff", "# Kickoff\n\nSee [[only]].\n")}},
		{"another alias", smallbase.Files{"guides/start.md": page("aliases: [/guides/other/]", "# Getting going\n\n## First steps\n\n## Second part\n")}},
		{"another tag", smallbase.Files{"tools/deep/hammer.md": page("tags: [Steel]", "# Hammer\n\nText.\n")}},
		{"other files", smallbase.Files{"guides/data.pdf": "", "guides/DATA.pdf": "PDF", "guides/start": "file", from: page("", "# From\n\n[a](data.pdf)\n")}},
		{"other people", smallbase.Files{"directory.yaml": "partners:\n  - {id: lab, name: Lab}\n  - {id: LAB, name: Lab}\n", from: page("", "# From\n\n- @product-owner\n")}},
		{"other partners", smallbase.Files{"directory.yaml": with(sample(), nil)["directory.yaml"] + "", from: page("", "# From\n\n[a](/partners/lab/)\n")}},
		{"another address", smallbase.Files{"site.yaml": "title: Sample\nbase_url: https://other.example/\n", from: page("", "# From\n\n<https://base.example/guides/start/>\n")}},
		{"most pages", smallbase.Files{
			from: page("", "# a\n\n[[only]]\n"), "guides/kickoff.md": page("id: kickoff-guide", "# b\n"), "guides/other.md": page("", "# c\n"), "playbooks/second.md": "# d\n",
			"guides/two words.md": page("", "# e\n\n[[only]]\n"), "tools/README.md": "# f\n", "named.md": page("id: other/name", "# g\n"), "guides/index.md": "# h\n", "index.md": "# i\n",
		}},
	} {
		before, after, _ := changed(t, linkedSample(), test.more)
		first, _ := link.Link(before)
		got, problems := link.LinkChanged(trust.Judge(first, today, nil), after)
		want, wanted := link.Link(after)
		sameLinks(t, test.name, got, want, problems, wanted)
	}
}

// TestLinkChangedAtFirst checks a run without one before it.
func TestLinkChangedAtFirst(t *testing.T) {
	base := smallbase.Base(t, linkedSample())
	got, problems := link.LinkChanged(nil, base)
	want, wanted := link.Link(base)
	sameLinks(t, "first run", got, want, problems, wanted)
}

// TestLinkChangedShares checks that pages that did not change are not resolved again:
// their targets are the slices of the run before.
func TestLinkChangedShares(t *testing.T) {
	before, after, _ := changed(t, linkedSample(), smallbase.Files{
		"guides/start.md": page("aliases: [/old/start/, old-name.html]", "# Getting going\n\n## First steps\n\n## Third part\n"),
	})
	first, _ := link.Link(before)
	got, _ := link.LinkChanged(trust.Judge(first, today, nil), after)
	for id, again := range map[string]bool{
		"guides/start": true, "guides/other": true, "guides/from": true, // they lead to a heading of it
		"playbooks/second": false, "kickoff-guide": false,
	} {
		old, now := first.Targets[id], got.Targets[id]
		if shared := len(old) > 0 && len(now) > 0 && &old[0] == &now[0]; len(old) > 0 && shared == again {
			t.Errorf("%s: resolved again is %v, want %v", id, !shared, again)
		}
	}
}

// TestUpdateText checks pages of which the text alone changed.
func TestUpdateText(t *testing.T) {
	for name, text := range map[string]string{
		"another link": "# From\n\nSee [[only]] and [[strat]].\n",
		"no link":      "# From\n\nNothing.\n",
		"more links":   "# From\n\nSee [[start]], [[other]], [[second]], [x](../pictures/map.png).\n",
	} {
		before, after, pages := changed(t, linkedSample(), smallbase.Files{from: page("relies_on: [kickoff-guide]", text)})
		first, _ := link.Link(before)
		got, problems := link.UpdateText(first, after, pages)
		want, wanted := link.Link(after)
		var its diag.List
		for _, p := range wanted {
			if p.Path == from {
				its.Add(p)
			}
		}
		sameLinks(t, name, got, want, problems, its)
		if first.Back["guides/start"] == nil {
			t.Fatalf("%s: the base before has changed", name)
		}
	}
}

// TestNarrow checks links to a page of which an edition shows a part: those to a
// hidden heading lead to the page, those to a shown one to the id it has there.
func TestNarrow(t *testing.T) {
	files := linkedSample()
	files["guides/whole.md"] = page("", "# Whole\n\n[a](https://base.example/guides/start/#second-part), [b](start.md#First%20steps), [c](https://base.example/guides/start/)\n")
	before, after, pages := changed(t, files, smallbase.Files{
		"guides/start.md": page("aliases: [/old/start/, old-name.html]", "# Getting going\n\n## First steps\n"),
	})
	pages[0].Headings = map[string]string{"first-steps": "steps"}
	pages[0].Body.Outline[0].ID = "steps"
	first, _ := link.Link(before)
	got, problems := link.Narrow(first, after, pages, "partner")
	for id, want := range map[string][]string{
		"guides/from":  {"page guides/start", "page guides/start, heading steps", "page kickoff-guide"},
		"guides/other": {"page guides/start", "page guides/from"},
		"guides/whole": {"page guides/start", "page guides/start, heading steps", "page guides/start"},
	} {
		var lines []string
		for _, target := range got.Targets[id] {
			lines = append(lines, describe(target))
		}
		if diff := cmp.Diff(want, lines); diff != "" {
			t.Errorf("links of %s (-want +got):\n%s", id, diff)
		}
	}
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.Path+": "+faults(diag.List{p}, p.Path))
	}
	want := []string{
		`guides/other.md: warning 7:5 edition/hidden-target | "#second-part" "guides/start" "partner" | ` + "\n",
		`guides/whole.md: warning 7:1 edition/hidden-target | "#second-part" "guides/start" "partner" | ` + "\n",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}
