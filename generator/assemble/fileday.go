package assemble

import (
	"path"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// fileDay reports a file name that begins with an invalid day when the page has no
// other, and one whose day differs from that of the header.
func fileDay(p *kb.Page, report reporter) {
	typed, ok := p.Fields.(happened)
	if !ok || p.Index {
		return
	}
	key := dayKey(p.Type)
	if p.Faulty[key] {
		return
	}
	day, bad := kb.DayOfName(p.Path)
	said := typed.Happened()
	if said == "" && bad != "" {
		such := "2026-12-01"
		if meant := kb.OtherDay(bad); meant != "" {
			such = string(meant)
		}
		hint := "begin the name with the day as YYYY-MM-DD, such as " + such
		if key != "" {
			hint += ", or add " + key + ": YYYY-MM-DD to the header"
		}
		report(diag.Error, kb.Pos{Line: 1, Column: 1}, "page/bad-day", diag.Quote(bad)+" at the beginning of the file's name is not a day", hint)
	}
	if said != "" && day != "" && said != day && key == "date" { // a decision is named by the day of its proposal
		report(diag.Warning, p.Place(key), "record/two-days", key+": "+string(said)+" is not the day "+string(day)+" that the file's name begins with",
			"write "+key+": "+string(day)+", or rename the file to "+string(said)+path.Base(p.Path)[len(day):])
	}
}

// dayKey returns the key of the header that says on which day it happened; empty for
// none.
func dayKey(t *kb.Type) string {
	fresh := t.New()
	for _, f := range fresh.Fields() {
		if day, ok := f.Target.(*kb.Day); ok {
			*day = "2026-12-01"
			if fresh.(happened).Happened() != "" {
				return f.Key
			}
			*day = ""
		}
	}
	return ""
}
