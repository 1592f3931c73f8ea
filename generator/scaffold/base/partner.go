package base

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// Refused is a title or partners that no base can have.
type Refused struct {
	Message string
	hint    string
}

func (r *Refused) Error() string { return r.Message }

// Hint returns the hint.
func (r *Refused) Hint() string { return r.hint }

// ParsePartner reads ID=Name.
func ParsePartner(s string) (Partner, error) {
	id, name, ok := strings.Cut(s, "=")
	if !ok {
		return Partner{}, &Refused{fmt.Sprintf("%q names no partner", s), "write it as hospital=\"City hospital\""}
	}
	return Partner{strings.TrimSpace(id), strings.TrimSpace(name)}, nil
}

// idForm matches an id that @id in a text can name.
var idForm = regexp.MustCompile(`^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$`)

// longest is the longest name or title, in code points.
const longest = 100

func accepted(o Options) error {
	if len(o.Partners) < 2 {
		return &Refused{"a base is shared by two partners or more", "name both: --partner hospital=\"City hospital\" --partner lab=\"University lab\""}
	}
	if unprintable(o.Title) || len([]rune(o.Title)) > longest {
		return &Refused{fmt.Sprintf("the title %q does not fit a line", o.Title), "write a short one"}
	}
	seen := map[string]bool{}
	for _, p := range o.Partners {
		switch {
		case !idForm.MatchString(p.ID):
			return &Refused{fmt.Sprintf("%q can be no id", p.ID), "use up to 40 lower-case letters, digits and hyphens: city-hospital"}
		case seen[p.ID]:
			return &Refused{fmt.Sprintf("two partners have the id %q", p.ID), "give one of them another"}
		case p.Name == "" || unprintable(p.Name) || len([]rune(p.Name)) > longest:
			return &Refused{fmt.Sprintf("the partner %q has no name that fits a line", p.ID), "write it as " + p.ID + "=\"Name\""}
		}
		seen[p.ID] = true
	}
	return nil
}

func unprintable(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) })
}
