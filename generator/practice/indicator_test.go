package practice

import (
	"strconv"
	"testing"

	"tandem/generator/kb"
)

func number(text string) kb.Number {
	value, _ := strconv.ParseFloat(text, 64)
	return kb.Number{Value: value, Text: text}
}

func TestIndicatorKnowsItsWay(t *testing.T) {
	for _, c := range []struct {
		rule                                 string
		baseline, target, current, threshold string
		way                                  int
		measured, past, reached              bool
	}{
		{"rising", "0.58", "0.75", "0.73", "0.70", 88, true, false, false},
		{"rising, past its threshold", "0.58", "0.75", "0.69", "0.70", 64, true, true, false},
		{"falling", "34", "25", "31", "36", 33, true, false, false},
		{"falling, past its threshold", "34", "25", "37", "36", 0, true, true, false},
		{"falling, at the threshold", "34", "25", "36", "36", 0, true, false, false},
		{"better than the target", "34", "25", "20", "36", 100, true, false, true},
		{"not measured", "34", "25", "", "36", 0, false, false, false},
		{"no baseline", "", "25", "31", "36", 0, false, false, false},
		{"no baseline, the threshold says which way", "", "25", "37", "36", 0, false, true, false},
		{"stay at nothing", "0", "0", "0", "2", 100, true, false, true},
		{"no longer at nothing", "0", "0", "3", "2", 0, true, true, false},
	} {
		i := Indicator{Baseline: number(c.baseline), Target: number(c.target), Current: number(c.current), Threshold: number(c.threshold)}
		way, measured := i.Way()
		if way != c.way || measured != c.measured || i.Past() != c.past || i.Reached() != c.reached {
			t.Errorf("%s: got way %d, %v, past %v, reached %v, want %d, %v, %v, %v",
				c.rule, way, measured, i.Past(), i.Reached(), c.way, c.measured, c.past, c.reached)
		}
	}
}

func TestIndicatorsPastTheirThresholdComeFirst(t *testing.T) {
	good := Indicator{Name: "good", Baseline: number("1"), Target: number("3"), Current: number("2"), Threshold: number("1")}
	bad := Indicator{Name: "bad", Baseline: number("1"), Target: number("3"), Current: number("1"), Threshold: number("2"), Unit: "%"}
	panel := progressPanel(boardOf(), "Leading", []Indicator{good, bad}, kb.Interval{})
	if got := panel.Rows[0][0].Text; got != "bad" {
		t.Errorf("first row got %q want %q", got, "bad")
	}
	if got, want := panel.Rows[0][2].Text, "1\u00a0%"; got != want {
		t.Errorf("now got %q want %q", got, want)
	}
}
