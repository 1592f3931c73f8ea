package trust

import (
	"slices"

	"tandem/generator/kb"
)

// flags returns the flags of a page that do not depend on the states of other pages.
// Those that depend on nothing but the page and the directory are given: one about an
// amended record, or those about the owners of a living page.
func flags(l *kb.Linked, p *kb.Page, t kb.Trust, signed signed, living bool, day kb.Day, alone []kb.Flag) []kb.Flag {
	var flags []kb.Flag
	if signed.changed && living {
		flags = append(flags, kb.Flag{Kind: kb.FlagChanged, Day: t.Verified})
	}
	if living && t.Overdue != "" && day > t.Overdue {
		flags = append(flags, kb.Flag{Kind: kb.FlagOverdue, Day: t.Due})
	}
	if len(t.Signed()) > 0 && len(t.Waiting) > 0 {
		flags = append(flags, kb.Flag{Kind: kb.FlagHalf})
	}
	if slices.ContainsFunc(t.SignOffs, func(s kb.SignOff) bool { return !s.Bound }) {
		flags = append(flags, kb.Flag{Kind: kb.FlagUnbound})
	}
	flags = append(flags, kb.Where(alone, func(f kb.Flag) bool { return living || f.Kind == kb.FlagAmended })...)
	// A draft has no links yet: a link to a draft would itself be a problem.
	if p.Type.NeedsLinks && len(l.Back[p.ID]) == 0 && !p.Index && !p.Draft() && p.Status != kb.StatusArchived {
		flags = append(flags, kb.Flag{Kind: kb.FlagOrphan})
	}
	open := kb.CountOf(l.ItemsFor(p.ID, "lessons", day), func(lesson kb.PlacedItem) bool { return lesson.Open() })
	if open > 0 && living {
		flags = append(flags, kb.Flag{Kind: kb.FlagOpenLessons, Count: open})
	}
	return flags
}

// ownerFlags returns a flag when all owners of the page have left or leave soon, or,
// for a page of several partners, all owners of one partner: who leaves last, and when.
func ownerFlags(l *kb.Linked, p *kb.Page, day kb.Day) []kb.Flag {
	type group struct {
		last  string // who leaves last
		day   kb.Day
		stays bool
	}
	groups := map[string]*group{} // by partner; "" for all
	for _, id := range p.Owners {
		owner, ok := l.Directory.Owner(id)
		if !ok {
			continue
		}
		partner := ""
		if len(p.Partners) > 1 {
			partner = owner.Partner
		}
		g := groups[partner]
		if g == nil {
			g = &group{}
			groups[partner] = g
		}
		switch until := l.Directory.LastDay(id); {
		case until == "":
			g.stays = true
		case until >= g.day:
			g.last, g.day = id, until
		}
	}
	var flags []kb.Flag
	for _, partner := range append([]string{""}, p.Partners...) {
		g := groups[partner]
		if g == nil || g.stays || g.day > day.Add(kb.Notice) {
			continue
		}
		kind := kb.FlagOwnerLeaves
		if g.day < day {
			kind = kb.FlagOwnerLeft
		}
		flags = append(flags, kb.Flag{Kind: kind, Owner: g.last, Partner: partner, Day: g.day})
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
