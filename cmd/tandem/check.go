package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/explain"
	"tandem/generator/fix"
)

func checkCommand(s *settings) *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "report every problem and every trust finding",
		Long: `Check reads the whole content folder and reports the problems of all files, each
with its place and what to do. It exits 1 when there is an error.

Problems are grouped by code, and the first few of each are printed; --all prints
every one. PATH (a file, a folder or a page), --owner, --code and --errors select
problems, in every format; only selected problems count for the exit code.
--quiet prints only their number. The formats json, sarif and github always
include every selected problem.

With --strict it also exits 1 when there is a warning, or when more of the pages
that others rely on (under relies_on, or as a step of a path) are overdue than
max_overdue of site.yaml allows; --gate warnings and --gate overdue check only
one of the two.

With --fix it first makes the safe fixes and prints each of them; then it reports
what is left. A fix is safe if it guesses nothing and does not change what a page
says. tandem lsp offers the other fixes in your editor.

With --changed-since it checks a change request: every error, the warnings of
the files that differ from that revision, due reviews of pages that the change
touches, and verifications that somebody else committed. It compares the base
with that of the revision and reports audiences that widen or narrow, editions
that change, and pages that appear in an edition or disappear from it.

A check that takes longer than a second shows its progress; --verbose prints how
long each phase took. tandem explain CODE explains a code.
` + dumpLong,
		Example: `  tandem check
  tandem check --code link/no-such-page --all
  tandem check content/playbooks --owner tech-lead --errors
  tandem check --fix
  tandem check --format sarif > tandem.sarif
  tandem check --gate overdue --as-of 2027-01-31
  tandem check --changed-since origin/main --format github
  tandem check --dump=pages > pages.json`,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.selection.paths = args
			return runCheck(cmd, s, &f)
		},
	}
	cmd.Flags().StringVar(&f.format, "format", "text", "text, json, sarif or github")
	cmd.Flags().StringVar(&f.since, "changed-since", "", "check only what differs from this git revision")
	cmd.Flags().BoolVar(&f.strict, "strict", false, "fail on warnings and on max_overdue too")
	cmd.Flags().StringSliceVar(&f.gates, "gate", nil, "what else fails the check: warnings, overdue")
	cmd.Flags().BoolVar(&f.all, "all", false, "print every problem of each code")
	cmd.Flags().BoolVar(&f.fix, "fix", false, "make the safe fixes in the files first")
	cmd.Flags().BoolVar(&f.quiet, "quiet", false, "print only how many problems there are")
	cmd.Flags().StringVar(&f.stage, "dump", "", dumpHelp)
	f.selection.flags(cmd)
	return cmd
}

// checkFlags are the flags of tandem check.
type checkFlags struct {
	format, since, stage string
	strict, all, quiet   bool
	fix                  bool
	gates                []string
	selection            selection
}

// validate rejects flags that are unknown or exclude each other.
func (f *checkFlags) validate(cmd *cobra.Command) error {
	if _, ok := formats[f.format]; !ok {
		return &usageError{fmt.Sprintf("--format %q is unknown", f.format), "use text, json, sarif or github"}
	}
	if err := checkDump(f.stage); err != nil {
		return err
	}
	if f.stage != "" && cmd.Flags().Changed("format") {
		return &usageError{"--dump and --format exclude each other", "leave one of them out; --dump=problems is --format json"}
	}
	if f.fix && f.stage != "" {
		return &usageError{"--fix and --dump exclude each other", "run tandem check --fix first"}
	}
	if f.quiet && (f.all || f.format != "text" || f.stage != "") {
		return &usageError{"--quiet prints one line and excludes --all, --format and --dump", "leave --quiet out, or the others"}
	}
	return f.selection.validate()
}

func runCheck(cmd *cobra.Command, s *settings, f *checkFlags) error {
	if err := f.validate(cmd); err != nil {
		return err
	}
	gate, err := newGate(f.strict, f.gates)
	if err != nil {
		return err
	}
	observer := observeBuild(cmd.ErrOrStderr(), "checking", s)
	defer observer.close()
	find := func() (*generator.Checked, []string, error) { return f.find(cmd.Context(), s, gate, observer.observe) }
	checked, lines, err := find()
	skipped := map[string]bool{}
	for round := 0; err == nil && f.fix && round < mostRounds; round++ { // an answer may uncover another problem
		observer.clear()
		var done int
		if done, err = s.fix(cmd.ErrOrStderr(), checked, skipped); err != nil || done == 0 {
			break
		}
		checked, lines, err = find()
	}
	if err != nil {
		return err
	}
	observer.clear()
	s.warnOfClock(cmd.ErrOrStderr(), checked)
	if f.stage != "" {
		err = dumped(cmd, s, f.stage, checked, nil)
	} else {
		noteVersion(cmd.ErrOrStderr(), checked)
		err = f.print(cmd.OutOrStdout(), s, checked, lines)
	}
	if err == nil && gate.fails(checked.Problems) {
		err = failure(checked)
	}
	return err
}

// find checks the base and returns it with the problems to report, and the lines that
// describe what a change does to each edition.
func (f *checkFlags) find(ctx context.Context, s *settings, gate gate, observe func(generator.Phase)) (*generator.Checked, []string, error) {
	checked, err := s.checkWith(ctx, observe, func(o *generator.Options) error {
		_, err := s.recall(ctx, o, io.Discard) // build says what is unknown
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	var lines []string
	gate.add(checked)
	if f.since != "" {
		if checked.Problems, lines, err = s.ofChange(ctx, checked, f.since); err != nil {
			return nil, nil, err
		}
	}
	checked.Problems, err = f.selection.of(s, checked)
	return checked, lines, err
}

// print prints the problems in the chosen format.
func (f *checkFlags) print(w io.Writer, s *settings, c *generator.Checked, lines []string) error {
	if f.quiet {
		_, err := fmt.Fprintln(w, diag.Summary(c.Problems))
		return err
	}
	if f.format != "text" {
		return formats[f.format](w, s.content, c, lines)
	}
	err := diag.WriteGroups(w, c.Problems, diag.GroupOptions{
		TextOptions: s.text(w, c),
		All:         f.all,
		Meaning:     meaning,
		Command: func(code string) string {
			return s.checkCommand() + f.selection.arguments() + " --code " + code + " --all"
		},
	})
	for _, line := range lines {
		if err == nil {
			_, err = fmt.Fprintln(w, line)
		}
	}
	return err
}

// meaning returns the meaning of a code as plain text.
func meaning(code string) string {
	known, _ := explain.Find(code)
	return strings.ReplaceAll(known.Meaning, "`", "")
}

// checkCommand returns the command that checks this base.
func (s *settings) checkCommand() string {
	command := "tandem check"
	if s.content != "content" {
		command += " --content " + diag.ShellWord(s.content)
	}
	if s.asOf != "" {
		command += " --as-of " + s.asOf
	}
	return command
}

// text says how problems are printed.
func (s *settings) text(screen io.Writer, c *generator.Checked) diag.TextOptions {
	return diag.TextOptions{Source: c.Source, Prefix: s.content, Colour: terminal(screen), Width: columns(screen)}
}

// formats are the ways to print problems for programs; print writes text for people.
// Lines describe what a change does to each edition; SARIF has no place for them.
var formats = map[string]func(w io.Writer, content string, c *generator.Checked, lines []string) error{
	"text": nil,
	"json": func(w io.Writer, content string, c *generator.Checked, lines []string) error {
		return diag.WriteJSON(w, fix.Attach(c.Problems, c.Judged, c.Source), lines)
	},
	"sarif": func(w io.Writer, content string, c *generator.Checked, _ []string) error {
		return diag.WriteSARIF(w, c.Problems, filepath.ToSlash(content), func(code string) (diag.Help, bool) {
			known, ok := explain.Find(code)
			return diag.Help{Meaning: known.Meaning, Text: known.Markdown(), Address: explain.Address(code)}, ok
		})
	},
	"github": func(w io.Writer, content string, c *generator.Checked, lines []string) error {
		return diag.WriteGitHub(w, c.Problems, filepath.ToSlash(content), lines)
	},
}

// printErrors prints the errors whole, and the warnings as one line that counts them,
// with the command that lists them. Screen is the final destination of the text, for
// its width and colours.
func (s *settings) printErrors(w, screen io.Writer, c *generator.Checked) {
	errors := slices.DeleteFunc(slices.Clone(c.Problems), func(p diag.Problem) bool { return p.Severity != diag.Error })
	if len(errors) > 0 {
		_ = diag.WriteText(w, errors, s.text(screen, c)) // a terminal that is gone cannot show an error
	}
	if rest := slices.DeleteFunc(slices.Clone(c.Problems), func(p diag.Problem) bool { return p.Severity == diag.Error }); len(rest) > 0 {
		fmt.Fprintf(w, "%s (%s lists them)\n", diag.Summary(rest), s.checkCommand())
	}
}
