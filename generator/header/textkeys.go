package header

import (
	"bytes"
	"iter"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/frontmatter"
)

// keysInText is the code of a line of the text that reads like one of the header.
const keysInText = "header/keys-in-text"

// paragraph is a run of lines of a text without a blank one.
type paragraph struct {
	line, from, to int // its first line, 1-based; its bytes
	lines          []string
}

// keysInText reports a paragraph of the text that reads like a part of the header: the
// first one when one of its lines gives a value to a key; a later one when all its
// lines could be in a header and one names an audience or the state of the page.
func (f *finder) keysInText(b *block) {
	first := 1
	if b.Format == "" { // parts of a damaged mark may be above
		first = 3
	}
	i := -1
	for p := range paragraphs(f.src, max(b.End, f.start)) {
		if i++; i < first && len(p.lines) == 1 && frontmatter.Mark([]byte(p.lines[0])) != "" {
			first++ // a second header begins
		}
		for n, line := range p.lines {
			if !f.tells(line) {
				continue
			}
			name, _, _ := f.key(line)
			if later := i >= first; later && !(like(name, audienceKey) || like(name, "status")) || later && !f.allKeys(p.lines) {
				continue
			}
			f.add(p.line+n, keysInText, diag.QuoteShort(strings.TrimRight(line, "\r\n"))+" is below the header, so it is read as text",
				"move the line up into the header; a line of --- in column 1 ends it")
			b.unread = f.src[p.from:p.to]
			return
		}
	}
}

// allKeys reports whether each line of a paragraph could be in a header.
func (f *finder) allKeys(lines []string) bool {
	for _, line := range lines {
		text := strings.TrimRight(line, " \t\r\n")
		if _, _, ok := f.key(line); !ok && text == strings.TrimLeft(text, " \t-") && frontmatter.Mark([]byte(line)) == "" {
			return false
		}
	}
	return true
}

// paragraphs returns the paragraphs of a text that are not code. Most callers look at the
// first ones alone.
func paragraphs(src []byte, from int) iter.Seq[paragraph] {
	return func(yield func(paragraph) bool) {
		var now paragraph
		fence := ""
		at, n := from, bytes.Count(src[:from], []byte("\n"))
		flush := func() bool {
			done := now
			now = paragraph{}
			return len(done.lines) == 0 || yield(done)
		}
		for text := range bytes.Lines(src[from:]) {
			n++
			start, line := at, string(text)
			at += len(line)
			was := fence
			fence = fenced(line, fence)
			if was != "" || fence != "" || strings.TrimSpace(line) == "" || len(now.lines) == 0 && indentedCode(line) {
				if !flush() {
					return
				}
				continue
			}
			if len(now.lines) == 0 {
				now.line, now.from = n, start
			}
			now.lines, now.to = append(now.lines, line), at
			if frontmatter.Mark(text) != "" && !flush() {
				return
			}
		}
		flush()
	}
}

func indentedCode(line string) bool {
	return strings.HasPrefix(line, "    ") || strings.HasPrefix(line, "\t")
}

// fenced returns the mark of the fenced code that is open after a line; empty: none.
// It may be in a list or a quotation.
func fenced(line, open string) string {
	text := strings.TrimLeft(line, " \t>")
	if open == "" {
		for len(text) > 1 && strings.ContainsRune("-*+", rune(text[0])) && text[1] == ' ' {
			text = strings.TrimLeft(text[1:], " \t>")
		}
	}
	mark := ""
	for _, c := range []string{"`", "~"} {
		if run := text[:len(text)-len(strings.TrimLeft(text, c))]; len(run) >= 3 {
			mark = run
		}
	}
	rest := strings.TrimSpace(text[len(mark):])
	switch {
	case open == "" && mark != "" && (mark[0] == '~' || !strings.Contains(rest, "`")):
		return mark
	case open != "" && strings.HasPrefix(mark, open) && rest == "":
		return ""
	}
	return open
}
