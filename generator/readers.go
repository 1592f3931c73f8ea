package generator

import (
	"slices"

	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Readers compares two states of a base and returns the change to who can read what,
// as problems and as a line for each edition. While site.yaml has an error the
// editions are unknown: an error after the change is among its own problems, one
// before it is reported here.
func Readers(before, after *Checked) (diag.List, []string) {
	if _, wrong := siteError(after); wrong {
		return nil, nil
	}
	if p, wrong := siteError(before); wrong {
		return diag.List{{
			Path: "site.yaml", Line: 1, Column: 1, Severity: diag.Warning, Code: "change/edition",
			Message: "editions cannot be compared, because site.yaml had an error before the change: " + p.Message,
			Hint:    "compare the audiences of the changed pages by hand",
		}}, nil
	}
	return check.Readers(published(before), published(after))
}

// siteError returns the first error of site.yaml.
func siteError(c *Checked) (diag.Problem, bool) {
	i := slices.IndexFunc(c.Problems, func(p diag.Problem) bool { return p.Path == "site.yaml" && p.Severity == diag.Error })
	if i < 0 {
		return diag.Problem{}, false
	}
	return c.Problems[i], true
}

// published returns a base with its editions, as Build makes them.
func published(c *Checked) check.Published {
	p := check.Published{Judged: c.Judged, Source: c.Source}
	for _, rule := range c.Judged.Site.Editions {
		p.Editions = append(p.Editions, Pass(c.part(rule), rule, false, nil))
	}
	return p
}

// part returns the base with its pages as an edition shows them.
func (c *Checked) part(rule kb.EditionRule) *kb.Judged {
	if j := c.parts[rule.Name]; j != nil {
		return j
	}
	j, _ := new(Builder).narrow(c, rule)
	return j
}

// WithoutPrivate returns the base without pages, and parts of pages, that are for
// kb.AudiencePrivate alone, and without texts about them on other pages; drafts stay.
func (c *Checked) WithoutPrivate() *kb.Judged {
	rule := kb.Whole(false)
	j, _ := new(Builder).narrow(c, rule)
	return Pass(j, rule, true, nil).Judged
}
