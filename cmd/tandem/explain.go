package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator/diag"
	"tandem/generator/explain"
)

func explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [CODE | FAMILY]",
		Short: "explain the code of a problem: meaning, example, fix",
		Long: `Explain prints what a code of tandem check means, an example and how to fix it.
The code is in square brackets after a problem, for example link/no-such-page.
With the first part of a code, such as link, it lists the codes that begin with it.
Without an argument it lists all first parts. The page guides/reference/problems of
the published guides has the same texts.`,
		Example: `  tandem explain
  tandem explain link
  tandem explain link/no-such-page`,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch len(args) {
			case 0:
				return printFamilies(cmd.OutOrStdout())
			case 1:
				return printExplanation(cmd.OutOrStdout(), strings.ToLower(strings.Trim(args[0], "[] ")))
			}
			return &usageError{"tandem explain takes one code", "write tandem explain " + args[0]}
		},
	}
}

// printFamilies lists the first parts of codes, below the title of their group.
func printFamilies(w io.Writer) error {
	var b strings.Builder
	for _, group := range explain.Groups() {
		b.WriteString(group.Title + "\n")
		var names []string
		count := map[string]int{}
		for _, code := range group.Codes {
			if count[code.Family()]++; count[code.Family()] == 1 {
				names = append(names, code.Family())
			}
		}
		for _, name := range names {
			fmt.Fprintf(&b, "  %-14s%3d %s\n", name, count[name], diag.IfOne(count[name], "code", "codes"))
		}
	}
	b.WriteString("\ntandem explain FAMILY lists its codes, tandem explain CODE explains one\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// printExplanation prints a code's explanation, or the codes of a family.
func printExplanation(w io.Writer, name string) error {
	if code, ok := explain.Find(name); ok {
		text := code.Name + "\n\n" + diag.Wrap(code.Meaning, 78, "") + "\n\nExample:\n    " +
			strings.ReplaceAll(code.Example, "\n", "\n    ") + "\n\nFix:\n" + diag.Wrap(code.Fix, 78, "") + "\n"
		_, err := io.WriteString(w, text)
		return err
	}
	codes := explain.OfFamily(name)
	if len(codes) == 0 {
		hint := "tandem explain lists what codes begin with"
		if near, ok := explain.Nearest(name); ok {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		return &usageError{fmt.Sprintf("there is no code %q", name), hint}
	}
	var b strings.Builder
	for _, code := range codes {
		b.WriteString(code.Name + "\n" + indented(diag.Wrap(code.Meaning, 74, "")) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func indented(text string) string { return "    " + strings.ReplaceAll(text, "\n", "\n    ") }
