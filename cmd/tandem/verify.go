package main

import (
	"cmp"
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
	"tandem/generator/trust"
)

// verifying holds the flags of verify.
type verifying struct {
	by, account, how, note, ifText string
	minor                          bool
}

func verifyCommand(s *settings) *cobra.Command {
	var v verifying
	cmd := &cobra.Command{
		Use:   "verify PATH...",
		Short: "mark pages as verified",
		Long: `Verify adds a verification to the header of each page, bound to today's text,
and changes nothing else in the file. Name a page by its file or its id. The
person (--by) must be an owner, a member of an owning team, or a deputy; without
--by it is the person whose account in directory.yaml is git's user.name or
user.email. All pages are checked before the first is changed.

On a record (a decision that was taken, a retro, an ended experiment) it is a
signature, written as "how: signed": only who decided or held it may sign, and
only once it is a record. When the text changes afterwards, the page says so, and
tandem check reports trust/amended, until a row under "amended" in the header
says why, or somebody of them signs today's text.

With --minor an earlier verification is carried over to today's text, for a
typo: it is refused when more than a few words, a number, a negation, a link, a
task, code or a structured value has changed. The earlier text comes from git.
Your new verification replaces your earlier one, which stays in git's history.`,
		Example: `  tandem verify content/playbooks/kickoff.md --by product-owner --how used
  tandem verify playbooks/kickoff checklists/demo --by product-owner --note "walked through with the nurses"
  tandem verify playbooks/kickoff --by product-owner --minor
  tandem verify decisions/two-annotators --by clinical-lead`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{"no page is named", "write tandem verify PATH... --by ID"}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if v.how != "" && !slices.Contains([]string{"read", "used", "walked-through", kb.HowSigned}, v.how) {
				return &usageError{fmt.Sprintf("--how %q is unknown", v.how), "use read, used or walked-through; leave it out for a record"}
			}
			checked, err := s.check(cmd.Context(), nil)
			if err != nil {
				return err
			}
			s.warnOfClock(cmd.ErrOrStderr(), checked)
			written, err := v.pages(cmd, s, checked, args)
			if err != nil {
				return err
			}
			for _, r := range written {
				if err := r.write(); err != nil {
					return err
				}
				fmt.Fprintf(cmd.OutOrStdout(), "%s: %s\n", r.file, r.said)
				for _, warning := range r.warnings {
					fmt.Fprintf(cmd.ErrOrStderr(), "  %s\n", warning)
				}
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&v.by, "by", "", "id of the person who verifies (default: the person with git's account)")
	cmd.Flags().StringVar(&v.account, "account", "", "the person's account, instead of the id")
	cmd.Flags().StringVar(&v.how, "how", "", "how it was verified: read, used or walked-through; signed for a record (default for records)")
	cmd.Flags().StringVar(&v.note, "note", "", "a note about the verification")
	cmd.Flags().BoolVar(&v.minor, "minor", false, "carry an earlier verification over a typo")
	cmd.Flags().StringVar(&v.ifText, "if-text", "", "refuse unless today's text has this hash")
	return cmd
}

// pages makes the new texts of the pages that the arguments name, of all or of none.
func (v *verifying) pages(cmd *cobra.Command, s *settings, checked *generator.Checked, args []string) ([]rewritten, error) {
	repository, unknown := history.Open(cmd.Context(), s.content)
	if err := v.person(cmd.Context(), checked.Judged, repository); err != nil {
		return nil, err
	}
	var pages []*kb.Page
	for _, arg := range args {
		p, err := s.page(checked.Judged, arg)
		if err != nil {
			return nil, err
		}
		pages = kb.AddOnce(pages, p)
	}
	var written []rewritten
	var refused []error
	for _, p := range pages {
		r, err := v.page(cmd.Context(), s, checked, p, repository, unknown)
		if err != nil {
			refused = append(refused, err)
		}
		written = append(written, r)
	}
	if len(refused) > 0 {
		return nil, allBut(refused, len(pages), cmd.ErrOrStderr())
	}
	return written, nil
}

// allBut prints every refusal but the last, which it returns: nothing has been
// written, and all refusals are shown at once.
func allBut(refused []error, pages int, stderr io.Writer) error {
	last := len(refused) - 1
	for _, err := range refused[:last] {
		printFault(stderr, err, hintOf(err))
	}
	if pages > 1 {
		fmt.Fprintf(stderr, "tandem: %d of %d pages %s refused, so none is written\n", len(refused), pages, diag.IfOne(len(refused), "is", "are"))
	}
	return refused[last]
}

// person returns the person who verifies.
func (v *verifying) person(ctx context.Context, j *kb.Judged, repository *history.Repository) error {
	if v.by != "" && v.account != "" {
		return &usageError{"--by and --account both name the person", "give one of them"}
	}
	if v.by != "" {
		v.by = strings.TrimPrefix(v.by, "human:")
		return nil
	}
	names := []string{v.account}
	if v.account == "" && repository != nil {
		name, mail := repository.Me(ctx)
		names = []string{name, mail}
	}
	for _, p := range j.Directory.People {
		if p.Account != "" && slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(name, p.Account) }) {
			v.by = p.ID
			return nil
		}
	}
	ids := j.Directory.PersonIDs()
	if v.account != "" {
		return &usageError{fmt.Sprintf("no person of directory.yaml has the account %q", v.account), "add account: to the person's entry"}
	}
	return &usageError{"who verifies is not known", "add --by with one of " + strings.Join(ids, ", ") + ", or account: to your entry of directory.yaml"}
}

// page makes the new text of one page, or returns why it cannot.
func (v *verifying) page(ctx context.Context, s *settings, c *generator.Checked, p *kb.Page, repository *history.Repository, unknown error) (rewritten, error) {
	file := filepath.Join(s.content, filepath.FromSlash(p.Path))
	refuse := func(message, hint string) (rewritten, error) {
		return rewritten{}, &usageError{fmt.Sprintf("%q is not verified: %s", p.Path, message), hint}
	}
	for _, problem := range c.Problems {
		if problem.Path == p.Path && problem.Severity == diag.Error {
			return refuse("it has an error: "+problem.Message, "run tandem check, and fix the error first")
		}
	}
	if why := trust.MayVerify(c.Judged, p, v.by); why != nil {
		return refuse(why.Message, why.Hint)
	}
	t := c.Judged.Trust[p.ID]
	if v.ifText != "" && v.ifText != t.Hash {
		return refuse("today's text is "+t.Hash+", not "+v.ifText, "read the page as it is now")
	}
	signs := trust.Signs(c.Judged, p, v.by)
	if why := v.misfit(signs); why != nil {
		return refuse(why.Message, why.Hint)
	}
	how, said := v.how, "verified by "+v.by+", text "+t.Hash
	if signs {
		how, said = kb.HowSigned, "signed by "+v.by+", text "+t.Hash
	}
	words := []kb.Verification{{By: "human:" + v.by, At: string(c.Judged.Day), Text: t.Hash, How: how, Note: v.note}}
	if v.minor {
		if repository == nil {
			return refuse("--minor compares with the text in git, and "+unknown.Error(), "verify the page without --minor")
		}
		earlier, err := carried(ctx, c, p, v.by, repository)
		if err != nil {
			return refuse(err.Error(), "read the page and verify it without --minor")
		}
		var whose []string
		words = nil
		for _, word := range earlier {
			whose = append(whose, word.Person()+" of "+word.At)
			note := cmp.Or(v.note, "carried over a typo by "+v.by)
			if word.Note != "" && !strings.HasSuffix(word.Note, note) {
				note = word.Note + "; " + note
			}
			word.Text, word.Note = t.Hash, note
			words = append(words, word)
		}
		said = "the verification of " + strings.Join(whose, " and of ") + " was carried over to text " + t.Hash
	}
	src := c.Source(p.Path)
	out := src
	for _, word := range words {
		var err error
		if out, err = header.Verify(out, word); err != nil {
			return rewritten{}, unedited(file, err)
		}
	}
	return rewritten{file: file, before: src, data: out, said: said, warnings: v.warnings(c, p)}, nil
}

// warnings returns what else the person who verifies a page should know.
func (v *verifying) warnings(c *generator.Checked, p *kb.Page) []string {
	var all []string
	for _, lesson := range c.Judged.ItemsFor(p.ID, "lessons", c.Judged.Day) {
		if lesson.Open() {
			all = append(all, fmt.Sprintf("an open lesson of %s waits for it: %s", lesson.Page.Path, lesson.Text))
		}
	}
	for _, f := range c.Judged.Trust[p.ID].Flags {
		if f.Kind == kb.FlagDeadBase {
			all = append(all, fmt.Sprintf("it relies on %q, which is %s", f.Page, f.State.Words()))
		}
	}
	for _, report := range p.Reported {
		if report.At == c.Judged.Day && !v.minor {
			all = append(all, "it was reported wrong today, which only a verification of a later day answers: "+report.Reason)
		}
	}
	return all
}

// misfit returns why a flag does not fit a page that is signed, or one that is not.
func (v *verifying) misfit(signs bool) *trust.Refusal {
	switch {
	case !signs && v.how == kb.HowSigned:
		return &trust.Refusal{Message: "it is not a record, and only a record is signed", Hint: "leave --how signed out to verify it as it is now; sign it once it is a record of what happened"}
	case signs && v.how != "" && v.how != kb.HowSigned:
		return &trust.Refusal{Message: "it is a record, which is signed, not " + strings.ReplaceAll(v.how, "-", " "), Hint: "leave --how out"}
	case signs && v.minor:
		return &trust.Refusal{Message: "it is a record, and a signature is not carried over to another text", Hint: "sign today's text without --minor, or say under \"amended\" in the header what was changed"}
	}
	return nil
}

// unedited returns a usage error that names the file and the place of a header's fault.
func unedited(file string, err error) error {
	var fault *header.Fault
	if !errors.As(err, &fault) {
		return err
	}
	return &usageError{fmt.Sprintf("%s:%d:%d: %s", filepath.ToSlash(file), fault.Pos.Line, fault.Pos.Column, fault.Message), fault.Hint()}
}
