package render

import (
	"testing"

	"github.com/jba/templatecheck"

	"tandem/templates"
)

// TestTemplatesFitTheirViews type-checks every template against the view it is
// executed with.
func TestTemplatesFitTheirViews(t *testing.T) {
	parsed, err := parse(templates.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, view := range views {
		if err := templatecheck.CheckHTML(parsed[name].Lookup("layout"), view); err != nil {
			t.Errorf("%s.html: %v", name, err)
		}
	}
}
