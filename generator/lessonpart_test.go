package generator_test

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// TestAnEditionClaimsOfALessonWhatItsReadersCouldSee: the part that an edition hides of a
// page changes nothing of what the edition says about a lesson, and what it does not show
// is no proof that something is missing.
func TestAnEditionClaimsOfALessonWhatItsReadersCouldSee(t *testing.T) {
	const hidden = "\n## For us {audience=internal}\n\n- [ ] Ask twice, as [the retro](../retros/pilot.md) says\n"
	base := func(part string) fstest.MapFS {
		files := fileSystem(map[string]string{
			"site.yaml":           "title: Base\ndefault_audience: [internal]\neditions:\n  public: {audiences: [public]}\n  internal: {audiences: [public, internal]}\n",
			"directory.yaml":      "partners: [{id: lab, name: Lab}]\npeople: [{id: lead, name: Lead, partner: lab}]\n",
			"index.md":            "# Home\n",
			"guides/night.md":     "---\nowners: [lead]\naudience: [public]\nverified: [{by: \"human:lead\", at: 2026-10-01, text: 00000000}]\n---\n# Night\n\nCall first.\n" + part,
			"guides/day.md":       "---\nowners: [lead]\naudience: [public]\nverified: [{by: \"human:lead\", at: 2026-11-01, text: 00000000}]\n---\n# Day\n\nCall later.\n" + part,
			"checklists/leave.md": "---\nowners: [lead]\naudience: [public]\n---\n# Leave\n\n- [ ] Lock the door\n" + part,
			"retros/pilot.md":     "---\nowners: [lead]\naudience: [public]\ndate: 2026-10-05\n---\n# Pilot\n\n## Lessons\n\n- [x] Call first [[guides/night]]\n- [x] Call later [[guides/day]]\n- [x] Ask twice [[checklists/leave]]\n",
		})
		checked := checkedBase(t, files)
		for _, p := range checked.Judged.Pages {
			text := string(files[p.Path].Data)
			files[p.Path].Data = []byte(strings.ReplaceAll(text, "00000000", checked.Judged.Trust[p.ID].Hash))
		}
		return files
	}
	state := regexp.MustCompile(`data-head="State">.*?</svg><span[^>]*>([^<]+)`)
	for edition, want := range map[string]map[string]string{
		"public": {
			"with a hidden part": "ticked, page unchanged; ticked, not known; ticked, not known",
			"without it":         "ticked, page unchanged; ticked, not known; ticked, not known",
		},
		"internal": {
			"with a hidden part": "ticked, page unchanged; ticked, not known; applied",
			"without it":         "ticked, page unchanged; ticked, not known; ticked, in no task",
		},
	} {
		for form, part := range map[string]string{"with a hidden part": hidden, "without it": ""} {
			var got []string
			for _, m := range state.FindAllSubmatch(built(t, base(part), edition)["-/learning/lessons/index.html"], -1) {
				got = append(got, string(m[1]))
			}
			if got := strings.ToLower(strings.Join(got, "; ")); got != want[form] {
				t.Errorf("edition %s, %s: %q, want %q", edition, form, got, want[form])
			}
		}
	}
}
