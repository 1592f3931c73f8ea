package practice

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// Able is somebody who can run a page, by the best evidence there is of it.
type Able struct {
	Who  string // id of a person or team
	How  string // "used it", "walked through it", "taught it", "explained it back"
	From string // id of the page with the evidence: a teach-back, or the page itself
	On   kb.Day
}

// The evidence that somebody can run a page, the best first: doing it is better
// evidence than explaining it, and explaining is better than answering. Having read
// the page is no evidence.
const (
	byUse = iota
	byWalk
	byTeaching
	byAnswer
)

// AbleToRun returns who can run the page on the edition's day, ordered by id: those who
// verified it by using it or walking through it, and those who taught it or explained
// it back in a teach-back about it. Each person has the best evidence, or the latest of
// equally good ones. People who have left are included.
func AbleToRun(e *kb.Edition, p *kb.Page) []Able {
	type evidence struct {
		Able
		rank int
	}
	best := map[string]evidence{}
	add := func(rank int, who, how, from string, on kb.Day) {
		if who == "" || on == "" || on > e.Day {
			return
		}
		known, ok := best[who]
		if !ok || rank < known.rank || rank == known.rank && on > known.On {
			best[who] = evidence{Able{who, how, from, on}, rank}
		}
	}
	for _, v := range p.Verified {
		switch v.How {
		case "used":
			add(byUse, v.Person(), "used it", p.ID, v.Day())
		case "walked-through":
			add(byWalk, v.Person(), "walked through it", p.ID, v.Day())
		}
	}
	for _, t := range e.Referring(p.ID, taughtIn) {
		note, ok := t.Fields.(*TeachBack)
		if !ok {
			continue
		}
		if note.Lesson() {
			add(byTeaching, note.Teacher, "taught it", t.ID, t.Date)
		}
		for _, who := range note.Learners {
			if who == note.Teacher {
				continue
			}
			add(byAnswer, who, "explained it back", t.ID, t.Date)
		}
	}
	var list []Able
	for _, found := range best {
		list = append(list, found.Able)
	}
	slices.SortFunc(list, func(a, b Able) int { return cmp.Compare(a.Who, b.Who) })
	return list
}

// Evidence describes in the words of an edition how somebody became able.
func (a Able) Evidence(e *kb.Edition) string {
	switch a.How {
	case "used it":
		return e.Say("used it")
	case "walked through it":
		return e.Say("walked through it")
	case "taught it":
		return e.Say("taught it")
	}
	return e.Say("explained it back")
}
