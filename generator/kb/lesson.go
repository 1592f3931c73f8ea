package kb

import (
	"cmp"
	"slices"
)

// LessonState says what became of a lesson.
type LessonState string

// The states of a lesson. One that is ticked is applied only where that can be seen: a
// page that it names has changed, or a task of a checklist names the retro.
const (
	LessonOpen      LessonState = "open"
	LessonDeclined  LessonState = "declined"
	LessonApplied   LessonState = "applied"
	LessonUnchanged LessonState = "ticked, page unchanged"
	LessonNoTask    LessonState = "ticked, in no task"
	LessonUnknown   LessonState = "ticked, not known"
)

// LessonStates lists every state of a lesson; of those that are ticked, what shows least
// comes first.
func LessonStates() []LessonState {
	return []LessonState{LessonUnchanged, LessonNoTask, LessonUnknown, LessonApplied, LessonOpen, LessonDeclined}
}

// Tone returns the colour of the state.
func (s LessonState) Tone() Tone {
	switch s {
	case LessonApplied:
		return ToneGood
	case LessonDeclined, LessonUnknown:
		return ToneQuiet
	}
	return ToneSoon
}

// Lesson returns what became of a lesson. One that names several pages is applied when
// all of them show it.
func (j *Judged) Lesson(item PlacedItem) LessonState {
	switch {
	case item.Declined != "":
		return LessonDeclined
	case !item.Done:
		return LessonOpen
	}
	state, _ := j.Unapplied(item)
	return state
}

// Unapplied returns the state of a ticked lesson, and the page that shows least of it;
// nil when the lesson names no page.
func (j *Judged) Unapplied(item PlacedItem) (LessonState, *Page) {
	worst, at := LessonUnknown, (*Page)(nil)
	order := LessonStates()
	for _, id := range item.Targets {
		p := j.Page(id)
		state := j.appliedTo(p, item.Page)
		if at == nil || slices.Index(order, state) < slices.Index(order, worst) {
			worst, at = state, p
		}
	}
	return worst, at
}

// appliedTo returns what page p shows of a ticked lesson of a retro. A checklist has a
// task that names the retro; any other page has changed since.
func (j *Judged) appliedTo(p, retro *Page) LessonState {
	if p.Type.Run == nil {
		changed, known := j.ChangedSince(p, retro.Date)
		switch {
		case !known:
			return LessonUnknown
		case changed:
			return LessonApplied
		}
		return LessonUnchanged
	}
	for i, target := range j.Targets[p.ID] {
		link := p.Body.Links[i]
		inTask := func(t Task) bool { return link.Pos.Line == t.Pos.Line || link.Context != "" && link.Context == t.Text }
		if target.Page == retro.ID && slices.ContainsFunc(p.Body.Tasks, inTask) {
			return LessonApplied
		}
	}
	if j.Narrow {
		return LessonUnknown
	}
	return LessonNoTask
}

// ChangedSince reports whether the text of a page has changed on a day or later; known
// is false where neither git nor a verification tells. Git tells nothing of days before its
// oldest commit, or after the day that is judged. A verification of another text since
// then tells that the text has changed, and one of today's text before that it has not.
func (j *Judged) ChangedSince(p *Page, day Day) (changed, known bool) {
	if day == "" {
		return false, false
	}
	if c, ok := j.History.Of(p.Path); ok && c.Day != "" && c.Day <= j.Day && j.History.Begins < day {
		switch {
		case c.Text >= day && c.Text != "":
			return true, true
		case (c.Text != "" || c.Day < day) && !c.Uncommitted:
			return false, true
		}
	}
	hash := cmp.Or(j.Trust[p.ID].Whole, j.Trust[p.ID].Hash) // verifications are of the whole text
	for _, v := range p.Verified {
		switch at := v.Day(); {
		case v.Text == "" || at == "" || at > j.Day:
		case at >= day && v.Text != hash:
			return true, true
		case at < day && v.Text == hash:
			known = true
		}
	}
	return changed, known
}
