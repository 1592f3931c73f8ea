package gallery_test

import (
	"os"
	"regexp"
	"testing"

	"tandem/generator/gallery"
	"tandem/generator/kb"
)

func TestEveryStateAndEveryKindOfPanelIsShown(t *testing.T) {
	sheet := gallery.Sheet(&kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: new(kb.Base)}, Day: "2026-11-21"}})
	kinds, states := map[string]bool{}, map[kb.State]bool{}
	for _, panel := range sheet.Panels {
		kinds[string(panel.Kind)] = true
		for _, row := range panel.Rows {
			for _, cell := range row {
				if cell.Trust != nil {
					states[cell.Trust.State] = true
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
	for _, state := range kb.States() {
		if !states[state] {
			t.Errorf("the state %q is not shown", state)
		}
	}
}
