package generator_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"tandem/generator"
	"tandem/generator/declare"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/search"
)

const declaredDirectory = "partners:\n  - {id: hospital, name: City hospital}\n  - {id: lab, name: University lab}\npeople:\n  - {id: product-owner, name: Product owner, partner: hospital}\n  - {id: tech-lead, name: Tech lead, partner: lab}\n"

// siteVisit declares a type with a field of every kind.
const siteVisit = `title: Fixture
types:
  - name: site-visit
    doc: what we saw at another hospital
    record: true
    fields:
      - {key: visited, kind: date, required: true}
      - {key: rating, kind: choice, choices: [poor, fair, good], required: true}
      - {key: mood, kind: text, volatile: true}
      - {key: stays, kind: duration}
      - {key: beds, kind: number, required: true}
      - {key: share, kind: percent, required: true}
      - {key: open, kind: yes-no, required: true}
      - {key: host, kind: owner, required: true}
      - {key: guests, kind: owners, required: true}
      - {key: tools, kind: texts, required: true}
      - {key: about, kind: page, required: true, relation: Site visits}
      - {key: others, kind: pages, required: true}
      - {key: findings, kind: rows, required: true, fields: [{key: what, kind: text, required: true}, {key: rank, kind: number, volatile: true}, {key: who, kind: owner}]}
      - {key: follow_up, kind: items, section: Follow-up, waiting: action, wanted: true}
      - {key: lesson, kind: prose, wanted: true}
    sections: [What we saw]
`

const visit = `---
owners: [product-owner]
visited: 2026-10-02
rating: good
mood: cheerful
stays: 2d
beds: 24
share: 60%
open: yes
host: tech-lead
guests: [tech-lead]
tools: [dictation]
about: one
others: [one]
findings:
  - {what: Notes are typed, rank: 2, who: tech-lead}
---
# North

## What we saw

Nurses dictate.

## Lesson

Count errors first.

## Follow-up

- [ ] Ask for the list @tech-lead 2026-12-01
`

func declaredBase(site string, more map[string]string) map[string]string {
	files := map[string]string{
		"site.yaml":      site,
		"directory.yaml": declaredDirectory,
		"index.md":       "# Home\n\nSee [[one]].\n",
		"guides/one.md":  "---\nowners: [product-owner]\n---\n# One\n\nText.\n",
	}
	for name, text := range more {
		files[name] = text
	}
	return files
}

func checkFiles(t *testing.T, files map[string]string) *generator.Checked {
	t.Helper()
	checked, err := new(generator.Builder).Check(context.Background(), options(fileSystem(files)))
	if err != nil {
		t.Fatal(err)
	}
	return checked
}

// TestDeclaredTypeIsJudgedAsABuiltInOne declares the fields of a playbook under
// another name and compares the problems of pages with mistakes.
func TestDeclaredTypeIsJudgedAsABuiltInOne(t *testing.T) {
	const site = `title: Fixture
types:
  - name: procedure
    doc: a procedure that someone can run tomorrow
    family: do
    needs_links: yes
    fields:
      - {key: trigger, kind: text, doc: "when it begins, in one line"}
      - key: roles
        kind: rows
        doc: who does what
        fields:
          - {key: role, kind: text, doc: the part someone plays, required: true}
          - {key: does, kind: text, doc: what that part does, required: true}
      - {key: measures, kind: texts, doc: "how to see that it works, with numbers"}
      - {key: when_to_use, kind: prose, section: When to use, doc: the situation it is for, wanted: true}
      - {key: steps, kind: prose, section: Steps, doc: "what to do, in order", wanted: true}
      - {key: done_when, kind: prose, section: Done when, doc: how one knows that it is finished, wanted: true}
`
	const right = "---\nowners: [product-owner]\ntrigger: A call\nroles: [{role: Chair, does: Opens}]\nmeasures: Ten a day\n---\n# Page\n\n## When to use\n\nNow.\n\n## Steps\n\n1. Go.\n\n## Done when\n\nGone.\n"
	for _, test := range []struct{ what, page string }{
		{"no mistake", right},
		{"an unknown key", strings.Replace(right, "trigger:", "triger:", 1)},
		{"a list for a text", strings.Replace(right, "A call", "[A call]", 1)},
		{"a mapping for a list", strings.Replace(right, "Ten a day", "{ten: day}", 1)},
		{"a text for rows", strings.Replace(right, "[{role: Chair, does: Opens}]", "Chair", 1)},
		{"a row without a key", strings.Replace(right, ", does: Opens", "", 1)},
		{"an unknown key of a row", strings.Replace(right, "does:", "dose:", 1)},
		{"a missing section", strings.Replace(right, "## Steps", "## Way", 1)},
		{"a section in the header", strings.Replace(strings.Replace(right, "## Steps", "## Way", 1), "trigger:", "steps: Go.\ntrigger:", 1)},
		{"no owners", strings.Replace(right, "owners: [product-owner]\n", "", 1)},
	} {
		told := func(folder, name string) []string {
			checked := checkFiles(t, declaredBase(site, map[string]string{folder + "/page.md": test.page}))
			lines := []string{checked.Judged.Trust[folder+"/page"].Hash}
			for _, p := range checked.Problems {
				lines = append(lines, strings.NewReplacer(folder, "FOLDER", name, "TYPE").Replace(fmt.Sprint(p)))
			}
			return lines
		}
		got, want := told("procedures", "procedure"), told("playbooks", "playbook")
		if !slices.Equal(got, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", test.what, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		if test.what != "no mistake" && len(want) < 2 {
			t.Errorf("%s is told nobody", test.what)
		}
	}
}

func TestTextHashOfADeclaredPage(t *testing.T) {
	hash := func(page string) string {
		return checkFiles(t, declaredBase(siteVisit, map[string]string{"site-visits/north.md": page})).Judged.Trust["site-visits/north"].Hash
	}
	before := hash(visit)
	for _, test := range []struct {
		old, new string
		stays    bool
	}{
		{"mood: cheerful", "mood: tired", true},
		{"rank: 2", "rank: 3", true},
		{"open: yes", "open: true", true},
		{"visited: 2026-10-02", "visited: 2026-10-03", false},
		{"rating: good", "rating: fair", false},
		{"stays: 2d", "stays: 3d", false},
		{"beds: 24", "beds: 25", false},
		{"share: 60%", "share: 61%", false},
		{"open: yes", "open: no", false},
		{"host: tech-lead", "host: product-owner", false},
		{"tools: [dictation]", "tools: [dictation, forms]", false},
		{"what: Notes are typed", "what: Notes are spoken", false},
		{"who: tech-lead", "who: product-owner", false},
		{"Count errors first.", "Count errors last.", false},
		{"- [ ] Ask", "- [x] Ask", true},
		{"Ask for the list", "Ask for a list", false},
	} {
		page := strings.Replace(visit, test.old, test.new, 1)
		if page == visit {
			t.Fatalf("%q is not on the page", test.old)
		}
		if stays := hash(page) == before; stays != test.stays {
			t.Errorf("%q to %q: the hash stays: %v, want %v", test.old, test.new, stays, test.stays)
		}
	}
}

// TestDeclaredPageIsKnownToTheBase looks for a page of a declared type where other
// pages would be: its day, its todos, its relations to others, search.
func TestDeclaredPageIsKnownToTheBase(t *testing.T) {
	checked, sites, err := new(generator.Builder).Build(context.Background(), options(fileSystem(declaredBase(siteVisit, map[string]string{
		"site-visits/north.md": visit,
		"index.md":             "# Home\n\nSee [[one]] and [[north]].\n",
	}))))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Problems {
		if p.Path == "site.yaml" || strings.HasPrefix(p.Path, "site-visits/") {
			t.Errorf("%s:%d: %s [%s]", p.Path, p.Line, p.Message, p.Code)
		}
	}
	j := checked.Judged
	p := j.Page("site-visits/north")
	if p.Date != "2026-10-02" || j.Trust[p.ID].State != kb.StateRecord {
		t.Errorf("the page is a %s of %s, want a record of 2026-10-02", j.Trust[p.ID].State, p.Date)
	}
	waits := kb.Todos(j.Linked, today)
	want := kb.Todo{Kind: "action", Text: "Ask for the list", Page: p.ID, Owners: []string{"tech-lead"}, Since: "2026-10-02", Due: "2026-12-01"}
	if len(waits) != 1 || fmt.Sprint(waits[0]) != fmt.Sprint(want) {
		t.Errorf("waits: got %v, want %v", waits, want)
	}
	if got := j.Referring("guides/one", "Site visits"); len(got) != 1 || got[0] != p {
		t.Errorf("the guide is visited by %v, want the site visit", got)
	}
	index, err := new(search.Cache).Memory(sites[0].Edition)
	if err != nil {
		t.Fatal(err)
	}
	defer index.Close()
	if hits, err := index.Search("type:site-visit nurses", 5); err != nil || len(hits) != 1 || hits[0].Type != "Site visit" {
		t.Errorf("search: %v, %v; want the site visit", hits, err)
	}
	if hits, _ := index.Search("type:guide nurses", 5); len(hits) != 0 {
		t.Errorf("search among guides: %v, want nothing", hits)
	}
}

// TestDeclaredPageNamesNoHiddenPage shows a page to readers who may not see the
// targets of its fields, rows and items.
func TestDeclaredPageNamesNoHiddenPage(t *testing.T) {
	site := siteVisit + "editions:\n  internal: {audiences: [internal, public]}\n  public: {audiences: [public]}\n"
	site = strings.Replace(site, "{key: who, kind: owner}", "{key: who, kind: owner}, {key: page, kind: page}", 1)
	page := strings.Replace(visit, "owners:", "audience: [public]\nowners:", 1)
	page = strings.Replace(page, "rank: 2", "rank: 2, page: one", 1)
	page = strings.Replace(page, "the list @", "the list [[one|there]] @", 1)
	checked, sites, err := new(generator.Builder).Build(context.Background(), options(fileSystem(declaredBase(site, map[string]string{
		"site-visits/north.md": page,
		"guides/one.md":        "---\nowners: [product-owner]\n---\n# The hidden merger\n\nText.\n",
		"index.md":             "---\naudience: [public]\n---\n# Home\n\nSee [[north]].\n",
	}))))
	if err != nil || len(sites) != 2 {
		t.Fatalf("got %d sites, %v, %v; want 2", len(sites), err, checked.Problems)
	}
	for i, shown := range []bool{true, false} {
		for _, out := range sites[i].Outputs {
			if out.Path == "site-visits/north/index.html" && strings.Contains(string(out.Data), "The hidden merger") != shown {
				t.Errorf("edition %s names the page: %v, want %v", sites[i].Edition.Name, !shown, shown)
			}
			if out.Path == "index.html" && !strings.Contains(string(out.Data), "./site-visits/") {
				t.Errorf("the first page of edition %s does not list the register", sites[i].Edition.Name)
			}
		}
	}
}

func TestExampleOfADeclaredTypePasses(t *testing.T) {
	checked := checkFiles(t, declaredBase(siteVisit, nil))
	types, problems := declare.Types(&checked.Judged.Site, practice.All())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	kind, _ := types.Named("site-visit")
	checked = checkFiles(t, declaredBase(siteVisit, map[string]string{
		"site-visits/example.md": kind.Example,
		"playbooks/kickoff.md":   "---\nowners: [product-owner]\n---\n# Kick-off\n\nSee [[example]].\n",
	}))
	for _, p := range checked.Problems {
		if strings.HasPrefix(p.Path, "site-visits/") {
			t.Errorf("%d:%d: %s [%s]\n%s", p.Line, p.Column, p.Message, p.Code, kind.Example)
		}
	}
}

// TestGuideToDeclaredTypesHolds lays the example of the guide over the published base.
func TestGuideToDeclaredTypesHolds(t *testing.T) {
	files := readAll(t, os.DirFS("../content"))
	block := func(format string) string {
		_, rest, _ := strings.Cut(files["guides/declare-a-type.md"], "\n```"+format+"\n")
		text, _, ok := strings.Cut(rest, "```\n")
		if !ok {
			t.Fatalf("the guide has no example in %s", format)
		}
		return text
	}
	files["site.yaml"] += block("yaml")
	files["site-visits/river.md"] = block("markdown")
	files["guides/index.md"] += "\nSee [[river]].\n"
	checked := checkFiles(t, files)
	if p := checked.Judged.Page("site-visits/river"); p == nil || p.Type.Name != "site-visit" || p.Date != "2026-10-14" {
		t.Fatalf("the example is %v, want a site visit of 2026-10-14", p)
	}
	for _, p := range checked.Problems {
		if p.Path == "site.yaml" || strings.HasPrefix(p.Path, "site-visits/") {
			t.Errorf("%s:%d: %s [%s]", p.Path, p.Line, p.Message, p.Code)
		}
	}
}

// TestEditedDeclarationsEqualACleanBuild changes site.yaml step by step under one
// builder with its caches.
func TestEditedDeclarationsEqualACleanBuild(t *testing.T) {
	builder := new(generator.Builder)
	for i, site := range []string{
		siteVisit,
		"title: Fixture\n", // no types: the pages are guides with unknown keys
		siteVisit,
		strings.Replace(siteVisit, "title: Fixture", "title: Renamed", 1),
		strings.Replace(siteVisit, "name: site-visit", "name: tour\n    folder: site-visits", 1),
		strings.Replace(siteVisit, "name: site-visit", "name: site-visit\n    folder: visits", 1),
		strings.Replace(siteVisit, "choices: [poor, fair, good]", "choices: [poor, fair]", 1),
		strings.Replace(siteVisit, "section: Follow-up", "section: Next", 1),
		strings.Replace(siteVisit, "{key: mood, kind: text, volatile: true}", "{key: mood, kind: texts}", 1),
		strings.Replace(siteVisit, "volatile: true}, {key: who", "volatile: no}, {key: who", 1),
		strings.Replace(siteVisit, "kind: percent", "kind: precent", 1),
		siteVisit + "  - {name: site-visit, folder: visits, doc: twice, fields: [{key: visited, kind: date}]}\n",
		siteVisit + "\tbroken\n",
		siteVisit,
	} {
		content := fileSystem(declaredBase(site, map[string]string{
			"site-visits/north.md": visit,
			"visits/south.md":      visit,
			"guides/typed.md":      strings.Replace(visit, "owners:", "type: site-visit\nowners:", 1),
		}))
		sameOutcome(t, outcome(t, builder, content), outcome(t, new(generator.Builder), content))
		if t.Failed() {
			t.Fatalf("step %d differs from a clean build", i)
		}
	}
}

// nonsense are invalid declarations.
var nonsense = []string{
	"", "[]", "nothing", "{}", "[nothing]", "[[]]", "[{}]", "[{name: }]", "[{name: []}]", "[{name: x}]", "[{doc: x}]",
	"[{name: x, doc: y, fields: }]", "[{name: x, doc: y, fields: {}}]", "[{name: x, doc: y, fields: [{}]}]", "[{name: x, doc: y, fields: [[]]}]",
	"[{name: x, doc: y, fields: [{key: '', kind: ''}]}]", "[{name: x, doc: y, fields: [{key: a, kind: ''}]}]", "[{name: x, doc: y, fields: [{key: '', kind: text}]}]",
	"[{name: x, doc: y, fields: [{key: 'a[0].b', kind: text}, {key: '..', kind: rows, fields: [{key: '[', kind: day}]}]}]",
	"[{name: x, doc: y, fields: [{key: a, kind: choice, choices: []}]}]", "[{name: x, doc: y, fields: [{key: a, kind: choice, choices: ['']}]}]",
	"[{name: x, doc: y, fields: [{key: a, kind: choice, choices: [\"\\\"\"], required: yes}]}]",
	"[{name: x, doc: y, fields: [{key: a, kind: rows}]}]", "[{name: x, doc: y, fields: [{key: a, kind: rows, fields: [{}]}]}]",
	"[{name: x, doc: y, fields: [{key: a, kind: rows, fields: [{key: a, kind: rows, fields: [{key: a, kind: rows}]}]}]}]",
	"[{name: x, doc: y, fields: [{key: a, kind: rows, fields: [{key: a, kind: choice}]}], columns: [a]}]",
	"[{name: x, doc: y, fields: [{key: a, kind: free}, {key: b, kind: named rows}, {key: c, kind: words}]}]",
	"[{name: x, doc: y, sections: ['', ' ', '!!!', '???', Sources, Title, sources]}]", "[{name: x, doc: y, columns: ['', a, owners, owners]}]",
	"[{name: x, doc: y, date: '', record: perhaps}]", "[{name: x, doc: y, record: yes, date: a}]", "[{name: x, doc: y, review_every: never, family: us}]",
	"[{name: '!!!', doc: y}]", "[{name: '/', doc: y}, {name: '..', doc: y}, {name: ' ', doc: y}]", "[{name: guide, doc: y}, {name: guide, doc: y}]",
	"[{name: x, doc: y, folder: guides}, {name: y, doc: y, folder: guides}, {name: guide, folder: x, doc: z}]", "[{name: x, doc: y, folder: people}]",
	"[{name: x, doc: y, folder: ''}, {name: x, doc: y, plural: '!!!'}, {name: x, doc: y, title: ' '}]",
	"[{name: ÄÖ, doc: y}, {name: \"\U0001F600\", doc: y, fields: [{key: \"\U0001F600\", kind: text}]}]",
	"[{name: x, doc: y, fields: [{key: a, kind: rows, label: '!', fields: [{key: v, kind: text}]}, {key: b, kind: items, label: '!'}, {key: c, kind: items, section: '!'}]}]",
}

func FuzzDeclarations(f *testing.F) {
	for _, types := range nonsense {
		f.Add(types)
	}
	f.Add("\n" + siteVisit[strings.Index(siteVisit, "  - name"):])
	f.Fuzz(func(t *testing.T, types string) {
		content := fileSystem(declaredBase("title: Fixture\ntypes: "+types+"\n", map[string]string{
			"xs/a.md":              "---\nowners: [product-owner]\na: b\nc: [d]\n---\n# A\n\n## !!!\n\n- [ ] Item\n\n## a\n\nText.\n",
			"site-visits/north.md": visit,
		}))
		builder := new(generator.Builder)
		checked, _, err := builder.Build(context.Background(), options(content))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range checked.Problems {
			if p.Code == "" || p.Message == "" || p.Path == "site.yaml" && p.Line < 1 {
				t.Errorf("a problem without place or words: %+v", p)
			}
		}
		sameOutcome(t, outcome(t, builder, content), outcome(t, new(generator.Builder), content))
	})
}
