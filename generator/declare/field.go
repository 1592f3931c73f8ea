package declare

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// slot is a field of a declared type, not yet bound to a value.
type slot struct {
	kb.Field
	label string
	row   []slot // the fields of a row
}

// plan is what a declaration comes to: the fields of its pages, in order.
type plan struct {
	slots []slot
	date  string // key of the field that says when it happened; empty: the file's name alone
	wrong map[string]bool
}

// Kinds of field that a declaration offers.
func kinds() []string {
	return []string{
		string(kb.KindText), string(kb.KindTexts), string(kb.KindDay), string(kb.KindNumber), string(kb.KindPercent), string(kb.KindInterval),
		string(kb.KindChoice), string(kb.KindYesNo), string(kb.KindOwner), string(kb.KindOwners), string(kb.KindPage), string(kb.KindPages),
		string(kb.KindRows), string(kb.KindItems), string(kb.KindProse),
	}
}

var plainKey = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)

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
		at := key + ".sections[" + strconv.Itoa(i) + "]"
		if d.heading(heading, at, headings) {
			p.slots = append(p.slots, section(heading, strings.ToLower(t.Title), taken))
		}
	}
	d.day(p, in, key)
	return p
}

// heading claims a heading of the text for one field.
func (d *declaring) heading(text, at string, headings map[string]bool) bool {
	folded := strings.ToLower(strings.TrimSpace(text))
	if headings[folded] {
		d.report(at, "type/section-twice", "the section "+quote(text)+" is named twice", "remove one of the two")
		return false
	}
	headings[folded] = true
	return true
}

// section is the field of a heading that a page should have. Its key is hardly
// ever written, so a key that is taken gives way.
func section(heading, noun string, taken map[string]string) slot {
	key := strings.ReplaceAll(kb.Slug(heading), "-", "_")
	for key == "" || taken[key] != "" {
		key += "_section"
	}
	taken[key] = "another field"
	f := kb.Prose(key, heading, nil, "every "+noun+" has one").Want()
	return slot{Field: f, label: heading}
}

// day finds the field that says on which day it happened.
func (d *declaring) day(p *plan, in *kb.Declared, key string) {
	for _, s := range p.slots {
		if s.Kind == kb.KindDay && (s.Key == in.Date || in.Date == "" && in.Record == kb.Yes) {
			p.date = s.Key
			return
		}
	}
	if in.Date != "" && !p.wrong[in.Date] {
		d.report(key+".date", "type/no-such-field", "date names "+quote(in.Date)+", which is no date field",
			cmp.Or(diag.DidYouMean(in.Date, p.keys(kb.KindDay)), "name a field of kind date"))
	}
}

// keys returns the keys of the fields of a kind.
func (p *plan) keys(of kb.Kind) []string {
	var keys []string
	for _, s := range p.slots {
		if s.Kind == of {
			keys = append(keys, s.Key)
		}
	}
	return keys
}

// slot reads one field; false when there is no making one of it.
func (d *declaring) slot(in *kb.DeclaredField, at string, taken map[string]string, inRow bool) (slot, bool) {
	s := slot{Field: kb.Field{
		Key: in.Key, Kind: kb.Kind(in.Kind), Doc: strings.TrimSuffix(in.Doc, "."), Choices: in.Choices, Section: in.Section,
		PageType: in.To, Volatile: in.Volatile == kb.Yes, Back: in.Relation, Waits: in.Waiting,
	}, label: in.Label}
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
		inner := map[string]string{}
		for i := range in.Fields {
			if cell, ok := d.slot(&in.Fields[i], at+".fields["+strconv.Itoa(i)+"]", inner, true); ok {
				s.row = append(s.row, cell)
			}
		}
		return s, len(s.row) > 0
	}
	return s, true
}

// key checks a field's key and claims it.
func (d *declaring) key(key, at string, taken map[string]string) bool {
	if owner := taken[key]; owner != "" {
		d.report(at, "type/key-taken", owner+" has the key "+quote(key)+" already", "choose another key")
		return false
	}
	taken[key] = "another field"
	if !plainKey.MatchString(key) {
		d.report(at, "type/bad-name", "the key "+quote(key)+" is not lower case with underscores", write("key", strings.ReplaceAll(kb.Slug(key), "-", "_"), plainKey, "kept_by"))
	}
	return true
}

// kind checks a field's kind and what belongs to it.
func (d *declaring) kind(in *kb.DeclaredField, at string, inRow bool) bool {
	kind := kb.Kind(in.Kind)
	switch {
	case !slices.Contains(kinds(), in.Kind):
		hint := "use one of " + strings.Join(kinds(), ", ")
		if near, ok := diag.Nearest(in.Kind, kinds()); ok {
			hint = "did you mean " + quote(near) + "?"
		}
		d.report(at+".kind", "type/unknown-kind", "there is no kind of field "+quote(in.Kind), hint)
		return false
	case inRow && (kind == kb.KindRows || kind == kb.KindItems || kind == kb.KindProse):
		d.report(at+".kind", "type/not-in-rows", "a row cannot hold "+in.Kind, "use a single value or a list, or make it a field of the page")
		return false
	case kind == kb.KindChoice && len(in.Choices) == 0:
		d.report(at+".kind", "type/no-choices", "the choice "+quote(in.Key)+" has no choices", "add choices: [first, second]")
		return false
	case kind == kb.KindRows && len(in.Fields) == 0:
		d.report(at+".kind", "type/no-fields", "the rows "+quote(in.Key)+" have no fields", "add fields: with the columns of a row")
		return false
	case in.To != "" && (kind == kb.KindPage || kind == kb.KindPages) && !slices.Contains(d.known, in.To):
		d.report(at+".to", "type/no-such-type", quote(in.To)+" is no type of page", diag.DidYouMean(in.To, d.known))
		return false
	}
	for _, idle := range []struct {
		key   string
		given bool
		of    []kb.Kind
	}{
		{"choices", len(in.Choices) > 0, []kb.Kind{kb.KindChoice}},
		{"to", in.To != "", []kb.Kind{kb.KindPage, kb.KindPages}},
		{"relation", in.Relation != "", []kb.Kind{kb.KindPage, kb.KindPages, kb.KindItems}},
		{"section", in.Section != "", []kb.Kind{kb.KindItems, kb.KindProse}},
		{"waiting", in.Waiting != "", []kb.Kind{kb.KindItems}},
		{"fields", len(in.Fields) > 0, []kb.Kind{kb.KindRows}},
	} {
		if idle.given && !slices.Contains(idle.of, kind) {
			d.report(at+"."+idle.key, "type/idle-key", idle.key+" means nothing for the "+in.Kind+" "+quote(in.Key), "remove it, or change the kind")
		}
	}
	return true
}

// says is what authors read of a field without a sentence of its own.
func says(kind kb.Kind) string {
	switch kind {
	case kb.KindDay:
		return "a day"
	case kb.KindNumber:
		return "a number"
	case kb.KindPercent:
		return "a percentage"
	case kb.KindInterval:
		return "a span of time"
	case kb.KindChoice:
		return "one of its choices"
	case kb.KindYesNo:
		return "yes or no"
	case kb.KindOwner:
		return "a person or team"
	case kb.KindOwners:
		return "people and teams"
	case kb.KindPage:
		return "a page"
	case kb.KindPages:
		return "pages"
	case kb.KindRows:
		return "a list of rows"
	case kb.KindItems:
		return "a list of items"
	case kb.KindTexts:
		return "a list of texts"
	}
	return "a text"
}
