package generator_test

import (
	"bytes"
	"context"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/fix"
	"tandem/generator/gentest"
)

// checkProblems returns the problems of files.
func checkProblems(t *testing.T, files fstest.MapFS) (*generator.Checked, diag.List) {
	t.Helper()
	checked, err := new(generator.Builder).Check(context.Background(), options(files))
	if err != nil {
		t.Fatal(err)
	}
	return checked, checked.Problems
}

// has reports whether a list has a problem with that file, code and message, at any
// place.
func has(l diag.List, p diag.Problem) bool { return times(l, p) > 0 }

func times(l diag.List, p diag.Problem) int {
	n := 0
	for _, q := range l {
		if q.Path == p.Path && q.Code == p.Code && q.Message == p.Message {
			n++
		}
	}
	return n
}

// TestFixesAnswerTheirProblems makes every fix of every problem of
// testdata/problems and requires the problem to be gone, and after a safe fix no
// other to be there.
func TestFixesAnswerTheirProblems(t *testing.T) {
	fixes, safe := 0, 0
	gentest.Each(t, "testdata/problems/*.txtar", func(t *testing.T, golden *gentest.File) {
		files := base(t, golden)
		golden.Ignore("want", "follow")
		checked, before := checkProblems(t, files)
		for _, p := range fix.Attach(before, checked.Judged, checked.Source) {
			if p.Fixes == nil {
				continue
			}
			for _, f := range *p.Fixes {
				fixes++
				data, err := f.Apply(files[p.Path].Data)
				if err != nil {
					t.Fatalf("%s: %v", f.Title, err)
				}
				fixed := fstest.MapFS{}
				for name, file := range files {
					fixed[name] = file
				}
				fixed[p.Path] = &fstest.MapFile{Data: data, Mode: 0o644}
				_, after := checkProblems(t, fixed)
				if times(after, p) >= times(before, p) {
					t.Errorf("%s:%d:%d: %s [%s] is still there after %q", p.Path, p.Line, p.Column, p.Message, p.Code, f.Title)
				}
				if f.Safe {
					safe++
					for _, q := range after {
						if !has(before, q) {
							t.Errorf("%q brings about %s: %s [%s]", f.Title, q.Path, q.Message, q.Code)
						}
					}
				}
			}
		}
	})
	if fixes < 100 || safe < 3 {
		t.Errorf("only %d fixes, %d of them safe, were tried", fixes, safe)
	}
}

// notAnEdit matches hints that require something other than an edit of the case's
// files: to read and verify, to meet, to decide, or to prepare a file with another
// program.
var notAnEdit = regexp.MustCompile(strings.Join([]string{
	`tandem verify `, `^have (?:an owner|a person|the |somebody|"|that page|the person)`,
	`^export it again`, `^fix the problem of `, `^scale it down`,
}, "|"))

// TestHintsAreFollowed checks that following a hint removes the problem. Fixes are
// applied automatically; for other hints that name an edit the case has a section
// "follow" with the edits of somebody who follows them all:
//
//	guides/three.md          a file; then lines as they are and as they become
//	< state: accepted
//	> state: superseded
//
// Lines with "<" must be in the file one after the other. Without them the
// lines with ">" are the file, and "-" alone removes it. The cases whose hints
// cannot be followed are listed in testdata/unfollowed.txt with the reason; no new one may join them.
func TestHintsAreFollowed(t *testing.T) {
	list, err := os.ReadFile("testdata/unfollowed.txt")
	if err != nil {
		t.Fatal(err)
	}
	var unfollowed []string
	for line := range strings.Lines(string(list)) {
		name, reason, _ := strings.Cut(line, ":")
		if strings.TrimSpace(reason) == "" {
			t.Errorf("testdata/unfollowed.txt has no reason for %s", name)
		}
		unfollowed = append(unfollowed, name)
	}
	gentest.Each(t, "testdata/problems/*.txtar", func(t *testing.T, golden *gentest.File) {
		files := base(t, golden)
		golden.Ignore("want")
		about := codesOf(t, golden)
		checked, before := checkProblems(t, files)
		var open diag.List
		for _, p := range fix.Attach(before, checked.Judged, checked.Source) {
			if about(p) && p.Hint != "" && p.Fixes == nil && !notAnEdit.MatchString(p.Hint) {
				open = append(open, p)
			}
		}
		name := t.Name()[strings.LastIndexByte(t.Name(), '/')+1:]
		if slices.Contains(unfollowed, name) {
			if len(open) == 0 || golden.Has("follow") {
				t.Errorf("take %s out of testdata/unfollowed.txt", name)
			}
			return
		}
		if !golden.Has("follow") {
			for _, p := range open {
				t.Errorf("no section \"follow\" says what to do after the hint %q [%s]", p.Hint, p.Code)
			}
			return
		}
		follow(t, files, golden.Input(t, "follow"))
		_, after := checkProblems(t, files)
		for _, p := range open {
			if has(after, p) {
				t.Errorf("%s:%d:%d: %s [%s] is still there after its hint %q was followed", p.Path, p.Line, p.Column, p.Message, p.Code, p.Hint)
			}
		}
		for _, p := range after {
			if p.Severity == diag.Error && !has(before, p) {
				t.Errorf("following the hints brings about %s:%d: %s [%s]", p.Path, p.Line, p.Message, p.Code)
			}
		}
	})
}

// follow makes the edits of a section in the files.
func follow(t *testing.T, files fstest.MapFS, script []byte) {
	t.Helper()
	name := ""
	var old, fresh []string
	flush := func() {
		was, is := strings.Join(old, ""), strings.Join(fresh, "")
		file := files[name]
		switch {
		case len(old)+len(fresh) == 0:
		case len(old) == 0:
			files[name] = &fstest.MapFile{Data: []byte(is), Mode: 0o644}
		case file == nil || bytes.Count(file.Data, []byte(was)) != 1:
			t.Fatalf("follow: %q does not stand in %s once", was, name)
		default:
			files[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(file.Data), was, is, 1)), Mode: 0o644}
		}
		old, fresh = nil, nil
	}
	for line := range strings.Lines(string(script)) {
		switch {
		case line == "<\n" || strings.HasPrefix(line, "< "):
			if len(fresh) > 0 {
				flush()
			}
			old = append(old, strings.TrimPrefix(line[1:], " "))
		case line == ">\n":
			fresh = append(fresh, "\n")
		case strings.HasPrefix(line, "> "):
			fresh = append(fresh, line[2:])
		case line == "-\n":
			delete(files, name)
		default:
			flush()
			name = strings.TrimSpace(line)
		}
	}
	flush()
	bindHashes(t, files)
}
