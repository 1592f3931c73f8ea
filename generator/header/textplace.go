package header

import (
	"unicode"

	"go.yaml.in/yaml/v4"

	"tandem/generator/kb"
)

// places returns the places of a text's characters in the file. It works while the
// text and its source have the same words in the same order; otherwise, as with an
// escape, it returns the place of the value.
func (w *walk) places(n *yaml.Node) []kb.TextPlace {
	whole := []kb.TextPlace{{Pos: w.pos(n)}}
	line, column := n.Line+w.offset-1, max(n.Column, 1)-1 // from 0
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		line, column = line+1, 0
	case n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		column++
	}
	var found []kb.TextPlace
	var source []rune
	read := -1              // line of source
	next, at := 0, kb.Pos{} // the place of the next character, if it is on the line of the last one
	letters := 0
	for from, r := range n.Value {
		letters++
		if unicode.IsSpace(r) {
			continue
		}
		for {
			if line >= len(w.source) {
				return whole
			}
			if read != line {
				source, read = []rune(w.source[line]), line
			}
			if column < len(source) && !unicode.IsSpace(source[column]) {
				break
			}
			if column++; column >= len(source) {
				line, column = line+1, 0
			}
		}
		quoted := source[column] == '\'' && n.Style&yaml.SingleQuotedStyle != 0 || source[column] == '\\' && n.Style&yaml.DoubleQuotedStyle != 0
		if quoted && column+1 < len(source) {
			column++
		}
		if source[column] != r {
			return whole
		}
		here := kb.Pos{Line: line + 1, Column: column + 1}
		if here.Line != at.Line || here.Column != at.Column+letters-next {
			found = append(found, kb.TextPlace{From: from, Pos: here, Exact: true})
		}
		next, at = letters, here
		column++
	}
	if len(found) == 0 {
		return whole
	}
	return found
}

// notePlaces notes the places of a text that is shown among the sections of the body.
func (w *walk) notePlaces(key string, n *yaml.Node) {
	if w.texts == nil {
		w.texts = map[string][]kb.TextPlace{}
	}
	w.texts[key] = w.places(n)
}
