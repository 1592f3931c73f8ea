package serve

import (
	"net/http/httptest"
	"strings"
	"testing"

	"tandem/generator/diag"
)

// TestCodesAreExplained follows the address that open pages receive with a problem.
func TestCodesAreExplained(t *testing.T) {
	s := new(Server)
	found := s.find(Site{Problems: diag.List{
		{Path: "a.md", Line: 1, Column: 1, Severity: diag.Error, Code: "link/no-such-page", Message: "x"},
		{Path: "a.md", Line: 2, Column: 1, Severity: diag.Error, Code: "no/code", Message: "y"},
	}}, nil)
	if got := found.list[0].Explain; got != "/__tandem/problems#link-no-such-page" {
		t.Errorf("the code is explained at %q", got)
	}
	if got := found.list[1].Explain; got != "" {
		t.Errorf("an unknown code is explained at %q", got)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("GET", "http://127.0.0.1:4000/__tandem/problems", nil))
	if body := w.Body.String(); w.Code != 200 || !strings.Contains(body, `id="link-no-such-page"`) || !strings.Contains(body, "See [the agenda](kickof.md).") {
		t.Errorf("status %d, body %.200s", w.Code, body)
	}
}
