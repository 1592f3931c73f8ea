package proof

import (
	"slices"

	"tandem/generator/kb"
)

// canaries notes the canary words of hidden pages, and those of site.yaml that a
// hidden page says, or none.
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
