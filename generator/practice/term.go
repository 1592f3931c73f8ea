package practice

import (
	"strings"

	"tandem/generator/kb"
)

// Term is the header of a term that both partners must use in the same sense.
type Term struct {
	Means string
	Also  []string
	Says  []kb.Word
}

// Fields lists the keys of a term.
func (t *Term) Fields() []kb.Field {
	return []kb.Field{
		kb.Text("means", &t.Means, "what it means, in a sentence or two").Require(),
		kb.Texts("also", &t.Also, "other words for it; search finds the term by them"),
		kb.Words("says", &t.Says, "the word each partner uses"),
	}
}

func termType() *kb.Type {
	return &kb.Type{
		Name: "term", Title: "Term", Plural: "Glossary", Folder: "glossary", Register: "Glossary",
		Doc:        "a term that both partners must use in the same sense",
		Family:     kb.FamilyKnow,
		New:        func() kb.Fields { return new(Term) },
		Unreviewed: true,
		Columns: []kb.Column{
			{Head: "Means", Of: func(_ *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Text: p.Fields.(*Term).Means} }},
			{Head: "Also called", Of: func(e *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Text: alsoCalled(e, p.Fields.(*Term))} }},
		},
		Panels: func(e *kb.Edition, p *kb.Page) []kb.Panel {
			t := p.Fields.(*Term)
			facts := kb.Panel{Title: "In short", Kind: kb.PanelFacts, Rows: [][]kb.Cell{{{Text: "Means"}, {Text: t.Means}}}}
			if len(t.Also) > 0 {
				facts.Rows = append(facts.Rows, []kb.Cell{{Text: "Also called"}, {Text: strings.Join(t.Also, ", ")}})
			}
			for _, w := range t.Says {
				facts.Rows = append(facts.Rows, []kb.Cell{{Text: e.Say("The {partner} says", e.Directory.PartnerName(w.Name))}, {Text: w.Text}})
			}
			return []kb.Panel{facts}
		},
		Rules: []kb.Rule{{
			Code:  "term/unknown-partner",
			Why:   "the words of a term belong to partners of the directory",
			Wrong: true,
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				for _, w := range p.Fields.(*Term).Says {
					knownPartner(j, p, "says."+w.Name, w.Name, report)
				}
			},
		}},
		Example: `---
means: A short account in which the learner explains what was taught.
also: [explain-back]
---
# Teach-back
`,
	}
}

func alsoCalled(e *kb.Edition, t *Term) string {
	words := append([]string(nil), t.Also...)
	for _, w := range t.Says {
		words = append(words, w.Text+" ("+e.Directory.PartnerName(w.Name)+")")
	}
	return strings.Join(words, ", ")
}
