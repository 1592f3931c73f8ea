package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/explain"
)

func checkCommand(s *settings) *cobra.Command {
	var format, since, stage string
	var strict bool
	cmd := &cobra.Command{
		Use:   "check",
		Short: "report every problem and every trust finding",
		Long: `Check reads the whole content folder and reports all problems of all files at
once, with the place and what to do. It exits 1 when there is an error; with
--strict also when there is a warning or more pages are overdue than
max_overdue of site.yaml allows.

With --changed-since it judges a change request: every error, the warnings of
the files that differ from that revision, reviews that are due on pages the
change touches, and verifications that somebody else committed. It compares the
base with that of the revision and reports audiences that widen or narrow,
editions that change, and what will appear in an edition or disappear from it.

A check that takes longer than a second shows how far it is; --verbose says at
the end how long each phase took.
` + dumpLong + `.`,
		Example: `  tandem check
  tandem check --format sarif > tandem.sarif
  tandem check --strict --as-of 2027-01-31
  tandem check --changed-since origin/main --format github
  tandem check --dump=pages > pages.json`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			write, ok := formats[format]
			if !ok {
				return &usageError{fmt.Sprintf("--format %q is unknown", format), "use text, json, sarif or github"}
			}
			if err := checkDump(stage); err != nil {
				return err
			}
			if stage != "" && cmd.Flags().Changed("format") {
				return &usageError{"--dump and --format exclude each other", "leave one of them out; --dump=problems is --format json"}
			}
			onlooker := watchBuild(cmd.ErrOrStderr(), "checking", s)
			defer onlooker.close()
			checked, err := s.check(cmd.Context(), onlooker.observe)
			if err != nil {
				return err
			}
			var lines []string // what editions gain and lose
			if strict {
				checked.Problems = append(checked.Problems, check.Strict(checked.Judged)...).Sorted()
			}
			if since != "" {
				if checked.Problems, lines, err = s.ofChange(cmd.Context(), checked, since); err != nil {
					return err
				}
			}
			onlooker.clear()
			s.warnOfClock(cmd.ErrOrStderr(), checked)
			if stage != "" {
				err = dumped(cmd, s.content, stage, checked, nil)
				if err == nil && strict && !checked.Problems.Clean() {
					err = failure(checked)
				}
				return err
			}
			noteVersion(cmd.ErrOrStderr(), checked)
			if err := write(cmd.OutOrStdout(), s.content, checked, lines); err != nil {
				return err
			}
			if checked.Problems.Failed() || strict && !checked.Problems.Clean() {
				return failure(checked)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text, json, sarif or github")
	cmd.Flags().StringVar(&since, "changed-since", "", "judge only what differs from this revision of git")
	cmd.Flags().BoolVar(&strict, "strict", false, "fail on warnings and on max_overdue too")
	cmd.Flags().StringVar(&stage, "dump", "", dumpHelp)
	return cmd
}

// formats are the ways to print problems, and the lines that say what a change
// does to each edition; SARIF has no place for these. Paths are printed from the
// folder the command runs in, so that an editor can open them.
var formats = map[string]func(w io.Writer, content string, c *generator.Checked, lines []string) error{
	"text": func(w io.Writer, content string, c *generator.Checked, lines []string) error {
		err := diag.WriteText(w, c.Problems, diag.TextOptions{Source: c.Source, Prefix: content, Colour: terminal(w)})
		for _, line := range lines {
			if err == nil {
				_, err = fmt.Fprintln(w, line)
			}
		}
		return err
	},
	"json": func(w io.Writer, content string, c *generator.Checked, lines []string) error {
		return diag.WriteJSON(w, c.Problems, lines)
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

// printProblems prints problems for a person, where there are any.
func printProblems(w io.Writer, content string, c *generator.Checked) {
	if len(c.Problems) > 0 {
		_ = formats["text"](w, content, c, nil) // a terminal that is gone cannot be told
	}
}
