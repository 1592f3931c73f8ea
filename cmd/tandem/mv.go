package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/rename"
)

func mvCommand(s *settings) *cobra.Command {
	var dry bool
	cmd := &cobra.Command{
		Use:   "mv OLD NEW",
		Short: "move a page, and all that refers to it",
		Long: `Mv moves a page to another path and writes every reference anew that would lead
elsewhere: links, pictures and [[ids]] in texts, page references in headers. The
former address stays as an alias, so that links from outside go on working.
Nothing else in the files changes; a verification of today's text is bound to
the text after the move, which differs in addresses alone.

OLD is a page's file or id. NEW is a path in the content folder, with or without
.md; one that ends in a slash is a folder. It is refused when something has
that path, and when a reference is written in a way that cannot be followed.`,
		Example: `  tandem mv playbooks/kickoff playbooks/first-meeting --dry-run
  tandem mv content/guides/triage.md content/playbooks/triage.md
  tandem mv triage playbooks/intake/`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return &usageError{"mv takes a page and its new path", "write tandem mv OLD NEW"}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			checked, err := s.check(cmd.Context(), nil)
			if err != nil {
				return err
			}
			page, err := s.page(checked.Judged, args[0])
			if err != nil {
				return err
			}
			edits, err := rename.Page(renaming(checked), page, s.newPath(args[1], page.Path))
			if err != nil {
				return s.unmoved(page.Path, err)
			}
			if dry {
				return printDiff(cmd.OutOrStdout(), edits)
			}
			if err := s.move(edits); err != nil {
				return err
			}
			others := 0
			for _, f := range edits.Files {
				if f.Path != edits.From {
					fmt.Fprintln(cmd.OutOrStdout(), filepath.Join(s.content, filepath.FromSlash(f.Path)))
					others++
				}
			}
			fmt.Fprintf(cmd.OutOrStdout(), "moved %s to %s; %s changed\n", edits.From, edits.To, counted(others, "other pages"))
			if edits.Carried > 0 {
				fmt.Fprintf(cmd.OutOrStdout(), "%s bound to the new text, in which addresses alone differ\n", counted(edits.Carried, "verifications"))
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "print what would change as a difference, and change nothing")
	return cmd
}

// renaming is what package rename needs of a base.
func renaming(c *generator.Checked) rename.Base {
	return rename.Base{Linked: c.Judged.Linked, Source: c.Source, Read: c.Read}
}

// newPath returns the path in the content folder that an argument names: a file
// below that folder as the shell completes it, or a path in it.
func (s *settings) newPath(arg, from string) string {
	to := filepath.ToSlash(arg)
	if below, ok := inFolder(s.content, arg); ok {
		to = below
	} else {
		to = path.Clean(to)
	}
	folder := strings.HasSuffix(filepath.ToSlash(arg), "/")
	if info, err := os.Stat(filepath.Join(s.content, filepath.FromSlash(to))); err == nil && info.IsDir() {
		folder = true
	}
	if folder {
		return path.Join(to, path.Base(from))
	}
	return strings.TrimSuffix(to, ".md") + ".md"
}

// unmoved says why a page is not moved, and in which file the reason stands.
func (s *settings) unmoved(from string, err error) error {
	var refused *rename.Refused
	if !errors.As(err, &refused) {
		return err
	}
	where := ""
	if refused.Path != "" {
		where = fmt.Sprintf("%s:%d:%d: ", path.Join(filepath.ToSlash(s.content), refused.Path), refused.Pos.Line, refused.Pos.Column)
	}
	return &usageError{fmt.Sprintf("%s%q is not moved: %s", where, from, refused.Message), refused.Hint()}
}

func printDiff(w io.Writer, edits rename.Edits) error {
	for _, f := range edits.Files {
		to := f.Path
		if f.Path == edits.From {
			to = edits.To
			fmt.Fprintf(w, "rename from %s\nrename to %s\n", edits.From, edits.To)
		}
		if _, err := w.Write(diff.Diff("a/"+f.Path, f.Before, "b/"+to, f.After)); err != nil {
			return err
		}
	}
	return nil
}

// move writes the edits. What was written is put back when something fails.
func (s *settings) move(edits rename.Edits) (err error) {
	file := func(path string) string { return filepath.Join(s.content, filepath.FromSlash(path)) }
	to := file(edits.To)
	if now, err := os.Lstat(to); err == nil {
		if was, err := os.Lstat(file(edits.From)); err != nil || !os.SameFile(now, was) { // another case of one name is the same file
			return &usageError{fmt.Sprintf("there is a file %q already", edits.To), "choose another name"}
		}
	}
	var done []rewritten
	defer func() {
		for _, r := range done {
			if err != nil {
				err = errors.Join(err, rewritten{file: r.file, before: r.data, data: r.before}.write())
			}
		}
	}()
	for _, f := range edits.Files {
		r := rewritten{file: file(f.Path), before: f.Before, data: f.After}
		if err := r.write(); err != nil {
			return err
		}
		done = append(done, r)
	}
	content, err := os.OpenRoot(s.content) // through which no link leads out of the folder
	if err != nil {
		return err
	}
	defer content.Close()
	if err := content.MkdirAll(filepath.FromSlash(path.Dir(edits.To)), 0o755); err != nil {
		return err
	}
	return content.Rename(filepath.FromSlash(edits.From), filepath.FromSlash(edits.To))
}
