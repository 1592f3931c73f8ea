// Package practice holds the types of page that Tandem knows by itself, one
// file each. A file declares the struct of the type's header and its
// descriptor (kb.Type); nothing else has to be touched to add a type but the
// list in All.
//
// The practices come from what lasting partnerships do: lessons turn into
// playbooks and checklists, knowledge is taught back, decisions keep their
// reasons, newcomers follow a path.
package practice

import (
	"iter"

	"tandem/generator/kb"
)

// All returns the built-in types in the order of navigation. Each call returns
// new descriptors, so that no base can change another's.
func All() kb.Types {
	return kb.Types{
		playbookType(),
		checklistType(),
		teachBackType(),
		retroType(),
		experimentType(),
		decisionType(),
		charterType(),
		agreementType(),
		strengthsType(),
		stakeholdersType(),
		renewalType(),
		workstreamType(),
		roadmapType(),
		goalType(),
		riskType(),
		updateType(),
		assetType(),
		backlogType(),
		growthPlanType(),
		pathType(),
		termType(),
		guideType(),
	}
}

// ahead is how many days before its day something begins to wait for somebody.
const ahead = 30

// on is the day that a page tells of.
func on(label string) kb.Fact {
	return kb.Fact{Label: label, Of: func(_ *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Day: p.Date} }}
}

// record makes a type's pages records: they tell what happened and are not reviewed.
func record(*kb.Page, kb.Day) bool { return true }

// dayRule asks a record for the day on which it took place.
func dayRule(name string) kb.Rule {
	return kb.Rule{
		Code: "record/no-day",
		Why:  "a record says on which day it happened",
		Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
			if _, bad := kb.DayOfName(p.Path); p.Date == "" && bad == "" && !p.Faulty["date"] {
				report(kb.Pos{Line: 1, Column: 1}, "the "+name+" does not say on which day it was", "add date: YYYY-MM-DD, or begin the file's name with the day, such as 2026-03-05")
			}
		},
	}
}

func open(items []kb.PlacedItem) []kb.PlacedItem {
	var still []kb.PlacedItem
	for _, item := range items {
		if item.Open() {
			still = append(still, item)
		}
	}
	return still
}

// headers goes through the pages that have a header of that type. The text above
// a register has one too, and is none of what the register lists.
func headers[F kb.Fields](pages []*kb.Page) iter.Seq2[*kb.Page, F] {
	return func(yield func(*kb.Page, F) bool) {
		for _, p := range pages {
			if h, ok := p.Fields.(F); ok && !p.Index && !yield(p, h) {
				return
			}
		}
	}
}

// withRows returns a panel that has rows as a list, and none without.
func withRows(panel kb.Panel) []kb.Panel {
	if len(panel.Rows) == 0 {
		return nil
	}
	return []kb.Panel{panel}
}
