package kb

import (
	"slices"
	"strings"
)

// Page is one Markdown file of the base, typed. It is immutable once made.
type Page struct {
	ID     string // path without .md: "playbooks/kickoff"; of index.md the folder: "playbooks"
	Path   string // in the content folder: "playbooks/kickoff.md"
	URL    string // from the site's root, without a leading slash: "playbooks/kickoff/"; the home page's is ""
	Type   *Type
	Index  bool   // the text above its folder's register
	Common        // keys that every header may have
	Fields        // keys of the type; nil for an index page
	Items  []Item // every item of the typed fields, in the order of the fields
	Body   Body
	// Partial: the edition does not show all of the page, so that its text hash is
	// not that of the text that was verified.
	Partial bool
	SortKey string          // of the title: Site.SortKey; pages of tests may have none
	Unread  bool            // its header cannot be read: missing values may be there
	Faulty  map[string]bool // keys of its header whose value is not understood
	Blank   map[string]Pos  // keys of its header without a value
	Date    Day             // of a record, for types that have one; else none
	Hash    string          // of the file's bytes, hexadecimal SHA-256
	Refs    []HeaderRef     // the references of the header, in the order of the keys
	At      map[string]Pos  // place of each header value by its key: "owners[1]", "steps[0].page"; inferred values have none

	HeaderBlocks []Block           // rows and items of the header that have an audience
	Headings     map[string]string // of a page whose blocks are not all shown: ids of headings in the whole page → their ids here
}

// TypeFields returns the keys of the page's type, in their order; none for an index page
// or no page.
func (p *Page) TypeFields() []Field {
	if p == nil || p.Fields == nil {
		return nil
	}
	return p.Fields.Fields()
}

// AllFields returns the keys that the page's header may have, in their order.
func (p *Page) AllFields() []Field { return append(p.Common.Fields(), p.TypeFields()...) }

// contributed returns who contributed what.
func (c *Common) contributed(e *Edition, p *Page) Cell {
	credits := Map(c.Credits, func(credit Credit) string {
		said := e.Directory.OwnerName(credit.By) + ": " + e.HeaderWords(p, credit.For)
		if credit.On != "" {
			said += " (" + e.Short(credit.On) + ")"
		}
		return said
	})
	return TextCell(strings.Join(credits, "; "))
}

func (c *Common) drawsOn(e *Edition, p *Page) Cell {
	sources := Map(c.Sources, func(text string) string { return e.HeaderWords(p, text) })
	return TextCell(strings.Join(sources, "; "))
}

// FieldNamed returns the field with a key; false when there is none.
func FieldNamed(fields []Field, key string) (Field, bool) {
	return find(fields, func(f Field) bool { return f.Key == key })
}

// FormerAddresses returns the addresses that the page's aliases serve, from the site's root.
func (p *Page) FormerAddresses() []string {
	var addresses []string
	for _, alias := range p.Aliases {
		if address, err := AliasAddress(alias); err == nil {
			addresses = append(addresses, address)
		}
	}
	return addresses
}

// HeaderRef is a page, person or team that a header names, with the type that its
// field requires.
type HeaderRef struct {
	Key   string // path of the value: "steps[0].page"
	To    string // as written
	Owner bool   // it names a person or team
	Text  bool   // it is in a text, as [[page]] or [label](page.md)
	Label string // then, its label; may be empty
	Type  string // type that the page must have; empty for any
	Back  string // label for the pages that refer to it by this field; may be empty
}

// HeaderRefs returns the references of a header: its pages, then its people and teams,
// then the pages that its texts name, each those of the common keys first. Of items
// only the texts count.
func (p *Page) HeaderRefs() []HeaderRef {
	common, typed := p.Common.Fields(), p.TypeFields()
	var all []HeaderRef
	for _, fields := range [][]Field{common, typed} {
		for _, ref := range PageReferences(fields) {
			all = append(all, HeaderRef{Key: ref.Key, To: ref.To, Type: ref.Field.PageType, Back: ref.Field.Back})
		}
	}
	for _, fields := range [][]Field{common, typed} {
		for _, ref := range OwnerReferences(fields) {
			all = append(all, HeaderRef{Key: ref.Key, To: ref.To, Owner: true})
		}
	}
	for _, fields := range [][]Field{common, typed} {
		for _, ref := range TextReferences(fields) {
			all = append(all, HeaderRef{Key: ref.Key, To: ref.To, Text: true, Label: ref.Label})
		}
	}
	return slices.Clip(all)
}

// Common has the keys that every header may have.
type Common struct {
	Title       string
	Description string
	Owners      []string // as given, or as the type implies
	Partners    []string // as given, or those of the owners
	Audience    []string // as given, or the folder's, or the site's default
	Beyond      YesNo    // the audience may be wider than the folder's
	Verified    []Verification
	Amended     []Amendment
	ReviewEvery Interval // as given; the zero Interval means the type's
	Reason      string   // why it is never reviewed
	Status      string   // draft, active, superseded, archived
	Tags        []string
	Aliases     []string
	ID          string
	ReliesOn    []string
	Credits     []Credit
	Order       Number
	Workstream  string
	SignOff     string // "both", "one", or "" for the type's rule
	Reported    []ReportedWrong
	TypeName    string
	Sources     []string
	Search      string   // SearchLow or empty
	Lang        string   // BCP 47, of the text; empty: the site's
	Canary      []string // words that must not appear in an edition that hides the page
}

// maxTitle is how many characters the title of a page may have: it is shown in lists,
// browser tabs and feeds.
const maxTitle = 300

// maxTags is how many tags a page may have: each makes a page.
const maxTags = 100

// SearchLow is the value of Common.Search for reference pages: the search ranks them
// below pages that answer a question.
const SearchLow = "low"

// Verification is one person's statement that a page is right, on one day, for one
// text.
type Verification struct {
	By   string // "human:ID" or a plain id
	At   string // a day or an instant
	Text string // first 8 hexadecimal digits of the text hash; empty when unbound
	How  string
	Note string
}

// Credit is a contributor and the contribution.
type Credit struct {
	By  string
	For string
	On  Day
}

// ReportedWrong says that someone found the page wrong.
type ReportedWrong struct {
	By     string
	At     Day
	Reason string
}

// Person returns the id of who verified.
func (v Verification) Person() string {
	const human = "human:"
	if len(v.By) > len(human) && v.By[:len(human)] == human {
		return v.By[len(human):]
	}
	return v.By
}

// Day returns the day of the verification where it was made, or no day when At is
// empty.
func (v Verification) Day() Day {
	day, err := ParseDay(v.At)
	if err != nil {
		return ""
	}
	return day
}

// Values of Common.Status.
const (
	StatusDraft      = "draft"
	StatusActive     = "active"
	StatusSuperseded = "superseded"
	StatusArchived   = "archived"
)

// Fields lists the keys that every header may have.
func (c *Common) Fields() []Field {
	return []Field{
		Text("title", &c.Title, "name of the page; the first heading when missing").AtMost(maxTitle).Require(),
		Text("description", &c.Description, "one sentence for lists, search and feeds"),
		Text("type", &c.TypeName, "kind of page; its folder's when missing").Bookkeeping(),
		Owners("owners", &c.Owners, "people and teams that keep the page true").Bookkeeping(),
		Texts("partners", &c.Partners, "partners it concerns; those of the owners when missing").Bookkeeping(),
		Texts("audience", &c.Audience, "labels of who may read it; that of its folder or type, or the site's default, when missing").Restricts().Bookkeeping(),
		Whether("beyond_folder", &c.Beyond, "yes where the audience is meant to be wider than that of the folder").Bookkeeping(),
		Rows("verified", &c.Verified, "who read the text and found it true", func(v *Verification) []Field {
			return []Field{
				Text("by", &v.By, "human:ID of a person").Require(),
				Text("at", &v.At, "day or instant").Require(),
				Text("text", &v.Text, "first 8 digits of the hash of the text that was verified"),
				Choice("how", &v.How, "how it was verified; signed for a record, by who decided or held it", "read", "used", "walked-through", HowSigned),
				Text("note", &v.Note, "anything worth saying about it"),
			}
		}).Whole().Bookkeeping(),
		Rows("amended", &c.Amended, "what was changed in a record after it was signed, and why", func(a *Amendment) []Field {
			return []Field{
				Date("on", &a.On, "day of the change").Require(),
				Owner("by", &a.By, "person or team who changed it").Require(),
				Text("why", &a.Why, "what was changed, and why").Require(),
				Text("text", &a.Text, "first 8 digits of the hash of the text that the row is about"),
			}
		}).Whole().Bookkeeping(),
		Span("review_every", &c.ReviewEvery, "how often it is verified anew: 90d, 6mo, 1y or never").Bookkeeping(),
		Text("reason", &c.Reason, "why it never needs a review").Bookkeeping(),
		Choice("sign_off", &c.SignOff, "whose word it takes: one owner's, or one of each partner's", "one", "both").Bookkeeping(),
		Rows("reported", &c.Reported, "who found it wrong, and why", func(r *ReportedWrong) []Field {
			return []Field{
				Text("by", &r.By, "who reported it").Require(),
				Date("at", &r.At, "day of the report").Require(),
				Text("reason", &r.Reason, "what is wrong").Require(),
			}
		}).Whole().Bookkeeping(),
		Choice("status", &c.Status, "where the page is in its life", StatusDraft, StatusActive, StatusSuperseded, StatusArchived, "stable", "deprecated").Bookkeeping(),
		Texts("tags", &c.Tags, "words from the site's vocabulary, at most 100").AtMost(maxTags).Bookkeeping(),
		Texts("aliases", &c.Aliases, "former addresses that lead here").Bookkeeping(),
		Text("id", &c.ID, "stable name; the path without .md when missing").Bookkeeping(),
		PageRefs("relies_on", &c.ReliesOn, "pages this one builds on").Relation("Relied on by").Bookkeeping().
			Shows(func(e *Edition, p *Page) Cell { return Cell{Pages: AddOnce(nil, e.Resolved(p, c.ReliesOn...)...)} }),
		Rows("credits", &c.Credits, "who contributed what", func(r *Credit) []Field {
			return []Field{
				Owner("by", &r.By, "person or team").Require(),
				Text("for", &r.For, "what was contributed").Require(),
				Date("on", &r.On, "the day; leave it out for work of many days"),
			}
		}).Bookkeeping().Shows(c.contributed),
		Num("order", &c.Order, "place among its neighbours, small first").Bookkeeping(),
		PageRef("workstream", &c.Workstream, "workstream it belongs to").To("workstream").Relation("Part of this workstream").Bookkeeping(),
		Choice("search", &c.Search, "low for a page that is only looked up: search puts it behind those that answer", SearchLow).Bookkeeping(),
		Text("lang", &c.Lang, "language of the text as BCP 47, such as de, when it is not the base's").Bookkeeping(),
		Texts("canary", &c.Canary, "words that an edition without this page must not contain; a build stops where one does").Bookkeeping(),
		Texts("sources", &c.Sources, "what it draws on").Bookkeeping().Shows(c.drawsOn),
		Free("generated", "Open Knowledge Format: how the text came to be"),
		Free("stale_after", "Open Knowledge Format: computed here from the verification"),
		Free("x", "free zone for keys of your own"),
	}
}

// Draft reports whether the page is still being written.
func (p *Page) Draft() bool { return p.Status == StatusDraft }

// Ahead reports whether the page is the record of a day that has not come: it does
// not count before then.
func (p *Page) Ahead(day Day) bool {
	return p.Date > day && !p.Index && p.Type != nil && p.Type.Record != nil && p.Type.Record(p, day)
}

// Folder returns the folder of the page, empty at the root.
func (p *Page) Folder() string {
	for i := len(p.Path) - 1; i >= 0; i-- {
		if p.Path[i] == '/' {
			return p.Path[:i]
		}
	}
	return ""
}

// Place returns the place of the header value of key, or the start of the file.
func (p *Page) Place(key string) Pos {
	if pos, ok := p.At[key]; ok {
		return pos
	}
	return Pos{Line: 1, Column: 1}
}

// MayVerify reports whether a person's verification counts for the page: an owner, a
// member of an owning team, or the deputy of one of these.
func (p *Page) MayVerify(d *Directory, person string) bool {
	if person == "" {
		return false // people without a deputy have the empty one
	}
	for _, owner := range p.Owners {
		if owner == person {
			return true
		}
		if who, ok := d.Person(owner); ok && who.Deputy == person {
			return true
		}
		for _, member := range d.Members(owner) {
			if member.ID == person || member.Deputy == person {
				return true
			}
		}
	}
	return false
}

// SeesAll reports whether a person may read the whole page: the page and each of its
// blocks is for one of the person's audiences. Block is the first that is not; the
// zero Block means the page.
func (p *Page) SeesAll(d *Directory, person string) (block Block, sees bool) {
	audiences, limited := d.AudiencesOf(person)
	if !limited {
		return Block{}, true
	}
	rule := EditionRule{Audiences: audiences}
	if !rule.Shows(p.Audience) {
		return Block{}, false
	}
	for _, b := range p.Blocks() {
		if !rule.Shows(b.Audience) {
			return b, false
		}
	}
	return Block{}, true
}

// BothSign reports whether one person of each partner must verify the page.
func (p *Page) BothSign() bool {
	return p.SignOff == "both" || p.SignOff == "" && p.Type.BothSign
}
