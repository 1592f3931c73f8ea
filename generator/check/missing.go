package check

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// NoDirectory is the code for a base without directory.yaml whose pages name people,
// teams or partners.
const NoDirectory = "owner/no-directory"

// missingRules are about missing files of a base with typed pages. One finding
// replaces those on every page.
func missingRules() []Rule {
	return []Rule{
		{
			Code: NoDirectory, Why: "people, teams and partners that pages name are in directory.yaml", Severity: diag.Error,
			check: func(j *scope, report report) {
				if len(j.Directory.At) > 0 || j.Directory.Unread {
					return
				}
				n, first := 0, ""
				for _, p := range j.Pages {
					if namesSomebody(p) {
						n++
						first = cmp.Or(first, p.Path)
					}
				}
				if n == 0 {
					return
				}
				message := "there is no directory.yaml"
				if j.Directory.At != nil {
					message = "directory.yaml is empty"
				}
				if other := otherName(j, "directory"); other != "" {
					report(directoryFile, top(), message+", and "+pagesName(n, first), "rename "+diag.Quote(other)+" to directory.yaml")
					return
				}
				report(directoryFile, top(), message+", and "+pagesName(n, first), "write \"partners:\" and \"people:\" in directory.yaml, and list whom the pages name")
			},
		},
		{Code: "site/missing", Why: "a base of typed pages has its settings in site.yaml", Severity: diag.Warning, check: siteMissing},
	}
}

func siteMissing(j *scope, report report) {
	typed := func(p *kb.Page) bool { return p.Folder() != "" && p.Type.Name != "guide" && !p.Index && len(p.At) > 0 }
	if other := otherName(j, "site"); j.Site.At == nil && other != "" {
		report(siteFile, top(), "there is no site.yaml, so errors of pages are warnings and one site shows every audience", "rename "+diag.Quote(other)+" to site.yaml")
	} else if j.Site.At == nil && slices.ContainsFunc(j.Pages, typed) {
		report(siteFile, top(), "there is no site.yaml, so errors of pages are warnings and one site shows every audience", "write \"title:\", \"base_url:\" and \"default_audience:\" in site.yaml")
	}
}

// otherName returns the file that was meant to be site.yaml or directory.yaml and has
// another ending or other letters.
func otherName(j *scope, stem string) string {
	names := slices.Sorted(maps.Keys(j.Unpublished))
	for _, f := range j.Files {
		names = append(names, f.Path)
	}
	for _, name := range names {
		if lower := strings.ToLower(name); slices.Contains([]string{stem + ".yml", stem + ".yaml", stem + ".yaml.txt", stem + ".yml.txt", stem + ".yaml.yaml", stem + ".txt"}, lower) {
			return name
		}
	}
	return ""
}

func pagesName(n int, first string) string {
	if n == 1 {
		return first + " names people or partners"
	}
	return diag.Count(n, "page") + " name people or partners, " + first + " first"
}

// namesSomebody reports whether a page names a person, a team or a partner.
func namesSomebody(p *kb.Page) bool {
	return len(p.Verified) > 0 || len(p.Partners) > 0 || slices.ContainsFunc(p.Refs, func(r kb.HeaderRef) bool { return r.Owner })
}

// known drops problems that only follow from a missing directory.
func known(j *kb.Judged, problems diag.List) diag.List {
	if j.Directory.Faulty {
		problems = slices.DeleteFunc(problems, func(p diag.Problem) bool {
			return p.Code == "owner/unknown" || p.Code == "verified/unknown-person" || strings.HasSuffix(p.Code, "/unknown-partner") || p.Code == "site/no-such-steward" ||
				strings.HasPrefix(p.Code, "directory/no-such-")
		})
	}
	if len(j.Directory.At) > 0 {
		return problems
	}
	return slices.DeleteFunc(problems, func(p diag.Problem) bool {
		stage, _, _ := strings.Cut(p.Code, "/")
		return stage == "verified" || stage == "trust" || stage == "owner" && p.Code != NoDirectory && p.Code != "owner/missing" ||
			strings.HasSuffix(p.Code, "/unknown-partner") || p.Code == "site/no-such-steward"
	})
}
