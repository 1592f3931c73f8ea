package kb

import (
	"cmp"
	"slices"
)

// State is the one state a page has on a day.
type State string

// The states; a page has the first of them that applies.
const (
	StateSuperseded State = "superseded"
	StateArchived   State = "archived"
	StateDraft      State = "draft"
	StateReported   State = "reported"
	StateUnverified State = "unverified"
	StateChanged    State = "changed"
	StateOverdue    State = "overdue"
	StateDue        State = "due"
	StateDueSoon    State = "due-soon"
	StateVerified   State = "verified"
	StateNoReview   State = "no-review"
	StateRecord     State = "record"
	StateUnknown    State = "unknown"
)

// States lists every state, the most pressing first.
func States() []State {
	return []State{
		StateReported, StateOverdue, StateChanged, StateDue, StateUnverified, StateDueSoon, StateUnknown,
		StateVerified, StateRecord, StateNoReview, StateDraft, StateSuperseded, StateArchived,
	}
}

// Words returns the state as readers see it.
func (s State) Words() string {
	return cmp.Or(stateWords[s], string(s))
}

// stateWords are the words of the states whose name is none.
var stateWords = map[State]string{
	StateReported: "reported wrong", StateUnverified: "not yet verified", StateChanged: "changed since verified", StateOverdue: "review overdue",
	StateDue: "review due", StateDueSoon: "review due soon", StateNoReview: "no review needed",
}

// Retired reports whether the page is kept only as a record.
func (s State) Retired() bool { return s == StateSuperseded || s == StateArchived }

// Tone returns the colour of the state.
func (s State) Tone() Tone {
	switch s {
	case StateVerified:
		return ToneGood
	case StateDueSoon, StateDue, StateChanged, StateUnverified, StateUnknown:
		return ToneSoon
	case StateReported, StateOverdue:
		return ToneBad
	}
	return ToneQuiet
}

// Says reports whether the sentence for the state already contains what a flag says.
func (s State) Says(kind FlagKind) bool {
	switch kind {
	case FlagChanged:
		return s == StateChanged || s == StateUnverified
	case FlagHalf:
		return s == StateUnverified
	case FlagOverdue:
		return s == StateOverdue
	}
	return false
}

// Trust is what verifications, dates and text say of a page on a day.
type Trust struct {
	State    State
	Hash     string      // first 8 hexadecimal digits of today's text hash
	Whole    string      // the same of the whole text, of a page that an edition shows in part; it is not shown
	SignOffs []SignOff   // the standing verification of each person, latest first
	Seals    []SignOff   // the signatures of a record, latest first; none on other pages
	Sides    []SignOff   // of a page that both partners sign: of each partner its latest of today's text, else its latest; without a day where there is none
	Waiting  []string    // ids of the partners among them that have not signed today's text
	Lapsed   []SignOff   // verifications by people who do not own the page, the latest first
	Amended  []Amendment // the rows about amendments that count, in the order of the header
	Verified Day         // when it last had all the sign-offs it needs; no day when never
	Soon     Day         // from when its review is due soon; no day when it is not reviewed
	Due      Day         // when its review is due; no day when it is not reviewed
	Overdue  Day         // when grace ends
	Every    Interval    // the interval that applies
	Reports  []OpenReport
	Flags    []Flag // in the order of FlagKinds; no flag hides another
}

// OpenReport is a report of a mistake that no verification of today's text has answered.
type OpenReport struct {
	By     string // id, or a name of nobody in the directory; empty when the edition does not tell
	At     Day
	Reason string
	Index  int // in Page.Reported
}

// Signed returns the ids of the partners that have signed today's text, where both sign.
func (t Trust) Signed() []string {
	var signed []string
	for _, s := range t.Sides {
		if s.Current {
			signed = append(signed, s.Partner)
		}
	}
	return signed
}

// Latest returns the day on which somebody last verified the page, and who did on that
// day; no day when nobody has.
func (t Trust) Latest() (day Day, people []string) {
	for _, s := range t.SignOffs {
		day = cmp.Or(day, s.At)
		if s.At == day {
			people = append(people, s.Person)
		}
	}
	return day, people
}

// SignOff is a person's latest verification of a page.
type SignOff struct {
	Person  string // id
	Partner string // id
	At      Day
	How     string
	Bound   bool // it names a text hash
	Current bool // it is for today's text
}

// FlagKind names something that is true of a page beside its state.
type FlagKind string

// The flags.
const (
	FlagChanged     FlagKind = "changed"      // the text is not the verified one
	FlagOverdue     FlagKind = "overdue"      // past due and grace
	FlagHalf        FlagKind = "half"         // one partner has signed today's text, another has not
	FlagUnbound     FlagKind = "unbound"      // a verification names no text
	FlagOwnerLeft   FlagKind = "owner-left"   // nobody is left who owns it
	FlagOwnerLeaves FlagKind = "owner-leaves" // nobody who owns it stays longer than 30 days
	FlagOrphan      FlagKind = "not-linked"   // no page links to it
	FlagDeadBase    FlagKind = "relies-on"    // it relies on a superseded decision or an overdue page
	FlagAmended     FlagKind = "amended"      // the text of a record is not the one that was signed last, and no row says why
	FlagOpenLessons FlagKind = "open-lessons" // lessons wait to be applied to it
)

// Tone returns the colour of the flag.
func (k FlagKind) Tone() Tone {
	switch k {
	case FlagOverdue, FlagOwnerLeft:
		return ToneBad
	case FlagOpenLessons:
		return ToneQuiet
	}
	return ToneSoon
}

// Flag is a flag with what it is about.
type Flag struct {
	Kind  FlagKind
	Page  string // id of the other page, for FlagDeadBase
	State State  // of that page
	Day   Day    // the day since which it holds or on which it happens; for the owner flags the last day of Owner, empty where the edition does not show it
	Count int    // of open lessons

	Owner   string // id of the owner who leaves last
	Partner string // id of the partner that has no other owner, where the page has several
}

// Has reports whether the page has a flag.
func (t Trust) Has(kind FlagKind) bool {
	return slices.ContainsFunc(t.Flags, func(f Flag) bool { return f.Kind == kind })
}

// Judged is a linked base with its trust on a day.
type Judged struct {
	*Linked
	Day   Day
	Trust map[string]Trust // by page id
	// History is the version history; nil: not requested.
	History *History
	// Former holds by path what pages promised when they were committed, the newest
	// first. An edition has only what it would have shown then.
	Former map[string][]FormerPage
	// Narrow: of an edition that does not show every audience. What such an edition does
	// not have may be hidden, so it claims nothing from it.
	Narrow bool
}
