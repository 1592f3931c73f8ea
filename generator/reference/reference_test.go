package reference

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tandem/generator/gentest"
	"tandem/generator/practice"
)

// referenceOwners keep the reference pages of the published base.
var referenceOwners = []string{"hospital-engineer", "tech-lead"}

// TestReferenceIsCurrent compares the reference pages with today's output of the
// program.
func TestReferenceIsCurrent(t *testing.T) {
	want := map[string]bool{}
	pages := append(Pages(practice.All(), referenceOwners), Practices(practice.All(), referenceOwners, inContent, published(t)))
	for _, page := range pages {
		file := filepath.Join("../../content", filepath.FromSlash(page.Path))
		want[filepath.Base(file)] = true
		if gentest.Updating() {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(page.Text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(file)
		if err != nil || string(got) != page.Text {
			t.Errorf("content/%s is not what the program prints: run go test ./generator/reference -update", page.Path)
		}
	}
	files, err := filepath.Glob("../../content/" + Folder + "*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !want[filepath.Base(file)] {
			t.Errorf("%s is printed by nobody: remove it", file)
		}
	}
}

// inContent reports whether the published base has a page of that id.
func inContent(id string) bool {
	_, err := os.Stat(filepath.Join("../../content", filepath.FromSlash(id)+".md"))
	return err == nil
}

// TestPracticesAreCarried checks that each practice of the table is carried by
// types, keys, rules and pages that exist.
func TestPracticesAreCarried(t *testing.T) {
	if missing := Dangling(practice.All(), inContent); len(missing) > 0 {
		t.Errorf("the table of practices (generator/reference/practices_*_test.go) names %d things that do not exist:\n\t%s", len(missing), strings.Join(missing, "\n\t"))
	}
}
