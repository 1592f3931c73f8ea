package kb

import (
	"crypto/sha256"
	"encoding/hex"
)

// Pos is a place in a page's file. Both numbers are 1-based; the column counts
// Unicode code points. The zero Pos is the file as a whole.
type Pos struct {
	Line   int
	Column int
}

// Body is the result of the Markdown stage for a page's text: HTML with holes for
// everything that only the whole base knows, and the text's structure. It is a pure
// function of the file's bytes, so it can be cached by content hash.
type Body struct {
	Title    string      // the text of a level 1 heading that opens the page; not in HTML
	TitlePos Pos         //
	HTML     string      // safe HTML of the rest
	Holes    []Hole      // ascending by At
	Opening  []LeadPart  // plain text of the first paragraph: no table, code, list, quote or picture
	Outline  []Heading   // headings in HTML, in order
	Links    []Link      // everything that refers to something of this base
	Wholes   []WholeLink // links by a whole address (https://…), in order; see Body.Own
	Sections []Section   // the text by heading, the lead (text before any heading) first when there is any
	Tasks    []Task      // task list items in order
	Seen     string      // the text that a reader sees, white space folded, ticks left out: the part of the text hash for the body
	Words    int         // of running text
	Blocks   []Block     // parts that have an audience, by their first line; outer ones before inner ones
	Markers  []Marker    // words that may be an audience
	Hashtags []Hashtag   // words that other tools read as tags, in order
	Notes    []Note      // footnotes that are defined on a separate line, in the order of the text
}

// Hashtag is a #word of the text, without its sign.
type Hashtag struct {
	Tag string
	Pos Pos
}

// Note is where a footnote is defined.
type Note struct {
	Name string
	Line int
}

// HoleKind is the kind of a hole of Body.HTML.
type HoleKind string

// The holes. All but Say refer to Body.Links; Close is where an Open's text ends.
const (
	HoleOpen  HoleKind = "open"  // <a href=…>, or nothing when the target is not in the edition
	HoleClose HoleKind = "close" // </a>
	HoleName  HoleKind = "name"  // the whole link of a [[id]] without text: the target's title
	HoleImage HoleKind = "image" // <img …>
	HoleOwner HoleKind = "owner" // an @owner of an item: the owner's name and link
	HoleSay   HoleKind = "say"   // a word of the interface, in the language of the site
)

// Hole is a place of Body.HTML that is filled at render time.
type Hole struct {
	At   int // byte offset in Body.HTML
	Kind HoleKind
	Link int    // index in Body.Links
	Say  string // the English word of a HoleSay, which has no link

	Width, Height int // size of the picture of a HoleImage, in pixels of CSS; 0: not given
}

// Heading is a heading of a body.
type Heading struct {
	Level int    // 1 to 6
	ID    string // unique in the page
	Text  string // plain text
	Pos   Pos
}

// LinkKind says how a link is written.
type LinkKind string

// The kinds of link that refer to something of this base. Links to other
// sites are checked and written by the Markdown stage; see Body.Wholes.
const (
	LinkInline LinkKind = "link"  // [text](page.md#heading), [text](file.pdf), [text](#heading)
	LinkWiki   LinkKind = "wiki"  // [[id]], [[id|text]], [[id#heading]]
	LinkImage  LinkKind = "image" // ![alt](file.png)
	LinkEmbed  LinkKind = "embed" // ![[file.png]]
	LinkOwner  LinkKind = "owner" // @owner in a list item
	LinkWhole  LinkKind = "whole" // [text](https://…), <https://…>, https://…, below an address of this base
)

// Link is a reference from a body to a page, a file or an owner of the base.
type Link struct {
	Kind    LinkKind
	Dest    string // as written, without the #heading; percent-decoded
	Heading string // the #heading, without #; percent-decoded
	Text    string // plain text of the link; alternative text of an image
	Title   string // title attribute
	Key     string // key path of the header text that contains it: "lessons[0]"; empty in the body
	Section string // id of the heading above it; empty in the lead
	Context string // plain text of the paragraph or list item around it, at most 160 code points
	Pos     Pos    // of its [, ! or @
}

// Section is the text below one heading, up to the next heading of any level.
type Section struct {
	Heading Heading // Level 0 for the lead
	Key     string  // of the header, of a section that is written there
	Text    string  // plain text, blocks separated by newlines; for search and for prose fields
	Lines   []Line  // its list items, one before those nested in it
	Asides  []Aside // text that looks like an item and is not a list item
	InList  bool    // its heading is in a list item
}

// Line is a list item of a section, read as an item. A list in a quotation has none.
type Line struct {
	Item
	Parent int // number of the line it is nested in, from 1; 0 for one of a top-level list
}

// Task is one task of a page, with the id that a checklist run uses for it.
type Task struct {
	ID      string // explicit {#id} at the line's end, or a hash of the text; unique in the page
	Hashed  string // the text that its id is a hash of; empty where the author gave the id
	Text    string // plain text
	Section string // id of the heading above it
	Group   string // text of that heading
	Done    bool
	Depth   int // 0 for a top-level list
	Pos     Pos
}

// TaskID returns the id of a task that has no explicit one: the first 8 hexadecimal
// digits of the SHA-256 of its words.
func TaskID(words string) string {
	sum := sha256.Sum256([]byte(words))
	return hex.EncodeToString(sum[:4])
}
