package trust

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// minorWords is how many words may differ for a change to be minor.
const minorWords = 5

var (
	numbers   = regexp.MustCompile(`\d+(?:[.,:/-]\d+)*`)
	negations = regexp.MustCompile(`(?i)\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|unless|except|only)\b|n['’]t\b`)
	codes     = regexp.MustCompile(`(?s)<code.*?</code>`)
)

// Minor reports whether a page has changed by no more than a typo since before:
// at most five words differ, and no number, negation, link, task, code or
// structured value is among them. why names the first thing that is more.
func Minor(before, now *kb.Page) (ok bool, why string) {
	old, new := reading(before), reading(now)
	for _, c := range []struct {
		what string
		of   *regexp.Regexp
	}{{"number", numbers}, {"negation", negations}} {
		if a, b, same := firstDifference(c.of.FindAllString(old, -1), c.of.FindAllString(new, -1)); !same {
			return false, changed(c.what, a, b)
		}
	}
	for _, c := range []struct {
		what     string
		old, new []string
	}{
		{"link", links(before), links(now)}, {"task", tasks(before), tasks(now)}, {"code", codes.FindAllString(before.Body.HTML, -1), codes.FindAllString(now.Body.HTML, -1)},
		{"value", values(before), values(now)},
	} {
		if a, b, same := firstDifference(c.old, c.new); !same {
			return false, changed(c.what, a, b)
		}
	}
	if n := differing(strings.Fields(old), strings.Fields(new)); n > minorWords {
		return false, fmt.Sprintf("more than %d words changed", minorWords)
	}
	return true, ""
}

func changed(what, old, new string) string {
	switch {
	case old == "":
		return "a " + what + " came in: " + clip(new)
	case new == "":
		return "a " + what + " is gone: " + clip(old)
	}
	return "a " + what + " changed: " + clip(old) + " became " + clip(new)
}

func clip(s string) string {
	if runes := []rune(s); len(runes) > 40 {
		s = string(runes[:39]) + "…"
	}
	return `"` + s + `"`
}

// reading is the text of a page in the words of its title, description, body
// and worded fields.
func reading(p *kb.Page) string {
	parts := []string{p.Title, p.Description}
	eachCounting(p, func(f kb.Field) {
		if worded(f) {
			parts = append(parts, f.Seen())
		}
	})
	return strings.Join(append(parts, p.Body.Seen), " ")
}

// values are the fields that hold no prose: days, numbers, choices, rows.
func values(p *kb.Page) []string {
	var all []string
	eachCounting(p, func(f kb.Field) {
		if !worded(f) {
			all = append(all, f.Key+": "+f.Seen())
		}
	})
	return all
}

// eachCounting visits the typed fields that are part of the text hash.
func eachCounting(p *kb.Page, visit func(kb.Field)) {
	if p.Fields == nil {
		return
	}
	for _, f := range p.Fields.Fields() {
		if f.Section == "" || p.At[f.Key] != (kb.Pos{}) {
			visit(f)
		}
	}
}

func worded(f kb.Field) bool {
	return slices.Contains([]kb.Kind{kb.KindText, kb.KindTexts, kb.KindProse, kb.KindItems, kb.KindWords}, f.Kind)
}

func links(p *kb.Page) []string {
	var all []string
	for _, l := range p.Body.Links {
		all = append(all, l.Dest+"#"+l.Heading)
	}
	return all
}

func tasks(p *kb.Page) []string {
	var all []string
	for _, t := range p.Body.Tasks {
		all = append(all, t.Text)
	}
	return all
}

func firstDifference(old, new []string) (a, b string, same bool) {
	for i := range max(len(old), len(new)) {
		a, b = "", ""
		if i < len(old) {
			a = old[i]
		}
		if i < len(new) {
			b = new[i]
		}
		if a != b {
			return a, b, false
		}
	}
	return "", "", true
}

// differing returns how many words of two texts are in one and not in the
// other, the larger of both counts; more than minorWords is not counted on.
func differing(old, new []string) int {
	for len(old) > 0 && len(new) > 0 && old[0] == new[0] {
		old, new = old[1:], new[1:]
	}
	for len(old) > 0 && len(new) > 0 && old[len(old)-1] == new[len(new)-1] {
		old, new = old[:len(old)-1], new[:len(new)-1]
	}
	const most = 400 // words between two typos
	if len(old) > most || len(new) > most {
		return minorWords + 1
	}
	// The longest common subsequence, row by row.
	row := make([]int, len(new)+1)
	for _, a := range old {
		corner := 0
		for j, b := range new {
			above := row[j+1]
			if a == b {
				row[j+1] = corner + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			corner = above
		}
	}
	return max(len(old), len(new)) - row[len(new)]
}
