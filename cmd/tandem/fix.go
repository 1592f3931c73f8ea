package main

import (
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strconv"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/fix"
)

// mostRounds is how often check --fix looks for fixes that the last ones uncovered.
const mostRounds = 10

// fix makes the safe fixes of a base's problems in its files, one whole file after the
// other, prints each of them and returns their number. If fixes touch the same bytes,
// only the first is made. A symbolic link is left as it is and reported once: skipped
// notes which.
func (s *settings) fix(w io.Writer, c *generator.Checked, skipped map[string]bool) (int, error) {
	problems := fix.Attach(c.Problems, c.Judged, c.Source) // sorted by path
	done := 0
	for len(problems) > 0 {
		n := 1
		for n < len(problems) && problems[n].Path == problems[0].Path {
			n++
		}
		made, err := s.fixFile(w, problems[:n], c.Source(problems[0].Path), skipped)
		if err != nil {
			return done, err
		}
		done += made
		problems = problems[n:]
	}
	return done, nil
}

// fixFile makes the safe fixes of the problems of one file.
func (s *settings) fixFile(w io.Writer, problems diag.List, src []byte, skipped map[string]bool) (int, error) {
	all := diag.NewPatch(src)
	var lines []string
	for _, p := range problems {
		if p.Fixes == nil {
			continue
		}
		for _, f := range *p.Fixes {
			joined, ok := all.Join(f.Patch)
			if !f.Safe || !ok {
				continue
			}
			all = joined
			place := path.Join(filepath.ToSlash(s.content), p.Path) + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
			lines = append(lines, place+": fixed: "+f.Title+" ["+p.Code+"]")
			break
		}
	}
	if len(lines) == 0 {
		return 0, nil
	}
	after, err := all.Apply(src)
	if err != nil {
		return 0, err
	}
	file := filepath.Join(s.content, filepath.FromSlash(problems[0].Path))
	if info, err := os.Lstat(file); err == nil && !info.Mode().IsRegular() {
		if !skipped[file] {
			fmt.Fprintln(w, path.Join(filepath.ToSlash(s.content), problems[0].Path)+": not fixed: it is a symbolic link; fix the file that it leads to")
		}
		skipped[file] = true
		return 0, nil
	}
	if err := (rewritten{file: file, before: src, data: after}).write(); err != nil {
		return 0, err
	}
	for _, line := range lines {
		fmt.Fprintln(w, line)
	}
	return len(lines), nil
}
