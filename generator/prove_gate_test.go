package generator

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/assets"
	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/proof"
	"tandem/generator/search"
	"tandem/templates"
)

const secretSentence = "The board will shut the northern laboratory before the winter, and nobody else knows."

// leaky is a base with a page, a person and a file that the public edition hides.
func leaky() map[string]string {
	return map[string]string{
		"site.yaml": "title: Fixture\nbase_url: https://base.example/\ntags: [trust, windfall]\neditions:\n" +
			"  internal: {audiences: [internal, public]}\n  public: {audiences: [public], people: roles}\n",
		"directory.yaml": "partners:\n  - {id: hospital, name: City hospital}\n  - {id: lab, name: University lab}\npeople:\n" +
			"  - {id: product-owner, name: Ottilie Feuerbach, role: Product owner, partner: hospital, contact: 'mailto:ottilie@hospital.example'}\n" +
			"  - {id: tech-lead, name: Tech lead, partner: lab}\n  - {id: anna-lindqvist, name: Anna Lindqvist, role: Negotiator, partner: lab}\n",
		"index.md":              "---\naudience: [public]\n---\n# Home\n\nSee [[open]] and [[weekly]].\n",
		"guides/open.md":        "---\nowners: [product-owner]\naudience: [public]\ntags: [trust]\n---\n# Open\n\nText with [a file](facts.csv).\n\n## More\n\nWords of it.\n",
		"glossary/shadow.md":    "---\nowners: [tech-lead]\naudience: [public]\nmeans: A run that nobody sees.\nalso: [dark run]\n---\n# Shadow run\n",
		"guides/weekly.md":      "---\nowners: [tech-lead]\naudience: [public]\n---\n# Weekly\n\nSee [[open]].\n",
		"guides/zephyr-plan.md": "---\nowners: [anna-lindqvist]\ntags: [windfall]\naliases: [/former/gale/]\ncanary: [quillfox]\n---\n# Plan of the zephyr merger\n\n" + secretSentence + "\n\n[Numbers](zephyr-figures.csv)\n",
		"guides/facts.csv":      "a,1\n", "guides/zephyr-figures.csv": "beds,24\n",
	}
}

// opened returns the public edition of a base and its builder.
func opened(t *testing.T, files map[string]string) (*Builder, *Checked, *kb.Edition, kb.EditionRule, Options) {
	t.Helper()
	content := fstest.MapFS{}
	for name, text := range files {
		content[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	o := Options{Content: content, Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21", Edition: "public"}
	b := new(Builder)
	checked, lives, err := b.Open(context.Background(), o)
	if err != nil || len(lives) != 1 {
		t.Fatalf("%v, %v", err, checked.Problems)
	}
	return b, checked, lives[0].Edition, checked.Judged.Site.Editions[1], o
}

// made makes every output of an edition and returns the result of the proof.
func made(b *Builder, checked *Checked, e *kb.Edition, rule kb.EditionRule, o Options) error {
	live, err := newLive(e, b.theme, new(search.Cache), b.prover(checked, rule, e, o), o)
	if err != nil {
		return err
	}
	_, err = live.All(context.Background())
	return err
}

// TestTheProofFindsWhatABrokenGateLetsPass hands editions on as broken gates would.
func TestTheProofFindsWhatABrokenGateLetsPass(t *testing.T) {
	b, checked, e, rule, o := opened(t, leaky())
	if err := made(b, checked, e, rule, o); err != nil {
		t.Fatalf("the gate as it is: %v", err)
	}
	all := checked.Judged
	secret := all.Page("guides/zephyr-plan")
	for _, test := range []struct {
		name   string
		change func(e *kb.Edition, open *kb.Page)
		want   proof.Kind
	}{
		{"a hidden page", func(e *kb.Edition, _ *kb.Page) {
			e.Base = kb.NewBase(e.Site, e.Directory, e.Types, append(slices.Clone(e.Pages), secret), e.Files)
			e.Targets = maps.Clone(e.Targets)
			e.Targets[secret.ID] = make([]kb.Target, len(secret.Body.Links))
		}, proof.KindTitle},
		{"the title of one", func(_ *kb.Edition, p *kb.Page) { p.Description = "See " + secret.Title + "." }, proof.KindTitle},
		{"the path of one", func(_ *kb.Edition, p *kb.Page) { p.Body.HTML += `<a href="../zephyr-plan/">x</a>` }, proof.KindPath},
		{"a former address", func(_ *kb.Edition, p *kb.Page) { p.Aliases = []string{"/former/gale/"} }, proof.KindPath},
		{"a tag", func(_ *kb.Edition, p *kb.Page) { p.Tags = []string{"windfall"} }, proof.KindTag},
		{"an owner", func(e *kb.Edition, p *kb.Page) {
			p.Owners = []string{"anna-lindqvist"}
			e.Directory.People = append(slices.Clone(e.Directory.People), all.Directory.People[2])
		}, proof.KindPerson},
		{"a name in place of a role", func(e *kb.Edition, _ *kb.Page) {
			e.Directory.People = slices.Clone(e.Directory.People)
			e.Directory.People[0].Name = "Ottilie Feuerbach"
		}, proof.KindPerson},
		{"the context of a backlink", func(e *kb.Edition, p *kb.Page) {
			e.Back = map[string][]kb.Backlink{p.ID: {{From: "guides/weekly", Relation: "Linked from", Context: secretSentence}}}
		}, proof.KindText},
		{"what only the search has", func(_ *kb.Edition, p *kb.Page) { p.Body.Sections[0].Text += "\n" + secretSentence }, proof.KindText},
		{"a canary word", func(e *kb.Edition, _ *kb.Page) { e.Site.Description = "The quillfox." }, proof.KindCanary},
		{"the name of a file", func(_ *kb.Edition, p *kb.Page) { p.Body.HTML += `<img src="zephyr-figures.csv">` }, proof.KindPath},
		{"a file", func(e *kb.Edition, p *kb.Page) { e.Files = all.Files }, proof.KindPath},
	} {
		passed, judged, linked := *e, *e.Judged, *e.Linked
		open := *e.Page("guides/open")
		open.Body.Sections = slices.Clone(open.Body.Sections)
		base := e.Base.Replace([]*kb.Page{&open})
		linked.Base, judged.Linked, passed.Judged = base, &linked, &judged
		passed.Back, passed.Trust = maps.Clone(e.Back), maps.Clone(e.Trust)
		test.change(&passed, &open)
		err := made(b, checked, &passed, rule, o)
		leaks, ok := errors.AsType[*Leaks](err)
		if !ok {
			t.Errorf("%s: passes: %v", test.name, err)
			continue
		}
		if !slices.ContainsFunc(leaks.Problems, func(p diag.Problem) bool { return strings.Contains(p.Message, "says the "+string(test.want)) }) {
			t.Errorf("%s: no %s in %v", test.name, test.want, leaks.Problems)
		}
	}
}

// TestTheProofReadsEachFileOfASearch indexes a hidden page and passes each resulting
// file to the proof, one by one.
func TestTheProofReadsEachFileOfASearch(t *testing.T) {
	files := leaky()
	long := strings.Repeat("Nothing new about it was said in the round. ", 400)
	files["guides/zephyr-plan.md"] = strings.Replace(files["guides/zephyr-plan.md"], secretSentence, long+secretSentence, 1)
	files["glossary/gale.md"] = "---\nowners: [tech-lead]\nmeans: The merger.\nalso: [sudden gale of autumn]\n---\n# Zephyr wind\n"
	for _, name := range []string{"a", "b", "c"} {
		files["guides/refers-"+name+".md"] = "---\nowners: [tech-lead]\n---\n# Page that refers\n\nSee [[zephyr-plan]].\n"
	}
	b, checked, e, rule, o := opened(t, files)
	s := b.prover(checked, rule, e, o)()
	clean, err := new(search.Cache).Build(e)
	if err != nil {
		t.Fatal(err)
	}
	if found := s.Search(clean); len(found.Leaks) > 0 {
		t.Fatalf("what the edition shows: %+v", found.Leaks)
	}
	whole := &kb.Edition{Judged: checked.Judged, Name: "public"}
	leaked, err := new(search.Cache).Build(whole)
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]bool{}
	for _, out := range leaked {
		kind := out.Path[strings.LastIndexByte(out.Path, '.'):]
		if kind == ".bin" {
			kind = string(out.Data[4])
		}
		if len(s.Search([]kb.Output{{Path: "x" + kind, Data: out.Data}}).Leaks) > 0 {
			read[kind] = true
		}
	}
	for _, kind := range []string{"R", "T", "W", "E", "S", "L", ".zap"} {
		if !read[kind] {
			t.Errorf("nothing hidden is found in files of kind %s", kind)
		}
	}
}
