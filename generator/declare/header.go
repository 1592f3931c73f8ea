package declare

import "tandem/generator/kb"

// header is the header of one page of a declared type: fields that hold their
// own values.
type header struct {
	fields []kb.Field
	date   string
}

// row is one row of a rows field. A new row binds itself when its fields are
// first asked for.
type row []kb.Field

// header returns an empty header.
func (p *plan) header() kb.Fields {
	return &header{fields: bind(p.slots), date: p.date}
}

// Fields lists the keys of the header.
func (h *header) Fields() []kb.Field { return h.fields[:len(h.fields):len(h.fields)] }

// Happened returns the day of a record; none when its type has no such field.
func (h *header) Happened() kb.Day {
	if f, ok := h.field(h.date); ok {
		return *f.Target.(*kb.Day)
	}
	return ""
}

func (h *header) field(key string) (kb.Field, bool) {
	for _, f := range h.fields {
		if f.Key == key {
			return f, true
		}
	}
	return kb.Field{}, false
}

// bind gives each field a new value.
func bind(slots []slot) []kb.Field {
	fields := make([]kb.Field, len(slots))
	for i, s := range slots {
		fields[i] = s.bind()
	}
	return fields
}

func (s slot) bind() kb.Field {
	f := s.Field
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
		f = kb.Rows(s.Key, new([]row), s.Doc, func(r *row) []kb.Field {
			if *r == nil {
				*r = bind(s.row)
			}
			return *r
		})
		f.Need, f.Volatile = s.Need, s.Volatile
	default:
		f.Target = new(string)
	}
	return f
}
