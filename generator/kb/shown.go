package kb

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shown says where a page shows a field.
type Shown string

// The places of a field. By kind: prose and items stand in the text, rows and
// mappings in a table, every other value is a fact.
const (
	ShownByKind    Shown = ""
	ShownInTable   Shown = "table"     // a table, or a list of items
	ShownAsLadder  Shown = "ladder"    // rows as a ladder, the lowest first
	ShownElsewhere Shown = "elsewhere" // the type shows it in another way
)

// As sets what readers call the field. Without it the label is the heading of its
// section, or its key in words.
func (f Field) As(label string) Field { f.Label = label; return f }

// InTable shows the field in a table of its own.
func (f Field) InTable() Field { f.Shown = ShownInTable; return f }

// AsLadder shows rows as a ladder.
func (f Field) AsLadder() Field { f.Shown = ShownAsLadder; return f }

// Elsewhere leaves the field out of facts and tables, because the type shows it in
// another way.
func (f Field) Elsewhere() Field { f.Shown = ShownElsewhere; return f }

// Shows sets how the value is shown where its kind does not say enough: with a
// state, a unit, or what holds while it is empty.
func (f Field) Shows(cell func(e *Edition, p *Page) Cell) Field { f.Cell = cell; return f }

// Drawn sets the panels that show the field, in place of a fact or a table.
func (f Field) Drawn(panels func(e *Edition, p *Page) []Panel) Field { f.Panels = panels; return f }

// Name returns what readers call the field, in English.
func (f Field) Name() string { return cmp.Or(f.Label, f.Section, Wordy(f.Key)) }

// Place returns where a page shows the field; empty for a fact.
func (f Field) Place() Shown {
	if f.Shown != ShownByKind || f.Panels != nil {
		return f.Shown
	}
	switch f.Kind {
	case KindProse, KindItems:
		return ShownElsewhere // prose and items are shown in the text
	case KindRows, KindNamed, KindWords:
		return ShownInTable
	}
	return ShownByKind
}

// Labelled reports whether readers see the field under its name: as a fact, or in or
// above a table.
func (f Field) Labelled() bool { return f.Panels == nil && f.Place() != ShownElsewhere }

// Numeric reports whether a column of the field holds numbers: of rows and items
// it holds how many there are.
func (f Field) Numeric() bool {
	switch f.Kind {
	case KindNumber, KindPercent, KindRows, KindNamed, KindItems:
		return true
	}
	return false
}

// Wordy returns a name or key in words: "kept_by" is "Kept by".
func Wordy(name string) string {
	text := strings.Join(strings.Fields(strings.NewReplacer("-", " ", "_", " ").Replace(name)), " ")
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return name
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
