package header

import (
	"slices"

	"go.yaml.in/yaml/v4"
)

// Reassign returns the file with one owner replaced by another; every byte outside the
// list of owners stays. If the new one already owns the page, the old one is removed.
// The file is unchanged when its header does not name the old one.
func Reassign(src []byte, from, to string) ([]byte, error) {
	d, err := locate(src)
	if err != nil {
		return nil, err
	}
	_, owners := d.value("owners")
	if owners == nil {
		return src, nil
	}
	entries := []*yaml.Node{owners}
	if owners.Kind == yaml.SequenceNode {
		entries = owners.Content
	}
	has := func(id string) bool {
		return slices.ContainsFunc(entries, func(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Value == id })
	}
	if !has(from) || from == to {
		return src, nil
	}
	there := has(to)
	var changes []change
	var kept *yaml.Node // the last entry that stays
	for i, n := range entries {
		if n.Kind != yaml.ScalarNode || n.Value != from {
			kept = n
			continue
		}
		end, known := d.end(n)
		if !known {
			return nil, d.byHand(d.start(n), "the owner is written in a way that is not followed")
		}
		if !there {
			changes = append(changes, change{d.start(n), end, d.scalar(n, to)})
			there, kept = true, n
			continue
		}
		removal, ok := d.takeOut(owners, i, kept)
		if !ok {
			return nil, d.byHand(d.start(n), "the owner is written in a way that is not followed")
		}
		changes = append(changes, removal)
	}
	return d.proved(apply(src, changes), "owners", func(_, after *yaml.Node) bool {
		return slices.Equal(texts(after), handedOver(entries, from, to))
	})
}

// takeOut removes the i-th entry of a list. kept is the entry before it, which stays.
func (d *locatedHeader) takeOut(list *yaml.Node, i int, kept *yaml.Node) (change, bool) {
	n := list.Content[i]
	start := d.start(n)
	end, _ := d.end(n)
	if list.Style&yaml.FlowStyle == 0 {
		line := d.lineStart(start)
		if d.blank(line, start) {
			return change{}, false // the dash is on another line
		}
		return change{from: line, to: d.lineEnd(start)}, true
	}
	if i+1 < len(list.Content) {
		return change{from: start, to: d.start(list.Content[i+1])}, true
	}
	if kept == nil {
		return change{}, false
	}
	from, ok := d.end(kept)
	return change{from: from, to: end}, ok
}

func texts(n *yaml.Node) []string {
	if n.Kind != yaml.SequenceNode {
		return []string{n.Value}
	}
	var list []string
	for _, entry := range n.Content {
		list = append(list, entry.Value)
	}
	return list
}

// handedOver returns the new owners: to instead of from, each once.
func handedOver(entries []*yaml.Node, from, to string) []string {
	there := slices.ContainsFunc(entries, func(n *yaml.Node) bool { return n.Value == to })
	var list []string
	for _, n := range entries {
		switch {
		case n.Value != from:
			list = append(list, n.Value)
		case !there:
			list, there = append(list, to), true
		}
	}
	return list
}
