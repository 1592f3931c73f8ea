package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/report"
)

// reporting is what the flags of report say.
type reporting struct {
	*settings
	format, owner, partner string
	weeks                  int
	private                bool
}

func reportCommand(s *settings) *cobra.Command {
	r := &reporting{settings: s}
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
			if !slices.Contains([]string{"text", "markdown", "json", "ics"}, r.format) {
				return &usageError{fmt.Sprintf("--format %q is unknown", r.format), "use text, markdown, json or ics"}
			}
			if r.weeks < 1 || r.weeks > 52 {
				return &usageError{fmt.Sprintf("--weeks %d is out of range", r.weeks), "use 1 to 52"}
			}
			if err := s.whole(); err != nil {
				return err
			}
			made, address, err := r.make(cmd)
			if err != nil {
				return err
			}
			return r.write(cmd.OutOrStdout(), made, address)
		},
	}
	cmd.Flags().StringVar(&r.format, "format", "text", "text, markdown, json or ics")
	cmd.Flags().StringVar(&r.owner, "owner", "", "only the work of this person or team, by id")
	cmd.Flags().StringVar(&r.partner, "partner", "", "only the work of this partner's owners, by id")
	cmd.Flags().BoolVar(&r.private, "private", false, "include private pages, such as growth plans")
	cmd.Flags().IntVar(&r.weeks, "weeks", 13, "how many weeks to look ahead, 1 to 52")
	return cmd
}

// make returns the report that was asked for, and the address of the site that its pages
// are linked at.
func (r *reporting) make(cmd *cobra.Command) (made *report.Report, site string, err error) {
	o, closeContent, err := r.options()
	if err != nil {
		return nil, "", err
	}
	defer closeContent()
	repository, err := r.recall(cmd.Context(), &o, cmd.ErrOrStderr())
	if err != nil {
		return nil, "", err
	}
	checked, err := r.sound(cmd, o)
	if err != nil {
		return nil, "", err
	}
	r.warnOfClock(cmd.ErrOrStderr(), checked)
	if err := known(&checked.Judged.Directory, r.owner, r.partner); err != nil {
		return nil, "", err
	}
	judged := checked.Judged
	if !r.private {
		judged = checked.WithoutPrivate()
	}
	return report.Make(judged, report.Options{
		Weeks:  r.weeks,
		Before: verifiedText(cmd.Context(), checked, repository),
		Now:    func(p *kb.Page) string { return string(checked.Source(p.Path)) },
	}).For(r.owner, r.partner), address(&checked.Judged.Site), nil
}

// write writes a report at once, so that an error leaves nothing behind.
func (r *reporting) write(w io.Writer, made *report.Report, site string) error {
	var out bytes.Buffer
	var err error
	switch r.format {
	case "text":
		err = made.WriteText(&out)
	case "markdown":
		err = made.WriteMarkdown(&out, site)
	case "json":
		err = made.WriteJSON(&out)
	case "ics":
		out.Write(made.ICS())
	}
	if err != nil {
		return err
	}
	_, err = w.Write(out.Bytes())
	return err
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
	fmt.Fprintf(cmd.ErrOrStderr(), "tandem: the report leaves out %s (%s --errors lists them):\n",
		diag.Count(len(broken), "page that has errors", "pages that have errors"), s.checkCommand())
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
	partners := d.PartnerIDs()
	if _, ok := d.Partner(partner); partner != "" && !ok {
		return &usageError{fmt.Sprintf("there is no partner %q", partner), strings.TrimSpace(diag.DidYouMean(partner, partners))}
	}
	return nil
}
