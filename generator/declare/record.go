package declare

import (
	"cmp"
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// day finds the field that says on which day it happened.
func (d *declaring) day(p *plan, in *kb.Declared, key string) {
	for _, s := range p.fields {
		if s.Kind == kb.KindDay && (s.Key == in.Date || in.Date == "" && in.Record == kb.Yes) {
			p.date = s.Key
			return
		}
	}
	if in.Date != "" && !p.wrong[in.Date] {
		d.report(key+".date", "type/no-such-field", "date names "+diag.QuoteShort(in.Date)+", which is not a date field",
			cmp.Or(diag.DidYouMean(in.Date, p.keys(kb.KindDay)), "name a field of kind date"))
	}
}

// keys returns the keys of the fields of a kind.
func (p *plan) keys(of kb.Kind) []string {
	var keys []string
	for _, s := range p.fields {
		if s.Kind == of {
			keys = append(keys, s.Key)
		}
	}
	return keys
}

// required reports whether a field has to be given.
func (p *plan) required(key string) bool {
	return slices.ContainsFunc(p.fields, func(f kb.Field) bool { return f.Key == key && f.Need != kb.Optional })
}
