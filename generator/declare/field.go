package declare

import (
	"cmp"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// plan is a compiled declaration: the fields of its pages in order, not yet bound to
// values.
type plan struct {
	fields []kb.Field
	date   string          // key of the field that says when it happened; empty: the file's name alone
	wrong  map[string]bool // keys of fields with a mistake, which are left out
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
		f, ok := d.field(&in.Fields[i], at, taken, false)
		if ok && f.Section != "" && !d.heading(f.Section, at+".section", headings) {
			ok = false
		}
		if !ok {
			p.wrong[in.Fields[i].Key] = true
			continue
		}
		p.fields = append(p.fields, f)
	}
	for i, heading := range in.Sections {
		heading = strings.TrimSpace(heading)
		at := key + ".sections[" + strconv.Itoa(i) + "]"
		if d.heading(heading, at, headings) {
			p.fields = append(p.fields, section(heading, strings.ToLower(t.Title), taken))
		}
	}
	d.day(p, in, key)
	return p
}

// field reads one field; false when it cannot be a field.
func (d *declaring) field(in *kb.DeclaredField, at string, taken map[string]string, inRow bool) (kb.Field, bool) {
	f := kb.Field{
		Key: in.Key, Kind: kb.Kind(in.Kind), Doc: strings.TrimSuffix(in.Doc, "."), Choices: in.Choices, Section: strings.TrimSpace(in.Section),
		PageType: in.To, Volatile: in.Volatile == kb.Yes, Back: in.Relation, TodoKind: in.Waiting, Label: strings.TrimSpace(in.Label),
	}
	if in.Key == "" || in.Kind == "" {
		if in.Key == "" {
			d.blank(at+".key", "type/bad-name", "the field has no key", "write it as in key: kept_by")
		}
		if in.Kind == "" {
			d.blank(at+".kind", "type/unknown-kind", "the field has no kind", "use one of "+strings.Join(kinds(), ", "))
		}
		return f, false
	}
	if !d.key(in.Key, at+".key", taken) || !d.kind(in, at, inRow) {
		return f, false
	}
	switch {
	case in.Required == kb.Yes:
		f.Need = kb.Required
	case in.Wanted == kb.Yes:
		f.Need = kb.Wanted
	}
	f.Doc = cmp.Or(f.Doc, says(f.Kind))
	switch f.Kind {
	case kb.KindProse, kb.KindItems:
		f.Section = cmp.Or(f.Section, f.Name())
		if f.Kind == kb.KindItems {
			f.Shown = kb.ShownInTable
		}
	case kb.KindRows:
		inner := map[string]string{"audience": "each row"}
		for i := range in.Fields {
			if cell, ok := d.field(&in.Fields[i], at+".fields["+strconv.Itoa(i)+"]", inner, true); ok {
				f.Of = append(f.Of, cell)
			}
		}
		return f, len(f.Of) > 0
	}
	return f, true
}
