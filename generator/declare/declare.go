// Package declare makes types of page of what site.yaml declares: Types takes a
// kb.Site and the built-in types and returns all types of the base, with the
// problems of the declarations, each at its place in site.yaml.
//
// A declared type is a kb.Type as a built-in one is; no stage can tell the two
// apart. Its header is a list of fields that hold their own values, bound by
// the same binders.
//
// # Names
//
// Names, folders and keys are lower case, because they become addresses and
// words of a header. A name or a folder belongs to one type. A key belongs to
// one field and is none of those that every header may have.
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
// that is wrong, so that its pages keep their kind. Only a declaration whose
// name and folder both belong to another type gives none.
package declare

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Types returns the built-in types and behind them those that the site declares.
func Types(site *kb.Site, builtin kb.Types) (kb.Types, diag.List) {
	d := &declaring{site: site, types: builtin[:len(builtin):len(builtin)]}
	for i := range site.Types {
		d.names(&site.Types[i])
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
	known    []string // names of all types, for references
	problems diag.List
}

// names makes the names of every type known before their fields are read:
// types may refer to one another.
func (d *declaring) names(declared *kb.Declared) {
	if len(d.known) == 0 {
		d.known = d.types.Names()
	}
	d.known = append(d.known, declared.Name)
}

// report adds a problem at the place of a key, or of what holds it.
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

// declared makes the type of one declaration; nil when there is no telling it
// from another.
func (d *declaring) declared(in *kb.Declared, key string) *kb.Type {
	t := &kb.Type{
		Name: in.Name, Title: in.Title, Plural: in.Plural, Folder: in.Folder, Register: in.Register, Doc: strings.TrimSuffix(in.Doc, "."),
		Family: kb.Family(in.Family), OwnersNeeded: true, Review: in.ReviewEvery, BothSign: in.BothSign == kb.Yes,
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
	t.Panels = plan.panels
	t.Example = plan.example(t)
	if in.Record != kb.Yes {
		return t
	}
	t.Record = func(*kb.Page, kb.Day) bool { return true }
	t.Before = kb.Newest
	t.Rules = []kb.Rule{plan.dayRule(t)}
	if in.ReviewEvery.Given() {
		d.report(key+".review_every", "type/idle-key", "review_every means nothing for a record, which is not reviewed", "remove it, or remove record: true")
	}
	return t
}

// Folder returns the folder of a declaration, as given or as it follows from the name.
func Folder(in *kb.Declared) string {
	t := &kb.Type{Name: in.Name, Title: in.Title, Plural: in.Plural, Folder: in.Folder}
	leftOut(t)
	return t.Folder
}

// blank reports a value that is given and empty; one that is missing was
// reported where the file was read.
func (d *declaring) blank(key, code, message, hint string) {
	if _, given := d.site.At[key]; given {
		d.report(key, code, message, hint)
	}
}

// leftOut fills in what a declaration need not say.
func leftOut(t *kb.Type) {
	if strings.TrimSpace(t.Title) == "" {
		t.Title = words(t.Name)
	}
	if t.Plural == "" {
		t.Plural = t.Title + "s"
	}
	if t.Folder == "" {
		t.Folder = kb.Slug(t.Plural)
	}
	if t.Register == "" {
		t.Register = t.Plural
	}
	if t.Family == "" {
		t.Family = kb.FamilyKnow
	}
}

// plain is a name that is safe in an address, a style sheet and a header.
var plain = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// ownIcons are names that the site's own pages draw themselves by.
var ownIcons = []string{"page", "state", "people", "tag", "index", "search", "theme", "menu", "edit", "flag", "mail"}

// named checks a type's name and folder; false when both are another type's.
func (d *declaring) named(t *kb.Type, in *kb.Declared, key string) bool {
	same, nameTaken := d.types.Named(t.Name)
	if !plain.MatchString(t.Name) {
		d.report(key+".name", "type/bad-name", "the type name "+quote(t.Name)+" is not lower case with hyphens", write("name", kb.Slug(t.Name), plain, "site-visit"))
	} else if nameTaken {
		d.report(key+".name", "type/name-taken", "there is a type "+quote(t.Name)+" already", "choose another name")
	} else if slices.Contains(ownIcons, t.Name) {
		d.report(key+".name", "type/name-taken", "the name "+quote(t.Name)+" is used by the site itself", "choose another name")
	}
	other, folderTaken := d.types.InFolder(t.Folder)
	switch {
	case folderTaken && other == same && in.Folder == "":
		// Both follow from the name; it is reported once.
	case folderTaken:
		d.report(key+".folder", "type/folder-taken", "the folder "+quote(t.Folder)+" is that of the type "+quote(other.Name), "write folder: with a name of its own")
	case slices.Contains(kb.Reserved(), t.Folder):
		d.report(key+".folder", "type/folder-taken", "the folder "+quote(t.Folder)+" is used by the site itself", "write folder: with a name of its own")
	case !plain.MatchString(t.Folder) && (in.Folder != "" || plain.MatchString(t.Name)):
		d.report(key+".folder", "type/bad-name", "the folder "+quote(t.Folder)+" is not lower case with hyphens", write("folder", kb.Slug(t.Folder), plain, "site-visits"))
	}
	return !nameTaken || !folderTaken
}

// write is the hint for a word in a wrong form: its right form, or an example.
func write(key, right string, form *regexp.Regexp, example string) string {
	if !form.MatchString(right) {
		return "write it as in " + key + ": " + example
	}
	return "write " + key + ": " + right
}

// words makes words of a name or a key: "kept_by" is "Kept by".
func words(name string) string {
	text := strings.Join(strings.Fields(strings.NewReplacer("-", " ", "_", " ").Replace(name)), " ")
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return name
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// quote cuts a text to a length that fits a message.
func quote(text string) string {
	if runes := []rune(text); len(runes) > 60 {
		text = string(runes[:59]) + "…"
	}
	return "\"" + text + "\""
}
