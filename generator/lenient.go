package generator

import (
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// lenient turns errors of pages into warnings, for people who arrive with
// Markdown of other tools. What stays an error: what would make the output
// ambiguous or reach a path, a secret, and, where the base has editions, what could show a
// page to readers it is not meant for.
func lenient(problems diag.List, site *kb.Site) diag.List {
	softened := make(diag.List, len(problems))
	for i, p := range problems {
		hard := slices.Contains(alwaysErrors(), p.Code) || strings.HasPrefix(p.Code, "audience/") || strings.HasPrefix(p.Code, "secret/") ||
			strings.HasPrefix(p.Code, "site/") || strings.HasPrefix(p.Code, "directory/") ||
			p.Path == "site.yaml" || p.Path == "directory.yaml" ||
			site.HasEditions() && slices.Contains(hidesAudience(), p.Code)
		if !hard {
			p.Severity = diag.Warning
		}
		softened[i] = p
	}
	return softened
}

// alwaysErrors returns the codes of errors in any base.
func alwaysErrors() []string {
	return []string{
		"header/audience", "header/duplicate-key", "header/private-type", "page/unknown-audience",
		"link/same-address", "link/same-id", "link/reserved-address", "link/alias-taken", "link/bad-name",
		"source/bad-name", "internal/panic",
	}
}

// hidesAudience returns the codes of headers of which nobody knows for whom the
// page is.
func hidesAudience() []string {
	return []string{
		"header/syntax", "header/not-closed", "header/not-first", "header/not-utf8", "header/unknown-format", "header/not-a-mapping",
		"header/audience-key", "header/too-long", "header/too-deep", "header/alias", "header/tag",
	}
}
