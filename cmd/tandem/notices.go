package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tandem/assets"
)

func noticesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "notices",
		Short: "print the licences of the libraries and fonts in tandem",
		Long: `Notices prints the licences of the libraries that tandem contains, and of the
fonts and stemmers that it puts into sites. Each site publishes the same text as
-/static/notices.txt.`,
		Example: `  tandem notices
  tandem notices | less`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprint(cmd.OutOrStdout(), assets.Notices)
			return err
		},
	}
}
