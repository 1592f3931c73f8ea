package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/kb"
)

func reassignCommand(s *settings) *cobra.Command {
	var dry bool
	cmd := &cobra.Command{
		Use:   "reassign FROM TO",
		Short: "hand the pages of one owner to another",
		Long: `Reassign replaces FROM by TO in the owners of every page, and changes nothing
else in the files. FROM and TO are people or teams of directory.yaml. If TO
already owns a page, FROM is removed. Verifications by FROM stay in the headers,
but only count if FROM still belongs to an owning team.`,
		Example: `  tandem reassign ml-engineer tech-lead --dry-run
  tandem reassign ml-engineer nlp-group`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 || args[0] == args[1] {
				return &usageError{"reassign takes two different owners", "write tandem reassign FROM TO"}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			from, to := args[0], args[1]
			checked, err := s.check(cmd.Context(), nil)
			if err != nil {
				return err
			}
			j := checked.Judged
			known := j.Directory.OwnerIDs()
			if _, ok := j.Directory.Owner(to); !ok {
				hint := diag.DidYouMean(to, known)
				if hint == "" {
					hint = "add the person or team to directory.yaml first"
				}
				return &usageError{fmt.Sprintf("unknown owner %q", to), hint}
			}
			if j.Directory.Left(to, j.Day) {
				return &usageError{fmt.Sprintf("%q has left", to), "name a person or team who is still there"}
			}
			var changed []rewritten
			named, waiting := 0, 0
			for _, p := range j.Pages {
				for _, item := range p.Items {
					if item.HasOwner(from) && item.Open() {
						waiting++
					}
				}
				if !slices.Contains(p.Owners, from) {
					continue
				}
				file := filepath.Join(s.content, filepath.FromSlash(p.Path))
				src := checked.Source(p.Path)
				out, err := header.Reassign(src, from, to)
				if err != nil {
					return unedited(file, err)
				}
				if bytes.Equal(out, src) {
					named++
					continue
				}
				changed = append(changed, rewritten{file: file, before: src, data: out, warnings: lapsed(j, p, from, to)})
			}
			if len(changed) == 0 {
				if _, ok := j.Directory.Owner(from); !ok {
					return &usageError{fmt.Sprintf("unknown owner %q, who owns no page", from), diag.DidYouMean(from, known)}
				}
			}
			for _, r := range changed {
				if !dry {
					if err := r.write(); err != nil {
						return err
					}
				}
				fmt.Fprintln(cmd.OutOrStdout(), r.file)
				for _, warning := range r.warnings {
					fmt.Fprintf(cmd.ErrOrStderr(), "  %s: %s\n", r.file, warning)
				}
			}
			did := "handed"
			if dry {
				did = "would be handed"
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%d pages %s from %s to %s\n", len(changed), did, from, to)
			if waiting > 0 {
				fmt.Fprintf(cmd.ErrOrStderr(), "tandem: %d open items still name @%s; hand them over by hand\n", waiting, from)
			}
			if slices.Contains(j.Site.Stewards, from) {
				fmt.Fprintf(cmd.ErrOrStderr(), "tandem: %s is a steward in site.yaml; hand that over by hand\n", from)
			}
			if named > 0 {
				fmt.Fprintf(cmd.ErrOrStderr(), "tandem: %d pages follow from another key, such as deciders or teacher, and were left alone\n", named)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "print what would change, and change nothing")
	return cmd
}

// lapsed says whose verification of a page counts no longer once it is handed over.
func lapsed(j *kb.Judged, p *kb.Page, from, to string) []string {
	after := *p
	after.Owners = slices.Clone(p.Owners)
	for i, id := range after.Owners {
		if id == from {
			after.Owners[i] = to
		}
	}
	var warnings []string
	for _, s := range j.Trust[p.ID].SignOffs {
		if s.Current && !after.MayVerify(&j.Directory, s.Person) {
			warnings = append(warnings, "the verification of "+s.Person+" counts no longer; have "+to+" verify the page")
		}
	}
	return warnings
}
