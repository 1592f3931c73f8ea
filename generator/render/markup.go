package render

import "strings"

// piece is a tag or the text between two tags of safe HTML.
type piece struct {
	raw   string
	name  string // of a tag, in lower case; empty for text and comments
	close bool   // an end tag
}

// pieces calls visit with each tag and text of HTML as the Markdown stage
// writes it: tags are whole, and a < of the text is escaped.
func pieces(html string, visit func(piece)) {
	for html != "" {
		at := strings.IndexByte(html, '<')
		if at != 0 {
			if at < 0 {
				at = len(html)
			}
			visit(piece{raw: html[:at]})
			html = html[at:]
			continue
		}
		end := tagEnd(html)
		p := piece{raw: html[:end]}
		from := 1
		if strings.HasPrefix(html, "</") {
			p.close, from = true, 2
		}
		to := from
		for to < end && isWordByte(html[to]) {
			to++
		}
		p.name = strings.ToLower(html[from:to])
		visit(p)
		html = html[end:]
	}
}

// tagEnd returns the length of the tag that opens the text. A > inside a quoted
// value does not end it.
func tagEnd(html string) int {
	var quote byte
	for i := 1; i < len(html); i++ {
		switch c := html[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return len(html)
}

// attribute returns the value of an attribute of a tag as it is written, with
// the place where the value begins; -1 when the tag has none.
func attribute(tag, name string) (value string, at int) {
	open := " " + name + `="`
	at = strings.Index(tag, open)
	if at < 0 {
		return "", -1
	}
	at += len(open)
	end := strings.IndexByte(tag[at:], '"')
	if end < 0 {
		return "", -1
	}
	return tag[at : at+end], at
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}
