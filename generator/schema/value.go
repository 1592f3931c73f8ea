package schema

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// properties returns the schema of each field.
func properties(fields []kb.Field, v *Vocabulary) Object {
	var o Object
	for _, f := range fields {
		o.set(f.Key, value(f, false, v))
	}
	return o
}

// value returns the schema of one field. A key without a value counts as
// missing, so null is accepted where the key is not needed.
func value(f kb.Field, needed bool, v *Vocabulary) Object {
	o := described(f)
	kinds := func(names ...string) {
		if !needed {
			names = append(names, "null")
		}
		o.set("type", names)
	}
	switch f.Kind {
	case kb.KindFree:
		return o // anything at all
	case kb.KindChoice, kb.KindYesNo:
		o.set("enum", choices(f, needed))
	case kb.KindDay:
		kinds("string")
		o.set("pattern", dayPattern)
	case kb.KindInterval:
		kinds("string")
		o.set("pattern", intervalPattern)
	case kb.KindPercent:
		kinds("string")
		o.set("pattern", percentPattern)
	case kb.KindNumber:
		kinds("number", "string")
		o.set("minimum", -most)
		o.set("maximum", most)
		o.set("pattern", numberPattern)
	case kb.KindTexts, kb.KindOwners, kb.KindPages, kb.KindItems:
		if f.Audience {
			return audiences(o, f, v)
		}
		o.set("maxItems", cmp.Or(f.Most, kb.MostEntries))
		kinds("array", "string", "number", "boolean")
		entry := Object{{"type", []string{"string", "number", "boolean", "null"}}}
		limit(&entry, f, v, false)
		limit(&o, f, v, true)
		if f.Kind == kb.KindItems {
			kinds("array", "string", "number", "boolean", "object")
			entry.set("type", []string{"string", "number", "boolean", "null", "object"})
			for _, m := range row(f.RowKeys(), v) {
				if m.Key != "type" {
					o.set(m.Key, m.Value)
					entry.set(m.Key, m.Value)
				}
			}
		}
		o.set("items", entry)
	case kb.KindWords:
		kinds("object")
		o.set("additionalProperties", text(Object{}, "null"))
	case kb.KindRows:
		kinds("array")
		o.set("maxItems", cmp.Or(f.Most, kb.MostEntries))
		o.set("items", row(f.RowKeys(), v))
	case kb.KindNamed:
		if f.Audience {
			needed = true // the key says who may read, so it names something
			o.set("minProperties", 1)
		}
		kinds("object")
		o.set("additionalProperties", row(f.RowKeys(), v))
	default:
		kinds("string", "number", "boolean")
		limit(&o, f, v, false)
	}
	return o
}

// audiences adds the values of a field that restricts readers: one name or several,
// never none.
func audiences(o Object, f kb.Field, v *Vocabulary) Object {
	var never []string
	for _, word := range kb.AudienceNever() {
		never = append(never, word, strings.ToUpper(word[:1])+word[1:], strings.ToUpper(word))
	}
	one := Object{{"type", "string"}, {"pattern", kb.AudiencePattern}, {"not", Object{{"enum", slices.Compact(never)}}}}
	if known := v.words(f.Key); len(known) > 0 {
		only(&one, known, false)
	}
	o.set("anyOf", []Object{one, {{"type", "array"}, {"minItems", 1}, {"maxItems", kb.MostEntries}, {"items", one}}})
	return o
}

// limit narrows a text to the values of its field. With list, a list is possible too.
func limit(o *Object, f kb.Field, v *Vocabulary, list bool) {
	o.set("maxLength", longest)
	if f.Kind == kb.KindText && f.Most > 0 {
		o.set("maxLength", f.Most)
	}
	switch f.Kind {
	case kb.KindOwner, kb.KindOwners:
		o.set("pattern", idPattern)
		if v != nil {
			only(o, v.Owners, list)
		}
	case kb.KindPage, kb.KindPages:
		if v != nil {
			page(o, v.Pages[f.PageType], list)
		}
	case kb.KindTexts, kb.KindText:
		if known := v.words(f.Key); len(known) > 0 {
			only(o, known, list)
		}
	}
}

// row returns the schema of a row: a mapping of its cells, or a bare value
// where the row has one cell without a key.
func row(cells []kb.Field, v *Vocabulary) Object {
	if len(cells) == 1 && cells[0].Key == "" {
		return value(cells[0], false, v)
	}
	var o, all Object
	var needed []string
	for _, f := range cells {
		must := f.Need == kb.Required
		all.set(f.Key, value(f, must, v))
		if must {
			needed = append(needed, f.Key)
		}
	}
	o.set("type", "object")
	o.set("properties", all)
	if len(needed) > 0 {
		o.set("required", needed)
	}
	o.set("additionalProperties", false)
	return o
}

// choices returns the values of a choice, in every form that YAML may give them.
func choices(f kb.Field, needed bool) []any {
	words := f.Choices
	if f.Kind == kb.KindYesNo {
		words = []string{"yes", "no", "true", "false"}
	}
	var all []any
	for _, word := range words {
		all = append(all, word)
	}
	for _, word := range words {
		if n, err := strconv.ParseFloat(word, 64); err == nil {
			all = append(all, n)
		}
		if word == "true" || word == "false" {
			all = append(all, word == "true")
		}
	}
	if !needed {
		all = append(all, nil)
	}
	return all
}

func text(o Object, more ...string) Object {
	o.set("type", slices.Concat([]string{"string", "number", "boolean"}, more))
	o.set("maxLength", longest)
	return o
}

// doc returns the description of a field, with the other places where it may be
// written.
func doc(f kb.Field) string {
	said := strings.TrimSpace(f.Doc)
	if f.Section != "" {
		said += "; also the section \"" + f.Section + "\" of the text"
	}
	return said
}

// described names a field as readers do, where they call it otherwise than its key, and
// says what it is for.
func described(f kb.Field) Object {
	if f.Label == "" {
		return Object{{"description", doc(f)}}
	}
	return Object{{"title", f.Label}, {"description", doc(f)}}
}
