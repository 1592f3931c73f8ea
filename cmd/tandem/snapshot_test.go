//go:build linux

package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// snapshot lists everything below a folder of the case: path, mode, time of the last
// change, and content hash. It is empty for no folder.
func (c *trial) snapshot(name string, except ...string) string {
	return c.list(name, true, except)
}

// contents is snapshot without the times.
func (c *trial) contents(name string, except ...string) string {
	return c.list(name, false, except)
}

func (c *trial) list(name string, times bool, except []string) string {
	root := c.path(name)
	var b strings.Builder
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		if slices.Contains(except, filepath.ToSlash(rel)) {
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "%s %v", rel, info.Mode())
		switch {
		case info.Mode().IsRegular() && info.Size() > 64<<20: // it takes no room on the disk, and would in memory
			fmt.Fprintf(&b, " %d bytes", info.Size())
		case info.Mode().IsRegular():
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			fmt.Fprintf(&b, " %x", sha256.Sum256(data))
		case info.Mode()&fs.ModeSymlink != 0:
			target, err := os.Readlink(path)
			if err != nil {
				return err
			}
			b.WriteString(" -> " + target)
		}
		if times && !slices.ContainsFunc(except, func(e string) bool { return filepath.Dir(e) == rel }) {
			b.WriteString(" " + info.ModTime().UTC().Format("15:04:05.000000000"))
		}
		b.WriteString("\n")
		return nil
	})
	if os.IsNotExist(err) {
		return ""
	}
	c.must(err)
	return b.String()
}

// difference lists the lines that only one of two listings has.
func difference(before, after string) string {
	var b strings.Builder
	was, is := strings.Split(before, "\n"), strings.Split(after, "\n")
	for _, line := range was {
		if !slices.Contains(is, line) {
			b.WriteString("- " + line + "\n")
		}
	}
	for _, line := range is {
		if !slices.Contains(was, line) {
			b.WriteString("+ " + line + "\n")
		}
	}
	return clipped(b.String())
}

// texts are the files below a folder of the case, by path.
func (c *trial) texts(name string) map[string]string {
	files := map[string]string{}
	root := c.path(name)
	c.must(filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	}))
	return files
}
