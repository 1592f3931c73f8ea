package header

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// wrong reports a value of the wrong kind: what was expected, what was found, and how
// to write the value, with the present words if possible.
func (w *walk) wrong(f kb.Field, key string, n *yaml.Node) {
	expected, example := expected(f)
	if written, ok := rewritten(f, n); ok {
		example = written
	}
	hint := "write it as " + lastKey(key) + ": " + example
	switch {
	case key == "verified" && n.Kind == yaml.ScalarNode:
		hint = "take it out, and have an owner who has read the page run: " + diag.VerifyCommand(strings.TrimSuffix(w.path, ".md"), "--by ID")
	case f.Kind == kb.KindNamed && f.Of[0].Key == "":
		hint += ", " + f.Doc
	}
	w.add(w.pos(n), "header/wrong-kind", key+": expected "+expected+", found "+found(n), hint)
}

// notARow reports an entry of a list of rows that is not a mapping.
func (w *walk) notARow(f kb.Field, key string, n *yaml.Node) {
	name, first := lastKey(key), ""
	if n.Kind == yaml.ScalarNode && !empty(n) {
		first = flow(n)
	}
	hint := "write it as " + row(f, first)
	if f.Kind == kb.KindNamed {
		hint = "write it as " + name + ": " + row(f, "")
		if f.Of[0].Audience {
			hint = "write it as " + name + ": " + row(f, "["+name+"]")
		}
		if texts := textsOf(n); f.Of[0].Kind == kb.KindTexts && len(texts) > 0 {
			hint = "write it as " + name + ": {" + f.Of[0].Key + ": " + inBrackets(texts) + "}"
		}
	}
	w.add(w.pos(n), "header/wrong-kind", key+": expected a mapping, found "+found(n), hint)
}

// nested reports a list or mapping among the texts of a list, such as a link of a wiki.
func (w *walk) nested(key string, list, entry *yaml.Node) {
	hint := "write each entry as a text"
	if texts := textsOf(list); len(texts) > 0 {
		hint = "write it as " + lastKey(key) + ": " + inBrackets(texts)
	}
	w.add(w.pos(entry), "header/wrong-kind", key+": expected a text, found "+found(entry), hint)
}

// notKeys reports a document that is not a mapping.
func (w *walk) notKeys(root *yaml.Node) {
	what, where := "the header", "between the lines of ---"
	if !w.page {
		what, where = w.path, "in "+w.path
	}
	hint := "write lines " + where + " such as \"title: Kick-off\""
	if w.path == "directory.yaml" {
		hint = "write the list below \"people:\", \"teams:\" or \"partners:\""
	} else if root.Kind == yaml.SequenceNode && len(root.Content) > 0 && root.Content[0].Kind == yaml.MappingNode {
		hint = "take the hyphens away, so that each key begins in column 1"
	}
	w.add(w.pos(root), "header/not-a-mapping", what+" is "+found(root)+", not lines of \"key: value\"", hint)
}

// meansKey notes the key that an unknown key probably means, so that this one is not
// reported as missing too.
func (w *walk) meansKey(prefix, meant string) {
	if meant == "" {
		return
	}
	if w.meant == nil {
		w.meant = map[string]bool{}
	}
	w.meant[prefix+meant] = true
	if w.page && prefix == "" {
		w.faulty[meant] = true
	}
}

// missingKey reports a required key of a mapping that is not there or has no value.
func (w *walk) missingKey(n *yaml.Node, pos kb.Pos, prefix, before string, f kb.Field) {
	if w.meant[prefix+f.Key] || prefix != "" && w.at[prefix+f.Key] != (kb.Pos{}) {
		return
	}
	if n != nil {
		if _, value := pair(n, f.Key); value != nil {
			if value.Value != "" && !empty(value) || len(value.Content) > 0 {
				return // the mistake is already reported
			}
			w.add(w.pos(value), "header/missing-key", before+diag.QuoteShort(f.Key)+" has no value", "write after \""+f.Key+":\" "+f.Doc)
			return
		}
	}
	w.add(pos, "header/missing-key", before+diag.QuoteShort(f.Key)+" is missing", "add "+f.Key+": "+f.Doc)
}

func found(n *yaml.Node) string {
	return map[yaml.Kind]string{yaml.ScalarNode: "a text", yaml.SequenceNode: "a list", yaml.MappingNode: "a mapping"}[n.Kind]
}

func expected(f kb.Field) (what, example string) {
	switch f.Kind {
	case kb.KindDay:
		return "a day", "2026-03-05"
	case kb.KindNumber:
		return "a number", "15"
	case kb.KindPercent:
		return "a percentage", "10%"
	case kb.KindInterval:
		return "a span of time", "90d"
	case kb.KindChoice:
		return "one of " + strings.Join(f.Choices, ", "), f.Choices[0]
	case kb.KindYesNo:
		return "yes or no", "yes"
	case kb.KindTexts, kb.KindOwners, kb.KindPages, kb.KindItems:
		return "a list", "[first, second]"
	case kb.KindRows:
		return "a list of mappings", "[" + row(f, "") + "]"
	case kb.KindNamed:
		return "a mapping", "{NAME: " + row(f, "") + "}"
	case kb.KindWords:
		return "a mapping", "{NAME: …}"
	}
	return "a text", "some text"
}

// row returns an example of a row: its required keys, or the first one. A text is the
// value of the first.
func row(f kb.Field, first string) string {
	var cells []string
	for i, cell := range f.Of {
		if cell.Need != kb.Required && (i > 0 || slices.ContainsFunc(f.Of, func(f kb.Field) bool { return f.Need == kb.Required })) {
			continue
		}
		value := "…"
		if cell.Kind != kb.KindText && cell.Kind != kb.KindOwner && cell.Kind != kb.KindPage {
			_, value = expected(cell)
		}
		if cell.Audience {
			value = "[internal]"
		}
		if first != "" {
			value, first = first, ""
		}
		if cell.Key == "" {
			return value
		}
		cells = append(cells, cell.Key+": "+value)
	}
	return "{" + strings.Join(cells, ", ") + "}"
}

// rewritten returns a value in the form of the field's kind; false where that is
// unclear.
func rewritten(f kb.Field, n *yaml.Node) (string, bool) {
	texts := textsOf(n)
	switch f.Kind {
	case kb.KindText, kb.KindProse, kb.KindOwner, kb.KindPage:
		if len(texts) == 1 {
			return flowText(texts[0]), true
		}
	case kb.KindTexts, kb.KindOwners, kb.KindPages:
		if len(texts) > 0 {
			return inBrackets(texts), true
		}
	case kb.KindRows:
		if n.Kind == yaml.MappingNode && len(n.Content) > 0 {
			if rows, ok := keyedRows(f, n); ok {
				return short(rows)
			}
			return short("[" + flow(n) + "]")
		}
	case kb.KindNamed:
		return named(f, n)
	}
	return "", false
}

// named returns a list, or one value, as a mapping of names to rows.
func named(f kb.Field, n *yaml.Node) (string, bool) {
	if f.Of[0].Key == "" {
		if n.Kind == yaml.ScalarNode {
			return "{NAME: " + flow(n) + "}", true
		}
		return "", false
	}
	var entries []string
	for _, entry := range n.Content {
		switch entry.Kind {
		case yaml.ScalarNode:
			first := ""
			if f.Of[0].Kind == kb.KindTexts {
				first = "[" + flow(entry) + "]"
			}
			entries = append(entries, flow(entry)+": "+row(f, first))
		case yaml.MappingNode:
			key, name := pair(entry, "name")
			if key == nil {
				return "", false
			}
			var cells []string
			for i := 0; i+1 < len(entry.Content); i += 2 {
				if entry.Content[i] != key {
					cells = append(cells, entry.Content[i].Value+": "+flow(entry.Content[i+1]))
				}
			}
			entries = append(entries, flow(name)+": {"+strings.Join(cells, ", ")+"}")
		default:
			return "", false
		}
	}
	if len(entries) == 0 {
		return "", false
	}
	return short("{" + strings.Join(entries, ", ") + "}")
}

// keyedRows returns a mapping of names to rows as a list of rows, in which the name is
// the first cell unless they have one; false for one row.
func keyedRows(f kb.Field, n *yaml.Node) (string, bool) {
	var rows []string
	first := f.Of[0].Key
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, cells := n.Content[i], n.Content[i+1]
		cell := slices.ContainsFunc(f.Of, func(cell kb.Field) bool { return cell.Key == name.Value })
		if cells.Kind != yaml.MappingNode || cell {
			return "", false
		}
		row := flow(cells)
		if has, _ := pair(cells, first); has == nil {
			row = "{" + first + ": " + flowText(name.Value) + strings.Replace(", "+row[1:], ", }", "}", 1)
		}
		rows = append(rows, row)
	}
	return "[" + strings.Join(rows, ", ") + "]", true
}

// textsOf returns the texts in a value, without the keys of its mappings; none where they
// are too many or too long for a hint.
func textsOf(n *yaml.Node) []string {
	var texts []string
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		switch {
		case n.Kind == yaml.ScalarNode && n.Value != "":
			texts = append(texts, n.Value)
		case n.Kind == yaml.MappingNode:
			for i := 0; i+1 < len(n.Content); i += 2 {
				if value := n.Content[i+1]; empty(value) {
					walk(n.Content[i])
				} else {
					walk(value)
				}
			}
		default:
			for _, child := range n.Content {
				walk(child)
			}
		}
	}
	walk(n)
	if _, ok := short(strings.Join(texts, ", ")); !ok {
		return nil
	}
	return texts
}

func short(text string) (string, bool) {
	return text, len(text) <= 160 && !strings.Contains(text, "\n")
}

func inBrackets(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = flowText(text)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// flow returns a value on one line.
func flow(n *yaml.Node) string {
	var parts []string
	switch n.Kind {
	case yaml.SequenceNode:
		for _, child := range n.Content {
			parts = append(parts, flow(child))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			parts = append(parts, n.Content[i].Value+": "+flow(n.Content[i+1]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return flowText(n.Value)
}

var plainText = regexp.MustCompile(`^[\pL\pN]([\pL\pN _./@+%-]|:[^\s,\[\]{}])*$`)

func flowText(text string) string {
	if plainText.MatchString(text) && !strings.HasSuffix(text, " ") {
		return text
	}
	return doubleQuoted(text)
}
