package main

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"tandem/generator/header"
)

func fmtCommand(s *settings) *cobra.Command {
	var only bool
	cmd := &cobra.Command{
		Use:   "fmt [PATH...]",
		Short: "put headers in their usual form",
		Long: `Fmt formats the headers of the named pages, or of all pages. Title, description,
owners and the keys about trust come first, credits and sources last. Other keys
keep the order of their author. There is one space after colons and commas, no
unnecessary quotes, days are YYYY-MM-DD, and there are no blank lines between
keys. Values, comments and the text do not change, so verifications stay valid.

A header that cannot be formatted safely (TOML, JSON, anchors and the like) is
left as it is and named. No other command requires formatted pages.`,
		Example: `  tandem fmt
  tandem fmt playbooks/kickoff content/guides/triage.md
  tandem fmt --check          list what would change, and exit 1 when something would`,
		RunE: func(cmd *cobra.Command, args []string) error {
			checked, err := s.check(cmd.Context(), nil)
			if err != nil {
				return err
			}
			pages := checked.Judged.Pages
			if len(args) > 0 {
				pages = nil
			}
			for _, arg := range args {
				p, err := s.page(checked.Judged, arg)
				if err != nil {
					return err
				}
				pages = append(pages, p)
			}
			changed := 0
			for _, p := range pages {
				file := filepath.Join(s.content, filepath.FromSlash(p.Path))
				src := checked.Source(p.Path)
				out, err := header.Format(src, p.AllFields())
				if fault, ok := errors.AsType[*header.Fault](err); ok {
					fmt.Fprintf(cmd.ErrOrStderr(), "%s:%d:%d: left as it is: %s\n", filepath.ToSlash(file), fault.Pos.Line, fault.Pos.Column, fault.Message)
					continue
				} else if err != nil {
					return err
				}
				if bytes.Equal(out, src) {
					continue
				}
				changed++
				if !only {
					if err := (rewritten{file: file, before: src, data: out}).write(); err != nil {
						return err
					}
				}
				fmt.Fprintln(cmd.OutOrStdout(), file)
			}
			if only && changed > 0 {
				return errProblems
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&only, "check", false, "change nothing; exit 1 when a header would change")
	return cmd
}
