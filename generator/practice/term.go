package practice

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Term is the header of a term that both partners must use in the same sense.
type Term struct {
	kb.Definition
}

// Fields lists the keys of a term.
func (t *Term) Fields() []kb.Field {
	return []kb.Field{
		kb.Text("means", &t.Means, "what it means, in a sentence or two").Require(),
		kb.Texts("also", &t.Also, "other words for it; search finds the term by them").As("Also called"),
		kb.Words("says", &t.Says, "the word each partner uses").Drawn(partnersSay),
	}
}

func termType() *kb.Type {
	return &kb.Type{
		Name: "term", Title: "Term", Plural: "Glossary", Folder: "glossary", Register: "Glossary",
		Doc:        "a term that both partners must use in the same sense",
		Family:     kb.FamilyKnow,
		New:        func() kb.Fields { return new(Term) },
		Unreviewed: true,
		Defines:    func(p *kb.Page) *kb.Definition { return &p.Fields.(*Term).Definition },
		Columns:    []kb.Fact{{Field: "means"}, {Label: "Also called", Of: alsoCalled}},
		Rules: []kb.Rule{{
			Code:  "term/unknown-partner",
			Why:   "the words of a term name partners of the directory",
			Wrong: true,
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				for _, w := range p.Fields.(*Term).Says {
					knownPartner(j, p, "says."+w.Name, w.Name, report)
				}
			},
		}},
	}
}

// partnersSay returns a fact for each partner's own word.
func partnersSay(e *kb.Edition, p *kb.Page) []kb.Panel {
	facts := kb.Panel{Kind: kb.PanelFacts}
	for _, w := range p.Fields.(*Term).Says {
		facts.Rows = append(facts.Rows, []kb.Cell{kb.TextCell(e.Words.Upper(e.Say("{partner} says", e.Words.Named(e.Directory.PartnerName(w.Name))))), kb.TextCell(w.Text)})
	}
	return []kb.Panel{facts}
}

func alsoCalled(e *kb.Edition, p *kb.Page) kb.Cell {
	t := p.Fields.(*Term)
	words := slices.Clone(t.Also)
	for _, w := range t.Says {
		words = append(words, w.Text+" ("+e.Directory.PartnerName(w.Name)+")")
	}
	return kb.TextCell(strings.Join(words, ", "))
}
