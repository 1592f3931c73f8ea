// Package practice holds the built-in types of page, one file each. A file declares
// the struct of the type's header and its descriptor (kb.Type). To add a type,
// write its file and its example, and add it to the list in All.
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
	"embed"
	"iter"

	"tandem/generator/kb"
)

// examples has the smallest page of each type that passes check.
//
//go:embed examples
var examples embed.FS

// All returns the built-in types in the order of navigation. Each call returns
// new descriptors, so that no base can change another's.
func All() kb.Types {
	types := kb.Types{
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
	for _, t := range types {
		example, _ := examples.ReadFile("examples/" + t.Name + ".md") // the tests check that each has one
		t.Example = string(example)
	}
	return types
}

// ahead is how many days before its day something begins to wait for somebody.
const ahead = 30

// on is the fact that shows a page's date.
func on(label string) kb.Fact {
	return kb.Fact{Label: label, Of: func(_ *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Day: p.Date} }}
}

func open(items []kb.PlacedItem) []kb.PlacedItem {
	return kb.Where(items, func(item kb.PlacedItem) bool { return item.Open() })
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

// compareTrue sorts what is true first.
func compareTrue(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
