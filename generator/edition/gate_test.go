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
		if p.Severity == diag.Error && p.Code != "verified/unreadable" { // HASH is none yet
			t.Fatal(p)
		}
	}
	return checked.Judged
}

// TestGate compares all that passes the gate with what each case wants of all
// editions but the first, as want/EDITION. A text hash is written as HASH in a verification.
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
