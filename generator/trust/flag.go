package trust

import (
	"slices"

	"tandem/generator/kb"
)

// flags returns the flags of a page, without looking at other pages' states. Those
// about its owners are given.
func flags(l *kb.Linked, p *kb.Page, t kb.Trust, w word, living bool, day kb.Day, owners []kb.Flag) []kb.Flag {
	var flags []kb.Flag
	if w.changed {
		kind := kb.FlagChanged
		if !living {
			kind = kb.FlagAmended
		}
		flags = append(flags, kb.Flag{Kind: kind, Day: t.Verified})
	}
	if living && t.Overdue != "" && day > t.Overdue {
		flags = append(flags, kb.Flag{Kind: kb.FlagOverdue, Day: t.Due})
	}
	if w.half {
		flags = append(flags, kb.Flag{Kind: kb.FlagHalf})
	}
	if slices.ContainsFunc(t.SignOffs, func(s kb.SignOff) bool { return !s.Bound }) {
		flags = append(flags, kb.Flag{Kind: kb.FlagUnbound})
	}
	if living {
		flags = append(flags, owners...)
	}
	// A draft has no links yet: a link to a draft would itself be a problem.
	if len(l.Back[p.ID]) == 0 && !p.Index && !p.Draft() && p.Status != kb.StatusArchived {
		flags = append(flags, kb.Flag{Kind: kb.FlagOrphan})
	}
	open := 0
	for _, lesson := range l.ItemsFor(p.ID, "lessons", day) {
		if lesson.Open() {
			open++
		}
	}
	if open > 0 && living {
		flags = append(flags, kb.Flag{Kind: kb.FlagOpenLessons, Count: open})
	}
	return flags
}

// ownerFlags says when all owners of a page have left, or all of one partner for a
// page of several partners.
func ownerFlags(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Flag {
	groups := map[string][]string{} // partner → owners; "" for all
	for _, id := range p.Owners {
		owner, ok := l.Directory.Owner(id)
		if !ok {
			continue
		}
		group := ""
		if len(p.Partners) > 1 {
			group = owner.Partner
		}
		groups[group] = append(groups[group], id)
	}
	var flags []kb.Flag
	for _, partner := range append([]string{""}, p.Partners...) {
		owners := groups[partner]
		if len(owners) == 0 {
			continue
		}
		left := func(on kb.Day) bool {
			return !slices.ContainsFunc(owners, func(id string) bool { return !l.Directory.Left(id, on) })
		}
		switch last := owners[len(owners)-1]; {
		case left(day):
			flags = append(flags, kb.Flag{Kind: kb.FlagOwnerLeft, Owner: last})
		case left(day.Add(Notice)):
			owner, _ := l.Directory.Owner(last)
			flags = append(flags, kb.Flag{Kind: kb.FlagOwnerLeaves, Owner: last, Day: owner.Until})
		}
	}
	return flags
}

// dependencies says which pages that this one relies on no longer hold.
func dependencies(j *kb.Judged, p *kb.Page) []kb.Flag {
	var flags []kb.Flag
	for _, ref := range p.ReliesOn {
		target := j.Resolve(p, ref)
		if target == nil {
			continue
		}
		switch state := j.Trust[target.ID].State; state {
		case kb.StateSuperseded, kb.StateArchived, kb.StateOverdue, kb.StateReported:
			flags = append(flags, kb.Flag{Kind: kb.FlagDeadBase, Page: target.ID, State: state})
		}
	}
	return flags
}
