// Package practice holds the types of page that Tandem knows by itself, one
// file each. A file declares the struct of the type's header, whose fields say how
// pages and registers show them, and its descriptor (kb.Type). A new type is such a
// file with its line in All; what it needs beside it is an example page and the
// German of its words.
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
