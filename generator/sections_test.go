package generator_test

import (
	"context"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/wording"
	"tandem/templates"
)

// german is a base in German with one retro.
func german(lang, retro string) generator.Options {
	return options(fstest.MapFS{
		"site.yaml":                   {Data: []byte("lang: " + lang + "\ntitle: Kleine Basis\n")},
		"directory.yaml":              {Data: []byte("partners:\n  - {id: hospital, name: Klinik}\npeople:\n  - {id: product-owner, name: Produkt, partner: hospital}\n")},
		"index.md":                    {Data: []byte("# Start\n\nWillkommen: [[2026-11-20-sprint]].\n")},
		"retros/2026-11-20-sprint.md": {Data: []byte(retro)},
	})
}

func lessonsOf(t *testing.T, builder *generator.Builder, o generator.Options) (int, string) {
	t.Helper()
	checked, err := builder.Check(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for _, p := range checked.Problems {
		said.WriteString(p.Message + "; " + p.Hint + "\n")
	}
	page := checked.Judged.PageAt("retros/2026-11-20-sprint.md")
	if page == nil {
		t.Fatal("there is no retro")
	}
	return len(page.Fields.(*practice.Retro).Lessons), said.String()
}

// TestSectionsAreFoundInTheLanguageOfTheBase writes one retro with a heading in
// English, in German and with none: a German base finds both, an English one its
// own, and what is asked for is named in the language of the base.
func TestSectionsAreFoundInTheLanguageOfTheBase(t *testing.T) {
	page := func(heading string) string {
		return "---\nowners: [product-owner]\n---\n# Sprint\n\n## " + heading + "\n\n- [ ] Namen zuerst schwärzen @product-owner 2026-12-01\n"
	}
	var builder generator.Builder // one for all languages
	for _, c := range []struct {
		lang, heading string
		lessons       int
		hint          string
	}{
		{"de", "Lehren", 1, ""},
		{"en", "Lehren", 0, "\"## Lessons\""},
		{"de", "Lehren", 1, ""},
		{"de", "lessons", 1, ""},
		{"de-AT", "Lehren", 1, ""},
		{"de", "Etwas", 0, "\"## Lehren\""},
	} {
		got, said := lessonsOf(t, &builder, german(c.lang, page(c.heading)))
		if got != c.lessons || !strings.Contains(said, c.hint) || c.hint == "" && strings.Contains(said, "section") {
			t.Errorf("%s, %q: got %d lessons and %q, want %d and a hint of %s", c.lang, c.heading, got, said, c.lessons, c.hint)
		}
	}
}

// TestHeadingsOfATypeDiffer fails for a language in which two sections of a type
// have one heading, or one has the English heading of another.
func TestHeadingsOfATypeDiffer(t *testing.T) {
	files, err := fs.Glob(templates.FS, "words/*.json")
	if err != nil || len(files) < 2 {
		t.Fatal(err, files)
	}
	for _, name := range files {
		lang := strings.TrimSuffix(filepath.Base(name), ".json")
		words, problems := wording.Load(templates.FS, templates.FS, lang)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		for _, kind := range practice.All().In(words) {
			of := map[string]string{}
			add := func(heading string, f kb.Field) {
				if other, taken := of[strings.ToLower(heading)]; taken && other != f.Key {
					t.Errorf("%s: %s has %q for %s and for %s", lang, kind.Name, heading, other, f.Key)
				}
				of[strings.ToLower(heading)] = f.Key
			}
			for _, f := range kind.New().Fields() {
				if f.Section != "" {
					add(f.Section, f)
					add(kind.Heading(f.Section), f)
				}
			}
		}
	}
}
