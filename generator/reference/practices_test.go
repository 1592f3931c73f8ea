package reference

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/practice"
)

func TestDanglingListsWhatDoesNotExist(t *testing.T) {
	everything := func(string) bool { return true }
	nothing := func(string) bool { return false }
	got := Dangling(practice.All(), nothing)
	if !slices.Contains(got, "page playbooks/earn-trust") {
		t.Errorf("no page exists: got %q, want playbooks/earn-trust among them", got)
	}
	got = Dangling(practice.All(), everything)
	if slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, "page ") }) {
		t.Errorf("every page exists: got %q, want no page", got)
	}
	got = Dangling(kb.Types{}, everything)
	for _, want := range []string{"field retro.lessons", "field teach-back.date", "rule retro/lesson-without-owner"} {
		if !slices.Contains(got, want) {
			t.Errorf("no type exists: got %q, want %q among them", got, want)
		}
	}
	if !slices.IsSorted(got) || len(slices.Compact(slices.Clone(got))) != len(got) {
		t.Errorf("got %q, want it sorted, each once", got)
	}
	for _, s := range got {
		if strings.HasPrefix(s, "nothing carries") || strings.HasPrefix(s, "said twice") {
			t.Error(s)
		}
	}
}

func TestFieldsAreLookedUpByKey(t *testing.T) {
	for field, want := range map[string]bool{
		"retro.lessons":        true,
		"page.credits.for":     true,
		"path.steps.ask":       true,
		"site.tags":            true,
		"directory.people.id":  true,
		"retro":                false,
		"retro.lesson":         false,
		"retro.lessons.text":   false,
		"page.credits.because": false,
		"riddle.answer":        false,
	} {
		if got := declared(practice.All(), field); got != want {
			t.Errorf("declared(%q): got %v, want %v", field, got, want)
		}
	}
}

func TestPracticesLinkOnlyToWhatExists(t *testing.T) {
	text := Practices(practice.All(), []string{"tech-lead"}, func(id string) bool { return id == "playbooks/earn-trust" }, givenIn{"retro.lessons": {"playbooks/earn-trust"}}).Text
	for _, want := range []string{"[[playbooks/earn-trust]]", "`playbooks/write-the-charter`", "[`retro.lessons`](retro.md)", "[`page.credits.for`](common.md)", "`charter.purpose`"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not hold %q", want)
		}
	}
	for _, never := range []string{"[[playbooks/write-the-charter]]", "](page.md)"} {
		if strings.Contains(text, never) {
			t.Errorf("the page holds %q", never)
		}
	}
	if strings.Contains(text, "(charter.md)") {
		if _, ok := practice.All().Named("charter"); !ok {
			t.Error("the page links to the reference of a type that does not exist")
		}
	}
}
