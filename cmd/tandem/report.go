package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/report"
)

func reportCommand(s *settings) *cobra.Command {
	var format, owner, partner string
	var weeks int
	var private bool
	cmd := &cobra.Command{
		Use:   "report",
		Short: "show who has what to do, and the reviews ahead",
		Long: `Report lists what is due and for whom: the work of each owner this week by risk,
late reviews and todos, pages that changed since they were verified, and pages
without an owner. It also forecasts whether the review intervals can be kept, and
which reviews should be done earlier. Pages with errors are left out, and named on
standard error. It exits 1 only when site.yaml, directory.yaml or a template has
an error.

Pages for the audience "private" are left out of all lists, numbers and plans.
Growth plans are private unless they name another audience. To see your own
growth plan, use --owner ID --private.`,
		Example: `  tandem report
  tandem report --owner tech-lead --format ics > tech-lead.ics
  tandem report --owner tech-lead --private
  tandem report --format markdown --weeks 26`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format != "text" && format != "markdown" && format != "json" && format != "ics" {
				return &usageError{fmt.Sprintf("--format %q is unknown", format), "use text, markdown, json or ics"}
			}
			if weeks < 1 || weeks > 52 {
				return &usageError{fmt.Sprintf("--weeks %d is out of range", weeks), "use 1 to 52"}
			}
			if err := s.whole(); err != nil {
				return err
			}
			o, closeContent, err := s.options()
			if err != nil {
				return err
			}
			defer closeContent()
			repository, err := s.recall(cmd.Context(), &o, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			checked, err := s.sound(cmd, o)
			if err != nil {
				return err
			}
			s.warnOfClock(cmd.ErrOrStderr(), checked)
			if err := known(&checked.Judged.Directory, owner, partner); err != nil {
				return err
			}
			judged := checked.Judged
			if !private {
				judged = checked.WithoutPrivate()
			}
			made := report.Make(judged, report.Options{
				Weeks:  weeks,
				Before: verifiedText(cmd.Context(), checked, repository),
				Now:    func(p *kb.Page) string { return string(checked.Source(p.Path)) },
			}).For(owner, partner)
			var out bytes.Buffer
			switch format {
			case "text":
				err = made.WriteText(&out)
			case "markdown":
				err = made.WriteMarkdown(&out, address(&checked.Judged.Site))
			case "json":
				err = made.WriteJSON(&out)
			case "ics":
				out.Write(made.ICS())
			}
			if err != nil {
				return err
			}
			_, err = cmd.OutOrStdout().Write(out.Bytes())
			return err
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text, markdown, json or ics")
	cmd.Flags().StringVar(&owner, "owner", "", "only the work of this person or team, by id")
	cmd.Flags().StringVar(&partner, "partner", "", "only the work of this partner's owners, by id")
	cmd.Flags().BoolVar(&private, "private", false, "include private pages, such as growth plans")
	cmd.Flags().IntVar(&weeks, "weeks", 13, "how many weeks to look ahead, 1 to 52")
	return cmd
}

// sound checks the base without the pages that have errors, and names these on
// standard error. It fails where an error concerns the whole base.
func (s *settings) sound(cmd *cobra.Command, o generator.Options) (*generator.Checked, error) {
	checked, err := new(generator.Builder).Check(cmd.Context(), o)
	if err != nil || !checked.Problems.Failed() {
		return checked, err
	}
	broken, ok := checked.Broken()
	if !ok {
		s.printErrors(cmd.ErrOrStderr(), cmd.ErrOrStderr(), checked)
		return nil, failure(checked)
	}
	if len(broken) == 0 {
		return checked, nil // the errors are those of pictures and other files
	}
	pages := "1 page that has errors"
	if len(broken) > 1 {
		pages = fmt.Sprintf("%d pages that have errors", len(broken))
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "tandem: the report leaves out %s (%s --errors lists them):\n", pages, s.checkCommand())
	for _, path := range broken {
		fmt.Fprintln(cmd.ErrOrStderr(), "  "+path)
	}
	o.Content = generator.Without(o.Content, broken)
	return new(generator.Builder).Check(cmd.Context(), o)
}

// address returns the address of a site, empty while it is not known.
func address(site *kb.Site) string {
	if !site.Absolute() {
		return ""
	}
	return site.BaseURL
}

// known refuses owners and partners that the directory does not have.
func known(d *kb.Directory, owner, partner string) error {
	if who, ok := d.Owner(owner); owner != "" {
		switch {
		case !ok:
			return &usageError{fmt.Sprintf("there is no owner %q", owner), diag.DidYouMean(owner, d.OwnerIDs())}
		case partner != "" && who.Partner != partner:
			return &usageError{fmt.Sprintf("%q is not of the partner %q", owner, partner), "name one of the two"}
		}
	}
	var partners []string
	for _, p := range d.Partners {
		partners = append(partners, p.ID)
	}
	if _, ok := d.Partner(partner); partner != "" && !ok {
		return &usageError{fmt.Sprintf("there is no partner %q", partner), strings.TrimSpace(diag.DidYouMean(partner, partners))}
	}
	return nil
}
