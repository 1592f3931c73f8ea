package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/scaffold"
)

func newCommand(s *settings) *cobra.Command {
	var o scaffold.Options
	cmd := &cobra.Command{
		Use:   "new TYPE TITLE",
		Short: "create a page",
		Long: `New writes a page with the keys and headings of its type, each with a short
explanation, and prints its path. It offers what check and the playbooks ask for,
with the day and the person (--by) filled in. The page is a draft: serve shows it with a mark,
and build leaves it out until you remove "status: draft".

The file name of a record (a retro, a teach-back) begins with the day, which
--as-of sets. An existing file is never overwritten.`,
		Example: `  tandem new playbook "Hand over a shift" --owner product-owner
  tandem new risk "The export takes three days" --by product-owner
  tandem new retro "Pilot sprint 3" --as-of 2026-11-20
  tandem new decision "Keep two annotators" --owner clinical-lead --owner tech-lead --full
  tandem new guide "Read the dashboard" --path guides/reading/dashboard.md`,
		RunE: func(cmd *cobra.Command, args []string) error { return runNew(cmd, s, o, args) },
	}
	cmd.Flags().StringArrayVar(&o.Owners, "owner", nil, "id of a person or team that owns the page; may be repeated")
	cmd.Flags().StringVar(&o.By, "by", "", "id of the person who begins the page: the teacher, the decider, the owner where --owner names nobody else")
	cmd.Flags().StringVar(&o.Path, "path", "", "file to write, from the content folder")
	cmd.Flags().BoolVar(&o.Full, "full", false, "list every key that the page may have")
	return cmd
}

func runNew(cmd *cobra.Command, s *settings, o scaffold.Options, args []string) error {
	base, err := s.base(cmd.Context())
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return &usageError{"tandem new needs a type and a title", "write tandem new TYPE \"Title\" with one of " + strings.Join(base.Types.Names(), ", ")}
	}
	t, ok := base.Types.Named(args[0])
	if !ok {
		hint := cmp.Or(diag.DidYouMean(args[0], base.Types.Names()), "use one of "+strings.Join(base.Types.Names(), ", "))
		return &usageError{fmt.Sprintf("there is no type %q", args[0]), hint}
	}
	for _, id := range o.Owners {
		if _, ok := base.Directory.Owner(id); !ok {
			return &usageError{fmt.Sprintf("--owner: unknown owner %q", id), cmp.Or(diag.DidYouMean(id, base.Directory.OwnerIDs()), "name one who is in directory.yaml")}
		}
	}
	if _, ok := base.Directory.Person(o.By); o.By != "" && !ok {
		return &usageError{fmt.Sprintf("--by: unknown person %q", o.By), cmp.Or(diag.DidYouMean(o.By, base.Directory.PersonIDs()), "name a person who is in directory.yaml")}
	}
	o.Title = strings.Join(args[1:], " ")
	day, today, err := s.days()
	if err != nil {
		return err
	}
	o.Day = cmp.Or(day, base.Site.AsOf, today)
	file, err := scaffold.Page(t, o)
	if refused, ok := errors.AsType[*scaffold.Refused](err); ok {
		return &usageError{refused.Message, refused.Hint()}
	}
	if err != nil {
		return err
	}
	for _, p := range base.Pages {
		if p.URL == kb.Address(strings.TrimSuffix(file.Path, ".md")) {
			return &usageError{fmt.Sprintf("%q is there already", filepath.Join(s.content, filepath.FromSlash(p.Path))), "choose another title, or name another file with --path"}
		}
	}
	if err := s.writeNew(file); err != nil {
		return err
	}
	fmt.Fprintln(cmd.OutOrStdout(), filepath.Join(s.content, filepath.FromSlash(file.Path)))
	next := "write the text"
	if len(file.Needs) > 0 {
		next = "fill in " + strings.Join(file.Needs, ", ") + ", write the text"
	}
	next += ", take out \"status: draft\", run tandem check"
	if t.Record != nil {
		next += "; once it is a record, sign it: " + diag.VerifyCommand(strings.TrimSuffix(file.Path, ".md"), "--by ID")
	}
	fmt.Fprintln(cmd.ErrOrStderr(), "next: "+next)
	return nil
}

// writeNew writes a page into the content folder and nothing over another.
func (s *settings) writeNew(file scaffold.File) error {
	root, err := os.OpenRoot(s.content)
	if err != nil {
		return err
	}
	defer root.Close()
	name := filepath.FromSlash(file.Path)
	if err := root.MkdirAll(filepath.FromSlash(path.Dir(file.Path)), 0o755); err != nil {
		return err
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return &usageError{fmt.Sprintf("%q is there already", filepath.Join(s.content, name)), "choose another title, or name another file with --path"}
	}
	if err != nil {
		return err
	}
	_, err = f.WriteString(file.Text)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, root.Remove(name)) // remove a half written page
	}
	return nil
}
