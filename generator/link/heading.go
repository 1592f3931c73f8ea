package link

import (
	"strings"

	"tandem/generator/kb"
)

// headingID returns the id of the heading that a link means: the id itself, or the
// words of a heading, as Obsidian writes them: [[page#A heading]]. Where a link names
// several nested headings, [[page#A#B]], the last counts.
func headingID(p *kb.Page, written string) string {
	words := written
	if i := strings.LastIndexByte(words, '#'); i >= 0 {
		words = words[i+1:]
	}
	words = strings.Join(strings.Fields(words), " ")
	named := written
	for _, h := range p.Body.Outline {
		if h.ID == written {
			return written
		}
		if named == written && h.Text == words && words != "" {
			named = h.ID
		}
	}
	return named
}
