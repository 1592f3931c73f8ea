package practice_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// packOf returns an edition of a base with two partners and its steering pack, if any.
func packOf(t *testing.T, files smallbase.Files) (*kb.Edition, []kb.Sheet) {
	t.Helper()
	files["site.yaml"] = "title: Base\n"
	files["directory.yaml"] = "partners: [{id: hospital, name: Hospital}, {id: lab, name: Lab}]\npeople: [{id: ann, name: Ann, partner: hospital}, {id: bo, name: Bo, partner: lab}]\n"
	e := smallbase.Editions(smallbase.Judged(t, files, today))[0]
	return e, practice.Pack(e)
}

// panelNamed returns the rows of a sheet's panel.
func panelNamed(s kb.Sheet, title string) [][]kb.Cell {
	for _, p := range s.Panels {
		if p.Title == title {
			return p.Rows
		}
	}
	return nil
}

func workstream(name string) string {
	return "---\nowners: [ann]\nraci: [{deliverable: Report, accountable: [ann], due: 2027-02-01}]\n---\n# " + name + "\n"
}

// TestLateInWordsIsWhatIsListed has twelve late things, of which eight name the
// workstream: actions, a decision, a risk. Both sheets list as many as they name.
func TestLateInWordsIsWhatIsListed(t *testing.T) {
	var actions strings.Builder
	for i := range 6 {
		fmt.Fprintf(&actions, "- [ ] Task %d @ann 2026-11-0%d\n", i, i+1)
	}
	update := "---\nowners: [ann]\nrag: amber\n%s---\n# Update\n\n## Next\n\n%s"
	e, packs := packOf(t, smallbase.Files{
		"workstreams/labels.md":         workstream("Labels"),
		"updates/2026-11-20-labels.md":  fmt.Sprintf(update, "workstream: labels\n", actions.String()),
		"updates/2026-11-20.md":         fmt.Sprintf(update, "", "- [ ] Whole @bo 2026-11-02\n- [ ] In time @bo 2026-12-02\n"),
		"decisions/paper.md":            "---\nowners: [ann]\npartners: [hospital, lab]\nworkstream: labels\nstate: proposed\ndeciders: [ann]\nrecorded: 2026-10-01\nrevisit_by: 2026-11-10\n---\n# Paper\n",
		"risks/ward.md":                 "---\nowners: [bo]\nworkstream: labels\nraised: 2026-10-01\ndue: 2026-11-11\nlikelihood: 3\nimpact: 3\n---\n# Ward\n",
		"risks/night.md":                "---\nowners: [bo]\npartners: [hospital, lab]\nraised: 2026-10-01\ndue: 2026-11-12\nlikelihood: 4\nimpact: 4\n---\n# Night\n",
		"roadmaps/pilot.md":             "---\nowners: [bo]\npartners: [hospital, lab]\nmilestones: [{id: a, title: First week, owner: bo, due: 2026-11-01}, {id: b, title: Audit, due: 2026-10-01, state: missed}, {id: c, title: Go, due: 2026-12-18}]\n---\n# Pilot\n",
		"retros/2026-11-01-pilot.md":    "---\nowners: [ann]\n---\n# Retro\n\n## Actions\n\n- [ ] Ring @ann 2026-11-14\n",
		"goals/faster.md":               "---\nowners: [ann]\nlagging: [{name: Minutes, target: 30}]\n---\n# Faster\n",
		"workstreams/without-update.md": workstream("Without"),
	})
	if len(packs) != 1 {
		t.Fatalf("%d packs, want one", len(packs))
	}
	sheets := append(packs, e.Page("workstreams/labels").Type.Sheets(e, e.Page("workstreams/labels"))...)
	for i, want := range []string{"12 things are late.", "8 things are late."} {
		if lead := sheets[i].Lead; !strings.HasSuffix(lead, want) {
			t.Errorf("%s says %q, want %q", sheets[i].URL, lead, want)
		}
		rows := panelNamed(sheets[i], "Late")
		if want := strings.Fields(want)[0]; fmt.Sprint(len(rows)) != want {
			t.Errorf("%s lists %d late things, want %s", sheets[i].URL, len(rows), want)
		}
		if slices.ContainsFunc(rows, func(row []kb.Cell) bool { return !row[3].Late }) {
			t.Errorf("%s lists something that is not late: %v", sheets[i].URL, rows)
		}
	}
	for _, part := range practice.Board(e) {
		if part.Panel.Title == "Late" && part.Glance.Cell.Text != "12" {
			t.Errorf("the board counts %s late things, want 12", part.Glance.Cell.Text)
		}
	}
	if slips := panelNamed(packs[0], "Missed and overdue milestones"); len(slips) != 2 || slips[0][0].Text != "Audit" || slips[1][1].Text != "overdue" {
		t.Errorf("slips got %v, want the missed one and the overdue one", slips)
	}
	status := panelNamed(packs[0], "Status")
	if len(status) != 3 || status[0][4].Text != "1 day" || status[2][1].Text != "no update yet" {
		t.Errorf("status got %v, want the age of each, and that one has no update", status)
	}
	var waits []string
	for _, row := range panelNamed(packs[0], "Who waits for whom") {
		waits = append(waits, strings.TrimSpace(fmt.Sprintln(row[0].Owners, row[1].Owners, row[2].Text, row[3].Text, row[5].Text, row[6].Day)))
	}
	if want := []string{"[hospital] [lab] 5 3 First week 2026-11-01", "[lab] [hospital] 1 1 Decide: Paper 2026-11-10"}; !slices.Equal(waits, want) {
		t.Errorf("who waits got %q want %q", waits, want)
	}
}

// TestPackSaysHowOldAStatusIs: an expired status is not shown as a colour.
func TestPackSaysHowOldAStatusIs(t *testing.T) {
	_, packs := packOf(t, smallbase.Files{"updates/2026-10-02.md": "---\nowners: [ann]\nrag: green\n---\n# Update\n"})
	if len(packs) != 1 || packs[0].Lead != "No update for 50 days (was green). Nothing is late." {
		t.Fatalf("got %+v", packs)
	}
	row := panelNamed(packs[0], "Status")[0]
	if row[1].Tone != kb.ToneQuiet || row[1].Text != "no update for 50 days (was green)" || row[4].Text != "50 days" || !row[2].Empty() {
		t.Errorf("got %v", row)
	}
}

// TestPackNeedsSomethingToSteerBy has bases with one page each.
func TestPackNeedsSomethingToSteerBy(t *testing.T) {
	for name, test := range map[string]struct {
		path, text string
		packs      int
	}{
		"a guide":              {"guides/a.md", "# A\n", 0},
		"a workstream":         {"workstreams/a.md", workstream("A"), 0},
		"a roadmap alone":      {"roadmaps/a.md", "---\nowners: [ann]\n---\n# A\n", 0},
		"an archived goal":     {"goals/a.md", "---\nowners: [ann]\nstatus: archived\n---\n# A\n", 0},
		"the text above risks": {"risks/index.md", "# Risks\n", 0},
		"an update":            {"updates/2026-11-20.md", "---\nowners: [ann]\nrag: green\n---\n# A\n", 1},
		"a goal":               {"goals/a.md", "---\nowners: [ann]\n---\n# A\n", 1},
		"a milestone":          {"roadmaps/a.md", "---\nowners: [ann]\nmilestones: [{id: a, title: A, due: 2027-01-01}]\n---\n# A\n", 1},
		"a risk":               {"risks/a.md", "---\nowners: [ann]\nraised: 2026-11-01\n---\n# A\n", 1},
		"something late":       {"retros/2026-11-01-a.md", "---\nowners: [ann]\n---\n# A\n\n## Actions\n\n- [ ] Ring @ann 2026-11-14\n", 1},
		"something in time":    {"retros/2026-11-01-a.md", "---\nowners: [ann]\n---\n# A\n\n## Actions\n\n- [ ] Ring @ann 2026-12-14\n", 0},
	} {
		e, packs := packOf(t, smallbase.Files{test.path: test.text})
		if len(packs) != test.packs || len(practice.ListedPack(e)) != test.packs {
			t.Errorf("%s: got %d packs and %d entries of the navigation, want %d", name, len(packs), len(practice.ListedPack(e)), test.packs)
		}
	}
}
