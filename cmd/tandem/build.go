package main

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/kb"
	"tandem/generator/publish"
)

func buildCommand(s *settings) *cobra.Command {
	var out, edition, baseURL, stage, disk string
	var drafts bool
	cmd := &cobra.Command{
		Use:   "build",
		Short: "write the site",
		Long: `Build compiles the content folder and writes the site to --out. If there are
several editions and --edition names none, each goes to a folder of its name
below --out. Then publish one of these folders, never --out itself, which has
pages for every audience. Each site has a file _headers with its security headers.
If the content has errors, nothing is written. The last good site stays in place
until the new one is complete.

With --offline-zip it writes one zip instead: unpack it and open index.html to
read and search the site without a server. If the base has several editions,
choose one with --edition.

A build that takes longer than a second shows its progress; --verbose prints how
long each phase took.
` + dumpLong,
		Example: `  tandem build
  tandem build --out public --edition public --base-url https://playbook.example.org/
  tandem build --edition public --offline-zip triage.zip
  tandem build --verbose
  tandem build --dump=site > site.json`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := checkBaseURL(baseURL); err != nil {
				return err
			}
			if err := checkDump(stage); err != nil {
				return err
			}
			if err := checkZip(disk, cmd.Flags().Changed("out")); err != nil {
				return err
			}
			if err := s.whole(); err != nil {
				return err
			}
			o, closeContent, err := s.options()
			if err != nil {
				return err
			}
			defer closeContent()
			o.Edition, o.BaseURL, o.Drafts = edition, baseURL, drafts
			observer := observeBuild(cmd.ErrOrStderr(), "building", s)
			defer observer.close()
			o.Observe = observer.observe
			end := observer.stage("history", "")
			if _, err := s.recall(cmd.Context(), &o, observer); err != nil {
				return err
			}
			if o.History != nil {
				end(len(o.History.Files), "files")
			}
			builder := new(generator.Builder)
			checked, sites, err := builder.Build(cmd.Context(), o)
			if err != nil {
				return err
			}
			if stage != "" {
				observer.clear()
				return dumped(cmd, s, stage, checked, sites)
			}
			observer.aside(func() {
				noteVersion(cmd.ErrOrStderr(), checked)
				s.printErrors(cmd.ErrOrStderr(), cmd.ErrOrStderr(), checked)
				s.warnOfClock(cmd.ErrOrStderr(), checked)
			})
			if checked.Problems.Failed() {
				return failure(checked)
			}
			if disk != "" {
				if len(sites) != 1 {
					return severalEditions(sites)
				}
				observer.clear()
				return writeZip(cmd, s, disk, builder, checked, sites[0], o)
			}
			if len(sites) > 1 {
				fmt.Fprintf(cmd.OutOrStdout(), "%s holds %d sites, each for its own readers: publish one of the folders below it, never %s itself (--edition builds one alone)\n", out, len(sites), out)
			}
			for _, site := range sites {
				dir := out
				if len(sites) > 1 {
					if _, err := kb.PathPart(site.Edition.Name); err != nil {
						return fmt.Errorf("edition %q cannot be a folder: %w", site.Edition.Name, err)
					}
					dir = filepath.Join(out, site.Edition.Name)
				}
				end := observer.stage("publish", site.Edition.Name)
				if err := publish.Write(cmd.Context(), dir, site.Outputs, publish.Options{Forbidden: []string{s.content}}); err != nil {
					return err
				}
				end(len(site.Outputs), "files")
				size := 0
				for _, o := range site.Outputs {
					size += len(o.Data)
				}
				observer.aside(func() {
					fmt.Fprintf(cmd.OutOrStdout(), "%s: %d pages, %d files, %.1f MB\n", dir, len(site.Edition.Pages), len(site.Outputs), float64(size)/1e6)
				})
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&out, "out", "public", "folder to write to")
	cmd.Flags().StringVar(&disk, "offline-zip", "", "write one zip to this file instead, to read from a disk without a server")
	cmd.Flags().StringVar(&edition, "edition", "", "build only this edition (default: every edition of site.yaml)")
	cmd.Flags().StringVar(&baseURL, "base-url", "", "address the site is published at (default: site.yaml's base_url)")
	cmd.Flags().BoolVar(&drafts, "drafts", false, "show drafts, with a mark")
	cmd.Flags().StringVar(&stage, "dump", "", dumpHelp)
	return cmd
}

func checkBaseURL(base string) error {
	if base == "" {
		return nil
	}
	u, err := url.Parse(base)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || strings.ContainsAny(base, "?#") {
		return &usageError{fmt.Sprintf("--base-url %q is not the address of a site", base), "write it as https://playbook.example.org/"}
	}
	return nil
}

// terminal reports whether w is a terminal, for colour.
func terminal(w any) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
