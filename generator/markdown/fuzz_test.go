package markdown_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"tandem/generator/markdown"
)

// FuzzParse is seeded from the goldens and the examples of CommonMark. What
// must hold for any bytes: no panic; HTML that is well-formed and of allowed
// elements; links that point at their bracket; problems inside the file; the
// same result twice.
func FuzzParse(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasSuffix(file.Name, ".md") {
				f.Add(file.Data)
			}
		}
	}
	data, err := os.ReadFile("testdata/spec.json")
	if err != nil {
		f.Fatal(err)
	}
	var examples []struct{ Markdown string }
	if err := json.Unmarshal(data, &examples); err != nil {
		f.Fatal(err)
	}
	for _, e := range examples {
		f.Add([]byte(e.Markdown))
	}
	f.Add([]byte("a\r\nb\rc\x00\xff\x80[[x]]\x0b"))

	f.Fuzz(func(t *testing.T, src []byte) {
		body, list := markdown.Parse("page.md", src)
		if err := sound(body); err != nil {
			t.Fatalf("%v\n%s", err, shown(body))
		}
		lines := linesOf(src)
		for _, l := range body.Links {
			if l.Pos.Line < 1 || l.Pos.Line > len(lines) {
				t.Fatalf("%+v is not in the file", l)
			}
			line := []rune(lines[l.Pos.Line-1])
			if l.Pos.Column > len(line) || !strings.ContainsRune("[!@<", line[l.Pos.Column-1]) {
				t.Errorf("%+v points at no link in %q", l, string(line))
			}
		}
		for _, p := range list {
			if p.Line > len(lines) || p.Line < 0 || p.Line > 0 && p.Column < 1 {
				t.Errorf("%+v is not in the file", p)
			}
			if p.Code == "" || p.Message == "" || p.Hint == "" || !utf8.ValidString(p.Message) {
				t.Errorf("%+v does not say what and what to do", p)
			}
		}
		again, list2 := markdown.Parse("page.md", src)
		if !reflect.DeepEqual(body, again) || !reflect.DeepEqual(list, list2) {
			t.Error("the second run gave something else")
		}
	})
}

// linesOf splits src as an editor would.
func linesOf(src []byte) []string {
	text := strings.TrimPrefix(string(src), "\ufeff")
	return strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
}
