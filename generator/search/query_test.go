package search

import (
	"fmt"
	"strings"
	"testing"
)

// takenApart writes a parsed query: words with their number, "…" after an unfinished
// one, excluded words, phrases and filters.
func takenApart(q query) string {
	var parts []string
	for i, w := range q.words {
		part := w.surface
		if w.count > 1 {
			part += fmt.Sprint("×", w.count)
		}
		if q.typing && i == len(q.words)-1 {
			part += "…"
		}
		parts = append(parts, part)
	}
	for _, term := range q.excluded {
		parts = append(parts, "-"+term)
	}
	for _, p := range q.phrases {
		sign := "+"
		if p.not {
			sign = "-"
		}
		parts = append(parts, sign+`"`+strings.Join(p.keys["en"], " ")+`"`)
	}
	for _, f := range q.filters {
		parts = append(parts, f.key+"="+strings.Join(f.facets, "|"))
	}
	return strings.Join(parts, " ")
}

// TestParse checks how a query is taken apart.
func TestParse(t *testing.T) {
	speaks, err := newLanguages([]string{"en"})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"":                             "",
		" \t":                          "",
		"kick":                         "kick…",
		"kick ":                        "kick",
		"kick\u00a0":                   "kick",
		"kick\u3000run":                "kick run…",
		"kick the run":                 "kick run…",
		"kick run the":                 "kick run",
		"kick-run":                     "kick run…",
		"kick.":                        "kick",
		"export names export":          "export×2 names",
		"export export":                "export×2",
		"names export export ":         "names export×2",
		"exports exported":             "exports×2", // of one stem
		"-kick run":                    "run… -kick",
		"run -kick":                    "run -kick",
		"- run":                        "run…",
		"-the run":                     "run…",
		`"kick run" team`:              `kick run team… +"kick run"`,
		`team "kick run"`:              `team kick run +"kick run"`,
		`team -"kick run"`:             `team -"kick run"`,
		`"kick run`:                    `kick run…`,
		`a"kick run" x`:                `kick run x…`,
		`"kick" "the"`:                 `kick +"kick" +"=the"`,
		"type:playbook kick":           "kick… type=type:playbook",
		"kick type:playbook":           "kick type=type:playbook",
		"Type:Playbook type:checklist": "type=type:playbook|type:checklist",
		"owner:a partner:b state:c tag:d other:e": "other:e… owner=owner:a partner=partner:b state=state:c tag=tag:d",
		"type: kick":  "type kick…",
		"a\u0308pfel": "äpfel…",
		"one two three four five six seven \"eight nine\"":          "one two three four five six seven eight nine",
		"one two three four five six seven -\"eight\"":              `one two three four five six seven -"eight"`,
		"\"one two\" three four five six seven eight -\"nine ten\"": `one two three four five six seven eight +"on two" -"nine ten"`,
	} {
		if got := takenApart(parse(text, speaks)); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestParseIsLimited checks that a long text is cut to the limits of characters and
// words.
func TestParseIsLimited(t *testing.T) {
	speaks, err := newLanguages([]string{"en"})
	if err != nil {
		t.Fatal(err)
	}
	if q := parse(strings.Repeat("ä", queryLimit-2)+" x y z", speaks); len(q.words) != 2 || q.words[1].surface != "x" || !q.typing {
		t.Errorf("a long query has the words %v", q.words)
	}
	var many, phrases []string
	for i := range termLimit + 1 {
		many = append(many, fmt.Sprint("w", i))
		phrases = append(phrases, fmt.Sprintf(`-"p%d q"`, i))
	}
	if q := parse(strings.Join(many, " "), speaks); len(q.words) != termLimit || q.typing {
		t.Errorf("a query of %d words has %d, typing %v", len(many), len(q.words), q.typing)
	}
	if q := parse(strings.Join(phrases, " "), speaks); len(q.phrases) != phraseLimit {
		t.Errorf("a query of %d phrases has %d, want %d", len(phrases), len(q.phrases), phraseLimit)
	}
}
