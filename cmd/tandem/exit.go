package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/panics"
	"tandem/generator/search"
)

// Exit codes.
const (
	exitFine        = 0
	exitProblems    = 1  // in the content
	exitUsage       = 2  // wrong flags, arguments or configuration
	exitEnvironment = 3  // the disk, the network, a permission
	exitBug         = 70 // an internal error, or a page that a stage does not finish
	exitInterrupted = 130
)

// Output to the terminal: results go to standard output, everything else to standard
// error after "tandem:". Messages are lower case without a full stop; a hint is an
// action on a separate line.

// errProblems ends a command whose content has problems; they were printed.
var errProblems = errors.New("the content has problems")

// usageError is a mistake in calling the command.
type usageError struct {
	message string
	hint    string
}

func (e *usageError) Error() string { return e.message }

// Hint returns the hint.
func (e *usageError) Hint() string { return e.hint }

// hinted is an error with a hint.
type hinted interface{ Hint() string }

// printError prints an error with its hint.
func printError(stderr io.Writer, err error) {
	printFault(stderr, err, cmp.Or(hintOf(err), hintOfDisk(err)))
}

// printFault prints the error and its hint, wrapped on a terminal.
func printFault(stderr io.Writer, err error, hint string) {
	wrapped := func(text, indent string) string {
		if width := columns(stderr); width > 0 && !strings.Contains(text, "\n") {
			return diag.Wrap(text, width, indent)
		}
		return text
	}
	fmt.Fprintln(stderr, wrapped("tandem: "+err.Error(), "        "))
	if hint != "" {
		fmt.Fprintln(stderr, wrapped("hint: "+hint, "      "))
	}
}

// hintOfDisk returns the hint for a full disk or an unusable folder for temporary
// files.
func hintOfDisk(err error) string {
	var at *fs.PathError
	temporary := errors.As(err, &at) && strings.HasPrefix(at.Path+string(filepath.Separator), filepath.Clean(os.TempDir())+string(filepath.Separator))
	full := errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
	switch {
	case full && temporary:
		return fmt.Sprintf("free space in %q, or set TMPDIR to a folder with more of it", os.TempDir())
	case full:
		return "free space on the disk, then run the command again"
	case temporary:
		return fmt.Sprintf("set TMPDIR to a folder that exists and can be written, in place of %q", os.TempDir())
	}
	return ""
}

// internalError ends a command whose pages met panics; they were printed as
// problems, and so were the problems of the other pages.
type internalError struct{ met []*panics.Error }

func (e *internalError) Error() string {
	return diag.IfOne(len(e.met), "an internal error", "internal errors") + " stopped the work on " + diag.Count(len(e.met), "page")
}

// Unwrap returns the panics.
func (e *internalError) Unwrap() []error {
	var all []error
	for _, one := range e.met {
		all = append(all, one)
	}
	return all
}

// failure is the error for a base with problems that were printed.
func failure(c *generator.Checked) error {
	if len(c.Panics) > 0 {
		return &internalError{c.Panics}
	}
	return errProblems
}

// is reports whether an error is, or wraps, one of a type.
func is[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}

// exitCode prints an error and returns its exit code.
func exitCode(ctx context.Context, stderr io.Writer, err error) int {
	if err == nil {
		return exitFine
	}
	if errors.Is(err, syscall.EPIPE) {
		return exitFine // the program that reads our output has stopped reading
	}
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		fmt.Fprintln(stderr, "tandem: interrupted")
		return exitInterrupted
	}
	if errors.Is(err, errProblems) {
		return exitProblems
	}
	printError(stderr, err)
	if is[*panics.Error](err) || is[*stuckError](err) {
		return exitBug
	}
	if is[*usageError](err) || is[*generator.UnknownEdition](err) || is[*generator.VersionError](err) || is[*search.SyntaxError](err) {
		return exitUsage
	}
	return exitEnvironment
}
