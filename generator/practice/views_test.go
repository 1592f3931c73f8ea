package practice_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tandem/generator/gentest"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/view"
)

// shown writes a cell.
func shown(c kb.Cell) string {
	var parts []string
	for _, part := range []string{c.Text, c.Page, strings.Join(c.Pages, "+"), strings.Join(c.Owners, "+"), string(c.Day)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if c.Trust != nil {
		parts = append(parts, string(c.Trust.State))
	}
	if c.Tone != "" {
		parts = append(parts, "("+string(c.Tone)+")")
	}
	if c.Late {
		parts = append(parts, "late")
	}
	if len(parts) == 0 {
		return "–"
	}
	return strings.Join(parts, " ")
}

func writePanels(b *strings.Builder, panels []kb.Panel) {
	for _, p := range panels {
		fmt.Fprintf(b, "  %s %q %s\n", p.Kind, p.Title, p.Note)
		for _, cells := range p.Rows {
			var row []string
			for _, c := range cells {
				row = append(row, shown(c))
			}
			b.WriteString("    " + strings.Join(row, " | ") + "\n")
		}
	}
}

// writePage writes the data of a page's header as shown.
func writePage(b *strings.Builder, e *kb.Edition, p *kb.Page) {
	b.WriteString(p.ID + "\n")
	columns := view.Columns(p.Type)
	for i, c := range view.Row(e, p, columns) {
		fmt.Fprintf(b, "  %s: %s\n", columns[i].Label, shown(c))
	}
	writePanels(b, view.Panels(e, p))
	if p.Type.Todos != nil {
		for _, w := range p.Type.Todos(e.Linked, p, e.Day) {
			fmt.Fprintf(b, "  todo %s: %s | %s | since %s | due %s | %v\n", w.Kind, w.Text, strings.Join(w.Owners, "+"), w.Since, w.Due, w.Risk)
		}
	}
	for _, ev := range e.EventsOf(p, e.Day) {
		fmt.Fprintf(b, "  event %s: %s | %s | %s until %s at %s for %d | %s\n", ev.ID, ev.Title, ev.Day, ev.Every, ev.Until, ev.At, ev.Minutes, strings.Join(ev.Owners, "+"))
	}
	if p.Type.Sheets != nil {
		for _, s := range p.Type.Sheets(e, p) {
			b.WriteString("  sheet " + s.Title + ": " + s.Lead + "\n")
			writePanels(b, s.Panels)
		}
	}
}

// TestViews writes the views that each type makes of the headers of a small base:
// columns, panels, todos, events and sheets, and the steering pack. Read the difference before you accept it
// with -update.
func TestViews(t *testing.T) {
	golden := gentest.Read(t, "testdata/views.txtar")
	defer golden.Close(t)
	files := smallbase.Files{"site.yaml": "title: Fixture\n"}
	for _, name := range golden.Names("") {
		if !strings.HasPrefix(name, "want/") {
			files[name] = string(golden.Input(t, name))
		}
	}
	editions := smallbase.Editions(smallbase.Judged(t, files, today))
	if len(editions) != 1 {
		t.Fatalf("%d editions, want one", len(editions))
	}
	e := editions[0]
	for _, known := range practice.All() {
		i := slices.IndexFunc(e.Types, func(of *kb.Type) bool { return of.Name == known.Name })
		typ := e.Types[i]
		var b strings.Builder
		if typ.Summary != nil {
			b.WriteString("above the register\n")
			writePanels(&b, view.Summary(e, typ))
		}
		for _, p := range e.PagesOf(typ) {
			writePage(&b, e, p)
		}
		if len(e.PagesOf(typ)) > 0 {
			golden.Want(t, "want/"+typ.Name, []byte(b.String()))
		}
	}
	var pack strings.Builder
	for _, s := range practice.Pack(e) {
		fmt.Fprintf(&pack, "%s %q: %s\n", s.URL, s.Title, s.Lead)
		for _, link := range s.Links {
			fmt.Fprintf(&pack, "  %s: %s\n", link.Title, link.URL)
		}
		writePanels(&pack, s.Panels)
	}
	golden.Want(t, "want/steering pack", []byte(pack.String()))
}
