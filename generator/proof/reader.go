package proof

import (
	"bytes"
	"hash/maphash"
	"path"
	"strings"
	"sync/atomic"
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
	later   [][]byte          // texts that hold another form of text
	depth   int
	joined  []byte      // the separator of a title and the site's title; nil: none
	asides  []aside     // memory for those of the next markup
	known   known       // texts that need not be read again; nil: none
	take    func(words) // is called with each portion of the words; nil: they stay in words
}

// portion is how many words are taken at once: few enough for the cache of a core.
const portion = 1 << 15

// known is a memory of texts that were read, by their hash: pages share about half of
// their HTML. A newer text can take the place of an older one, which is then read again.
// Several goroutines may use it; a nil one knows no text.
type known []atomic.Uint64

// newKnown returns an empty memory for the texts of some bytes of files: at most 8 MB.
func newKnown(size int) known { return make(known, max(64, min(size/32, 1<<20))) }

// How a text is read: the same text as markup contains other words.
const (
	asMarkup = iota
	asText
)

var seed = maphash.MakeSeed()

// isKnown reports whether a text was read in the same way, and remembers it.
func (r *reader) isKnown(text []byte) bool {
	if r.known == nil {
		return false
	}
	place, hash := r.remembered(text, asText)
	return place.Load() == hash || place.Swap(hash) == hash
}

// remembered returns where a text is remembered, and its hash. Within more forms a text is
// decoded less deeply, so it is another one.
func (r *reader) remembered(text []byte, as int) (*atomic.Uint64, uint64) {
	hash := maphash.Bytes(seed, text) + uint64(r.depth<<1|as)
	return &r.known[hash%uint64(len(r.known))], hash
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
	if with == end && r.take != nil && len(r.words) > portion {
		r.take(r.words)
		r.words = r.words[:0]
	}
}

// plain reads a text unchanged.
func (r *reader) plain(text []byte) {
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

// once reads a text like leaf, unless it is known.
func (r *reader) once(text []byte) {
	if !r.isKnown(text) {
		r.leaf(text)
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

// percentDecoded returns a text without percent-encoding; nil where it has none. A "%"
// that encodes nothing stays.
func percentDecoded(text []byte) []byte {
	var out []byte
	from := 0 // of what is not in out yet
	for i := bytes.IndexByte(text, '%'); i >= 0 && i+2 < len(text); {
		if high, low := hexDigit(text[i+1]), hexDigit(text[i+2]); high < 16 && low < 16 {
			out = append(append(out, text[from:i]...), high<<4|low)
			i += 2
			from = i + 1
		}
		next := bytes.IndexByte(text[i+1:], '%')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	if out == nil {
		return nil
	}
	return append(out, text[from:]...)
}

// hexDigit returns the value of a hexadecimal digit; 16 for any other byte.
func hexDigit(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10
	}
	return 16
}

// file reads a file: its name, then its content.
func (r *reader) file(name string, data []byte) {
	r.leaf([]byte(name))
	if path, ok := r.hidden[string(data)]; ok {
		r.copies = append(r.copies, path)
	}
	if texts, terms, ok := r.plainOf(name, data); ok {
		for _, text := range texts {
			r.once(text)
		}
		r.terms = append(r.terms, terms...)
		for _, term := range terms {
			r.once([]byte(term))
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
