package practice

import "tandem/generator/kb"

// The colours of a status.
const (
	Green = "green"
	Amber = "amber"
	Red   = "red"
)

// ragCell returns a colour as a state: the word, with its tone.
func ragCell(rag string) kb.Cell {
	switch rag {
	case Green:
		return kb.Cell{Text: rag, Tone: kb.ToneGood}
	case Amber:
		return kb.Cell{Text: rag, Tone: kb.ToneSoon}
	case Red:
		return kb.Cell{Text: rag, Tone: kb.ToneBad}
	}
	return kb.Cell{}
}

// factRows leaves out the rows whose value is empty.
func factRows(rows ...[]kb.Cell) [][]kb.Cell {
	var given [][]kb.Cell
	for _, row := range rows {
		c := row[1]
		if c.Text != "" || c.Page != "" || len(c.Pages) > 0 || len(c.Owners) > 0 || c.Day != "" || c.Trust != nil {
			given = append(given, row)
		}
	}
	return given
}

// fact is one row of a facts panel.
func fact(label string, c kb.Cell) []kb.Cell { return []kb.Cell{{Text: label}, c} }
