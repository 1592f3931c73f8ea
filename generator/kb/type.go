package kb

// Type describes a kind of page. A built-in one is declared in one file together
// with the struct of its header, one of a base's own in site.yaml (Declared);
// validation, register, panels, facets and the reference page are derived from it.
type Type struct {
	Name     string // as in headers: "teach-back"
	Title    string // as people say it: "Teach-back"
	Plural   string // "Teach-backs"
	Folder   string // "teach-backs"
	Register string // title of the listing page: "Teach-back ledger"
	Doc      string // one sentence: the purpose of a page of this type
	Family   Family
	New      func() Fields // an empty header

	NeedsLinks   bool     // readers come to its pages from others, not by the register
	OwnersNeeded bool     // a page without an owner is an error
	Review       Interval // default interval; the zero Interval means 180 days
	Unreviewed   bool     // its pages are neither reviewed nor records: definitions
	BothSign     bool     // one of each partner verifies, unless the page says otherwise
	Private      bool     // a page that names no audience is for AudiencePrivate alone

	// Record reports whether the page records something that happened by that day, so
	// that it is not reviewed. Nil: never.
	Record func(p *Page, day Day) bool
	// Outcome returns what a record has come to where the field that says so may change
	// while the page is reviewed: the choice of a renewal. The text hash covers it. Nil:
	// nothing.
	Outcome func(p *Page) string
	// NoLongerValid reports whether the page is no longer valid on that day, whatever
	// its verifications are: a decision that an accepted one replaces. Nil: never.
	NoLongerValid func(l *Linked, p *Page, day Day) bool
	// Before orders the register. Nil: by order, then title.
	Before func(a, b *Page) int
	// Columns of the register, after the title. Nil: the first fields, then the state
	// of pages that are reviewed.
	Columns []Fact
	// Facts are those that come first on a page, in this order: fields that other
	// fields should not stand before, and what is computed. All other fields follow.
	Facts []Fact
	// Panels returns blocks of typed data shown behind those of the fields. One without
	// rows is not shown. Nil: none.
	Panels func(e *Edition, p *Page) []Panel
	// Summary returns the blocks shown above the register. One without rows is not
	// shown. Nil: none.
	Summary func(e *Edition) []Panel
	// Todos returns the todos on a page on day, besides the open items of its fields.
	// Page and missing owners are filled in. Nil: nothing.
	Todos func(l *Linked, p *Page, day Day) []Todo
	// Events returns the calendar events of a page. Nil: nothing.
	Events func(l *Linked, p *Page, day Day) []Event
	// OwnerPanels returns what pages of the type show on the page of a person, team or
	// partner with that id. Nil: nothing.
	OwnerPanels func(e *Edition, id string) []Panel
	// Sheets returns the computed pages that belong to a page. Nil: none.
	Sheets func(e *Edition, p *Page) []Sheet
	// Defines returns what a page says of the word it defines. Nil: the pages define none.
	Defines func(p *Page) *Definition
	// Route returns the way through pages that a page describes. Nil: it describes none.
	Route func(p *Page) *Route
	// Run returns how readers run through the tasks of a page. Nil: they do not.
	Run     func(p *Page) *Run
	Rules   []Rule
	Example string // the smallest page that passes check, with its header

	headings map[string]string // of sections, in the language of the base where that has other words
	english  *Type             // the English type it was made from; nil: it is in English
}

// Heading returns the name of a section (Field.Section) in the language of the base.
// Its English heading also works.
func (t *Type) Heading(section string) string {
	if said, ok := t.headings[section]; ok {
		return said
	}
	return section
}

// English returns the type for messages to authors, which are in English in every
// base.
func (t *Type) English() *Type {
	if t.english != nil {
		return t.english
	}
	return t
}

// Family groups types by their purpose; each has a hue.
type Family string

// The families.
const (
	FamilyDo     Family = "do"     // playbook, checklist: how it is done
	FamilyLearn  Family = "learn"  // teach-back, retro: lessons
	FamilyDecide Family = "decide" // decision, charter, agreement: agreements
	FamilySteer  Family = "steer"  // risk, goal, update, roadmap: the state of the work
	FamilyKnow   Family = "know"   // path, term, guide: knowledge
)

// Rule is a check of pages of one type. Rules are listed in the reference.
type Rule struct {
	Code string // "retro/lesson-without-owner"
	Why  string // the rule in one sentence
	// Wrong makes its findings errors: the text cannot be right. Otherwise they are
	// warnings.
	Wrong bool
	// Check looks at one page; nil for a rule over the whole base.
	Check func(j *Judged, p *Page, report Report)
	// Whole looks at all pages at once; nil for a rule over one page.
	Whole func(j *Judged, report func(p *Page, at Pos, message, hint string))
}

// Report receives a finding: the place, what is wrong, and what to do.
type Report func(at Pos, message, hint string)

// PanelKind says how a panel is drawn.
type PanelKind string

// The panels. The cells that each needs in a row come after it.
const (
	PanelFacts    PanelKind = "facts"    // label and value
	PanelTable    PanelKind = "table"    // a cell for each head
	PanelItems    PanelKind = "items"    // state, text, page, owner, due
	PanelBars     PanelKind = "bars"     // label, share (0 to 100), number in words
	PanelProgress PanelKind = "progress" // label, progress (0 to 100; no text: not measured), now, target, state with its tone; may be: share at the threshold, consequence past it; what it was before
	PanelTimeline PanelKind = "timeline" // label (text or page), first day, last day (none: a point in time), state with its tone, who
	PanelLadder   PanelKind = "ladder"   // a cell for each head, the first names the step; the lowest step first
	PanelMatrix   PanelKind = "matrix"   // a cell for each head, the first names the row; the others are marks in a word, with a tone
	PanelHistory  PanelKind = "history"  // day, state with its tone, page; the oldest first
	PanelTracks   PanelKind = "tracks"   // label, why the state is so (text and page), the state, then those on days with their pages, the oldest first
)

// Panel is a block of typed data shown on a page or register.
type Panel struct {
	Title string
	Kind  PanelKind
	Note  string   // a sentence below the title
	Head  []string // of tables, ladders and matrices
	Rows  [][]Cell
}

// Cell is one value of a panel or register. Exactly one of the groups is set;
// an empty Cell is shown as a dash.
type Cell struct {
	Text   string
	Tone   Tone     // of Text, when it is a state
	Number bool     // Text is a number
	Page   string   // id of a page, shown as a link with its title; Text replaces the title
	Pages  []string // ids
	Owners []string // ids of people, teams or partners
	Day    Day
	Late   bool   // Day has passed and something waits
	Note   string // beside the value: what it was before
	Trust  *Trust
}

// Tone colours a state, always beside its word and shape.
type Tone string

// The tones.
const (
	ToneGood  Tone = "good"
	ToneSoon  Tone = "soon"
	ToneBad   Tone = "bad"
	ToneQuiet Tone = "quiet"
)

// Empty reports whether a cell shows nothing.
func (c Cell) Empty() bool {
	return c.Text == "" && c.Page == "" && len(c.Pages) == 0 && len(c.Owners) == 0 && c.Day == "" && c.Trust == nil
}

// TextCell returns a cell of plain text.
func TextCell(s string) Cell { return Cell{Text: s} }

// OwnerCell returns a cell with a link to a person, team or partner, empty without an id.
func OwnerCell(id string) Cell {
	if id == "" {
		return Cell{}
	}
	return Cell{Owners: []string{id}}
}

// PageCell returns a cell with a link to a page, empty without one.
func PageCell(p *Page) Cell {
	if p == nil {
		return Cell{}
	}
	return Cell{Page: p.ID}
}

// Interval returns the type's review interval on a site.
func (t *Type) Interval(s *Site) Interval {
	if every, ok := s.Interval(t.Name); ok {
		return every
	}
	if t.Review.Given() {
		return t.Review
	}
	return Interval{N: 180, Unit: "d"}
}

// Types are the types of a base in the order of navigation.
type Types []*Type

// Named returns the type with that name.
func (ts Types) Named(name string) (*Type, bool) {
	return find(ts, func(t *Type) bool { return t.Name == name })
}

// InFolder returns the type whose folder that is.
func (ts Types) InFolder(folder string) (*Type, bool) {
	return find(ts, func(t *Type) bool { return t.Folder == folder })
}

// Names returns the names of the types in their order.
func (ts Types) Names() []string {
	names := make([]string, len(ts))
	for i, t := range ts {
		names[i] = t.Name
	}
	return names
}
