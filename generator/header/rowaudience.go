package header

import (
	"regexp"
	"slices"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// audienceKey is the key of a row or item that says who may read it.
const audienceKey = "audience"

// mayHave reports whether rows or items of a field may have an audience.
func (w *walk) mayHave(f kb.Field) bool {
	return w.page && f.RowsForSome()
}

// withAudience returns the fields of a row with the key for its audience. It is
// read by shown.
func (w *walk) withAudience(f kb.Field, fields []kb.Field) []kb.Field {
	if !w.mayHave(f) {
		return fields
	}
	return append(fields[:len(fields):len(fields)], kb.Texts(audienceKey, new([]string), "who may read it").Restricts())
}

// shown notes the audience of a row or item, if it names one, and reports
// whether the row is to be read. What cannot be read as an audience is an
// error in every base.
func (w *walk) shown(f kb.Field, key string, n *yaml.Node) bool {
	if n.Kind != yaml.MappingNode || !w.mayHave(f) {
		return true
	}
	_, value := pair(n, audienceKey)
	if value == nil {
		return w.misspelt(f, key, n)
	}
	var labels []string
	for _, entry := range w.entries(value) {
		if entry.Kind != yaml.ScalarNode || empty(entry) || entry.Value == "" {
			labels = nil
			break
		}
		labels = append(labels, entry.Value)
	}
	if len(labels) == 0 {
		return w.shows == nil // the walk over the row reports it
	}
	if w.shows != nil && !w.shows(labels) {
		return false
	}
	w.block(labels, key, n)
	return true
}

// misspelt notes the audience of a row under another key than "audience", which is an
// error: only an edition for every audience shows the row. It reports whether the row
// is to be read.
func (w *walk) misspelt(f kb.Field, key string, n *yaml.Node) bool {
	var c claims
	for i := 0; i+1 < len(n.Content); i += 2 {
		name := n.Content[i].Value
		if like(name, audienceKey) && !slices.ContainsFunc(f.RowKeys(), func(of kb.Field) bool { return of.Key == name }) {
			c.ofNode(n.Content[i+1])
		}
	}
	if !c.narrow {
		return true
	}
	labels := c.of(nil)
	if w.shows != nil && !w.shows(labels) {
		return false
	}
	w.block(labels, key, n)
	return true
}

func (w *walk) block(audience []string, key string, n *yaml.Node) {
	pos := w.pos(n)
	w.blocks = append(w.blocks, kb.Block{Audience: slices.Clip(audience), From: pos.Line, To: lastLine(n) + w.offset, Column: pos.Column, Key: key})
}

// looksHidden matches text that hides a part of the body, or looks as if it did.
var looksHidden = regexp.MustCompile(`(?i)\{[^{}]*\baudience\s*[=:][^{}]*\}|:::+\s*audience\b|<!--\s*/?\s*audience\b`)

// endsHidden matches an item with a key after its text.
var endsHidden = regexp.MustCompile(`(?i)\baudience[ \t]*[:=][ \t]*\[?[\pL\pN_.-]+\]?[ \t]*$`)

// attempt reports a text of the header that looks as if a part of it was hidden.
func (w *walk) attempt(n *yaml.Node, key, text string) {
	if w.page && looksHidden.MatchString(text) {
		w.add(w.pos(n), "audience/misplaced", key+": "+diag.QuoteShort(text)+" hides nothing in a header",
			"write \"audience: [internal]\" in the row, or the item as {text: …, audience: [internal]}")
	}
}

// lastLine returns the last line of a value in the document, as far as its nodes show.
func lastLine(n *yaml.Node) int {
	line := n.Line
	for _, child := range n.Content {
		line = max(line, lastLine(child))
	}
	return line
}

// item adds an item that is written as a text, or as a mapping with the text and
// the audience. The text is read where the Markdown is (assemble.Bind).
func (w *walk) item(f kb.Field, target *[]kb.Item, key string, n *yaml.Node) {
	if n.Kind == yaml.MappingNode && w.mayHave(f) {
		_, entry := pair(n, "text")
		if key, labels := pair(n, audienceKey); entry == nil && labels != nil {
			w.add(w.pos(key), "audience/misplaced", "this audience is an entry beside the others, and hides none of them", "write the item as {text: …, audience: [internal]}")
			return
		}
		before := len(w.blocks)
		if !w.shown(f, key, n) {
			return
		}
		var text string
		w.row([]kb.Field{kb.Text("text", &text, "the item").Require()}, key, f, n)
		if entry == nil || entry.Kind != yaml.ScalarNode || empty(entry) {
			w.blocks = w.blocks[:before] // there are no items
			return
		}
		w.at[key] = w.pos(entry) // the place of its links and owner
		w.notePlaces(key, entry)
		item := kb.Item{Text: text, Pos: w.pos(entry)}
		if len(w.blocks) > before {
			item.Audience = w.blocks[before].Audience
		}
		*target = append(*target, item)
		return
	}
	w.at[key] = w.pos(n)
	if n.Kind != yaml.ScalarNode {
		w.nested(key, n, n)
	} else if text, ok := w.text(n, key); ok && !w.onlyComment(n, key) {
		if w.page && endsHidden.MatchString(text) && !looksHidden.MatchString(text) {
			w.add(w.pos(n), "audience/misplaced", key+": "+diag.QuoteShort(text)+" hides nothing", "write the item as {text: …, audience: [internal]}")
		}
		w.comment(f, n, key)
		w.notePlaces(key, n)
		*target = append(*target, kb.Item{Text: text, Pos: w.pos(n)})
	}
}
