package reference

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/kb"
	"tandem/templates"
)

// givenIn lists by "TYPE.KEY", as the table of practices writes it, the pages that say
// something under a key.
type givenIn map[string][]string

var index = regexp.MustCompile(`\[\d+\]`)

// published returns what the pages of the published base say, without those that the
// program prints.
func published(t *testing.T) givenIn {
	t.Helper()
	checked, err := new(generator.Builder).Check(context.Background(), generator.Options{
		Content: os.DirFS("../../content"), Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21",
	})
	if err != nil {
		t.Fatal(err)
	}
	in := givenIn{}
	for _, p := range checked.Judged.Pages {
		if strings.HasPrefix(p.Path, Folder) {
			continue
		}
		for key := range keysOf(p) {
			for _, field := range []string{"page." + key, p.Type.Name + "." + key} {
				in[field] = append(in[field], p.ID)
			}
		}
	}
	for _, pages := range in {
		slices.Sort(pages)
	}
	return in
}

// keysOf returns the keys under which a page says something, in its header or in a
// section, and those of the rows: "steps" and "steps.page".
func keysOf(p *kb.Page) map[string]bool {
	keys := map[string]bool{}
	for key := range p.At {
		for key = index.ReplaceAllString(key, ""); key != ""; {
			keys[key] = true
			key = key[:max(0, strings.LastIndexByte(key, '.'))]
		}
	}
	if p.Date != "" { // also that of the file's name
		keys["date"] = true
	}
	for _, f := range p.TypeFields() {
		if f.Section != "" && !reflect.ValueOf(f.Target).Elem().IsZero() {
			keys[f.Key] = true
		}
	}
	return keys
}

// of returns for each field of a practice a page on which it is seen: one that the
// practice names, if there is one.
func (in givenIn) of(p advice) []string {
	var seen []string
	for _, field := range strings.Fields(p.fields) {
		pages := in[field]
		if len(pages) == 0 || slices.ContainsFunc(seen, func(id string) bool { return slices.Contains(pages, id) }) {
			continue
		}
		at := slices.IndexFunc(pages, func(id string) bool { return slices.Contains(strings.Fields(p.pages), id) })
		seen = append(seen, pages[max(0, at)])
	}
	return seen
}

// TestPracticesAreSeen: each key in which a practice is written is used on a page of the
// published base, and each check has a golden that shows it.
func TestPracticesAreSeen(t *testing.T) {
	in, printed := published(t), goldens(t)
	for _, c := range chapters() {
		for _, p := range c.practices {
			for _, field := range strings.Fields(p.fields) {
				if len(in[field]) == 0 {
					t.Errorf("%s: no page of the published base says anything under %s", p.says, field)
				}
			}
			for _, code := range strings.Fields(p.checks) {
				if !strings.Contains(printed, "["+code+"]") {
					t.Errorf("%s: no golden shows %s", p.says, code)
				}
			}
		}
	}
}

// goldens returns what the goldens of problems and of changes expect.
func goldens(t *testing.T) string {
	t.Helper()
	var printed strings.Builder
	for _, folder := range []string{"problems", "changes"} {
		files, err := filepath.Glob("../testdata/" + folder + "/*.txtar")
		if err != nil || len(files) == 0 {
			t.Fatalf("no goldens in %s: %v", folder, err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, want, _ := strings.Cut(string(text), "\n-- want --\n")
			want, _, _ = strings.Cut(want, "\n-- ")
			printed.WriteString(want)
		}
	}
	return printed.String()
}
