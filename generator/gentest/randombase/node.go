package randombase

import (
	"encoding/json"
	"slices"
	"strings"
)

// text is a line or a paragraph, piece by piece.
type text []piece

// piece is a part of a text.
type piece struct {
	plain string // written as it is
	words string // replaced in Rewritten where its owner is hidden
	tier  *Tier  // of the words, or of the block
	link  *link
	block text // for a narrower audience: gone where that is hidden and deleted
}

func plain(s string) text             { return text{{plain: s}} }
func words(s string, tier *Tier) text { return text{{words: s, tier: tier}} }

// link leads to a page or a file.
type link struct {
	open  string // "[[playbooks/x|", "[", or all of it where the link has no text
	text  text
	close string // "]]", "](../playbooks/x.md)"
	tier  *Tier  // of its target
}

func (t text) print(v view) string {
	var b strings.Builder
	for _, p := range t {
		switch {
		case p.link != nil:
			inner := p.link.text.print(v)
			if v.deleted && v.hides(*p.link.tier) {
				b.WriteString(inner)
				continue
			}
			b.WriteString(p.link.open + inner + p.link.close)
		case p.block != nil:
			if !v.deleted || !v.hides(*p.tier) {
				b.WriteString(p.block.print(v))
			}
		case p.words != "" && v.rewritten && v.hides(*p.tier):
			b.WriteString(reworded(p.words))
		default:
			b.WriteString(p.plain + p.words)
		}
	}
	return b.String()
}

// node is a value of a header: a text, a list or a mapping.
type node struct {
	text   text
	list   []*node
	keys   []string
	values []*node
	bare   bool  // written without quotes: a number, a yes
	gone   *Tier // of its target: deleted with it; nil: never
}

func scalar(t text) *node         { return &node{text: t} }
func bare(s string) *node         { return &node{text: plain(s), bare: true} }
func listOf(nodes ...*node) *node { return &node{list: slices.Clip(append([]*node{}, nodes...))} }

func (n *node) set(key string, value *node) *node {
	n.keys, n.values = append(n.keys, key), append(n.values, value)
	return n
}

// left reports whether anything of the value is left in a view.
func (n *node) left(v view) bool {
	switch {
	case n.gone != nil && v.deleted && v.hides(*n.gone):
		return false
	case n.keys != nil:
		return slices.ContainsFunc(n.values, func(one *node) bool { return one.left(v) })
	case n.list != nil:
		return len(n.list) == 0 || slices.ContainsFunc(n.list, func(one *node) bool { return one.left(v) })
	}
	return true
}

// flow returns the value in the flow style of YAML.
func (n *node) flow(v view) string {
	var parts []string
	switch {
	case n.list != nil:
		for _, one := range n.list {
			if one.left(v) {
				parts = append(parts, one.flow(v))
			}
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case n.keys != nil:
		for i, key := range n.keys {
			if n.values[i].left(v) {
				parts = append(parts, key+": "+n.values[i].flow(v))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case n.bare:
		return n.text.print(v)
	}
	var quoted strings.Builder
	encoder := json.NewEncoder(&quoted)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(n.text.print(v)) // a string can be encoded
	return strings.TrimSpace(quoted.String())
}

// file returns a mapping as a file, one key a line, below a comment.
func (n *node) file(v view, comment string) string {
	var b strings.Builder
	b.WriteString("# " + comment + "\n")
	for i, key := range n.keys {
		if n.values[i].left(v) {
			b.WriteString(key + ": " + n.values[i].flow(v) + "\n")
		}
	}
	return b.String()
}
