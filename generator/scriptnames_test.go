package generator_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"tandem/assets"
	"tandem/generator/gentest"
	"tandem/generator/kb"
	"tandem/generator/offline"
	"tandem/templates"
)

// scriptTexts returns the scripts written by hand, by path, without comments on lines of
// their own.
func scriptTexts(t *testing.T) map[string]string {
	t.Helper()
	comment := regexp.MustCompile(`(?m)^ *//.*\n`)
	texts := map[string]string{}
	each(t, assets.FS, ".js", func(path, text string) {
		if !strings.HasPrefix(path, "search/languages/") {
			texts[path] = comment.ReplaceAllString(text, "")
		}
	})
	return texts
}

// dashed returns the name of an attribute: "searchModule" is data-search-module.
func dashed(name string) string {
	var b strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// TestAttributesThatScriptsReadAreWritten: a data attribute that a script reads stands in
// a template, in a package that draws, or is set by a script.
func TestAttributesThatScriptsReadAreWritten(t *testing.T) {
	written := map[string]bool{}
	attribute := regexp.MustCompile(`data-([a-z][a-z-]*[a-z])`)
	each(t, templates.FS, ".html", func(_, text string) {
		for _, m := range attribute.FindAllStringSubmatch(text, -1) {
			written[m[1]] = true
		}
	})
	for _, folder := range []string{"render", "markdown", "portable", "gallery"} {
		paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			for _, m := range attribute.FindAllStringSubmatch(string(text), -1) {
				written[m[1]] = true
			}
		}
	}
	set := regexp.MustCompile(`dataset\.(\w+) (?:=|\?\?=|\|\|=) |Attribute\("data-([\w-]+)"|<html data-(\w+)=|Object\.assign\(\w+\.dataset, \{ (.*?) \}`)
	read := regexp.MustCompile(`\[data-([\w-]*\w)[\]=~^]|dataset\.(\w+)|\{ ([\w, :]*) \} = [\w.]+\.dataset\b|\[((?:"\w+"(?:, )?)+)\]\.map\(\(name\) => root\.dataset`)
	scripts := scriptTexts(t)
	for _, text := range scripts {
		for _, m := range set.FindAllStringSubmatch(text, -1) {
			for _, name := range regexp.MustCompile(`[\w-]+`).FindAllString(strings.Join(m[1:], " "), -1) {
				written[dashed(name)] = true
			}
		}
	}
	// Scripts of one part of a page find its parts by the rest of their names.
	parts := map[string]map[string]string{
		"js/checklist.js":   {`\bpart\("([\w-]+)"\)`: "run-"},
		"js/run/toolbar.js": {`\b(?:part|act|click|on)\("([\w-]+)"`: "run-"},
		"js/path/tools.js":  {`\b(?:at|on)\("([\w-]+)"`: ""},
		"js/path/guest.js":  {`\bat\("([\w-]+)"\)`: "guest-"},
	}
	count := 0
	for path, text := range scripts {
		names := map[string]bool{}
		for _, m := range read.FindAllStringSubmatch(text, -1) {
			for _, field := range strings.Split(strings.Join(m[1:], ","), ",") {
				name, _, _ := strings.Cut(strings.Trim(field, `" `), ":")
				names[dashed(name)] = true
			}
		}
		for pattern, before := range parts[path] {
			for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
				names[before+m[1]] = true
			}
		}
		delete(names, "")
		count += len(names)
		for _, name := range slices.Sorted(maps.Keys(names)) {
			if !written[name] {
				t.Errorf("%s reads data-%s, which nothing writes", path, name)
			}
		}
	}
	if count < 150 {
		t.Errorf("scripts read %d attributes, want more", count)
	}
}

// TestAddressesOfScriptsAreThoseOfTheSite: every address below -/ that a script names is
// one that the packages write.
func TestAddressesOfScriptsAreThoseOfTheSite(t *testing.T) {
	known := []string{
		kb.SearchURL, kb.SearchURL + "root.bin", kb.OfflineURL, kb.StaticURL, kb.GalleryURL, kb.OwnFolder + "places.json", kb.OwnFolder + "places.js",
		offline.Missing, kb.OfflineURL + "files.json",
	}
	if !offline.IsOfflineFile(kb.OfflineURL + "files.json") {
		t.Error("the list of files has another address")
	}
	count := 0
	for path, text := range scriptTexts(t) {
		for _, m := range regexp.MustCompile("[\"`}/](-/[\\w./-]+)").FindAllStringSubmatch(text, -1) {
			count++
			if !slices.Contains(known, m[1]) {
				t.Errorf("%s names the address %q, which no package writes", path, m[1])
			}
		}
	}
	if count < 20 {
		t.Errorf("scripts name %d addresses, want more", count)
	}
	for path, text := range scriptTexts(t) {
		for _, m := range regexp.MustCompile(`"(?:-/search/)?#([\w-]+)"`).FindAllStringSubmatch(text, -1) {
			found := false
			each(t, templates.FS, ".html", func(_, html string) { found = found || strings.Contains(html, `id="`+m[1]+`"`) })
			if !found && m[1] != "mine" {
				t.Errorf("%s leads to #%s, which no template has", path, m[1])
			}
		}
	}
}

// TestScriptsDrawTheShapesOfStates compares the shapes and limits that a script copies
// from templates.
func TestScriptsDrawTheShapesOfStates(t *testing.T) {
	template := func(name string) string {
		text, err := fs.ReadFile(templates.FS, "partials/"+name+".html")
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	scripts := scriptTexts(t)
	for _, tone := range []string{"soon", "bad"} {
		drawn := regexp.MustCompile(tone + `: \["(.*?)", "(.*?)"\]`).FindStringSubmatch(scripts["js/states.js"])
		if drawn == nil {
			t.Fatalf("states.js draws no shape for %q", tone)
		}
		if want := `<path d="` + drawn[1] + `"/><path class="mark" d="` + drawn[2] + `"/>`; !regexp.MustCompile(`"shape-` + tone + `".*` + regexp.QuoteMeta(want)).MatchString(template("icons")) {
			t.Errorf("the shape of %q is another one in icons.html than %s", tone, want)
		}
	}
	for _, state := range []kb.State{kb.StateDueSoon, kb.StateDue} {
		if !regexp.MustCompile(`(?m)^const words = .*\b"?` + string(state) + `"?: \(\)`).MatchString(scripts["js/states.js"]) {
			t.Errorf("states.js has no words for %q", state)
		}
	}
	for _, limit := range []struct{ file, constant, template, attribute string }{
		{"js/path/run.js", "mostAnswer", "stages", "data-stage-answer"},
		{"js/path/run.js", "mostName", "route", "data-run-name"},
		{"js/run/shape.js", "mostName", "run", "data-run-rename"},
	} {
		want := gentest.Constant(t, scripts[limit.file], limit.constant)
		if !regexp.MustCompile(`<(?:input|textarea)[^>]* maxlength="` + want + `"[^>]* ` + limit.attribute + `[ >]`).MatchString(template(limit.template)) {
			t.Errorf("%s takes %s characters, the field %s of a template others", limit.file, want, limit.attribute)
		}
	}
}
