package report

import (
	"slices"
	"strconv"

	"tandem/generator/kb"
)

// reviews returns the reviews of all owners and of pages without one: first those that
// are late, then the due ones week by week.
func (f Forecast) reviews() []kb.Reviews {
	all := make([]kb.Reviews, 1+len(f.Weeks)) // the first is for late ones
	for i, week := range f.Weeks {
		all[1+i].From = week.From
	}
	for _, load := range append(slices.Clone(f.Owners), f.unasked) {
		for i, pages := range append([][]string{load.late}, load.asked...) {
			all[i].Count += len(pages)
			all[i].Pages = append(all[i].Pages, pages...)
		}
		if all[0].Tone != kb.ToneBad && load.tone != "" {
			all[0].Tone = load.tone
		}
	}
	for i := range all {
		slices.Sort(all[i].Pages)
		all[i].Pages = slices.Compact(all[i].Pages)
	}
	if all[0].Count == 0 {
		return all[1:]
	}
	return all
}

// bars returns a bar chart of reviews: late ones first, then week by week.
func bars(b *kb.Base, all []kb.Reviews) kb.Panel {
	panel := kb.Panel{Title: "Reviews ahead, week by week", Kind: kb.PanelBars, Note: b.Say("As the intervals ask. Late is what is past its day, changed, not yet verified or reported wrong.")}
	most := 1
	for _, r := range all {
		most = max(most, r.Count)
	}
	for _, r := range all {
		label := kb.Cell{Text: b.Say("Late now"), Tone: r.Tone}
		if r.From != "" {
			label.Text = b.Say("from {day}", b.Short(r.From))
		}
		panel.Rows = append(panel.Rows, []kb.Cell{label, {Text: strconv.Itoa(r.Count * 100 / most), Number: true}, {Text: strconv.Itoa(r.Count), Number: true}})
	}
	return panel
}
