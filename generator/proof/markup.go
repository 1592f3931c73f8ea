package proof

import (
	"bytes"
	"html"
	"slices"
)

// aside is a text beside the running text of markup.
type aside struct {
	text   []byte
	script bool
}

// markup reads HTML, XML and SVG: its text, without some elements, and then the values
// of attributes, comments and scripts, each separately.
func (r *reader) markup(data []byte) {
	rest := r.asides[:0]
	r.asides = nil // a nested call appends its own asides
	for len(data) > 0 {
		open := bytes.IndexByte(data, '<')
		if open < 0 {
			r.characters(data)
			break
		}
		r.characters(data[:open])
		fresh := open > 0 && data[open-1] == '\n'
		data = data[open:]
		if fresh {
			if line := lineOf(data); r.isKnownLine(line) {
				r.mark(end)
				data = data[len(line):]
				continue
			}
		}
		var inside []byte
		switch {
		case bytes.HasPrefix(data, []byte("<!--")):
			inside, data = until(data[4:], "-->")
			rest = append(rest, aside{text: inside})
			r.mark(block)
		case bytes.HasPrefix(data, []byte("<![CDATA[")):
			inside, data = until(data[9:], "]]>")
			for bytes.HasPrefix(data, []byte("<![CDATA[")) { // one word may be in two
				var more []byte
				more, data = until(data[9:], "]]>")
				inside = slices.Concat(inside, more)
			}
			r.plain(inside)
			if bytes.ContainsAny(inside, "<&%") {
				r.later = append(r.later, inside)
			}
		case len(data) > 1 && (data[1] == '!' || data[1] == '?'):
			inside, data = until(data[2:], ">")
			rest = append(rest, aside{text: inside})
		case len(data) > 2 && (isLetter(data[1]) || data[1] == '/' && isLetter(data[2])):
			closing := data[1] == '/'
			var kind element
			n := len(rest)
			kind, rest, data = tag(data, rest)
			rest = append(rest[:n], slices.DeleteFunc(rest[n:], func(a aside) bool { return r.isKnown(a.text) })...)
			switch kind {
			case within:
			case beside:
				r.mark(block)
			default:
				r.mark(end)
			}
			if name := kind.String(); name != "" && !closing {
				inside, data = untilTag(data, name)
				rest = append(rest, aside{inside, true})
			}
		default:
			r.characters(data[:1])
			data = data[1:]
		}
	}
	for _, one := range rest {
		r.mark(end)
		if one.script {
			r.script(one.text)
		} else {
			r.leaf(unescaped(one.text))
		}
	}
	r.mark(end)
	r.asides = rest
}

// isKnownLine reports whether a line of markup was read. It remembers a line that is made
// of whole elements, and not too short.
func (r *reader) isKnownLine(line []byte) bool {
	if r.known == nil || len(line) < 40 || line[len(line)-1] != '>' {
		return false
	}
	place, hash := r.remembered(line, asMarkup)
	if place.Load() == hash {
		return true
	}
	if !bytes.Contains(line, []byte("<script")) && !bytes.Contains(line, []byte("<style")) && !bytes.Contains(line, []byte("<!")) {
		place.Store(hash)
	}
	return false
}

// characters reads text of markup.
func (r *reader) characters(text []byte) {
	if bytes.IndexByte(text, '&') >= 0 {
		text = unescaped(text)
		if bytes.IndexByte(text, '<') >= 0 { // markup within markup, as feeds have it
			r.later = append(r.later, text)
		}
	}
	if bytes.IndexByte(text, '%') >= 0 {
		r.later = append(r.later, text)
	}
	r.plain(text)
}

func unescaped(text []byte) []byte {
	if bytes.IndexByte(text, '&') < 0 {
		return text
	}
	return []byte(html.UnescapeString(string(text)))
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// element is the effect of a tag on the text around it.
type element int

const (
	apart  element = iota // the texts on its sides are separate sentences
	within                // allowed within a title
	beside                // allowed within a sentence
	script
	style
)

// String returns the element's name if its text is a script, and "" otherwise.
func (e element) String() string {
	switch e {
	case script:
		return "script"
	case style:
		return "style"
	}
	return ""
}

// elementOf returns the effect of an element by its name, which is always lower case
// in the program's HTML.
func elementOf(name []byte) element {
	switch string(name) {
	case "a", "span", "time", "cite", "data", "label", "button", "img", "br", "svg", "use", "path", "title", "input", "font":
		return beside
	case "b", "i", "em", "strong", "mark", "code", "abbr", "wbr", "u", "s", "sub", "sup", "small", "del", "ins", "kbd", "q", "bdi", "bdo", "dfn":
		return within
	}
	switch {
	case bytes.EqualFold(name, []byte("script")):
		return script
	case bytes.EqualFold(name, []byte("style")):
		return style
	}
	return apart
}

// tag reads the tag at the beginning of data: its effect, the values of its
// attributes, which it appends to rest, and the data after it.
func tag(data []byte, rest []aside) (kind element, values []aside, after []byte) {
	i := 1
	if data[i] == '/' {
		i++
	}
	start := i
	for i < len(data) && (isLetter(data[i]) || '0' <= data[i] && data[i] <= '9' || data[i] == '-' || data[i] == ':') {
		i++
	}
	kind = elementOf(data[start:i])
	for i < len(data) && data[i] != '>' {
		switch c := data[i]; {
		case c == '"' || c == '\'':
			length := bytes.IndexByte(data[i+1:], c)
			if length < 0 {
				return kind, append(rest, aside{text: data[i+1:]}), nil
			}
			if length > 0 {
				rest = append(rest, aside{text: data[i+1 : i+1+length]})
			}
			i += length + 2
		case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '=' || c == '/':
			i++
		default: // the name of an attribute, or a value without quotes
			from := i
			for i < len(data) && data[i] != ' ' && data[i] != '\n' && data[i] != '\t' && data[i] != '\r' && data[i] != '=' && data[i] != '>' && data[i] != '"' && data[i] != '\'' {
				i++
			}
			if i-from > longestName || data[from-1] == '=' {
				rest = append(rest, aside{text: data[from:i]})
			}
		}
	}
	return kind, rest, data[min(i+1, len(data)):]
}

// longestName is the length up to which the name of an attribute is not searched.
const longestName = 24

func until(data []byte, mark string) (inside, after []byte) {
	i := bytes.Index(data, []byte(mark))
	if i < 0 {
		return data, nil
	}
	return data[:i], data[i+len(mark):]
}

// untilTag returns the text before the closing tag of an element.
func untilTag(data []byte, name string) (inside, after []byte) {
	for i := 0; ; {
		next := bytes.Index(data[i:], []byte("</"))
		if next < 0 {
			return data, nil
		}
		i += next
		if n := i + 2 + len(name); n <= len(data) && bytes.EqualFold(data[i+2:n], []byte(name)) {
			return data[:i], data[i:]
		}
		i += 2
	}
}
