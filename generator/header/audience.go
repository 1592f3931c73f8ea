package header

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// audience reports what says who may read and is not understood.
func (w *walk) audience(n *yaml.Node, message, hint string) {
	w.add(w.pos(n), "header/audience", message, hint)
}

// nobody reports a field that restricts readers and names none.
func (w *walk) nobody(f kb.Field, key string, n *yaml.Node) {
	if f.Kind == kb.KindNamed {
		w.audience(n, key+": nothing is named", "name an edition, such as internal: {audiences: [internal]}, or remove the key")
		return
	}
	w.audience(n, key+": no audience is named", "write "+lastKey(key)+": [internal], or remove the key")
}

// labels reads a list of audiences; a single one needs no list.
func (w *walk) labels(key string, n *yaml.Node) []string {
	var labels []string
	for _, entry := range w.entries(n) {
		label := strings.TrimSpace(entry.Value)
		switch {
		case entry.Kind != yaml.ScalarNode:
			what := map[yaml.Kind]string{yaml.SequenceNode: "a list", yaml.MappingNode: "a mapping"}[entry.Kind]
			w.audience(entry, key+": expected the name of an audience, found "+what, "write it as "+lastKey(key)+": [internal]")
		case label == "" || empty(entry):
			w.nobody(kb.Field{}, key, entry)
		case !kb.NamesAudience(entry.Value):
			w.audience(entry, key+": "+diag.QuoteShort(entry.Value)+" is not the name of an audience", "write names of letters, digits and hyphens, one for each entry: "+lastKey(key)+": "+inBrackets(audiencesIn(entry.Value)))
		default:
			w.at[key+index(len(labels))] = w.pos(entry)
			labels = append(labels, entry.Value)
		}
	}
	return labels
}

// lastKey returns the last key of a path of keys, without places in lists.
func lastKey(key string) string {
	return strings.TrimRight(key[strings.LastIndexByte(key, '.')+1:], "[]0123456789")
}

// audiencesIn returns the audiences that a text may have been meant to name.
func audiencesIn(text string) []string {
	names := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("[]{},;\"' \t\n", r) })
	for _, name := range names {
		if !kb.NamesAudience(name) {
			names = nil
		}
	}
	if len(names) == 0 {
		return []string{"internal"}
	}
	return names
}
