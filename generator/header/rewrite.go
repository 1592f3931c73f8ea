package header

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Value is a single value of a header that is to say something else.
type Value struct {
	At kb.Pos // its place in the file, as in kb.Page.At
	Is string // the new text
}

// Rewrite returns the file with new texts for single values of its header; every other
// byte stays. Quotes stay where the new text allows it.
func Rewrite(src []byte, values []Value) ([]byte, error) {
	if len(values) == 0 {
		return src, nil
	}
	d, err := locate(src)
	if err != nil {
		return nil, err
	}
	at := map[kb.Pos]*yaml.Node{}
	d.eachValue(d.root, func(n *yaml.Node) { at[d.place(n)] = n })
	wanted := map[*yaml.Node]string{}
	var changes []change
	for _, v := range values {
		n := at[v.At]
		if n == nil {
			return nil, &Fault{v.At, "the value is written in a way that is not followed", "change this header by hand"}
		}
		if old, again := wanted[n]; again && old != v.Is {
			return nil, d.byHand(d.start(n), "the value would have two meanings")
		} else if again || n.Value == v.Is {
			continue
		}
		wanted[n] = v.Is
		end, known := d.end(n)
		if !known {
			return nil, d.byHand(d.start(n), "the value is written in a way that is not followed")
		}
		changes = append(changes, change{d.start(n), end, d.scalar(n, v.Is)})
	}
	edited := apply(src, changes)
	after, err := locate(edited)
	if err == nil && after.root != nil && string(edited[after.block.End:]) == string(src[d.block.End:]) &&
		same([]*yaml.Node{d.root}, []*yaml.Node{after.root}, wanted) {
		return edited, nil
	}
	return nil, &Fault{values[0].At, "the value cannot be changed alone", "change this header by hand"}
}

// place returns the place of a node in the file.
func (d *locatedHeader) place(n *yaml.Node) kb.Pos { return at(n.Line+d.line, max(n.Column, 1)) }

// eachValue visits every single value, those in lists and mappings too.
func (d *locatedHeader) eachValue(n *yaml.Node, visit func(*yaml.Node)) {
	switch {
	case n == nil:
	case n.Kind == yaml.ScalarNode:
		visit(n)
	case n.Kind == yaml.MappingNode:
		for i := 1; i < len(n.Content); i += 2 {
			d.eachValue(n.Content[i], visit)
		}
	default:
		for _, entry := range n.Content {
			d.eachValue(entry, visit)
		}
	}
}

// Say returns the file with a further key in its header.
func Say(src []byte, key, text string) ([]byte, error) {
	d, err := locate(src)
	if err != nil {
		return nil, err
	}
	if _, value := d.value(key); value != nil {
		return nil, d.byHand(d.start(value), diag.QuoteShort(key)+" has a value")
	}
	changes, err := d.key(key, d.scalar(nil, text))
	if err != nil {
		return nil, err
	}
	return d.proved(apply(src, changes), key, func(_, after *yaml.Node) bool { return after.Kind == yaml.ScalarNode && after.Value == text })
}

// key adds a key with a value of one line, and a header if there is none.
func (d *locatedHeader) key(name, value string) ([]change, error) {
	if d.block.Format == "" {
		eol := d.breakBefore(0)
		return []change{{d.lines[0], d.lines[0], "---" + eol + name + ": " + value + eol + "---" + eol}}, nil
	}
	return d.newKey(name, func(string) string { return " " + value }, value)
}

// Alias returns the file with one more former address of the page in its
// header. Where current is listed, the address that the page now has, the former
// one takes its place.
func Alias(src []byte, former, current string) ([]byte, error) {
	d, err := locate(src)
	if err != nil {
		return nil, err
	}
	if _, list := d.value("aliases"); list != nil {
		for _, n := range entriesOf(list) {
			if address, err := kb.AliasAddress(n.Value); err == nil && strings.EqualFold(address, current) {
				return Rewrite(src, []Value{{d.place(n), former}})
			}
		}
	}
	return Add(src, "aliases", former)
}

// Add returns the file with one more entry in a list of its header.
func Add(src []byte, name, text string) ([]byte, error) {
	d, err := locate(src)
	if err != nil {
		return nil, err
	}
	key, list := d.value(name)
	entry := d.scalar(nil, text)
	want := []string{text}
	var changes []change
	switch {
	case key == nil:
		changes, err = d.key(name, "["+entry+"]")
	case empty(list):
		changes, err = d.firstEntry(key, list, entry)
	default:
		want = append(texts(list), text)
		changes, err = d.more(list, entry)
	}
	if err != nil {
		return nil, err
	}
	return d.proved(apply(src, changes), name, func(_, after *yaml.Node) bool { return slices.Equal(texts(after), want) })
}

func entriesOf(list *yaml.Node) []*yaml.Node {
	if list.Kind == yaml.SequenceNode {
		return list.Content
	}
	return []*yaml.Node{list}
}

// more adds an entry after the last of a list, or makes a list of a single value.
func (d *locatedHeader) more(list *yaml.Node, entry string) ([]change, error) {
	switch {
	case list.Kind == yaml.ScalarNode:
		end, known := d.end(list)
		if !known {
			return nil, d.byHand(d.start(list), "the value is written in a way that is not followed")
		}
		return []change{{d.start(list), d.start(list), "["}, {end, end, ", " + entry + "]"}}, nil
	case list.Style&yaml.FlowStyle != 0:
		return d.addInBrackets(list, entry)
	}
	last := list.Content[len(list.Content)-1]
	at := d.contentEnd(d.start(last), d.bound(list), list.Column-1)
	return []change{{at, at, strings.Repeat(" ", list.Column-1) + "- " + entry + d.breakBefore(at)}}, nil
}

// At returns the single value at a place of a file's header.
func At(src []byte, pos kb.Pos) (string, bool) {
	d, err := locate(src)
	if err != nil {
		return "", false
	}
	text, found := "", false
	d.eachValue(d.root, func(n *yaml.Node) {
		if d.place(n) == pos {
			text, found = n.Value, true
		}
	})
	return text, found
}
