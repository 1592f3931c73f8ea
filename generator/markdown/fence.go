package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/text"
)

// fencedNote reads the text after the colons of a block that is a note, as Docusaurus,
// VuePress, MyST and Quarto write them: "note", "note Title", "note[Title]", "{note}
// Title", "{.callout-note title="Title"}".
func (n *block) fencedNote(rest string, at int) bool {
	m := fencedKind.FindStringSubmatchIndex(rest)
	if m == nil {
		return false
	}
	group := 2 // the word itself
	if m[2] < 0 {
		group = 4 // in braces
	}
	kind := rest[m[group]:m[group+1]]
	if noteKind(kind) == "" {
		return false
	}
	mark := noteMark{kind: kind, at: n.at, form: ":::", fold: strings.EqualFold(kind, "details")}
	from, to := m[1], len(strings.TrimRight(rest, ": \t"))
	if last := rest[m[1]-1]; group == 2 && (last == '[' || last == '{') {
		from--
	}
	if group == 4 {
		mark.more = rest[:m[1]]
		if title := fencedTitle.FindStringSubmatchIndex(mark.more); title != nil {
			from, to = title[2], title[3]
		}
	}
	if from < len(rest) && rest[from] == '[' {
		if end := closingBracket(rest, from); end > 0 {
			mark.more += rest[end+1:]
			from, to = from+1, end
		}
	} else if from < len(rest) && rest[from] == '{' {
		mark.more, from, to = rest[from:], len(rest), len(rest)
		if title := fencedTitle.FindStringSubmatchIndex(mark.more); title != nil {
			from, to = len(rest)-len(mark.more)+title[2], len(rest)-len(mark.more)+title[3]
		}
	}
	for from < to && strings.IndexByte(" \t", rest[from]) >= 0 {
		from++
	}
	if to-from > 1 && rest[from] == '"' && rest[to-1] == '"' {
		from, to = from+1, to-1
	}
	if from < to {
		mark.setTitle(n, text.NewSegment(at+from, at+to))
	}
	n.note, n.title = &mark, strings.TrimSpace(rest[min(from, to):to])
	return true
}

var (
	fencedKind  = regexp.MustCompile(`^(?:([A-Za-z][\w-]*)(?:[ \t]*$|[ \t]+|[\[{]|:+$)|\{[ \t]*\.?(?:callout-)?([A-Za-z][\w-]*)(?:[ \t][^{}]*)?\})`)
	fencedTitle = regexp.MustCompile(`\btitle="([^"{}]*)"`)
)

// closingBracket returns the bracket that closes the one at a place of a line, -1 when
// there is none.
func closingBracket(line string, at int) int {
	depth := 0
	for i := at; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// noteWords looks for what may have been meant as an audience in the first line
// of a fenced note.
func (p *page) noteWords(n *block, written string) {
	if saysHidden.MatchString(n.rest) || saysHidden.MatchString(n.note.more) || strings.HasPrefix(strings.ToLower(n.title), audienceName+" ") || strings.EqualFold(n.title, audienceName) {
		p.misplaced(n.at, written)
		return
	}
	p.labelled(n.note.more, written, n.at)
	if len(words(n.title)) == 1 {
		p.labelled(n.title, written, n.at)
	}
}
