package declare

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// kinds are the kinds of field that a declaration offers.
func kinds() []string {
	return []string{
		string(kb.KindText), string(kb.KindTexts), string(kb.KindDay), string(kb.KindNumber), string(kb.KindPercent), string(kb.KindInterval),
		string(kb.KindChoice), string(kb.KindYesNo), string(kb.KindOwner), string(kb.KindOwners), string(kb.KindPage), string(kb.KindPages),
		string(kb.KindRows), string(kb.KindItems), string(kb.KindProse),
	}
}

// kind checks a field's kind and its options.
func (d *declaring) kind(in *kb.DeclaredField, at string, inRow bool) bool {
	kind := kb.Kind(in.Kind)
	switch {
	case !slices.Contains(kinds(), in.Kind):
		hint := "use one of " + strings.Join(kinds(), ", ")
		if near, ok := diag.Nearest(in.Kind, kinds()); ok {
			hint = "did you mean " + diag.QuoteShort(near) + "?"
		}
		d.report(at+".kind", "type/unknown-kind", "there is no kind of field "+diag.QuoteShort(in.Kind), hint)
		return false
	case inRow && (kind == kb.KindRows || kind == kb.KindItems || kind == kb.KindProse):
		d.report(at+".kind", "type/not-in-rows", "a row cannot hold "+in.Kind, "use a single value or a list, or make it a field of the page")
		return false
	case kind == kb.KindChoice && len(in.Choices) == 0:
		d.report(at+".kind", "type/no-choices", "the choice "+diag.QuoteShort(in.Key)+" has no choices", "add choices: [first, second]")
		return false
	case kind == kb.KindRows && len(in.Fields) == 0:
		d.report(at+".kind", "type/no-fields", "the rows "+diag.QuoteShort(in.Key)+" have no fields", "add fields: with the columns of a row")
		return false
	case in.To != "" && (kind == kb.KindPage || kind == kb.KindPages) && !slices.Contains(d.known, in.To):
		d.report(at+".to", "type/no-such-type", diag.QuoteShort(in.To)+" is not a type of page", cmp.Or(diag.DidYouMean(in.To, d.known), "name a type of this base, or leave it out"))
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
			d.report(at+"."+idle.key, "type/idle-key", "the "+in.Kind+" "+diag.QuoteShort(in.Key)+" cannot have "+idle.key, "remove it, or change the kind")
		}
	}
	return true
}

// says returns the description of a field that the declaration does not describe.
func says(kind kb.Kind) string {
	return cmp.Or(map[kb.Kind]string{
		kb.KindDay: "a day", kb.KindNumber: "a number", kb.KindPercent: "a percentage", kb.KindInterval: "a span of time",
		kb.KindChoice: "one of its choices", kb.KindYesNo: "yes or no", kb.KindOwner: "a person or team", kb.KindOwners: "people and teams",
		kb.KindPage: "a page", kb.KindPages: "pages", kb.KindRows: "a list of rows", kb.KindItems: "a list of items", kb.KindTexts: "a list of texts",
	}[kind], "a text")
}
