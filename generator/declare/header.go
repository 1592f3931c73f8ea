package declare

import "tandem/generator/kb"

// header is the header of one page of a declared type: fields that hold their
// own values.
type header struct {
	fields []kb.Field
	date   string
}

// row is one row of a rows field. A new row binds itself when its fields are first
// used.
type row []kb.Field

// header returns an empty header.
func (p *plan) header() kb.Fields {
	return &header{fields: bound(p.fields), date: p.date}
}

// Fields lists the keys of the header.
func (h *header) Fields() []kb.Field { return h.fields[:len(h.fields):len(h.fields)] }

// Happened returns the day of a record; none when its type has no such field.
func (h *header) Happened() kb.Day {
	if f, ok := kb.FieldNamed(h.fields, h.date); ok {
		return *f.Target.(*kb.Day)
	}
	return ""
}

// bound gives each field a new value.
func bound(fields []kb.Field) []kb.Field {
	own := make([]kb.Field, len(fields))
	for i, f := range fields {
		own[i] = bind(f)
	}
	return own
}

func bind(f kb.Field) kb.Field {
	switch f.Kind {
	case kb.KindTexts, kb.KindOwners, kb.KindPages:
		f.Target = new([]string)
	case kb.KindDay:
		f.Target = new(kb.Day)
	case kb.KindNumber, kb.KindPercent:
		f.Target = new(kb.Number)
	case kb.KindInterval:
		f.Target = new(kb.Interval)
	case kb.KindYesNo:
		f.Target = new(kb.YesNo)
	case kb.KindItems:
		f.Target = new([]kb.Item)
	case kb.KindRows:
		rows := kb.Rows(f.Key, new([]row), f.Doc, func(r *row) []kb.Field {
			if *r == nil {
				*r = bound(f.Of)
			}
			return *r
		})
		rows.Need, rows.Volatile, rows.Label = f.Need, f.Volatile, f.Label
		return rows
	case kb.KindChoice: // in the words of the declaration, whatever the language
		text := new(string)
		f.Target = text
		f.Cell = func(*kb.Edition, *kb.Page) kb.Cell { return kb.TextCell(*text) }
	default:
		f.Target = new(string)
	}
	return f
}
