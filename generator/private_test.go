package generator_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"tandem/generator"
	"tandem/generator/kb"
)

// plan is a growth plan that names no audience.
const plan = `---
person: tech-lead
buddy: product-owner
cadence: 4w
competencies:
  - {what: Stay calm in a full room, level: 1, target: 3, measure: Chairs a demo}
check_ins: [{day: 2026-11-13, note: Zanzibar went badly}]
---
# To keep a steady voice

Text.
`

// privateBase is a base with the growth plan and the editions of a site.yaml.
func privateBase(plan, editions string) map[string]string {
	return map[string]string{
		"index.md":              "# Home\n\nText.\n",
		"growth-plans/index.md": "---\nowners: [tech-lead]\n---\n# What people are learning\n\n[a plan](lead.md)\n",
		"growth-plans/lead.md":  plan,
		"site.yaml":             "title: Fixture\ndefault_audience: [internal]\n" + editions,
		"directory.yaml":        "partners:\n  - {id: hospital, name: H}\n  - {id: lab, name: L}\npeople:\n  - {id: product-owner, name: P, partner: hospital}\n  - {id: tech-lead, name: T, partner: lab}\n",
	}
}

// TestGrowthPlanIsShownOnlyWhereItsAudienceIsNamed looks for every part of a
// plan in every file of an edition: page, register, report, calendar, search.
func TestGrowthPlanIsShownOnlyWhereItsAudienceIsNamed(t *testing.T) {
	for _, c := range []struct {
		rule, plan, editions string
		everyone             bool
		want                 bool
	}{
		{rule: "no edition declared", plan: plan},
		{rule: "an edition of the default audience", plan: plan, editions: "editions:\n  internal: {audiences: [internal, partner, public]}\n"},
		{rule: "a public edition", plan: plan, editions: "editions:\n  public: {audiences: [internal, public], people: roles}\n"},
		{rule: "an edition that names it", plan: plan, editions: "editions:\n  mentors: {audiences: [internal, private]}\n", want: true},
		{rule: "a plan whose person has agreed", plan: strings.Replace(plan, "cadence", "audience: [internal]\ncadence", 1), editions: "editions:\n  internal: {audiences: [internal]}\n", want: true},
		{rule: "the author's own view", plan: plan, editions: "editions:\n  internal: {audiences: [internal]}\n", everyone: true, want: true},
	} {
		o := options(fileSystem(privateBase(c.plan, c.editions)))
		o.Everyone = c.everyone
		checked, sites, err := new(generator.Builder).Build(context.Background(), o)
		if err != nil || len(sites) != 1 {
			t.Fatalf("%s: %v, %d sites, %v", c.rule, err, len(sites), checked.Problems)
		}
		for _, word := range []string{"steady voice", "calm in a full room", "Zanzibar"} {
			found := ""
			for _, out := range sites[0].Outputs {
				if bytes.Contains(out.Data, []byte(word)) {
					found = out.Path
					break
				}
			}
			if got := found != ""; got != c.want {
				t.Errorf("%s: %q is in the site: got %v (%s), want %v", c.rule, word, got, found, c.want)
			}
		}
	}
}

func TestEverythingShowsPrivatePagesToAuthorsAlone(t *testing.T) {
	for _, c := range []struct {
		edition   kb.EditionRule
		audiences []string
		want      bool
	}{
		{kb.EditionRule{Name: kb.Everything, All: true}, []string{"internal"}, true},
		{kb.EditionRule{Name: kb.Everything, All: true}, []string{kb.AudiencePrivate}, false},
		{kb.EditionRule{Name: kb.Everything, All: true}, []string{kb.AudiencePrivate, "internal"}, true},
		{kb.EditionRule{Name: kb.Everything, All: true, Private: true}, []string{kb.AudiencePrivate}, true},
		{kb.EditionRule{Name: kb.Everything, Audiences: []string{kb.AudiencePrivate}}, []string{"internal"}, false},
		{kb.EditionRule{Name: "public", Audiences: []string{"public"}}, []string{kb.AudiencePrivate}, false},
	} {
		if got := c.edition.Shows(c.audiences); got != c.want {
			t.Errorf("edition %+v for %q: got %v, want %v", c.edition, c.audiences, got, c.want)
		}
	}
}
