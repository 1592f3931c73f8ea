package header

import (
	"errors"
	"regexp"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// walk is one pass over a document.
type walk struct {
	path     string
	source   []string // lines of the file
	offset   int      // lines before the document
	at       map[string]kb.Pos
	page     bool                         // it is the header of a page: rows and items may have an audience
	shows    func(audience []string) bool // which of these are read; nil: all
	blocks   []kb.Block
	texts    map[string][]kb.TextPlace // of prose and items, by key path
	problems diag.List
}

func (w *walk) add(pos kb.Pos, code, message, hint string) {
	w.problems.Add(problem(w.path, pos.Line, pos.Column, diag.Error, code, message, hint))
}

func (w *walk) pos(n *yaml.Node) kb.Pos { return at(n.Line+w.offset, max(n.Column, 1)) }

var yamlFault = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

// parse reads the document of a block; false when there is none to walk.
func (w *walk) parse(b block) (*yaml.Node, bool) {
	w.offset = b.line - 1
	if b.format == "" || strings.TrimSpace(string(b.raw)) == "" {
		return nil, false
	}
	if len(b.raw) > maxHeader {
		w.add(at(b.line, 1), "header/too-long", "the header has "+itoa(len(b.raw))+" bytes, more than "+itoa(maxHeader), "move text into the body")
		return nil, false
	}
	if b.format == "toml" {
		root, ok := w.toml(b)
		return root, ok && w.plain(root, 0)
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
		w.add(w.pos(root), "header/not-a-mapping", "the header is no list of keys", "write lines such as \"owners: [product-owner]\"")
		return nil, false
	}
	if !w.plain(root, 0) {
		return nil, false
	}
	return root, true
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
	source := ""
	if i := line + w.offset - 1; i < len(w.source) {
		source = strings.TrimRight(w.source[i], "\r")
	}
	column, message, hint := faultOf(source, text)
	w.add(at(line+w.offset, column), "header/syntax", message, hint)
}

func faultOf(source, text string) (column int, message, hint string) {
	indent := source[:len(source)-len(strings.TrimLeft(source, " \t"))]
	key, value, ok := strings.Cut(source, ":")
	switch {
	case strings.Contains(indent, "\t"):
		return strings.IndexByte(source, '\t') + 1, "the line is indented with a tab", "use spaces"
	case strings.Contains(source, ":\u00a0"):
		return len([]rune(source[:strings.Index(source, ":\u00a0")])) + 2, "a no-break space (U+00A0) stands in the key", "type an ordinary space there"
	case ok && strings.Contains(text, "mapping values"):
		inner := strings.Index(value, ": ")
		if inner < 0 {
			inner = max(0, len(value)-1)
		}
		return len([]rune(key)) + 2 + len([]rune(value[:inner])), "a second colon stands in the value of " + quote(strings.TrimSpace(key)), "quote the value: " + strings.TrimSpace(key) + ": \"" + strings.TrimSpace(value) + "\""
	case ok && strings.ContainsAny(firstRune(strings.TrimSpace(value)), "@*&%`|>!"):
		v := strings.TrimSpace(value)
		return len([]rune(key)) + 2 + len([]rune(value)) - len([]rune(strings.TrimLeft(value, " "))), "a value cannot begin with " + quote(firstRune(v)), "quote the value: " + strings.TrimSpace(key) + ": \"" + v + "\""
	}
	return 1, "the header is no YAML: " + text, "check quotes, brackets and indentation around this line"
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return " "
}

// maxDepth is how deep lists and mappings may stand in one another.
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
			w.add(w.pos(key), "header/duplicate-key", "the key "+quote(key.Value)+" stands in line "+itoa(w.pos(before).Line)+" already", "keep one of the two")
		default:
			w.add(w.pos(key), "header/duplicate-key", "the key "+quote(key.Value)+" is "+quote(before.Value)+" of line "+itoa(w.pos(before).Line)+" written another way", "keep one of the two")
		}
	}
	n.Content = kept
}

// plain refuses what makes a document mean more than it shows.
func (w *walk) plain(n *yaml.Node, depth int) bool {
	switch {
	case depth > maxDepth:
		w.add(w.pos(n), "header/too-deep", "the header is nested more than "+itoa(maxDepth)+" deep", "write it flatter")
		return false
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		w.add(w.pos(n), "header/alias", "anchors and aliases are not read in a header", "write the value out, or quote it if & or * is part of it")
		return false
	case n.Style&yaml.TaggedStyle != 0:
		w.add(w.pos(n), "header/tag", "the tag "+quote(n.Tag)+" is not read in a header", "leave it out, or quote the value")
		return false
	}
	w.once(n)
	if len(n.Content) > kb.MostEntries && n.Kind == yaml.SequenceNode {
		w.add(w.pos(n.Content[kb.MostEntries]), "header/too-many", "the list has "+itoa(len(n.Content))+" entries, more than "+itoa(kb.MostEntries), "shorten it, or move what it holds into pages of their own")
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
	if root == nil {
		return "", kb.Pos{}, false
	}
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
		if i := strings.IndexRune(key.Value, '\u00a0'); i >= 0 && !known {
			pos := w.pos(key)
			pos.Column += len([]rune(key.Value[:i]))
			w.add(pos, "header/syntax", "a no-break space (U+00A0) stands in the key", "type an ordinary space there")
			continue
		}
		if !known {
			hint := diag.DidYouMean(key.Value, keys)
			if hint == "" && prefix == "" {
				hint = "remove it, or put it below x:"
			}
			code := "header/unknown-key"
			if _, near := diag.Nearest(key.Value, []string{"audience"}); near && byKey["audience"].Audience {
				code = "header/audience-key"
			} else if w.page && prefix != "" && (near || key.Value == audienceKey) {
				code = "audience/misplaced"
			}
			w.add(w.pos(key), code, "unknown key "+quote(prefix+key.Value), hint)
			continue
		}
		w.value(f, prefix+f.Key, value)
	}
}

// text returns the literal text of a scalar, checked for what nobody can see.
func (w *walk) text(n *yaml.Node, key string) (string, bool) {
	if len([]rune(n.Value)) > maxText {
		w.add(w.pos(n), "header/too-long", key+": the text has more than "+itoa(maxText)+" characters", "move it into the body")
		return "", false
	}
	for _, r := range n.Value {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' || r == '\ufeff') {
			w.add(w.pos(n), "header/invisible", key+": the text holds the invisible character "+codePoint(r), "remove it")
			return "", false
		}
	}
	w.attempt(n, key, n.Value)
	return n.Value, true
}

func empty(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null"
}
