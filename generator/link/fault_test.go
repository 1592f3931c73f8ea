package link_test

import (
	"strings"
	"testing"

	"tandem/generator/gentest/smallbase"
	"tandem/generator/link"
)

// TestFaults checks the problems of broken links, and the suggestions.
func TestFaults(t *testing.T) {
	for _, test := range []struct{ link, want string }{
		// pages by name
		{"[[strat]]", `error 9:1 link/no-such-page | "strat" | "start"`},
		{"[[guides/strat]]", `error 9:1 link/no-such-page | "guides/strat" | "guides/start"`},
		{"[[wrong/only]]", `error 9:1 link/no-such-page | "wrong/only" | "playbooks/only"`},
		{"[[wrong/folder/kickoff]]", `error 9:1 link/no-such-page | "wrong/folder/kickoff" | "guides/kickoff"`},
		{"[[wrong/quite-else]]", `error 9:1 link/no-such-page | "wrong/quite-else" | `},
		{"[[kickof]]", `error 9:1 link/no-such-page | "kickof" | `}, // two pages end in kickoff
		{"[[quite else]]", `error 9:1 link/no-such-page | "quite else" | `},
		{"[[kickoff]]", `error 9:1 link/ambiguous | "kickoff" 2 | "guides/kickoff" "playbooks/kickoff"`},
		{"[[playbooks#Heading]]", `error 9:1 link/no-such-page | "playbooks" | `},
		{"[[Start]]", `error 9:1 link/no-such-page | "Start" | "start"`},

		// headings
		{"[a](start.md#frist-steps)", `error 9:1 link/no-such-heading | "guides/start.md" "#frist-steps" | "#first-steps"`},
		{"[a](start.md#FIRST-STEPS)", `error 9:1 link/no-such-heading | "guides/start.md" "#FIRST-STEPS" | "#first-steps"`},
		{"[a](start.md#quite-else-again)", `error 9:1 link/no-such-heading | "guides/start.md" "#quite-else-again" | #first-steps #second-part`},
		{"[a](start.md#getting-going)", `error 9:1 link/no-such-heading | "guides/start.md" "#getting-going" | "start.md"`},
		{"[a](#from)", `error 9:1 link/no-such-heading | "guides/from.md" "#from" | `},
		{"[[#From]]", `error 9:1 link/no-such-heading | "guides/from.md" "#From" | `},
		{"[a](twelve.md#quite-else)", `error 9:1 link/no-such-heading | "guides/twelve.md" "#quite-else" | #ha #hb #hc #hd #he #hf #hg #hh #hi #hj #hk #hl`},
		{"[a](thirteen.md#quite-else)", `error 9:1 link/no-such-heading | "guides/thirteen.md" "#quite-else" | `},
		{"[a](kickoff.md#anything)", `error 9:1 link/no-such-heading | "guides/kickoff.md" "#anything" | "kickoff.md"`},
		{"[a](https://base.example/guides/start/#frist-steps)", `warning 9:1 link/no-such-heading | "guides/start.md" "#frist-steps" | "#first-steps"`},

		// files by path
		{"[a](../../outside.md)", `error 9:1 link/outside | "../../outside.md" | `},
		{"[a](../..)", `error 9:1 link/outside | "../.." | `},
		{"[a](strat.md)", `error 9:1 link/no-such-page | "strat.md" | "start.md"`},
		{"[a](only.md)", `error 9:1 link/no-such-page | "only.md" | "../playbooks/only.md"`},
		{"[a](wrong/a%23b.md)", `error 9:1 link/no-such-page | "wrong/a#b.md" | "a%23b.md"`},
		{"[a](wrong/index.md)", `error 9:1 link/no-such-page | "wrong/index.md" | "index.md"`}, // of all pages the first
		{"[a](wrong/hammr.md)", `error 9:1 link/no-such-page | "wrong/hammr.md" | "../tools/deep/hammer.md"`},
		{"[a](quite-else-again.md)", `error 9:1 link/no-such-page | "quite-else-again.md" | `},
		{"[a](dta.pdf)", `error 9:1 link/no-such-file | "dta.pdf" | "data.pdf"`},
		{"[a](map.png)", `error 9:1 link/no-such-file | "map.png" | "../pictures/map.png"`},
		{"[a](Start.md)", `error 9:1 link/wrong-case | "Start.md" "guides/start.md" | "start.md"`},
		{"[a](../Pictures/MAP.png)", `error 9:1 link/wrong-case | "../Pictures/MAP.png" "pictures/map.png" | "../pictures/map.png"`},
		{"[a](A%23B.md)", `error 9:1 link/wrong-case | "A#B.md" "guides/a#b.md" | "a%23b.md"`},
		{"[a](start.md?x=1)", `error 9:1 link/no-such-file | "start.md?x=1" | "start.md"`},
		{"[a](?x=1)", `error 9:1 link/no-such-file | "?x=1" | `},
		{"[a](strat.md?x=1)", `error 9:1 link/no-such-file | "strat.md?x=1" | `},
		{"![a](start.md)", `error 9:1 link/no-such-file | "start.md" | `},
		{"![a](../pictures/mpa.png)", `error 9:1 link/no-such-file | "../pictures/mpa.png" | "../pictures/map.png"`},
		{"![[twice.png]]", `error 9:1 link/ambiguous | "twice.png" 2 | "pictures/one/Twice.png" "pictures/two/twice.png"`},
		{"![[none/map.png]]", `error 9:1 link/no-such-file | "none/map.png" | "../pictures/map.png"`},

		// addresses of the published site
		{"[a](start)", `error 9:1 link/no-such-page | "start" | "start.md"`},
		{"[a](start.html)", `error 9:1 link/no-such-page | "start.html" | "start.md"`},
		{"[a](../start/)", `error 9:1 link/no-such-page | "../start/" | "start.md"`},
		{"[a](../other/name/)", `error 9:1 link/no-such-page | "../other/name/" | "../named.md"`},
		{"[a](../../playbooks/only/)", `error 9:1 link/outside | "../../playbooks/only/" | `},
		{"[a](/hammer)", `error 9:1 link/no-such-page | "/hammer" | "../tools/deep/hammer.md"`},

		{"[a](../named)", `error 9:1 link/no-such-page | "../named" | "../named.md"`},
		{"[a](../../other/name)", `error 9:1 link/outside | "../../other/name" | `},
		{"[a](/guides/two-words/)", `error 9:1 link/no-such-page | "/guides/two-words/" | "two%20words.md"`},
		{"[a](../two-words/)", `error 9:1 link/no-such-page | "../two-words/" | "two%20words.md"`},
		{"[a](/two-words/)", `error 9:1 link/no-such-file | "/two-words/" | `},

		// the site's own pages
		{"[a](/people/x.y)", `error 9:1 link/no-such-file | "/people/x.y" | "https://base.example/-/people/x.y"`},
		{"[a](/people/x.)", `error 9:1 link/no-such-page | "/people/x." | "/-/people/"`},
		{"[a](/people/product-ownr/)", `error 9:1 link/no-such-page | "/people/product-ownr/" | "/-/people/product-owner/"`},
		{"[a](/people/quite-else-again/)", `error 9:1 link/no-such-page | "/people/quite-else-again/" | "/-/people/"`},
		{"[a](/partners/quite-else/)", `error 9:1 link/no-such-page | "/partners/quite-else/" | "/-/partners/" "/-/partners/hospital/"`},
		{"[a](/tags/quite-else/)", `error 9:1 link/no-such-page | "/tags/quite-else/" | "/-/tags/"`},
		{"[a](/-/search/words/x.json)", `error 9:1 link/no-such-file | "/-/search/words/x.json" | "https://base.example/-/search/words/x.json"`},
		{"[a](/learning/nothing)", `error 9:1 link/no-such-file | "/learning/nothing" | "https://base.example/-/learning/nothing/"`},
		{"[a](/feed.xml)", `error 9:1 link/no-such-file | "/feed.xml" | "https://base.example/feed.xml"`},

		// other sites
		{"[a](www.example.org)", `error 9:1 link/no-such-file | "www.example.org" | "https://www.example.org"`},
		{"[a](github.com/x/z)", `error 9:1 link/no-such-file | "github.com/x/z" | "https://github.com/x/z"`},
		{"[a](sub.site.example)", `error 9:1 link/no-such-file | "sub.site.example" | `},
		{"[a](https//example.org)", `error 9:1 link/no-such-file | "https//example.org" | "https://example.org"`},
		{"[a](po@example.org)", `error 9:1 link/no-such-file | "po@example.org" | "mailto:po@example.org"`},
		{"[a](<git@github.com:x/y.git>)", `error 9:1 link/no-such-file | "git@github.com:x/y.git" | "https://github.com/x/y"`},

		// owners
		{"- @product-ownr does it", `error 9:3 link/no-such-owner | "@product-ownr" | "product-owner"`},
		{"- @quite-else does it", `error 9:3 link/no-such-owner | "@quite-else" | `},
	} {
		_, problems := linked(t, smallbase.Files{
			from:                 page("", "# From\n\n## Here\n\n"+test.link+"\n"),
			"guides/twelve.md":   page("", "# Twelve\n"+headings("abcdefghijkl")),
			"guides/thirteen.md": page("", "# Thirteen\n"+headings("abcdefghijklm")),
		})
		if got := faults(problems, from); got != test.want+"\n" {
			t.Errorf("%s: got\n%swant\n%s", test.link, got, test.want)
		}
	}
}

// TestFaultsOfTheFrontPage: the suggestions of a page that is in no folder lead down.
func TestFaultsOfTheFrontPage(t *testing.T) {
	for link, want := range map[string]string{
		"[a](guides/strat.md)":      `error 3:1 link/no-such-page | "guides/strat.md" | "guides/start.md"`,
		"[a](nmaed.md)":             `error 3:1 link/no-such-page | "nmaed.md" | "named.md"`,
		"![a](pictures/mpa.png)":    `error 3:1 link/no-such-file | "pictures/mpa.png" | "pictures/map.png"`,
		"[a](tools/deep/hammmr.md)": `error 3:1 link/no-such-page | "tools/deep/hammmr.md" | "tools/deep/hammer.md"`,
	} {
		_, problems := linked(t, smallbase.Files{"index.md": "# Home\n\n" + link + "\n"})
		if got := faults(problems, "index.md"); got != want+"\n" {
			t.Errorf("%s: got\n%swant\n%s", link, got, want)
		}
	}
}

// headings writes a heading for each letter.
func headings(letters string) string {
	text := ""
	for _, letter := range letters {
		text += "\n## H" + string(letter) + "\n"
	}
	return text
}

// TestNotPublished checks a link to a file that is there and not published: it is said why.
func TestNotPublished(t *testing.T) {
	base := smallbase.Base(t, with(sample(), smallbase.Files{from: page("", "# From\n\n[a](tool.exe), ![b](tool.exe)\n")}))
	base.Unpublished = map[string]string{"guides/tool.exe": "files ending in .exe stay out"}
	_, problems := link.Link(base)
	found := 0
	for _, p := range problems {
		if p.Code == "link/not-published" && strings.Contains(p.Message, `link to "tool.exe" `) && strings.HasSuffix(p.Message, ": files ending in .exe stay out") && strings.HasSuffix(p.Hint, `"guides/tool.exe"`) {
			found++
		}
	}
	if found != 2 {
		t.Errorf("reported %d times, want twice: %v", found, problems)
	}
}
