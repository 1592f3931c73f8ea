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
