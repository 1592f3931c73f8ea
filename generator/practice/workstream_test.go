package practice

import (
	"slices"
	"testing"

	"tandem/generator/kb"
)

func TestWorkstreamWaitsForWhatIsNotAccepted(t *testing.T) {
	p := &kb.Page{Fields: &Workstream{RACI: []Deliverable{
		{Name: "Accepted", Accountable: []string{"a"}, Due: "2026-10-09", Done: kb.Yes},
		{Name: "Open", Accountable: []string{"b"}, Due: "2026-12-18"},
		{Name: "Without a day", Accountable: []string{"c"}},
	}}}
	waits := workstreamWaits(&kb.Linked{}, p, "2026-11-21")
	if len(waits) != 1 || waits[0].Text != "Open" || waits[0].Due != "2026-12-18" || !slices.Equal(waits[0].Owners, []string{"b"}) {
		t.Errorf("waits got %+v, want only the open one with its day", waits)
	}
	events := workstreamEvents(&kb.Linked{}, p, "2026-11-21")
	if len(events) != 1 || events[0].ID != "deliverable-open" || events[0].Day != "2026-12-18" {
		t.Errorf("events got %+v, want only the open one with its day", events)
	}
}

func TestStatusOfAWorkstreamIsThatOfItsLatestUpdate(t *testing.T) {
	told := func(id, workstream string, day kb.Day) *kb.Page {
		return &kb.Page{ID: id, Date: day, Common: kb.Common{Workstream: workstream}, Type: &kb.Type{}, Fields: &Update{}}
	}
	labels := &kb.Page{ID: "workstreams/labels", Type: &kb.Type{}, Fields: &Workstream{}}
	l := &kb.Linked{
		Base: kb.NewBase(kb.Site{}, kb.Directory{}, nil, []*kb.Page{
			labels, told("a", "labels", "2026-11-13"), told("b", "labels", "2026-11-06"), told("c", "", "2026-11-20"), told("d", "labels", "2026-12-01"),
		}, nil),
		Refs: map[kb.Ref]string{{From: "a", To: "labels"}: labels.ID, {From: "b", To: "labels"}: labels.ID, {From: "d", To: "labels"}: labels.ID},
	}
	for workstream, want := range map[string]string{labels.ID: "a", "": "c"} {
		if got := LatestUpdate(l, workstream, "2026-11-21"); got == nil || got.ID != want {
			t.Errorf("latest update on %q: got %v want %q", workstream, got, want)
		}
	}
	if got := LatestUpdate(l, "workstreams/other", "2026-11-21"); got != nil {
		t.Errorf("latest update on another workstream: got %q want none", got.ID)
	}
}
