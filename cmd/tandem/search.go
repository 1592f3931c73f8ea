package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator/search"
)

func searchCommand() *cobra.Command {
	var index, format string
	var bleve bool
	var n int
	cmd := &cobra.Command{
		Use:   "search QUERY",
		Short: "search a built site in the terminal",
		Long: `Search opens the index that build wrote below -/search/ and prints the best pages
for the query, each with up to two further sections. With --bleve the query is in
bleve's syntax: bleve selects the pages, and the ranking stays the same. Its
fields are title, headings, body, path, type, owner, partner, state and tag;
"several words" match pages that have all of them.`,
		Example: `  tandem search "who decides"
  tandem search --index public/-/search --format json redaction
  tandem search --bleve '+title:redact* -state:overdue'`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 || strings.TrimSpace(strings.Join(args, "")) == "" {
				return &usageError{"there is nothing to search for", "write the words behind the command: tandem search \"who decides\""}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return &usageError{fmt.Sprintf("--format %q is unknown", format), "use text or json"}
			}
			if n < 1 || n > 100 {
				return &usageError{fmt.Sprintf("-n %d is out of range", n), "use 1 to 100"}
			}
			opened, err := search.Open(index)
			if err != nil {
				return err
			}
			defer opened.Close()
			find := opened.Search
			if bleve {
				find = opened.Match
			}
			hits, err := find(strings.Join(args, " "), n)
			if err != nil {
				return err
			}
			if format == "json" {
				encoder := json.NewEncoder(cmd.OutOrStdout())
				encoder.SetIndent("", "  ")
				return encoder.Encode(struct {
					Hits []search.Hit `json:"hits"`
				}{hits})
			}
			if len(hits) == 0 {
				fmt.Fprintln(cmd.ErrOrStderr(), "tandem: nothing found")
			}
			for _, h := range hits {
				title := h.Title
				if h.Section != "" {
					title += " › " + h.Section
				}
				fmt.Fprintf(cmd.OutOrStdout(), "%s\n  %s\n", title, h.URL)
				for _, also := range h.Also {
					fmt.Fprintf(cmd.OutOrStdout(), "  › %s\n    %s\n", also.Section, also.URL)
				}
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&index, "index", "public/-/search", "the search folder of a built site")
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	cmd.Flags().BoolVar(&bleve, "bleve", false, "read the query in bleve's syntax")
	cmd.Flags().IntVarP(&n, "number", "n", 10, "how many hits, 1 to 100")
	return cmd
}
