package generator_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// What a file and a function may have of lines, so that each fits one concept.
const (
	fileLimit     = 400
	functionLimit = 70
)

// TestSizes: no file of ours is too long to read at once, and no function.
func TestSizes(t *testing.T) {
	for _, file := range handWritten(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range oversized(t, file, string(text)) {
			t.Error(fault)
		}
	}
}

// TestOversized: the limits are held to the line.
func TestOversized(t *testing.T) {
	function := func(open string, lines int) string { return open + strings.Repeat("\n", lines-1) + "}\n" }
	for _, test := range []struct {
		file, text string
		want       []string
	}{
		{"a.go", "package a\n" + strings.Repeat("\n", fileLimit-1), nil},
		{"a.go", "package a\n" + strings.Repeat("\n", fileLimit), []string{"a.go has 401 lines, more than 400"}},
		{"a.js", strings.Repeat("\n", fileLimit+1), []string{"a.js has 401 lines, more than 400"}},
		{"a.go", "package a\n" + function("func f() {", functionLimit), nil},
		{"a.go", "package a\n" + function("func (t T) f() {", functionLimit+1), []string{"a.go: f has 71 lines, more than 70"}},
		{"a.js", function("function f() {", functionLimit), nil},
		{"a.js", function("export async function f(a, b) {", functionLimit+1), []string{"a.js: f has 71 lines, more than 70"}},
		{"a.js", function("const f = (a) => {", functionLimit+1), []string{"a.js: f has 71 lines, more than 70"}},
		{"a.js", "class A {\n" + function("  async f() {", functionLimit) + "  }\n}\n", []string{"a.js: f has 71 lines, more than 70"}},
	} {
		if got := oversized(t, test.file, test.text); !slices.Equal(got, test.want) {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

// handWritten returns the Go and JavaScript files written by hand, without tests.
func handWritten(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, root := range []string{"../cmd", "../generator", "../assets", "../templates"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() && (d.Name() == "testdata" || strings.HasSuffix(filepath.ToSlash(path), "assets/search/languages")) {
				return fs.SkipDir
			}
			if ending := filepath.Ext(path); ending == ".js" || ending == ".go" && !strings.HasSuffix(path, "_test.go") {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// oversized says which limits a file breaks.
func oversized(t *testing.T, file, text string) []string {
	t.Helper()
	var faults []string
	fault := func(what string, lines, limit int) {
		if lines > limit {
			faults = append(faults, fmt.Sprintf("%s has %d lines, more than %d", what, lines, limit))
		}
	}
	fault(file, strings.Count(text, "\n"), fileLimit)
	lengths := functionsOfScript
	if strings.HasSuffix(file, ".go") {
		lengths = functionsOfGo
	}
	for _, f := range lengths(t, text) {
		fault(file+": "+f.name, f.lines, functionLimit)
	}
	return faults
}

type function struct {
	name  string
	lines int
}

func functionsOfGo(t *testing.T, text string) []function {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "", text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var all []function
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok {
			all = append(all, function{f.Name.Name, 1 + set.Position(f.End()).Line - set.Position(f.Pos()).Line})
		}
	}
	return all
}

var scriptFunction = regexp.MustCompile(`^( *)(?:export )?(?:default )?(?:static )?(?:async )?(?:function\*? (\w+)|(?:const|let) (\w+) = (?:async )?\(?[\w, {}\[\]=.]*\)? =>|(#?\w+)\([^()]*\)) ?\(?.*\{$`)

// functionsOfScript returns the named functions and methods of a script, which ends
// each in a line that is indented as the one it begins with.
func functionsOfScript(_ *testing.T, text string) []function {
	var all []function
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		m := scriptFunction.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		for n, end := range lines[i:] {
			if n > 0 && strings.HasPrefix(end, m[1]+"}") {
				all = append(all, function{m[2] + m[3] + m[4], n + 1})
				break
			}
		}
	}
	return all
}
