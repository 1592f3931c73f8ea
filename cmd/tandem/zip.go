package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/publish"
)

// checkZip refuses a file name that does not end in .zip, so that a typo overwrites no
// other file, and a second place to write to.
func checkZip(name string, out bool) error {
	switch {
	case name == "":
		return nil
	case !strings.EqualFold(filepath.Ext(name), ".zip"):
		return &usageError{fmt.Sprintf("--offline-zip %q is not a zip file", name), "name a file that ends in .zip"}
	case out:
		return &usageError{"--out and --offline-zip are two places for one site", "leave one of them out, and build twice for both"}
	}
	return nil
}

func severalEditions(sites []generator.Site) error {
	var names []string
	for _, site := range sites {
		names = append(names, site.Edition.Name)
	}
	return &usageError{
		fmt.Sprintf("--offline-zip contains one edition, and there are %d", len(sites)),
		"name one with --edition: " + strings.Join(names, ", "),
	}
}

func writeZip(cmd *cobra.Command, s *settings, name string, b *generator.Builder, checked *generator.Checked, site generator.Site, o generator.Options) error {
	data, err := b.Zip(site, o)
	if leaks, ok := errors.AsType[*generator.Leaks](err); ok {
		checked.Problems = leaks.Problems
		s.printErrors(cmd.ErrOrStderr(), cmd.ErrOrStderr(), checked)
		return errProblems
	}
	if err != nil {
		return err
	}
	if err := publish.File(cmd.Context(), name, data, publish.Options{Forbidden: []string{s.content}}); err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s: %d pages, %.1f MB\n", name, len(site.Edition.Pages), float64(len(data))/1e6)
	return nil
}
