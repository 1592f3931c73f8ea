package scaffold

import (
	"strings"

	"tandem/generator/kb"
)

// doc describes a field and its form in one line.
func doc(f kb.Field) string {
	said := strings.Join(strings.Fields(f.Doc), " ")
	switch f.Need {
	case kb.Required:
		said = "needed: " + said
	case kb.Wanted:
		said = "wanted: " + said
	default:
		if f.Offered {
			said = "asked for: " + said
		}
	}
	if form := formOf(f); form != "" {
		said += " (" + form + ")"
	}
	return said
}

// formOf describes the form of a value, where its key does not.
func formOf(f kb.Field) string {
	switch f.Kind {
	case kb.KindChoice:
		return "one of " + strings.Join(f.Choices, ", ")
	case kb.KindYesNo:
		return "yes or no"
	case kb.KindDay:
		return "YYYY-MM-DD"
	case kb.KindInterval:
		if !strings.Contains(f.Doc, "90d") {
			return "90d, 6mo, 1y or never"
		}
	case kb.KindPercent:
		return "such as 10%"
	case kb.KindNumber:
		return "a number"
	case kb.KindOwner:
		return "an id of directory.yaml"
	case kb.KindOwners:
		return "ids of directory.yaml"
	case kb.KindPage, kb.KindPages:
		kind := "a page"
		if f.PageType != "" {
			kind = "a " + f.PageType
		}
		if f.Kind == kb.KindPages {
			return "ids, each of " + kind
		}
		return "the id of " + kind
	}
	return ""
}
