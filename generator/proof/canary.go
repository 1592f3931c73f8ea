package proof

import (
	"fmt"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// HasCanaries reports whether a base names canary words.
func HasCanaries(b *kb.Base) bool {
	return len(b.Site.Canary) > 0 || slices.ContainsFunc(b.Pages, func(p *kb.Page) bool { return len(p.Canary) > 0 })
}

// CanaryProblems reports the shown pages of an edition that say a canary word which the
// edition must not say, each word once, without building anything.
func CanaryProblems(c Case) diag.List {
	s := &Searcher{Case: c, all: c.All, rule: c.Rule, drafts: c.Drafts, source: c.Source, known: map[string]bool{}}
	s.canaries(s.divide())
	var problems diag.List
	for _, one := range s.secrets {
		p, at := s.saying(one.text)
		if p == nil {
			continue
		}
		line, column := place(s.source(p.Path), at)
		problems.Add(diag.Problem{
			Path: p.Path, Line: line, Column: column, Severity: diag.Error, Code: "proof/canary",
			Message: fmt.Sprintf("the canary word %q of %q stands on a page that the edition %q shows", one.text, one.file, s.rule.Name),
			Hint:    "take the word out here, or give this page an audience other than " + strings.Join(p.Audience, ", "),
		})
	}
	return problems
}

// canaries notes the canary words of hidden pages, and those of site.yaml that a
// hidden page or no page contains.
func (s *Searcher) canaries(pages []*kb.Page) {
	for _, p := range pages {
		for i, word := range p.Canary {
			s.add(secret{kind: KindCanary, text: word, file: p.Path, at: p.At["canary"+index(i)], page: p, strict: true})
		}
	}
	for i, word := range s.all.Site.Canary {
		ws := appendWords(nil, []byte(word), nil)
		if len(ws) == 0 || len(ws) > run {
			continue
		}
		says := func(list []*kb.Page) *kb.Page {
			var m matcher
			m.addPhrase(ws, 0)
			n := slices.IndexFunc(list, func(p *kb.Page) bool {
				said := false
				m.find(appendWords(nil, s.source(p.Path), nil), func(int) { said = true }, nil)
				return said
			})
			if n < 0 {
				return nil
			}
			return list[n]
		}
		counting := slices.DeleteFunc(slices.Clone(pages), func(p *kb.Page) bool {
			return p.Draft() || slices.Equal(p.Audience, []string{kb.AudiencePrivate})
		})
		if page := says(counting); page != nil || says(s.shown) == nil {
			s.add(secret{kind: KindCanary, text: word, file: "site.yaml", at: s.all.Site.At["canary"+index(i)], page: page, strict: true})
		}
	}
}
