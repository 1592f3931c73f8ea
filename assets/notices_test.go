package assets_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tandem/assets"
)

var update = flag.Bool("update", false, "write NOTICES.txt")

// TestNoticesAreCurrent compares NOTICES.txt with the modules that are linked into the
// program on any platform, the library of Go, and the fonts, each with its licence.
func TestNoticesAreCurrent(t *testing.T) {
	texts := map[string][]string{} // licence → what is under it
	add := func(name, file string) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n"))
		if !slices.Contains(texts[text], name) {
			texts[text] = append(texts[text], name)
		}
	}
	root := strings.TrimSpace(string(command(t, "", "go", "env", "GOROOT")))
	add("the Go library", filepath.Join(root, "LICENSE"))
	licensed := map[string]bool{}
	linked := packages(t)
	for _, p := range linked {
		name := p.Module.Path + " " + p.Module.Version
		for dir := p.Dir; len(dir) >= len(p.Module.Dir); dir = filepath.Dir(dir) {
			for _, file := range licences(t, dir) {
				add(name, file)
				licensed[name] = true
			}
		}
	}
	for _, p := range linked {
		if name := p.Module.Path + " " + p.Module.Version; !licensed[name] {
			t.Errorf("%s has no licence", name)
		}
	}
	fonts, err := filepath.Glob("fonts/LICENSE-*.txt")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("fonts/*.woff2")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		family, _, _ := strings.Cut(filepath.Base(file), "-latin-")
		if !slices.Contains(fonts, "fonts/LICENSE-"+family+".txt") {
			t.Errorf("%s has no licence", file)
		}
	}
	for _, file := range fonts {
		add("the font "+strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "LICENSE-"), ".txt"), file)
	}
	for _, name := range scripts(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, comment := range legal.FindAllSubmatch(data, -1) {
			text := strings.TrimSpace(string(comment[1]))
			texts[text] = append(texts[text], "the script "+filepath.ToSlash(name))
		}
	}
	want := written(texts)
	if *update {
		if err := os.WriteFile("NOTICES.txt", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal([]byte(assets.Notices), want) {
		t.Error("NOTICES.txt is not current: go test ./assets -update")
	}
}

// legal is a comment that a bundle keeps.
var legal = regexp.MustCompile(`(?s)/\*!(.*?)\*/`)

// scripts returns the scripts and styles of the site.
func scripts(t *testing.T) []string {
	t.Helper()
	var names []string
	err := fs.WalkDir(assets.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && (strings.HasSuffix(name, ".js") || strings.HasSuffix(name, ".css")) {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// written is the file: each licence once, below what is under it.
func written(texts map[string][]string) []byte {
	type part struct {
		names []string
		text  string
	}
	var parts []part
	for text, names := range texts {
		slices.Sort(names)
		parts = append(parts, part{names, text})
	}
	slices.SortFunc(parts, func(a, b part) int { return strings.Compare(a.names[0]+a.text, b.names[0]+b.text) })
	var b bytes.Buffer
	b.WriteString("The program and the sites it makes contain work of others under these licences.\n")
	for _, p := range parts {
		fmt.Fprintf(&b, "\n%s\n\n%s\n\n%s\n", strings.Repeat("=", 79), strings.Join(p.names, "\n"), p.text)
	}
	return b.Bytes()
}

var licenceName = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|copyright)(s)?([.-].*)?$`)

// licences returns the files of a folder that state a licence.
func licences(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, e := range entries {
		if e.Type().IsRegular() && licenceName.MatchString(e.Name()) && !strings.HasSuffix(e.Name(), ".go") {
			files = append(files, filepath.Join(dir, e.Name()))
		}
	}
	return files
}

type linkedPackage struct {
	Dir      string
	Standard bool
	Module   *struct {
		Path, Version, Dir string
		Main               bool
	}
}

// packages returns the packages of other modules that the program is linked of, on
// any of the platforms it is made for.
func packages(t *testing.T) []linkedPackage {
	t.Helper()
	var all []linkedPackage
	for _, platform := range []string{"linux", "darwin", "windows"} {
		decoder := json.NewDecoder(bytes.NewReader(command(t, platform, "go", "list", "-deps", "-json=Dir,Standard,Module", "tandem/cmd/tandem")))
		for {
			var p linkedPackage
			if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			if p.Module != nil && !p.Module.Main {
				all = append(all, p)
			}
		}
	}
	return all
}

func command(t *testing.T, platform, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOPROXY=off")
	if platform != "" {
		cmd.Env = append(cmd.Env, "GOOS="+platform)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, &stderr)
	}
	return out
}
