package base_test

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/scaffold/base"
	"tandem/templates"
)

const today = "2026-11-21"

func made(t *testing.T, o base.Options) (files []base.File, content fstest.MapFS) {
	t.Helper()
	o.Day, o.Types = today, practice.All()
	files, err := base.Files(o)
	if err != nil {
		t.Fatal(err)
	}
	content = fstest.MapFS{}
	for _, f := range files {
		if path, ok := strings.CutPrefix(f.Path, "content/"); ok {
			content[path] = &fstest.MapFile{Data: f.Data, Mode: 0o644}
		}
	}
	return files, content
}

func options(content fstest.MapFS) generator.Options {
	return generator.Options{Content: content, Templates: templates.FS, Assets: assets.FS, Day: today}
}

// TestNewBaseOnlyWantsToBeRead builds new bases of all kinds of partners; the only
// finding is that nobody has verified the pages.
func TestNewBaseOnlyWantsToBeRead(t *testing.T) {
	for _, o := range []base.Options{
		{},
		{Title: "Triage partnership", Partners: []base.Partner{{"hospital", "City hospital"}, {"lab", "University lab"}}},
		{Partners: []base.Partner{{"a", "A"}, {"b", "B"}, {"c", "C"}}},
		{Title: "Yes: *we* #can", Partners: []base.Partner{{"no", "No"}, {"12", "12"}}},
		{Partners: []base.Partner{{"x", "Müller & \"Söhne\": [GmbH] #1"}, {"y", "{{.Title}} <b> \\ 'y' | *"}}},
	} {
		_, content := made(t, o)
		checked, sites, err := new(generator.Builder).Build(context.Background(), options(content))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range checked.Problems {
			if p.Code != "trust/unverified" {
				t.Errorf("%v: %s:%d: %s [%s]", o.Partners, p.Path, p.Line, p.Message, p.Code)
			}
		}
		if len(sites) != 1 {
			t.Errorf("%v: got %d sites, want 1", o.Partners, len(sites))
		}
		if o.Title != "" && (checked.Judged.Site.Title != o.Title || checked.Judged.Page("index").Title != o.Title) {
			t.Errorf("got %q and the home page %q, want %q", checked.Judged.Site.Title, checked.Judged.Page("index").Title, o.Title)
		}
		for i, p := range o.Partners {
			if got := checked.Judged.Directory.Partners[i]; got.ID != p.ID || got.Name != p.Name {
				t.Errorf("got the partner %+v, want %+v", got, p)
			}
		}
	}
}

// TestNewBaseHangsTogether requires a page of each central type, and a lesson of the
// retro that has changed the checklist.
func TestNewBaseHangsTogether(t *testing.T) {
	_, content := made(t, base.Options{})
	checked, err := new(generator.Builder).Check(context.Background(), options(content))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"playbook", "checklist", "teach-back", "retro", "decision", "path", "term", "guide"} {
		ty, _ := checked.Judged.Types.Named(name)
		if len(checked.Judged.PagesOf(ty)) == 0 {
			t.Errorf("there is no %s", name)
		}
	}
	lessons := checked.Judged.ItemsFor("checklists/before-a-hand-over", "lessons", checked.Judged.Day)
	if len(lessons) != 1 || checked.Judged.Lesson(lessons[0]) != kb.LessonApplied {
		t.Errorf("got the lessons %+v for the checklist, want one that is applied", lessons)
	}
}

func TestSettingsNameEveryKeyAndTheirSchema(t *testing.T) {
	files, _ := made(t, base.Options{})
	have := map[string]string{}
	for _, f := range files {
		have[f.Path] = string(f.Data)
	}
	for _, name := range []string{"site.yaml", "directory.yaml"} {
		text := have["content/"+name]
		first, _, _ := strings.Cut(text, "\n")
		schema, ok := strings.CutPrefix(first, "# yaml-language-server: $schema=../")
		if !ok || have[schema] == "" {
			t.Errorf("%s begins with %q, which leads to no schema", name, first)
		}
	}
	for _, key := range []string{"editions:", "accent:", "lenient:", "max_overdue: 10%"} {
		if !strings.Contains(have["content/site.yaml"], key) {
			t.Errorf("site.yaml says nothing of %s", key)
		}
	}
}

func TestEqualOptionsGiveEqualBases(t *testing.T) {
	first, _ := made(t, base.Options{})
	again, _ := made(t, base.Options{})
	if !reflect.DeepEqual(first, again) {
		t.Error("two bases made alike differ")
	}
	for _, f := range first {
		if bytes.Contains(f.Data, []byte("{{")) || bytes.Contains(f.Data, []byte("<no value>")) {
			t.Errorf("%s has a hole that was not filled", f.Path)
		}
	}
}

func TestPartnersThatNoBaseCanHave(t *testing.T) {
	for _, partners := range [][]base.Partner{
		{{"a", "A"}},
		{{"a", "A"}, {"a", "B"}},
		{{"a", "A"}, {"B", "B"}},
		{{"a", "A"}, {"b c", "B"}},
		{{"a", "A"}, {"../b", "B"}},
		{{"a", "A"}, {"b", ""}},
		{{"a", "A"}, {"b", "B\nC"}},
		{{"a", "A"}, {"b", "B\u202e"}},
		{{"a", "A"}, {strings.Repeat("b", 60), "B"}},
	} {
		var refused *base.Refused
		if _, err := base.Files(base.Options{Partners: partners, Day: today, Types: practice.All()}); !errors.As(err, &refused) || refused.Hint() == "" {
			t.Errorf("%v: got %v, want a refusal with a hint", partners, err)
		}
	}
	if _, err := base.ParsePartner("City hospital"); err == nil {
		t.Error("a partner without an id is accepted")
	}
	if p, err := base.ParsePartner("a=B = C"); err != nil || p != (base.Partner{ID: "a", Name: "B = C"}) {
		t.Errorf("got %+v, %v", p, err)
	}
}
