package check_test

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// hints returns the hints of the problems of one code.
func hints(problems diag.List, code string) string {
	var all []string
	for _, p := range problems {
		if p.Code == code {
			all = append(all, p.Hint)
		}
	}
	return strings.Join(all, "; ")
}

// TestWhomAnOwnerWasMeantToBe: an owner written by name, by mail address or with others
// in one text has a hint that names the ids.
func TestWhomAnOwnerWasMeantToBe(t *testing.T) {
	const directory = "partners: [{id: lab, name: University lab}]\npeople:\n" +
		"  - {id: lead, name: Tech lead, partner: lab, contact: \"mailto:t.lead@lab.example\"}\n  - {id: nurse, name: Ward nurse, partner: lab}\n"
	for written, want := range map[string]string{
		"Tech Lead":               "write the id: lead",
		"@nurse":                  "write the id: nurse",
		"t.lead@lab.example":      "write the id: lead",
		"nurse@clinic.example":    "write the id: nurse",
		"Tech lead and nurse":     "write lead and nurse as separate entries: [lead, nurse]",
		"nurse + lead":            "write nurse and lead as separate entries: [nurse, lead]",
		"nurse/lead/nurse":        "write nurse and lead and nurse as separate entries: [nurse, lead, nurse]",
		"nurse and a stranger":    "use one of lead, nurse",
		"nurze":                   `did you mean "nurse"?`,
		"someone quite different": "use one of lead, nurse",
	} {
		found := check.Check(judged(t, smallbase.Files{"directory.yaml": directory, "guides/one.md": "---\nowners: [\"" + written + "\"]\n---\n# One\n"}))
		if got := hints(found, "owner/unknown"); got != want {
			t.Errorf("%q: the hint is %q, want %q", written, got, want)
		}
	}
}

// TestOwnersThatAreNotUnderstood: the owners of a list that is reported as a whole are
// not reported one by one.
func TestOwnersThatAreNotUnderstood(t *testing.T) {
	j := judged(t, smallbase.Files{"guides/one.md": "---\nowners: [stranger]\n---\n# One\n"})
	if got := codes(check.Check(j), "owner"); got != "owner/unknown guides/one.md:2" {
		t.Errorf("an unknown owner: got %q", got)
	}
	j.PageAt("guides/one.md").Faulty = map[string]bool{"owners": true}
	if got := codes(check.Check(j), "owner"); got != "" {
		t.Errorf("of a list that is not understood: got %q", got)
	}
}

// TestHintsForIDs: the hint for an id that no item can name is an id that one can.
func TestHintsForIDs(t *testing.T) {
	for id, want := range map[string]string{
		"Bo":             "write it as bo,",
		"Bo@lab.example": "write it as bo,",
		"@Bo":            "write it as bo,",
		"The crew":       "write it as the-crew,",
		"c-":             "write it as c,",
		"李":              "write lower-case letters, digits and hyphens,",
	} {
		found := check.Check(judged(t, smallbase.Files{"directory.yaml": "partners: [{id: lab, name: Lab}]\npeople:\n  - {id: \"" + id + "\", name: Bo, partner: lab}\n"}))
		if got := hints(found, "directory/bad-id"); !strings.HasPrefix(got, want) {
			t.Errorf("%q: the hint is %q, want %q", id, got, want)
		}
	}
}

// TestSettingsUnderAnotherName: a file that was meant to be site.yaml or directory.yaml
// is named in the hint, unless the right file is there too.
func TestSettingsUnderAnotherName(t *testing.T) {
	const signed = "---\nowners: [lead]\n---\n# One\n"
	for _, test := range []struct {
		name  string
		files smallbase.Files
		code  string
		want  string // part of the hint; empty for no problem
	}{
		{"site.yml", smallbase.Files{"site.yml": "title: Fixture\n"}, "site/missing", `rename "site.yml" to site.yaml`},
		{"in capitals", smallbase.Files{"Site.YAML": "title: Fixture\n"}, "site/missing", `rename "Site.YAML" to site.yaml`},
		{"beside the right one", smallbase.Files{"site.yml": "title: Old\n", "site.yaml": siteYAML}, "site/missing", ""},
		{"none", smallbase.Files{"playbooks/one.md": signed}, "site/missing", `write "title:"`},
		{"directory.yml", smallbase.Files{"directory.yml": directoryYAML, "guides/one.md": signed}, check.NoDirectory, `rename "directory.yml" to directory.yaml`},
		{"no directory", smallbase.Files{"guides/one.md": signed}, check.NoDirectory, `write "partners:"`},
		{"no directory, and nobody is named", smallbase.Files{"directory.yml": directoryYAML, "glossary/one.md": "# One\n"}, check.NoDirectory, ""},
	} {
		got := hints(check.Check(smallbase.Judged(t, test.files, today)), test.code)
		if !strings.Contains(got, test.want) || (got == "") != (test.want == "") {
			t.Errorf("%s: the hint is %q, want %q", test.name, got, test.want)
		}
	}
}

// TestEntriesThatCannotBeRead: where an entry of directory.yaml cannot be read, nobody is
// reported as unknown, for they may be in it.
func TestEntriesThatCannotBeRead(t *testing.T) {
	j := judged(t, smallbase.Files{
		"site.yaml":      "title: Fixture\nstewards: [stranger]\n",
		"directory.yaml": "partners: [{id: lab, name: Lab}]\npeople:\n  - {id: lead, name: Lead, partner: lost, team: lost, deputy: lost}\n  - {id: lead, name: Again, partner: lab}\n",
		"guides/one.md":  "---\nowners: [stranger]\npartners: [lost]\nverified: [{by: human:stranger, at: 2026-11-01, text: HASH}]\n---\n# One\n",
	})
	dependent := []string{
		"directory/no-such-deputy", "directory/no-such-partner", "directory/no-such-team", "owner/unknown",
		"page/unknown-partner", "site/no-such-steward", "verified/unknown-person",
	}
	reported := func() []string {
		var all []string
		for _, p := range check.Check(j) {
			all = append(all, p.Code)
		}
		slices.Sort(all)
		return slices.Compact(all)
	}
	whole := reported()
	for _, code := range dependent {
		if !slices.Contains(whole, code) {
			t.Errorf("%s is not reported", code)
		}
	}
	j.Directory.Faulty = true
	want := slices.DeleteFunc(whole, func(code string) bool { return slices.Contains(dependent, code) })
	if got := reported(); !slices.Equal(got, want) || !slices.Contains(got, "directory/same-id") {
		t.Errorf("with an entry that cannot be read: got %q, want %q", got, want)
	}
}

// TestARequiredKeyWithoutAValue: a page is not asked to be verified before it has the
// value that its type requires.
func TestARequiredKeyWithoutAValue(t *testing.T) {
	const site = "title: Fixture\ntypes:\n  - name: lab-note\n    doc: what the lab found\n    fields: [{key: minutes, kind: text, required: true}, {key: remarks, kind: text}]\n"
	for key, want := range map[string]string{"": "trust/unverified lab-notes/one.md:1", "remarks": "trust/unverified lab-notes/one.md:1", "minutes": ""} {
		j := judged(t, smallbase.Files{"site.yaml": site, "lab-notes/one.md": "---\nowners: [product-owner]\nminutes: Few\n---\n# One\n"})
		if key != "" {
			j.PageAt("lab-notes/one.md").Blank = map[string]kb.Pos{key: {Line: 3, Column: 1}}
		}
		if got := codes(check.Check(j), "trust"); got != want {
			t.Errorf("without a value of %q: got %q, want %q", key, got, want)
		}
	}
}
