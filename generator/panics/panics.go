// Package panics turns panics into errors that name the stage and the page. An
// Error is a bug of the program, not a mistake of an author.
//
// A panic in a goroutine ends the process unless that goroutine recovers it. So
// every goroutine that works on pages begins with a deferred Recover, or with
// Name where its caller recovers.
package panics

import (
	"cmp"
	"errors"
	"fmt"
	"runtime/debug"
)

// Error is the error for a panic.
type Error struct {
	Stage string // that was at work, such as "render"; empty when it is not known
	Page  string // path of the content file, or of the output; empty when it is not known
	Value any    // the argument of panic
	Stack []byte // of the goroutine
}

func (f *Error) Error() string {
	text := "internal error"
	if f.Stage != "" {
		text += " in stage " + f.Stage
	}
	if f.Page != "" {
		text += fmt.Sprintf(" on %q", f.Page)
	}
	return fmt.Sprintf("%s: %v", text, f.Value)
}

// Hint returns the hint.
func (f *Error) Hint() string {
	return "this is a bug of tandem: report it with this message and, where it can be shown, the page; --verbose adds the place in the program"
}

// Recover, deferred, turns a panic into an error. An Error that already names its
// stage or page keeps that name.
func Recover(err *error, stage, page string) {
	if value := recover(); value != nil {
		*err = of(value, stage, page)
	}
}

// Name, deferred, adds the stage and the page to a panic and lets it continue to the
// caller.
func Name(stage, page string) {
	if value := recover(); value != nil {
		panic(of(value, stage, page))
	}
}

func of(value any, stage, page string) *Error {
	f, ok := value.(*Error)
	if !ok {
		return &Error{Stage: stage, Page: page, Value: value, Stack: debug.Stack()}
	}
	named := *f
	named.Stage = cmp.Or(named.Stage, stage)
	named.Page = cmp.Or(named.Page, page)
	return &named
}

// All returns the panics of an error: its own, and those of the errors it joins.
func All(err error) []*Error {
	var f *Error
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []*Error
		for _, one := range joined.Unwrap() {
			all = append(all, All(one)...)
		}
		return all
	}
	if errors.As(err, &f) {
		return []*Error{f}
	}
	return nil
}
