package trust_test

import (
	"testing"

	"tandem/generator/kb"
	"tandem/generator/trust"
)

// TestHashOfAnEarlierJudgement: the hash of a page is taken from it only where the
// file, its bytes, the type and the id are the same.
func TestHashOfAnEarlierJudgement(t *testing.T) {
	file := func(p *kb.Page) { p.Hash = "file" }
	p := newPage("page", file)
	const known = "deadbeef"
	for _, test := range []struct {
		name string
		old  *kb.Page
		want string
	}{
		{"the same", newPage("page", file), known},
		{"other bytes", newPage("page"), trust.Hash(p)},
		{"another type", newPage("page", file, of(charters)), trust.Hash(p)},
		{"another id", newPage("page", file, func(p *kb.Page) { p.ID = "other" }), trust.Hash(p)},
		{"another file", newPage("page", file, func(p *kb.Page) { p.Path = "other.md" }), trust.Hash(p)},
	} {
		before := trust.Judge(linkAll(test.old), "2026-01-01", nil)
		before.Trust[test.old.ID] = kb.Trust{Hash: known}
		if got := trust.Judge(linkAll(p), "2026-01-01", before).Trust["page"].Hash; got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestRetext: pages with another text are judged again, with the pages they rely on;
// where a state changes, the whole base has to be judged.
func TestRetext(t *testing.T) {
	history := &kb.History{}
	base := newPage("base", status(kb.StatusArchived))
	before := trust.Judge(linkAll(base, newPage("page", by("nurse", "2026-01-01", unbound), reliesOn("base"))), "2026-01-02", nil)
	before.History = history
	for _, test := range []struct {
		name string
		now  *kb.Page
		want string // flags; "-" where the whole base has to be judged
	}{
		{"the same state", newPage("page", func(p *kb.Page) { p.Body.VisibleText = "new" }, by("nurse", "2026-01-01", unbound), reliesOn("base")), "unbound; relies-on base archived"},
		{"another flag", newPage("page", func(p *kb.Page) { p.Body.VisibleText = "new" }, by("nurse", "2026-01-01", today), reliesOn("base")), "relies-on base archived"},
		{"another state", newPage("page", by("nurse", "2026-01-01", other), reliesOn("base")), "-"},
	} {
		j := trust.UpdateText(before, linkAll(base, test.now), []*kb.Page{test.now})
		if (j == nil) != (test.want == "-") {
			t.Errorf("%s: judged anew: %v", test.name, j != nil)
		}
		if j == nil {
			continue
		}
		got := j.Trust["page"]
		if got.State != kb.StateVerified || got.Hash != trust.Hash(test.now) || flagged(got.Flags) != test.want {
			t.Errorf("%s: %s with flags %q, hash %s; want flags %q, hash %s", test.name, got.State, flagged(got.Flags), got.Hash, test.want, trust.Hash(test.now))
		}
		if j.Day != before.Day || j.History != history || j.Trust["base"].State != kb.StateArchived {
			t.Errorf("%s: the rest of the base is not as before", test.name)
		}
	}
	if flagged(before.Trust["page"].Flags) != "unbound; relies-on base archived" {
		t.Error("the judgement before has changed")
	}
}

// TestAmong: an edition takes the sign-offs and the flags of owners from the whole
// base, and judges everything else by the pages it shows.
func TestAmong(t *testing.T) {
	signed := []kb.SignOff{{Person: "nurse", Partner: "hospital", At: "2026-01-01", Bound: true, Current: true}}
	alone := kb.Trust{Hash: "deadbeef", SignOffs: signed, Flags: []kb.Flag{
		{Kind: kb.FlagChanged}, {Kind: kb.FlagOwnerLeft, Owner: "nurse"}, {Kind: kb.FlagOrphan},
		{Kind: kb.FlagOwnerLeaves, Owner: "engineer", Day: "2026-02-01"}, {Kind: kb.FlagDeadBase, Page: "hidden"},
	}}
	whole := newPage("whole", reliesOn("base", "hidden"))
	part := newPage("part", func(p *kb.Page) { p.Partial = true })
	l := linkAll(whole, part, newPage("base", status(kb.StatusArchived)))
	history := &kb.History{}
	j := trust.Among(l, &kb.Admitted{Base: l.Base, Day: "2026-01-02", History: history, Alone: map[string]kb.Trust{"whole": alone, "part": alone}})
	for _, test := range []struct{ id, hash, whole, flags string }{
		{"whole", "deadbeef", "", "owner-left nurse; owner-leaves engineer 2026-02-01; relies-on base archived"},
		{"part", trust.Hash(part), "deadbeef", "owner-left nurse; owner-leaves engineer 2026-02-01"},
	} {
		got := j.Trust[test.id]
		if got.State != kb.StateVerified || got.Verified != "2026-01-01" || got.Hash != test.hash || got.Whole != test.whole || flagged(got.Flags) != test.flags {
			t.Errorf("%s: %s since %s, hash %s of %s, flags %q; want hash %s of %s, flags %q", test.id, got.State, got.Verified, got.Hash, got.Whole, flagged(got.Flags), test.hash, test.whole, test.flags)
		}
	}
	narrowed := kb.Trust{Hash: "of the part", Whole: "deadbeef"}
	again := trust.Among(l, &kb.Admitted{Base: l.Base, Rule: kb.EditionRule{Every: true}, Alone: map[string]kb.Trust{"part": narrowed}})
	if got := again.Trust["part"].Whole; got != "deadbeef" {
		t.Errorf("of a page that was cut before the gate the whole text has the hash %q", got)
	}
	if !j.Narrow || again.Narrow {
		t.Errorf("narrow are %v and, with every audience, %v", j.Narrow, again.Narrow)
	}
	if j.Trust["base"].State != kb.StateArchived || j.Day != "2026-01-02" || j.History != history {
		t.Error("the edition is judged on another day, or without its history")
	}
	if len(alone.Flags) != 5 || alone.Flags[0].Kind != kb.FlagChanged {
		t.Error("the flags of the whole base have changed")
	}
}

// TestManyPages: each page gets its own trust, however the work is divided.
func TestManyPages(t *testing.T) {
	var pages []*kb.Page
	for i := range 300 {
		pages = append(pages, newPage(string(rune('a'+i%26))+string(rune('a'+i/26))))
	}
	l := linkAll(pages...)
	judged := trust.Judge(l, "2026-01-02", nil)
	among := trust.Among(l, &kb.Admitted{Base: l.Base, Day: "2026-01-02", Alone: judged.Trust})
	for _, p := range pages {
		if judged.Trust[p.ID].Hash != trust.Hash(p) || among.Trust[p.ID].Hash != trust.Hash(p) {
			t.Fatalf("%s has the trust of another page", p.ID)
		}
	}
}
