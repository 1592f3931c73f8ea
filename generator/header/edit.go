package header

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/kb"
)

// Errors of editing. A header is edited as text, so that comments, order,
// quotes, line ends and a byte order mark stay; what cannot be edited so is
// refused and left to its author.
var (
	errNotYAML    = errors.New("its header is not YAML")
	errUnreadable = errors.New("its header cannot be read")
	errOddList    = errors.New("its list is written in a way that cannot be added to")
)

// Uneditable is the error for a file whose header is left alone.
type Uneditable struct {
	Path string
	Why  error
}

func (e *Uneditable) Error() string { return "\"" + e.Path + "\" is left alone: " + e.Why.Error() }

func (e *Uneditable) Unwrap() error { return e.Why }

// Hint returns what to do about it.
func (e *Uneditable) Hint() string {
	return "edit the header by hand; tandem check says what is wrong with it"
}

// AddVerification returns a file with one more verification at the end of its
// list, every other byte as it was. A file without a header gets one. The error
// is an *Uneditable.
func AddVerification(path string, src []byte, v kb.Verification) ([]byte, error) {
	entry := "{by: " + scalar("human:"+v.Person()) + ", at: " + scalar(v.At) + ", text: " + quoted(v.Text)
	if v.How != "" {
		entry += ", how: " + scalar(v.How)
	}
	if v.Note != "" {
		entry += ", note: " + quoted(v.Note)
	}
	entry += "}"
	added := func(before, after []any) bool {
		return len(after) == len(before)+1 && (len(before) == 0 || reflect.DeepEqual(after[:len(before)], before))
	}
	return edited(path, src, "verified", added, func(d *document) error {
		value := d.valueOf("verified")
		switch {
		case value == nil:
			d.insert(len(d.lines), "verified:"+d.end, "  - "+entry+d.end)
		case value.Kind == yaml.ScalarNode && value.Tag == "!!null" && value.Value == "":
			d.insert(d.keyLine("verified")+1, "  - "+entry+d.end)
		case value.Kind == yaml.SequenceNode && value.Style&yaml.FlowStyle != 0:
			return d.appendFlow(value, entry)
		case value.Kind == yaml.SequenceNode && len(value.Content) > 0:
			indent := strings.Repeat(" ", value.Column-1)
			d.insert(d.blockEnd(value), indent+"- "+entry+d.end)
		default:
			return errOddList
		}
		return nil
	})
}

// ReplaceOwner returns a file whose owners name to where they named from, every
// other byte as it was; false when they do not name from. Where to is an owner
// already, from is taken out. The error is an *Uneditable.
func ReplaceOwner(path string, src []byte, from, to string) ([]byte, bool, error) {
	found := false
	handed := func(before, after []any) bool {
		kept := slices.DeleteFunc(slices.Clone(before), func(v any) bool { return v == from || v == to })
		now := slices.DeleteFunc(slices.Clone(after), func(v any) bool { return v == to })
		return reflect.DeepEqual(append([]any{}, kept...), append([]any{}, now...)) && slices.Contains(after, any(to)) == (len(kept) < len(before))
	}
	out, err := edited(path, src, "owners", handed, func(d *document) error {
		value := d.valueOf("owners")
		if value == nil {
			return nil
		}
		items := value.Content
		if value.Kind == yaml.ScalarNode {
			items = []*yaml.Node{value}
		}
		has := slices.ContainsFunc(items, func(n *yaml.Node) bool { return n.Value == to })
		for i := len(items) - 1; i >= 0; i-- {
			n := items[i]
			if n.Value != from {
				continue
			}
			found = true
			switch {
			case !has:
				d.replace(n, to)
			case value.Style&yaml.FlowStyle != 0:
				d.removeFlow(items, i)
			default:
				d.lines = slices.Delete(d.lines, n.Line-1, n.Line)
			}
		}
		return nil
	})
	return out, found && err == nil, err
}

// document is the header of a file as lines of text, with its YAML beside them.
type document struct {
	lines []string // with their ends
	root  *yaml.Node
	end   string // of a line: "\n" or "\r\n"
}

// edited cuts out the header of a file, changes it, and puts it back. The result
// is read again: a change of anything but key is refused, and one of key that
// meant does not take for what was meant.
func edited(path string, src []byte, key string, meant func(before, after []any) bool, change func(*document) error) ([]byte, error) {
	refuse := func(why error) ([]byte, error) { return nil, &Uneditable{path, why} }
	if _, ok := readable(path, src); !ok {
		return refuse(errUnreadable)
	}
	b, problems := find(path, src)
	if problems.Failed() {
		return refuse(errUnreadable)
	}
	if b.format != "" && b.format != "yaml" {
		return refuse(errNotYAML)
	}
	end := "\n"
	if first, _, ok := strings.Cut(string(src), "\n"); ok && strings.HasSuffix(first, "\r") {
		end = "\r\n"
	}
	d := &document{end: end}
	lines := strings.SplitAfter(string(src), "\n")
	from, to := 0, 0
	if b.format == "yaml" {
		from = b.line - 1
		for to = from; to < len(lines) && strings.TrimSpace(lines[to]) != "---"; to++ {
		}
	}
	d.lines = slices.Clone(lines[from:to])
	before, err := d.parse()
	if err != nil {
		return refuse(errUnreadable)
	}
	if err := change(d); err != nil {
		return refuse(err)
	}
	after, err := d.parse()
	if err != nil || !sameBut(before, after, key) || !meant(listOf(before[key]), listOf(after[key])) {
		return refuse(errOddList)
	}
	var out strings.Builder
	if b.format == "" && len(d.lines) > 0 {
		mark := ""
		if rest, ok := strings.CutPrefix(lines[0], string(bom)); ok {
			mark, lines[0] = string(bom), rest
		}
		out.WriteString(mark + "---" + end + strings.Join(d.lines, "") + "---" + end + strings.Join(lines, ""))
	} else {
		out.WriteString(strings.Join(lines[:from], "") + strings.Join(d.lines, "") + strings.Join(lines[to:], ""))
	}
	return []byte(out.String()), nil
}

// parse reads the lines anew and returns them as plain values.
func (d *document) parse() (map[string]any, error) {
	d.root = nil
	var node yaml.Node
	text := strings.Join(d.lines, "")
	if err := yaml.Unmarshal([]byte(text), &node); err != nil {
		return nil, err
	}
	values := map[string]any{}
	if len(node.Content) == 0 {
		return values, nil
	}
	d.root = node.Content[0]
	if d.root.Kind != yaml.MappingNode || aliased(d.root) {
		return nil, errUnreadable
	}
	return values, d.root.Decode(&values)
}

func aliased(n *yaml.Node) bool {
	return n.Kind == yaml.AliasNode || n.Anchor != "" || slices.ContainsFunc(n.Content, aliased)
}

func sameBut(before, after map[string]any, key string) bool {
	for k, v := range after {
		if k != key && !reflect.DeepEqual(v, before[k]) {
			return false
		}
	}
	for k := range before {
		if _, kept := after[k]; !kept && k != key {
			return false
		}
	}
	return true
}

// listOf returns a value as a list: nothing as none, one as a list of one.
func listOf(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// key returns the node of a key and of its value.
func (d *document) key(name string) (key, value *yaml.Node) {
	if d.root == nil {
		return nil, nil
	}
	for i := 0; i+1 < len(d.root.Content); i += 2 {
		if d.root.Content[i].Value == name {
			return d.root.Content[i], d.root.Content[i+1]
		}
	}
	return nil, nil
}

func (d *document) valueOf(name string) *yaml.Node { _, value := d.key(name); return value }

// keyLine returns the index of the line that a key stands in.
func (d *document) keyLine(name string) int { key, _ := d.key(name); return key.Line - 1 }

func (d *document) insert(at int, lines ...string) {
	if at > 0 && !strings.HasSuffix(d.lines[at-1], "\n") {
		d.lines[at-1] += d.end
	}
	d.lines = slices.Insert(d.lines, at, lines...)
}

// blockEnd returns the index of the line behind the last one of a block list:
// lines that stand further in than its dashes belong to it.
func (d *document) blockEnd(list *yaml.Node) int {
	last := list.Content[len(list.Content)-1]
	end := last.Line
	for i := end; i < len(d.lines); i++ {
		line := strings.TrimRight(d.lines[i], " \t\r\n")
		body := strings.TrimLeft(line, " \t")
		if body == "" || strings.HasPrefix(body, "#") {
			continue // inside the list only when something of it follows
		}
		if len(line)-len(body) < list.Column {
			break
		}
		end = i + 1
	}
	return end
}

// appendFlow adds an entry before the bracket that ends a list written as […].
func (d *document) appendFlow(list *yaml.Node, entry string) error {
	line, at := list.Line-1, offset(d.lines[list.Line-1], list.Column)
	depth, quote := 0, byte(0)
	for ; line < len(d.lines); line, at = line+1, 0 {
		text := d.lines[line]
		for ; at < len(text); at++ {
			c := text[at]
			switch {
			case quote == '"' && c == '\\':
				at++
			case quote != 0:
				if c == '\'' && at+1 < len(text) && text[at+1] == '\'' {
					at++
				} else if c == quote {
					quote = 0
				}
			case c == '"' || c == '\'':
				if opens(text, at) {
					quote = c
				}
			case c == '#' && (at == 0 || text[at-1] == ' ' || text[at-1] == '\t'):
				at = len(text)
			case c == '[' || c == '{':
				depth++
			case c == ']' || c == '}':
				if depth--; depth == 0 {
					return d.closeFlow(list, line, at, entry)
				}
			}
		}
	}
	return errOddList
}

// opens reports whether a quotation mark begins a text: inside a plain word,
// as in "it's", it is a letter.
func opens(text string, at int) bool {
	before := strings.TrimRight(text[:at], " \t")
	return before == "" || strings.ContainsRune("[{,:", rune(before[len(before)-1]))
}

func (d *document) closeFlow(list *yaml.Node, line, at int, entry string) error {
	before, behind := d.lines[line][:at], d.lines[line][at:]
	trimmed := strings.TrimRight(before, " \t")
	switch {
	case len(list.Content) == 0 || strings.HasSuffix(trimmed, ","):
		d.lines[line] = before + entry + behind
	case trimmed == "": // the bracket stands in a line of its own
		previous := strings.TrimRight(d.lines[line-1], "\r\n")
		if strings.Contains(previous, " #") {
			return errOddList
		}
		d.lines[line-1] = previous + "," + d.end
		d.lines[line] = before + "  " + entry + d.end + d.lines[line]
	default:
		d.lines[line] = trimmed + ", " + entry + before[len(trimmed):] + behind
	}
	return nil
}

// replace writes another text in the place of a scalar of one line.
func (d *document) replace(n *yaml.Node, text string) {
	line := d.lines[n.Line-1]
	from := offset(line, n.Column)
	d.lines[n.Line-1] = line[:from] + scalar(text) + line[from+written(n):]
}

// removeFlow takes an entry out of a list written as […], with the comma that
// parted it from a neighbour. Neighbours in other lines keep theirs.
func (d *document) removeFlow(items []*yaml.Node, i int) {
	n := items[i]
	line := d.lines[n.Line-1]
	from := offset(line, n.Column)
	to := from + written(n)
	switch {
	case i+1 < len(items) && items[i+1].Line == n.Line:
		to = offset(line, items[i+1].Column)
	case i > 0 && items[i-1].Line == n.Line:
		from = offset(line, items[i-1].Column) + written(items[i-1])
	default:
		rest := strings.TrimLeft(line[to:], " \t")
		if strings.HasPrefix(rest, ",") {
			to = len(line) - len(rest) + 1
		}
	}
	d.lines[n.Line-1] = line[:from] + line[to:]
}

// written returns the length of a scalar as it stands in the file, in bytes.
func written(n *yaml.Node) int {
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		return len(n.Value) + 2
	}
	return len(n.Value)
}

// offset returns the place of a column (1-based, in code points) in bytes.
func offset(line string, column int) int {
	for i := range line {
		if column--; column == 0 {
			return i
		}
	}
	return len(line)
}

// scalar writes a text without quotation marks where it means the same.
func scalar(s string) string {
	var back any
	if yaml.Unmarshal([]byte("["+s+"]"), &back) == nil && reflect.DeepEqual(back, []any{s}) {
		return s
	}
	if _, err := kb.ParseDay(s); err == nil {
		return s // a day is read as the text that it is
	}
	return quoted(s)
}

// quoted writes a text between double quotation marks; JSON's form is YAML's.
func quoted(s string) string {
	text, err := json.Marshal(s)
	if err != nil {
		return fmt.Sprintf("%q", s)
	}
	return string(text)
}
