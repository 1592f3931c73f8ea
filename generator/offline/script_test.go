package offline

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"tandem/assets"
	"tandem/generator/gentest"
	"tandem/generator/kb"
)

// TestScriptsReadWhatFilesSay compares what the scripts in assets/offline take from the
// data of a build and from the list of files with their fields, and the names of files.
func TestScriptsReadWhatFilesSay(t *testing.T) {
	fields := func(value any) map[string]any {
		data, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		var names map[string]any
		if err := json.Unmarshal(data, &names); err != nil {
			t.Fatal(err)
		}
		return names
	}
	data, err := listOf([]kb.Output{{Path: "index.html", Data: []byte("x")}})
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]map[string]any{"build": fields(build{}), "list": fields(json.RawMessage(data))}
	scripts := map[string]string{}
	paths, err := fs.Glob(assets.FS, "offline/*.js")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, path := range paths {
		text, err := assets.FS.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		scripts[path] = string(text)
		for _, m := range regexp.MustCompile(`\b(build|list)\.(\w+)`).FindAllStringSubmatch(string(text), -1) {
			read++
			if _, ok := known[m[1]][m[2]]; !ok && m[2] != "append" && m[2] != "js" {
				t.Errorf("%s reads %s, which is not written", path, m[0])
			}
		}
	}
	if read < 10 {
		t.Errorf("the scripts read %d fields, want more", read)
	}
	entry := known["list"]["files"].([]any)[0].([]any)
	if got, want := gentest.Constant(t, scripts["offline/copy.js"], "hashLength"), len(entry[2].(string))/2; got != string(rune('0'+want)) {
		t.Errorf("a hash has %s bytes, in Go %d", got, want)
	}
	if got, want := gentest.Constant(t, scripts["offline/answer.js"], "missingRoot"), `"`+strings.Repeat("../", strings.Count(Missing, "/"))+`"`; got != want {
		t.Errorf("the root is %s from %s, want %s", got, Missing, want)
	}
	if got, want := gentest.Constant(t, scripts["offline/caches.js"], "changingFiles"), `["`+kb.SearchURL+`root.bin", "`+placesFile+`"]`; got != want {
		t.Errorf("files that change under one name are %s, want %s", got, want)
	}
}
