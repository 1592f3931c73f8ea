package practice

import (
	"slices"
	"strings"

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
			Why:  "an indicator past its threshold is answered in an update that names the goal",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				eachIndicator(p, func(i Indicator, rows string, n int) {
					if !i.Past() || answeredSince(j.Linked, p.ID, i.AsOf) {
						return
					}
					hint := "write an update that says what is done about it, with answers: [" + p.ID + "]"
					if i.Then != "" {
						hint += ", and do what was agreed: " + i.Then
					}
					report(p.Place(rowKey(rows, n, "current")), diag.QuoteShort(i.Name)+" is past its threshold at \""+i.Current.Text+"\", and no update since then answers it", hint)
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
			Why:  "a threshold is on the same side of the target as the baseline",
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

// followedBy returns the indicator of a goal that a page refers to under a name: that of
// the name or, where the goal has a single one, that. It is nil where there is none, and
// known is false where the goal has others.
func followedBy(l *kb.Linked, from *kb.Page, ref, name string) (indicator *Indicator, known bool) {
	goal := l.Resolve(from, ref)
	if goal == nil {
		return nil, true
	}
	g, ok := goal.Fields.(*Goal)
	if !ok || goal.Draft() {
		return nil, true
	}
	all := g.Indicators()
	named := func(i Indicator) bool { return strings.EqualFold(strings.TrimSpace(i.Name), strings.TrimSpace(name)) }
	at := slices.IndexFunc(all, named)
	if at < 0 && len(all) == 1 {
		at = 0
	}
	if at < 0 {
		return nil, false
	}
	return &all[at], true
}

// numberNamed reports a row that names a goal without an indicator of its name.
func numberNamed(j *kb.Judged, p *kb.Page, ref, name string, at kb.Pos, report kb.Report) {
	if _, known := followedBy(j.Linked, p, ref, name); known {
		return
	}
	var names []string
	for _, i := range j.Resolve(p, ref).Fields.(*Goal).Indicators() {
		names = append(names, i.Name)
	}
	hint := "add an indicator of that name to the goal"
	if len(names) > 0 {
		hint = "name it as the goal does: " + strings.Join(names, "; ")
	}
	report(at, "the goal \""+ref+"\" has no indicator named "+diag.QuoteShort(name), hint)
}

// answeredSince reports whether an update of that day or later answers a goal.
func answeredSince(l *kb.Linked, goal string, day kb.Day) bool {
	for p := range headers[*Update](l.Pages) {
		if p.Date != "" && p.Date >= day && !p.Draft() && answers(l, p, goal) {
			return true
		}
	}
	return false
}
