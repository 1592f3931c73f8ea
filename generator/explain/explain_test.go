package explain

import (
	"slices"
	"strings"
	"testing"
)

// TestEachTextIsWhole checks the form of every text: one or two short sentences, an
// example of a few lines that fits a terminal, and a fix.
func TestEachTextIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, group := range Groups() {
		if group.Title == "" {
			t.Error("a file of codes has no title")
		}
		for i, code := range group.Codes {
			if seen[code.Name] {
				t.Errorf("%s is explained twice", code.Name)
			}
			seen[code.Name] = true
			if i > 0 && code.Family() == group.Codes[i-1].Family() && code.Name < group.Codes[i-1].Name {
				t.Errorf("%s stands behind %s: sort the codes of a family", code.Name, group.Codes[i-1].Name)
			}
			for what, text := range map[string]string{"meaning": code.Meaning, "fix": code.Fix} {
				if !strings.HasSuffix(text, ".") || strings.Contains(text, "\n") || len(text) > 240 {
					t.Errorf("%s: its %s must be one paragraph of at most 240 bytes that ends in a full stop, have %q", code.Name, what, text)
				}
			}
			lines := strings.Split(code.Example, "\n")
			if strings.TrimSpace(code.Example) == "" || len(lines) > 5 {
				t.Errorf("%s: its example must have one to five lines", code.Name)
			}
			for _, line := range lines {
				if len([]rune(line)) > 76 {
					t.Errorf("%s: the line %q of its example is longer than 76 characters", code.Name, line)
				}
			}
		}
	}
	if len(seen) < 200 {
		t.Errorf("only %d codes are explained", len(seen))
	}
}

func TestNearest(t *testing.T) {
	for word, want := range map[string]string{
		"link/no-such-pag":   "link/no-such-page",
		"Link/No-Such-Page":  "link/no-such-page",
		"no-such-heading":    "link/no-such-heading",
		"site/duplicate-key": "header/duplicate-key",
		"heder":              "header",
		"zzzzzzzzzz":         "",
	} {
		if got, _ := Nearest(word); got != want {
			t.Errorf("Nearest(%q): got %q want %q", word, got, want)
		}
	}
}

func TestFamiliesListEveryCode(t *testing.T) {
	n := 0
	for _, name := range Families() {
		n += len(OfFamily(name))
	}
	if n != len(byName()) || !slices.IsSorted(Families()) {
		t.Errorf("families hold %d codes of %d", n, len(byName()))
	}
}
