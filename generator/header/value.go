package header

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

func atoi(s string) int { n, _ := strconv.Atoi(s); return n }

func codePoint(r rune) string { return fmt.Sprintf("%U", r) }

// value sets one field from its node.
func (w *walk) value(f kb.Field, key string, n *yaml.Node) {
	if f.Kind == kb.KindFree || empty(n) && !f.Audience && !wordNull(f, key, n) {
		return
	}
	w.at[key] = w.pos(n)
	if f.Audience && (empty(n) || len(n.Content) == 0 && n.Kind != yaml.ScalarNode) {
		w.nobody(f, key, n)
		return
	}
	if entries := w.entries(n); f.Most > 0 && len(entries) > f.Most {
		w.add(w.pos(entries[f.Most]), "header/too-many", key+": "+strconv.Itoa(len(entries))+" entries, more than "+strconv.Itoa(f.Most), "keep the "+strconv.Itoa(f.Most)+" that matter most")
		n = &yaml.Node{Kind: n.Kind, Line: n.Line, Column: n.Column, Content: entries[:f.Most]}
	}
	switch target := f.Target.(type) {
	case *[]string:
		if f.Audience {
			*target = w.labels(key, n)
			return
		}
		*target = w.list(f, key, n)
	case *[]kb.Item:
		for _, entry := range w.entries(n) {
			w.item(f, target, key+index(len(*target)), entry)
		}
	case *[]kb.Word:
		if n.Kind != yaml.MappingNode {
			w.wrong(f, key, n)
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			name := n.Content[i].Value
			w.at[key+"."+name] = w.pos(n.Content[i])
			if w.page && name == audienceKey {
				w.add(w.pos(n.Content[i]), "audience/misplaced", key+": a text of a mapping cannot have an audience", "name the audience of the page, or write the text in a block of the body")
			}
			if n.Content[i+1].Kind != yaml.ScalarNode {
				w.wrong(kb.Field{Kind: kb.KindText}, key+"."+name, n.Content[i+1])
			} else if text, ok := w.text(n.Content[i+1], key); ok {
				*target = append(*target, kb.Word{Name: name, Text: text})
			}
		}
	case *string, *kb.Day, *kb.Number, *kb.Interval, *kb.YesNo:
		if n.Kind != yaml.ScalarNode {
			w.wrong(f, key, n)
		} else if text, ok := w.text(n, key); ok {
			w.comment(f, n, key)
			if f.Kind == kb.KindProse {
				w.notePlaces(key, n)
			}
			w.one(f, key, n, text)
		}
	default:
		w.rows(f, key, n)
	}
}

// list reads a list of texts; a single text needs no list.
func (w *walk) list(f kb.Field, key string, n *yaml.Node) []string {
	var texts []string
	if n.Kind == yaml.MappingNode {
		w.wrong(f, key, n)
		return nil
	}
	for i, entry := range w.entries(n) {
		w.at[key+index(len(texts))] = w.pos(entry)
		if entry.Kind != yaml.ScalarNode {
			w.nested(key, n, entry)
			return nil
		}
		if w.onlyComment(entry, key+index(i)) {
			continue
		}
		text, ok := w.text(entry, key)
		if !ok || text == "" {
			continue
		}
		w.comment(f, entry, key)
		for _, part := range w.parts(f, key, n, text, entry) {
			w.at[key+index(len(texts))] = w.pos(entry)
			texts = append(texts, part)
		}
	}
	return texts
}

func (w *walk) entries(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.SequenceNode {
		return n.Content
	}
	return []*yaml.Node{n}
}

// one sets a field with a single value.
func (w *walk) one(f kb.Field, key string, n *yaml.Node, text string) {
	switch target := f.Target.(type) {
	case *string:
		if f.Kind == kb.KindChoice && !slices.Contains(f.Choices, text) {
			hint := diag.DidYouMean(text, f.Choices)
			w.add(w.pos(n), "header/bad-choice", key+": unknown value "+diag.QuoteShort(text), hint)
			return
		}
		if length := utf8.RuneCountInString(text); f.Kind == kb.KindText && f.Most > 0 && length > f.Most {
			w.add(w.pos(n), "header/too-long", key+": the text has "+strconv.Itoa(length)+" characters, more than "+strconv.Itoa(f.Most), "shorten it, and move the rest into the body")
			return
		}
		*target = text
	case *kb.Day:
		day, err := kb.ParseDay(text)
		if err != nil {
			w.add(w.pos(n), "header/bad-date", key+": "+diag.QuoteShort(text)+" is not a day", dayHint(text))
			return
		}
		*target = day
	case *kb.Interval:
		every, err := kb.ParseInterval(text)
		if err != nil {
			w.add(w.pos(n), "header/bad-duration", key+": "+diag.QuoteShort(text)+" is not a span of time", intervalHint(text))
			return
		}
		*target = every
	case *kb.YesNo:
		switch text {
		case "yes", "true":
			*target = kb.Yes
		case "no", "false":
			*target = kb.No
		default:
			w.add(w.pos(n), "header/bad-choice", key+": unknown value "+diag.QuoteShort(text), "use one of yes, no")
		}
	case *kb.Number:
		digits := text
		if f.Kind == kb.KindPercent {
			var ok bool
			if digits, ok = strings.CutSuffix(text, "%"); !ok {
				w.add(w.pos(n), "header/bad-number", key+": "+diag.QuoteShort(text)+" is not a percentage", percentHint(text))
				return
			}
		}
		value, err := strconv.ParseFloat(digits, 64)
		if err != nil || value != value || value > 1e15 || value < -1e15 || f.Kind == kb.KindPercent && (value < 0 || value > 100) {
			w.add(w.pos(n), "header/bad-number", key+": "+diag.QuoteShort(text)+" is not a number", numberHint(f))
			return
		}
		*target = kb.Number{Value: value, Text: text}
	}
}

// rows reads a list of rows, or a mapping of names to rows.
func (w *walk) rows(f kb.Field, key string, n *yaml.Node) {
	if f.Kind == kb.KindNamed {
		if n.Kind != yaml.MappingNode {
			w.wrong(f, key, n)
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			name := n.Content[i].Value
			if w.shown(f, key+"."+name, n.Content[i+1]) {
				w.row(f.AddRow(name), key+"."+name, f, n.Content[i+1])
			}
		}
		return
	}
	if n.Kind != yaml.SequenceNode {
		w.wrong(f, key, n)
		return
	}
	i := 0
	split := w.splitRow(f, key, n)
	for _, entry := range n.Content {
		if w.shown(f, key+index(i), entry) {
			again := i > 0 && entry.Kind != yaml.MappingNode && n.Content[0].Kind == entry.Kind && len(f.Of) > 1
			if cells := f.AddRow(""); split || again { // the first of several alike is reported
				w.at[key+index(i)] = w.pos(entry)
			} else {
				w.row(cells, key+index(i), f, entry)
			}
			i++
		}
	}
}

func (w *walk) row(fields []kb.Field, key string, f kb.Field, n *yaml.Node) {
	w.at[key] = w.pos(n)
	if len(fields) == 1 && fields[0].Key == "" {
		w.value(fields[0], key, n)
		return
	}
	if n.Kind != yaml.MappingNode {
		w.notARow(f, key, n)
		return
	}
	w.mapping(n, key+".", w.withAudience(f, fields))
	for _, cell := range fields {
		if cell.Need == kb.Required && cell.Empty() {
			w.missingKey(n, w.pos(n), key+".", key+": ", cell)
		}
	}
}

func index(i int) string { return "[" + strconv.Itoa(i) + "]" }
