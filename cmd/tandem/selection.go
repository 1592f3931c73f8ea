package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/explain"
)

// selection says which problems of a check are reported, by its arguments and flags.
type selection struct {
	paths  []string // arguments: files and folders
	owner  string
	codes  []string // codes and families
	errors bool
}

func (f *selection) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.owner, "owner", "", "report only pages of this person or team, and those whose owners cannot be read")
	cmd.Flags().StringSliceVar(&f.codes, "code", nil, "report only this code, or codes that begin with this family, such as link")
	cmd.Flags().BoolVar(&f.errors, "errors", false, "report errors only")
}

// validate rejects codes that do not exist.
func (f *selection) validate() error {
	for i, code := range f.codes {
		code = strings.ToLower(strings.Trim(code, "[] "))
		if _, ok := explain.Find(code); !ok && len(explain.OfFamily(code)) == 0 {
			hint := "tandem explain lists what codes begin with"
			if near, ok := explain.Nearest(code); ok {
				hint = fmt.Sprintf("did you mean %q?", near)
			}
			return &usageError{fmt.Sprintf("--code: there is no code %q", code), hint}
		}
		f.codes[i] = code
	}
	return nil
}

// of returns the selected problems. Too many overdue pages concern the whole base, so
// this problem is always included.
func (f *selection) of(s *settings, c *generator.Checked) (diag.List, error) {
	if err := known(&c.Judged.Directory, f.owner, ""); err != nil {
		return nil, err
	}
	var below []string
	for _, arg := range f.paths {
		path, err := s.below(c, arg)
		if err != nil {
			return nil, err
		}
		below = append(below, path)
	}
	return slices.DeleteFunc(slices.Clone(c.Problems), func(p diag.Problem) bool {
		if p.Code == "trust/too-many-overdue" {
			return false
		}
		return f.errors && p.Severity != diag.Error || !f.hasCode(p.Code) || !f.hasOwner(c, p.Path) ||
			len(below) > 0 && !slices.ContainsFunc(below, func(path string) bool {
				return path == "." || p.Path == path || strings.HasPrefix(p.Path, path+"/")
			})
	}), nil
}

func (f *selection) hasCode(code string) bool {
	return len(f.codes) == 0 || slices.ContainsFunc(f.codes, func(one string) bool { return code == one || strings.HasPrefix(code, one+"/") })
}

// hasOwner reports whether a file is one of those that --owner chooses. A page whose
// owners cannot be read may be anybody's.
func (f *selection) hasOwner(c *generator.Checked, path string) bool {
	if f.owner == "" {
		return true
	}
	page := c.Judged.PageAt(path)
	return page != nil && (page.Unread || page.Faulty["owners"] && len(page.Owners) == 0 || slices.Contains(page.Owners, f.owner))
}

// below returns the path in the content folder of a file or folder that an
// argument names: from where the command runs, in the content folder, or as a
// page's id.
func (s *settings) below(c *generator.Checked, arg string) (string, error) {
	if path, ok := inFolder(s.content, arg); ok {
		if _, err := os.Stat(arg); err == nil {
			return path, nil
		}
	}
	slashed := filepath.ToSlash(filepath.Clean(arg))
	if filepath.IsLocal(arg) {
		if _, err := os.Stat(filepath.Join(s.content, arg)); err == nil {
			return slashed, nil
		}
	}
	page, err := s.page(c.Judged, arg)
	if err != nil {
		return "", err
	}
	return page.Path, nil
}

// arguments returns the selection as arguments of the command.
func (f *selection) arguments() string {
	var b strings.Builder
	for _, path := range f.paths {
		if strings.HasPrefix(path, "-") {
			path = "./" + path // or it would be read as a flag
		}
		b.WriteString(" " + diag.ShellWord(path))
	}
	if f.owner != "" {
		b.WriteString(" --owner " + diag.ShellWord(f.owner))
	}
	if f.errors {
		b.WriteString(" --errors")
	}
	return b.String()
}
