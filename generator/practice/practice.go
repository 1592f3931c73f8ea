// Package practice holds the built-in types of page, one file each. A file declares
// the struct of the type's header and its descriptor (kb.Type). To add a type,
// write its file and add it to the list in All.
//
// The practices come from what lasting partnerships do: lessons turn into
// playbooks and checklists, knowledge is taught back, decisions record their
// reasons, newcomers follow a path.
//
// A type that needs a value of another type's page asks that page's fields by key
// (headerSays), so types do not depend on each other's structs. The status of
// a workstream is that of its latest update, so that nobody writes it twice. Values that
// change weekly (answered, state, rag, current, as_of) are bookkeeping: a change keeps
// the verification. Thresholds and days are not.
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

// date returns a column of a page's date.
func date(head string) kb.Column {
	return kb.Column{Head: head, Of: func(_ *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Day: p.Date} }}
}

// owners is the column of the owners.
func owners() kb.Column {
	return kb.Column{Head: "Owners", Of: func(_ *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Owners: p.Owners} }}
}

// trust is the column of a page's state.
func trust() kb.Column {
	return kb.Column{Head: "State", Of: func(e *kb.Edition, p *kb.Page) kb.Cell {
		t := e.Trust[p.ID]
		return kb.Cell{Trust: &t}
	}}
}

// record makes a type's pages records: they describe what happened and are not
// reviewed.
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

// pages resolves references of p to page ids and leaves out those that lead nowhere.
func pages(e *kb.Edition, p *kb.Page, refs []string) []string {
	var ids []string
	for _, ref := range refs {
		if target := e.Resolve(p, ref); target != nil {
			ids = append(ids, target.ID)
		}
	}
	return ids
}

// itemRows returns rows of a PanelItems: state, text, page, owner, due. fromPage says
// which page the third cell shows: that of the item, or the ones it applies to.
func itemRows(e *kb.Edition, items []kb.PlacedItem, fromPage bool) [][]kb.Cell {
	return e.ItemRows(items, fromPage)
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

// headers goes through the pages that have a header of that type. The text above a
// register has one too, and is skipped.
func headers[F kb.Fields](pages []*kb.Page) iter.Seq2[*kb.Page, F] {
	return func(yield func(*kb.Page, F) bool) {
		for _, p := range pages {
			if h, ok := p.Fields.(F); ok && !p.Index && !yield(p, h) {
				return
			}
		}
	}
}
