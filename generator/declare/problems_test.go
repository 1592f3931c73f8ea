package declare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tandem/generator/declare"
	"tandem/generator/gentest"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// TestProblemsOfDeclarations asks the declarations of the whole program's goldens again:
// what is wrong with a type is said at its place, with what to do.
func TestProblemsOfDeclarations(t *testing.T) {
	gentest.Each(t, "../testdata/problems/type_*.txtar", func(t *testing.T, golden *gentest.File) {
		golden.Ignore(golden.Names("")...)
		var site kb.Site
		site.At, _ = header.DecodeFile("site.yaml", golden.Input(t, "site.yaml"), &site)
		_, problems := declare.Types(&site, practice.All())
		var got, want []string
		for _, p := range problems {
			got = append(got, fmt.Sprintf("%s:%d:%d: %s: %s [%s]\nhint: %s", p.Path, p.Line, p.Column, p.Severity, p.Message, p.Code, p.Hint))
		}
		lines := strings.Split(string(golden.Input(t, "want")), "\n")
		for i, line := range lines {
			if strings.HasPrefix(line, "site.yaml:") && strings.Contains(line, " [type/") {
				want = append(want, line+"\n"+lines[i+1])
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(slices.Compact(got), want) || len(want) == 0 {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}
