package practice

import "tandem/generator/kb"

// Guide is the header of a plain page.
type Guide struct{}

// Fields returns none: a guide has only the common keys.
func (*Guide) Fields() []kb.Field { return nil }

func guideType() *kb.Type {
	return &kb.Type{
		Name: "guide", Title: "Guide", Plural: "Guides", Folder: "guides", Register: "Guides",
		Doc:          "a plain page: how-to or reference",
		Family:       kb.FamilyKnow,
		NeedsLinks:   true,
		New:          func() kb.Fields { return new(Guide) },
		OwnersNeeded: true,
		Review:       kb.Interval{N: 1, Unit: "y"},
		Columns:      kb.Facts(kb.FactOwners, kb.FactTrust),
	}
}
