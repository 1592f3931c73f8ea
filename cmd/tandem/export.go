package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"tandem/generator/host"
)

func exportCommand(s *settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export",
		Short: "make files for the host of the base's repository",
		Args:  noArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(exportCodeowners(s), exportGitHub())
	return cmd
}

func exportCodeowners(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "codeowners",
		Short: "print a CODEOWNERS file from the owners of pages and the stewards",
		Long: `Codeowners prints a line for each page with the accounts of its owners (account:
in directory.yaml), and one for each file that a page uses. The host then asks
them to review a change. Everything else in the base (site.yaml, directory.yaml,
register texts, templates, assets) goes to the stewards that site.yaml names.
Deputies replace owners who have left.`,
		Example: `  tandem export codeowners > .github/CODEOWNERS`,
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			checked, err := s.check(cmd.Context(), nil)
			if err != nil {
				return err
			}
			_, err = cmd.OutOrStdout().Write(host.Codeowners(checked.Judged, filepath.ToSlash(filepath.Clean(s.content))))
			return err
		},
	}
}

func exportGitHub() *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use:   "github",
		Short: "write the workflows for a base kept on GitHub",
		Long: `Github writes workflows below .github: one annotates a change request with the
problems that tandem check finds, one builds its preview, and one turns an issue
"Still true" into a verification. Existing files are not changed.`,
		Example: `  tandem export github
  tandem export github --dir ../our-base`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			outputs, err := host.GitHub()
			if err != nil {
				return err
			}
			for _, out := range outputs {
				name := filepath.Join(dir, filepath.FromSlash(out.Path))
				if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
					return err
				}
				said := "wrote"
				file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
				switch {
				case os.IsExist(err):
					said = "left"
				case err != nil:
					return err
				default:
					_, err := file.Write(out.Data)
					if err := cmp.Or(err, file.Close()); err != nil {
						return err
					}
				}
				fmt.Fprintf(cmd.OutOrStdout(), "%s %s\n", said, filepath.ToSlash(name))
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&dir, "dir", ".", "root of the repository")
	return cmd
}
