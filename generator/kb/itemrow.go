package kb

import "strings"

// ItemRows returns rows of a PanelItems: state, text, page, owner, due. fromPage says
// which page the third cell shows: that of the item, or the ones it applies to.
func (e *Edition) ItemRows(items []PlacedItem, fromPage bool) [][]Cell {
	var rows [][]Cell
	for _, item := range items {
		where := Cell{Pages: item.Targets}
		if fromPage {
			where = Cell{Page: item.Page.ID}
		}
		text := item.Whole()
		if len(item.Audience) > 0 {
			text += " (" + e.Say("only for {audience}", strings.Join(item.Audience, ", ")) + ")"
		}
		rows = append(rows, []Cell{
			e.stateOf(item), {Text: text}, where, {Owners: item.Owners},
			{Day: item.Due, Late: item.Open() && item.Due != "" && item.Due < e.Day},
		})
	}
	return rows
}

// stateOf returns the state of an item.
func (e *Edition) stateOf(i PlacedItem) Cell {
	switch {
	case i.Declined != "":
		return Cell{Text: e.Say("declined: {reason}", i.Declined), Tone: ToneQuiet}
	case i.Done && i.Field == "lessons":
		state := e.Lesson(i)
		return Cell{Text: string(state), Tone: state.Tone()}
	case i.Done:
		return Cell{Text: "done", Tone: ToneGood}
	case i.Due != "" && i.Due < e.Day:
		return Cell{Text: "overdue", Tone: ToneBad}
	}
	return Cell{Text: "open", Tone: ToneSoon}
}
