package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/scaffold/base"
	"tandem/generator/schema"
)

// schemaFlags are the flags of tandem schema.
type schemaFlags struct {
	all      string // folder to write to
	closed   bool
	draft    string
	settings string // editor
}

func schemaCommand(s *settings) *cobra.Command {
	var f schemaFlags
	cmd := &cobra.Command{
		Use:   "schema [TYPE]",
		Short: "print JSON Schemas of the headers, for editors",
		Long: `Schema prints the JSON Schema of a type's header, or of site.yaml or
directory.yaml. With it an editor completes keys and marks mistakes. Without
TYPE it lists all schemas; with --all it writes every schema to a folder.

YAML files find their schema by a first line such as
  # yaml-language-server: $schema=../.tandem/schema/site.yaml.json
which every editor with the YAML language server reads; init writes it. That
server does not read the headers of Markdown files. remark with the plugin
remark-lint-frontmatter-schema does, with schemas of --draft 07; --settings
prints what either needs. Types that the base in the content folder declares
are included. With --closed the schemas also contain its people, tags, partners
and pages; write them again when these change. Only tandem check finds all
problems.`,
		Example: `  tandem schema decision
  tandem schema --all .tandem/schema
  tandem schema --all .tandem/schema --closed --draft 07
  tandem schema --settings remark > .remarkrc.mjs`,
		RunE: func(cmd *cobra.Command, args []string) error { return runSchema(cmd, s, f, args) },
	}
	cmd.Flags().StringVar(&f.all, "all", "", "write every schema to this folder")
	cmd.Flags().BoolVar(&f.closed, "closed", false, "accept only the owners, partners, tags, audiences and pages of the base")
	cmd.Flags().StringVar(&f.draft, "draft", "2020-12", "dialect of JSON Schema: 2020-12 or 07")
	cmd.Flags().StringVar(&f.settings, "settings", "", "print the settings of an editor instead: vscode or remark")
	return cmd
}

func runSchema(cmd *cobra.Command, s *settings, f schemaFlags, args []string) error {
	if len(args) > 1 {
		return &usageError{"tandem schema takes one type", "write tandem schema " + args[0] + ", or --all DIR for every one"}
	}
	if f.draft != "2020-12" && f.draft != "07" {
		return &usageError{fmt.Sprintf("--draft %q is unknown", f.draft), "use 2020-12 or 07"}
	}
	types := practice.All()
	o := schema.Options{Draft07: f.draft == "07"}
	whole, err := s.base(cmd.Context())
	switch {
	case err == nil:
		types = whole.Types
	case f.closed:
		return err
	} // without a base there are the built-in types
	if f.closed {
		o.Vocabulary = schema.Of(whole)
	}
	if f.settings != "" {
		dir := cmp.Or(f.all, base.SchemaFolder)
		text, err := schema.Settings(f.settings, filepath.ToSlash(dir), filepath.ToSlash(s.content), types)
		if err != nil {
			return &usageError{fmt.Sprintf("--settings %q is unknown", f.settings), "use " + strings.Join(schema.Editors(), " or ")}
		}
		_, err = fmt.Fprint(cmd.OutOrStdout(), text)
		return err
	}
	files, err := schema.Files(types, o)
	if err != nil {
		return err
	}
	switch {
	case f.all != "" && len(args) > 0:
		return &usageError{"--all writes the schema of every type", "leave out " + args[0] + ", or --all"}
	case f.all != "":
		return writeSchemas(cmd, f.all, files)
	case len(args) == 0:
		for _, file := range files {
			fmt.Fprintln(cmd.OutOrStdout(), strings.TrimSuffix(file.Name, ".json"))
		}
		return nil
	}
	var names []string
	for _, file := range files {
		name := strings.TrimSuffix(file.Name, ".json")
		if names = append(names, name); name == args[0] {
			_, err := cmd.OutOrStdout().Write(file.Text)
			return err
		}
	}
	hint := cmp.Or(diag.DidYouMean(args[0], names), "run tandem schema to see what there is")
	return &usageError{fmt.Sprintf("there is no type %q", args[0]), hint}
}

func writeSchemas(cmd *cobra.Command, dir string, files []schema.File) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, file := range files {
		if err := os.WriteFile(filepath.Join(dir, file.Name), file.Text, 0o644); err != nil {
			return err
		}
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s in %s\n", diag.Count(len(files), "schema"), dir)
	return nil
}

// base reads the base of the content folder, whatever problems it has.
func (s *settings) base(ctx context.Context) (*kb.Base, error) {
	checked, err := s.check(ctx, nil)
	if err != nil {
		return nil, err
	}
	return checked.Judged.Base, nil
}
