package main

import (
	"cmp"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/publish"
)

// building holds the flags of build.
type building struct {
	*settings
	out, edition, baseURL, stage, disk string
	drafts                             bool
}

func buildCommand(s *settings) *cobra.Command {
	b := &building{settings: s}
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
			if err := cmp.Or(checkBaseURL(b.baseURL), checkDump(b.stage), checkZip(b.disk, cmd.Flags().Changed("out")), s.whole()); err != nil {
				return err
			}
			return b.build(cmd)
		},
	}
	cmd.Flags().StringVar(&b.out, "out", "public", "folder to write to")
	cmd.Flags().StringVar(&b.disk, "offline-zip", "", "write one zip to this file instead, to read from a disk without a server")
	cmd.Flags().StringVar(&b.edition, "edition", "", "build only this edition (default: every edition of site.yaml)")
	cmd.Flags().StringVar(&b.baseURL, "base-url", "", "address the site is published at (default: site.yaml's base_url)")
	cmd.Flags().BoolVar(&b.drafts, "drafts", false, "show drafts, with a mark")
	cmd.Flags().StringVar(&b.stage, "dump", "", dumpHelp)
	return cmd
}

// build compiles the base and writes what was asked for: sites, a zip or a dump.
func (b *building) build(cmd *cobra.Command) error {
	o, closeContent, err := b.options()
	if err != nil {
		return err
	}
	defer closeContent()
	o.Edition, o.BaseURL, o.Drafts = b.edition, b.baseURL, b.drafts
	observer := observeBuild(cmd.ErrOrStderr(), "building", b.settings)
	defer observer.close()
	o.Observe = observer.observe
	end := observer.stage("history", "")
	if _, err := b.recall(cmd.Context(), &o, observer); err != nil {
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
	if b.stage != "" {
		observer.clear()
		return dumped(cmd, b.settings, b.stage, checked, sites)
	}
	observer.aside(func() {
		noteVersion(cmd.ErrOrStderr(), checked)
		b.printErrors(cmd.ErrOrStderr(), cmd.ErrOrStderr(), checked)
		b.warnOfClock(cmd.ErrOrStderr(), checked)
	})
	switch {
	case checked.Problems.Failed():
		return failure(checked)
	case b.disk != "" && len(sites) != 1:
		return severalEditions(sites)
	case b.disk != "":
		observer.clear()
		return writeZip(cmd, b.settings, b.disk, builder, checked, sites[0], o)
	}
	return b.publish(cmd, observer, sites)
}

// publish writes sites: one to --out itself, several to a folder each below it.
func (b *building) publish(cmd *cobra.Command, observer *buildObserver, sites []generator.Site) error {
	stdout := cmd.OutOrStdout()
	if len(sites) > 1 {
		fmt.Fprintf(stdout, "%s holds %d sites, each for its own readers: publish one of the folders below it, never %s itself (--edition builds one alone)\n", b.out, len(sites), b.out)
	}
	for _, site := range sites {
		dir := b.out
		if len(sites) > 1 {
			if _, err := kb.PathPart(site.Edition.Name); err != nil {
				return fmt.Errorf("edition %q cannot be a folder: %w", site.Edition.Name, err)
			}
			dir = filepath.Join(b.out, site.Edition.Name)
		}
		end := observer.stage("publish", site.Edition.Name)
		if err := publish.Write(cmd.Context(), dir, site.Outputs, publish.Options{Forbidden: []string{b.content}}); err != nil {
			return err
		}
		end(len(site.Outputs), "files")
		size := 0
		for _, o := range site.Outputs {
			size += len(o.Data)
		}
		observer.aside(func() {
			fmt.Fprintf(stdout, "%s: %s, %s, %.1f MB\n", dir, diag.Count(len(site.Edition.Pages), "page"), diag.Count(len(site.Outputs), "file"), float64(size)/1e6)
		})
	}
	return nil
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
