// Package declare makes types of page from the declarations in site.yaml. Types takes
// a kb.Site and the built-in types and returns all types of the base, with the
// problems of the declarations, each at its place in site.yaml.
//
// A declared type is an ordinary kb.Type, and no stage can tell it from a
// built-in one. Its header is a list of kb.Fields that hold their own values, bound by
// the same binders. What a page is depends on the declarations, so cached drafts are
// dropped when they change. While site.yaml has an error, header problems that may
// only follow from it are withheld.
//
// # Names
//
// Names, folders and keys are lower case, because they become addresses and
// words of a header. A name or a folder belongs to one type. A key belongs to
// one field, and cannot be one that every header may have.
//
// # What may be left out
//
//   - the title: the name as words; the plural: the title with an s
//   - the folder: the plural as an address; the register: the plural
//   - a field's label: the key as words; a section's key: the heading
//   - the day of a record: that of its first date field
//   - the columns: the first four fields, then the state of a page that is reviewed
//
// # Mistakes
//
// A declaration with a mistake still gives a type, without the field or column
// that is wrong, so that its pages stay of that type. Only a declaration whose
// name and folder both belong to another type gives none.
package declare

import (
	"slices"
	"strconv"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Types returns the built-in types, followed by those that the site declares.
func Types(site *kb.Site, builtin kb.Types) (kb.Types, diag.List) {
	d := &declaring{site: site, types: slices.Clone(builtin), known: builtin.Names()}
	for _, declared := range site.Types {
		d.known = append(d.known, declared.Name)
	}
	for i := range site.Types {
		if t := d.declared(&site.Types[i], "types["+strconv.Itoa(i)+"]"); t != nil {
			d.types = append(d.types, t)
		}
	}
	return d.types, d.problems
}

// declaring is one run over the declarations.
type declaring struct {
	site     *kb.Site
	types    kb.Types // that are taken
	known    []string // names of all types: fields may refer to types that follow
	problems diag.List
}

// report adds a problem at the place of a key, or of the nearest key around it.
func (d *declaring) report(key, code, message, hint string) {
	at, ok := d.site.At[key]
	for !ok && key != "" {
		key = key[:max(0, strings.LastIndexAny(key, ".["))]
		at, ok = d.site.At[key]
	}
	if !ok {
		at = kb.Pos{Line: 1, Column: 1}
	}
	d.problems.Add(diag.Problem{
		Path: "site.yaml", Line: at.Line, Column: at.Column,
		Severity: diag.Error, Code: code, Message: message, Hint: hint,
	})
}

// blank reports a value that is given and empty; one that is missing was
// reported where the file was read.
func (d *declaring) blank(key, code, message, hint string) {
	if _, given := d.site.At[key]; given {
		d.report(key, code, message, hint)
	}
}

// declared makes the type of one declaration; nil when it cannot be distinguished from
// another type.
func (d *declaring) declared(in *kb.Declared, key string) *kb.Type {
	t := &kb.Type{
		Name: in.Name, Title: in.Title, Plural: in.Plural, Folder: in.Folder, Register: in.Register, Doc: strings.TrimSuffix(in.Doc, "."),
		Family: kb.Family(in.Family), OwnersNeeded: true, Review: in.ReviewEvery, BothSign: in.BothSign == kb.Yes, NeedsLinks: in.NeedsLinks == kb.Yes,
	}
	leftOut(t)
	if t.Name == "" {
		d.blank(key+".name", "type/bad-name", "the type has no name", "write name: site-visit")
		return nil
	}
	if !d.named(t, in, key) {
		return nil
	}
	plan := d.plan(in, t, key)
	t.New = plan.header
	t.Columns = d.columns(in, plan, key)
	t.Example = plan.example(t)
	if in.Record != kb.Yes {
		return t
	}
	t.Record = kb.AlwaysRecord
	t.Before = kb.Newest
	if !plan.required(plan.date) { // else it is reported as missing
		t.Rules = []kb.Rule{kb.RecordDay(t.Name, plan.date)}
	}
	if in.ReviewEvery.Given() {
		d.report(key+".review_every", "type/idle-key", "review_every means nothing for a record, which is not reviewed", "remove it, or remove record: true")
	}
	return t
}
