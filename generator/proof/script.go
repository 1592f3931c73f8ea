package proof

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// script reads JavaScript, JSON and style sheets: the text, then each of its strings
// decoded. Strings of JSON are not read twice.
func (r *reader) script(data []byte) {
	if text := bytes.TrimSpace(data); len(text) == 0 || text[0] != '{' && text[0] != '[' && text[0] != '"' {
		r.plain(data) // comments and names; of JSON the strings say all
	}
	for i := 0; i < len(data); {
		quote := data[i]
		if quote != '"' && quote != '\'' && quote != '`' {
			next := bytes.IndexAny(data[i:], "\"'`")
			if next < 0 {
				break
			}
			i += next
			continue
		}
		from := i + 1
		escapes := false
		for i++; i < len(data) && data[i] != quote; i++ {
			if data[i] == '\\' {
				escapes = true
				i++
			}
		}
		text := data[from:min(i, len(data))]
		i++
		r.mark(end)
		if escapes {
			text = unquoted(text)
		}
		r.leaf(text)
	}
	r.mark(end)
}

// unquoted returns a string of JavaScript or JSON without its escapes.
func unquoted(text []byte) []byte {
	out := make([]byte, 0, len(text))
	hex := func(from, n int) (rune, bool) {
		if from+n > len(text) {
			return 0, false
		}
		v, err := strconv.ParseUint(string(text[from:from+n]), 16, 32)
		return rune(v), err == nil
	}
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' || i+1 == len(text) {
			out = append(out, text[i])
			continue
		}
		i++
		switch c := text[i]; c {
		case 'n', 'r', 't', 'b', 'f', 'v':
			out = append(out, ' ')
		case 'x':
			if v, ok := hex(i+1, 2); ok {
				out = utf8.AppendRune(out, v)
				i += 2
			}
		case 'u':
			v, ok := hex(i+1, 4)
			switch {
			case i+1 < len(text) && text[i+1] == '{':
				close := bytes.IndexByte(text[i:], '}')
				if v, ok := hex(i+2, max(0, close-2)); ok && close > 2 {
					out = utf8.AppendRune(out, v)
					i += close
				}
			case ok && utf16.IsSurrogate(v):
				low, _ := hex(i+7, 4)
				out = utf8.AppendRune(out, utf16.DecodeRune(v, low))
				i += 10
			case ok:
				out = utf8.AppendRune(out, v)
				i += 4
			}
		default:
			out = append(out, c)
		}
	}
	return out
}
