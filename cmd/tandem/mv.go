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

	"tandem/generator/rename"
)

func mvCommand(s *settings) *cobra.Command {
	var dry bool
	cmd := &cobra.Command{
		Use:   "mv OLD NEW",
		Short: "move a page and update all references to it",
		Long: `Mv moves a page to another path and updates every reference that would break:
links, pictures and [[ids]] in texts, and page references in headers. The former
address becomes an alias, so links from other sites still work. Links by a whole
address (https://…) stay as they are and are listed. Nothing else in the files
changes, and verifications of today's text stay valid.

OLD is a page's file or id. NEW is a path in the content folder, with or without
.md; if it ends in a slash, it is a folder. Mv refuses to replace an existing
file, and stops if it cannot update a reference safely. If a move was
interrupted, run mv again to finish it.`,
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
			if !dry {
				finished, err := s.finish()
				if err != nil {
					return err
				}
				if finished != nil && finished.Old == args[0] && finished.New == args[1] {
					s.printMoved(cmd.OutOrStdout(), finished.Edits)
					return nil
				}
				if finished != nil {
					fmt.Fprintf(cmd.ErrOrStderr(), "tandem: finished the move of %q to %q, which was interrupted\n", finished.From, finished.To)
				}
			}
			checked, err := s.check(cmd.Context(), nil)
			if err != nil {
				return err
			}
			page, err := s.page(checked.Judged, args[0])
			if err != nil {
				return err
			}
			edits, err := rename.Page(rename.Base{Linked: checked.Judged.Linked, Source: checked.Source, Read: checked.Read}, page, s.newPath(args[1], page.Path))
			if err != nil {
				return s.unmoved(page.Path, err)
			}
			if dry {
				return printDiff(cmd.OutOrStdout(), edits)
			}
			if err := s.move(move{args[0], args[1], edits}); err != nil {
				return err
			}
			s.printMoved(cmd.OutOrStdout(), edits)
			return nil
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "print the changes as a diff, and change nothing")
	return cmd
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

// unmoved explains why a page was not moved, with the file that is the reason.
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
