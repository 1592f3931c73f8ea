package kb

import (
	"strconv"
	"strings"
)

// Empty reports whether the field has no value.
func (f Field) Empty() bool {
	switch v := f.Target.(type) {
	case *string:
		return strings.TrimSpace(*v) == ""
	case *[]string:
		return len(*v) == 0
	case *Day:
		return *v == ""
	case *Number:
		return v.Text == ""
	case *Interval:
		return !v.Given()
	case *YesNo:
		return *v == ""
	case *[]Word:
		return len(*v) == 0
	case *[]Item:
		return len(*v) == 0
	case nil:
		return true
	}
	rows := 0
	f.EachRow(func(int, []Field) { rows++ })
	return rows == 0
}

// VisibleText returns the value as a reader sees it, white space folded: the part of
// a page's text hash that this field is. A volatile field has none.
func (f Field) VisibleText() string {
	if f.Volatile {
		return ""
	}
	var parts []string
	switch v := f.Target.(type) {
	case *string:
		parts = append(parts, *v)
	case *[]string:
		parts = append(parts, *v...)
	case *Day:
		parts = append(parts, string(*v))
	case *Number:
		parts = append(parts, v.Text)
	case *Interval:
		parts = append(parts, v.String())
	case *YesNo:
		parts = append(parts, string(*v))
	case *[]Word:
		for _, w := range *v {
			parts = append(parts, w.Name, w.Text)
		}
	case *[]Item:
		for _, item := range *v {
			parts = append(parts, item.Text)
		}
	default:
		f.EachRow(func(_ int, row []Field) {
			for _, cell := range row {
				parts = append(parts, cell.VisibleText())
			}
		})
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// Reference is one reference to a page or an owner in a header.
type Reference struct {
	Key   string // path of the value: "steps[0].page"
	Field Field  // its field
	To    string // as written
	Label string // its label, if it is in a text; may be empty
}

// PageReferences returns every page reference of the fields in order, those of
// rows included, those of items left out.
func PageReferences(fields []Field) []Reference { return references(fields, "", KindPage, KindPages) }

// OwnerReferences returns every reference to a person or team in order, those
// of rows included, those of items left out.
func OwnerReferences(fields []Field) []Reference {
	return references(fields, "", KindOwner, KindOwners)
}

func references(fields []Field, prefix string, one, many Kind) []Reference {
	var refs []Reference
	for _, f := range fields {
		key := prefix + f.Key
		switch {
		case f.Kind == one:
			if to := *f.Target.(*string); to != "" {
				refs = append(refs, Reference{Key: key, Field: f, To: to})
			}
		case f.Kind == many:
			for i, to := range *f.Target.(*[]string) {
				refs = append(refs, Reference{Key: key + index(i), Field: f, To: to})
			}
		case f.Kind == KindRows || f.Kind == KindNamed:
			f.EachRow(func(i int, row []Field) {
				refs = append(refs, references(row, key+index(i)+".", one, many)...)
			})
		}
	}
	return refs
}

func index(i int) string { return "[" + strconv.Itoa(i) + "]" }
