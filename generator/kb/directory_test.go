package kb_test

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
)

func staff() *kb.Directory {
	return &kb.Directory{
		Partners: []kb.Partner{
			{ID: "hospital", Name: "City hospital", Short: "ward", Audiences: []string{"internal"}},
			{ID: "lab", Name: "University lab"}, {ID: "insurer"},
		},
		Teams: []kb.Team{
			{ID: "crew", Name: "Crew", Partner: "lab", Contact: "mailto:crew@lab.example", About: "Builds"},
			{ID: "alumni", Partner: "lab"}, {ID: "empty", Partner: "lab"}, {ID: "closed", Partner: "hospital", Audiences: []string{"closed"}},
		},
		People: []kb.Person{
			{ID: "nurse", Name: "Nurse", Partner: "hospital", Contact: "tel:1", About: "Wards", Until: "2026-06-30"},
			{ID: "lead", Partner: "lab", Team: "crew"},
			{ID: "builder", Partner: "lab", Team: "crew", Until: "2026-06-30"},
			{ID: "student", Partner: "lab", Team: "alumni", Until: "2026-06-29"},
			{ID: "tutor", Partner: "lab", Team: "alumni", Until: "2026-06-30"},
			{ID: "clerk", Partner: "hospital", Team: "closed"},
			{ID: "chief", Partner: "hospital", Team: "closed", Audiences: []string{"all"}},
			{ID: "guest"},
		},
	}
}

// TestLeft: a person is there on the last day and gone on the next; a team is gone with
// the last of its members, and not before it has any.
func TestLeft(t *testing.T) {
	for _, test := range []struct {
		id   string
		day  kb.Day
		want bool
	}{
		{"nurse", "2026-06-29", false}, {"nurse", "2026-06-30", false}, {"nurse", "2026-07-01", true},
		{"lead", "2030-01-01", false},
		{"crew", "2030-01-01", false},
		{"alumni", "2026-06-30", false}, {"alumni", "2026-07-01", true},
		{"empty", "2030-01-01", false},
		{"stranger", "2030-01-01", false},
	} {
		if got := staff().Left(test.id, test.day); got != test.want {
			t.Errorf("%s has left on %s: %v", test.id, test.day, got)
		}
	}
}

// TestGone: an edition takes over who has left, and does not check members that it may
// not show.
func TestGone(t *testing.T) {
	d := staff()
	d.Gone = map[string]bool{"crew": true}
	for id, want := range map[string]bool{"crew": true, "alumni": false, "student": true, "lead": false} {
		if got := d.Left(id, "2026-07-01"); got != want {
			t.Errorf("%s has left: %v", id, got)
		}
	}
}

// TestAudiencesOf: a person's own audiences come before the team's, and these before the
// partner's.
func TestAudiencesOf(t *testing.T) {
	for person, want := range map[string]string{
		"nurse": "internal", "clerk": "closed", "chief": "all", "lead": "", "guest": "", "stranger": "",
	} {
		got, limited := staff().AudiencesOf(person)
		if strings.Join(got, " ") != want || limited != (want != "") {
			t.Errorf("%s: %q, limited %v; want %q", person, got, limited, want)
		}
	}
	unnamed := kb.Directory{Teams: []kb.Team{{Audiences: []string{"internal"}}}, People: []kb.Person{{ID: "nurse"}}}
	if got, limited := unnamed.AudiencesOf("nurse"); limited {
		t.Errorf("a person without a team is limited to %q", got)
	}
}

// TestOwner: people and teams by their ids.
func TestOwner(t *testing.T) {
	d := staff()
	nurse, known := d.Owner("nurse")
	if want := (kb.OwnerInfo{ID: "nurse", Name: "Nurse", Partner: "hospital", Contact: "tel:1", About: "Wards", Until: "2026-06-30"}); !known || nurse != want {
		t.Errorf("got %+v, want %+v", nurse, want)
	}
	crew, known := d.Owner("crew")
	if want := (kb.OwnerInfo{ID: "crew", Name: "Crew", Partner: "lab", Team: true, Contact: "mailto:crew@lab.example", About: "Builds"}); !known || crew != want {
		t.Errorf("got %+v, want %+v", crew, want)
	}
	for _, id := range []string{"hospital", "stranger", ""} {
		if _, known := d.Owner(id); known {
			t.Errorf("%q owns pages", id)
		}
	}
	if want := []string{"nurse", "lead", "builder", "student", "tutor", "clerk", "chief", "guest", "crew", "alumni", "empty", "closed"}; !slices.Equal(d.OwnerIDs(), want) {
		t.Errorf("owners are %q, want %q", d.OwnerIDs(), want)
	}
	if members := d.Members("crew"); len(members) != 2 || members[0].ID != "lead" || members[1].ID != "builder" {
		t.Errorf("members of the crew are %+v", members)
	}
}

// TestPartnerName: how sentences call a partner.
func TestPartnerName(t *testing.T) {
	for id, want := range map[string]string{"hospital": "ward", "lab": "University lab", "insurer": "insurer", "stranger": "stranger"} {
		if got := staff().PartnerName(id); got != want {
			t.Errorf("%s is called %q, want %q", id, got, want)
		}
	}
}
