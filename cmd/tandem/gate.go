package main

import (
	"fmt"

	"tandem/generator"
	"tandem/generator/check"
	"tandem/generator/diag"
)

// gate is the set of conditions, besides errors, that fail a check.
type gate struct{ warnings, overdue bool }

// newGate reads --strict and --gate.
func newGate(strict bool, names []string) (gate, error) {
	g := gate{strict, strict}
	for _, name := range names {
		switch name {
		case "warnings":
			g.warnings = true
		case "overdue":
			g.overdue = true
		default:
			return g, &usageError{fmt.Sprintf("--gate %q is unknown", name), "use warnings or overdue; --strict is both"}
		}
	}
	return g, nil
}

// add adds to the problems that more pages are overdue than site.yaml allows.
func (g gate) add(c *generator.Checked) {
	if g.overdue {
		c.Problems = append(c.Problems, check.Strict(c.Judged)...).Sorted()
	}
}

// fails reports whether a check with these problems fails.
func (g gate) fails(l diag.List) bool {
	return l.Failed() || g.warnings && !l.Clean()
}
