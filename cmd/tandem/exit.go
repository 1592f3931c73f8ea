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

// usageError is a mistake in how the command was called.
type usageError struct {
	message string
	hint    string
}

func (e *usageError) Error() string { return e.message }

// Hint returns what to do about it.
func (e *usageError) Hint() string { return e.hint }

// hinted is an error that knows what to do about it.
type hinted interface{ Hint() string }

// printError prints an error with what to do about it.
func printError(stderr io.Writer, err error) {
	printFault(stderr, err, cmp.Or(hintOf(err), hintOfDisk(err)))
}

// printFault prints what is wrong and what to do about it, wrapped on a terminal.
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

// hintOfDisk says what to do where the disk is full or the folder for temporary
// files cannot be used.
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
	if len(e.met) == 1 {
		return "an internal error stopped the work on one page"
	}
	return fmt.Sprintf("internal errors stopped the work on %d pages", len(e.met))
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

// exitCode prints an error and returns its exit code.
func exitCode(ctx context.Context, stderr io.Writer, err error) int {
	if err == nil {
		return exitFine
	}
	if errors.Is(err, syscall.EPIPE) {
		return exitFine // the reader of our output has seen enough
	}
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		fmt.Fprintln(stderr, "tandem: interrupted")
		return exitInterrupted
	}
	if errors.Is(err, errProblems) {
		return exitProblems
	}
	printError(stderr, err)
	var bug *panics.Error
	var stuck *stuckError
	if errors.As(err, &bug) || errors.As(err, &stuck) {
		return exitBug
	}
	var usage *usageError
	var edition *generator.UnknownEdition
	var required *generator.VersionError
	var syntax *search.SyntaxError
	if errors.As(err, &usage) || errors.As(err, &edition) || errors.As(err, &required) || errors.As(err, &syntax) {
		return exitUsage
	}
	return exitEnvironment
}
