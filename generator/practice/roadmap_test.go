package practice

import (
	"testing"

	"tandem/generator/kb"
)

func TestRoadmapKnowsWhatComesNext(t *testing.T) {
	r := &Roadmap{
		Milestones: []Milestone{
			{ID: "later", Due: "2027-01-15"}, {ID: "done", Due: "2026-08-20", State: MilestoneDone},
			{ID: "missed", Due: "2026-10-02", State: MilestoneMissed}, {ID: "overdue", Due: "2026-11-13", State: MilestoneUnderWay},
		},
		Checkpoints: []Checkpoint{{Day: "2026-12-30"}, {Day: "2026-11-20"}, {Day: "2026-11-21"}},
	}
	if m, ok := NextMilestone(r); !ok || m.ID != "overdue" {
		t.Errorf("next milestone got %q, %v, want the overdue one", m.ID, ok)
	}
	if c, ok := NextCheckpoint(r, "2026-11-21"); !ok || c.Day != "2026-11-21" {
		t.Errorf("next checkpoint got %q, %v, want today's", c.Day, ok)
	}
	if c, ok := NextCheckpoint(r, "2026-12-31"); ok {
		t.Errorf("next checkpoint after the last got %q", c.Day)
	}
	p := &kb.Page{Fields: r}
	if waits := roadmapWaits(&kb.Linked{}, p, "2026-11-21"); len(waits) != 2 {
		t.Errorf("got %d waits, want the two open milestones: %+v", len(waits), waits)
	}
	if events := roadmapEvents(&kb.Linked{}, p, "2026-11-21"); len(events) != 5 || events[0].Day != "2026-11-13" || events[4].Day != "2027-01-15" {
		t.Errorf("got %+v, want two milestones and three checkpoints by day", events)
	}
	if travelled(p, "2026-11-21") {
		t.Error("a roadmap with open milestones is a record")
	}
	for i := range r.Milestones {
		r.Milestones[i].State = MilestoneDone
	}
	if !travelled(p, "2026-11-21") {
		t.Error("a roadmap whose milestones are all done is no record")
	}
}
