package kb

import (
	"cmp"
	"slices"
)

// FormerPage is what a page promised when it was committed.
type FormerPage struct {
	Day      Day // of the commit; no day where its clock was wrong
	By       string
	Audience []string      // of the page then
	Draft    bool          // it was one then
	Editions []EditionRule // of site.yaml then
	Rows     []FormerRow
}

// FormerRow is one promise, or measured number, of a former page.
type FormerRow struct {
	List, Name, Key string   // as of Promise; Key is that of the field with the former values
	Audience        []string // of its row then; none: that of the page
	Move                     // what was promised; Moved, By and Why are empty
	Reading
}

// NewFormerRow returns a promise of a former page.
func NewFormerRow(p Promise, audience []string) FormerRow {
	row := FormerRow{List: p.List, Name: p.Name, Key: p.Was.Key + ":" + p.Was.Past.Keys[0], Audience: audience}
	if p.Measured() {
		row.Reading = p.Reading()
	} else {
		row.Move = p.Now()
	}
	return row
}

// Promises returns the promises and the measured numbers of a page with all that is known
// of the past: what the page lists, and what git knows where Former has it. A row of the
// page stands for the same change in git. What is after the judged day does not count.
func (j *Judged) Promises(p *Page) []Promise {
	all := Promises(p.TypeFields())
	if len(all) == 0 {
		return nil
	}
	former := slices.Clone(j.Former[p.Path])
	slices.Reverse(former) // the oldest first
	change, _ := j.History.Of(p.Path)
	uncommitted := change.Uncommitted && change.Day <= j.Day
	former = slices.DeleteFunc(former, func(f FormerPage) bool { return f.Day == "" || f.Day > j.Day })
	rows := map[[3]string][]committed{}
	for _, f := range former {
		once := map[[3]string]int{}
		for _, row := range f.Rows {
			once[row.id()]++
		}
		for _, row := range f.Rows {
			if once[row.id()] == 1 { // of rows with one name nothing is known
				rows[row.id()] = append(rows[row.id()], committed{f.Day, f.By, row})
			}
		}
	}
	today := map[[3]string]int{}
	for _, promise := range all {
		today[NewFormerRow(promise, nil).id()]++
	}
	for i := range all {
		promise := &all[i]
		id := NewFormerRow(*promise, nil).id()
		known := rows[id]
		if today[id] > 1 {
			known = nil
		}
		if promise.Measured() {
			promise.Seen = seen(promise, known, j.Day)
		} else {
			promise.Moves = moves(promise, known, j.Day, uncommitted)
		}
	}
	return all
}

func (r FormerRow) id() [3]string { return [3]string{r.List, r.Name, r.Key} }

// committed is a row of a former page with the commit.
type committed struct {
	day Day
	by  string
	FormerRow
}

// moves returns the changes of a promise, the oldest first.
func moves(p *Promise, known []committed, day Day, uncommitted bool) []Move {
	all := slices.DeleteFunc(p.Moves, func(m Move) bool { return m.Moved > day || m.Moved == "" || m.Day == "" && m.Text == "" })
	listed := slices.Clone(all)
	var last Move // the promise before
	add := func(now, change Move) {
		was := last
		last = Move{Day: now.Day, Text: now.Text}
		if was == (Move{}) || was == last {
			return
		}
		if i := slices.IndexFunc(listed, func(m Move) bool { return m.Day == was.Day && m.Text == was.Text }); i >= 0 {
			listed = slices.Delete(listed, i, i+1)
			return
		}
		was.Moved, was.By = change.Moved, change.By
		all = append(all, was)
	}
	for _, k := range known {
		if k.Move != (Move{}) {
			add(k.Move, Move{Moved: k.day, By: k.by})
		}
	}
	if now := p.Now(); uncommitted && now != (Move{}) {
		add(now, Move{})
	}
	slices.SortStableFunc(all, func(a, b Move) int {
		return cmp.Or(cmp.Compare(len(b.Moved), len(a.Moved)), cmp.Compare(a.Moved, b.Moved))
	})
	return all
}

// seen returns the former numbers, the oldest first, each day once, without those of
// today. Of numbers without a day the first commit of each counts.
func seen(p *Promise, known []committed, day Day) []Reading {
	all := slices.DeleteFunc(p.Seen, func(r Reading) bool { return r.On > day || r.On == "" })
	today := p.Reading()
	var before Reading
	for _, k := range known {
		r := k.Reading
		if r.Values[0].Text == "" || r.Values == before.Values && (r.On == "" || r.On == before.On) {
			continue
		}
		before = r
		r.On = cmp.Or(r.On, k.day)
		same := func(one Reading) bool { return one.On == r.On }
		if r.On > day || slices.ContainsFunc(p.Seen, same) {
			continue
		}
		all = append(slices.DeleteFunc(all, same), r)
	}
	slices.SortStableFunc(all, func(a, b Reading) int { return cmp.Compare(a.On, b.On) })
	if today.On != "" {
		return slices.DeleteFunc(all, func(r Reading) bool { return r.On >= today.On })
	}
	for len(all) > 0 && all[len(all)-1].Values == today.Values {
		all = all[:len(all)-1]
	}
	return all
}
