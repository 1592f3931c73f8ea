package kb

// AlwaysRecord is the Type.Record of pages that tell what happened.
func AlwaysRecord(*Page, Day) bool { return true }

// RecordDay returns the rule that a record says on which day it happened, in the
// field with that key or in its file's name. Key is empty where no field says it.
func RecordDay(name, key string) Rule {
	hint := "begin the file's name with the day, such as 2026-03-05"
	if key != "" {
		hint = "add " + key + ": YYYY-MM-DD, or " + hint
	}
	return Rule{
		Code: "record/no-day",
		Why:  "a record says on which day it happened",
		Check: func(_ *Judged, p *Page, report Report) {
			if _, bad := DayOfName(p.Path); p.Date == "" && bad == "" && !p.Faulty[key] {
				report(Pos{Line: 1, Column: 1}, "the "+name+" does not say on which day it was", hint)
			}
		},
	}
}
