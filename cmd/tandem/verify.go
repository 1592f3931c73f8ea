package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/history"
	"tandem/generator/kb"
)

// claim is what one call of verify says.
type claim struct {
	by    string // id of a person
	how   string
	note  string
	minor bool
}

func verifyCommand(s *settings) *cobra.Command {
	var c claim
	cmd := &cobra.Command{
		Use:   "verify PAGE...",
		Short: "say that pages are true as they stand",
		Long: `Verify writes into the header of each page who verified it, on which day and for
which text, and keeps every other byte of the file. The person's older
verification is replaced; those of others stay. All pages are looked at before
the first is written: when one is refused, nothing changes.

A page is named by its file or its id. With --minor the verifications of an
earlier text are carried over to today's, when between the two lies no more than
a slip of the pen: no number, negation, duty, link, task or code changed. The
earlier text is looked for in git.`,
		Example: `  tandem verify content/playbooks/kickoff.md --by product-owner --how used
  tandem verify content/playbooks/*.md --by tech-lead --note "after the drill"
  tandem verify kickoff --minor`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{"no page is named", "name the files: tandem verify content/playbooks/kickoff.md --by ID"}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if hows := []string{"read", "used", "walked-through"}; !slices.Contains(hows, c.how) {
				return &usageError{fmt.Sprintf("--how %q is unknown", c.how), diag.DidYouMean(c.how, hows)}
			}
			if strings.ContainsAny(c.note, "\r\n") || len([]rune(c.note)) > 500 {
				return &usageError{"--note is longer than one line of 500 characters", "say it shorter, or write it into the page"}
			}
			return s.verify(cmd.Context(), args, c, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	cmd.Flags().StringVar(&c.by, "by", "", "id of who verifies (default: the person whose account git commits as)")
	cmd.Flags().StringVar(&c.how, "how", "read", "read, used or walked-through")
	cmd.Flags().StringVar(&c.note, "note", "", "anything worth saying about it")
	cmd.Flags().BoolVar(&c.minor, "minor", false, "carry verifications over a slip of the pen")
	return cmd
}

func (s *settings) verify(ctx context.Context, args []string, c claim, stdout, stderr io.Writer) error {
	o, closeContent, err := s.options()
	if err != nil {
		return err
	}
	defer closeContent()
	var builder generator.Builder
	checked, err := builder.Check(ctx, o)
	if err != nil {
		return err
	}
	if c.by, err = verifier(ctx, s.content, &checked.Judged.Directory, c.by); err != nil {
		return err
	}
	var pages []*kb.Page
	for _, name := range args {
		p, err := pageNamed(s.content, checked.Judged.Base, name)
		if err != nil {
			return err
		}
		if !slices.Contains(pages, p) {
			pages = append(pages, p)
		}
	}
	edits, err := s.edits(ctx, checked, pages, c, stderr)
	if err != nil {
		return err
	}
	if err := writeAll(s.content, edits); err != nil {
		return err
	}
	after, err := builder.Check(ctx, o)
	if err != nil {
		return err
	}
	for _, e := range edits {
		done := "verified by " + c.by + " on " + string(o.Day)
		switch {
		case !e.changes():
			done = "was verified by " + c.by + " on " + string(o.Day) + " already"
		case c.minor:
			done = "verification carried over"
		}
		fmt.Fprintf(stdout, "%s: %s; %s\n", filepath.Join(s.content, filepath.FromSlash(e.page.Path)), done, standingNow(after.Judged, e.page.ID))
	}
	return nil
}

// edits returns what is to be written, or prints what stands in the way.
func (s *settings) edits(ctx context.Context, checked *generator.Checked, pages []*kb.Page, c claim, stderr io.Writer) ([]edit, error) {
	find := func(*kb.Page) func(string) ([]byte, bool, error) { return nil }
	if c.minor {
		repo, err := history.Open(ctx, s.content)
		if err != nil {
			var unknown *history.Unknown
			if errors.As(err, &unknown) {
				return nil, &usageError{"--minor needs the text that was verified, and the history is unknown: " + unknown.Reason, unknown.Hint()}
			}
			return nil, err
		}
		find = func(p *kb.Page) func(string) ([]byte, bool, error) {
			return func(hash string) ([]byte, bool, error) {
				data, _, found, err := repo.TextWhere(ctx, p.Path, func(_ history.Revision, data []byte) bool {
					_, was := checked.Reread(p.Path, data)
					return was == hash
				})
				return data, found, err
			}
		}
	}
	day := checked.Judged.Day
	refused := false
	var edits []edit
	for _, p := range pages {
		e := edit{page: p, before: checked.Source(p.Path)}
		var err error
		if c.minor {
			note := "minor change, " + c.by + " " + string(day)
			if c.note != "" {
				note += ": " + c.note
			}
			e.after, err = checked.Carry(p, c.by, note, find(p))
		} else {
			e.after, err = checked.Verify(p, kb.Verification{By: "human:" + c.by, At: string(day), How: c.how, Note: c.note})
		}
		if err != nil {
			if !aboutPage(err) {
				return nil, err
			}
			refused = true
			printRefusal(stderr, s.content, p, err)
			continue
		}
		for _, doubt := range checked.Doubts(p, day) {
			fmt.Fprintf(stderr, "%s: warning: %s\n", filepath.Join(s.content, filepath.FromSlash(p.Path)), doubt)
		}
		edits = append(edits, e)
	}
	if refused {
		fmt.Fprintln(stderr, "tandem: nothing was written")
		return nil, errProblems
	}
	return edits, nil
}

// aboutPage tells what an author can mend from a failing environment.
func aboutPage(err error) bool {
	var refusal *generator.Refusal
	var fault *header.Fault
	return errors.As(err, &refusal) || errors.As(err, &fault)
}

// verifier returns the id of who verifies: as given, or the person whose
// account git commits as.
func verifier(ctx context.Context, content string, d *kb.Directory, by string) (string, error) {
	var ids []string
	for _, p := range d.People {
		ids = append(ids, p.ID)
	}
	all := "name one of " + strings.Join(ids, ", ")
	if by != "" {
		by = strings.TrimPrefix(by, "human:")
		if _, ok := d.Person(by); ok {
			return by, nil
		}
		if near, ok := diag.Nearest(by, ids); ok {
			all = fmt.Sprintf("did you mean %q?", near)
		}
		return "", &usageError{fmt.Sprintf("--by %q is no person of the directory", by), all}
	}
	name, mail := history.Me(ctx, content)
	var mine []string
	for _, p := range d.People {
		if kb.ByAccount(p.Account, name, mail) {
			mine = append(mine, p.ID)
		}
	}
	if len(mine) != 1 {
		return "", &usageError{"who verifies is not said, and no account of the directory is git's", "give --by ID: " + all}
	}
	return mine[0], nil
}

// standingNow says how a page stands.
func standingNow(j *kb.Judged, id string) string {
	t := j.Trust[id]
	words := t.State.Words()
	if t.Due != "" && t.State == kb.StateVerified {
		words += ", next review " + string(t.Due)
	}
	var waiting []string
	for _, partner := range t.Waiting {
		waiting = append(waiting, j.Directory.PartnerName(partner))
	}
	if len(waiting) > 0 {
		words += ", waiting for the " + strings.Join(waiting, " and the ")
	}
	return words
}
