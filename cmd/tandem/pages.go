package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// pageNamed returns the page that an argument names: a file below the content
// folder as the shell completes it, a path in that folder, or a page's id.
func pageNamed(content string, base *kb.Base, name string) (*kb.Page, error) {
	if p := pageInFolder(content, base, name); p != nil {
		return p, nil
	}
	slashed := filepath.ToSlash(name)
	for _, p := range []*kb.Page{base.PageAt(slashed), base.Page(slashed)} {
		if p != nil {
			return p, nil
		}
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return nil, &usageError{fmt.Sprintf("%q is a folder", name), "name its pages: " + filepath.Join(name, "*.md")}
	}
	named := base.PagesNamed(slashed)
	if len(named) == 1 {
		return named[0], nil
	}
	var ids []string
	if len(named) > 1 {
		for _, p := range named {
			ids = append(ids, p.ID)
		}
		return nil, &usageError{fmt.Sprintf("%d pages are named %q", len(named), name), "name one: " + strings.Join(ids, ", ")}
	}
	for _, p := range base.Pages {
		ids = append(ids, p.ID, p.Path, filepath.ToSlash(filepath.Join(content, filepath.FromSlash(p.Path))), path.Base(p.ID))
	}
	hint := "name a file of " + content + ", or a page's id"
	if near, ok := diag.Nearest(slashed, ids); ok {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return nil, &usageError{fmt.Sprintf("there is no page %q", name), hint}
}

func pageInFolder(content string, base *kb.Base, name string) *kb.Page {
	folder, err := filepath.Abs(content)
	if err != nil {
		return nil
	}
	file, err := filepath.Abs(name)
	if err != nil {
		return nil
	}
	inside, err := filepath.Rel(folder, file)
	if err != nil || !filepath.IsLocal(inside) {
		return nil
	}
	return base.PageAt(filepath.ToSlash(inside))
}

// edit is a page's file before and after.
type edit struct {
	page          *kb.Page
	before, after []byte
}

func (e edit) changes() bool { return !bytes.Equal(e.before, e.after) }

// writeAll writes the edits that change something, each file at once or not at
// all, and keeps its mode.
func writeAll(content string, edits []edit) error {
	root, err := os.OpenRoot(content)
	if err != nil {
		return err
	}
	defer root.Close()
	for _, e := range edits {
		if e.changes() {
			if err := replace(root, e); err != nil {
				return err
			}
		}
	}
	return nil
}

func replace(root *os.Root, e edit) error {
	name := filepath.FromSlash(e.page.Path)
	info, err := root.Lstat(name)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is no ordinary file", e.page.Path)
	}
	if now, err := root.ReadFile(name); err != nil {
		return err
	} else if !bytes.Equal(now, e.before) {
		return fmt.Errorf("%s was saved by another program just now", e.page.Path)
	}
	dir, file := filepath.Split(name)
	beside := filepath.Join(dir, "."+file+".tandem")
	if err := writeBeside(root, beside, e.after, info.Mode().Perm()); err != nil {
		return errors.Join(err, discard(root, beside))
	}
	if err := root.Rename(beside, name); err != nil {
		return errors.Join(err, discard(root, beside))
	}
	return nil
}

func writeBeside(root *os.Root, name string, data []byte, mode fs.FileMode) (err error) {
	if err := discard(root, name); err != nil { // of a run that was cut short
		return err
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if err := f.Chmod(mode); err != nil { // whatever the umask
		return err
	}
	if _, err := f.Write(data); err != nil {
		return err
	}
	return f.Sync()
}

func discard(root *os.Root, name string) error {
	if err := root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// printRefusal says of one page why nothing was done.
func printRefusal(w io.Writer, content string, p *kb.Page, err error) {
	fmt.Fprintf(w, "%s: error: %s\n", filepath.Join(content, filepath.FromSlash(p.Path)), err)
	var hint hinted
	if errors.As(err, &hint) && hint.Hint() != "" {
		fmt.Fprintf(w, "hint: %s\n", hint.Hint())
	}
}
