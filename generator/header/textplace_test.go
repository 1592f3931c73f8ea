package header_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/header"
	"tandem/generator/practice"
)

// TestATextKnowsItsPlaces: a part of a text is where it is in the file, in each form
// of writing; the whole text has one place where that is unclear.
func TestATextKnowsItsPlaces(t *testing.T) {
	for src, want := range map[string]string{
		"context: One two":                  "0 at 2:10",
		"context:   Über é🙂 x":              "0 at 2:12",
		"context: 'One two'":                "0 at 2:11",
		"context: 'It''s so'":               "0 at 2:11, 2 at 2:14",
		`context: "One \"two\" x"`:          `0 at 2:11, 4 at 2:16, 8 at 2:21`,
		`context: "One \u0041"`:             "whole at 2:10",
		"context: |\n  One\n  two":          "0 at 3:3, 4 at 4:3",
		"context: |\n  One\n\n\n   two":     "0 at 3:3, 7 at 6:4",
		"context: >\n  One\n  two x":        "0 at 3:3, 4 at 4:3",
		"context: One\n  two\n\n  three":    "0 at 2:10, 4 at 3:3, 8 at 5:3",
		"context: 'One\n  two'":             "0 at 2:11, 4 at 3:3",
		`context: "One \` + "\n" + `  two"`: "whole at 2:10",
		`context: "a\nb"`:                   "whole at 2:10",
		`context: " "`:                      "whole at 2:10",
	} {
		h, _ := header.Decode("decisions/a.md", []byte(framed(src)), practice.All())
		var got []string
		for _, place := range h.Texts["context"] {
			from := fmt.Sprint(place.From)
			if !place.Exact {
				from = "whole"
			}
			got = append(got, fmt.Sprintf("%s at %d:%d", from, place.Pos.Line, place.Pos.Column))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q: %s, want %s", src, strings.Join(got, ", "), want)
		}
	}
}
