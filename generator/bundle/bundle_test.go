package bundle

import (
	"bytes"
	"encoding/json"
	"maps"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	site "tandem/assets"
	"tandem/generator/gentest"
)

func assets() fstest.MapFS {
	return fstest.MapFS{
		"site.css":      {Data: []byte("@import \"./css/accent.css\";\n@import \"./css/more.css\";\n.a { color: red }")},
		"css/more.css":  {Data: []byte("@font-face { font-family: F; src: url(\"../fonts/f.woff2\") }")},
		"fonts/f.woff2": {Data: []byte("font")},
		"site.js":       {Data: []byte("import { two } from './js/two.js';\nconsole.log(two);")},
		"js/two.js":     {Data: []byte("export const two = 1 + 1; // a comment")},
		"dev.js":        {Data: []byte("console.log('dev')")},
	}
}

func TestEntriesAreBundledUnderHashedNames(t *testing.T) {
	got, err := Build(assets(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	hashed := regexp.MustCompile(`^-/static/(site|f)-[A-Z0-9]{8}\.(css|js|woff2)$`)
	for _, out := range got.Outputs {
		if !hashed.MatchString(out.Path) {
			t.Errorf("an output is called %q", out.Path)
		}
		if bytes.Contains(out.Data, []byte("comment")) {
			t.Errorf("%s keeps comments", out.Path)
		}
		if strings.HasSuffix(out.Path, ".css") && !regexp.MustCompile(`url\("?\./f-[A-Z0-9]{8}\.woff2`).Match(out.Data) {
			t.Errorf("the style does not name the font's file: %s", out.Data)
		}
	}
	if got.URL["site.css"] == "" || got.URL["site.js"] == "" || got.URL["dev.js"] != "" {
		t.Errorf("entries %v", got.URL)
	}
	if font := got.URL["f.woff2"]; !hashed.MatchString(font) {
		t.Errorf("the font that pages begin with has the address %q", font)
	}
	if dev, err := Build(assets(), Options{Dev: true}); err != nil || dev.URL["dev.js"] == "" {
		t.Errorf("the dev server's script is missing: %v, %v", dev.URL, err)
	}
	again, err := Build(assets(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range got.Outputs {
		if got.Outputs[i].Path != again.Outputs[i].Path || !bytes.Equal(got.Outputs[i].Data, again.Outputs[i].Data) {
			t.Errorf("%s differs from build to build", got.Outputs[i].Path)
		}
	}
}

func TestFaultsNameFileAndLine(t *testing.T) {
	broken := assets()
	broken["js/two.js"] = &fstest.MapFile{Data: []byte("\nexport const = 1")}
	if _, err := Build(broken, Options{}); err == nil || !strings.HasPrefix(err.Error(), "js/two.js:2:") {
		t.Errorf("got %v", err)
	}
	delete(broken, "js/two.js")
	if _, err := Build(broken, Options{}); err == nil || !strings.Contains(err.Error(), "js/two.js") {
		t.Errorf("got %v", err)
	}
}

func TestAccentIsReadableOnBothGrounds(t *testing.T) {
	value := regexp.MustCompile(`--accent:(#[0-9a-f]{6});--accent-strong:(#[0-9a-f]{6});--accent-soft:(#[0-9a-f]{6})`)
	for _, hex := range []string{"#0b5c7a", "#ffff00", "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#808080", "#fdfcfa", "#15171a", "", "blue"} {
		sets := value.FindAllStringSubmatch(Accent(hex), -1)
		if len(sets) != 3 {
			t.Fatalf("%q gives %d sets of colours, want 3", hex, len(sets))
		}
		for i, ground := range []string{lightGround, darkGround, darkGround} {
			behind, _ := parse(ground)
			for _, c := range sets[i][1:3] {
				text, ok := parse(c)
				if !ok || ratio(text, behind) < 4.5 {
					t.Errorf("accent %q: %s on %s has a contrast of %.2f", hex, c, ground, ratio(text, behind))
				}
				soft, _ := parse(sets[i][3])
				if c == sets[i][2] && ratio(text, soft) < 4.5 {
					t.Errorf("accent %q: %s on its soft ground %s has a contrast of %.2f", hex, c, sets[i][3], ratio(text, soft))
				}
			}
		}
	}
}

func TestContrastIsThatOfTheRecommendation(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#777777", "#ffffff", 4.48}, {"#ff0000", "#ffffff", 4.00}, {"#123456", "#123456", 1}} {
		a, _ := parse(test.a)
		b, _ := parse(test.b)
		if got := ratio(a, b); got < test.want-.01 || got > test.want+.01 {
			t.Errorf("%s on %s: %.3f, want %.2f", test.a, test.b, got, test.want)
		}
	}
}

// TestScriptsOnADiskNameTheirModules compares the variables that the script for a disk
// reads with those that bundling makes.
func TestScriptsOnADiskNameTheirModules(t *testing.T) {
	text, err := site.FS.ReadFile("portable/js/access.js")
	if err != nil {
		t.Fatal(err)
	}
	var names map[string]string
	value := gentest.Constant(t, string(text), "variables")
	if err := json.Unmarshal([]byte(value), &names); err != nil {
		t.Fatalf("%s: %v", value, err)
	}
	if !maps.Equal(names, globals()) {
		t.Errorf("modules are %v, bundling makes %v", names, globals())
	}
}

// TestHashedNamesAreThoseOfTheWorker: the service worker finds a file of another build by
// the hash in its name.
func TestHashedNamesAreThoseOfTheWorker(t *testing.T) {
	text, err := site.FS.ReadFile("offline/answer.js")
	if err != nil {
		t.Fatal(err)
	}
	pattern := regexp.MustCompile(`name\.replace\(/(.*?)/, `).FindSubmatch(text)
	if pattern == nil {
		t.Fatal("answer.js has no pattern of hashed names")
	}
	built, err := Build(assets(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, out := range built.Outputs {
		if !regexp.MustCompile(string(pattern[1])).MatchString(out.Path) {
			t.Errorf("the worker finds no hash in %q", out.Path)
		}
	}
}
