// Package diag represents the mistakes of authors: a Problem says where, what, and
// what to do. A List collects the problems of a run; stages return all they find and
// never stop at the first.
//
// A Problem means that the content has to be fixed. A Go error means that the
// environment failed or the program has a bug. The two are never mixed.
package diag

import (
	"cmp"
	"slices"
	"strings"
)

// Severity says whether a problem stops a build.
type Severity string

// Errors stop a build before anything is written; warnings do not, and fail a strict
// check. Notes describe the effects of a change and fail nothing.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Note    Severity = "note"
)

// Problem is one diagnostic.
type Problem struct {
	Path     string   `json:"path"`   // in the content folder, with slashes
	Line     int      `json:"line"`   // 1-based; 0 when the problem is the whole file's
	Column   int      `json:"column"` // 1-based, in Unicode code points; 0 when unknown
	Severity Severity `json:"severity"`
	Code     string   `json:"code"`    // stable, "stage/what-is-wrong"
	Message  string   `json:"message"` // lower case, without a full stop, names the value
	Hint     string   `json:"hint"`    // an action; empty when the message is enough

	// Fixes are edits of the file that fix the problem; nil for none. A pointer, so
	// that problems can be compared.
	Fixes *Fixes `json:"fixes,omitempty"`

	Confidential bool `json:"-"` // the source line holds a secret: it is not shown
}

// List is a collection of problems. The zero value is ready to use.
type List []Problem

// Add appends p.
func (l *List) Add(p Problem) { *l = append(*l, p) }

// Append appends every problem of other.
func (l *List) Append(other List) { *l = append(*l, other...) }

// Sorted returns the problems ordered by path, line, column, code and message,
// each once.
func (l List) Sorted() List {
	compare := func(a, b *Problem) int {
		if c := strings.Compare(a.Path, b.Path); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), strings.Compare(a.Code, b.Code), strings.Compare(a.Message, b.Message))
	}
	order := make([]int, len(l)) // problems are large: places are moved in their stead
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(compare(&l[a], &l[b]), cmp.Compare(a, b)) })
	var sorted List
	if l != nil {
		sorted = make(List, len(l))
	}
	for i, from := range order {
		sorted[i] = l[from]
	}
	return slices.Compact(sorted)
}

// Count returns the number of problems of one severity.
func (l List) Count(s Severity) int {
	n := 0
	for _, p := range l {
		if p.Severity == s {
			n++
		}
	}
	return n
}

// Failed reports whether the list holds an error.
func (l List) Failed() bool { return l.Count(Error) > 0 }

// Clean reports whether the list holds neither an error nor a warning.
func (l List) Clean() bool { return l.Count(Error)+l.Count(Warning) == 0 }
