package assemble

import (
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// itemFaults reports text in an item at the place of a day or a reason that is
// neither.
func itemFaults(p *kb.Page, directory *kb.Directory, report reporter) {
	for _, item := range p.Items {
		if item.BadDay != "" {
			report(diag.Error, item.Pos, "page/bad-day", diag.Quote(item.BadDay)+" is not a day", dayHint(item.BadDay))
		}
		if item.VagueDay != "" && item.Open() {
			report(diag.Warning, item.Pos, "page/vague-day", diag.Quote(item.VagueDay)+" is not a day, so the item is never late",
				"write it as YYYY-MM-DD, such as 2026-12-01, or as code where it is no due day")
		}
		if text, id := directory.MeantBy(item); id != "" && item.Open() && !strings.ContainsAny(text, "\u200b\u2060") { // which is reported
			report(diag.Warning, item.Pos, "page/bad-owner", diag.Quote(text)+" is not taken as an owner of the item", "write it as @"+id)
		}
		if item.NotDeclined != "" && item.Open() {
			report(diag.Warning, item.Pos, "page/not-declined", diag.Quote(item.NotDeclined)+" does not decline the item",
				"write \"declined: reason\" after the text, without brackets, or the word as code")
		}
	}
}

// dayHint says how to write a day that is in another form.
func dayHint(written string) string {
	if day := kb.OtherDay(written); day != "" {
		return "write it as " + string(day)
	}
	return "write it as YYYY-MM-DD, such as 2026-12-01"
}
