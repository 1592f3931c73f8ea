package edition_test

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/gentest"
	"tandem/generator/gentest/randombase"
	"tandem/generator/kb"
	"tandem/templates"
)

func judged(t *testing.T, files fstest.MapFS) *kb.Judged {
	t.Helper()
	checked, err := new(generator.Builder).Check(context.Background(), generator.Options{
		Content: files, Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21",
		History: &kb.History{Files: map[string]kb.Change{
			"guides/open.md":   {Day: "2026-10-03", People: []kb.Contributor{{Name: "Stranger"}, {Name: "git-writer"}}},
			"guides/closed.md": {Day: "2026-10-04", People: []kb.Contributor{{Name: "git-hidden"}}},
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Problems {
		if p.Severity == diag.Error && p.Code != "verified/unreadable" { // HASH is not replaced yet
			t.Fatal(p)
		}
	}
	return checked.Judged
}

// TestGate compares everything that passes the gate with want/EDITION of each case,
// for all editions but the first. A text hash is written as HASH in a verification.
func TestGate(t *testing.T) {
	gentest.Each(t, "testdata/*.txtar", func(t *testing.T, golden *gentest.File) {
		files := fstest.MapFS{}
		for _, name := range golden.Names("") {
			if !strings.HasPrefix(name, "want/") {
				files[name] = &fstest.MapFile{Data: golden.Input(t, name), Mode: 0o644}
			}
		}
		j := judged(t, files)
		for _, p := range j.Pages {
			text := strings.ReplaceAll(string(files[p.Path].Data), "text: HASH", "text: "+j.Trust[p.ID].Hash)
			files[p.Path] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		}
		j = judged(t, files)
		for _, rule := range j.Site.Editions[1:] {
			text := dump(generator.Pass(j, rule, false, nil), j)
			for _, p := range j.Pages {
				text = strings.ReplaceAll(text, j.Trust[p.ID].Hash, "HASH")
			}
			golden.Want(t, "want/"+rule.Name, []byte(text))
		}
	})
}

// TestACopySaysAllThatThePageSays copies pages of every type with every field, in
// an edition that hides none of them: but for places, no header may lose anything.
func TestACopySaysAllThatThePageSays(t *testing.T) {
	for seed := range uint64(4) {
		j := judged(t, randombase.New(randombase.Options{Seed: seed}).Files())
		rule := kb.EditionRule{Name: "all-of-it", Audiences: []string{"public", "partner", "internal", kb.AudiencePrivate}, People: kb.PeopleAll, Contacts: kb.Yes}
		e := generator.Pass(j, rule, true, nil)
		if len(e.Pages) != len(j.Pages) {
			t.Fatalf("got %d pages, want %d", len(e.Pages), len(j.Pages))
		}
		for i, p := range j.Pages {
			now := e.Pages[i]
			if now == p {
				t.Fatalf("%s is no copy", p.ID)
			}
			if p.Fields != nil {
				withoutPlaces(p.Fields.Fields()) // of this base alone
			}
			for i := range p.Items {
				p.Items[i].Pos = kb.Pos{}
			}
			for _, pair := range [][2]any{{now.Common, p.Common}, {now.Items, p.Items}, {now.Date, p.Date}, {now.Body.HTML, p.Body.HTML}, {now.Body.Links, p.Body.Links}, {now.Partial, false}} {
				if !reflect.DeepEqual(pair[0], pair[1]) {
					t.Errorf("%s:\n got %+v\nwant %+v", p.ID, pair[0], pair[1])
				}
			}
			if p.Fields != nil && !sameFields(now.Fields.Fields(), p.Fields.Fields()) {
				t.Errorf("%s: the header differs", p.ID)
			}
		}
		if !reflect.DeepEqual(e.Refs, j.Refs) || !reflect.DeepEqual(e.Trust, j.Trust) {
			t.Error("references or trust differ")
		}
	}
}

func withoutPlaces(fields []kb.Field) {
	for _, f := range fields {
		if items, ok := f.Target.(*[]kb.Item); ok {
			for i := range *items {
				(*items)[i].Pos = kb.Pos{}
			}
		}
	}
}

func sameFields(a, b []kb.Field) bool {
	written := func(fields []kb.Field) string {
		var text strings.Builder
		dumpFields(func(format string, args ...any) { fmt.Fprintf(&text, format+"\n", args...) }, "", fields)
		return text.String()
	}
	return written(a) == written(b)
}

// TestPagesThatOnlyAnswerAreHiddenWhole: a hidden page that no shown page names can
// still say something of one. Nothing of that is left, though no shown page changes.
func TestPagesThatOnlyAnswerAreHiddenWhole(t *testing.T) {
	page := func(header string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\n" + header + "\n---\n# Title\n\nText.\n")}
	}
	files := fstest.MapFS{
		"site.yaml":        {Data: []byte("title: Fixture\ndefault_audience: [internal]\neditions:\n  public: {audiences: [public]}\n  internal: {audiences: [internal, public]}\n")},
		"directory.yaml":   {Data: []byte("partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: ada, name: Ada, partner: lab}\n")},
		"decisions/old.md": page("audience: [public]\ndeciders: [ada]\nstate: accepted\ndecided: 2026-01-01"),
		"decisions/new.md": page("deciders: [ada]\nstate: accepted\ndecided: 2026-02-01\nsupersedes: [old]"),
	}
	j := judged(t, files)
	if j.Trust["decisions/old"].State != kb.StateSuperseded {
		t.Fatal("the base does not know that the decision is superseded")
	}
	public := generator.Pass(j, j.Site.Editions[0], false, nil)
	if got := public.Trust["decisions/old"]; got.State != kb.StateRecord || len(public.Back["decisions/old"]) > 0 {
		t.Errorf("got %+v with backlinks %v, want a record to which nothing leads", got, public.Back["decisions/old"])
	}
	internal := generator.Pass(j, j.Site.Editions[1], false, nil)
	if internal.Trust["decisions/old"].State != kb.StateSuperseded || len(internal.Back["decisions/old"]) != 1 {
		t.Error("an edition that shows both pages does not know of the other one")
	}
}

// TestTeamsAndDeputiesAreJudgedWhole: members and deputies that no page names are not
// shown, but a team whose hidden member is still there has not left, and the sign-off
// of a shown deputy of a hidden member counts.
func TestTeamsAndDeputiesAreJudgedWhole(t *testing.T) {
	files := fstest.MapFS{
		"site.yaml":      {Data: []byte("title: Fixture\neditions:\n  public: {audiences: [internal]}\n")},
		"directory.yaml": {Data: []byte("partners:\n  - {id: lab, name: Lab}\nteams:\n  - {id: crew, name: Crew, partner: lab}\n  - {id: gone, name: Gone, partner: lab}\npeople:\n  - {id: ada, name: Ada, partner: lab, team: crew, until: 2026-01-01}\n  - {id: bob, name: Bob, partner: lab, team: crew, deputy: cyd}\n  - {id: cyd, name: Cyd, partner: lab}\n  - {id: dan, name: Dan, partner: lab, team: gone, until: 2026-01-01}\n")},
		"guides/one.md":  {Data: []byte("---\nowners: [crew]\ncredits: [{by: ada, for: words}]\nverified: [{by: human:cyd, at: 2026-11-01}]\n---\n# One\n\nText.\n")},
		"guides/two.md":  {Data: []byte("---\nowners: [gone]\n---\n# Two\n\nText.\n")},
	}
	j := judged(t, files)
	e := generator.Pass(j, j.Site.Editions[0], false, nil)
	if _, shown := e.Directory.Person("bob"); shown {
		t.Error("a member whom no page names is shown")
	}
	one, two := e.Trust["guides/one"], e.Trust["guides/two"]
	if one.State != kb.StateVerified || one.Has(kb.FlagOwnerLeft) || e.Directory.Left("crew", "2026-11-21") {
		t.Errorf("got %+v, want the page verified and its team there", one)
	}
	if !two.Has(kb.FlagOwnerLeft) || !e.Directory.Left("gone", "2026-11-21") {
		t.Errorf("got %+v, want the owner to have left", two)
	}
}

// TestOneReferenceIsEnough: each page refers to a hidden page in one way alone, and
// says nothing of it where it passes.
func TestOneReferenceIsEnough(t *testing.T) {
	for _, page := range []string{
		"---\naudience: [public]\n---\n# Open\n\nSee [[secret-plan|this]].\n",
		"---\naudience: [public]\n---\n# Open\n\nSee [this](secret-plan.md#part \"title\").\n",
		"---\naudience: [public]\n---\n# Open\n\nSee [[deals|all]].\n",
		"---\naudience: [public]\nrelies_on: [secret-plan]\n---\n# Open\n\nText.\n",
		"---\naudience: [public]\nsources: [\"see [[secret-plan|this]]\"]\n---\n# Open\n\nText.\n",
		"---\naudience: [public]\ndescription: \"See [this](secret-plan.md)\"\n---\n# Open\n\nText.\n",
		"---\naudience: [public]\ntype: retro\nactions: [\"Do [[secret-plan|this]]\"]\n---\n# Open\n\nText.\n",
		"---\naudience: [public]\ntype: retro\n---\n# Open\n\n## Actions\n\n- Do [[secret-plan|this]]\n",
		"---\naudience: [public]\ntype: path\nfor: People\nafter: [secret-plan]\nsteps: [{page: index}]\n---\n# Open\n\nText.\n",
		"---\naudience: [public]\ntype: path\nfor: People\nbuddy_path: secret-path\nsteps: [{page: index}]\n---\n# Open\n\nText.\n",
		"---\naudience: [public]\ntype: path\nfor: People\nsteps: [{page: index}, {page: secret-plan}]\n---\n# Open\n\nText.\n",
	} {
		j := judged(t, fstest.MapFS{
			"site.yaml":             {Data: []byte("title: Fixture\ndefault_audience: [internal]\ntypes: [{name: deal, folder: deals, doc: what is bought, fields: [{key: price, kind: text}]}]\neditions:\n  public: {audiences: [public]}\n  internal: {audiences: [internal]}\nlenient: true\n")},
			"index.md":              {Data: []byte("---\naudience: [public]\n---\n# Home\n\nSee [[guides/open]].\n")},
			"guides/open.md":        {Data: []byte(page)},
			"guides/secret-plan.md": {Data: []byte("# Secret plan\n\nText.\n\n## Part\n\nText.\n")},
			"paths/secret-path.md":  {Data: []byte("---\nfor: People\nsteps: [{page: index}]\n---\n# Secret path\n\nText.\n")},
			"deals/one.md":          {Data: []byte("# One\n\nText.\n")},
		})
		e := generator.Pass(j, j.Site.Editions[0], false, nil)
		text := dump(e, j)
		if strings.Contains(text, "secret") || strings.Contains(text, "deals") {
			t.Errorf("%s passes as\n%s", page, text)
		}
		if len(e.Pages) != 2 || !strings.Contains(page, "index") && strings.Contains(page, "this") && !strings.Contains(text, "this") {
			t.Errorf("%s lost its words", page)
		}
	}
}

// judgedInPart is judged for bases whose problems are what the test is about.
func judgedInPart(t *testing.T, files fstest.MapFS) *kb.Judged {
	t.Helper()
	checked, err := new(generator.Builder).Check(context.Background(), generator.Options{
		Content: files, Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21", History: &kb.History{},
	})
	if err != nil || checked.Judged == nil {
		t.Fatal(err, checked.Problems)
	}
	return checked.Judged
}
