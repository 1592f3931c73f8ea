package scaffold

import (
	"strings"

	"tandem/generator/kb"
)

// Settings writes a file of settings with every key it may have: those with a
// value in values, which is YAML as it stands behind the key, and the others
// as comments. Head stands above it, a line each, without comment marks.
func Settings(fields []kb.Field, head []string, values map[string]string) string {
	var b strings.Builder
	for _, sentence := range head {
		b.WriteString(strings.TrimRight("# "+sentence, " ") + "\n")
	}
	for _, f := range fields {
		b.WriteString("\n# " + doc(f) + "\n")
		value, given := values[f.Key]
		if given {
			for _, cell := range f.Of {
				if cell.Key != "" {
					b.WriteString("#   " + cell.Key + ": " + doc(cell) + "\n")
				}
			}
			b.WriteString(f.Key + ":" + value + "\n")
			continue
		}
		h := header{}
		h.add("# "+f.Key+":", "")
		h.rows(f, "#   ")
		b.WriteString(h.text())
	}
	return b.String()
}

// Scalar writes a text as a value of YAML, in quotes where it needs them.
func Scalar(text string) string {
	plain := text != ""
	for i, r := range text {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		plain = plain && (letter || i > 0 && (r >= '0' && r <= '9' || r == ' ' || r == '-'))
	}
	switch strings.ToLower(text) {
	case "true", "false", "null", "yes", "no", "on", "off", "y", "n":
		plain = false
	}
	if plain && strings.TrimSpace(text) == text {
		return text
	}
	return "\"" + strings.NewReplacer("\\", "\\\\", "\"", "\\\"").Replace(text) + "\""
}
