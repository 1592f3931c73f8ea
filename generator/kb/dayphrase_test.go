package kb

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestTheQuickCheckOfDaysPassesOverNone ends random texts in what days are made of, and
// wants no form to match where the quick check says that none can.
func TestTheQuickCheckOfDaysPassesOverNone(t *testing.T) {
	pieces := []string{
		"1", "12", "26", "'26", "2026", "2026-12-01", "20261201", "01.12.2026", "1/12", "12/2026", "2026-w49", "w49", "week49", "kw49", "kw 49", "q3", "2026-q3", "q3/2026",
		"10:00", "t10:00z", "pm", "uhr", "eod", "st", "th", "er", "º", ".", ",", ":", "(", "-", "–", "/", " ", " ", " ", "年", "月", "日", "년", "월", "일",
		"１２", "Dec", "december", "dezember", "friday", "mo", "tomorrow", "morgen", "next", "nächste", "week", "woche", "in", "within", "an", "three", "days", "end of", "the",
		"utf", "x", "version", "é", "部", "de", "at",
	}
	for _, name := range months {
		pieces = append(pieces, strings.Fields(name)...)
	}
	random := rand.New(rand.NewPCG(1, 2))
	matched, passed := 0, 0
	for range 60_000 {
		var b strings.Builder
		for range 1 + random.IntN(6) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		text := strings.TrimRight(b.String(), " ,:(–-")
		found, _ := endsInForm(text)
		if found.kind != noDay {
			matched++
		}
		folded := strings.Map(foldDay, strings.Join(strings.Fields(text), " "))
		for _, form := range forms { // the signs of a form pass over none either
			if m := form.FindStringSubmatchIndex(folded); m != nil {
				if folded[m[2]:] != "24/7" && (found.kind != form.kind || len(strings.Fields(found.text)) != len(strings.Fields(folded[m[2]:]))) {
					t.Fatalf("%q ends in %q of kind %d, found is %q of kind %d", text, folded[m[2]:], form.kind, found.text, found.kind)
				}
				break
			}
		}
		if !mayEndInDay(text) {
			passed++
			if found.kind != noDay {
				t.Fatalf("%q ends in %q, which the quick check passes over", text, found.text)
			}
		}
	}
	if matched < 1000 || passed < 1000 {
		t.Errorf("%d texts end in a day and %d are passed over: too few to tell", matched, passed)
	}
	if words := []string{"utf8", "word123", "sha256", "v2"}; slices.ContainsFunc(words, mayEndInDay) {
		t.Errorf("one of %q is tried for a day", words)
	}
}

func TestAroundTheClockIsNoDay(t *testing.T) {
	if found, _ := endsInForm("support is there 24/7"); found.kind != noDay {
		t.Errorf("%q is taken for a day", found.text)
	}
	if found, _ := endsInForm("send it by 24/6"); found.kind != numbers {
		t.Error("24/6 is not taken for a day")
	}
}
