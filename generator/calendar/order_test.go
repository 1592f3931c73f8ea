package calendar_test

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/calendar"
	"tandem/generator/kb"
)

// TestEntriesStandByDayPageAndID: a calendar has one order, however its entries come.
func TestEntriesStandByDayPageAndID(t *testing.T) {
	entry := func(id, page, title string, day kb.Day) calendar.Entry {
		return calendar.Entry{Event: kb.Event{ID: id, Day: day, Title: title}, Page: page}
	}
	entries := []calendar.Entry{
		entry("d", "a", "Fourth", "2026-12-02"), entry("c", "b", "Third", "2026-12-01"),
		entry("b", "a", "Second", "2026-12-01"), entry("a", "a", "First", "2026-12-01"),
	}
	for range 2 {
		text, at := string(calendar.Calendar{Name: "x", Entries: entries}.ICS()), -1
		for _, title := range []string{"First", "Second", "Third", "Fourth"} {
			next := strings.Index(text, "SUMMARY:"+title)
			if next <= at {
				t.Errorf("%s does not stand behind the one before:\n%s", title, text)
			}
			at = next
		}
		slices.Reverse(entries)
	}
}
