package assemble_test

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/assemble"
	"tandem/generator/kb"
)

// TestPlace: the id and the address that a path gives, and which pages are the text above
// a register.
func TestPlace(t *testing.T) {
	for _, test := range []struct {
		path, head string
		readme     bool // used as the index
		id, url    string
		index      bool
	}{
		{"guides/One.md", "", true, "guides/One", "guides/one/", false},
		{"guides/index.md", "", true, "guides", "guides/", true},
		{"guides/README.md", "", true, "guides", "guides/", true},
		{"guides/Readme.md", "", false, "guides/Readme", "guides/readme/", false},
		{"guides/deep/index.md", "", true, "guides/deep", "guides/deep/", false},
		{"stray/index.md", "", true, "stray", "stray/", false},
		{"index.md", "", true, "index", "", true},
		{"README.md", "", true, "index", "", true},
		{"README.md", "", false, "README", "readme/", false},
		{"one.md", "", true, "one", "one/", false},
		{"guides/one.md", "id: steady", true, "steady", "guides/one/", false},
	} {
		text := "# Page\n"
		if test.head != "" {
			text = "---\n" + test.head + "\n---\n" + text
		}
		p, _ := assemble.Page(draft(t, test.path, text), &site, &directory, types(), test.readme)
		if p.ID != test.id || p.URL != test.url || p.Index != test.index {
			t.Errorf("%s (%s): id %q at %q, index %v; want %q at %q, %v", test.path, test.head, p.ID, p.URL, p.Index, test.id, test.url, test.index)
		}
	}
}

// TestTitle: where a page takes its title from, and the problem of two titles.
func TestTitle(t *testing.T) {
	for _, test := range []struct{ path, text, title, problems string }{
		{"guides/one.md", "# First\n", "First", ""},
		{"guides/one.md", "---\ntitle: Given\n---\nText.\n", "Given", ""},
		{"guides/one.md", "---\ntitle: Given\n---\n# Given\n", "Given", ""},
		{"guides/one.md", "---\ntitle: Two  words\n---\n# two WORDS\n", "Two  words", ""},
		{"guides/one.md", "---\ntitle: Given\n---\n\n# Other\n", "Given", "warning two-titles 5:1"},
		{"guides/run-the_demo.md", "Text.\n", "Run the demo", "warning no-title 1:1"},
		{"guides/élan.md", "", "Élan", "warning no-title 1:1"},
		{"guides/-.md", "", "guides/-.md", "warning no-title 1:1"},
		{"guides/one.md", "---\ntitle: [a, b]\n---\nText.\n", "One", ""},
	} {
		p, problems := page(t, test.path, test.text)
		if got := places(problems, "page/"); p.Title != test.title || got != test.problems {
			t.Errorf("%s %q: title %q with %q, want %q with %q", test.path, test.text, p.Title, got, test.title, test.problems)
		}
	}
}

// TestSummary: the description of the header, else the first paragraph.
func TestSummary(t *testing.T) {
	for text, want := range map[string]string{
		"# One\n\nFirst.\n\nSecond.\n":                           "First.",
		"---\ndescription: Given\n---\n# One\n\nFirst.\n":        "Given",
		"# One\n\n- A list\n":                                    "",
		"---\ndescription: Given\n---\n# One\n\n## Two\n\nText.": "Given",
		"# One\n\nFirst\nline  of [[two]].":                      "First line of two.",
	} {
		p, _ := page(t, "guides/one.md", text)
		linked := &kb.Linked{Base: kb.NewBase(kb.Site{}, kb.Directory{}, nil, []*kb.Page{p}, nil), Targets: map[string][]kb.Target{p.ID: make([]kb.Target, len(p.Body.Links))}}
		if got := linked.Summary(p); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestDate: that of the header, else the one that the file's name begins with.
func TestDate(t *testing.T) {
	for _, test := range []struct {
		path, text string
		want       kb.Day
	}{
		{"reports/2026-01-02-visit.md", "", "2026-01-02"},
		{"reports/2026-01-02.md", "", "2026-01-02"},
		{"reports/2026-01-02-visit.md", "---\ndate: 2026-03-04\n---\n", "2026-03-04"},
		{"reports/visit.md", "---\ndate: 2026-03-04\n---\n", "2026-03-04"},
		{"guides/2026-01-02-visit.md", "", "2026-01-02"},
		{"reports/2026-13-02-visit.md", "", ""},
		{"reports/a-long-name-without-a-day.md", "", ""},
		{"reports/short.md", "", ""},
		{"2026-01-02/visit.md", "", ""},
		{"reports/1234567.md", "", ""},
	} {
		if p, _ := page(t, test.path, test.text); p.Date != test.want {
			t.Errorf("%s %q: %q, want %q", test.path, test.text, p.Date, test.want)
		}
	}
}

// TestWho: owners follow from the type's header, partners from the owners.
func TestWho(t *testing.T) {
	for _, test := range []struct{ head, owners, partners string }{
		{"", "", ""},
		{"owners: [nurse]", "nurse", "hospital"},
		{"owners: [lead, nurse, crew]", "lead nurse crew", "hospital lab"},
		{"owners: [guest, stranger]", "guest stranger", ""},
		{"teller: lead", "lead", "lab"},
		{"teller: lead\nowners: [nurse]", "nurse", "hospital"},
		{"owners: [nurse]\npartners: [lab, hospital]", "nurse", "lab hospital"},
	} {
		p, _ := page(t, "reports/one.md", "---\n"+test.head+"\ntopic: x\n---\n# One\n")
		if got, of := strings.Join(p.Owners, " "), strings.Join(p.Partners, " "); got != test.owners || of != test.partners {
			t.Errorf("%q: owners %q of %q, want %q of %q", test.head, got, of, test.owners, test.partners)
		}
	}
}

// TestAudience: the header's, else that of a private type, of the folder, of the site.
func TestAudience(t *testing.T) {
	for _, test := range []struct{ path, head, want string }{
		{"reports/one.md", "", "internal"},
		{"reports/public/one.md", "", "public"},
		{"reports/public/deep/one.md", "", "public"},
		{"reports/public.md", "", "internal"},
		{"reports/public/one.md", "audience: [partner, internal]", "partner internal"},
		{"diaries/one.md", "", "private"},
		{"diaries/index.md", "", "internal"},
		{"diaries/one.md", "audience: [partner]", "partner"},
	} {
		p, _ := page(t, test.path, "---\n"+test.head+"\n---\n# One\n")
		if got := strings.Join(p.Audience, " "); got != test.want {
			t.Errorf("%s %q: %q, want %q", test.path, test.head, got, test.want)
		}
	}
}

// TestStatus: the words of the Open Knowledge Format are read as ours.
func TestStatus(t *testing.T) {
	for given, want := range map[string]string{
		"": "active", "active": "active", "stable": "active", "deprecated": "superseded", "superseded": "superseded", "archived": "archived", "draft": "draft",
	} {
		head := "---\nstatus: " + given + "\n---\n"
		if given == "" {
			head = ""
		}
		if p, _ := page(t, "guides/one.md", head+"# One\n"); p.Status != want {
			t.Errorf("status %q: %q, want %q", given, p.Status, want)
		}
	}
}

// TestAgain: under other settings a page is shared if they give the same result for
// it.
func TestAgain(t *testing.T) {
	d := draft(t, "reports/one.md", "---\ntopic: x\nowners: [nurse]\n---\n# One\n")
	before, _ := assemble.Page(d, &site, &directory, types(), true)
	moved := directory
	moved.People = slices.Clone(directory.People)
	moved.People[0].Partner = "lab"
	german := site
	german.Lang = "de"
	public := site
	public.DefaultAudience = []string{"public"}
	other := site
	other.Title = "Other"
	for _, test := range []struct {
		name      string
		site      *kb.Site
		directory *kb.Directory
		same      bool
		want      string // partners and audience
	}{
		{"the same", &site, &directory, true, "hospital internal"},
		{"another title of the site", &other, &directory, true, "hospital internal"},
		{"another default", &public, &directory, false, "hospital public"},
		{"an owner of another partner", &site, &moved, false, "lab internal"},
		{"another language", &german, &directory, false, "hospital internal"},
	} {
		now := assemble.Reassemble(before, d, test.site, test.directory)
		if (now == before) != test.same {
			t.Errorf("%s: the same page: %v", test.name, now == before)
		}
		if got := strings.Join(append(slices.Clone(now.Partners), now.Audience...), " "); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		if !test.site.Keyed(now.SortKey) {
			t.Errorf("%s: the page is sorted as in another language", test.name)
		}
	}
	if strings.Join(before.Partners, "") != "hospital" || strings.Join(before.Audience, "") != "internal" {
		t.Error("the page before has changed")
	}
	owned := draft(t, "reports/two.md", "---\ntopic: x\nteller: nurse\n---\n# Two\n")
	two, _ := assemble.Page(owned, &site, &directory, types(), true)
	if assemble.Reassemble(two, owned, &site, &directory) != two {
		t.Error("a page whose owners follow from its type is made anew")
	}
}
