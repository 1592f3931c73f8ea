package kb

// Kind is the kind of value of a header field and how it is written.
type Kind string

// The kinds of field. Each is bound to one Go type, named after it.
const (
	KindText     Kind = "text"       // *string
	KindTexts    Kind = "texts"      // *[]string; a single text needs no list
	KindDay      Kind = "date"       // *Day
	KindNumber   Kind = "number"     // *Number
	KindPercent  Kind = "percent"    // *Number, written 10%
	KindInterval Kind = "duration"   // *Interval
	KindChoice   Kind = "choice"     // *string, one of Choices
	KindYesNo    Kind = "yes-no"     // *YesNo
	KindOwner    Kind = "owner"      // *string, id of a person or team
	KindOwners   Kind = "owners"     // *[]string
	KindPage     Kind = "page"       // *string, a page reference
	KindPages    Kind = "pages"      // *[]string
	KindRows     Kind = "rows"       // *[]T, a list of mappings (see Rows)
	KindNamed    Kind = "named rows" // *[]T, a mapping of name to mapping (see Named)
	KindWords    Kind = "words"      // *[]Word, a mapping of name to text
	KindItems    Kind = "items"      // *[]Item, a list, or the lines below a body heading
	KindProse    Kind = "prose"      // *string, a text, or the section below a body heading
	KindFree     Kind = "free"       // nil: anything, never read
)

// Need says what an empty field means.
type Need int

// A missing required field is an error, a missing wanted one a warning.
const (
	Optional Need = iota
	Wanted
	Required
)

// Number is a number of a header, with the text it was written as.
type Number struct {
	Value float64
	Text  string // empty when not given
}

// YesNo is a yes or no that may be missing.
type YesNo string

// The values of a YesNo that is given.
const (
	Yes YesNo = "yes"
	No  YesNo = "no"
)

// Word is one entry of a mapping of name to text.
type Word struct {
	Name string
	Text string
}

// Field describes one key of a header and where its value goes. A type lists
// its fields; decoding, validation, schema, scaffold, reference page, completion,
// facts, tables and columns of the register are all derived from that list.
type Field struct {
	Key      string   // as written in the header, lower case with underscores
	Doc      string   // one sentence without a full stop, for authors
	Kind     Kind     //
	Need     Need     //
	Choices  []string // of KindChoice, in the order they are offered
	Section  string   // body heading of KindItems and KindProse
	PageType string   // type that a KindPage or KindPages must lead to; empty for any
	Volatile bool     // a change keeps a verification valid (state, current, rank, RAG)
	Back     string   // label for the pages that refer to a page by this field: "Superseded by"
	Most     int      // entries of a list at most, or characters of a text; 0: as many as any
	Audience bool     // it restricts readers: a value that is not understood is an error in any base
	TodoKind string   // of KindItems: the kind of todo that an open item is; empty: not a todo
	ForAll   bool     // of KindRows and KindNamed: no row may have an audience
	Acting   bool     // of KindOwner and KindOwners: they still have something to do
	Ending   []string // of KindChoice and KindYesNo in a row: values with which the row is over
	OfRows   bool     // of KindTexts in a row: ids of other rows of the list
	Subject  bool     // of KindPage in a row: the row is about the page, and is hidden with it
	Offered  bool     // a new page has its key, since check or a playbook asks for it
	Today    bool     // of KindDay: a new page has the day on which it is begun
	Personal bool     // it says how somebody gets on: an edition of roles has nothing of it
	Past     Past     // of rows: the fields whose former values they are
	Of       []Field  // the fields of one row, unbound, for documentation
	Target   any      // pointer to the value; its type is fixed by Kind

	// How readers see it; see Name, Shown, Shows and Drawn.
	Label  string
	Shown  Shown
	Cell   func(e *Edition, p *Page) Cell
	Panels func(e *Edition, p *Page) []Panel

	addRow  func(name string) []Field
	eachRow func(visit func(i int, row []Field))
}

// NamesRows says that the texts are ids of other rows of the same list.
func (f Field) NamesRows() Field { f.OfRows = true; return f }

// AsSubject says that the row is about the page, so that it is hidden with the page; a
// required page is too.
func (f Field) AsSubject() Field { f.Subject = true; return f }

// OfPeople says that the field tells how somebody gets on, which an edition of roles
// neither shows nor counts.
func (f Field) OfPeople() Field { f.Personal = true; return f }

// Offer puts the key of an optional field into a new page, because check or a playbook
// asks for it.
func (f Field) Offer() Field { f.Offered = true; return f }

// AsToday fills in the day on which a page, or a row of it, is begun.
func (f Field) AsToday() Field { f.Today = true; return f }

// Acts says that those whom the field names still have something to do, so that one who
// leaves needs a successor.
func (f Field) Acts() Field { f.Acting = true; return f }

// Ends says with which values the row is over.
func (f Field) Ends(values ...string) Field { f.Ending = values; return f }

// Require makes an empty field an error.
func (f Field) Require() Field { f.Need = Required; return f }

// Want makes an empty field a warning.
func (f Field) Want() Field { f.Need = Wanted; return f }

// Bookkeeping marks a field whose change keeps a verification valid.
func (f Field) Bookkeeping() Field { f.Volatile = true; return f }

// To restricts a page field to pages of one type.
func (f Field) To(pageType string) Field { f.PageType = pageType; return f }

// MostEntries is how many entries a list of a header may have.
const MostEntries = 1_000

// AtMost limits the entries of a list, or the characters of a text.
func (f Field) AtMost(n int) Field { f.Most = n; return f }

// Restricts marks a field that says who may read a page: a value that is not
// understood, or none, is an error in lenient bases too.
func (f Field) Restricts() Field { f.Audience = true; return f }

// AsTodo makes the open items of the field todos of that kind.
func (f Field) AsTodo(kind string) Field { f.TodoKind = kind; return f }

// Whole forbids an audience in the rows of the field: those of settings, and those
// that trust depends on.
func (f Field) Whole() Field { f.ForAll = true; return f }

// RowsForSome reports whether a row of the field may have an audience.
func (f Field) RowsForSome() bool {
	return f.Kind == KindItems || !f.ForAll && len(f.Of) > 0 && f.Of[0].Key != ""
}

// RowKeys returns the keys that a row of the field may have: its own, and the
// audience of the row. Those of items are the keys of an item that is written as a
// mapping.
func (f Field) RowKeys() []Field {
	audience := Texts("audience", new([]string), "who may read this row, of those who may read the page").Restricts()
	switch {
	case f.Kind == KindItems:
		return []Field{Text("text", new(string), "the item as it is written on a line").Require(), audience}
	case !f.RowsForSome():
		return f.Of
	}
	return append(f.Of[:len(f.Of):len(f.Of)], audience)
}

// Relation labels the field in the list of pages that link to a page.
func (f Field) Relation(back string) Field { f.Back = back; return f }

// AddRow appends an empty row to a field of KindRows or KindNamed and returns
// the row's bound fields. They are valid until the next row is added.
func (f Field) AddRow(name string) []Field { return f.addRow(name) }

// EachRow visits the bound fields of every row in order.
func (f Field) EachRow(visit func(i int, row []Field)) {
	if f.eachRow != nil {
		f.eachRow(visit)
	}
}

// Fields is a typed header: a struct that lists its own fields.
type Fields interface {
	Fields() []Field
}

// Text declares a field of one line of text.
func Text(key string, p *string, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindText, Target: p}
}

// Texts declares a list of texts.
func Texts(key string, p *[]string, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindTexts, Target: p}
}

// Date declares a day.
func Date(key string, p *Day, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindDay, Target: p}
}

// Num declares a number.
func Num(key string, p *Number, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindNumber, Target: p}
}

// Percent declares a percentage from 0% to 100%; its value is 0 to 100.
func Percent(key string, p *Number, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindPercent, Target: p}
}

// Span declares an interval.
func Span(key string, p *Interval, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindInterval, Target: p}
}

// Choice declares a text that is one of choices.
func Choice(key string, p *string, doc string, choices ...string) Field {
	return Field{Key: key, Doc: doc, Kind: KindChoice, Target: p, Choices: choices}
}

// Whether declares a yes or no.
func Whether(key string, p *YesNo, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindYesNo, Target: p}
}

// Owner declares a person or team of the directory.
func Owner(key string, p *string, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindOwner, Target: p}
}

// Owners declares a list of people and teams of the directory.
func Owners(key string, p *[]string, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindOwners, Target: p}
}

// PageRef declares a reference to a page.
func PageRef(key string, p *string, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindPage, Target: p}
}

// PageRefs declares a list of references to pages.
func PageRefs(key string, p *[]string, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindPages, Target: p}
}

// Words declares a mapping of names to texts.
func Words(key string, p *[]Word, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindWords, Target: p}
}

// Free declares a key whose value is accepted and never read.
func Free(key, doc string) Field {
	return Field{Key: key, Doc: doc, Kind: KindFree, Volatile: true}
}

// Items declares a list of items, written in the header under key or in the
// body below the heading section.
func Items(key, section string, p *[]Item, doc string) Field {
	return Field{Key: key, Section: section, Doc: doc, Kind: KindItems, Target: p}
}

// Prose declares a text, written in the header under key or in the body below
// the heading section.
func Prose(key, section string, p *string, doc string) Field {
	return Field{Key: key, Section: section, Doc: doc, Kind: KindProse, Target: p}
}

// Rows declares a list of rows, each with the fields that of binds to it.
func Rows[T any](key string, rows *[]T, doc string, of func(*T) []Field) Field {
	return rowField(Field{Key: key, Doc: doc, Kind: KindRows, Target: rows}, rows, func(row *T, _ string) []Field { return of(row) })
}

// Named declares a mapping of names to rows; of also receives the name.
func Named[T any](key string, rows *[]T, doc string, of func(row *T, name string) []Field) Field {
	return rowField(Field{Key: key, Doc: doc, Kind: KindNamed, Target: rows}, rows, of)
}

func rowField[T any](f Field, rows *[]T, of func(*T, string) []Field) Field {
	f.Of = of(new(T), "")
	f.addRow = func(name string) []Field {
		*rows = append(*rows, *new(T))
		return of(&(*rows)[len(*rows)-1], name)
	}
	f.eachRow = func(visit func(int, []Field)) {
		for i := range *rows {
			row := (*rows)[i] // a copy: visiting changes nothing
			visit(i, of(&row, ""))
		}
	}
	return f
}
