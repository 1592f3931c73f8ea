package main

import (
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/proof"
)

func proveCommand(s *settings) *cobra.Command {
	var format, out string
	cmd := &cobra.Command{
		Use:   "prove-edition NAME",
		Short: "search everything of an edition for what it must not show",
		Long: `Prove-edition builds an edition in memory, decodes all of it and searches it for
everything that the edition hides: titles, paths and tags of hidden pages;
people, teams and partners that no shown page names; eight words in a row that
are only on hidden pages; and canary words. It prints what it searched and what
it found, and exits 1 if it found anything. Every build does the same before it
writes.

With --out it searches a folder that was built before, by any program.`,
		Example: `  tandem prove-edition public
  tandem prove-edition public --format json
  tandem prove-edition public --out public`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return &usageError{"prove-edition takes the name of one edition", "name one of those in site.yaml: tandem prove-edition public"}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return &usageError{fmt.Sprintf("--format %q is unknown", format), "use text or json"}
			}
			o, closeContent, err := s.options()
			if err != nil {
				return err
			}
			defer closeContent()
			o.Edition = args[0]
			var outputs []kb.Output
			if out != "" {
				if outputs, err = filesBelow(out); err != nil {
					return err
				}
			}
			checked, found, err := new(generator.Builder).Prove(cmd.Context(), o, outputs)
			if err != nil {
				return err
			}
			if found.Edition == "" {
				s.printErrors(cmd.ErrOrStderr(), cmd.ErrOrStderr(), checked)
				return errProblems
			}
			if format == "json" {
				if err := diag.EncodeJSON(cmd.OutOrStdout(), found); err != nil {
					return err
				}
			} else {
				proofAsText(cmd.OutOrStdout(), found)
				printLeaks(cmd.OutOrStdout(), s.content, checked)
			}
			if len(found.Leaks) > 0 {
				return errProblems
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	cmd.Flags().StringVar(&out, "out", "", "search this folder instead of building the edition")
	return cmd
}

// filesBelow reads the files of a folder.
func filesBelow(dir string) ([]kb.Output, error) {
	outputs := []kb.Output{}
	root := os.DirFS(dir)
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		outputs = append(outputs, kb.Output{Path: name, Data: data})
		return err
	})
	return outputs, err
}

// printLeaks prints the problems that the proof found, without others.
func printLeaks(w io.Writer, content string, c *generator.Checked) {
	var leaks diag.List
	for _, p := range c.Problems {
		if strings.HasPrefix(p.Code, "proof/") {
			leaks.Add(p)
		}
	}
	if len(leaks) > 0 {
		_ = diag.WriteText(w, leaks, diag.TextOptions{Source: c.Source, Prefix: content, Colour: terminal(w), Width: columns(w)})
	}
}

func proofAsText(w io.Writer, found proof.Result) {
	if found.Searched == 0 {
		fmt.Fprintf(w, "edition %s hides nothing\n", found.Edition)
		return
	}
	fmt.Fprintf(w, "edition %s: searched %s (%.1f MB)", found.Edition, diag.Count(found.Searched, "file"), float64(found.Bytes)/1e6)
	for i, kind := range slices.Sorted(maps.Keys(found.Files)) {
		fmt.Fprintf(w, "%s %d %s", map[bool]string{true: ":", false: ","}[i == 0], found.Files[kind], kind)
	}
	fmt.Fprint(w, "\nlooked for:\n")
	for _, kind := range proof.Kinds() {
		fmt.Fprintf(w, "%9d  %s\n", found.Hidden[kind], kind)
	}
	if len(found.Leaks) == 0 {
		fmt.Fprintln(w, "found nothing")
	}
}
