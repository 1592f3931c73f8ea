package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/folder"
	"tandem/generator/history"
	"tandem/generator/kb"
	"tandem/generator/lsp"
	"tandem/generator/source"
	"tandem/generator/watch"
)

// pause is how long the language server waits after a keystroke.
const pause = 50 * time.Millisecond

func lspCommand(s *settings) *cobra.Command {
	var by string
	var stdio bool
	cmd := &cobra.Command{
		Use:   "lsp",
		Short: "help an editor with the pages of a base",
		Long: `Lsp is a language server: an editor starts it and talks to it over standard
input and output. It completes header keys, values, owners, pages and headings,
shows and opens the target of a link, lists references to a page, renames a page
with all references, reports problems as you type and offers fixes.

The content folder is the one below the folder that is open in the editor, or the
one that --content names. Only the editor writes files.
The guide "Write in your editor" describes VS Code, Neovim, Helix and Zed.`,
		Example: `  tandem lsp
  tandem lsp --content docs/base
  tandem lsp --by product-owner      whom "verify this page" names`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if _, _, err := s.days(); err != nil {
				return err
			}
			builder := new(generator.Builder)
			err := lsp.Serve(cmd.Context(), cmd.InOrStdin(), cmd.OutOrStdout(), lsp.Options{
				Open:  s.openBelow,
				Watch: watched,
				Check: func(ctx context.Context, content fs.FS, changed []string) (*lsp.Base, error) {
					day, today, err := s.days() // an editor may stay open over midnight
					if err != nil {
						return nil, err
					}
					o := generator.Options{Content: content, Day: day, Today: today, Observe: s.watchdog.observe}
					builder.Touch(changed...)
					checked, err := builder.Check(ctx, o)
					if err != nil {
						return nil, err
					}
					return &lsp.Base{Judged: checked.Judged, Problems: checked.Problems, Source: checked.Source, Read: checked.Read}, nil
				},
				Me:      func(folder string, b *lsp.Base) string { return whoWrites(cmd.Context(), folder, by, &b.Directory) },
				Version: version(),
				Delay:   pause,
			})
			if errors.Is(err, lsp.ErrNoGoodbye) {
				return fmt.Errorf("%w: %w", errProblems, err) // the protocol requires exit code 1
			}
			return err
		},
	}
	cmd.Flags().StringVar(&by, "by", "", "id of the author (default: the person with the account of git's user.name or user.email)")
	cmd.Flags().BoolVar(&stdio, "stdio", true, "speak over standard input and output")
	_ = cmd.Flags().MarkHidden("stdio") // some editors add it, and cobra has no other way
	return cmd
}

// watched reports changes in a content folder, whoever makes them.
func watched(ctx context.Context, folder string) <-chan lsp.Changes {
	out := make(chan lsp.Changes)
	batches := watch.Folders(ctx, watch.Folder{Name: contentName, Dir: folder, Needed: true, Ignore: source.Ignored})
	go func() {
		defer close(out)
		for batch := range batches {
			changes := lsp.Changes{Notice: batch.Notice}
			if paths, ok := inContent(batch); ok {
				changes.Paths = paths
			}
			select {
			case out <- changes:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// openBelow finds the content folder for a folder that an editor has open: the
// one below it, itself, or the one above that it is part of.
func (s *settings) openBelow(root string) (string, fs.FS, error) {
	var candidates []string
	switch {
	case filepath.IsAbs(s.content) || root == "":
		candidates = []string{s.content}
	default:
		candidates = []string{filepath.Join(root, s.content)}
		for dir := root; ; dir = filepath.Dir(dir) {
			if info, err := os.Stat(filepath.Join(dir, "site.yaml")); err == nil && info.Mode().IsRegular() {
				candidates = append(candidates, dir)
			}
			if dir == filepath.Dir(dir) {
				break
			}
		}
	}
	err := error(fs.ErrNotExist)
	for _, dir := range candidates {
		var whole string
		if whole, err = filepath.Abs(dir); err != nil {
			continue
		}
		var opened *folder.Folder
		if opened, err = folder.Open(whole); err == nil {
			return whole, opened, nil // open as long as the session is
		}
	}
	return "", nil, err
}

// whoWrites returns the person named, or whose account git knows.
func whoWrites(ctx context.Context, folder, by string, d *kb.Directory) string {
	if by != "" {
		return by
	}
	repository, err := history.Open(ctx, folder)
	if err != nil || repository == nil {
		return ""
	}
	name, mail := repository.Me(ctx)
	for _, p := range d.People {
		if p.Account != "" && (strings.EqualFold(p.Account, name) || strings.EqualFold(p.Account, mail)) {
			return p.ID
		}
	}
	return ""
}
