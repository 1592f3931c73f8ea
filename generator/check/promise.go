package check

import (
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

func promiseRules() []Rule {
	return []Rule{
		{Code: "promise/wrong-was", Why: "a row of was says once what was promised before, on which day up to today that changed, and which person changed it", Severity: diag.Warning, check: wrongWas},
		{Code: "promise/wrong-seen", Why: "a row of seen says once what the number was on an earlier day", Severity: diag.Warning, check: wrongSeen},
	}
}

// eachPromise visits the promises and the measured numbers of pages, with what their
// headers list.
func eachPromise(j *scope, visit func(p *kb.Page, promise kb.Promise, row func(i int, key string) kb.Pos)) {
	each(j, func(p *kb.Page, _ kb.Trust) {
		for _, promise := range kb.Promises(p.TypeFields()) {
			visit(p, promise, func(i int, key string) kb.Pos { return p.Place(promise.Place(item(promise.Was.Key, i) + "." + key)) })
		}
	})
}

func wrongWas(j *scope, report report) {
	eachPromise(j, func(p *kb.Page, promise kb.Promise, place func(i int, key string) kb.Pos) {
		key, now := promise.Was.Of[0].Key, promise.Now()
		for i, m := range promise.Moves {
			if m.Moved > j.Day {
				report(p.Path, place(i, "moved"), "the change of "+string(m.Moved)+" is dated after today, "+string(j.Day)+", and does not count", "write the day on which it was changed, or take the row out")
			}
			if owner, known := j.Directory.Owner(m.By); known && owner.ID != "" {
				if _, person := j.Directory.Person(m.By); !person {
					report(p.Path, place(i, "by"), diag.QuoteShort(m.By)+" is not a person", "name one person who changed it, or take by out")
				}
			}
			same := func(other kb.Move) bool { return other.Former() == m.Former() && other.Moved == m.Moved }
			if first := slices.IndexFunc(promise.Moves, same); first < i {
				report(p.Path, place(i, key), "the change from "+diag.QuoteShort(m.Former())+" on "+string(m.Moved)+" is listed already", "take one of the two rows out")
			}
		}
		if last := lastMove(promise.Moves); last >= 0 && promise.Moves[last].Former() == now.Former() {
			report(p.Path, place(last, key), "the last row of was says "+diag.QuoteShort(now.Former())+", which is still what "+promise.Was.Past.Keys[0]+" says", "write what was promised before, or take the row out")
		}
	})
}

// lastMove returns which change is the latest; -1 when there is none.
func lastMove(moves []kb.Move) int {
	last := -1
	for i, m := range moves {
		if last < 0 || m.Moved >= moves[last].Moved {
			last = i
		}
	}
	return last
}

func wrongSeen(j *scope, report report) {
	eachPromise(j, func(p *kb.Page, promise kb.Promise, place func(i int, key string) kb.Pos) {
		if !promise.Measured() {
			return
		}
		now := promise.Reading()
		for i, r := range promise.Seen {
			first := slices.IndexFunc(promise.Seen, func(other kb.Reading) bool { return other.On == r.On })
			switch {
			case r.On == "":
			case r.On > j.Day:
				report(p.Path, place(i, "on"), "the number of "+string(r.On)+" is dated after today, "+string(j.Day)+", and does not count", "write the day on which it was taken, or take the row out")
			case first < i:
				report(p.Path, place(i, "on"), "there is a number of "+string(r.On)+" already", "take one of the two rows out")
			case now.On != "" && r.On >= now.On:
				report(p.Path, place(i, "on"), "the number of "+string(r.On)+" is not older than the present one, which is of "+string(now.On), "write the newest number as "+promise.Was.Past.Keys[0]+": with its day as "+promise.Was.Past.AsOf+":, and only older ones here")
			}
		}
	})
}

// unlisted returns the promises that a change made other than they were, without a row of
// was that says so.
func unlisted(before, now *kb.Page) (changed []kb.Promise, was []kb.Move) {
	former := map[[2]string]kb.Promise{}
	for _, promise := range kb.Promises(before.TypeFields()) {
		former[[2]string{promise.List + "." + promise.Was.Past.Keys[0], promise.Name}] = promise
	}
	for _, promise := range kb.Promises(now.TypeFields()) {
		then, known := former[[2]string{promise.List + "." + promise.Was.Past.Keys[0], promise.Name}]
		if !known || promise.Measured() || then.Now().Former() == "" || promise.Now().Former() == "" || then.Now() == promise.Now() {
			continue
		}
		says := func(m kb.Move) bool { return m.Former() == then.Now().Former() }
		if kb.CountOf(promise.Moves, says) <= kb.CountOf(then.Moves, says) {
			changed, was = append(changed, promise), append(was, then.Now())
		}
	}
	return changed, was
}

// wasRow returns the row that says what was promised before, as it is added to a header.
func wasRow(promise kb.Promise, was kb.Move, day kb.Day, by string) string {
	row := "{" + promise.Was.Of[0].Key + ": "
	if was.Day != "" {
		row += string(was.Day)
	} else {
		row += diag.Quote(was.Text)
	}
	row += ", moved: " + string(day)
	if by != "" {
		row += ", by: " + by
	}
	row += ", why: the reason}"
	switch {
	case len(promise.Moves) > 0:
		return "add \"" + row + "\" to was of the same row, with the reason"
	case promise.Key == "":
		return "add \"was: [" + row + "]\" to the header, with the reason"
	}
	return "add \"was: [" + row + "]\" to the same row, with the reason"
}
