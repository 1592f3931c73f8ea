package header

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// remark matches a # after a space in a value, which YAML takes for the start of a
// comment although no space follows it, as in "Fix for #42 in staging".
var remark = regexp.MustCompile(`^[ \t]*(#[^\s#].*)$`)

// behind returns the rest of the line after a value that has no quotes and is on one
// line.
func (w *walk) behind(n *yaml.Node) string {
	i := n.Line + w.offset - 1
	if !w.yaml || n.Kind != yaml.ScalarNode || n.Style != 0 || i >= len(w.source) {
		return ""
	}
	line := strings.TrimRight(w.source[i], "\r")
	from := 0
	for range n.Column - 1 {
		_, size := utf8.DecodeRuneInString(line[from:])
		from += size
	}
	rest, ok := strings.CutPrefix(line[from:], n.Value)
	if !ok {
		return ""
	}
	return rest
}

// comment warns of a text that ends before a comment that looks like a part of it.
func (w *walk) comment(f kb.Field, n *yaml.Node, key string) {
	textual := []kb.Kind{kb.KindText, kb.KindTexts, kb.KindProse, kb.KindItems}
	m := remark.FindStringSubmatch(w.behind(n))
	if m == nil || !slices.Contains(textual, f.Kind) {
		return
	}
	w.warn(w.pos(n), "header/comment", key+": "+diag.QuoteShort(m[1])+" is a comment, so the text is "+diag.QuoteShort(n.Value), "quote the value: "+doubleQuoted(n.Value+" "+m[1]))
}

// onlyComment reports a value that is nothing but such a comment.
func (w *walk) onlyComment(n *yaml.Node, path string) bool {
	if !empty(n) || n.Value != "" {
		return false
	}
	m := remark.FindStringSubmatch(w.behind(n))
	if m == nil {
		return false
	}
	if w.meant == nil {
		w.meant = map[string]bool{}
	}
	w.meant[path] = true // so that it is not reported as missing too
	w.add(w.pos(n), "header/comment", path+": there is no value, because "+diag.QuoteShort(m[1])+" is a comment", "quote the value: "+doubleQuoted(m[1]))
	return true
}

// wordNull reports whether the text of a key is the word null, which in a header is a
// text. In a row it leaves a cell empty, as editors that use the schema do.
func wordNull(f kb.Field, key string, n *yaml.Node) bool {
	return f.Key == key && (f.Kind == kb.KindText || f.Kind == kb.KindProse) && strings.EqualFold(n.Value, "null")
}

// listed are the keys of lists whose entries hold no comma.
var listed = []string{"tags", "partners", "aliases"}

// lastOf is the word before the last entry in "a, b, and c".
var lastOf = regexp.MustCompile(`^(?:and|und|et|y|or)\s+`)

// parts returns the entries that one text of a list probably means, and reports it
// when they are several.
func (w *walk) parts(f kb.Field, key string, list *yaml.Node, text string, entry *yaml.Node) []string {
	if parts, quoted := inQuotes(text); quoted && f.Section == "" && (list.Kind == yaml.ScalarNode || f.Kind != kb.KindTexts) {
		w.add(w.pos(entry), "header/one-text", key+": "+diag.QuoteShort(text)+" is a text in quotes, not a list", "write it without quotes as "+lastKey(key)+": "+inBrackets(parts))
		return parts
	}
	if m := entryMark.FindStringSubmatch(text); m != nil && list.Kind == yaml.ScalarNode && (f.Kind == kb.KindOwners || f.Kind == kb.KindPages || slices.Contains(listed, f.Key)) {
		first, _, _ := strings.Cut(m[1], " ")
		w.add(w.pos(entry), "header/one-text", key+": "+diag.QuoteShort(text)+" is not an entry of a list", "write it with a hyphen and a space: - "+first)
		return nil
	}
	several := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' })
	var parts []string
	words, addresses := true, true
	for _, part := range several {
		if part = lastOf.ReplaceAllString(strings.TrimSpace(part), ""); part != "" {
			parts = append(parts, part)
			words = words && !strings.ContainsAny(part, " \t\n/:.")
			addresses = addresses && part[0] == '/'
		}
	}
	names := f.Kind == kb.KindOwners || f.Kind == kb.KindPages || slices.Contains(listed, f.Key)
	bare := list.Kind == yaml.ScalarNode && words && f.Kind == kb.KindTexts && f.Section == ""
	if f.Key == "aliases" {
		names = addresses // an address may hold a comma
	}
	if len(parts) < 2 || !names && !bare {
		return []string{text}
	}
	hint := "write it as " + f.Key + ": [" + strings.Join(parts, ", ") + "]"
	if list.Kind == yaml.SequenceNode {
		hint = "write " + strings.Join(parts, " and ") + " as separate entries"
	}
	w.add(w.pos(entry), "header/one-text", key+": "+diag.QuoteShort(text)+" is one entry", hint)
	return parts
}
