package proof

import (
	"bytes"
	"hash/maphash"
	"net/url"
	"path"
	"strings"
)

// Plain returns the plain text in a file of one of the program's formats: sentences,
// and words without an order, such as the terms of a dictionary. It is false for any
// other file.
type Plain func(name string, data []byte) (texts [][]byte, terms []string, ok bool)

// reader reads files into words. It is for one goroutine at a time.
type reader struct {
	plainOf Plain
	words   words
	terms   []string          // of dictionaries
	copies  []string          // hidden files that were read, by path
	hidden  map[string]string // bytes of hidden files → path
	bytes   int               // read, decoded forms included
	later   [][]byte          // texts that hold another form of text
	depth   int
	joined  []byte  // the separator of a title and the site's title; nil: none
	asides  []aside // memory for those of the next markup
	lines   known   // of markup
	values  known   // of attributes
}

// known are hashes of texts that were read and say nothing: half of a page is the
// frame that it shares with others.
type known map[uint64]struct{}

var seed = maphash.MakeSeed()

// has reports whether a text is known, and notes that it is from now on. Nothing is
// known to a nil set.
func (k known) has(text []byte) bool {
	if k == nil {
		return false
	}
	hash := maphash.Bytes(seed, text)
	_, has := k[hash]
	if !has {
		k[hash] = struct{}{}
	}
	return has
}

// deepest is how many forms within forms are read: HTML in a string of JSON in an
// attribute in a zip is four.
const deepest = 6

// titleSign is between a title and that of the site.
const titleSign = " · "

// joint returns what joins the titles of an edition to that of the site: "Guides" and
// the site "Handbook" are not the path "guides/handbook". It is nil where something
// hidden is written that way.
func (s *Searcher) joint() []byte {
	joint := titleSign + s.all.Site.Title
	for _, one := range s.secrets {
		if strings.Contains(one.text, joint) {
			return nil
		}
	}
	return []byte(joint)
}

func (r *reader) reset() {
	r.words, r.terms, r.copies, r.later, r.depth = r.words[:0], nil, nil, nil, 0
}

// mark separates the words before from those after.
func (r *reader) mark(with uint64) {
	if n := len(r.words); n > 0 && r.words[n-1] > block {
		r.words = append(r.words, with)
	} else if n > 0 && with == end {
		r.words[n-1] = end
	}
}

// plain reads a text unchanged.
func (r *reader) plain(text []byte) {
	r.bytes += len(text)
	for len(r.joined) > 0 {
		i := bytes.Index(text, r.joined)
		if i < 0 {
			break
		}
		r.words = appendWords(r.words, text[:i], nil)
		r.mark(block)
		text = text[i+len(titleSign):]
	}
	r.words = appendWords(r.words, text, nil)
}

// leaf reads a text that may hold another form of text, in each of these forms.
func (r *reader) leaf(text []byte) {
	r.mark(end)
	r.plain(text)
	r.mark(end)
	if len(text) > 3 {
		r.deeper(text)
	}
}

// deeper reads a text in the forms that it may be written in, beside the one in
// which it was read.
func (r *reader) deeper(text []byte) {
	if r.depth >= deepest {
		return
	}
	r.depth++
	defer func() { r.depth-- }()
	if i := bytes.IndexByte(text, '%'); i >= 0 && i+2 < len(text) {
		if decoded := percentDecoded(text); decoded != nil {
			r.leaf(decoded)
		}
	}
	if bytes.IndexByte(text, '<') >= 0 && bytes.IndexByte(text, '>') >= 0 || bytes.IndexByte(text, '&') >= 0 && bytes.IndexByte(text, ';') >= 0 {
		r.nested(func() { r.markup(text) })
	}
	switch trimmed := bytes.TrimSpace(text); {
	case len(trimmed) > 1 && (trimmed[0] == '{' || trimmed[0] == '[') && bytes.IndexByte(trimmed, '"') > 0:
		r.script(trimmed)
	case bytes.IndexByte(text, '\\') >= 0:
		if decoded := unquoted(text); !bytes.Equal(decoded, text) {
			r.leaf(decoded)
		}
	}
	r.base64(text)
}

// nested reads a form inside another one, whose texts within texts are read after it.
func (r *reader) nested(read func()) {
	outer := r.later
	r.later = nil
	read()
	inner := r.later
	r.later = outer
	for _, text := range inner {
		r.mark(end)
		r.deeper(text)
	}
	r.mark(end)
}

// percentDecoded returns a text without percent-encoding; nil where it has none.
func percentDecoded(text []byte) []byte {
	decoded, err := url.PathUnescape(string(text))
	if err != nil { // the text contains a plain %
		out := make([]byte, 0, len(text))
		found := false
		for i := 0; i < len(text); i++ {
			if text[i] == '%' && i+2 < len(text) {
				if one, err := url.PathUnescape(string(text[i : i+3])); err == nil {
					out, found, i = append(out, one...), true, i+2
					continue
				}
			}
			out = append(out, text[i])
		}
		if !found {
			return nil
		}
		return out
	}
	if decoded == string(text) {
		return nil
	}
	return []byte(decoded)
}

// file reads a file: its name, then its content.
func (r *reader) file(name string, data []byte) {
	r.leaf([]byte(name))
	if path, ok := r.hidden[string(data)]; ok {
		r.copies = append(r.copies, path)
	}
	if texts, terms, ok := r.plainOf(name, data); ok {
		for _, text := range texts {
			r.leaf(text)
		}
		r.terms = append(r.terms, terms...)
		for _, term := range terms {
			r.leaf([]byte(term))
		}
		return
	}
	if r.packed(name, data) {
		return
	}
	switch kindOfFile(name) {
	case "html", "xml":
		r.nested(func() { r.markup(data) })
	case "json", "script":
		r.script(data)
	case "calendar":
		r.calendar(data)
	default:
		r.leaf(data)
	}
}

// kindOfFile says how a file is read, by its ending.
func kindOfFile(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return "html"
	case ".xml", ".svg", ".atom", ".rss":
		return "xml"
	case ".json", ".webmanifest", ".map", ".geojson":
		return "json"
	case ".js", ".mjs", ".css":
		return "script"
	case ".ics":
		return "calendar"
	}
	return "text"
}

// calendar reads iCalendar: lines folded at 75 bytes, escaped commas.
func (r *reader) calendar(data []byte) {
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	data = bytes.ReplaceAll(bytes.ReplaceAll(data, []byte("\n "), nil), []byte("\n\t"), nil)
	for line := range bytes.Lines(data) {
		if bytes.IndexByte(line, '\\') >= 0 {
			line = unquoted(bytes.ReplaceAll(line, []byte(`\N`), []byte(`\n`)))
		}
		r.leaf(line)
	}
}
