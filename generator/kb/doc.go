// Package kb is the model: what a knowledge base is made of, without input or
// output. A Page has a Type, a typed header (Common and the type's Fields) and
// a Body; pages, the Directory and the Site make a Base.
//
// # One type per stage
//
// Each stage takes one of these types and returns the next; all of them are
// immutable once returned and may be shared between goroutines.
//
//	Base     every page typed                    (assembled by generator)
//	Linked   references resolved                 (link)
//	Judged   states and flags on a day           (trust)
//	Edition  what one published site may show    (edition)
//	Output   a file of that site                 (render, search, export)
//
// # Fields
//
// A header is a struct that lists its own fields (Fields), each bound to the
// place its value goes to, as package flag does for a command line. The list
// is all there is to know about a header: the decoder fills it, the checker
// walks it, and package view shows it in facts, tables and columns. Schemas,
// scaffolds, reference pages and the completion of editors are made from it.
// What readers call a field (As) and where its kind does not say how it is shown
// (Shows, Drawn, InTable, Elsewhere) is part of the field.
package kb
