package lsp

import (
	"regexp"
	"strings"
)

// defines matches the beginning of a line that says where a link leads: [name]: address
var defines = regexp.MustCompile(`^ {0,3}\[[^\]]+\]:[ \t]+<?`)

// inText returns the completions at a byte of a page's text: link targets, or owners of
// an item.
func inText(b *Base, name, text string, offset int) (from, to int, choices []choice) {
	start := strings.LastIndexByte(text[:offset], '\n') + 1
	before, behind := text[start:offset], firstLine(text[offset:])
	if from, choices, ok := ofAudience(b, name, text, before, offset); ok {
		return from, wordEnd(text, offset), choices
	}
	if open := strings.LastIndex(before, "[["); open >= 0 && !strings.Contains(before[open:], "]]") {
		if open > 0 && before[open-1] == '!' && !strings.Contains(before[open:], "|") {
			return inEmbed(b, name, text, start+open+2, offset)
		}
		return inWiki(b, name, text, start+open+2, offset)
	}
	if open := strings.LastIndex(before, "]("); open >= 0 && !strings.Contains(before[open:], ")") {
		end := strings.IndexAny(behind, "#) \t")
		if end < 0 {
			end = 0
		}
		image := strings.LastIndex(before[:open], "![") > strings.LastIndex(before[:open], "](")
		from := start + open + 2
		if strings.HasPrefix(text[from:offset], "<") { // an address with spaces
			from, end = from+1, strings.IndexAny(behind+">", "#>")
		}
		return inLink(b, name, text, from, offset, offset+end, image)
	}
	if m := defines.FindStringIndex(before); m != nil && !strings.ContainsAny(before[m[1]:], " \t") {
		end := strings.IndexAny(behind+" ", "# \t")
		return inLink(b, name, text, start+m[1], offset, offset+end, false)
	}
	if mark := strings.LastIndexByte(before, '@'); mark > 0 && strings.ContainsAny(before[mark-1:mark], " \t") && isItem(before) &&
		strings.IndexFunc(before[mark+1:], func(r rune) bool { return r == ' ' || r == '\t' }) < 0 {
		return start + mark + 1, wordEnd(text, offset), people(b, "", true)
	}
	return 0, 0, nil
}

func isItem(before string) bool {
	content := strings.TrimLeft(before, " \t>")
	return strings.HasPrefix(content, "- ") || strings.HasPrefix(content, "* ") || strings.HasPrefix(content, "+ ")
}
