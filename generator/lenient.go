package generator

import (
	"slices"
	"strings"

	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/kb"
)

// lenient turns errors of pages into warnings, for people who start with Markdown of
// other tools. These remain errors: ambiguous or unsafe output paths, secrets,
// unfinished merges, and audiences that cannot be read. A header that cannot be read
// hides its page from all editions but those for every audience, so it may be a
// warning.
func lenient(problems diag.List, site *kb.Site) diag.List {
	softened := make(diag.List, len(problems))
	for i, p := range problems {
		hard := slices.Contains(alwaysErrors(), p.Code) || strings.HasPrefix(p.Code, "audience/") || strings.HasPrefix(p.Code, "secret/") ||
			strings.HasPrefix(p.Code, "site/") || strings.HasPrefix(p.Code, "directory/") ||
			p.Code != check.NoDirectory && (p.Path == "site.yaml" || p.Path == "directory.yaml") ||
			site.HasEditions() && p.Code == "header/audience-key"
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
		"header/audience", "header/duplicate-key", "header/private-type", "page/unknown-audience", header.ConflictCode,
		"link/same-address", "link/same-id", "link/reserved-address", "link/alias-taken", "link/bad-name",
		"source/bad-name", "internal/panic",
	}
}
