package lsp

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"tandem/generator/kb"
)

var (
	// afterColons matches a line up to the name of a block, or to a part of it.
	afterColons = regexp.MustCompile(`^[ \t>*+0-9.)-]*:{3,}[ \t]*([a-z]*)$`)
	// ofBlock matches a line up to one of the audiences of a block.
	ofBlock = regexp.MustCompile(`^[ \t>*+0-9.)-]*:{3,}[ \t]*audience((?:[ \t]+[\pL\pN_.-]+)*)[ \t]+([\pL\pN_.-]*)$`)
	// ofHeading matches the line of a heading up to one of its audiences, or to the key.
	ofHeading  = regexp.MustCompile(`^ {0,3}#{1,6}[ \t].*\{[ \t]*audience[ \t]*=[ \t]*(?:"((?:[\pL\pN_.-]+[ \t]+)*))?([\pL\pN_.-]*)$`)
	inHeadings = regexp.MustCompile(`^ {0,3}#{1,6}[ \t].*\{([a-z]*)$`)
)

// ofAudience returns what may be written where a line names who may read a
// part of the page: the audiences that do not widen it. Ok is false elsewhere.
func ofAudience(b *Base, name, text, before string, offset int) (from int, choices []choice, ok bool) {
	if m := ofBlock.FindStringSubmatch(before); m != nil {
		return offset - len(m[2]), narrower(b, b.Read(name, []byte(text)), strings.Fields(m[1])), true
	}
	if m := afterColons.FindStringSubmatch(before); m != nil {
		return offset - len(m[1]), []choice{{text: "audience ", detail: "a part of the page for some of its readers", filter: "audience", kind: kindField}}, true
	}
	if m := ofHeading.FindStringSubmatch(before); m != nil {
		return offset - len(m[2]), narrower(b, b.Read(name, []byte(text)), strings.Fields(m[1])), true
	}
	if m := inHeadings.FindStringSubmatch(before); m != nil {
		return offset - len(m[1]), []choice{{text: "audience=", detail: "the section is for some of the page's readers", filter: "audience", kind: kindField}}, true
	}
	return 0, nil, false
}

// narrower returns the audiences that a part of a page may be for, without those that
// are named already, each with the editions that show it.
func narrower(b *Base, page *kb.Page, named []string) []choice {
	var choices []choice
	for _, a := range audiences(b) {
		if slices.Contains(named, a) {
			continue
		}
		if _, wider := b.Site.Wider([]string{a}, page.Audience); wider {
			continue
		}
		choices = append(choices, choice{text: a, detail: "shown by " + strings.Join(shownBy(b, []string{a}), ", "), kind: kindValue})
	}
	return choices
}

// shownBy returns the names of the editions for an audience.
func shownBy(b *Base, audience []string) []string {
	var names []string
	for _, e := range b.Site.Editions {
		if e.Shows(audience) {
			names = append(names, e.Name)
		}
	}
	if len(names) == 0 {
		return []string{"no edition"}
	}
	return names
}

// block returns the block of the text that begins in the line of the place.
func (o *open) block() (subject, bool) {
	line := strings.Count(o.text[:o.offset], "\n") + 1
	for _, one := range o.page.Body.Blocks {
		if one.From == line {
			start := byteOf(o.text, kb.Pos{Line: line, Column: 1})
			written := strings.TrimRight(firstLine(o.text[start:]), "\r")
			return subject{from: start, to: start + len(written), block: &one}, true
		}
	}
	return subject{}, false
}

// saysBlock says whom a block is for, in a line each.
func saysBlock(b *Base, p *kb.Page, block *kb.Block) []string {
	says := []string{"only for " + strings.Join(block.Audience, ", ") + fmt.Sprintf(", lines %d to %d", block.From, block.To),
		"shown by " + strings.Join(shownBy(b, block.Audience), ", ")}
	var without []string
	for _, e := range b.Site.Editions {
		if e.Shows(p.Audience) && !e.Shows(block.Audience) {
			without = append(without, e.Name)
		}
	}
	if len(without) > 0 {
		says = append(says, "not shown on this page in "+strings.Join(without, ", "))
	}
	return says
}
