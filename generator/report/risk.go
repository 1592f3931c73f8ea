package report

import "tandem/generator/kb"

// risk is the number by which todos are sorted; the package comment has the formula.
func risk(urgency, reach int, since, day kb.Day) int {
	months := 0
	if since != "" && since < day {
		months = min(since.DaysUntil(day)/30, 12)
	}
	return urgency * reach * (1 + months)
}

// urgency returns how much a reason presses, 1 to 5.
func urgency(kind ReasonKind) int {
	switch kind {
	case Reported:
		return 5
	case Overdue:
		return 4
	case Changed, Amended, Unverified, Half:
		return 3
	case Due, NoOwner, OwnerLeft, ReliesOn:
		return 2
	}
	return 1
}

// reach is how much hangs on a page.
func (m *maker) reach(page string) int {
	return 1 + len(m.Referring(page, "Relied on by")) + 2*len(m.Referring(page, "Step of"))
}
