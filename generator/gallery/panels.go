package gallery

import (
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// tones returns the tones in the order of how much they press.
func tones() []kb.Tone { return []kb.Tone{kb.ToneGood, kb.ToneSoon, kb.ToneBad, kb.ToneQuiet} }

// panels makes a panel of each kind, of names of the sample base.
type panels struct{ e *kb.Edition }

// named returns the panels by the names that parts.json has for them.
func (g panels) named() map[string]kb.Panel {
	return map[string]kb.Panel{
		"bars": g.bars(), "cells": g.cells(), "facts": g.facts(), "history": g.history(), "items": g.items(), "ladder": g.ladder(),
		"matrix": g.matrix(), "progress": g.progress(), "timeline": g.timeline(), "tracks": g.tracks(),
	}
}

func (g panels) cells() kb.Panel {
	return kb.Panel{Title: "Cells of a table", Kind: kb.PanelTable, Head: []string{"Kind", "As it looks", "Number"}, Rows: [][]kb.Cell{
		{kb.TextCell("Text"), kb.TextCell("Words that are long enough to need a second line where the column is narrow, as on a phone"), count(7)},
		{kb.TextCell("Page"), g.page(0), count(24)},
		{kb.TextCell("Owner"), g.owner(), count(1280)},
		{kb.TextCell("Day"), {Day: g.e.Day}, count(0)},
		{kb.TextCell("Day that has passed"), {Day: g.e.Day.Add(-3), Late: true}, {}},
		{kb.TextCell("Nothing"), {}, {}},
	}}
}

func (g panels) facts() kb.Panel {
	return kb.Panel{Title: "Facts", Kind: kb.PanelFacts, Rows: [][]kb.Cell{
		{kb.TextCell("Number"), count(66)}, {kb.TextCell("Owner"), g.owner()}, {kb.TextCell("Day"), {Day: g.e.Day}}, {kb.TextCell("State"), {Text: "Amber", Tone: kb.ToneSoon}},
	}}
}

func (g panels) items() kb.Panel {
	panel := kb.Panel{Title: "Items", Kind: kb.PanelItems}
	for i, tone := range tones() {
		panel.Rows = append(panel.Rows, []kb.Cell{
			{Text: named(tone), Tone: tone}, kb.TextCell("What somebody has to do"), g.page(i), g.owner(), {Day: g.e.Day.Add(7 - 7*i), Late: i > 1},
		})
	}
	return panel
}

func (g panels) bars() kb.Panel {
	panel := kb.Panel{Title: "Bars", Kind: kb.PanelBars}
	for _, share := range []int{0, 1, 40, 100} {
		panel.Rows = append(panel.Rows, []kb.Cell{kb.TextCell(strconv.Itoa(share) + " of 100"), count(share), count(share)})
	}
	return panel
}

func (g panels) progress() kb.Panel {
	panel := kb.Panel{Title: "Progress", Kind: kb.PanelProgress}
	for i, tone := range tones() {
		share := kb.Cell{Text: strconv.Itoa(100 - 30*i)}
		if tone == kb.ToneQuiet {
			share = kb.Cell{}
		}
		panel.Rows = append(panel.Rows, []kb.Cell{kb.TextCell("A measure with a target"), share, kb.TextCell(strconv.Itoa(100 - 30*i)), kb.TextCell("100"), {Text: named(tone), Tone: tone}, kb.TextCell("50")})
	}
	return panel
}

func (g panels) timeline() kb.Panel {
	panel := kb.Panel{Title: "Timeline", Kind: kb.PanelTimeline}
	for i, tone := range tones() {
		from := g.e.Day.Add(-90 + 60*i)
		panel.Rows = append(panel.Rows,
			[]kb.Cell{kb.TextCell("A span"), {Day: from}, {Day: from.Add(45)}, {Text: named(tone), Tone: tone}, g.owner()},
			[]kb.Cell{kb.TextCell("A point in time"), {Day: from.Add(50)}, {}, {Text: named(tone), Tone: tone}, {}})
	}
	return panel
}

func (g panels) ladder() kb.Panel {
	return kb.Panel{Title: "Ladder", Kind: kb.PanelLadder, Head: []string{"Who", "Within"}, Rows: [][]kb.Cell{
		{g.owner(), kb.TextCell("24 hours")}, {kb.TextCell("The two leads"), kb.TextCell("48 hours")}, {kb.TextCell("The sponsors"), kb.TextCell("72 hours")},
	}}
}

func (g panels) matrix() kb.Panel {
	panel := kb.Panel{Title: "Matrix", Kind: kb.PanelMatrix, Head: []string{"Row", "One", "Two", "Three", "Four"}}
	for row := range 3 {
		cells := []kb.Cell{kb.TextCell("Row " + strconv.Itoa(row+1))}
		for column, tone := range tones() {
			if (row+column)%2 == 0 {
				cells = append(cells, kb.Cell{Text: strconv.Itoa(row + column), Tone: tone})
			} else {
				cells = append(cells, kb.Cell{})
			}
		}
		panel.Rows = append(panel.Rows, cells)
	}
	return panel
}

func (g panels) history() kb.Panel {
	panel := kb.Panel{Title: "History", Kind: kb.PanelHistory}
	for i, tone := range tones() {
		panel.Rows = append(panel.Rows, []kb.Cell{{Day: g.e.Day.Add(-28 + 7*i)}, {Text: named(tone), Tone: tone}, g.page(i)})
	}
	return panel
}

func (g panels) tracks() kb.Panel {
	panel := kb.Panel{Title: "Tracks", Kind: kb.PanelTracks}
	for turn := range 2 {
		now := tones()[(len(tones())-1+turn)%len(tones())]
		row := []kb.Cell{g.page(turn), kb.TextCell("A number that was measured"), {Text: named(now), Tone: now}}
		for i := range tones() {
			tone := tones()[(i+turn)%len(tones())]
			row = append(row, kb.Cell{Text: named(tone), Tone: tone, Day: g.e.Day.Add(-28*len(tones()) + 28*(i+1) - 3*turn), Page: g.page(i).Page})
		}
		panel.Rows = append(panel.Rows, row)
	}
	return panel
}

// page is a link to a page of the base, a dash where it has none.
func (g panels) page(i int) kb.Cell {
	if len(g.e.Pages) == 0 {
		return kb.Cell{}
	}
	return kb.Cell{Page: g.e.Pages[i%len(g.e.Pages)].ID}
}

// owner is a link to an owner of a page, a dash where it has none.
func (g panels) owner() kb.Cell {
	for _, p := range g.e.Pages {
		if len(p.Owners) > 0 {
			return kb.Cell{Owners: p.Owners[:1]}
		}
	}
	return kb.Cell{}
}

func count(n int) kb.Cell { return kb.Cell{Text: strconv.Itoa(n), Number: true} }

func named(t kb.Tone) string { return strings.ToUpper(string(t)[:1]) + string(t)[1:] }
