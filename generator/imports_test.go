package generator_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// The house: which packages of the project each package may import. A stage
// imports the model and the problems, never another stage.
var mayImport = map[string][]string{
	"tandem/assets":                {},
	"tandem/templates":             {},
	"tandem/generator/diag":        {},
	"tandem/generator/explain":     {"diag"},
	"tandem/generator/panics":      {},
	"tandem/generator/wording":     {"diag"},
	"tandem/generator/release":     {},
	"tandem/generator/policy":      {"kb"},
	"tandem/generator/kb":          {"panics", "wording", "order"},
	"tandem/generator/order":       {},
	"tandem/generator/practice":    {"kb", "diag"},
	"tandem/generator/declare":     {"kb", "diag"},
	"tandem/generator/folder":      {},
	"tandem/generator/svg":         {},
	"tandem/generator/secret":      {"diag"},
	"tandem/generator/metadata":    {},
	"tandem/generator/source":      {"panics", "kb", "diag", "folder", "svg", "secret", "metadata"},
	"tandem/generator/frontmatter": {},
	"tandem/generator/header":      {"kb", "diag", "frontmatter"},
	"tandem/generator/markdown":    {"kb", "diag"},
	"tandem/generator/assemble":    {"kb", "diag"},
	"tandem/generator/link":        {"panics", "kb", "diag"},
	"tandem/generator/trust":       {"panics", "kb", "diag"},
	"tandem/generator/sentence":    {"kb"},
	"tandem/generator/check":       {"sentence", "panics", "kb", "diag", "wording", "release", "frontmatter"},
	"tandem/generator/edition":     {"kb", "diag"},
	"tandem/generator/proof":       {"kb", "diag", "frontmatter"},
	"tandem/generator/bundle":      {"kb", "view", "wording"},
	"tandem/generator/view":        {"kb"},
	"tandem/generator/render":      {"sentence", "panics", "kb", "view", "wording", "policy"},
	"tandem/generator/search":      {"panics", "kb"},
	"tandem/generator/export":      {"kb", "feed", "policy"},
	"tandem/generator/report":      {"sentence", "kb", "diag", "calendar", "feed", "frontmatter"},
	"tandem/generator/calendar":    {"kb"},
	"tandem/generator/feed":        {"kb"},
	"tandem/generator/publish":     {"panics", "kb"},
	"tandem/generator/offline":     {"kb", "wording"},
	"tandem/generator/portable":    {"kb"},
	"tandem/generator/watch":       {"folder"},
	"tandem/generator/serve":       {"kb", "diag", "explain", "policy"},
	"tandem/generator/learning":    {"sentence", "kb", "diag", "practice"},
	"tandem/generator/gallery":     {"kb", "view"},
	"tandem/generator/reference":   {},
	"tandem/generator/host":        {"kb"},
	"tandem/generator/judged":      {},
	"tandem/generator/history":     {"kb", "folder"},
	"tandem/generator/gentest":     {},
	"tandem/generator/browsertest": {},

	"tandem/generator/gentest/randombase": {"kb", "declare", "practice"},
	"tandem/generator/gentest/smallbase":  {"kb", "diag", "declare", "practice", "header", "markdown", "assemble", "link", "trust", "edition", "gentest"},

	"tandem/generator/schema":        {"kb"},
	"tandem/generator/scaffold":      {"kb", "diag"},
	"tandem/generator/scaffold/base": {"kb", "schema", "scaffold"},

	// Above the stages it proves its edits by.
	"tandem/generator/rename": {"kb", "diag", "header", "link", "trust"},
	"tandem/generator/fix":    {"kb", "diag", "header", "rename"},
	"tandem/generator/lsp":    {"sentence", "kb", "diag", "explain", "fix", "header", "trust", "rename", "frontmatter"},

	"tandem/generator": {
		"kb", "diag", "panics", "practice", "declare", "source", "header", "markdown", "assemble", "link", "trust", "check",
		"edition", "bundle", "render", "search", "export", "report", "learning", "gallery", "view", "wording",
		"offline", "portable", "proof", "release", "policy", "folder", "secret",
	},
}

// ownerOf names the one package that may import a dependency.
var ownerOf = map[string]string{
	"github.com/bep/imagemeta":        "tandem/generator/metadata",
	"github.com/tdewolff/parse":       "tandem/generator/svg",
	"github.com/yuin/goldmark":        "tandem/generator/markdown",
	"github.com/yuin/goldmark-emoji":  "tandem/generator/markdown",
	"github.com/alecthomas/chroma":    "tandem/generator/markdown",
	"go.yaml.in/yaml":                 "tandem/generator/header",
	"github.com/BurntSushi/toml":      "tandem/generator/header",
	"github.com/blevesearch":          "tandem/generator/search",
	"go.etcd.io/bbolt":                "tandem/generator/search",
	"github.com/fsnotify/fsnotify":    "tandem/generator/watch",
	"github.com/evanw/esbuild":        "tandem/generator/bundle",
	"github.com/hashicorp/go-version": "tandem/generator/release",
	"github.com/spf13/cobra":          "tandem/cmd/tandem",
	"golang.org/x/image/webp":         "tandem/generator/source",
	"golang.org/x/image/font":         "tandem/generator/offline",
	"golang.org/x/image/math":         "tandem/generator/offline",
	"golang.org/x/image/vector":       "tandem/generator/offline",
	"golang.org/x/text/collate":       "tandem/generator/order",
	"golang.org/x/net/html":           "tandem/generator/markdown",
	"golang.org/x/net/idna":           "tandem/generator/kb",
	"github.com/creachadair/jrpc2":    "tandem/generator/lsp",
}

type listed struct {
	ImportPath string
	Imports    []string
}

func packages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "tandem/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b listed) int { return cmp.Compare(a.ImportPath, b.ImportPath) })
	return all
}

func TestImportsGoDown(t *testing.T) {
	for _, p := range packages(t) {
		if strings.HasPrefix(p.ImportPath, "tandem/cmd/") {
			continue // the command may use every package
		}
		allowed, known := mayImport[p.ImportPath]
		if !known {
			t.Errorf("%s is not in the table: give it its place in the house", p.ImportPath)
			continue
		}
		for _, imported := range p.Imports {
			name, ours := strings.CutPrefix(imported, "tandem/generator/")
			if ours && !slices.Contains(allowed, name) {
				t.Errorf("%s imports %s, which it must not", p.ImportPath, imported)
			}
			if imported == "tandem/generator" {
				t.Errorf("%s imports the generator, which stands above it", p.ImportPath)
			}
		}
	}
}

func TestEachDependencyHasOneOwner(t *testing.T) {
	used := map[string]bool{}
	for _, p := range packages(t) {
		for _, imported := range p.Imports {
			for dependency, owner := range ownerOf {
				if imported != dependency && !strings.HasPrefix(imported, dependency+"/") {
					continue
				}
				used[dependency] = true
				if p.ImportPath != owner {
					t.Errorf("%s imports %s, whose owner is %s", p.ImportPath, imported, owner)
				}
			}
		}
	}
	for dependency := range ownerOf {
		if !used[dependency] {
			t.Errorf("nobody imports %s: take it out of the table", dependency)
		}
	}
}
