package generator_test

import (
	"context"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/templates"
)

// published returns the options that build the base of this repository.
func published() generator.Options {
	return generator.Options{Content: os.DirFS("../content"), Templates: templates.FS, Assets: assets.FS, Day: today}
}

// TestPublishedBaseHasNoProblem builds the real content. States are meant to vary, so
// findings of trust are expected, as is the one lesson that was ticked and not applied.
// Anything else is a failure.
func TestPublishedBaseHasNoProblem(t *testing.T) {
	checked, sites, err := new(generator.Builder).Build(context.Background(), published())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Problems {
		if !strings.HasPrefix(p.Code, "trust/") && p.Code != "decision/superseded-by-proposal" &&
			!(p.Code == "retro/ticked-alone" && p.Path == "retros/2026-09-25-pilot-sprint-1.md") {
			t.Errorf("%s:%d:%d: %s: %s [%s]", p.Path, p.Line, p.Column, p.Severity, p.Message, p.Code)
		}
	}
	if len(sites) == 0 {
		t.Fatal("the base was not built")
	}
	found := map[kb.State]bool{}
	for _, trust := range checked.Judged.Trust {
		found[trust.State] = true
	}
	for _, state := range []kb.State{kb.StateVerified, kb.StateDue, kb.StateChanged, kb.StateUnverified, kb.StateRecord, kb.StateNoReview, kb.StateSuperseded} {
		if !found[state] {
			t.Errorf("no page of the base is %s: the base should show every state that readers meet", state)
		}
	}
}

// TestPublishedSiteIsWhole follows every reference of every page of the site and
// searches for things that no page may have.
func TestPublishedSiteIsWhole(t *testing.T) {
	_, sites, err := new(generator.Builder).Build(context.Background(), published())
	if err != nil || len(sites) == 0 {
		t.Fatalf("build: %v", err)
	}
	outputs := map[string][]byte{}
	for _, out := range sites[0].Outputs {
		outputs[out.Path] = out.Data
	}
	reference := regexp.MustCompile(`(?:href|src)="([^"]*)"`)
	ids := regexp.MustCompile(`\sid="([^"]*)"`)
	code := regexp.MustCompile(`(?s)<pre.*?</pre>`)
	anchors := map[string]map[string]bool{}
	for name, data := range outputs {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		anchors[name] = map[string]bool{}
		for _, m := range ids.FindAllStringSubmatch(string(data), -1) {
			if anchors[name][m[1]] {
				t.Errorf("%s has two elements with the id %q", name, m[1])
			}
			anchors[name][m[1]] = true
		}
	}
	for name, data := range outputs {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		text := code.ReplaceAllString(string(data), "") // examples may hold anything
		for _, never := range []string{"{{", "&amp;lt;", "<script>", " style=", "onclick=", "%!", "ZgotmplZ", "<no value>"} {
			if never == "{{" && strings.HasPrefix(name, "guides/") {
				continue // guides may show templates
			}
			if strings.Contains(text, never) {
				t.Errorf("%s holds %q", name, never)
			}
		}
		if name == "404.html" {
			continue // its references are relative to wherever it is shown
		}
		for _, m := range reference.FindAllStringSubmatch(text, -1) {
			target, fragment, _ := strings.Cut(strings.ReplaceAll(m[1], "&amp;", "&"), "#")
			target, _, _ = strings.Cut(target, "?")
			if strings.Contains(target, ":") {
				continue
			}
			file := path.Join(path.Dir(name), target)
			if target == "" {
				file = name
			} else if strings.HasSuffix(target, "/") || file == "." || outputs[file] == nil && outputs[path.Join(file, "index.html")] != nil {
				file = path.Join(file, "index.html")
			}
			if outputs[file] == nil {
				t.Errorf("%s refers to %q, which is not in the site", name, m[1])
			} else if fragment != "" && anchors[file] != nil && !anchors[file][fragment] {
				t.Errorf("%s refers to %q, but %s has no such heading", name, m[1], file)
			}
		}
	}
}

// TestExamplesOfTypesPass checks that the smallest page of each type has no errors
// except broken references.
func TestExamplesOfTypesPass(t *testing.T) {
	for _, kind := range practice.All() {
		t.Run(kind.Name, func(t *testing.T) {
			if kind.Example == "" {
				t.Fatalf("generator/practice/examples/%s.md is missing", kind.Name)
			}
			name := "example"
			if slices.ContainsFunc(kind.Rules, func(r kb.Rule) bool { return r.Code == "record/no-day" }) {
				name = "2026-11-20-example" // the day is in the name of the file
			}
			path := kind.Folder + "/" + name + ".md"
			files := map[string]string{
				path:                   kind.Example,
				"index.md":             "# Home\n\n[[" + name + "]] [[kickoff]]\n",
				"playbooks/kickoff.md": "---\nowners: [product-owner]\n---\n# Kick-off\n",
				"site.yaml":            "title: Fixture\n",
				"directory.yaml":       "partners:\n  - {id: hospital, name: H}\n  - {id: lab, name: L}\npeople:\n  - {id: product-owner, name: P, partner: hospital}\n  - {id: triage-nurse, name: N, partner: hospital}\n  - {id: data-steward, name: D, partner: hospital}\n  - {id: tech-lead, name: T, partner: lab}\n",
			}
			checked, err := new(generator.Builder).Check(context.Background(), options(fileSystem(files)))
			if err != nil {
				t.Fatal(err)
			}
			if p := checked.Judged.PageAt(path); p == nil || p.Type.Name != kind.Name {
				t.Fatalf("the example is no %s", kind.Name)
			}
			for _, p := range checked.Problems {
				if p.Path == path && !strings.HasPrefix(p.Code, "trust/") {
					t.Errorf("%d:%d: %s [%s]", p.Line, p.Column, p.Message, p.Code)
				}
			}
		})
	}
}

// TestRootHoldsOnlyWhatItShould keeps the top level of the repository small.
func TestRootHoldsOnlyWhatItShould(t *testing.T) {
	allowed := []string{"cmd", "generator", "templates", "content", "assets", "go.mod", "go.sum", "netlify.toml", "README.md", "LICENSE", "CHANGELOG.md", "public", "tandem"}
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(allowed, e.Name()) {
			t.Errorf("%s stands at the top level", e.Name())
		}
	}
}
