package practice

import (
	"tandem/generator/diag"
	"tandem/generator/kb"
)

// eachIndicator visits the indicators of a page with the key path of their row.
func eachIndicator(p *kb.Page, visit func(i Indicator, rows string, n int)) {
	g := p.Fields.(*Goal)
	for n, i := range g.Lagging {
		visit(i, "lagging", n)
	}
	for n, i := range g.Leading {
		visit(i, "leading", n)
	}
}

func goalRules() []kb.Rule {
	return []kb.Rule{
		{
			Code: "goal/past-threshold-without-update",
			Why:  "an indicator past its threshold is told in an update",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				eachIndicator(p, func(i Indicator, rows string, n int) {
					if !i.Past() || updatedSince(j.Linked, i.AsOf) {
						return
					}
					hint := "write an update that says so"
					if i.Then != "" {
						hint += ", and do what was agreed: " + i.Then
					}
					report(p.Place(rowKey(rows, n, "current")), diag.QuoteShort(i.Name)+" is past its threshold at \""+i.Current.Text+"\", and no update has been written since", hint)
				})
			},
		},
		{
			Code: "goal/indicator-stale",
			Why:  "the numbers of a goal are no older than its cadence",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				cadence := p.Fields.(*Goal).Cadence
				eachIndicator(p, func(i Indicator, rows string, n int) {
					switch {
					case !i.stale(cadence, j.Day):
					case i.AsOf == "":
						report(p.Place(rowKey(rows, n, "current")), "nobody knows how old the number of "+diag.QuoteShort(i.Name)+" is", "add as_of: YYYY-MM-DD")
					default:
						report(p.Place(rowKey(rows, n, "as_of")), "the number of "+diag.QuoteShort(i.Name)+" is from "+string(i.AsOf)+", but it is taken "+cadence.Words(), "measure again, or say a cadence that holds")
					}
				})
			},
		},
		{
			Code: "goal/threshold-on-wrong-side",
			Why:  "a threshold lies before the target, seen from the baseline",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				eachIndicator(p, func(i Indicator, rows string, n int) {
					if i.Threshold.Text == "" || i.Baseline.Text == "" || i.Baseline.Value == i.Target.Value {
						return
					}
					if beyond := i.Threshold.Value - i.Target.Value; beyond > 0 != i.falls() && beyond != 0 {
						report(p.Place(rowKey(rows, n, "threshold")), "the threshold \""+i.Threshold.Text+"\" of "+diag.QuoteShort(i.Name)+" lies beyond its target \""+i.Target.Text+"\"", "set a threshold that is passed when things go wrong")
					}
				})
			},
		},
	}
}

// updatedSince reports whether an update was written on that day or later.
func updatedSince(l *kb.Linked, day kb.Day) bool {
	for p := range headers[*Update](l.Pages) {
		if p.Date != "" && p.Date >= day {
			return true
		}
	}
	return false
}
