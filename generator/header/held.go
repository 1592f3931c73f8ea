package header

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"tandem/generator/diag"
)

// A line of the text that can only be meant for the header, because it names an
// audience or a draft, is found in any form: marked up, in a table, or with the signs
// of another format.

var (
	looseLine = regexp.MustCompile(`^[{ \t]*["']?([\pL][\pL\d_-]*)["']?[ \t\x{a0}]*[:=\x{ff1a}\x{ff1d}][ \t\x{a0}]*(.*)$`)
	leadIn    = regexp.MustCompile(`^(?:(?:#+|>|[-*+]|\d+[.)])[ \t]+)+`)
	tableCell = regexp.MustCompile(`^\|?([^|]+)\|([^|]+)\|?$`)
)

// unmarked returns a line of Markdown without its marks.
func unmarked(line string) string {
	text := leadIn.ReplaceAllString(strings.TrimSpace(line), "")
	text = strings.NewReplacer("*", "", "`", "", "~~", "", "__", "").Replace(text)
	if m := tableCell.FindStringSubmatch(text); m != nil {
		text = strings.TrimSpace(m[1]) + ": " + strings.TrimSpace(m[2])
	}
	text = strings.NewReplacer(":_", ":", "_:", ":").Replace(text)
	return strings.Trim(text, "_# \t\\")
}

// held returns the header line that a line of the text probably is; empty when it
// names neither readers nor a draft. In a marked line, any other status is prose.
func held(line string) string {
	if line = strings.TrimRight(line, "\r\n"); strings.Contains(line, "\r") { // lines that end with CR
		var all []string
		for part := range strings.SplitSeq(line, "\r") {
			if meant := held(part); meant != "" {
				all = append(all, meant)
			}
		}
		return strings.Join(all, "\n")
	}
	text := unmarked(line)
	return heldIn(text, text != strings.TrimSpace(line))
}

func heldIn(text string, marked bool) string {
	m := looseLine.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	name, value := m[1], strings.Trim(m[2], "_, \t}")
	word := strings.Trim(value, `"'`)
	switch {
	case like(name, audienceKey) && oneWordEach(value):
		return audienceKey + ": [" + strings.Trim(word, "[]") + "]"
	case strings.ContainsAny(word, " \t"):
	case like(name, "status") && word != "" && !published(word) && (!marked || like(word, "draft") || keptBack[strings.ToLower(word)]):
		return "status: draft"
	case !like(name, "status") && draftKey(name, word):
		return "status: draft"
	}
	return ""
}

// keptBack are words that people write for the state of a page that is not shown.
var keptBack = map[string]bool{"hidden": true, "private": true, "secret": true, "internal": true, "confidential": true, "unpublished": true, "wip": true}

// oneWordEach reports whether a value is one name, or names with commas between them.
func oneWordEach(value string) bool {
	if strings.Trim(value, `"'[] `) == "" {
		return false
	}
	if value[0] == '[' {
		return true
	}
	return !slices.ContainsFunc(strings.Split(value, ","), func(part string) bool {
		return strings.ContainsFunc(strings.TrimSpace(part), unicode.IsSpace)
	})
}

// heldInText reports a line at the top of the text that probably belongs to the
// header: in the headings there, in the block below them, or in code that contains
// only a header.
func (f *finder) heldInText(b *block) {
	from := max(b.End, f.start)
	if line, code := f.keysInCode(from, b.Format == ""); code != nil {
		f.add(line, "header/not-first", "the header is in a block of code", inCode(b))
		b.unread = code
		return
	}
	for p := range paragraphs(f.src, from) {
		headings := true
		for n, line := range p.lines {
			headings = headings && strings.HasPrefix(strings.TrimSpace(line), "#")
			if meant := held(line); meant != "" {
				said := strings.ReplaceAll(meant, "\n", " and ")
				if !strings.Contains(line, "\r") && heldIn(unmarked(line), true) == "" { // of another program
					said = "status: draft or status: active"
				}
				f.add(p.line+n, keysInText, diag.QuoteShort(strings.TrimRight(line, "\r\n"))+" is below the header, so it is read as text",
					"take the line out, and write "+said+" in the header")
				for _, line := range p.lines[n:] {
					b.unread = append(b.unread, held(line)+"\n"...)
				}
				return
			}
		}
		if !headings && !strings.HasPrefix(strings.TrimSpace(p.lines[0]), "<!--") {
			return
		}
	}
}

func inCode(b *block) string {
	if b.Format == "" {
		return "remove this line and the one that closes the block, and put lines of --- in their places"
	}
	return "move the keys up into the header, and remove the block"
}

// keysInCode returns the code at the beginning of a text when it consists of keys and
// one of them names an audience or the state of the page, and the line where it
// begins.
func (f *finder) keysInCode(from int, atTop bool) (line int, code []byte) {
	line = 1 + bytes.Count(f.src[:from], []byte("\n"))
	at, n, fence, start, found, comment := from, -1, "", 0, false, false
	for text := range bytes.Lines(f.src[from:]) {
		n++
		text, was := string(text), fence
		fence = fenced(text, fence)
		switch {
		case comment || was == "" && strings.HasPrefix(strings.TrimSpace(text), "<!--"):
			comment, fence = !strings.Contains(text, "-->"), ""
		case was == "" && fence != "":
			line, start = line+n, at
		case was == "" && (strings.TrimSpace(text) == "" || strings.HasPrefix(text, "#")):
		case was == "":
			return 0, nil
		case fence == "":
			if found {
				return line, f.src[start:at]
			}
			return 0, nil
		case heldIn(strings.TrimSpace(text), true) != "" || atTop && line == 1 && f.tellsAny(text) || strings.TrimSpace(text) == audienceKey+":":
			found = true
		case !f.couldBeKeys(text):
			return 0, nil
		}
		at += len(text)
	}
	if found {
		return line, f.src[start:]
	}
	return 0, nil
}

// couldBeKeys reports whether a line can be in a header of any format.
func (f *finder) couldBeKeys(line string) bool {
	text := strings.TrimSpace(line)
	switch {
	case strings.Trim(text, "{}[],-+.") == "", strings.HasPrefix(line, " "), strings.HasPrefix(line, "\t"), strings.HasPrefix(text, "#"), strings.HasPrefix(text, "- "):
		return true
	}
	return slices.ContainsFunc([]*regexp.Regexp{keyLine, jsonLine, tomlLine}, func(form *regexp.Regexp) bool { return form.MatchString(text) })
}
