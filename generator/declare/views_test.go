package declare_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/gentest"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
	"tandem/generator/view"
)

// visits is a base that declares a type with a field of each kind.
func visits() smallbase.Files {
	return smallbase.Files{
		"site.yaml": `title: Fixture
types:
  - name: site-visit
    doc: what was seen at a site
    record: true
    date: day
    columns: [day, guide, done, owners, score]
    sections: [What follows]
    fields:
      - {key: day, kind: date, label: Seen on}
      - {key: guide, kind: owner, required: true}
      - {key: guests, kind: owners}
      - {key: score, kind: number, volatile: true}
      - {key: share, kind: percent}
      - {key: every, kind: duration}
      - {key: mood, kind: choice, choices: [good, bad]}
      - {key: done, kind: yes-no}
      - {key: about, kind: page, to: guide, relation: Seen in}
      - {key: more, kind: pages}
      - {key: names, kind: texts}
      - {key: summary, kind: prose, section: Summary, wanted: true}
      - {key: findings, kind: items, waiting: finding}
      - key: stops
        kind: rows
        fields:
          - {key: place, kind: text, required: true}
          - {key: who, kind: owner}
`,
		"directory.yaml": "partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: ann, name: Ann, partner: lab}\n  - {id: bert, name: Bert, partner: lab}\n",
		"guides/a.md":    "# Guide A\n",
		"guides/b.md":    "# Guide B\n",
		"site-visits/full.md": `---
owners: [ann]
day: 2026-11-02
guide: ann
guests: [ann, bert]
score: 3
share: 10%
every: 3mo
mood: bad
done: no
about: guides/a
more: [a, b]
names: [one, two]
stops:
  - {place: Ward, who: bert}
  - {place: Lab}
---
# North

## Summary

It was quiet.

## Findings

- [ ] Mend the door @bert 2026-11-10
- [x] Say hello
- Paint it declined: too dear

## What follows

More.
`,
		"site-visits/2026-11-05-short.md": "---\nowners: [ann]\nguide: bert\n---\n# South\n",
		"site-visits/none.md":             "---\nowners: [ann]\nguide: ann\n---\n# West\n",
	}
}

// shown writes a cell.
func shown(c kb.Cell) string {
	text := strings.TrimSpace(strings.Join([]string{c.Text, c.Page, strings.Join(c.Pages, "+"), strings.Join(c.Owners, "+"), string(c.Day)}, " "))
	if c.Late {
		text += " late"
	}
	return strings.Join(strings.Fields(text), " ")
}

// TestViewsOfDeclaredTypes writes what a declared type makes of its pages: columns,
// panels, todos, what its rule finds, and its example.
func TestViewsOfDeclaredTypes(t *testing.T) {
	golden := gentest.Read(t, "testdata/views.txtar")
	defer golden.Close(t)
	e := smallbase.Editions(smallbase.Judged(t, visits(), "2026-11-21"))[0]
	typ := e.Types[len(e.Types)-1]
	var b strings.Builder
	for _, p := range e.PagesOf(typ) {
		fmt.Fprintf(&b, "%s, of %s\n", p.ID, p.Date)
		columns := view.Columns(typ)
		for i, c := range view.Row(e, p, columns) {
			fmt.Fprintf(&b, "  %s: %s\n", columns[i].Label, shown(c))
		}
		for _, panel := range view.Panels(e, p) {
			fmt.Fprintf(&b, "  %s %q %s\n", panel.Kind, panel.Title, strings.Join(panel.Head, " | "))
			for _, row := range panel.Rows {
				var cells []string
				for _, c := range row {
					cells = append(cells, shown(c))
				}
				b.WriteString("    " + strings.Join(cells, " | ") + "\n")
			}
		}
		for _, rule := range typ.Rules {
			rule.Check(e.Judged, p, func(at kb.Pos, message, hint string) { fmt.Fprintf(&b, "  %s: %s, %s\n", rule.Code, message, hint) })
		}
	}
	for _, w := range kb.Todos(e.Linked, e.Day) {
		fmt.Fprintf(&b, "todo %s of %s: %s, %s, due %s\n", w.Kind, w.Page, w.Text, strings.Join(w.Owners, "+"), w.Due)
	}
	for _, back := range e.Back["guides/a"] {
		fmt.Fprintf(&b, "guides/a: %s %s\n", back.Relation, back.From)
	}
	golden.Want(t, "want", []byte(b.String()))
	golden.Want(t, "example", []byte(typ.Example))
}
