package declare

import (
	"cmp"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// slot is a field of a declared type, not yet bound to a value.
type slot struct {
	kb.Field
	label string
	row   []slot // the fields of a row
}

// plan is a compiled declaration: the fields of its pages, in order.
type plan struct {
	slots []slot
	date  string          // key of the field that says when it happened; empty: the file's name alone
	wrong map[string]bool // keys of fields with a mistake, which are left out
}

// plan reads the fields and sections of a declaration.
func (d *declaring) plan(in *kb.Declared, t *kb.Type, key string) *plan {
	p := &plan{wrong: map[string]bool{}}
	taken := map[string]string{}
	for _, f := range new(kb.Common).Fields() {
		taken[f.Key] = "every page"
	}
	headings := map[string]bool{}
	for i := range in.Fields {
		at := key + ".fields[" + strconv.Itoa(i) + "]"
		s, ok := d.slot(&in.Fields[i], at, taken, false)
		if ok && s.Section != "" && !d.heading(s.Section, at+".section", headings) {
			ok = false
		}
		if !ok {
			p.wrong[in.Fields[i].Key] = true
			continue
		}
		p.slots = append(p.slots, s)
	}
	for i, heading := range in.Sections {
		heading = strings.TrimSpace(heading)
		at := key + ".sections[" + strconv.Itoa(i) + "]"
		if d.heading(heading, at, headings) {
			p.slots = append(p.slots, section(heading, strings.ToLower(t.Title), taken))
		}
	}
	d.day(p, in, key)
	return p
}

// slot reads one field; false when it cannot be a field.
func (d *declaring) slot(in *kb.DeclaredField, at string, taken map[string]string, inRow bool) (slot, bool) {
	s := slot{Field: kb.Field{
		Key: in.Key, Kind: kb.Kind(in.Kind), Doc: strings.TrimSuffix(in.Doc, "."), Choices: in.Choices, Section: strings.TrimSpace(in.Section),
		PageType: in.To, Volatile: in.Volatile == kb.Yes, Back: in.Relation, TodoKind: in.Waiting,
	}, label: strings.TrimSpace(in.Label)}
	if in.Key == "" || in.Kind == "" {
		if in.Key == "" {
			d.blank(at+".key", "type/bad-name", "the field has no key", "write it as in key: kept_by")
		}
		if in.Kind == "" {
			d.blank(at+".kind", "type/unknown-kind", "the field has no kind", "use one of "+strings.Join(kinds(), ", "))
		}
		return s, false
	}
	if !d.key(in.Key, at+".key", taken) || !d.kind(in, at, inRow) {
		return s, false
	}
	switch {
	case in.Required == kb.Yes:
		s.Need = kb.Required
	case in.Wanted == kb.Yes:
		s.Need = kb.Wanted
	}
	if s.label == "" {
		s.label = cmp.Or(s.Section, words(s.Key))
	}
	if s.Doc == "" {
		s.Doc = says(s.Kind)
	}
	if s.Section == "" && (s.Kind == kb.KindItems || s.Kind == kb.KindProse) {
		s.Section = s.label
	}
	if s.Kind == kb.KindRows {
		inner := map[string]string{"audience": "each row"}
		for i := range in.Fields {
			if cell, ok := d.slot(&in.Fields[i], at+".fields["+strconv.Itoa(i)+"]", inner, true); ok {
				s.row = append(s.row, cell)
			}
		}
		return s, len(s.row) > 0
	}
	return s, true
}
