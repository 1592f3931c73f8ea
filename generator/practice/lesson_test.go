package practice_test

import (
	"testing"

	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
)

// TestLessonsForAPage reads the panel of a checklist that one of three lessons names in a
// task, of a page whose lessons are all applied or declined, and of one without any.
func TestLessonsForAPage(t *testing.T) {
	retro := "---\nowners: [ann]\n---\n# Retro\n\n## Lessons\n\n- [x] Ask twice [[list]]\n- [ ] Read aloud [[list]] @ann\n- [x] Buy a tool [[list]] [[full]] declined: too dear\n- [x] Ask once [[full]]\n"
	later := "---\nowners: [ann]\n---\n# Another retro\n\n## Lessons\n\n- [x] Ask three times [[list]]\n"
	e := smallbase.Editions(smallbase.Judged(t, smallbase.Files{
		"site.yaml":                  "title: Fixture\n",
		"directory.yaml":             "partners: [{id: lab, name: Lab}]\npeople: [{id: ann, name: Ann, partner: lab}]\n",
		"retros/2026-10-02-three.md": retro,
		"retros/2026-10-09-more.md":  later,
		"checklists/list.md":         "---\nowners: [ann]\n---\n# List\n\n- [ ] Ask twice [[2026-10-02-three]]\n",
		"checklists/full.md":         "---\nowners: [ann]\n---\n# Full\n\n- [ ] Ask once [[2026-10-02-three]]\n",
		"checklists/none.md":         "---\nowners: [ann]\n---\n# None\n\n- [ ] Read\n",
	}, today))[0]
	for id, want := range map[string]string{
		"checklists/list": "2 of 4 not shown to be applied.", "checklists/full": "Every lesson is applied or declined.", "checklists/none": "",
	} {
		p := e.Page(id)
		panel := p.Type.Panels(e, p)[0]
		if panel.Note != want {
			t.Errorf("%s: got the note %q, want %q", id, panel.Note, want)
		}
		if id == "checklists/list" {
			var states []string
			for _, row := range panel.Rows {
				states = append(states, row[0].Text)
			}
			if len(states) != 4 || states[3] != string(kb.LessonNoTask) && states[0] != string(kb.LessonNoTask) {
				t.Errorf("got the states %q, want one in no task", states)
			}
		}
	}
}
