package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// unescape appends src with its backslash escapes and character references resolved,
// in one pass: the result of an escape is not resolved again.
func unescape(dst, src []byte) []byte {
	for i := 0; i < len(src); {
		next := bytes.IndexAny(src[i:], `\&`)
		if next < 0 {
			return append(dst, src[i:]...)
		}
		dst = append(dst, src[i:i+next]...)
		i += next
		if src[i] == '\\' {
			if i+1 < len(src) && util.IsPunct(src[i+1]) {
				i++
			}
			dst = append(dst, src[i])
			i++
			continue
		}
		resolved, size := reference(src[i:])
		if size == 0 {
			resolved, size = src[i:i+1], 1
		}
		dst = append(dst, resolved...)
		i += size
	}
	return dst
}

// reference resolves the character reference at the beginning of src and returns its
// length, 0 when there is none. src begins with &.
func reference(src []byte) (resolved []byte, size int) {
	end := bytes.IndexByte(src[:min(len(src), 40)], ';') // the longest name has 31 letters
	if end < 2 {
		return nil, 0
	}
	name := string(src[1:end])
	if name[0] != '#' {
		entity, ok := util.LookUpHTML5EntityByName(name)
		if !ok {
			return nil, 0
		}
		return entity.Characters, end + 1
	}
	digits, base, most := name[1:], 10, 7
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base, most = digits[1:], 16, 6
	}
	if len(digits) > most {
		return nil, 0
	}
	code, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return nil, 0
	}
	r := rune(code)
	if !printable(r) {
		r = utf8.RuneError
	}
	return utf8.AppendRune(nil, r), end + 1
}

// escape appends text as the content of an element, escapeQuoted as the value
// of a quoted attribute.
func escape(dst []byte, text string) []byte       { return escapeBytes(dst, text, "&<>") }
func escapeQuoted(dst []byte, text string) []byte { return escapeBytes(dst, text, "&<>\"") }

func escapeBytes(dst []byte, text, special string) []byte {
	for {
		i := strings.IndexAny(text, special)
		if i < 0 {
			return append(dst, text...)
		}
		dst = append(dst, text[:i]...)
		switch text[i] {
		case '&':
			dst = append(dst, "&amp;"...)
		case '<':
			dst = append(dst, "&lt;"...)
		case '>':
			dst = append(dst, "&gt;"...)
		case '"':
			dst = append(dst, "&quot;"...)
		}
		text = text[i+1:]
	}
}

// fold returns text with every run of white space as one space.
func fold[T string | []byte](text T) string {
	if folded(text) {
		return string(text)
	}
	return strings.Join(strings.Fields(string(text)), " ")
}

// folded reports whether text surely has no white space but single spaces
// between words; that of other scripts begins with one of four bytes.
func folded[T string | []byte](text T) bool {
	before := byte(' ')
	for i := range len(text) {
		c := text[i]
		if c == ' ' && before == ' ' || c >= '\t' && c <= '\r' || c == 0xc2 || c >= 0xe1 && c <= 0xe3 {
			return false
		}
		before = c
	}
	return before != ' ' || len(text) == 0
}

// cut returns at most most code points of text, ending at a word and with … when
// there was more.
func cut(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	end := 0
	for range most - 1 {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	short := text[:end]
	if i := strings.LastIndexByte(short, ' '); i > len(short)/2 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;:.") + "…"
}

// quoteFolded returns text between quotes for a message, with its white space as single
// spaces and shortened where it is long.
func quoteFolded[T string | []byte](text T) string { return `"` + cut(fold(text), 60) + `"` }

// written returns the lines of a block as in the source, joined by spaces.
func written(n ast.Node, src []byte) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		line := bytes.TrimSpace(segment.Value(src))
		if b.Len() > 0 && len(line) > 0 {
			b.WriteByte(' ')
		}
		b.Write(line)
	}
	return b.String()
}
