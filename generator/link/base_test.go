package link_test

import (
	"fmt"
	"maps"
	"regexp"
	"strings"
	"testing"

	"tandem/generator/diag"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
	"tandem/generator/link"
)

// today is the day on which the bases of the tests are judged.
const today = kb.Day("2026-11-21")

// from is the page that makes the references of the tests.
const from = "guides/from.md"

// sample is a base with a page, file or folder of each kind that a link can mean.
func sample() smallbase.Files {
	return smallbase.Files{
		"site.yaml": "title: Sample\nbase_url: https://base.example/\nrepository: https://github.com/x/y\n",
		"directory.yaml": `partners:
  - {id: hospital, name: City hospital}
  - {id: lab, name: University lab}
teams:
  - {id: builders, name: Builders, partner: lab}
people:
  - {id: product-owner, name: Product owner, partner: hospital}
`,
		"index.md":               "# Home\n\nText.\n",
		"guides/index.md":        "# All guides\n\nText.\n",
		"guides/start.md":        page("aliases: [/old/start/, old-name.html]", "# Getting going\n\n## First steps\n\n## Second part\n"),
		"guides/nahe-tür.md":     page("", "# Door\n\nText.\n"),
		"guides/a#b.md":          page("", "# Sharp\n\nText.\n"),
		"guides/two words.md":    page("", "# Spaced\n\nText.\n"),
		"guides/kickoff.md":      page("", "# Kickoff as a guide\n\nText.\n"),
		"playbooks/kickoff.md":   "# Kickoff as a playbook\n\nText.\n",
		"playbooks/only.md":      "# Only\n\nText.\n",
		"tools/README.md":        "# Tools\n\nText.\n",
		"tools/deep/hammer.md":   page("tags: [Iron]", "# Hammer\n\nText.\n"),
		"named.md":               page("id: other/name", "# Named\n\nText.\n"),
		"guides/data.pdf":        "PDF",
		"pictures/map.png":       "PNG",
		"pictures/one/Twice.png": "PNG",
		"pictures/two/twice.png": "PNG",
		"pictures/tür.png":       "PNG",
	}
}

// page writes a page that is never reviewed.
func page(header, body string) string {
	if header != "" {
		header += "\n"
	}
	return "---\n" + header + "review_every: never\nreason: It is a fixture.\n---\n" + body
}

// linked links the sample with more files. An empty text takes a file away.
func linked(t *testing.T, more smallbase.Files) (*kb.Linked, diag.List) {
	t.Helper()
	return link.Link(smallbase.Base(t, with(sample(), more)))
}

func with(files, more smallbase.Files) smallbase.Files {
	all := maps.Clone(files)
	for name, text := range more {
		if all[name] = text; text == "" {
			delete(all, name)
		}
	}
	return all
}

// describe writes a target.
func describe(t kb.Target) string {
	var parts []string
	for _, part := range []struct{ name, value string }{
		{"page", t.Page}, {"heading", t.Heading}, {"file", t.File}, {"owner", t.Owner}, {"folder", t.Folder}, {"own", t.Own},
	} {
		if part.value != "" {
			parts = append(parts, part.name+" "+part.value)
		}
	}
	if t.Outside {
		parts = append(parts, "outside")
	}
	return strings.Join(parts, ", ")
}

// values finds what a message or hint names.
var values = regexp.MustCompile(`"[^"]*"|#[a-z-]+|\b[0-9]+\b`)

// faults writes the problems of a page, a line each, without the warning that nothing
// links to it: severity, place, code, and what message and hint name. Their words
// are not the concern of this package's tests.
func faults(problems diag.List, path string) string {
	var b strings.Builder
	for _, p := range problems {
		if p.Path != path || p.Code == "link/not-linked" {
			continue
		}
		fmt.Fprintf(&b, "%s %d:%d %s | %s | %s\n", p.Severity, p.Line, p.Column, p.Code,
			strings.Join(values.FindAllString(p.Message, -1), " "), strings.Join(values.FindAllString(p.Hint, -1), " "))
	}
	return b.String()
}
