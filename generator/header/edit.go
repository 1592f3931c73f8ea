package header

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// # Editing
//
// A header is edited by its bytes: comments, the order of keys, quotes, line
// endings, a byte order mark and trailing spaces stay as they are, and so does
// the whole body. After an edit the header is read again and compared value by
// value; an edit that would have changed anything else is refused.

// Fault says why a header is not edited.
type Fault struct {
	Pos     kb.Pos // in the file
	Message string // lower case, without a full stop
	hint    string
}

func (f *Fault) Error() string { return f.Message }

// Hint returns the hint.
func (f *Fault) Hint() string { return f.hint }

// byHand is the fault of a header that is written in a way that the edit does
// not follow.
func (d *locatedHeader) byHand(offset int, what string) error {
	return &Fault{d.pos(offset), what, "change this header by hand"}
}

// change replaces src[from:to] by text.
type change struct {
	from, to int
	text     string
}

// apply returns src with the changes made. Two removals may overlap.
func apply(src []byte, changes []change) []byte {
	slices.SortStableFunc(changes, func(a, b change) int { return cmp.Compare(a.from, b.from) })
	var out bytes.Buffer
	done := 0
	for _, c := range changes {
		if c.from > done {
			out.Write(src[done:c.from])
		}
		out.WriteString(c.text)
		done = max(done, c.to)
	}
	out.Write(src[done:])
	return out.Bytes()
}

// value returns the key and the value of a top-level key, nil when the header
// has none.
func (d *locatedHeader) value(name string) (key, value *yaml.Node) {
	if d.root == nil {
		return nil, nil
	}
	return pair(d.root, name)
}

// newKey adds a key at the end of the header: block is its value in a header of
// lines, given their indentation, inline the one in brackets.
func (d *locatedHeader) newKey(name string, block func(indent string) string, inline string) ([]change, error) {
	if d.root == nil || d.root.Style&yaml.FlowStyle == 0 {
		indent := ""
		if d.root != nil {
			indent = strings.Repeat(" ", d.root.Column-1)
		}
		at := d.closing()
		return []change{{at, at, indent + name + ":" + block(indent) + d.breakBefore(at)}}, nil
	}
	text := d.scalar(nil, name) + ": " + inline
	if len(d.root.Content) == 0 {
		at := d.start(d.root) + 1
		return []change{{at, at, text}}, nil
	}
	last := d.root.Content[len(d.root.Content)-1]
	at, ok := d.end(last)
	if !ok {
		return nil, d.byHand(d.start(last), "the end of this value is not plain to see")
	}
	return []change{{at, at, "," + d.gapBefore(d.root.Content[len(d.root.Content)-2]) + text}}, nil
}

// pair returns the key and the value that a mapping has under a name.
func pair(mapping *yaml.Node, name string) (key, value *yaml.Node) {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == name {
			return mapping.Content[i], mapping.Content[i+1]
		}
	}
	return nil, nil
}

// bound returns the offset of the next top-level key after a value, or of the line
// that closes the header.
func (d *locatedHeader) bound(value *yaml.Node) int {
	i := slices.Index(d.root.Content, value)
	if i >= 0 && i+1 < len(d.root.Content) {
		return d.lineStart(d.start(d.root.Content[i+1]))
	}
	return d.closing()
}

// proved returns edited when it differs from src in the value of one key alone
// and that value passes; otherwise a fault.
func (d *locatedHeader) proved(edited []byte, key string, passes func(before, after *yaml.Node) bool) ([]byte, error) {
	after, err := locate(edited)
	refused := &Fault{at(1, 1), "the header cannot be edited without changing more than " + diag.QuoteShort(key), "change this header by hand"}
	if err != nil || after.block.Format == "" {
		return nil, refused
	}
	body := d.src[d.block.End:]
	if d.block.Format == "" {
		body = d.src[d.lines[0]:]
	}
	if !bytes.Equal(edited[after.block.End:], body) {
		return nil, refused
	}
	_, was := d.value(key)
	_, is := after.value(key)
	if !same(without(d.root, key), without(after.root, key), nil) || is == nil || !passes(was, is) {
		return nil, refused
	}
	return edited, nil
}

// without returns the keys and values of a mapping except one.
func without(mapping *yaml.Node, name string) []*yaml.Node {
	if mapping == nil {
		return nil
	}
	var rest []*yaml.Node
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value != name {
			rest = append(rest, mapping.Content[i], mapping.Content[i+1])
		}
	}
	return rest
}

// same reports whether two lists of nodes mean the same, except for values that are
// meant to change: wanted has their new texts.
func same(a, b []*yaml.Node, wanted map[*yaml.Node]string) bool {
	return slices.EqualFunc(a, b, func(a, b *yaml.Node) bool {
		if text, ok := wanted[a]; ok {
			return b.Kind == yaml.ScalarNode && b.Value == text
		}
		return a.Kind == b.Kind && a.Tag == b.Tag && a.Value == b.Value && same(a.Content, b.Content, wanted)
	})
}

// scalar writes a value instead of an old one, whose quotes it takes; of a nil one it
// takes none.
func (d *locatedHeader) scalar(old *yaml.Node, value string) string {
	switch {
	case d.block.Format == "json":
		return doubleQuoted(value)
	case old != nil && old.Style&yaml.SingleQuotedStyle != 0 && !strings.Contains(value, "\n"):
		return "'" + strings.ReplaceAll(value, "'", "''") + "'"
	case old != nil && old.Style&yaml.DoubleQuotedStyle != 0, !plain(value):
		return doubleQuoted(value)
	}
	return value
}

// plainForm is a name that begins with a letter, or a path.
var plainForm = regexp.MustCompile(`^[A-Za-z](?:[A-Za-z0-9._:-]*[A-Za-z0-9._-])?$|^(?:[\pL.][\pL\p{Nd}._#-]*)?/[\pL\p{Nd}/._#-]*$`)

// plain reports whether every YAML reader takes an unquoted value for a text: a day, a
// path, or a name that is not a word with a special meaning.
func plain(value string) bool {
	if _, err := kb.ParseDay(value); err == nil {
		return true
	}
	return plainForm.MatchString(value) && !special(value)
}

// special reports whether YAML readers take a word for something other than a text.
func special(word string) bool {
	return slices.Contains([]string{"y", "n", "yes", "no", "on", "off", "true", "false", "null"}, strings.ToLower(word))
}

func doubleQuoted(value string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(value) + `"`
}
