package edition_test

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/edition"
	"tandem/generator/kb"
	"tandem/generator/link"
)

// passed returns what the public edition shows of a base.
func passed(t *testing.T, files map[string]string) (*kb.Judged, *kb.Admitted) {
	t.Helper()
	j := judgedInPart(t, base(files))
	return j, edition.Gate(j, j.Site.Editions[0], false)
}

const shown = "---\nowners: [ann]\naudience: [public]\n"

// TestHeadingsThatNameSomebodyAreRenamed: the id of a heading is made of its words, so an
// edition of roles gives it another, in all that refers to it.
func TestHeadingsThatNameSomebodyAreRenamed(t *testing.T) {
	_, a := passed(t, map[string]string{
		"guides/a.md": shown + "---\n# A\n\n## Ask @ann\n\n- [ ] Do it\n\nSee [w](b.md#ask-ann) and [v](https://book.example.org/guides/b/#ask-ann).\n\n## Own {#mine}\n\n[o](#ask-ann)\n",
		"guides/b.md": shown + "---\n# B\n\n## Ask nurse\n\nText.\n\n## Ask @ann\n\nText.\n",
		"guides/c.md": shown + "---\n# @ann first\n\nText [w](a.md#mine).\n",
		"guides/d.md": shown + "---\n# Nobody\n\nText.\n",
	})
	p := a.Page("guides/a")
	var ids, places []string
	for _, h := range p.Body.Outline {
		ids = append(ids, h.ID)
	}
	for _, s := range p.Body.Sections {
		ids = append(ids, s.Heading.ID)
	}
	for _, task := range p.Body.Tasks {
		places = append(places, task.Section)
	}
	for _, l := range p.Body.Links {
		places = append(places, l.Section+" "+l.Dest+"#"+l.Heading)
	}
	if want := []string{"ask-nurse", "mine", "ask-nurse", "mine"}; !slices.Equal(ids, want) {
		t.Errorf("headings are %q, want %q", ids, want)
	}
	if want := []string{"ask-nurse", "ask-nurse b.md#ask-nurse-2", "ask-nurse https://book.example.org/guides/b/#ask-nurse#", "mine #ask-nurse"}; !slices.Equal(places, want) {
		t.Errorf("what stands where is %q, want %q", places, want)
	}
	if strings.Contains(p.Body.HTML+p.Body.Seen, "ask-ann") || !strings.Contains(p.Body.Seen, "(b.md#ask-nurse)") {
		t.Errorf("seen as %q, %q", p.Body.HTML, p.Body.Seen)
	}
	if c := a.Page("guides/c"); c.Title != "@nurse first" || c.SortKey != a.Site.SortKey("@nurse first") {
		t.Errorf("%q is sorted as %q", c.Title, c.SortKey)
	}
	if d := a.Page("guides/d"); d.SortKey == "" || d.SortKey != a.Site.SortKey("Nobody") {
		t.Errorf("%q is sorted as %q", d.Title, d.SortKey)
	}
}

// TestHeadingsOfAPart: a page that is shown in part keeps by what ids its headings are
// known in the whole page.
func TestHeadingsOfAPart(t *testing.T) {
	j := judgedInPart(t, base(map[string]string{
		"guides/a.md": shown + "---\n# A\n\n## Ask @ann\n\nText.\n",
		"guides/b.md": shown + "---\n# B\n\n## Plan\n\nText.\n",
		"guides/c.md": shown + "---\n# C\n\n## Ask @ann\n\nText.\n",
	}))
	j.Page("guides/a").Headings = map[string]string{"ask-ann-2": "ask-ann"}
	j.Page("guides/b").Headings = map[string]string{"plan-2": "plan"}
	a := edition.Gate(j, j.Site.Editions[0], false)
	if got := a.Page("guides/a").Headings; got["ask-ann-2"] != "ask-nurse" || got["ask-nurse"] != "ask-nurse" || len(got) != 2 {
		t.Errorf("got %v", got)
	}
	if got := a.Page("guides/b").Headings; got["plan-2"] != "plan" || len(got) != 1 {
		t.Errorf("got %v", got)
	}
	if got := a.Page("guides/c").Headings; got != nil {
		t.Errorf("a whole page has headings of a part: %v", got)
	}
}

// TestWhoPassesTheGate: partners of a page that both sign pass only where the page
// leaves them out, and one that a row names.
func TestWhoPassesTheGate(t *testing.T) {
	const both = "sign_off: both\n"
	for header, want := range map[string]string{
		"":                                       "lab",
		both:                                     "lab city port",
		both + "partners: [lab]\n":               "lab city port",
		both + "partners: [lab, city]\n":         "lab city",
		both + "partners: [lab, city, port]\n":   "lab city port",
		"description: City\n":                    "lab",
		"credits: [{by: bert, for: the text}]\n": "lab city",
	} {
		_, a := passed(t, map[string]string{"guides/a.md": shown + header + "---\n# A\n\nText.\n"})
		var got []string
		for _, p := range a.Directory.Partners {
			got = append(got, p.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", header, got, want)
		}
	}
	_, a := passed(t, map[string]string{"strengths/a.md": shown + "rows:\n  - {asset: Ward, partner: city, edge: Beds}\n---\n# A\n\nText.\n"})
	if _, ok := a.Directory.Partner("port"); ok || len(a.Directory.Partners) != 2 {
		t.Errorf("got %+v", a.Directory.Partners)
	}
}

// TestFilesOfClosedFolders: a file passes that a shown page links to, unless it stands
// in a folder whose pages are all hidden.
func TestFilesOfClosedFolders(t *testing.T) {
	const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`
	_, a := passed(t, map[string]string{
		"guides/a.md":         shown + "---\n# A\n\n![w](one.svg) ![w](../plans/deep/two.svg) ![w](../files/three.svg) ![w](../playbooks/five.svg) [w](../guides/) [[b]]\n",
		"guides/b.md":         shown + "---\n# B\n\nText.\n",
		"guides/one.svg":      picture,
		"guides/six.svg":      picture,
		"files/three.svg":     picture,
		"plans/secret.md":     "---\ntype: guide\nowners: [ann]\n---\n# Secret\n\n![w](four.svg)\n",
		"plans/four.svg":      picture,
		"plans/deep/two.svg":  picture,
		"playbooks/five.svg":  picture,
		"playbooks/hidden.md": "---\nowners: [ann]\n---\n# Hidden\n\n![w](../guides/six.svg)\n",
	})
	var got []string
	for _, f := range a.Files {
		got = append(got, f.Path)
	}
	slices.Sort(got)
	if want := []string{"files/three.svg", "guides/one.svg", "playbooks/five.svg"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestWhatIsShownWholeIsTheSame: an edition that shows everything is the judged base,
// and not when a draft is left out.
func TestWhatIsShownWholeIsTheSame(t *testing.T) {
	files := base(map[string]string{"guides/a.md": shown + "---\n# A\n\nText.\n"})
	files["site.yaml"].Data = []byte("title: Fixture\n")
	j := judgedInPart(t, files)
	all := kb.EditionRule{Name: kb.Everything, All: true, People: kb.PeopleAll, Contacts: kb.Yes}
	if a := edition.Gate(j, all, false); a.Same != j || len(a.Pages) != 1 {
		t.Error("an edition of everything is not the base")
	}
	files = base(map[string]string{"guides/a.md": shown + "---\n# A\n\nText.\n", "guides/b.md": shown + "status: draft\n---\n# B\n\nText.\n"})
	files["site.yaml"].Data = []byte("title: Fixture\n")
	j = judgedInPart(t, files)
	if a := edition.Gate(j, all, false); a.Same == j || len(a.Pages) != 1 {
		t.Error("a draft passes")
	}
}

// TestAReferenceThatOpensATextIsUnnamed: the words that stand for a hidden page are
// taken out at the very beginning too, and elsewhere in the header.
func TestAReferenceThatOpensATextIsUnnamed(t *testing.T) {
	_, a := passed(t, map[string]string{
		"guides/a.md":            shown + "sources: [\"[[plans/secret]]\", \"by @ann [[plans/secret|w]]\"]\n---\n# A\n\n[[plans/secret]] opens it.\n\n[[plans/secret]] [[guides/b]] [[plans/secret]]\n",
		"guides/b.md":            shown + "---\n# B\n\nText.\n",
		"plans/secret.md":        "---\ntype: guide\nowners: [ann]\n---\n# Secret\n\nText.\n",
		"retros/2026-11-01-r.md": shown + "kind: retro\nlessons:\n  - \"Learn of [[plans/secret]] and [[guides/b]] as @ann did\"\n---\n# R\n\n## Actions\n\n- [ ] Tell @bert of [[plans/secret]] and [[guides/b]]\n",
	})
	p := a.Page("guides/a")
	if text := p.Body.Seen + p.Body.HTML + p.Body.Sections[0].Text + strings.Join(p.Sources, " "); strings.Contains(text, "plans") {
		t.Errorf("passes as %q", text)
	}
	linked, _ := link.Link(a.Base)
	if want := "a page of another edition opens it."; linked.Summary(p) != want || !strings.HasPrefix(p.Body.Sections[0].Text, want+"\n") {
		t.Errorf("%q, %q", linked.Summary(p), p.Body.Sections[0].Text)
	}
	if !strings.Contains(p.Body.Seen, "guides/b") {
		t.Errorf("the shown page is not named in %q", p.Body.Seen)
	}
	r := a.Page("retros/2026-11-01-r")
	if len(r.Items) != 2 {
		t.Fatalf("got %+v", r.Items)
	}
	for i, want := range []string{"Learn of a page of another edition and guides/b as @nurse did", "Tell @nurse-2 of a page of another edition and guides/b"} {
		if got := r.Items[i].Text; !strings.EqualFold(strings.NewReplacer("[[", "", "]]", "").Replace(got), want) {
			t.Errorf("item %d is %q, want %q", i, got, want)
		}
	}
}

// TestASummaryNamesPagesByTheirTitles: the description that is made of the text calls a
// page as the text does, and a hidden one not at all.
func TestASummaryNamesPagesByTheirTitles(t *testing.T) {
	j, a := passed(t, map[string]string{
		"guides/a.md":     shown + "---\n# A\n\nOf b and secret: [[b]], [[b#one-step]], [[b|the second]], [](b.md), [[secret]], [[secret|a plan]], [](../plans/secret.md), [w](https://book.example.org/guides/b/) and [[b]].\n",
		"guides/b.md":     shown + "description: \"Read [[guides/a]] first, [[guides/a|or later]]\"\n---\n# Second *part*\n\n## One step\n\nText.\n",
		"guides/c.md":     shown + "description: \"About [[plans/secret]]\"\n---\n# C\n\nSee [[#end]] of [[b]].\n\n## End\n\nText.\n",
		"guides/d.md":     shown + "---\n# D\n\n`[[b]]` is code, \\[[b]] is not a link, [[b]].\n",
		"plans/secret.md": "---\ntype: guide\nowners: [ann]\n---\n# Secret\n\nText.\n",
	})
	linked, _ := link.Link(a.Base)
	for id, want := range map[string]string{
		"guides/a": "Of b and secret: Second part, One step, the second, Second part, a page of another edition, a plan, a page of another edition, w and Second part.",
		"guides/b": "Read A first, or later",
		"guides/c": "About a page of another edition",
		"guides/d": "[[b]] is code, [[b]] is not a link, Second part.",
	} {
		if got := linked.Summary(a.Page(id)); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	if got, want := j.Summary(j.Page("guides/a")), "Of b and secret: Second part, One step, the second, Second part, Secret, a plan, Secret, w and Second part."; got != want {
		t.Errorf("the whole base: %q, want %q", got, want)
	}
}

// TestCanaryWordsOfTheSiteDoNotPass: they name what the edition hides.
func TestCanaryWordsOfTheSiteDoNotPass(t *testing.T) {
	files := base(map[string]string{"guides/a.md": shown + "---\n# A\n\nText.\n"})
	files["site.yaml"].Data = append(files["site.yaml"].Data, "canary: [quillfox]\n"...)
	j := judgedInPart(t, files)
	if a := edition.Gate(j, j.Site.Editions[0], false); len(j.Site.Canary) != 1 || len(a.Site.Canary) != 0 {
		t.Errorf("%q of %q pass", a.Site.Canary, j.Site.Canary)
	}
}
