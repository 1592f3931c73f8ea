package kb

import (
	"cmp"
	"slices"
)

// Move is a day, or a text, that was promised before it was changed.
type Move struct {
	Day   Day    // the day that was promised
	Text  string // the words that were promised, where the field is a text
	Moved Day    // when it was changed; no day for a change that is not committed yet
	By    string // id of the person, if known
	Why   string
}

// Former returns the day or the words that were promised.
func (m Move) Former() string { return cmp.Or(string(m.Day), m.Text) }

// Reading is what was measured on a day: a number for each field of Past.
type Reading struct {
	On     Day
	Values [2]Number // in the order of the fields
}

// Past says of which fields of the same row, or of the same header, a field lists the
// former values.
type Past struct {
	Keys []string // one promised day or text, or one or two measured numbers
	AsOf string   // key of the day on which the numbers were taken; empty: none
}

// Was declares the former days of the promise in the field with that key. In its rows each is
// called due, whatever the key, since by is a person there.
func Was(key string, moves *[]Move) Field {
	return was(key, moves, func(m *Move) Field { return Date("due", &m.Day, "the day that was promised") })
}

// WasText declares the former words of the promise in the text with that key.
func WasText(key string, moves *[]Move) Field {
	return was(key, moves, func(m *Move) Field { return Text(key, &m.Text, "what was promised") })
}

func was(key string, moves *[]Move, former func(m *Move) Field) Field {
	f := Rows("was", moves, "what "+key+" said before it was changed, a row for each change", func(m *Move) []Field {
		return []Field{
			former(m).Require(),
			Date("moved", &m.Moved, "the day of the change").Require(),
			Owner("by", &m.By, "the person who changed it"),
			Text("why", &m.Why, "the reason"),
		}
	}).Whole().Bookkeeping().Elsewhere()
	f.Past.Keys = []string{key}
	return f
}

// Seen declares the former numbers of the fields with these keys. Asof is the key of the
// day on which the present ones were taken; empty: there is none.
func Seen(readings *[]Reading, asOf string, keys ...string) Field {
	f := Rows("seen", readings, "former numbers, each with its day", func(r *Reading) []Field {
		row := []Field{Date("on", &r.On, "the day on which it was taken").Require()}
		for i, key := range keys {
			if len(keys) == 1 {
				key = "value"
			}
			row = append(row, Num(key, &r.Values[i], "the number of that day").Require())
		}
		return row
	}).Whole().Bookkeeping().Elsewhere()
	f.Past = Past{Keys: keys, AsOf: asOf}
	return f
}

// Promise is a promised day or text, or a measured number, with its former values.
type Promise struct {
	Key    string // of its row, such as "milestones[2]"; empty: it is in the header itself
	List   string // key of the list of rows
	Name   string // what names the row in its list: its id, else its title
	Title  string // of the row
	Was    Field  // the field with the former values
	Moves  []Move // the oldest first
	Seen   []Reading
	fields []Field // of the row
}

// Field returns the promised or measured field, the i-th of several.
func (p *Promise) Field(i int) Field { f, _ := FieldNamed(p.fields, p.Was.Past.Keys[i]); return f }

// Measured reports whether it is a number.
func (p *Promise) Measured() bool { return p.Field(0).Kind == KindNumber }

// Place returns the key path of a key of its row.
func (p *Promise) Place(key string) string {
	if p.Key == "" {
		return key
	}
	return p.Key + "." + key
}

// Now returns what is promised today.
func (p *Promise) Now() Move {
	switch v := p.Field(0).Target.(type) {
	case *Day:
		return Move{Day: *v}
	case *string:
		return Move{Text: *v}
	}
	return Move{}
}

// Reading returns the numbers of today with their day, if it is known.
func (p *Promise) Reading() Reading {
	var r Reading
	for i := range p.Was.Past.Keys {
		r.Values[i] = *p.Field(i).Target.(*Number)
	}
	if f, ok := FieldNamed(p.fields, p.Was.Past.AsOf); ok {
		r.On = *f.Target.(*Day)
	}
	return r
}

// Promises returns the promises and the measured numbers of typed fields, with the former
// values that the fields list.
func Promises(fields []Field) []Promise {
	all := promisesOf(fields, Promise{})
	for _, f := range fields {
		if f.Kind != KindRows || !slices.ContainsFunc(f.Of, func(of Field) bool { return len(of.Past.Keys) > 0 }) {
			continue
		}
		f.EachRow(func(i int, row []Field) {
			p := Promise{Key: f.Key + index(i), List: f.Key}
			for _, cell := range row {
				text, ok := cell.Target.(*string)
				switch {
				case !ok || cell.Kind != KindText || cell.Need != Required:
				case cell.Key == "id":
					p.Name = *text
				case p.Title == "":
					p.Title = *text
				}
			}
			p.Name = cmp.Or(p.Name, p.Title)
			all = append(all, promisesOf(row, p)...)
		})
	}
	return all
}

// promisesOf returns those of one row.
func promisesOf(row []Field, of Promise) []Promise {
	var all []Promise
	for _, f := range row {
		if len(f.Past.Keys) == 0 {
			continue
		}
		p := of
		p.Was, p.fields = f, row
		switch v := f.Target.(type) {
		case *[]Move:
			p.Moves = slices.Clone(*v)
		case *[]Reading:
			p.Seen = slices.Clone(*v)
		}
		all = append(all, p)
	}
	return all
}
