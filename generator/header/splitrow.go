package header

import (
	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// splitRow reports a list in which a hyphen stands before each key, so that one row
// became several.
func (w *walk) splitRow(f kb.Field, key string, n *yaml.Node) bool {
	for i := 1; i < len(n.Content); i++ {
		before, entry := n.Content[i-1], n.Content[i]
		if before.Kind != yaml.MappingNode || entry.Kind != yaml.MappingNode || len(before.Content) == 0 {
			continue
		}
		moved, again := "", false
		for _, cell := range f.Of {
			_, there := pair(before, cell.Key)
			_, here := pair(entry, cell.Key)
			again = again || there != nil && here != nil
			if cell.Need == kb.Required && there == nil && here != nil {
				moved = cell.Key
			}
		}
		if moved != "" && !again && len(before.Content) == 2 {
			w.add(w.pos(entry), "header/wrong-kind", key+index(i)+": the hyphen before "+diag.QuoteShort(moved)+" begins a new entry",
				"write two spaces in place of the hyphen, so that "+diag.QuoteShort(moved)+" belongs to the entry above; do the same in the entries below")
			return true
		}
	}
	return false
}
