package generator_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/kb"
)

// TestRecordsOfALaterDayChangeNoOtherPage has a decision, a retro and a teach-back
// of a day to come: the pages they are about stay as they are until then.
func TestRecordsOfALaterDayChangeNoOtherPage(t *testing.T) {
	const sections = "\n\n## Context\n\nx\n\n## Choice\n\nx\n\n## Why\n\nx\n"
	content := fstest.MapFS{}
	for path, text := range map[string]string{
		"site.yaml":            "title: Base\n",
		"directory.yaml":       "partners: [{id: p, name: P}, {id: q, name: Q}]\npeople: [{id: ann, name: Ann, partner: p}, {id: bo, name: Bo, partner: q}]\n",
		"index.md":             "# Home\n\n[[new]] [[old]] [[kickoff]] [[talk]] [[look-back]]\n",
		"decisions/new.md":     "---\ndeciders: [ann]\nstate: accepted\ndecided: 2031-01-01\nsupersedes: [old]\n---\n# The new one" + sections,
		"decisions/old.md":     "---\ndeciders: [ann]\nstate: accepted\ndecided: 2026-01-01\n---\n# The old one" + sections,
		"retros/look-back.md":  "---\nowners: [ann]\ndate: 2031-01-01\n---\n# Look back\n\n## Lessons\n\n- [ ] Book the room [[kickoff]] @ann 2026-01-01\n",
		"teach-backs/talk.md":  "---\nteacher: ann\nlearners: [bo]\ncovers: [kickoff]\ndate: 2031-01-01\n---\n# A talk\n\n## Understood\n\nx\n",
		"playbooks/kickoff.md": "---\nowners: [ann]\n---\n# Kickoff\n\n## When to use\n\nx\n\n## Steps\n\nx\n\n## Done when\n\nx\n",
	} {
		content[path] = &fstest.MapFile{Data: []byte(text)}
	}
	for _, test := range []struct {
		day   kb.Day
		count bool
	}{{"2030-12-31", false}, {"2031-01-01", true}} {
		o := options(content)
		o.Day = test.day
		var builder generator.Builder
		checked, sites, err := builder.Build(context.Background(), o)
		if err != nil || checked.Problems.Failed() {
			t.Fatalf("%v, %v", err, checked.Problems)
		}
		told := false
		for _, p := range checked.Problems {
			told = told || p.Code == "decision/still-accepted"
		}
		if told != test.count {
			t.Errorf("on %s: still-accepted is reported: %v", test.day, told)
		}
		trust := checked.Judged.Trust
		if got := trust["decisions/old"].State == kb.StateSuperseded; got != test.count {
			t.Errorf("on %s: the old decision is superseded: %v", test.day, got)
		}
		if kickoff := trust["playbooks/kickoff"]; kickoff.Has(kb.FlagOpenLessons) != test.count {
			t.Errorf("on %s: the playbook's flags are %v", test.day, kickoff.Flags)
		}
		for path, words := range map[string][]string{
			"decisions/old/index.html":     {"Superseded by", "Replaced by"},
			"retros/index.html":            {"0 of 1"},
			"playbooks/kickoff/index.html": {"not shown to be applied", "Taught in", "Lessons from"},
		} {
			for _, out := range sites[0].Outputs {
				for _, word := range words {
					if out.Path == path && strings.Contains(string(out.Data), word) != test.count {
						t.Errorf("on %s: %s says %q: %v", test.day, path, word, !test.count)
					}
				}
			}
		}
	}
}
