package main

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"tandem/generator/header"
	"tandem/generator/kb"
)

func fmtCommand(s *settings) *cobra.Command {
	var only bool
	cmd := &cobra.Command{
		Use:   "fmt [PATH...]",
		Short: "put headers in their usual form",
		Long: `Fmt writes the headers of pages, or of all pages, in one form. First comes what
every page has: title, description, owners, and what says whether it can be
trusted; last come credits and sources. The keys between them stay as their
author put them. There is one space behind colons and commas, no quotes where
none are needed, days are YYYY-MM-DD, and no blank lines stand between keys. What
a header says, its comments and the whole text stay, so verifications stand.

A header whose form cannot be changed without risk is left as it is, and said so:
TOML, JSON, anchors and the like. No other command needs pages to be so formatted.`,
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
				out, err := header.Format(src, headerFields(p))
				var fault *header.Fault
				if errors.As(err, &fault) {
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
	cmd.Flags().BoolVar(&only, "check", false, "change nothing; exit 1 when a header is in another form")
	return cmd
}

// headerFields returns the keys that a page's header may have, in their order.
func headerFields(p *kb.Page) []kb.Field {
	fields := p.Common.Fields()
	if p.Fields != nil {
		fields = append(fields, p.Fields.Fields()...)
	}
	return fields
}
