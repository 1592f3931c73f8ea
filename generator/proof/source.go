package proof

import (
	"bytes"
	"regexp"
	"slices"

	"tandem/generator/frontmatter"
)

// spoken returns Markdown or a value of a header, with blanks instead of text that
// readers do not see: targets of links, names of elements, ids. Every byte stays in
// its place. Comments stay only if requested.
func spoken(text []byte, comments bool) []byte {
	out := bytes.Clone(text)
	blank := func(from, to int) {
		for i := from; i < min(to, len(out)); i++ {
			if out[i] != '\n' {
				out[i] = ' '
			}
		}
	}
	for i := 0; i < len(text); i++ {
		rest := text[i:]
		switch text[i] {
		case '[':
			n := wikiTarget(rest)
			blank(i, i+n)
			i += n
		case ']':
			n, passed := linkTarget(text, i)
			blank(i, i+n)
			i += passed
		case '<':
			if bytes.HasPrefix(rest, []byte("<!--")) {
				n := bytes.Index(rest, []byte("-->"))
				if n < 0 {
					n = len(rest)
				}
				if !comments {
					blank(i, i+n)
				}
				i += n
			} else if len(rest) > 2 && (isLetter(rest[1]) || rest[1] == '/' && isLetter(rest[2])) {
				if n := bytes.IndexByte(rest, '>'); n > 0 && !bytes.Contains(rest[:n], []byte("://")) {
					blank(i, i+n)
					i += n
				}
			}
		case '{':
			if len(rest) > 1 && (rest[1] == '#' || bytes.HasPrefix(rest, []byte("{audience="))) {
				if n := bytes.IndexByte(lineOf(rest), '}'); n > 0 {
					blank(i, i+n)
					i += n
				}
			}
		case '@':
			if i == 0 || small8(text[i-1]) == 0 {
				blank(i, i+mentioned(rest))
			}
		case '&':
			if n := bytes.IndexByte(lineOf(rest), ';'); n > 1 && n < 10 && !bytes.ContainsAny(rest[:n], " \t") {
				if plain := unescaped(rest[:n+1]); len(plain) < n {
					blank(i, i+n)
					copy(out[i:], plain)
				}
			}
		case '\\':
			if i+1 < len(text) && text[i+1] != '\n' && small8(text[i+1]) == 0 {
				blank(i, i+1) // before a letter it is a character of the text
			}
		}
	}
	return out
}

// wikiTarget returns the bytes of a [[page|label]] before the label, or before the
// closing brackets where it has none; 0 for other brackets.
func wikiTarget(rest []byte) int {
	if !bytes.HasPrefix(rest, []byte("[[")) {
		return 0
	}
	line := lineOf(rest)
	bar, closing := bytes.IndexByte(line, '|'), bytes.Index(line, []byte("]]"))
	if bar > 0 && (closing < 0 || bar < closing) {
		return bar
	}
	return max(closing, 0)
}

// linkTarget returns the bytes of a link's target behind its label, which ends at i, and
// how many of them are done with.
func linkTarget(text []byte, i int) (n, passed int) {
	rest := text[i:]
	if len(rest) > 1 && (rest[1] == '(' || rest[1] == '[') {
		closing := map[byte]byte{'(': ')', '[': ']'}[rest[1]]
		if n := bytes.IndexByte(lineOf(rest), closing); n != 0 {
			return max(n, 0), max(n, 0)
		}
		return bytes.IndexByte(lineOf(rest[1:]), closing) + 1, 0
	}
	if n := defined(text, i); n > 0 {
		return n, n - 1
	}
	return 0, 0
}

// mentioned returns the bytes of an @id.
func mentioned(rest []byte) int {
	n := 1
	for n < len(rest) && (small8(rest[n]) != 0 || rest[n] == '-' || rest[n] == '.' || rest[n] == '_') {
		n++
	}
	return n
}

// label matches a line up to the end of the label of a definition of a link. That of
// a footnote begins with ^.
var label = regexp.MustCompile(`^[ >]*\[[^\]^][^\]]*$`)

// defined returns how many bytes a definition has from the end of its label to the end
// of its target; 0 where there is none.
func defined(text []byte, at int) int {
	rest := lineOf(text[at:])
	if !bytes.HasPrefix(rest, []byte("]:")) || !label.Match(text[bytes.LastIndexByte(text[:at], '\n')+1:at]) {
		return 0
	}
	n := 2
	for n < len(rest) && (rest[n] == ' ' || rest[n] == '\t') {
		n++
	}
	for n < len(rest) && rest[n] != ' ' && rest[n] != '\t' {
		n++
	}
	return n
}

func small8(c byte) byte {
	if c < 0x80 {
		return small[c]
	}
	return 1
}

func lineOf(text []byte) []byte {
	if n := bytes.IndexByte(text, '\n'); n >= 0 {
		return text[:n]
	}
	return text
}

// pieces calls do with the values of a page's header and the paragraphs, items and
// cells of its text, each with the byte at which it begins: texts that are always
// shown in one piece.
func pieces(text []byte, do func(piece []byte, at int)) {
	header, from := frontmatter.Find(text).End, 0
	cut := func(at int) {
		if at > from {
			do(text[from:at], from)
		}
		from = at
	}
	for i, c := range text {
		switch {
		case c == '\n' && (startsPiece(text[i+1:], i < header) || endsPiece(text[from:i])), c == '"' && i < header, c == '|':
			cut(i)
		}
	}
	cut(len(text))
}

// endsPiece reports whether a piece ends with a line: the first line of a note, with
// its title.
func endsPiece(text []byte) bool {
	line := bytes.TrimLeft(text[bytes.LastIndexByte(text, '\n')+1:], " \t>")
	return slices.ContainsFunc([]string{"!!!", "???", ":::", "[!"}, func(sign string) bool { return bytes.HasPrefix(line, []byte(sign)) })
}

// startsPiece reports whether a line begins another value or paragraph.
func startsPiece(rest []byte, header bool) bool {
	line := bytes.TrimLeft(lineOf(rest), " \t>")
	if len(line) == 0 || bytes.ContainsRune([]byte("#-*+:`~"), rune(line[0])) {
		return true
	}
	n := 0
	for n < len(line) && (small8(line[n]) != 0 || line[n] == '_') {
		n++
	}
	return header && n > 0 && n < len(line) && line[n] == ':' || n > 0 && n < len(line) && (line[n] == '.' || line[n] == ')') && '0' <= line[0] && line[0] <= '9'
}

// place returns the line and the column, from 1, of a byte of a text.
func place(text []byte, at int) (line, column int) {
	at = min(at, len(text))
	line = 1 + bytes.Count(text[:at], []byte("\n"))
	column = 1 + len([]rune(string(text[bytes.LastIndexByte(text[:at], '\n')+1:at])))
	return line, column
}
