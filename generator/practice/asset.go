package practice

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"tandem/generator/kb"
)

// Asset is the header of something made together that is worth using again.
type Asset struct {
	Kind     string
	Where    string
	Licence  string
	Made     kb.Day
	ReusedBy []Reuse
}

// Reuse is one use beyond the original purpose of an asset.
type Reuse struct {
	Who   string
	Since kb.Day
	Saved string
	Page  string
}

// Fields lists the keys of a shared asset.
func (a *Asset) Fields() []kb.Field {
	return []kb.Field{
		kb.Choice("kind", &a.Kind, "what kind of thing it is", "dataset", "feature", "connector", "template", "playbook", "tool").Require(),
		kb.Text("where", &a.Where, "where it is kept").Want(),
		kb.Text("licence", &a.Licence, "who may use it, on which terms").Offer(),
		kb.Date("made", &a.Made, "the day it could first be used").As("Usable since"),
		kb.Rows("reused_by", &a.ReusedBy, "uses beyond what it was made for", func(r *Reuse) []kb.Field {
			return []kb.Field{
				kb.Text("who", &r.Who, "who uses it, and for what").As("Who, and for what").Require(),
				kb.Date("since", &r.Since, "the day it was first used so"),
				kb.Text("saved", &r.Saved, "what that saved").Bookkeeping(),
				kb.PageRef("page", &r.Page, "a page about it").Relation("Uses"),
			}
		}).As("Where it is used again"),
	}
}

// lateReuse is how many days after it was made an asset should have a second use.
const lateReuse = 180

func assetType() *kb.Type {
	return &kb.Type{
		Name: "asset", Title: "Shared asset", Plural: "Shared assets", Folder: "assets", Register: "What we have made that others use",
		Doc:          "something made together that saves work when it is used again: data, a tool, a template",
		Family:       kb.FamilyDo,
		New:          func() kb.Fields { return new(Asset) },
		OwnersNeeded: true,
		Before:       byReuse,
		Columns: []kb.Fact{
			{Field: "kind"},
			{Label: "Used again", Numeric: true, Of: func(_ *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Text: count(len(p.Fields.(*Asset).ReusedBy)), Number: true}
			}},
			{Field: "licence"}, {Field: "where"}, {Field: kb.FactOwners}, {Field: kb.FactTrust},
		},
		Facts: append(kb.Facts("kind", "where", "licence", "made"), kb.Fact{Label: "Used again", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
			return kb.TextCell(times(e, len(p.Fields.(*Asset).ReusedBy)))
		}}),
		Summary: assetSummary,
		Rules: []kb.Rule{
			{
				Code: "asset/without-licence",
				Why:  "an asset says who may use it and on which terms",
				Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
					if a := p.Fields.(*Asset); a.Licence == "" && !retired(p) {
						report(p.Place("kind"), "no licence says who may use the "+a.Kind, "add licence: even \"the two partners only\" is an answer")
					}
				},
			},
			{
				Code: "asset/never-reused",
				Why:  "an asset is used again within half a year, or looked at anew",
				Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
					if a := p.Fields.(*Asset); a.Made != "" && a.Made.Add(lateReuse) < j.Day && len(a.ReusedBy) == 0 && !retired(p) {
						report(p.Place("made"), "nobody has used the "+a.Kind+" again since "+string(a.Made), "offer it to someone, or archive the page")
					}
				},
			},
		},
	}
}

func times(e *kb.Edition, n int) string {
	switch n {
	case 0:
		return e.Say("not yet")
	case 1:
		return e.Say("once")
	case 2:
		return e.Say("twice")
	}
	return e.Count(n, "{n} time", "{n} times")
}

// byReuse sorts by number of uses, the most first.
func byReuse(a, b *kb.Page) int {
	return cmp.Or(cmp.Compare(len(b.Fields.(*Asset).ReusedBy), len(a.Fields.(*Asset).ReusedBy)), kb.ByOrder(a, b))
}

// assetSummary shows the assets reused most, and how uses beyond the first add up
// month by month.
func assetSummary(e *kb.Edition) []kb.Panel {
	assets := e.PagesOfType("asset")
	panel := kb.Panel{Title: "Uses beyond the first", Kind: kb.PanelBars, Note: "What is used again was paid for once."}
	most := 0
	for _, p := range assets {
		most = max(most, len(p.Fields.(*Asset).ReusedBy))
	}
	if most == 0 {
		return nil
	}
	for _, p := range assets {
		n := len(p.Fields.(*Asset).ReusedBy)
		panel.Rows = append(panel.Rows, []kb.Cell{{Text: p.Title}, {Text: strconv.Itoa(n * 100 / most), Number: true}, {Text: times(e, n)}})
	}
	panels := []kb.Panel{panel}
	if grown := reuseByMonth(e, assets); len(grown.Rows) > 1 {
		panels = append(panels, grown)
	}
	return panels
}

// reuseByMonth shows the assets made and reused in each month with any, the earliest
// first, with the sum so far. Those without a day are left out.
func reuseByMonth(e *kb.Edition, assets []*kb.Page) kb.Panel {
	type month struct{ made, used int }
	months := map[string]*month{}
	of := func(day kb.Day) *month {
		key := string(day[:len("2006-01")])
		if months[key] == nil {
			months[key] = new(month)
		}
		return months[key]
	}
	for _, p := range assets {
		a := p.Fields.(*Asset)
		if a.Made != "" {
			of(a.Made).made++
		}
		for _, r := range a.ReusedBy {
			if r.Since != "" {
				of(r.Since).used++
			}
		}
	}
	panel := kb.Panel{Title: "How use has grown", Kind: kb.PanelTable, Head: []string{"Month", "Made", "Used again", "Used again so far"}}
	sum := 0
	for _, key := range slices.Sorted(maps.Keys(months)) {
		m := months[key]
		sum += m.used
		panel.Rows = append(panel.Rows, []kb.Cell{
			{Text: e.MonthOf(kb.Day(key + "-01"))},
			{Text: count(m.made), Number: true}, {Text: count(m.used), Number: true}, {Text: count(sum), Number: true},
		})
	}
	return panel
}
