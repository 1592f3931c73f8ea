package generator_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tandem/generator/explain"
	"tandem/generator/markdown"
)

var codeForm = regexp.MustCompile(`^[a-z]+(?:-[a-z]+)*/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$`)

// TestEachCodeIsExplained fails for a code that some stage reports and that
// generator/explain does not explain, and for an explanation of a code that
// nothing reports. Codes are found in the Go sources and in goldens.
func TestEachCodeIsExplained(t *testing.T) {
	reported := codesOfSources(t)
	if len(reported) < 200 {
		t.Fatalf("only %d codes were found in the sources", len(reported))
	}
	maps.Copy(reported, codesOfGoldens(t))
	for _, code := range slices.Sorted(maps.Keys(reported)) {
		if _, ok := explain.Find(code); !ok {
			t.Errorf("%s reports %s, which has no explanation: add \"## %s\" to the file of its family in generator/explain/codes "+
				"(its meaning, an example in a code fence, how to fix it), then run go test ./generator/reference -update", reported[code], code, code)
		}
	}
	for _, group := range explain.Groups() {
		for _, code := range group.Codes {
			if reported[code.Name] == "" {
				t.Errorf("nothing reports %s: remove it from generator/explain/codes, then run go test ./generator/reference -update", code.Name)
			}
		}
	}
}

// sources parses every Go file that is part of the program.
func sources(t *testing.T) (*token.FileSet, []*ast.File) {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, dir := range []string{".", "../cmd", "../assets", "../templates"} {
		err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() && d.Name() == "testdata" {
				if err == nil {
					err = filepath.SkipDir
				}
				return err
			}
			if d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.Contains(name, "gentest") {
				return nil
			}
			file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
			files = append(files, file)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return fset, files
}

// places are where a code occurs by its name: as a parameter of functions and as a
// field of structs, each with its index.
type places struct{ parameters, fields map[string]int }

// codesOfSources returns the codes of the program, each with its place: literals of a
// field or parameter named code, and further literals of the families found so.
func codesOfSources(t *testing.T) map[string]string {
	t.Helper()
	fset, files := sources(t)
	at := places{map[string]int{}, map[string]int{}}
	for _, file := range files {
		ast.Inspect(file, at.declared)
	}
	families := map[string]bool{}
	for _, name := range explain.Families() {
		families[name] = true
	}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			for _, code := range at.of(n) {
				name, _, _ := strings.Cut(code, "/")
				families[name] = true
			}
			return true
		})
	}
	found := map[string]string{}
	for _, file := range files {
		if file.Name.Name == "reference" {
			continue // it names pages, whose ids look alike
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if _, ok := n.(*ast.ImportSpec); ok {
				return false
			}
			code, ok := literal(n)
			if name, _, _ := strings.Cut(code, "/"); ok && families[name] && found[code] == "" {
				found[code] = fset.Position(n.Pos()).String()
			}
			return true
		})
	}
	return found
}

// declared enters functions with a parameter named code, and structs with such a field.
func (p places) declared(n ast.Node) bool {
	index := func(list *ast.FieldList) (int, bool) {
		i := 0
		for _, field := range list.List {
			for _, name := range field.Names {
				if strings.EqualFold(name.Name, "code") {
					return i, true
				}
				i++
			}
		}
		return 0, false
	}
	switch n := n.(type) {
	case *ast.FuncDecl:
		if i, ok := index(n.Type.Params); ok {
			p.parameters[n.Name.Name] = i
		}
	case *ast.TypeSpec:
		if s, ok := n.Type.(*ast.StructType); ok {
			if i, ok := index(s.Fields); ok {
				p.fields[n.Name.Name] = i
			}
		}
	}
	return true
}

// of returns the codes that a node gives to such a parameter or field.
func (p places) of(n ast.Node) []string {
	var from []ast.Node
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		if name, ok := n.Key.(*ast.Ident); ok && name.Name == "Code" {
			from = append(from, n.Value)
		}
	case *ast.CallExpr:
		name := ""
		switch f := n.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name = f.Sel.Name
		}
		if i, ok := p.parameters[name]; ok && i < len(n.Args) {
			from = append(from, n.Args[i])
		}
	case *ast.CompositeLit:
		if name, ok := n.Type.(*ast.Ident); ok {
			if i, ok := p.fields[name.Name]; ok && i < len(n.Elts) {
				from = append(from, n.Elts[i])
			}
		}
	}
	var codes []string
	for _, node := range from {
		if code, ok := literal(node); ok {
			codes = append(codes, code)
		}
	}
	return codes
}

func literal(n ast.Node) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil && codeForm.MatchString(text)
}

// codesOfGoldens returns the codes that goldens show, each with its file.
func codesOfGoldens(t *testing.T) map[string]string {
	t.Helper()
	shown := regexp.MustCompile(`(?m)^\S.*: (?:error|warning|note): .* \[([a-z-]+/[a-z-]+)\]$`)
	found := map[string]string{}
	for _, pattern := range []string{"testdata/*/*.txtar", "*/testdata/*.txtar", "*/testdata/*/*.txtar", "../cmd/tandem/testdata/script/*.txtar"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range shown.FindAllStringSubmatch(string(data), -1) {
				found[m[1]] = name
			}
		}
	}
	return found
}

// TestExplanationsHaveAnAddress compares explain.Address with the page that this
// repository publishes: its base_url, its path, and the id of each heading.
func TestExplanationsHaveAnAddress(t *testing.T) {
	const name = "guides/reference/problems.md"
	text, err := os.ReadFile("../content/" + name)
	if err != nil {
		t.Fatal(err)
	}
	settings, err := os.ReadFile("../content/site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	base := regexp.MustCompile(`(?m)^base_url: (\S+)`).FindStringSubmatch(string(settings))
	if base == nil || explain.Page != base[1]+strings.TrimSuffix(name, ".md")+"/" {
		t.Errorf("the page of all codes is at %s, base_url of site.yaml is %s", explain.Page, base[1])
	}
	_, text, _ = bytes.Cut(text, []byte("# Reference: problems"))
	body, problems := markdown.Parse(name, append([]byte("# Problems"), text...))
	for _, p := range problems {
		t.Errorf("%d: %s [%s]", p.Line, p.Message, p.Code)
	}
	ids := map[string]bool{}
	for _, h := range body.Outline {
		ids[h.ID] = true
	}
	for _, group := range explain.Groups() {
		for _, code := range group.Codes {
			if !ids[explain.Anchor(code.Name)] {
				t.Errorf("%s has no heading with the id %s", name, explain.Anchor(code.Name))
			}
		}
	}
}
