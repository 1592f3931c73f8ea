package main

import (
	"github.com/spf13/cobra"
)

func serveCommand(s *settings) *cobra.Command {
	var addr, edition, editor string
	var strict, offline, follow, drafts bool
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "show the site while you write it",
		Long: `Serve builds the site in memory, shows it, and rebuilds it after each save. The
open page is updated in place: your scroll position, typed text and ticks stay,
and changes are outlined for a moment. While the content has errors the last good
site stays, and the page shows the problems. Serve shows drafts, with a mark, and
pages for every audience.

With --edition it shows what readers of that edition get: no drafts (unless you
add --drafts), and only the problems of its pages. The terminal prints all
problems. Each save searches the edition for what it must not show, which takes
as long as a build.

With --editor, each problem in the page opens its place in that editor: vscode,
cursor, zed, idea, sublime, vim and others (an unknown name lists them), or an
address with {path}, {line} and {column} in it. With --follow, the browser window
that you looked at last opens the page that you save or create.

Browsers store nothing of the site for reading offline, and delete earlier
copies; --offline lets them store it like a published site.`,
		Example: `  tandem serve
  tandem serve --editor vscode --follow
  tandem serve --addr 127.0.0.1:4001 --edition public`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			edit, err := editing(editor, s.content)
			if err != nil {
				return err
			}
			listener, err := listen(addr, strict, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			defer listener.Close()
			return show(cmd.Context(), s, serveOptions{addr, edition, drafts, offline, follow, edit}, listener, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	cmd.Flags().StringVar(&addr, "addr", "127.0.0.1:4000", "address to listen on")
	cmd.Flags().StringVar(&edition, "edition", "", "show only this edition (default: pages for every audience)")
	cmd.Flags().BoolVar(&drafts, "drafts", false, "with --edition: show its drafts too, with a mark")
	cmd.Flags().BoolVar(&offline, "offline", false, "let browsers store the site for reading without a network")
	cmd.Flags().StringVar(&editor, "editor", "", "open problems in this editor, by name or by an address with {path}, {line} and {column}")
	cmd.Flags().BoolVar(&follow, "follow", false, "open the page that is saved or created")
	cmd.Flags().BoolVar(&strict, "strict-port", false, "fail when the port is taken, instead of taking the next one")
	return cmd
}
