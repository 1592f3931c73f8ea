package generator_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/gentest"
	"tandem/generator/practice"
	"tandem/templates"
)

// today is the day that tests judge by.
const today = "2026-11-21"

// base returns the small base of testdata/base with the files of an archive over it;
// one that contains "(none)" removes a file. HASH in a header is replaced by the
// page's text hash.
func base(t *testing.T, golden *gentest.File) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	root := os.DirFS("testdata/base")
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		files[path] = &fstest.MapFile{Data: data, Mode: 0o644}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range golden.Names("") {
		if name == "want" || name == "follow" || strings.HasPrefix(name, "want/") {
			continue
		}
		files[name] = &fstest.MapFile{Data: golden.Input(t, name), Mode: 0o644}
		if strings.TrimSpace(string(files[name].Data)) == "(none)" {
			delete(files, name)
		}
	}
	bindHashes(t, files)
	return files
}

// bindHashes replaces HASH in each page by its hash.
func bindHashes(t *testing.T, files fstest.MapFS) {
	t.Helper()
	var builder generator.Builder
	checked, err := builder.Check(context.Background(), options(files))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Judged.Pages {
		if f := files[p.Path]; f != nil {
			hash := checked.Judged.Trust[p.ID].Hash
			files[p.Path] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(string(f.Data), "text: HASH", "text: "+hash)), Mode: 0o644}
		}
	}
}

func options(content fs.FS) generator.Options {
	return generator.Options{Content: content, Templates: templates.FS, Assets: assets.FS, Day: today}
}

// TestProblems checks that each base of testdata/problems has exactly the
// problems it says. The comment of a case is the rule in words.
func TestProblems(t *testing.T) {
	var builder generator.Builder // one for all, since styles and scripts are the same
	gentest.Each(t, "testdata/problems/*.txtar", func(t *testing.T, golden *gentest.File) {
		golden.Ignore("follow")
		checked, _, err := builder.Build(context.Background(), options(base(t, golden)))
		if err != nil {
			t.Fatal(err)
		}
		about := codesOf(t, golden)
		var got strings.Builder
		for _, p := range checked.Problems {
			if !about(p) {
				continue
			}
			fmt.Fprintf(&got, "%s:%d:%d: %s: %s [%s]\n", p.Path, p.Line, p.Column, p.Severity, p.Message, p.Code)
			if p.Hint != "" {
				fmt.Fprintf(&got, "hint: %s\n", p.Hint)
			}
		}
		golden.Want(t, "want", []byte(got.String()))
	})
}

// codesOf says which problems a case is about: errors, and those whose codes its name or
// its result gives, so that another rule does not change it. A case without a result is about all.
func codesOf(t *testing.T, golden *gentest.File) func(diag.Problem) bool {
	codes := map[string]bool{}
	for _, m := range inBrackets.FindAllSubmatch(golden.Input(t, "want"), -1) {
		codes[string(m[1])] = true
	}
	if len(codes) == 0 {
		return func(diag.Problem) bool { return true }
	}
	codes[strings.Replace(t.Name()[strings.LastIndexByte(t.Name(), '/')+1:], "_", "/", 1)] = true
	return func(p diag.Problem) bool { return p.Severity == diag.Error || codes[p.Code] }
}

// inBrackets matches a code in a result.
var inBrackets = regexp.MustCompile(`\[([a-z-]+/[a-z-]+)\]\n`)

// TestEachProblemHasACase fails for a code of a rule, or one that a stage
// reports, without a golden case that shows it.
func TestEachProblemHasACase(t *testing.T) {
	shown := map[string]bool{}
	cases, err := filepath.Glob("testdata/problems/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range cases {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if f.Name == "want" {
				for _, m := range inBrackets.FindAllStringSubmatch(string(f.Data), -1) {
					shown[m[1]] = true
				}
			}
		}
	}
	codes := map[string]bool{}
	for _, rule := range check.Rules() {
		codes[rule.Code] = true
	}
	for _, kind := range practice.All() {
		for _, rule := range kind.Rules {
			codes[rule.Code] = true
		}
	}
	literal := regexp.MustCompile(`"((?:link|page|edition|type|record|audience|secret|proof)/[a-z-]+)"`)
	patterns := []string{"source/judge.go"}
	for _, dir := range []string{".", "declare", "header", "link", "markdown", "assemble", "edition", "proof", "secret"} {
		patterns = append(patterns, dir+"/*.go")
	}
	for _, pattern := range patterns {
		sources, _ := filepath.Glob(pattern)
		for _, name := range sources {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			source, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range literal.FindAllStringSubmatch(string(source), -1) {
				codes[m[1]] = true
			}
		}
	}
	delete(codes, "proof/leak") // a fault of the program, which no base shows; package proof has its cases
	for code := range codes {
		if !shown[code] {
			t.Errorf("no case in testdata/problems shows %s", code)
		}
	}
}
