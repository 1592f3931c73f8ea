package header

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v4"
)

// toml reads a TOML header into the same nodes as YAML, so that one walk serves both.
// The library gives no positions, so a key has the position of its line.
func (w *walk) toml(b block) (*yaml.Node, bool) {
	var values map[string]any
	if _, err := toml.Decode(string(b.raw), &values); err != nil {
		var fault toml.ParseError
		line, message := 1, err.Error()
		if errors.As(err, &fault) {
			line, message = fault.Position.Line, fault.Message
		}
		if strings.Contains(message, "already been defined") {
			w.add(at(line+w.offset, 1), "header/duplicate-key", "a key is there twice: "+message, "keep one of the two")
			return nil, false
		}
		w.add(at(line+w.offset, 1), "header/syntax", "the header cannot be read as TOML: "+message, "check quotes and brackets on this line")
		return nil, false
	}
	return w.node(values, "", strings.Split(string(b.raw), "\n"), 1), true
}

func (w *walk) node(value any, key string, lines []string, line int) *yaml.Node {
	switch v := value.(type) {
	case map[string]any:
		n := &yaml.Node{Kind: yaml.MappingNode, Line: line, Column: 1}
		keys := slices.Sorted(maps.Keys(v))
		slices.SortStableFunc(keys, func(a, b string) int { // in the order of the file, so that the first of two equal keys is known
			before, _ := placeOf(a, lines, line)
			after, _ := placeOf(b, lines, line)
			return before - after
		})
		for _, k := range keys {
			l, column := placeOf(k, lines, line)
			n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: k, Line: l, Column: column}, w.node(v[k], k, lines, l))
		}
		return n
	case []map[string]any:
		n := &yaml.Node{Kind: yaml.SequenceNode, Line: line, Column: 1}
		for _, entry := range v {
			n.Content = append(n.Content, w.node(entry, key, lines, line))
		}
		return n
	case []any:
		n := &yaml.Node{Kind: yaml.SequenceNode, Line: line, Column: 1}
		for _, entry := range v {
			n.Content = append(n.Content, w.node(entry, key, lines, line))
		}
		return n
	case time.Time:
		text := v.Format(time.RFC3339)
		if v.Hour() == 0 && v.Minute() == 0 && v.Second() == 0 {
			text = v.Format(time.DateOnly)
		}
		return &yaml.Node{Kind: yaml.ScalarNode, Value: text, Line: line, Column: 1}
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Value: fmt.Sprint(value), Line: line, Column: 1}
}

// placeOf finds the line on which a key or table begins, from a line on.
func placeOf(key string, lines []string, from int) (line, column int) {
	for i := from - 1; i < len(lines); i++ {
		text := strings.TrimLeft(lines[i], " \t[\"")
		rest, ok := strings.CutPrefix(text, key)
		if rest = strings.TrimLeft(rest, "\" \t"); ok && (strings.HasPrefix(rest, "=") || strings.HasPrefix(rest, "]")) {
			return i + 1, len([]rune(lines[i])) - len([]rune(text)) + 1
		}
	}
	return from, 1
}
