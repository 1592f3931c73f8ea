package render

import "tandem/generator/kb"

// signOffView is what one partner has said of a page that both sign.
type signOffView struct {
	Partner linkView
	Tone    string
	Words   string // "verified 3 Mar 2026 by Product owner"
}

// signOffs returns a line for each partner of a page that both sign, in the order of
// the directory. While both verifications are valid there are none: the statement
// names them.
func (s *site) signOffs(p *kb.Page) []signOffView {
	if !p.BothSign() {
		return nil
	}
	t := s.e.Trust[p.ID]
	latest := map[string]kb.SignOff{}
	for _, o := range t.SignOffs {
		// The latest word for today's text counts; else the latest at all.
		if was, ok := latest[o.Partner]; !ok || o.Current && !was.Current {
			latest[o.Partner] = o
		}
	}
	waits := map[string]bool{}
	for _, id := range t.Waiting {
		waits[id] = true
	}
	var views []signOffView
	open := false
	for _, partner := range s.e.Directory.Partners {
		o, said := latest[partner.ID]
		v := signOffView{Partner: linkView{upperFirst(s.e.Directory.PartnerName(partner.ID)), partnerURL(partner.ID)}}
		switch {
		case said && o.Current:
			v.Tone, v.Words = string(kb.ToneGood), s.e.Say("verified {day} by {name}", s.e.Short(o.At), s.ownerName(o.Person))
		case said:
			open = true
			v.Tone, v.Words = string(kb.ToneSoon), s.e.Say("verified {day} by {name}; changed since", s.e.Short(o.At), s.ownerName(o.Person))
		case waits[partner.ID]:
			open = true
			v.Tone, v.Words = string(kb.ToneSoon), s.e.Say("not yet verified")
		default:
			continue
		}
		views = append(views, v)
	}
	if !open {
		return nil
	}
	return views
}
