package scaffold

import (
	"strings"

	"tandem/generator/kb"
)

// Settings writes a file of settings with every key it may have: those with a value in
// values, which is YAML, and the others as comments. Head comes before it, a line
// each, without comment marks.
func Settings(fields []kb.Field, head []string, values map[string]string) string {
	var b strings.Builder
	for _, sentence := range head {
		b.WriteString(strings.TrimRight("# "+sentence, " ") + "\n")
	}
	for _, f := range fields {
		b.WriteString("\n# " + doc(f) + "\n")
		value, given := values[f.Key]
		if given {
			b.WriteString(cells(f.Of))
			b.WriteString(f.Key + ":" + value + "\n")
			continue
		}
		h := header{}
		h.add("# "+f.Key+":", "")
		h.rows(f, "#   ", "")
		b.WriteString(h.text())
	}
	return b.String()
}

// cells describes the cells of a row, above the given rows.
func cells(fields []kb.Field) string {
	longest := 0
	for _, f := range fields {
		longest = max(longest, len(f.Key))
	}
	var b strings.Builder
	for _, f := range fields {
		if f.Key != "" {
			b.WriteString("#   " + f.Key + strings.Repeat(" ", longest-len(f.Key)) + "  " + doc(f) + "\n")
		}
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
