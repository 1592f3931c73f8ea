package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"tandem/generator/practice"
	"tandem/generator/scaffold/base"
)

func initCommand(s *settings) *cobra.Command {
	var title string
	var partners []string
	cmd := &cobra.Command{
		Use:   "init DIR",
		Short: "make a new base",
		Long: `Init makes a small base for two partners to build on: a home page, a playbook
with its checklist, a path for newcomers, the agenda of a first meeting, a
proposed decision, an example of a retro and of a teach-back, site.yaml and
directory.yaml with every key, and the schemas and settings for an editor. It
builds without changes.

DIR must be empty (except .git) or must not exist yet. If init fails, it leaves
nothing behind. No page is verified yet: first read them and verify them as
content/guides/keep-this-base-true.md describes.`,
		Example: `  tandem init our-base --partner hospital="City hospital" --partner lab="University lab"
  tandem init our-base --title "Triage partnership"`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return &usageError{"tandem init needs one folder", "write tandem init our-base"}
			}
			o := base.Options{Title: title, Types: practice.All()}
			day, today, err := s.days()
			if err != nil {
				return err
			}
			o.Day = cmp.Or(day, today)
			for _, given := range partners {
				p, err := base.ParsePartner(given)
				if err != nil {
					return refusal(err)
				}
				o.Partners = append(o.Partners, p)
			}
			files, err := base.Files(o)
			if err != nil {
				return refusal(err)
			}
			if err := writeBase(args[0], files); err != nil {
				return err
			}
			pages := 0
			for _, f := range files {
				if path.Ext(f.Path) == ".md" {
					pages++
				}
			}
			fmt.Fprintf(cmd.OutOrStdout(), "made a base of %d pages in %s\n\n  cd %s\n  tandem serve   shows it\n  tandem check   lists what has to be read and verified\n\nbegin with content/guides/keep-this-base-true.md\n", pages, args[0], args[0])
			return nil
		},
	}
	cmd.Flags().StringVar(&title, "title", "", "title of the base (default: the partners' names)")
	cmd.Flags().StringArrayVar(&partners, "partner", nil, "ID=Name of a partner; name two or more")
	return cmd
}

// refusal turns a refusal of the base into a usage error.
func refusal(err error) error {
	if refused, ok := errors.AsType[*base.Refused](err); ok {
		return &usageError{refused.Message, refused.Hint()}
	}
	return err
}

// writeBase writes files to a folder that does not exist, or contains only what git
// put there. They are written to a folder inside it and moved when all of them are
// complete, so that a failure leaves nothing.
func writeBase(dir string, files []base.File) (err error) {
	entries, err := os.ReadDir(dir)
	made := errors.Is(err, fs.ErrNotExist)
	switch {
	case err == nil && slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() != ".git" }):
		return &usageError{fmt.Sprintf("the folder %q is not empty", dir), "name a folder that is not there yet"}
	case err != nil && !made:
		if info, failed := os.Stat(dir); failed == nil && !info.IsDir() {
			return &usageError{fmt.Sprintf("%q is a file", dir), "name a folder that is not there yet"}
		}
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	stage, err := os.MkdirTemp(dir, ".tandem-init-")
	if err != nil {
		return err
	}
	var moved []string
	defer func() {
		err = errors.Join(err, os.RemoveAll(stage))
		if err == nil {
			return
		}
		for _, name := range moved {
			err = errors.Join(err, os.RemoveAll(filepath.Join(dir, name)))
		}
		if made {
			err = errors.Join(err, os.Remove(dir))
		}
	}()
	for _, f := range files {
		name := filepath.Join(stage, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			return err
		}
	}
	complete, err := os.ReadDir(stage)
	if err != nil {
		return err
	}
	for _, entry := range complete {
		if err := os.Rename(filepath.Join(stage, entry.Name()), filepath.Join(dir, entry.Name())); err != nil {
			return err
		}
		moved = append(moved, entry.Name())
	}
	return nil
}
