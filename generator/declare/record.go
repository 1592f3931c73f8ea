package declare

import (
	"cmp"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

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

// dayRule requires a day of a record.
func (p *plan) dayRule(t *kb.Type) kb.Rule {
	hint := "begin the file's name with the day, such as 2026-03-05"
	if p.date != "" {
		hint = "add " + p.date + ": YYYY-MM-DD, or " + hint
	}
	return kb.Rule{
		Code: "record/no-day",
		Why:  "a record says on which day it happened",
		Check: func(_ *kb.Judged, page *kb.Page, report kb.Report) {
			s, _ := p.slot(p.date)
			if _, bad := kb.DayOfName(page.Path); bad == "" && page.Date == "" && s.Need == kb.Optional {
				report(kb.Pos{Line: 1, Column: 1}, "the "+t.Name+" does not say on which day it was", hint)
			}
		},
	}
}
