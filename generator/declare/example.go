package declare

import (
	"strings"

	"tandem/generator/kb"
)

// example is the smallest page of the type that passes: its required fields
// and its wanted sections.
func (p *plan) example(t *kb.Type) string {
	var b strings.Builder
	b.WriteString("---\nowners: [product-owner]\n")
	for _, s := range p.fields {
		if s.Section == "" && (s.Need == kb.Required || s.Key == p.date) {
			b.WriteString(s.Key + ": " + sample(s) + "\n")
		}
	}
	b.WriteString("---\n# " + t.Title + "\n")
	for _, s := range p.fields {
		switch {
		case s.Section == "" || s.Need == kb.Optional:
		case s.Kind == kb.KindItems:
			b.WriteString("\n## " + s.Section + "\n\n- [ ] What is to be done @product-owner 2026-12-01\n")
		default:
			b.WriteString("\n## " + s.Section + "\n\nIn a sentence or two.\n")
		}
	}
	return b.String()
}

// sample returns an example value of the field, as a header writes it.
func sample(f kb.Field) string {
	switch f.Kind {
	case kb.KindTexts:
		return "[first, second]"
	case kb.KindDay:
		return "2026-10-01"
	case kb.KindNumber:
		return "15"
	case kb.KindPercent:
		return "10%"
	case kb.KindInterval:
		return "90d"
	case kb.KindChoice:
		return "\"" + strings.NewReplacer("\\", "\\\\", "\"", "\\\"").Replace(f.Choices[0]) + "\""
	case kb.KindYesNo:
		return "yes"
	case kb.KindOwner:
		return "product-owner"
	case kb.KindOwners:
		return "[product-owner]"
	case kb.KindPage:
		return "kickoff"
	case kb.KindPages:
		return "[kickoff]"
	case kb.KindRows:
		var cells []string
		for i, cell := range f.Of {
			if i == 0 || cell.Need == kb.Required {
				cells = append(cells, cell.Key+": "+sample(cell))
			}
		}
		return "\n  - {" + strings.Join(cells, ", ") + "}"
	}
	return "in a few words"
}
