package kb

// State is the one state a page has on a day.
type State string

// The states; a page has the first of them that holds.
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
	switch s {
	case StateReported:
		return "reported wrong"
	case StateUnverified:
		return "not yet verified"
	case StateChanged:
		return "changed since verified"
	case StateOverdue:
		return "review overdue"
	case StateDue:
		return "review due"
	case StateDueSoon:
		return "review due soon"
	case StateNoReview:
		return "no review needed"
	}
	return string(s)
}

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

// Trust is what verifications, dates and text say of a page on a day.
type Trust struct {
	State    State
	Hash     string    // first 8 hexadecimal digits of today's text hash
	SignOffs []SignOff // the valid verification of each person, latest first
	Waiting  []string  // ids of partners whose word is missing where both sign
	Verified Day       // when it last had all the words it needs; no day when never
	Due      Day       // when its review is due; no day when it is not reviewed
	Overdue  Day       // when grace ends
	Every    Interval  // the interval that applies
	Flags    []Flag    // in the order of FlagKinds; no flag hides another
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
	FlagHalf        FlagKind = "half"         // one partner's word is missing
	FlagUnbound     FlagKind = "unbound"      // a verification names no text
	FlagOwnerLeft   FlagKind = "owner-left"   // all owners have left
	FlagOwnerLeaves FlagKind = "owner-leaves" // its last owner leaves within 30 days
	FlagOrphan      FlagKind = "not-linked"   // no page links to it
	FlagDeadBase    FlagKind = "relies-on"    // it relies on a superseded decision or an overdue page
	FlagAmended     FlagKind = "amended"      // a record that was edited later
	FlagOpenLessons FlagKind = "open-lessons" // lessons wait to be applied to it
)

// Flag is a flag with its details.
type Flag struct {
	Kind  FlagKind
	Page  string // id of the other page, for FlagDeadBase
	State State  // of that page
	Owner string // id, for owner flags
	Day   Day    // since when, or when
	Count int    // of open lessons
}

// Has reports whether the page has a flag.
func (t Trust) Has(kind FlagKind) bool {
	for _, f := range t.Flags {
		if f.Kind == kind {
			return true
		}
	}
	return false
}

// Judged is a linked base with its trust on a day.
type Judged struct {
	*Linked
	Day   Day
	Trust map[string]Trust // by page id
	// History is what version control knows; nil: nothing was asked.
	History *History
}
