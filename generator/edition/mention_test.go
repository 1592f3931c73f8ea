package edition_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
)

// TestWhoIsOnlyMentionedIsARole: an edition of roles contains no id of a person,
// wherever a page mentions somebody that nothing else names.
func TestWhoIsOnlyMentionedIsARole(t *testing.T) {
	for _, page := range []string{
		"# Open\n\nAsk @anna-lindqvist about it.\n",
		"# Open\n\nAsk @Anna-Lindqvist, @nobody/@anna-lindqvist or -@anna-lindqvist.\n",
		"# Ask @anna-lindqvist\n\nText.\n",
		"---\ntitle: Ask @anna-lindqvist\ndescription: Of @anna-lindqvist\n---\nText.\n",
		"---\nsources: [\"@anna-lindqvist said so\", \"[[open#Call @anna-lindqvist|there]]\"]\n---\n# Open\n\n## Call @anna-lindqvist\n\nText.\n",
		"# Open\n\n## Call @anna-lindqvist\n\n- Ask @bo\n- [ ] Do it\n\nSee [there](#call-anna-lindqvist) and [[open#call-anna-lindqvist]].\n\n## Call @anna-lindqvist\n",
		"# Open\n\n- [ ] \"Ask @anna-lindqvist\" is what to say\n- [ ] Then go\n",
		"# Open\n\n| Who |\n| --- |\n| @anna-lindqvist |\n\n> Quoted @anna-lindqvist\n\n`@anna-lindqvist`\n",
		"# Open\n\n!!! note \"For @anna-lindqvist\"\n    Text.\n\nTerm of @anna-lindqvist\n: What @anna-lindqvist means^[As @anna-lindqvist said.]\n",
		"# Open\n\n<abbr title=\"@anna-lindqvist\">AL</abbr> [x](https://x.example/ \"of @anna-lindqvist\") [home](../index.md \"by @anna-lindqvist\")\n",
	} {
		more := "# More\n\nText.\n"
		if strings.Contains(page, "\n## Call") {
			more = "# More\n\nSee [[open#Call @anna-lindqvist]] and [it](open.md#call-anna-lindqvist \"of @anna-lindqvist\").\n"
		}
		j := judged(t, fstest.MapFS{
			"site.yaml":      {Data: []byte("title: Fixture\nlenient: true\neditions:\n  public: {audiences: [internal], people: roles}\n")},
			"directory.yaml": {Data: []byte("partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: anna-lindqvist, name: Anna Lindqvist, role: Nurse, partner: lab}\n  - {id: bo, name: Bo, role: Lead, partner: lab}\n")},
			"index.md":       {Data: []byte("# Home\n\nSee [[open]].\n")},
			"guides/open.md": {Data: []byte(page)},
			"guides/more.md": {Data: []byte(more)},
		})
		e := generator.Pass(j, j.Site.Editions[0], false, nil)
		text := dump(e, j)
		if strings.Contains(strings.ToLower(text), "lindqvist") {
			t.Errorf("%s passes as\n%s", page, text)
		}
		if !strings.Contains(text, "nurse") || !strings.Contains(text, "Nurse") {
			t.Errorf("%s: nobody is called by the role:\n%s", page, text)
		}
		if strings.Contains(page, "\n## Call") && !strings.Contains(text, "Heading:call-nurse ") {
			t.Errorf("%s: no link leads to the heading:\n%s", page, text)
		}
	}
}

// TestTasksHaveOneIDWhoeverIsMentioned: the id of a task is a hash of its words, in
// an edition of roles of the words that it shows.
func TestTasksHaveOneIDWhoeverIsMentioned(t *testing.T) {
	var texts []string
	for _, id := range []string{"anna-lindqvist", "zoe"} {
		j := judged(t, fstest.MapFS{
			"site.yaml":      {Data: []byte("title: Fixture\nlenient: true\neditions:\n  public: {audiences: [internal], people: roles}\n")},
			"directory.yaml": {Data: []byte("partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: " + id + ", name: N, role: Nurse, partner: lab}\n")},
			"index.md":       {Data: []byte("# Home\n\n- [ ] Say \"ask @" + id + "\"\n- [ ] Say \"ask @" + id + "\"\n- [ ] Then go @" + id + "\n")},
		})
		texts = append(texts, dump(generator.Pass(j, j.Site.Editions[0], false, nil), j))
	}
	if texts[0] != texts[1] {
		t.Errorf("%s\ndiffers from\n%s", texts[0], texts[1])
	}
}
