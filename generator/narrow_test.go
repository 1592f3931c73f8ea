package generator_test

import (
	"bytes"
	"context"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/kb"
)

// inParts is a base whose pages have blocks of every form, each hidden from the
// public. Words of theirs begin with "axolotl"; NOTE is replaced by such a word.
func inParts(word func() string) map[string]string {
	files := map[string]string{
		"site.yaml": `title: In parts
base_url: https://parts.example.org/
editions:
  internal: {audiences: [internal, partner, public]}
  partner: {audiences: [partner, public], partial_notice: yes}
  public: {audiences: [public]}
folder_audience:
  playbooks: [public]
  playbooks/in-house: [internal]
`,
		"directory.yaml": "partners:\n  - {id: hospital, name: City hospital}\n  - {id: lab, name: University lab}\npeople:\n  - {id: owner-one, name: First owner, partner: hospital}\n  - {id: owner-two, name: Second owner, partner: lab}\n",
		"index.md":       "---\naudience: [public]\n---\n# Home\n\nSee [[forms]], [[rollout]], [[first-week]], [[open-up]], [[hidden-only]], [[2026-11-03-retro|retro]] and [[playbooks/in-house/shut|that]].\n\n:::audience internal\nNOTE [[forms]] NOTE\n:::\n",
		"playbooks/forms.md": `---
owners: [owner-one, owner-two]
verified:
  - {by: human:owner-one, at: 2026-11-01, text: HASH}
  - {by: human:owner-two, at: 2026-11-02, text: HASH}
credits:
  - {by: owner-one, for: the text}
  - {by: owner-two, for: NOTE, audience: internal}
---
:::audience internal
NOTE before all, with NOTE.
:::

## Plan {audience="internal partner"}

NOTE [[rollout]] for partners.

### Steps

1. NOTE

## Plan

Shown words about handover.[^1] See [the other](#plan-2), [steps](#steps-2).

[^1]: A note.

    :::audience internal
    NOTE in a footnote.
    :::

### Steps

1. First
2. :::audience internal
   NOTE as a whole item
   :::
3. Third
   :::audience internal
   NOTE within
   :::

> A quotation
> :::audience partner
> NOTE in a quote [a](../roadmaps/rollout.md)
> :::
> goes on.

::::audience internal
` + "```yaml\nNOTE: code\n:::\n```" + `

| NOTE | b |
|---|---|
| NOTE | d |

:::audience internal
NOTE inside
:::

![NOTE](plan.png)
::::

- [ ] A shown task
:::audience internal
- [ ] A task NOTE @owner-two 2026-12-24
:::
- [ ] Another task[^2]

| Shown | b |
|---|---|
| c | d |
:::audience internal
| NOTE | [[rollout]] |
:::
| e | f |

:::audience internal
[^2]: NOTE
:::

## Last {audience=internal}

NOTE
`,
		"playbooks/plan.png":         tinyPicture,
		"playbooks/hidden-only.md":   "---\nowners: [owner-one]\ntitle: Hidden only\n---\n:::audience internal\nNOTE is all.\n\n- [ ] NOTE\n:::\n",
		"playbooks/in-house/shut.md": "---\nowners: [owner-one]\n---\n# NOTE\n\nNOTE\n",
		"checklists/open-up.md":      "---\nowners: [owner-one]\naudience: [public]\n---\n# Open up\n\n- [ ] Lights\n- [ ] :::audience internal\n- [ ] Door\n\n## Safe {audience=internal}\n\n- [ ] NOTE\n\n## Lights\n\n- [ ] On\n",
		"roadmaps/rollout.md":        "---\nowners: [owner-one]\naudience: [public]\nmilestones:\n  - {id: a, title: Hardware is there, due: 2027-01-01}\n  - {id: b, title: NOTE, due: 2026-12-12, owner: owner-two, audience: internal}\n  - {id: c, title: Ward is trained, due: 2027-02-01}\n---\n# Rollout\n\nText about [[forms]].\n",
		"paths/first-week.md":        "---\nowners: [owner-one]\naudience: [public]\nfor: Newcomers\nsteps:\n  - {page: playbooks/forms, why: NOTE, minutes: 17, ask: NOTE?, audience: internal}\n  - {page: roadmaps/rollout, why: To know when, minutes: 5}\n---\n# First week\n\nRead.\n",
		"retros/2026-11-03-retro.md": "---\nowners: [owner-two]\naudience: [public]\nlessons:\n  - {text: \"NOTE [[forms]] @owner-two\", audience: internal}\n  - Begin early [[forms]]\n---\n# Retro of the start\n\nIt went well.\n",
		"glossary/handover.md":       "---\nowners: [owner-one]\naudience: [public]\nmeans: What one shift tells the next.\n---\n# Handover\n\nText.\n\n:::audience internal\nNOTE\n:::\n",
	}
	files["checklists/open-up.md"] = strings.Replace(files["checklists/open-up.md"], "- [ ] :::audience internal\n", "", 1)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		for strings.Contains(files[name], "NOTE") {
			files[name] = strings.Replace(files[name], "NOTE", word(), 1)
		}
	}
	return files
}

// words returns a function that makes a new word of a stem at each call.
func words(stem string) func() string {
	n := 0
	return func() string { n++; return stem + string(rune('a'+n/26)) + string(rune('a'+n%26)) }
}

func builtSites(t *testing.T, files map[string]string) map[string]generator.Site {
	t.Helper()
	content := fileSystem(files)
	bindHashes(t, content)
	checked, sites, err := new(generator.Builder).Build(context.Background(), options(content))
	if err != nil || len(sites) == 0 {
		t.Fatalf("%d sites, %v, %v", len(sites), err, slices.DeleteFunc(checked.Problems, func(p diag.Problem) bool { return p.Severity == diag.Warning }))
	}
	byName := map[string]generator.Site{}
	for _, s := range sites {
		byName[s.Edition.Name] = s
	}
	return byName
}

// TestHiddenBlocksLeaveNoTrace builds one base twice, with other and more words in the
// blocks that the public does not see: every byte of its edition is the same. The
// internal edition shows them all.
func TestHiddenBlocksLeaveNoTrace(t *testing.T) {
	another := inParts(words("quokka"))
	another["index.md"] = strings.Replace(another["index.md"], "\n:::\n", "\n\nMore of it, see [[playbooks/in-house/shut]].\n\n## Handover\n\n- [ ] quokka\n:::\n", 1)
	another["roadmaps/rollout.md"] = strings.Replace(another["roadmaps/rollout.md"], "  - {id: c,", "  - {id: quokka, title: quokka, due: 2026-12-01, audience: internal}\n  - {id: c,", 1)
	one, other := builtSites(t, inParts(words("axolotl"))), builtSites(t, another)
	for name, want := range map[string]bool{"public": false, "partner": true, "internal": true} {
		found := 0
		for _, out := range one[name].Outputs {
			if bytes.Contains(bytes.ToLower(out.Data), []byte("axolotl")) {
				found++
				if !want {
					t.Errorf("%s: %s holds a hidden word", name, out.Path)
				}
			}
		}
		if want && found == 0 {
			t.Errorf("%s shows no block", name)
		}
	}
	a, b := one["public"].Outputs, other["public"].Outputs
	if len(a) != len(b) || len(a) < 40 {
		t.Fatalf("%d outputs, and %d with other words in the blocks", len(a), len(b))
	}
	for i := range a {
		if a[i].Path != b[i].Path || !bytes.Equal(a[i].Data, b[i].Data) {
			t.Errorf("%s and %s differ with what is hidden", a[i].Path, b[i].Path)
		}
	}
}

// TestAnEditionShowsItsPartOfAPage checks everything derived from the text: outline,
// tasks, items, references, trust.
func TestAnEditionShowsItsPartOfAPage(t *testing.T) {
	sites := builtSites(t, inParts(words("axolotl")))
	whole, part := sites["internal"].Edition, sites["public"].Edition
	forms := part.Page("playbooks/forms")
	if whole.Page("playbooks/forms").Partial || !forms.Partial {
		t.Error("the page is partial in the internal edition, or whole in the public one")
	}
	var ids []string
	for _, h := range forms.Body.Outline {
		ids = append(ids, h.ID)
	}
	if want := []string{"plan", "steps"}; !slices.Equal(ids, want) {
		t.Errorf("headings %q, want %q: none may be numbered after a hidden one", ids, want)
	}
	if got := part.Targets[forms.ID]; len(got) != 2 || got[0].Heading != "plan" || got[1].Heading != "steps" {
		t.Errorf("links to headings lead to %+v", got)
	}
	if n := len(forms.Body.Tasks); n != 2 {
		t.Errorf("%d tasks, want the two that are shown", n)
	}
	a, b := whole.Trust[forms.ID], part.Trust[forms.ID]
	if a.State != kb.StateVerified || b.State != a.State || len(b.SignOffs) != 2 {
		t.Errorf("the whole page is %s, its part %s by %d people; want both verified by two", a.State, b.State, len(b.SignOffs))
	}
	if a.Hash == b.Hash {
		t.Error("the part has the hash of the whole text")
	}
	if n := len(part.ItemsFor(forms.ID, "lessons", "2026-11-29")); n != 1 {
		t.Errorf("%d lessons apply to the page in the public edition, want 1", n)
	}
	if n := len(whole.ItemsFor(forms.ID, "lessons", "2026-11-29")); n != 2 {
		t.Errorf("%d lessons apply to the page in the internal edition, want 2", n)
	}
	for _, back := range part.Back[forms.ID] {
		if back.Relation == "Step of" {
			t.Error("a hidden step still refers to its page")
		}
	}
	if p := part.Page("playbooks/hidden-only"); p == nil || p.Body.HTML != "" || p.Description != "" {
		t.Errorf("a page of hidden blocks alone is %+v", p)
	}
	if part.Page("playbooks/in-house/shut") != nil || whole.Page("playbooks/in-house/shut") == nil {
		t.Error("the audience of the longest folder does not count")
	}
}

// TestAPartSaysSoWhereTheEditionAsks: in other editions the notice would reveal that
// there is more.
func TestAPartSaysSoWhereTheEditionAsks(t *testing.T) {
	files := inParts(words("axolotl"))
	files["site.yaml"] += "verify_url: https://git.example.org/new?title={title}&text={text}\n"
	sites := builtSites(t, files)
	for name, want := range map[string]struct{ said, still bool }{"internal": {false, true}, "partner": {true, false}, "public": {false, false}} {
		i := slices.IndexFunc(sites[name].Outputs, func(o kb.Output) bool { return o.Path == "playbooks/forms/index.html" })
		page := sites[name].Outputs[i].Data
		if got := bytes.Contains(page, []byte("You see part of this page.")); got != want.said {
			t.Errorf("%s: the page says that it is a part: %v, want %v", name, got, want.said)
		}
		if got := bytes.Contains(page, []byte("https://git.example.org/new")); got != want.still {
			t.Errorf("%s: the page can be called still true: %v, want %v", name, got, want.still)
		}
	}
}

// TestAnAudienceIsNeverGuessed: in any base, also a lenient one, a possible attempt to
// hide a text stops the build.
func TestAnAudienceIsNeverGuessed(t *testing.T) {
	for _, text := range []string{
		":::audience internal\nText.\n", ":::audience\nText.\n:::\n", ":::audience nobody\nText.\n:::\n", "::: audience-internal\nText.\n:::\n",
		":::audience internal\nText.\n:::\n\n:::\n", "Text {audience=internal}\n", "<!-- internal -->\n", "# Title {audience=internal}\n",
		"- ## Head {audience=internal}\n", " :::audience internal\n text\n :::\n", "```\ncode\n```\n:::audience internal\n```\n:::\n",
	} {
		files := map[string]string{
			"site.yaml": "title: Lenient\nlenient: true\neditions:\n  all-hands: {audiences: [internal, public]}\n  public: {audiences: [public]}\n",
			"page.md":   "---\naudience: [public]\n---\n" + text,
		}
		checked, sites, err := new(generator.Builder).Build(context.Background(), options(fileSystem(files)))
		if err != nil || len(sites) > 0 || !checked.Problems.Failed() {
			t.Errorf("%q: %d sites, %v, %v; want an error", text, len(sites), checked.Problems, err)
		}
	}
	var warned diag.List
	files := fs.FS(fileSystem(map[string]string{"page.md": "# Page\n\n:::tip\nText.\n:::\n\n`{audience=internal}` and \\{audience=internal}\n"}))
	checked, sites, err := new(generator.Builder).Build(context.Background(), options(files))
	if err != nil || len(sites) != 1 {
		t.Errorf("a block of another tool: %d sites, %v, %v", len(sites), warned, checked.Problems)
	}
}
