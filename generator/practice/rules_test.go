package practice_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tandem/generator/gentest"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// today is the day on which the bases of the tests are judged.
const today = kb.Day("2026-11-21")

// problems are the goldens of the whole program. Those of the types' rules are asked
// again here, of the types alone.
const problems = "../testdata/problems"

// files returns the base of a golden: that of all goldens with its files laid over it.
func files(t *testing.T, golden *gentest.File) smallbase.Files {
	t.Helper()
	all := smallbase.Files{}
	root := os.DirFS("../testdata/base")
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		all[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	maps.Copy(all, smallbase.Golden(t, golden, ""))
	maps.DeleteFunc(all, func(_, text string) bool { return strings.TrimSpace(text) == "(none)" })
	return all
}

// found returns the findings of a rule, as the goldens write them, without hints.
func found(j *kb.Judged, typ *kb.Type, rule kb.Rule) []string {
	var all []string
	severity := "warning"
	if rule.Wrong {
		severity = "error"
	}
	report := func(p *kb.Page, at kb.Pos, message string) {
		all = append(all, fmt.Sprintf("%s:%d:%d: %s: %s [%s]", p.Path, at.Line, at.Column, severity, message, rule.Code))
	}
	if rule.Whole != nil {
		rule.Whole(j, func(p *kb.Page, at kb.Pos, message, _ string) { report(p, at, message) })
	}
	for _, p := range j.PagesOf(typ) {
		if rule.Check != nil && !p.Unread {
			rule.Check(j, p, func(at kb.Pos, message, _ string) { report(p, at, message) })
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// TestRulesOfTypes asks each rule of each type about the bases of the goldens that name
// its code: it finds what they say and nothing else.
func TestRulesOfTypes(t *testing.T) {
	paths, err := filepath.Glob(problems + "/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no goldens: %v", err)
	}
	texts := map[string]string{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts[path] = string(data)
	}
	for _, typ := range practice.All() {
		for _, rule := range typ.Rules {
			t.Run(strings.ReplaceAll(rule.Code, "/", "_"), func(t *testing.T) {
				asked := 0
				for _, path := range paths {
					if !strings.Contains(texts[path], "["+rule.Code+"]") {
						continue
					}
					asked++
					golden := gentest.Read(t, path)
					j := smallbase.Judged(t, files(t, golden), today)
					var want []string
					for line := range strings.Lines(string(golden.Input(t, "want"))) {
						line = strings.TrimSuffix(line, "\n")
						path, _, _ := strings.Cut(line, ":")
						// Two types may have a rule of one code.
						if page := j.PageAt(path); strings.HasSuffix(line, " ["+rule.Code+"]") && (rule.Check == nil || page != nil && page.Type.Name == typ.Name) {
							want = append(want, line)
						}
					}
					i := slices.IndexFunc(j.Types, func(of *kb.Type) bool { return of.Name == typ.Name })
					got := found(j, j.Types[i], rule)
					slices.Sort(want)
					if !slices.Equal(got, want) {
						t.Errorf("%s: got\n%s\nwant\n%s", path, strings.Join(got, "\n"), strings.Join(want, "\n"))
					}
				}
				if asked == 0 {
					t.Errorf("no golden has the code %q", rule.Code)
				}
			})
		}
	}
}
