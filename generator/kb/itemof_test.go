package kb_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"tandem/generator/kb"
)

// pieces matches everything except plain words in the short form of an item.
var pieces = regexp.MustCompile("@([a-z]+)|\\[\\[([a-z/-]+)(?:\\|([^\\]]*))?\\]\\]|`([^`]*)`")

// parts returns the parts of a line with @owners, [[pages]], [[page|words]] and `code`.
func parts(line string) []kb.ItemPart {
	var all []kb.ItemPart
	from := 0
	text := func(to int) {
		if to > from {
			all = append(all, kb.ItemPart{Text: line[from:to], At: from + 1})
		}
	}
	for _, m := range pieces.FindAllStringSubmatchIndex(line, -1) {
		text(m[0])
		at := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return line[m[2*i]:m[2*i+1]]
		}
		switch {
		case at(1) != "":
			all = append(all, kb.ItemPart{Text: "@" + at(1), Owner: at(1), At: m[0] + 1})
		case at(2) != "":
			all = append(all, kb.ItemPart{Text: at(3), Page: at(2)})
		default:
			all = append(all, kb.ItemPart{Text: at(4), Plain: true})
		}
		from = m[1]
	}
	text(len(line))
	return all
}

// read writes an item: its text and what was taken out of it.
func read(i kb.Item) string {
	line := i.Text
	for _, part := range []struct{ mark, value string }{
		{"pages", strings.Join(i.Pages, " ")}, {"owners", strings.Join(i.Owners, " ")}, {"due", string(i.Due)},
		{"bad", i.BadDay}, {"vague", i.VagueDay}, {"declined", i.Declined}, {"not declined", i.NotDeclined},
	} {
		if part.value != "" {
			line += " | " + part.mark + ": " + part.value
		}
	}
	return line
}

// TestItemOf: the grammar of items.
func TestItemOf(t *testing.T) {
	for line, want := range map[string]string{
		"Tell all":                                    "Tell all",
		"Tell all @ann":                               "Tell all | owners: ann",
		"Tell all @ann, @bert 2026-12-01":             "Tell all | owners: ann bert | due: 2026-12-01",
		"Tell all @ann and @bert":                     "Tell all | owners: ann bert",
		"Tell all @ann or later @bert":                "Tell all @ann or later | owners: bert",
		"Tell all, due 2026-12-01":                    "Tell all | due: 2026-12-01",
		"Tell all by @ann":                            "Tell all | owners: ann",
		"Tell all until: 2026-12-01":                  "Tell all | due: 2026-12-01",
		"Tell all 📅 2026-12-01":                       "Tell all | due: 2026-12-01",
		"due 2026-12-01":                              "due | due: 2026-12-01",
		"Tell all @ann due 2026-12-01":                "Tell all | owners: ann | due: 2026-12-01",
		"Tell all [[kickoff]]":                        "Tell all | pages: kickoff",
		"Tell all in [[kickoff|the meeting]]":         "Tell all in the meeting | pages: kickoff",
		"Read [[kickoff]] before [[release]]":         "Read kickoff before release | pages: kickoff release",
		"[[kickoff]] before [[release]]":              "kickoff before release | pages: kickoff release",
		"Read [[kickoff]], [[release]]":               "Read | pages: kickoff release",
		"Read [[kickoff]] and [[kickoff]]":            "Read kickoff and kickoff | pages: kickoff",
		"@ann: tell all":                              "tell all | owners: ann",
		"@ann – tell all":                             "tell all | owners: ann",
		"@ann, @bert: tell all":                       "tell all | owners: ann bert",
		"@ann tells all":                              "@ann tells all | owners: ann",
		"2026-12-01 @ann tell all":                    "tell all | owners: ann | due: 2026-12-01",
		"2026-12-01: tell all":                        "tell all | due: 2026-12-01",
		"@ann: ask @bert":                             "ask | owners: ann bert",
		"@ann: ask @bert twice":                       "ask @bert twice | owners: ann",
		"Ask @ann twice":                              "Ask @ann twice | owners: ann",
		"Since 2026-01-05 we tell @ann all":           "Since 2026-01-05 we tell @ann all | owners: ann | due: 2026-01-05",
		"From 2026-01-05 to 2026-02-05":               "From 2026-01-05 to | due: 2026-02-05",
		"Tell `@ann 2026-12-01`":                      "Tell @ann 2026-12-01",
		"Tell all 2026-02-30":                         "Tell all 2026-02-30 | bad: 2026-02-30",
		"Not 2026-02-30 but 2026-03-01":               "Not 2026-02-30 but | due: 2026-03-01",
		"Tell all {#tell}":                            "Tell all",
		"Tell all {#tell} @ann":                       "Tell all {#tell} | owners: ann",
		"Tell all declined: too dear":                 "Tell all | declined: too dear",
		"Tell all Declined: too dear @ann 2026-12-01": "Tell all | owners: ann | due: 2026-12-01 | declined: too dear",
		"Tell all @ann declined: ask @bert why":       "Tell all | owners: ann | declined: ask @bert why",
		"Tell all declined:":                          "Tell all declined: | not declined: declined:",
		"Tell all @ann declined":                      "Tell all @ann declined | owners: ann | not declined: declined",
		"Tell all (declined)":                         "Tell all (declined) | not declined: declined",
		"The offer was declined":                      "The offer was declined",
		"They declined to come @ann":                  "They declined to come | owners: ann",
		"Tell all [[kickoff]] declined":               "Tell all kickoff declined | pages: kickoff | not declined: declined",
		"Tell all @ann Dec 1":                         "Tell all @ann Dec 1 | owners: ann | bad: Dec 1",
		"Tell all, next week @ann":                    "Tell all, next week | owners: ann | vague: next week",
		"Tell all tomorrow @ann":                      "Tell all tomorrow | owners: ann | vague: tomorrow",
		"1. December: tell all @ann":                  "1. December: tell all | owners: ann | bad: 1. December",
		"Tell all 1/2 @ann":                           "Tell all 1/2 | owners: ann",
		"Tell all @ann 1/2":                           "Tell all @ann 1/2 | owners: ann | bad: 1/2",
		"  Tell   all  ":                              "Tell all",
		"":                                            "",
		"@ann":                                        " | owners: ann",
	} {
		if got := read(kb.ItemOf(parts(line))); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

// TestItemTexts: what an item is called, with names in place of what it names.
func TestItemTexts(t *testing.T) {
	item := kb.ItemOf(parts("Ask @ann about [[kickoff]] now declined: @bert said [[no]] @cleo"))
	named := func(n kb.Naming) string { return "<" + n.Owner + n.Page + ">" }
	if text, reason := item.Replace(named); text != "Ask <ann> about <kickoff> now" || reason != "<bert> said" {
		t.Errorf("replaced: %q, %q", text, reason)
	}
	if got := item.Words(); got != "Ask about now" {
		t.Errorf("words: %q", got)
	}
	under := kb.Item{Text: "a", Under: &kb.Item{Text: "b", Under: &kb.Item{Text: "c"}}}
	if got := under.Whole(); got != "c › b › a" {
		t.Errorf("whole: %q", got)
	}
	if !item.HasOwner("cleo") || item.HasOwner("ann") {
		t.Errorf("owners are %q", item.Owners)
	}
}

// TestDataAtEnds: what looks like an item outside a list.
func TestDataAtEnds(t *testing.T) {
	for line, want := range map[string]string{
		"Tell all @ann 2026-12-01":  "[ann] 2026-12-01",
		"Tell all @ann":             "[ann] ",
		"Tell all, due 2026-12-01":  "[] 2026-12-01",
		"@ann: tell all":            "[ann] ",
		"Tell all @ann 2026-12-01.": "[ann] 2026-12-01",
		"Tell all @ann.":            "[] ",
		"We met on 2026-12-01":      "[] ",
		"Updated: 2026-12-01":       "[] ",
		"Due: 2026-12-01":           "[] 2026-12-01",
		"@ann":                      "[] ",
		"2026-12-01 @ann":           "[] ",
		"Ask @ann twice":            "[] ",
	} {
		owners, due := kb.DataAtEnds(parts(line))
		if got := fmt.Sprint(owners, " ", due); got != want {
			t.Errorf("%q: got %s, want %s", line, got, want)
		}
	}
}

// TestUnquoted: owners and days between quotation marks are text.
func TestUnquoted(t *testing.T) {
	for line, want := range map[string]string{
		`Say "ask @ann" @bert`:      "Say \"ask @ann\" | owners: bert",
		"Sag „frag @ann“ @bert":     "Sag „frag @ann“ | owners: bert",
		"Dis «à @ann» @bert":        "Dis «à @ann» | owners: bert",
		`Say "ask @ann @bert`:       "Say \"ask | owners: ann bert",
		`12" wide @ann, 13" @bert`:  "12\" wide @ann, 13\" | owners: bert",
		"Say “on 2026-12-01” @ann":  "Say “on 2026-12-01” | owners: ann",
		`"a" @ann "b"`:              `"a" @ann "b" | owners: ann`,
		"Say `\"` @ann `\"` @bert":  "Say \" @ann \" | owners: bert",
		"Say \"[[kickoff]]\" @bert": "Say \"kickoff\" | pages: kickoff | owners: bert",
	} {
		if got := read(kb.ItemOf(kb.Unquoted(parts(line)))); got != want {
			t.Errorf("%s: got %q, want %q", line, got, want)
		}
	}
}
