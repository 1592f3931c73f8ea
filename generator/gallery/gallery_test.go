package gallery_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"tandem/generator/gallery"
	"tandem/generator/kb"
)

func TestEveryKindOfPanelIsShown(t *testing.T) {
	kinds := map[string]bool{}
	for _, group := range gallery.Of(&kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: new(kb.Base)}, Day: gallery.Day}}).Groups {
		for _, part := range group.Parts {
			for _, one := range part.Shown {
				if one.Panel != nil {
					kinds[string(one.Panel.Kind)] = true
				}
			}
		}
	}
	source, err := os.ReadFile("../kb/type.go")
	if err != nil {
		t.Fatal(err)
	}
	declared := regexp.MustCompile(`PanelKind = "(\w+)"`).FindAllSubmatch(source, -1)
	if len(declared) < 9 {
		t.Errorf("found %d kinds of panel in kb, want 9 at least", len(declared))
	}
	for _, kind := range declared {
		if !kinds[string(kind[1])] {
			t.Errorf("no panel of kind %q is shown", kind[1])
		}
	}
}

func TestEveryPartSaysWhenToUseItAndWhatItIsToAScreenReader(t *testing.T) {
	named := map[string]bool{}
	for _, group := range gallery.Of(&kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: new(kb.Base)}, Day: gallery.Day}}).Groups {
		for _, part := range group.Parts {
			if part.Use == "" || part.Access == "" || part.Files == "" || len(part.Shown) == 0 {
				t.Errorf("%q leaves something unsaid", part.Name)
			}
			if slug := kb.Slug(part.Name); named[slug] {
				t.Errorf("two parts are called %q", part.Name)
			} else {
				named[slug] = true
			}
			for _, file := range strings.Split(part.Files, ", ") {
				if !exists("../../assets/"+file) && !exists("../../templates/"+file) {
					t.Errorf("%q names %q, which is no file", part.Name, file)
				}
			}
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
