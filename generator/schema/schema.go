// Package schema prints JSON Schemas (draft 2020-12) of what authors write:
// Header of a type's header, Index of the header above a register, Site and
// Directory of the two files beside the pages. All of them are derived from
// lists of kb.Field, so a schema has exactly the keys of the decoder. A test sets every
// field to good and bad values and compares the schema with the decoder.
//
// # What a schema can check
//
// A schema accepts and rejects the same headers as the decoder, as far as one header
// alone decides: keys, kinds of value, choices, days, intervals, percentages, the cells
// of rows. It also requires the keys that a page of the type needs once it is not a
// draft. It does not know the base (who is in the directory, which pages exist), unless
// a Vocabulary lists these names; nor what YAML drops before a schema sees it
// (duplicate keys, places); nor the text below the header. Only tandem check finds such
// mistakes. What is a warning there is accepted here.
//
// # Dialect
//
// Editors support different drafts. The keywords used here mean the same in draft-07
// and in 2020-12, and no schema refers to another, so each works alone
// in either. YAML may read a text such as 1.10 or yes as a number or a truth value;
// where a text is expected, all of these are accepted.
package schema

import (
	"slices"

	"tandem/generator/kb"
)

const (
	dialect        = "https://json-schema.org/draft/2020-12/schema"
	draft07Dialect = "http://json-schema.org/draft-07/schema#"
)

// Header returns the schema of the header of a type's pages. The vocabulary
// may be nil.
func Header(t *kb.Type, v *Vocabulary) Object {
	fields := t.New().Fields()
	properties := properties(append(new(kb.Common).Fields(), fields...), v)
	for _, d := range defaults(t) {
		properties.at(d.Key).set("default", d.Value)
	}
	properties.at("type").set("enum", []any{t.Name, nil})
	s := header(t.Title, t.Doc, properties)
	if needed := needed(t, fields); len(needed) > 0 {
		filled := Object{}
		for _, key := range needed {
			filled.set(key, Object{{"not", Object{{"enum", []any{nil, "", []any{}}}}}})
		}
		s.set("if", Object{
			{"properties", Object{{"status", Object{{"const", kb.StatusDraft}}}}},
			{"required", []string{"status"}},
		})
		s.set("else", Object{{"required", needed}, {"properties", filled}})
	}
	return s
}

// Index returns the schema of the header above a register, index.md, which
// needs no key of its type.
func Index(v *Vocabulary) Object {
	return header("Text above a register", "the header of an index.md", properties(new(kb.Common).Fields(), v))
}

// Site returns the schema of site.yaml.
func Site() Object {
	s := file("site.yaml", "what the base is called and the rules it has set itself", new(kb.Site).Fields())
	site := kb.Site{}.WithDefaults(true)
	for _, f := range site.Fields() {
		if f.Need == kb.Required || f.Empty() {
			continue
		}
		switch value := f.Target.(type) {
		case *string:
			s.at("properties").at(f.Key).set("default", *value)
		case *[]string:
			s.at("properties").at(f.Key).set("default", *value)
		}
	}
	return s
}

// Directory returns the schema of directory.yaml.
func Directory() Object {
	return file("directory.yaml", "who there is on both sides", new(kb.Directory).Fields())
}

func header(title, doc string, properties Object) Object {
	return Object{
		{"$schema", dialect},
		{"title", title},
		{"description", doc},
		{"type", []string{"object", "null"}},
		{"properties", properties},
		{"additionalProperties", false},
	}
}

// file returns the schema of a settings file: required keys must also have a value.
func file(title, doc string, fields []kb.Field) Object {
	var needed []string
	s := properties(fields, nil)
	for _, f := range fields {
		if f.Need != kb.Required {
			continue
		}
		needed = append(needed, f.Key)
		switch f.Kind {
		case kb.KindRows, kb.KindTexts, kb.KindOwners, kb.KindPages:
			s.at(f.Key).set("minItems", 1)
		case kb.KindText:
			s.at(f.Key).set("pattern", `\S`)
		}
	}
	return Object{
		{"$schema", dialect},
		{"title", title},
		{"description", doc},
		{"type", "object"},
		{"properties", s},
		{"required", needed},
		{"additionalProperties", false},
	}
}

// needed returns the required keys of a finished page of the type, except those that
// may be in the text or follow from something else.
func needed(t *kb.Type, fields []kb.Field) []string {
	var keys []string
	if _, follows := t.New().(interface{ Owned() []string }); t.OwnersNeeded && !follows {
		keys = append(keys, "owners")
	}
	for _, f := range fields {
		if f.Need == kb.Required && f.Section == "" && !slices.Contains(keys, f.Key) {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// defaults returns what holds for a page of the type that does not say.
func defaults(t *kb.Type) Object {
	values := Object{{"type", t.Name}, {"status", kb.StatusActive}, {"sign_off", "one"}}
	if t.BothSign {
		values.set("sign_off", "both")
	}
	if t.Record == nil && !t.Unreviewed {
		values.set("review_every", t.Interval(&kb.Site{}).String())
	}
	return values
}
