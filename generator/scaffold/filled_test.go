package scaffold_test

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/scaffold"
)

// values are those of keys for which not every value of their kind makes sense.
var values = map[string]string{
	"*.threshold": "2", "*.baseline": "1", "*.target": "5", "*.current": "3",
	"*.partner": "hospital", "backlog.items.edge": "hospital",
	"decision.decided": today, "experiment.started": "2026-11-09", "experiment.ends": today,
	"experiment.premortem": "retros/pre-mortem", "experiment.safety_review": "retros/safety-review",
	"charter.risk_budget": "300", "charter.ombud": "ombud",
	"path.steps.task":               "", // the step is a page
	"path.assigned.buddy":           "product-owner",
	"workstream.meetings.at":        "\"09:30\"",
	"roadmap.milestones.depends_on": "[]",
}

// valueOf returns what an author writes for a field; of choices, the one with that number.
func valueOf(ty *kb.Type, key string, f kb.Field, choice int) string {
	_, cell, _ := strings.Cut(key, ".")
	for _, name := range []string{ty.Name + "." + key, "*." + cell} {
		if value, ok := values[name]; ok {
			return value
		}
	}
	page := "guides/example"
	if target, ok := practice.All().Named(f.PageType); ok {
		page = target.Folder + "/example"
	}
	switch f.Kind {
	case kb.KindTexts:
		return "[Some words]"
	case kb.KindDay:
		return "2026-12-04"
	case kb.KindNumber:
		return "3"
	case kb.KindPercent:
		return "10%"
	case kb.KindInterval:
		return "2w"
	case kb.KindChoice:
		return f.Choices[choice%len(f.Choices)]
	case kb.KindYesNo:
		return "yes"
	case kb.KindOwner:
		return "tech-lead"
	case kb.KindOwners:
		return "[tech-lead]"
	case kb.KindPage:
		return page
	case kb.KindPages:
		return "[" + page + "]"
	}
	return "Some words"
}

var (
	headerLine = regexp.MustCompile(`^(  # (?:- |  )|)([a-z_]+):( \S.*?)?(?:  +#.*)?$`)
	guidance   = regexp.MustCompile(`(?s)<!-- .*?\s-->`)
)

// fillIn follows the comments of a new page: every key and row cell that it lists gets a
// value, every section a text, and the page is published.
func fillIn(t *testing.T, ty *kb.Type, text string, choice int) string {
	t.Helper()
	head, body, _ := strings.Cut(strings.TrimPrefix(text, "---\n"), "---\n")
	var b strings.Builder
	var list kb.Field
	for line := range strings.Lines(head) {
		m := headerLine.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if m == nil {
			if !strings.HasPrefix(line, "# ") {
				t.Fatalf("%s: what does %q say?", ty.Name, line)
			}
			continue
		}
		mark, key, value := m[1], m[2], m[3]
		fields, at := ty.New().Fields(), key
		if mark != "" {
			fields, at = list.Of, list.Key+"."+key
		}
		f, known := kb.FieldNamed(fields, key)
		switch {
		case key == "status":
			continue
		case !known && key != "owners" && key != "type":
			t.Fatalf("%s: the new page has the key %q, which the type does not", ty.Name, at)
		case mark == "" && (f.Kind == kb.KindRows || f.Kind == kb.KindNamed):
			list = f
		case value == "" || value == " []":
			value = " " + valueOf(ty, at, f, choice)
		}
		b.WriteString(strings.Replace(mark, "# ", "", 1) + key + ":" + value + "\n")
	}
	body = guidance.ReplaceAllStringFunc(body, func(said string) string {
		if strings.Contains(said, "One line each") {
			return "- [ ] Do it [[guides/example]] @tech-lead 2026-12-04"
		}
		if text, example := strings.CutPrefix(said, "<!-- For example:\n\n"); example {
			return strings.TrimSuffix(text, "\n-->")
		}
		return "Some words."
	})
	return "---\n" + b.String() + "---\n" + body
}

// ofOthers are the problems that other pages or other people answer.
var ofOthers = []string{"trust/unverified", "roadmap/milestone-without-retro", "link/not-linked", "decision/superseded-by-proposal"}

// TestFilledInByItsComments creates a page of each type, fills in what its comments say,
// with each choice once, and checks it: there is no warning that the new page could have told.
func TestFilledInByItsComments(t *testing.T) {
	for choice := range 5 {
		t.Run(fmt.Sprint(choice), func(t *testing.T) { filledIn(t, choice) })
	}
}

func filledIn(t *testing.T, choice int) {
	content := fstest.MapFS{
		"site.yaml":      {Data: []byte("title: Small base\n")},
		"directory.yaml": {Data: []byte("partners:\n  - {id: hospital, name: City hospital}\n  - {id: lab, name: Lab}\npeople:\n  - {id: product-owner, name: Product owner, partner: hospital}\n  - {id: tech-lead, name: Tech lead, partner: lab}\n  - {id: ombud, name: Ombud, partner: lab}\n")},
		"index.md":       {Data: []byte("# Home\n\nWelcome.\n")},
	}
	for _, kind := range []string{"pre-mortem", "safety-review"} {
		content["retros/"+kind+".md"] = &fstest.MapFile{Data: []byte("---\nowners: [tech-lead]\ndate: 2026-11-09\nkind: " + kind + "\n---\n# Held\n\nText.\n")}
	}
	files := map[string]*kb.Type{}
	for _, ty := range practice.All() {
		content[ty.Folder+"/example.md"] = &fstest.MapFile{Data: []byte(ty.Example)}
		file, err := scaffold.Page(ty, scaffold.Options{Title: "First try", Day: today, By: "product-owner"})
		if err != nil {
			t.Fatal(err)
		}
		text := fillIn(t, ty, file.Text, choice)
		content[file.Path], files[file.Path] = &fstest.MapFile{Data: []byte(text)}, ty
	}
	checked, err := new(generator.Builder).Check(context.Background(), generator.Options{Content: content, Day: today})
	if err != nil {
		t.Fatal(err)
	}
	for path, ty := range files {
		if checked.Judged.PageAt(path) == nil {
			t.Errorf("%s: there is no page %q", ty.Name, path)
		}
	}
	for _, p := range checked.Problems {
		if files[p.Path] != nil && !slices.Contains(ofOthers, p.Code) {
			t.Errorf("%s:%d: %s [%s]; hint: %s\n%s", p.Path, p.Line, p.Message, p.Code, p.Hint, content[p.Path].Data)
		}
	}
}
