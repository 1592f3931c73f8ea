package lsp

import (
	"slices"
	"strings"

	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// spot is what is possible at a place of a header. It is found by the shape of the
// lines, because an unfinished header is seldom valid YAML.
type spot struct {
	from, to int        // bytes of the word that the place is in
	key      bool       // a key is possible here, otherwise a value of field
	field    kb.Field   // of the value, or of the key at this place
	known    bool       // field is set
	fields   []kb.Field // keys that are possible here
	present  []string   // those that do, in this mapping
}

// level is a mapping that the lines above have opened.
type level struct {
	indent  int
	fields  []kb.Field
	current kb.Field // the field of the last key
	present []string
}

// headed returns where a header between lines of --- begins and ends; one that is not
// closed yet ends at the first blank line.
func headed(text string) (from, to int, ok bool) {
	text = strings.TrimPrefix(text, "\ufeff")
	b := frontmatter.FindAt([]byte(text), 0)
	if b.Format != frontmatter.YAML {
		return 0, 0, false
	}
	if b.Closed {
		return b.Start, b.Close, true
	}
	starts := lines(text)
	for n := 1; n < len(starts); n++ {
		if strings.TrimSpace(line(text, n)) == "" {
			return starts[1], starts[n], true
		}
	}
	return 0, 0, false
}

// spotAt returns what is possible at a byte of a header with these top-level keys.
func spotAt(text string, offset int, fields []kb.Field) (spot, bool) {
	from, to, ok := headed(text)
	if !ok || offset < from || offset > to {
		return spot{}, false
	}
	levels := []level{{fields: fields}}
	for i := from; i < to; {
		end := to
		if n := strings.IndexByte(text[i:to], '\n'); n >= 0 {
			end = i + n
		}
		whole := strings.TrimRight(text[i:end], "\r")
		if offset <= end {
			found, ok := here(&levels, whole[:min(offset-i, len(whole))], i)
			found.to = wordEnd(text, offset)
			return found.named(text, offset), ok
		}
		enter(&levels, whole)
		i = end + 1
	}
	found, ok := here(&levels, "", offset)
	found.to = offset
	return found, ok
}

// wordEnd returns where the word that a byte is in ends.
func wordEnd(text string, offset int) int {
	rest := firstLine(text[offset:])
	if i := strings.IndexAny(rest, " \t,:]}\"'#"); i >= 0 {
		return offset + i
	}
	return offset + len(rest)
}

// named sets the field of the key that the place is in.
func (s spot) named(text string, _ int) spot {
	if s.key {
		s.field, s.known = fieldOf(s.fields, text[s.from:s.to])
	}
	return s
}

func fieldOf(fields []kb.Field, key string) (kb.Field, bool) {
	i := slices.IndexFunc(fields, func(f kb.Field) bool { return f.Key == key })
	if i < 0 {
		return kb.Field{}, false
	}
	return fields[i], true
}

// split parts a line of a header from its indentation and the dashes before it.
func split(text string) (content string, indent int, dash bool) {
	content = strings.TrimLeft(text, " ")
	for content == "-" || strings.HasPrefix(content, "- ") {
		dash = true
		content = strings.TrimLeft(content[1:], " ")
	}
	return content, len(text) - len(content), dash
}

// enter processes a whole line. It returns its content.
func enter(levels *[]level, text string) {
	content, indent, dash := split(text)
	if content == "" && !dash || strings.HasPrefix(content, "#") {
		return
	}
	top := mappingAt(levels, indent, dash)
	if key, _, ok := strings.Cut(content, ":"); ok && !strings.ContainsAny(key, "[]{}\"' ") {
		top.current, _ = fieldOf(top.fields, key)
		top.present = append(top.present, key)
	}
}

// mappingAt closes and opens mappings for a line of that indentation and returns the
// one that contains the line.
func mappingAt(levels *[]level, indent int, dash bool) *level {
	stack := *levels
	for len(stack) > 1 && stack[len(stack)-1].indent > indent {
		stack = stack[:len(stack)-1]
	}
	if top := &stack[len(stack)-1]; top.indent < indent {
		var fields []kb.Field
		if top.current.Kind == kb.KindRows {
			fields = top.current.RowKeys()
		}
		stack = append(stack, level{indent: indent, fields: fields, current: top.current})
	} else if dash {
		top.present, top.current = nil, kb.Field{}
	}
	*levels = stack
	return &stack[len(stack)-1]
}

// here returns what is possible at the end of the beginning of a line.
func here(levels *[]level, text string, start int) (spot, bool) {
	content, indent, dash := split(text)
	if strings.HasPrefix(content, "#") {
		return spot{}, false
	}
	top := mappingAt(levels, indent, dash)
	begin := start + indent
	if strings.HasPrefix(content, "{") || strings.HasPrefix(content, "[") {
		return inBrackets(content, begin, top.current)
	}
	key, value, ok := strings.Cut(content, ":")
	if !ok {
		word := strings.TrimLeft(content, `"'`)
		found := spot{from: begin + len(content) - len(word), key: true, fields: top.fields, present: top.present}
		if len(top.fields) == 0 { // an entry of a list
			found.key, found.field, found.known = false, top.current, top.current.Key != ""
		}
		return found, found.key || found.known
	}
	field, known := fieldOf(top.fields, key)
	if !known {
		if len(top.fields) == 0 && top.current.Key != "" { // a value with a colon in it
			return spot{from: begin, field: top.current, known: true}, true
		}
		return spot{}, false
	}
	rest := strings.TrimLeft(value, " ")
	begin += len(content) - len(rest)
	if strings.HasPrefix(rest, "{") || strings.HasPrefix(rest, "[") {
		return inBrackets(rest, begin, field)
	}
	word := strings.TrimLeft(rest, `"'`)
	return spot{from: begin + len(rest) - len(word), field: field, known: true}, value != "" || rest != ""
}

// frame is a list or mapping in brackets.
type frame struct {
	mapping bool
	field   kb.Field   // of the entries of a list
	fields  []kb.Field // of a mapping
	key     string
	present []string
}

// inBrackets returns what is possible at the end of a value that begins with a
// bracket.
func inBrackets(text string, start int, field kb.Field) (spot, bool) {
	var stack []frame
	word := 0
	var quote byte
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '[' || c == '{':
			inner := field
			if len(stack) > 0 {
				inner = stack[len(stack)-1].value()
			}
			stack = append(stack, frame{mapping: c == '{', field: inner, fields: inner.RowKeys()})
			word = i + 1
		case len(stack) == 0:
		case c == ']' || c == '}':
			stack = stack[:len(stack)-1]
			word = i + 1
		case c == ',':
			stack[len(stack)-1].key = ""
			word = i + 1
		case c == ':' && stack[len(stack)-1].mapping && stack[len(stack)-1].key == "":
			top := &stack[len(stack)-1]
			top.key = strings.TrimSpace(text[word:i])
			top.present = append(top.present, top.key)
			word = i + 1
		}
	}
	if len(stack) == 0 {
		return spot{}, false
	}
	top := stack[len(stack)-1]
	rest := strings.TrimLeft(text[word:], ` "'`)
	found := spot{from: start + len(text) - len(rest)}
	if top.mapping && top.key == "" {
		found.key, found.fields, found.present = true, top.fields, top.present
		return found, true
	}
	found.field = top.value()
	found.known = found.field.Key != ""
	return found, found.known
}

// value returns the field whose value is written in the frame.
func (f frame) value() kb.Field {
	if !f.mapping {
		return f.field
	}
	field, _ := fieldOf(f.fields, f.key)
	return field
}
