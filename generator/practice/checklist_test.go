package practice_test

import (
	"testing"

	"tandem/generator/kb"
	"tandem/generator/practice"
)

func TestVersionOfAListFollowsItsTasks(t *testing.T) {
	tasks := func() []kb.Task {
		return []kb.Task{{ID: "room", Text: "Book the room", Group: "Before"}, {ID: "nurse", Text: "Ask a nurse", Group: "Before"}}
	}
	list := &practice.Checklist{Signatures: []string{"Chair"}, Roles: []string{"Chair"}}
	was := list.Version(tasks())
	if len(was) != 8 {
		t.Fatalf("the version is %q, want 8 digits", was)
	}
	moved := tasks()
	moved[0].Pos, moved[0].Section, moved[0].Done = kb.Pos{Line: 9}, "earlier", true
	if got := (&practice.Checklist{Signatures: []string{"Chair"}}).Version(moved); got != was {
		t.Errorf("place, tick and roles change the version from %s to %s", was, got)
	}
	for name, change := range map[string]func(list []kb.Task) []kb.Task{
		"text":  func(list []kb.Task) []kb.Task { list[1].Text = "Ask two nurses"; return list },
		"id":    func(list []kb.Task) []kb.Task { list[1].ID = "nurses"; return list },
		"group": func(list []kb.Task) []kb.Task { list[1].Group = "After"; return list },
		"depth": func(list []kb.Task) []kb.Task { list[1].Depth = 1; return list },
		"order": func(list []kb.Task) []kb.Task { list[0], list[1] = list[1], list[0]; return list },
		"end":   func(list []kb.Task) []kb.Task { return list[:1] },
	} {
		if got := list.Version(change(tasks())); got == was {
			t.Errorf("another %s leaves the version at %s", name, was)
		}
	}
	if got := (&practice.Checklist{Signatures: []string{"Chair", "Steward"}}).Version(tasks()); got == was {
		t.Errorf("another signature leaves the version at %s", was)
	}
}
