// Package kb is the model: what a knowledge base consists of. It does no input or
// output. A Page has a Type, a typed header (Common and the type's Fields) and a
// Body; pages, the Directory and the Site make a Base.
//
// # One type per stage
//
// Each stage takes one of these types and returns the next. All of them are
// immutable once returned, so goroutines may share them.
//
//	Base      every page typed                       (assembled by generator)
//	Linked    references resolved                    (link)
//	Judged    states and flags on a day              (trust)
//	Admitted  pages that one edition may show        (edition)
//	Edition   the same, linked and judged once more  (generator)
//	Output    a file of that site                    (render, search, export)
//
// # Fields
//
// A header is a struct whose Fields method lists its keys. Each is bound to the place
// its value goes to, as package flag does for a command line:
// kb.Date("revisit_by", &d.RevisitBy, "…"). There is no reflection and there are no
// struct tags. This list is the only description of a header: the decoder fills it, link
// finds page references in it, check finds owners, trust hashes it, and package view
// shows it in facts, tables and columns. Schemas, scaffolds, reference pages and the
// completion of editors are made from it. The field itself says what readers call it
// (As) and, where its kind does not say enough, how it is shown (Shows, Drawn, InTable,
// Elsewhere). Rows binds a new row at a time.
//
// Values are plain Go values. Their places in the file are in a map beside them, by
// key path (Page.At["steps[2].page"]). So every problem can name a line, and no
// type has to hold positions.
//
// # Todos and events
//
// A Todo is anything on a page that somebody has to do: an open item of a field that is
// marked AsTodo, or what the type adds (Type.Todos), such as a milestone or a
// proposed decision. Reports, steering sheets and calendars are all made of todos,
// so a new type appears in all of them. What happens on a day is an Event.
//
// # Computed pages
//
// A report, a ledger or a steering sheet is a Sheet: panels of cells, as data. Render
// draws it with the templates that it uses for the panels of a page. A chart is a table
// with a drawing in a cell, so its numbers can be read, printed and searched.
//
// # Addresses
//
// The site's own pages and files are below "-/" (own.go), where no page can be, so a base
// may use any name. Files that hosts or browsers expect at the root are listed in
// RootFiles with the reason. Former redirects the addresses that own pages had before.
// Every name that becomes part of a path is checked by PathPart when it is
// read, so that the problem has a line, and again before it is written. Claims finds two
// outputs with one address; link and publish both use it.
//
// An Interval counts days or longer units. The response time of an escalation or a
// service level is therefore text: it may be in hours.
package kb
