package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
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
but only count if FROM still belongs to an owning team. A record that FROM has
signed as its owner keeps FROM, who held it.`,
		Example: `  tandem reassign ml-engineer tech-lead --dry-run
  tandem reassign ml-engineer nlp-group`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 || args[0] == args[1] {
				return &usageError{"reassign takes two different owners", "write tandem reassign FROM TO"}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			checked, err := s.check(cmd.Context(), nil)
			if err != nil {
				return err
			}
			h := &handover{j: checked.Judged, from: args[0], to: args[1], dry: dry}
			if err := h.receiver(); err != nil {
				return err
			}
			if err := h.edit(s.content, checked.Source); err != nil {
				return err
			}
			return h.write(cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "print what would change, and change nothing")
	return cmd
}

// handover is what becomes of the pages of one owner.
type handover struct {
	j        *kb.Judged
	from, to string
	dry      bool
	changed  []rewritten
	derived  int // pages whose owner follows from another key
	open     int // items that still name from
	signed   int // records that from has signed as their owner
}

// receiver refuses to hand pages to somebody who is unknown or has left.
func (h *handover) receiver() error {
	if _, ok := h.j.Directory.Owner(h.to); !ok {
		return &usageError{fmt.Sprintf("unknown owner %q", h.to), cmp.Or(diag.DidYouMean(h.to, h.j.Directory.OwnerIDs()), "add the person or team to directory.yaml first")}
	}
	if h.j.Directory.Left(h.to, h.j.Day) {
		return &usageError{fmt.Sprintf("%q has left", h.to), "name a person or team who is still there"}
	}
	return nil
}

// edit makes the new text of each page.
func (h *handover) edit(content string, source func(path string) []byte) error {
	for _, p := range h.j.Pages {
		for _, item := range p.Items {
			if item.HasOwner(h.from) && item.Open() {
				h.open++
			}
		}
		if !slices.Contains(p.Owners, h.from) {
			continue
		}
		if h.unsigns(p) {
			h.signed++
			continue
		}
		file, src := filepath.Join(content, filepath.FromSlash(p.Path)), source(p.Path)
		out, err := header.Reassign(src, h.from, h.to)
		if err != nil {
			return unedited(file, err)
		}
		if bytes.Equal(out, src) {
			h.derived++
			continue
		}
		h.changed = append(h.changed, rewritten{file: file, before: src, data: out, warnings: h.lapsed(p)})
	}
	if _, ok := h.j.Directory.Owner(h.from); !ok && len(h.changed) == 0 {
		return &usageError{fmt.Sprintf("unknown owner %q, who owns no page", h.from), diag.DidYouMean(h.from, h.j.Directory.OwnerIDs())}
	}
	return nil
}

// write writes the pages, unless it is a dry run, and prints what was done and what is
// left to do by hand.
func (h *handover) write(stdout, stderr io.Writer) error {
	for _, r := range h.changed {
		if !h.dry {
			if err := r.write(); err != nil {
				return err
			}
		}
		fmt.Fprintln(stdout, r.file)
		for _, warning := range r.warnings {
			fmt.Fprintf(stderr, "  %s: %s\n", r.file, warning)
		}
	}
	did := "handed"
	if h.dry {
		did = "would be handed"
	}
	fmt.Fprintf(stdout, "%s %s from %s to %s\n", diag.Count(len(h.changed), "page"), did, h.from, h.to)
	if h.open > 0 {
		fmt.Fprintf(stderr, "tandem: %s still %s @%s; hand %s over by hand\n", diag.Count(h.open, "open item"), diag.IfOne(h.open, "names", "name"), h.from, diag.IfOne(h.open, "it", "them"))
	}
	if slices.Contains(h.j.Site.Stewards, h.from) {
		fmt.Fprintf(stderr, "tandem: %s is a steward in site.yaml; hand that over by hand\n", h.from)
	}
	if h.signed > 0 {
		fmt.Fprintf(stderr, "tandem: %s that %s signed %s %s as owner, since only who held it signs a record\n", diag.Count(h.signed, "record"), h.from, diag.IfOne(h.signed, "keeps", "keep"), h.from)
	}
	if h.derived > 0 {
		fmt.Fprintf(stderr, "tandem: the owners of %s follow from another key, such as deciders or teacher, and were left alone\n", diag.Count(h.derived, "page"))
	}
	return nil
}

// after returns a page with its next owners.
func (h *handover) after(p *kb.Page) *kb.Page {
	after := *p
	after.Owners = slices.Clone(p.Owners)
	for i, id := range after.Owners {
		if id == h.from {
			after.Owners[i] = h.to
		}
	}
	return &after
}

// unsigns reports whether a signature of a record would count no longer once it is
// handed over.
func (h *handover) unsigns(p *kb.Page) bool {
	after := h.after(p)
	return slices.ContainsFunc(h.j.Trust[p.ID].Seals, func(s kb.SignOff) bool { return !after.MaySign(&h.j.Directory, s.Person) })
}

// lapsed says whose verification of a page counts no longer once it is handed over.
func (h *handover) lapsed(p *kb.Page) []string {
	after := h.after(p)
	var warnings []string
	for _, s := range h.j.Trust[p.ID].SignOffs {
		if s.Current && !after.MayVerify(&h.j.Directory, s.Person) {
			warnings = append(warnings, "the verification of "+s.Person+" counts no longer; have "+h.to+" verify the page")
		}
	}
	return warnings
}
