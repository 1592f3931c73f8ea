package header

import (
	"bytes"
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Verify returns the file with a verification in its header; every byte outside it
// stays. The person's latest verification is replaced, key by key; those of others
// stay. If it cannot, it returns a Fault, which names the place.
func Verify(src []byte, v kb.Verification) ([]byte, error) {
	d, err := locate(src)
	if err != nil {
		return nil, err
	}
	changes, err := d.verification(v)
	if err != nil {
		return nil, err
	}
	return d.proved(apply(src, changes), "verified", func(before, after *yaml.Node) bool { return holds(before, after, v) })
}

// cells returns the values of an entry, in the order of writing.
func cells(v kb.Verification) [][2]string {
	return kb.Where([][2]string{{"by", v.By}, {"at", v.At}, {"text", v.Text}, {"how", v.How}, {"note", v.Note}}, func(cell [2]string) bool { return cell[1] != "" })
}

// entry writes a verification as one mapping in braces.
func (d *locatedHeader) entry(v kb.Verification) string {
	parts := kb.Map(cells(v), d.cell)
	return "{" + strings.Join(parts, ", ") + "}"
}

// cell writes a value with its key. The hash is quoted: eight digits would be a number
// to other readers.
func (d *locatedHeader) cell(cell [2]string) string {
	value := d.scalar(nil, cell[1])
	if cell[0] == "text" || cell[0] == "note" {
		value = doubleQuoted(cell[1])
	}
	return d.scalar(nil, cell[0]) + ": " + value
}

func (d *locatedHeader) verification(v kb.Verification) ([]change, error) {
	entry := d.entry(v)
	if d.block.Format == "" {
		eol := d.breakBefore(0)
		return []change{{d.lines[0], d.lines[0], "---" + eol + "verified:" + eol + "  - " + entry + eol + "---" + eol}}, nil
	}
	key, list := d.value("verified")
	switch {
	case key == nil:
		eol := d.breakBefore(d.closing())
		return d.newKey("verified", func(indent string) string { return eol + indent + "  - " + entry }, "["+entry+"]")
	case empty(list):
		return d.firstEntry(key, list, entry)
	case list.Kind != yaml.SequenceNode:
		return nil, d.byHand(d.start(list), "\"verified\" is not a list")
	}
	if last := latest(list, v.Person()); last != nil {
		return d.replace(list, last, v)
	}
	return d.more(list, entry)
}

// gapBefore returns the white space between an entry in brackets and the one before
// it: a separate line, or a space.
func (d *locatedHeader) gapBefore(n *yaml.Node) string {
	start := d.start(n)
	if line := d.lineStart(start); d.blank(line, start) {
		return d.breakBefore(start) + string(d.src[line:start])
	}
	return " "
}

// firstEntry fills a key that has no value.
func (d *locatedHeader) firstEntry(key, list *yaml.Node, entry string) ([]change, error) {
	start := d.start(list)
	if list.Value != "" {
		return []change{{start, start + len(list.Value), "[" + entry + "]"}}, nil
	}
	if d.root.Style&yaml.FlowStyle != 0 {
		return nil, d.byHand(d.start(key), diag.QuoteShort(key.Value)+" has no value")
	}
	at := d.lineEnd(start)
	eol := d.breakBefore(at)
	return []change{{at, at, strings.Repeat(" ", d.root.Column-1) + "  - " + entry + eol}}, nil
}

func (d *locatedHeader) addInBrackets(list *yaml.Node, entry string) ([]change, error) {
	if len(list.Content) == 0 {
		at := d.start(list) + 1
		return []change{{at, at, entry}}, nil
	}
	last := list.Content[len(list.Content)-1]
	at, ok := d.end(last)
	if !ok {
		return nil, d.byHand(d.start(last), "it is unclear where this value ends")
	}
	gap := d.gapBefore(last)
	if gap == " " {
		return []change{{at, at, ", " + entry}}, nil
	}
	// A separate line: text after the last entry on its line stays there.
	next := d.lineEnd(at)
	behind := bytes.TrimSpace(d.src[at:next])
	line := strings.TrimLeft(gap, "\r\n") + entry
	switch {
	case len(behind) == 0 || behind[0] == '#':
		return []change{{at, at, ","}, {next, next, line + d.breakBefore(next)}}, nil
	case behind[0] == ',' && (len(behind) == 1 || bytes.TrimSpace(behind[1:])[0] == '#'):
		return []change{{next, next, line + "," + d.breakBefore(next)}}, nil
	}
	return []change{{at, at, "," + gap + entry}}, nil
}

// read returns the verification that an entry writes.
func read(n *yaml.Node) (v kb.Verification) {
	for key, target := range map[string]*string{"by": &v.By, "at": &v.At, "text": &v.Text, "how": &v.How, "note": &v.Note} {
		if _, value := pair(n, key); value != nil && !empty(value) {
			*target = value.Value
		}
	}
	return v
}

// latest returns the entry of a person that counts: the latest, of equals the
// last one written.
func latest(list *yaml.Node, person string) *yaml.Node {
	var found *yaml.Node
	for _, n := range list.Content {
		if v := read(n); n.Kind == yaml.MappingNode && v.Person() == person && (found == nil || read(found).Day() <= v.Day()) {
			found = n
		}
	}
	return found
}

// holds reports whether after is before with the verification instead of the person's
// latest one, or after the last.
func holds(before, after *yaml.Node, v kb.Verification) bool {
	var old []*yaml.Node
	var replaced *yaml.Node
	if before != nil && before.Kind == yaml.SequenceNode {
		old, replaced = before.Content, latest(before, v.Person())
	}
	if after.Kind != yaml.SequenceNode {
		return false
	}
	if replaced == nil {
		old = append(append([]*yaml.Node{}, old...), nil)
	}
	if len(old) != len(after.Content) {
		return false
	}
	for i, n := range old {
		is := after.Content[i]
		found := read(is)
		person := found.Person()
		found.By = v.By // however the person is written
		switch {
		case n != nil && n != replaced:
			if !same([]*yaml.Node{n}, []*yaml.Node{is}, nil) {
				return false
			}
		case person != v.Person() || len(is.Content) < 2*len(cells(v)) || found != v:
			return false
		}
	}
	return true
}

// replace changes the values of an entry in place, adds missing ones and removes those
// about the older text.
func (d *locatedHeader) replace(list, entry *yaml.Node, v kb.Verification) ([]change, error) {
	inBraces := entry.Style&yaml.FlowStyle != 0
	said := map[string]string{}
	for _, cell := range cells(v) {
		said[cell[0]] = cell[1]
	}
	delete(said, "by") // the same person, however it is written
	var changes []change
	var last *yaml.Node // value after which the additions come
	for i := 0; i+1 < len(entry.Content); i += 2 {
		key, value := entry.Content[i], entry.Content[i+1]
		text, wanted := said[key.Value]
		end, known := d.end(value)
		switch {
		case wanted && known && value.Kind == yaml.ScalarNode:
			if value.Value != text {
				changes = append(changes, change{d.start(value), end, d.spaced(value, d.scalar(value, text))})
			}
			delete(said, key.Value)
			last = value
		case wanted || key.Value == "how" || key.Value == "note" || key.Value == "text":
			removal, ok := d.removal(entry, i, last, d.entryEnd(list, entry))
			if !ok {
				return nil, d.byHand(d.start(key), "the verification is written in a form that cannot be edited automatically")
			}
			changes = append(changes, removal)
		default:
			last = value
		}
	}
	if last == nil {
		return nil, d.byHand(d.start(entry), "the verification names no person")
	}
	var added []string
	for _, cell := range cells(v) {
		if _, missing := said[cell[0]]; missing {
			added = append(added, d.cell(cell))
		}
	}
	if len(added) == 0 {
		return changes, nil
	}
	if inBraces {
		at, ok := d.end(last)
		if !ok {
			return nil, d.byHand(d.start(last), "it is unclear where this value ends")
		}
		return append(changes, change{at, at, ", " + strings.Join(added, ", ")}), nil
	}
	at := d.contentEnd(d.start(last), d.entryEnd(list, entry), entry.Column-1)
	indent := strings.Repeat(" ", entry.Column-1)
	for i := range added {
		added[i] = indent + added[i] + d.breakBefore(at)
	}
	return append(changes, change{at, at, strings.Join(added, "")}), nil
}

// spaced puts a space before a value that replaces an empty one.
func (d *locatedHeader) spaced(old *yaml.Node, text string) string {
	if start := d.start(old); old.Value == "" && old.Style == 0 && start > 0 && d.src[start-1] == ':' {
		return " " + text
	}
	return text
}

// entryEnd returns the offset that an entry of a block list ends before.
func (d *locatedHeader) entryEnd(list, entry *yaml.Node) int {
	for i, n := range list.Content {
		if n == entry && i+1 < len(list.Content) {
			return d.lineStart(d.start(list.Content[i+1]))
		}
	}
	return d.bound(list)
}

// removal removes the i-th key of an entry, together with its separators. last is the
// value before it that stays, bound the end of the entry.
func (d *locatedHeader) removal(entry *yaml.Node, i int, last *yaml.Node, bound int) (change, bool) {
	key, value := entry.Content[i], entry.Content[i+1]
	start := d.start(key)
	var next *yaml.Node
	if i+2 < len(entry.Content) {
		next = entry.Content[i+2]
	}
	if entry.Style&yaml.FlowStyle != 0 {
		if next != nil {
			return change{from: start, to: d.start(next)}, true
		}
		end, known := d.end(value)
		if last == nil || !known {
			return change{}, false
		}
		from, ok := d.end(last)
		return change{from: from, to: end}, ok
	}
	line := d.lineStart(start)
	if !d.blank(line, start) { // it shares its line with the dash
		if next == nil {
			return change{}, false
		}
		return change{from: start, to: d.start(next)}, true
	}
	if next != nil {
		bound = d.lineStart(d.start(next))
	}
	return change{from: line, to: d.contentEnd(start, bound, key.Column-1)}, true
}
