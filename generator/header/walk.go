package header

import (
	"bytes"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// walk is one pass over a document.
type walk struct {
	path     string
	source   []string // lines of the file
	offset   int      // lines before the document
	at       map[string]kb.Pos
	yaml     bool                         // the document is YAML between its marks, or a file of it
	page     bool                         // it is the header of a page: rows and items may have an audience
	shows    func(audience []string) bool // which of these are read; nil: all
	blocks   []kb.Block
	claims   claims   // of keys and values that are not read
	private  []string // names of types whose pages are about a person
	faulty   map[string]bool
	blank    map[string]kb.Pos
	meant    map[string]bool           // key paths that unknown keys probably mean
	texts    map[string][]kb.TextPlace // of prose and items, by key path
	problems diag.List
}

func (w *walk) add(pos kb.Pos, code, message, hint string) {
	w.problems.Add(problem(w.path, pos.Line, pos.Column, diag.Error, code, message, hint))
}

// warn reports text that may be intended.
func (w *walk) warn(pos kb.Pos, code, message, hint string) {
	w.problems.Add(problem(w.path, pos.Line, pos.Column, diag.Warning, code, message, hint))
}

func (w *walk) pos(n *yaml.Node) kb.Pos { return at(n.Line+w.offset, max(n.Column, 1)) }

var yamlFault = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

// parse reads the document of a block; false when there is nothing to walk.
func (w *walk) parse(b block) (*yaml.Node, bool) {
	w.offset, w.yaml = b.line-1, b.Format == frontmatter.YAML
	if b.Format == "" || strings.TrimSpace(string(b.raw)) == "" {
		return nil, false
	}
	if len(b.raw) > maxHeader {
		w.add(at(b.line, 1), "header/too-long", "the header has "+strconv.Itoa(len(b.raw))+" bytes, more than "+strconv.Itoa(maxHeader), "move text into the body")
		return nil, false
	}
	if b.Format == "toml" {
		root, ok := w.toml(b)
		return root, ok && w.plain(root, 0)
	}
	if b.Format == frontmatter.YAML && w.page && !w.oneDocument(b) {
		return nil, false
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(b.raw, &doc); err != nil {
		w.syntax(b, err)
		return nil, false
	}
	if len(doc.Content) == 0 {
		return nil, false
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		if f, ok := unseen(lines(b.raw), root.Line); ok {
			w.add(at(f.line+w.offset, f.column), "header/syntax", f.message, f.hint)
			return nil, false
		}
		w.notKeys(root)
		return nil, false
	}
	if !w.plain(root, 0) {
		return nil, false
	}
	return root, true
}

// oneDocument reports text that would end the document inside the header, so that YAML
// skips the rest: a mark with text after it, and a line break that editors do not
// show. It also reports other characters that YAML does not allow.
func (w *walk) oneDocument(b block) bool {
	if !w.characters(b) {
		return false
	}
	for i, line := range lines(b.raw) {
		if len(line) > 3 && (line[:3] == "---" || line[:3] == "...") && (line[3] == ' ' || line[3] == '\t') {
			w.add(at(b.line+i, 1), "header/syntax", diag.QuoteShort(strings.TrimRight(line, "\r\n"))+" begins with a mark that ends the header", "write "+line[:3]+" alone in this line, or indent the line if it is part of a text")
			return false
		}
	}
	return true
}

// characters reports the first line break or control character that YAML does not read
// as editors show it.
func (w *walk) characters(b block) bool {
	message, hint := "ends a line for YAML", "remove it, and end every line with LF or CRLF"
	i := strangeBreak(b.raw)
	if i < 0 {
		message, hint = "is not allowed here", "remove it"
		i = bytes.IndexFunc(b.raw, func(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\t\r\n", r) })
	}
	if i >= 0 {
		r, _ := utf8.DecodeRune(b.raw[i:])
		before := b.raw[:i]
		column := 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
		w.add(at(b.line+bytes.Count(before, []byte("\n")), column), "header/syntax", "the character "+codePoint(r)+" "+message, hint)
		return false
	}
	return true
}

// syntax translates a fault of the YAML reader to plain words.
func (w *walk) syntax(b block, err error) {
	line, text := 1, err.Error()
	var load *yaml.LoadError
	if errors.As(err, &load) && load.Mark.Line > 0 {
		line = load.Mark.Line
	}
	if m := yamlFault.FindStringSubmatch(strings.SplitN(text, "\n", 2)[0]); m != nil {
		text = m[2]
		if m[1] != "" {
			line = atoi(m[1])
		}
	}
	line = min(line, strings.Count(string(b.raw), "\n")+1)
	f := faultOf(lines(b.raw), line, text)
	w.add(at(f.line+w.offset, f.column), "header/syntax", f.message, f.hint)
}

// maxDepth is how deep lists and mappings may be nested.
const maxDepth = 12

// once reports the keys of a mapping that it has already, however they are
// written, and leaves them out: the first counts.
func (w *walk) once(n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		return
	}
	first := map[string]*yaml.Node{}
	kept := n.Content[:0:0]
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		before, again := first[kb.FoldPath(key.Value)]
		switch {
		case !again:
			first[kb.FoldPath(key.Value)] = key
			kept = append(kept, key, n.Content[i+1])
		case before.Value == key.Value:
			w.add(w.pos(key), "header/duplicate-key", "the key "+diag.QuoteShort(key.Value)+" is in line "+strconv.Itoa(w.pos(before).Line)+" already", "keep one of the two")
		default:
			w.add(w.pos(key), "header/duplicate-key", "the key "+diag.QuoteShort(key.Value)+" is another spelling of "+diag.QuoteShort(before.Value)+" in line "+strconv.Itoa(w.pos(before).Line), "keep one of the two")
		}
	}
	n.Content = kept
}

// plain rejects anchors, aliases, tags and merge keys.
func (w *walk) plain(n *yaml.Node, depth int) bool {
	switch {
	case depth > maxDepth:
		w.add(w.pos(n), "header/too-deep", "the header is nested more than "+strconv.Itoa(maxDepth)+" deep", "write it flatter")
		return false
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		w.add(w.pos(n), "header/alias", "anchors and aliases are not read in a header", "write the value out, or quote it if & or * is part of it")
		return false
	case n.Style&yaml.TaggedStyle != 0:
		w.add(w.pos(n), "header/tag", "the tag "+diag.QuoteShort(n.Tag)+" is not read in a header", "leave it out, or quote the value")
		return false
	}
	w.once(n)
	if len(n.Content) > kb.MostEntries && n.Kind == yaml.SequenceNode {
		w.add(w.pos(n.Content[kb.MostEntries]), "header/too-many", "the list has "+strconv.Itoa(len(n.Content))+" entries, more than "+strconv.Itoa(kb.MostEntries), "shorten it, or move its entries to separate pages")
		n.Content = n.Content[:kb.MostEntries]
	}
	fine := true
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 && child.Value == "<<" {
			w.add(w.pos(child), "header/alias", "merge keys are not read in a header", "write the keys out")
			fine = false
			continue
		}
		fine = w.plain(child, depth+1) && fine
	}
	return fine
}

// scalar returns a top-level value before the walk.
func (w *walk) scalar(root *yaml.Node, key string) (string, kb.Pos, bool) {
	for i := 0; i+1 < len(root.Content); i += 2 {
		if root.Content[i].Value == key && root.Content[i+1].Kind == yaml.ScalarNode && root.Content[i+1].Value != "" {
			return root.Content[i+1].Value, w.pos(root.Content[i+1]), true
		}
	}
	return "", kb.Pos{}, false
}

// mapping walks the keys of a mapping along fields.
func (w *walk) mapping(n *yaml.Node, prefix string, fields []kb.Field) {
	var keys []string
	byKey := map[string]kb.Field{}
	for _, f := range fields {
		keys = append(keys, f.Key)
		byKey[f.Key] = f
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		f, known := byKey[key.Value]
		if f, ok := unseen(lines([]byte(key.Value)), 1); ok && !known {
			pos := w.pos(key)
			w.add(at(pos.Line+f.line-1, pos.Column+f.column-1), "header/syntax", f.message, f.hint)
			continue
		}
		if !known {
			if w.noSpaceAgain(n, i, prefix, keys) {
				continue
			}
			meant, hint := w.hintFor(key.Value, value, prefix, keys)
			if other, _ := pair(n, meant); other != nil && meant != "" {
				hint = diag.QuoteShort(meant) + " is in line " + strconv.Itoa(w.pos(other).Line) + " already: remove one of the two"
			}
			w.meansKey(prefix, meant)
			code := "header/unknown-key"
			near := like(key.Value, audienceKey)
			if near && byKey[audienceKey].Audience {
				code = "header/audience-key"
			} else if w.page && prefix != "" && near {
				code = "audience/misplaced"
			}
			if w.page && prefix == "" {
				w.unknown(key.Value, value)
			} else if w.page && holdsBack(key.Value, value) { // a line that is indented too far
				w.claims.draft = true
			}
			w.add(w.pos(key), code, "unknown key "+diag.QuoteShort(prefix+key.Value), hint)
			continue
		}
		if w.page && f.Kind == kb.KindFree {
			w.fallenIn(value, f.Key)
			continue
		}
		before := len(w.problems)
		if !w.onlyComment(value, prefix+f.Key) {
			w.value(f, prefix+f.Key, value)
		}
		if prefix == "" && w.page {
			w.noted(f, value, w.problems[before:].Failed())
		}
	}
}

// text returns the literal text of a scalar, checked for invisible characters.
func (w *walk) text(n *yaml.Node, key string) (string, bool) {
	place, text := w.pos(n), n.Value
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		text = strings.TrimRight(text, "\n")
	}
	if n := utf8.RuneCountInString(text); n > maxText {
		w.add(place, "header/too-long", key+": the text has "+strconv.Itoa(n)+" characters, more than "+strconv.Itoa(maxText), "move it into the body")
		return "", false
	}
	for _, r := range text {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' || r == '\ufeff') {
			w.add(w.pos(n), "header/invisible", key+": the text contains the invisible character "+codePoint(r), "remove it")
			return "", false
		}
	}
	w.attempt(n, key, text)
	return text, true
}

func empty(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null"
}
