package declare

import (
	"cmp"
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
	case kb.KindChoice:
		return "\"" + strings.NewReplacer("\\", "\\\\", "\"", "\\\"").Replace(f.Choices[0]) + "\""
	case kb.KindRows:
		var cells []string
		for i, cell := range f.Of {
			if i == 0 || cell.Need == kb.Required {
				cells = append(cells, cell.Key+": "+sample(cell))
			}
		}
		return "\n  - {" + strings.Join(cells, ", ") + "}"
	}
	return cmp.Or(map[kb.Kind]string{
		kb.KindTexts: "[first, second]", kb.KindDay: "2026-10-01", kb.KindNumber: "15", kb.KindPercent: "10%", kb.KindInterval: "90d",
		kb.KindYesNo: "yes", kb.KindOwner: "product-owner", kb.KindOwners: "[product-owner]", kb.KindPage: "kickoff", kb.KindPages: "[kickoff]",
	}[f.Kind], "in a few words")
}
