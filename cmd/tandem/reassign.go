package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/kb"
)

func reassignCommand(s *settings) *cobra.Command {
	var dry bool
	cmd := &cobra.Command{
		Use:   "reassign FROM TO",
		Short: "hand one owner's pages to another",
		Long: `Reassign puts one owner in the place of another in the list of owners of every
page, and keeps every other byte of the files. Where the new one owns the page
already the old one is taken out. Verifications stay, for they happened; the
command says where they count no longer. Deciders, teachers and other roles
tell what happened and stay too.`,
		Example: `  tandem reassign triage-nurse clinical-lead --dry-run
  tandem reassign triage-nurse clinical-lead`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return &usageError{fmt.Sprintf("reassign takes two owners, not %d", len(args)), "write tandem reassign FROM TO, with ids of directory.yaml"}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			o, closeContent, err := s.options()
			if err != nil {
				return err
			}
			defer closeContent()
			checked, err := new(generator.Builder).Check(cmd.Context(), o)
			if err != nil {
				return err
			}
			return s.reassign(checked, args[0], args[1], dry, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "say what would change, and write nothing")
	return cmd
}

func (s *settings) reassign(checked *generator.Checked, from, to string, dry bool, stdout, stderr io.Writer) error {
	j := checked.Judged
	if err := successor(j, from, to); err != nil {
		return err
	}
	var edits []edit
	var told strings.Builder
	refused, known := false, false
	for _, p := range j.Pages {
		file := filepath.Join(s.content, filepath.FromSlash(p.Path))
		before := checked.Source(p.Path)
		after, lost, err := checked.Reassign(p, from, to)
		if err != nil {
			if _, names := roleOf(p, from); names {
				refused = true
				printRefusal(stderr, s.content, p, err)
			}
			continue
		}
		e := edit{p, before, after}
		if !e.changes() {
			if role, names := roleOf(p, from); names {
				known = true
				fmt.Fprintf(&told, "%s: stays, %s is named in %s\n", file, from, role)
			}
			continue
		}
		edits = append(edits, e)
		fmt.Fprintf(&told, "%s: %s → %s\n", file, from, to)
		for _, person := range lost {
			fmt.Fprintf(&told, "%s: the verification of %s counts no longer; have %s verify it\n", file, person, to)
		}
	}
	if refused {
		fmt.Fprintln(stderr, "tandem: nothing was written")
		return errProblems
	}
	if _, ok := j.Directory.Owner(from); !ok && len(edits) == 0 && !known {
		return &usageError{fmt.Sprintf("%q is no owner of anything", from), diag.DidYouMean(from, j.Directory.OwnerIDs())}
	}
	if !dry {
		if err := writeAll(s.content, edits); err != nil {
			return err
		}
	}
	fmt.Fprint(stdout, told.String())
	verb := "handed over"
	if dry {
		verb = "would be handed over"
	}
	pages := "pages"
	if len(edits) == 1 {
		pages = "page"
	}
	fmt.Fprintf(stdout, "%d %s %s from %s to %s\n", len(edits), pages, verb, from, to)
	return nil
}

// successor refuses who cannot take pages over.
func successor(j *kb.Judged, from, to string) error {
	switch owner, ok := j.Directory.Owner(to); {
	case from == to:
		return &usageError{fmt.Sprintf("%q has the pages already", to), "name who takes them over"}
	case !ok:
		hint := diag.DidYouMean(to, j.Directory.OwnerIDs())
		if hint == "" {
			hint = "add the person or team to directory.yaml first"
		}
		return &usageError{fmt.Sprintf("%q is nobody in the directory", to), hint}
	case j.Directory.Left(to, j.Day):
		return &usageError{fmt.Sprintf("%q left on %s", to, owner.Until), "name an owner who is still there"}
	}
	return nil
}

// roleOf returns the header key under which a page names an owner.
func roleOf(p *kb.Page, id string) (key string, named bool) {
	refs := kb.OwnerReferences(p.Common.Fields())
	if p.Fields != nil {
		refs = append(refs, kb.OwnerReferences(p.Fields.Fields())...)
	}
	for _, ref := range refs {
		_, written := p.At[ref.Key]
		if ref.To == id && written {
			return ref.Key, true
		}
	}
	return "", false
}
