package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"

	"github.com/spf13/cobra"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/folder"
	"tandem/templates"
)

// settings are the flags that several commands share.
type settings struct {
	content  string
	asOf     string
	verbose  bool
	watchdog *watchdog
}

// newRoot returns the command with the settings that its flags fill.
func newRoot(stdout, stderr io.Writer) (*cobra.Command, *settings) {
	s := settings{watchdog: newWatchdog(stderr)}
	root := &cobra.Command{
		Use:   "tandem",
		Short: "compile a folder of Markdown to a site that two organisations can trust",
		Long: `Tandem compiles a folder of Markdown (playbooks, checklists, teach-back notes,
retro lessons and more, each with a typed header) to a static, searchable site.
Every page has owners and shows when and by whom its text was verified.`,
		Example: `  tandem serve                  write with live reload
  tandem check                  every problem, with what to do about it
  tandem build --out public     write the site`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Version:       version(),
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return &usageError{fmt.Sprintf("there is no command %q", args[0]), suggestion(cmd, args[0])}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.SetVersionTemplate("tandem {{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return &usageError{err.Error(), "see " + cmd.CommandPath() + " --help"}
	})
	root.CompletionOptions.HiddenDefaultCmd = true
	root.PersistentFlags().BoolVar(&s.verbose, "verbose", false, "print how long each stage took, and the place in the program of an internal error")
	read := []*cobra.Command{
		serveCommand(&s), buildCommand(&s), checkCommand(&s), reportCommand(&s), proveCommand(&s),
		verifyCommand(&s), reassignCommand(&s), mvCommand(&s),
		lspCommand(&s), fmtCommand(&s), newCommand(&s), schemaCommand(&s), exportCommand(&s),
	}
	for _, cmd := range read {
		cmd.PersistentFlags().StringVar(&s.content, "content", "content", "content folder")
		s.addDay(cmd)
	}
	start := initCommand(&s)
	s.addDay(start)
	root.AddCommand(read...)
	root.AddCommand(start, searchCommand(), explainCommand(), noticesCommand())
	return root, &s
}

// addDay adds the flag of the day that a command judges by.
func (s *settings) addDay(cmd *cobra.Command) {
	cmd.PersistentFlags().StringVar(&s.asOf, "as-of", "", "day to judge by, YYYY-MM-DD (default: the day of SOURCE_DATE_EPOCH, as_of of site.yaml, or today)")
}

func suggestion(cmd *cobra.Command, word string) string {
	var names []string
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	return diag.DidYouMean(word, names)
}

// version returns the module's version, or the revision it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 && (v == "" || v == "(devel)") {
			v = s.Value[:12]
		}
	}
	return v
}

// options opens the folders and reads the clock: from here on a build is a
// function of its options.
func (s *settings) options() (generator.Options, func() error, error) {
	day, today, err := s.days()
	if err != nil {
		return generator.Options{}, nil, err
	}
	content, err := folder.Open(s.content)
	if err != nil {
		if os.IsNotExist(err) {
			return generator.Options{}, nil, &usageError{
				fmt.Sprintf("there is no content folder %q", s.content),
				"go to the folder above it, or name it with --content",
			}
		}
		return generator.Options{}, nil, err
	}
	beside := filepath.Dir(filepath.Clean(s.content))
	ownTemplates, closeTemplates, err := optional(filepath.Join(beside, "templates"))
	if err != nil {
		return generator.Options{}, nil, errors.Join(err, content.Close())
	}
	ownAssets, closeAssets, err := optional(filepath.Join(beside, "assets"))
	if err != nil {
		return generator.Options{}, nil, errors.Join(err, content.Close(), closeTemplates())
	}
	return generator.Options{
		Content:   content,
		Templates: generator.Layer(ownTemplates, templates.FS),
		Assets:    generator.Layer(ownAssets, assets.FS),
		Day:       day,
		Version:   version(),
		Today:     today,
		Observe:   s.watchdog.observe,
	}, func() error { return errors.Join(content.Close(), closeTemplates(), closeAssets()) }, nil
}

// check reads the base of the content folder, whatever problems it has. Observe
// may be nil.
func (s *settings) check(ctx context.Context, observe func(generator.Phase)) (*generator.Checked, error) {
	return s.checkWith(ctx, observe, func(*generator.Options) error { return nil })
}

// checkWith is check with more options.
func (s *settings) checkWith(ctx context.Context, observe func(generator.Phase), more func(*generator.Options) error) (*generator.Checked, error) {
	if err := s.whole(); err != nil {
		return nil, err
	}
	o, closeContent, err := s.options()
	if err != nil {
		return nil, err
	}
	defer closeContent()
	if observe != nil {
		o.Observe = observe
	}
	if err := more(&o); err != nil {
		return nil, err
	}
	return new(generator.Builder).Check(ctx, o)
}

// optional opens a folder that need not be there: then it is nil.
func optional(dir string) (fs.FS, func() error, error) {
	opened, err := folder.Beside(dir)
	if err != nil || opened == nil {
		return nil, func() error { return nil }, err
	}
	return opened, opened.Close, nil
}

// noArgs rejects arguments with our usage error.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return &usageError{fmt.Sprintf("%s takes no argument %q", cmd.CommandPath(), args[0]), "see " + cmd.CommandPath() + " --help"}
	}
	return nil
}
