package proof

import (
	"slices"
	"strings"
	"sync"

	"tandem/generator/kb"
)

// named returns the ids that pages of the edition name, with the teams and
// partners of people who are named.
func (s *Searcher) named() map[string]bool {
	d := &s.all.Directory
	ids := map[string]bool{}
	for _, p := range d.People {
		ids[p.ID] = true
	}
	for _, t := range d.Teams {
		ids[t.ID] = true
	}
	for _, p := range d.Partners {
		ids[p.ID] = true
	}
	// In most bases every person owns a page, and to read all fields is slow.
	if named := s.namedBy(ids, eachOwner); allNamed(d, named) {
		return named
	}
	return s.namedBy(ids, s.eachNamed)
}

// namedBy is named, for the names of a page that each calls note with.
func (s *Searcher) namedBy(ids map[string]bool, each func(p *kb.Page, note func(id string))) map[string]bool {
	named := map[string]bool{}
	var lock sync.Mutex
	kb.ParallelRanges(len(s.shown), func(from, to int) {
		noted := map[string]bool{}
		for _, p := range s.shown[from:to] {
			each(p, func(id string) {
				if ids[id] {
					noted[id] = true
				}
			})
		}
		lock.Lock()
		defer lock.Unlock()
		for id := range noted {
			named[id], named[partnerKey(id)] = true, true
		}
	})
	d := &s.all.Directory
	for _, p := range d.People {
		if named[p.ID] {
			named[p.Team], named[partnerKey(p.Partner)] = true, true
		}
	}
	for _, t := range d.Teams {
		if named[t.ID] {
			named[partnerKey(t.Partner)] = true
		}
	}
	return named
}

// allNamed reports whether every entry of a directory is named.
func allNamed(d *kb.Directory, named map[string]bool) bool {
	for _, p := range d.People {
		if !named[p.ID] {
			return false
		}
	}
	for _, t := range d.Teams {
		if !named[t.ID] {
			return false
		}
	}
	return !slices.ContainsFunc(d.Partners, func(p kb.Partner) bool { return !named[partnerKey(p.ID)] })
}

// eachOwner calls note with the owners and partners of a page.
func eachOwner(p *kb.Page, note func(id string)) {
	for _, list := range [][]string{p.Owners, p.Partners} {
		for _, id := range list {
			note(id)
		}
	}
}

// eachNamed calls note with the ids that a page of the edition names, and with other
// texts.
func (s *Searcher) eachNamed(p *kb.Page, note func(id string)) {
	eachOwner(p, note)
	for _, v := range p.Verified {
		note(v.Person())
	}
	for _, a := range p.Amended {
		note(a.By)
	}
	for _, r := range p.Reported {
		note(strings.TrimPrefix(r.By, "human:"))
	}
	blocks := s.hiddenBlocks(p)
	skip := inBlocks(blocks)
	each := note
	if s.rule.People == kb.PeopleRoles { // mentions in a text are shown as roles
		mentioned := func(text string) {
			kb.ReplaceMentions(text, func(id, written string) string {
				if _, person := s.all.Directory.Person(id); person {
					note(id)
				}
				return written
			})
		}
		each = func(value string) {
			note(value)
			mentioned(value)
		}
		mentioned(string(s.shownBody(p, blocks)))
	}
	values(p.AllFields(), "", skip, each)
	// The links of the text include those in items.
	for i, t := range s.all.Targets[p.ID] {
		if link := p.Body.Links[i]; link.Key != "" && !skip(link.Key) || link.Key == "" && !onLine(blocks, link.Pos.Line) {
			note(t.Owner)
		}
	}
	if len(blocks) == 0 { // otherwise they may have changed hidden text
		for _, id := range s.all.Contributors(s.all.History, p.Path) {
			note(id)
		}
	}
	if p.BothSign() && len(p.Partners) < 2 { // then each partner has to
		for _, partner := range s.all.Directory.Partners {
			note(partner.ID)
		}
	}
}

// values calls do with every short value of fields, which may be an id, except those
// at places to skip.
func values(fields []kb.Field, prefix string, skip func(key string) bool, do func(value string)) {
	for _, f := range fields {
		switch v := f.Target.(type) {
		case *string:
			do(*v)
		case *[]string:
			for _, one := range *v {
				do(one)
			}
		case *[]kb.Word:
			for _, w := range *v {
				do(w.Name)
			}
		}
		f.EachRow(func(i int, row []kb.Field) {
			if key := prefix + f.Key + index(i); !skip(key) {
				values(row, key+".", skip, do)
			}
		})
	}
}
