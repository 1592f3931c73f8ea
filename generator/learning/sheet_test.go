package learning_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/gentest"
	"tandem/generator/kb"
	"tandem/generator/learning"
)

const today = "2026-11-21"

// judged returns a content folder judged today; HASH in a header is replaced by the
// text hash of its page.
func judged(t *testing.T, files fs.FS) *kb.Judged {
	t.Helper()
	checked, err := new(generator.Builder).Check(context.Background(), generator.Options{Content: files, Day: today})
	if err != nil {
		t.Fatal(err)
	}
	return checked.Judged
}

func bind(t *testing.T, files fstest.MapFS) {
	t.Helper()
	j := judged(t, files)
	for _, p := range j.Pages {
		if f := files[p.Path]; f != nil {
			f.Data = []byte(strings.ReplaceAll(string(f.Data), "text: HASH", "text: "+j.Trust[p.ID].Hash))
		}
	}
}

// TestSheets compares the sheets of each base of testdata with want/EDITION/URL of the
// case. "(none)" means that the sheet must not exist.
func TestSheets(t *testing.T) {
	gentest.Each(t, "testdata/*.txtar", func(t *testing.T, golden *gentest.File) {
		files := fstest.MapFS{}
		for _, name := range golden.Names("") {
			if !strings.HasPrefix(name, "want/") {
				files[name] = &fstest.MapFile{Data: golden.Input(t, name), Mode: 0o644}
			}
		}
		bind(t, files)
		j := judged(t, files)
		got := map[string]string{}
		for _, rule := range j.Site.Editions {
			e := generator.Pass(j, rule, false, nil)
			for _, sheet := range learning.Sheets(e) {
				got["want/"+e.Name+"/"+sheet.URL] = dump(sheet)
			}
		}
		for _, name := range golden.Names("") {
			if !strings.HasPrefix(name, "want/") {
				continue
			}
			text, ok := got[name]
			if !ok {
				text = "(none)\n"
			}
			golden.Want(t, name, []byte(text))
		}
	})
}

// TestSheetsOfThePublishedBase checks every sheet: rows as long as their heads, and
// only pages and owners that exist.
func TestSheetsOfThePublishedBase(t *testing.T) {
	j := judged(t, os.DirFS("../../content"))
	e := generator.Pass(j, j.Site.Editions[0], false, nil)
	sheets := learning.Sheets(e)
	if len(sheets) != 6 {
		t.Errorf("got %d sheets, want 6", len(sheets))
	}
	for _, sheet := range sheets {
		if sheet.Lead == "" || len(sheet.Panels) == 0 {
			t.Errorf("%s has no lead or no panel", sheet.URL)
		}
		for _, panel := range sheet.Panels {
			for _, row := range panel.Rows {
				if len(panel.Head) > 0 && len(row) != len(panel.Head) {
					t.Errorf("%s, %s: got a row of %d cells, want %d", sheet.URL, panel.Title, len(row), len(panel.Head))
				}
				for _, c := range row {
					for _, id := range append(c.Pages, c.Page) {
						if id != "" && e.Page(id) == nil {
							t.Errorf("%s, %s: there is no page %q", sheet.URL, panel.Title, id)
						}
					}
					for _, id := range c.Owners {
						_, owner := e.Directory.Owner(id)
						_, partner := e.Directory.Partner(id)
						if !owner && !partner {
							t.Errorf("%s, %s: nobody is called %q", sheet.URL, panel.Title, id)
						}
					}
				}
			}
		}
	}
}

// dump writes a sheet as plain text, a line for each row.
func dump(s kb.Sheet) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n", s.Title, s.Lead)
	for _, link := range s.Links {
		fmt.Fprintf(&b, "-> %s (%s)\n", link.Title, link.URL)
	}
	for _, p := range s.Panels {
		fmt.Fprintf(&b, "\n== %s [%s]\n", p.Title, p.Kind)
		if p.Note != "" {
			fmt.Fprintf(&b, "%s\n", p.Note)
		}
		if len(p.Head) > 0 {
			fmt.Fprintf(&b, "| %s |\n", strings.Join(p.Head, " | "))
		}
		for _, row := range p.Rows {
			var cells []string
			for _, c := range row {
				cells = append(cells, cell(c))
			}
			fmt.Fprintf(&b, "  %s\n", strings.Join(cells, " | "))
		}
	}
	return b.String()
}

func cell(c kb.Cell) string {
	var parts []string
	if c.Text != "" {
		parts = append(parts, c.Text)
	}
	if c.Tone != "" {
		parts = append(parts, "("+string(c.Tone)+")")
	}
	for _, id := range append(c.Pages, c.Page) {
		if id != "" {
			parts = append(parts, "[["+id+"]]")
		}
	}
	for _, id := range c.Owners {
		parts = append(parts, "@"+id)
	}
	if c.Day != "" {
		parts = append(parts, string(c.Day))
	}
	if c.Late {
		parts = append(parts, "late")
	}
	if len(parts) == 0 {
		return "-"
	}
	return strings.Join(parts, " ")
}
