package reference

import (
	"fmt"
	"slices"
	"strings"

	"tandem/generator/check"
	"tandem/generator/kb"
)

// advice is a row of the table of practices: something that lasting partnerships do,
// and what in a base supports it. Each but says may be empty, and not all three;
// several are separated by spaces.
type advice struct {
	says   string // the practice, as an instruction without a full stop
	fields string // "TYPE.KEY", "TYPE.KEY.KEY" of a row; TYPE page for keys of every page, site and directory for the two files
	checks string // codes of rules
	pages  string // ids of content pages that give the advice or show it
}

// chapter is a group of practices with its heading.
type chapter struct {
	title     string
	practices []advice
}

func chapters() []chapter {
	return []chapter{
		{"Purpose", purposePractices()},
		{"Trust", trustPractices()},
		{"Openness", opennessPractices()},
		{"Roles", rolePractices()},
		{"Everyone at the table", inclusionPractices()},
		{"Strengths and give and take", strengthPractices()},
		{"Creating together", creationPractices()},
		{"Learning", learningPractices()},
		{"Experiments and risk", experimentPractices()},
		{"Changing course", changePractices()},
		{"Governance and disagreement", governancePractices()},
		{"Renewal", renewalPractices()},
		{"Roadmaps", roadmapPractices()},
		{"Goals and measures", goalPractices()},
		{"People who grow", growthPractices()},
	}
}

// Practices returns the page that lists which part of a base supports which practice.
// Things that do not exist, by types and has (is there a page of that id?), are named
// without a link; Dangling lists them. Pages of the base that use the keys come first.
func Practices(types kb.Types, owners []string, has func(id string) bool, in givenIn) Page {
	var b strings.Builder
	b.WriteString(head(owners, 93, "Reference: practices", "What lasting partnerships do, and what of this base carries it."))
	n := 0
	for _, c := range chapters() {
		n += len(c.practices)
	}
	fmt.Fprintf(&b, "These are %d practices of partnerships that last. Beside each stands what carries it here: the keys in which it is written down, "+
		"the checks that ask for it, and the pages on which it is seen and told. A key is written as `type.key`; `page` stands for every type. "+
		"A practice without a key is advice, which no program can check.\n\n", n)
	for _, c := range chapters() {
		fmt.Fprintf(&b, "## %s\n\n| Practice | Written in | Asked for by | Seen and told in |\n|---|---|---|---|\n", c.title)
		for _, p := range c.practices {
			fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", p.says, each(p.fields, func(f string) string { return fieldLink(types, f) }),
				each(p.checks, func(code string) string { return "`" + code + "`" }),
				where(p, in, has))
		}
		b.WriteString("\n")
	}
	return Page{Path: Folder + "practices.md", Text: strings.TrimSuffix(b.String(), "\n")}
}

// where names the pages on which a practice is seen, and those that only tell of it.
func where(p advice, in givenIn, has func(id string) bool) string {
	seen := in.of(p)
	told := slices.DeleteFunc(strings.Fields(p.pages), func(id string) bool { return slices.Contains(seen, id) })
	link := func(id string) string { return pageLink(id, has) }
	var cell []string
	if len(seen) > 0 {
		cell = append(cell, "seen: "+each(strings.Join(seen, " "), link))
	}
	if len(told) > 0 {
		cell = append(cell, "told: "+each(strings.Join(told, " "), link))
	}
	return strings.Join(cell, "; ")
}

func each(list string, show func(string) string) string {
	var shown []string
	for _, s := range strings.Fields(list) {
		shown = append(shown, show(s))
	}
	return strings.Join(shown, ", ")
}

func fieldLink(types kb.Types, field string) string {
	name, _, _ := strings.Cut(field, ".")
	if name == "page" {
		return "[`" + field + "`](common.md)"
	}
	if _, ok := types.Named(name); !ok {
		return "`" + field + "`"
	}
	return "[`" + field + "`](" + name + ".md)"
}

func pageLink(id string, has func(string) bool) string {
	if !has(id) {
		return "`" + id + "`"
	}
	return "[[" + id + "]]"
}

// Dangling returns, sorted, names in the table that do not exist: types and their
// keys, codes of rules, and pages by has. A row that names nothing, or repeats another
// one, is listed by its text.
func Dangling(types kb.Types, has func(id string) bool) []string {
	codes := map[string]bool{}
	for _, r := range append(check.Rules(), check.ChangeRules()...) {
		codes[r.Code] = true
	}
	for _, t := range types {
		for _, r := range t.Rules {
			codes[r.Code] = true
		}
	}
	said := map[string]bool{}
	var missing []string
	for _, c := range chapters() {
		for _, p := range c.practices {
			if p.fields+p.checks+p.pages == "" {
				missing = append(missing, "nothing carries: "+p.says)
			}
			if said[p.says] {
				missing = append(missing, "said twice: "+p.says)
			}
			said[p.says] = true
			for _, f := range strings.Fields(p.fields) {
				if !declared(types, f) {
					missing = append(missing, "field "+f)
				}
			}
			for _, code := range strings.Fields(p.checks) {
				if !codes[code] {
					missing = append(missing, "rule "+code)
				}
			}
			for _, id := range strings.Fields(p.pages) {
				if !has(id) {
					missing = append(missing, "page "+id)
				}
			}
		}
	}
	slices.Sort(missing)
	return slices.Compact(missing)
}

// declared reports whether a field of the table is one of its type.
func declared(types kb.Types, field string) bool {
	name, keys, _ := strings.Cut(field, ".")
	var fields []kb.Field
	switch name {
	case "page":
		fields = new(kb.Common).Fields()
	case "site":
		fields = new(kb.Site).Fields()
	case "directory":
		fields = new(kb.Directory).Fields()
	default:
		t, ok := types.Named(name)
		if !ok {
			return false
		}
		fields = t.New().Fields()
	}
	for _, key := range strings.Split(keys, ".") {
		i := slices.IndexFunc(fields, func(f kb.Field) bool { return f.Key == key })
		if i < 0 {
			return false
		}
		fields = fields[i].Of
	}
	return true
}
