package main

import (
	"github.com/spf13/cobra"
)

func serveCommand(s *settings) *cobra.Command {
	var addr, edition, editor string
	var strict, offline, follow, drafts bool
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "show the site while it is written",
		Long: `Serve builds the site in memory, shows it, and builds it again at each save. The
open page changes in place and keeps where you are, what you typed and ticked;
what has changed is outlined for a moment. While the content has errors the last
good site stays, and the page shows what to mend. Drafts are shown with a mark,
and pages of every audience.

With --edition it shows what the readers of that edition get: without drafts,
unless --drafts is given, and with the problems of its own pages alone. The
terminal prints all of them. The edition is searched for what it must not show at
each save, which takes as long as a build.

With --editor, each problem in the page opens its place in that editor: vscode,
cursor, zed, idea, sublime, vim and others (an unknown name lists them), or an
address with {path}, {line} and {column} in it. With --follow, the page that was
looked at last goes to the page that is saved or made, in one window alone.

Browsers keep nothing of what is shown, and drop what they kept of it before;
--offline lets them keep it as they keep a published site.`,
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
	cmd.Flags().StringVar(&edition, "edition", "", "show this edition alone (default: pages of every audience)")
	cmd.Flags().BoolVar(&drafts, "drafts", false, "with --edition: show its drafts too, with a mark")
	cmd.Flags().BoolVar(&offline, "offline", false, "let browsers keep the site for reading without a network")
	cmd.Flags().StringVar(&editor, "editor", "", "open problems in this editor, by name or by an address with {path}, {line} and {column}")
	cmd.Flags().BoolVar(&follow, "follow", false, "go to the page that is saved, or made")
	cmd.Flags().BoolVar(&strict, "strict-port", false, "fail when the port is taken, instead of taking the next one")
	return cmd
}
