package portable

import "strings"

// tag is a start tag.
type tag struct {
	name       string
	attributes []attribute
	closed     bool // it ends in "/>"
}

// attribute is an attribute of a tag; its value is unchanged, with entities.
type attribute struct {
	name, value string
	bare        bool // without a value
}

// tagEnd returns the number of bytes of the tag that a text begins with, −1
// when it does not end.
func tagEnd(text string) int {
	quoted := false
	for i := range len(text) {
		switch text[i] {
		case '"':
			quoted = !quoted
		case '>':
			if !quoted {
				return i + 1
			}
		}
	}
	return -1
}

// read reads a start tag.
func read(text string) tag {
	inside := strings.TrimSuffix(strings.TrimPrefix(text, "<"), ">")
	t := tag{}
	inside, t.closed = strings.CutSuffix(inside, "/")
	end := strings.IndexAny(inside, " \t\r\n")
	if end < 0 {
		t.name = inside
		return t
	}
	t.name, inside = inside[:end], inside[end:]
	for {
		inside = strings.TrimLeft(inside, " \t\r\n")
		if inside == "" {
			return t
		}
		i := strings.IndexAny(inside, "= \t\r\n")
		if i < 0 || inside[i] != '=' {
			if i < 0 {
				i = len(inside)
			}
			t.attributes = append(t.attributes, attribute{name: inside[:i], bare: true})
			inside = inside[i:]
			continue
		}
		a := attribute{name: inside[:i]}
		inside = inside[i+1:]
		if quoted, ok := strings.CutPrefix(inside, `"`); ok {
			a.value, inside, _ = strings.Cut(quoted, `"`)
		} else if i := strings.IndexAny(inside, " \t\r\n"); i >= 0 {
			a.value, inside = inside[:i], inside[i:]
		} else {
			a.value, inside = inside, ""
		}
		t.attributes = append(t.attributes, a)
	}
}

func (t *tag) value(name string) (string, bool) {
	for _, a := range t.attributes {
		if a.name == name {
			return a.value, true
		}
	}
	return "", false
}

func (t *tag) remove(name string) {
	kept := t.attributes[:0]
	for _, a := range t.attributes {
		if a.name != name {
			kept = append(kept, a)
		}
	}
	t.attributes = kept
}

func (t *tag) String() string {
	var b strings.Builder
	b.WriteString("<" + t.name)
	for _, a := range t.attributes {
		b.WriteString(" " + a.name)
		if !a.bare {
			b.WriteString(`="` + a.value + `"`)
		}
	}
	if t.closed {
		b.WriteByte('/')
	}
	b.WriteByte('>')
	return b.String()
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
