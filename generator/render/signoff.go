package render

import (
	"tandem/generator/kb"
	"tandem/generator/sentence"
)

// signOffView is the sign-off of one partner on a page that both sign.
type signOffView struct {
	Partner linkView
	Tone    string
	Words   string // "verified 3 Mar 2026 by Product owner"
}

// signOffs returns a line for each partner of a page that both sign, in the
// order in which they sign. While all have signed there are none: the statement names
// them.
func (s *site) signOffs(p *kb.Page) []signOffView {
	t := s.e.Trust[p.ID]
	if len(t.Waiting) == 0 {
		return nil
	}
	words := sentence.ForReaders(s.e.Base)
	var views []signOffView
	for _, o := range t.Sides {
		v := signOffView{Partner: linkView{upperFirst(s.e.Directory.PartnerName(o.Partner)), partnerURL(o.Partner)}}
		v.Words, v.Tone = words.Side(o), string(kb.ToneSoon)
		if o.Current {
			v.Tone = string(kb.ToneGood)
		}
		views = append(views, v)
	}
	return views
}
