package generator_test

import (
	"strings"
	"testing"

	"tandem/assets"
	"tandem/generator/bundle"
	"tandem/generator/wording"
	"tandem/templates"
)

// TestScriptsCarryTheWordsOfOneLanguage bundles all scripts in German, for a site on
// the web and on a disk: no script has an English text that German translates, and
// every entry with texts has them in German.
func TestScriptsCarryTheWordsOfOneLanguage(t *testing.T) {
	german, problems := wording.Load(nil, templates.FS, "de")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	file, _, err := wording.Read(templates.FS, "de")
	if err != nil {
		t.Fatal(err)
	}
	options := bundle.Options{Words: german}
	built, err := bundle.Build(assets.FS, options)
	if err != nil {
		t.Fatal(err)
	}
	disk, err := bundle.Portable(assets.FS, options)
	if err != nil {
		t.Fatal(err)
	}
	scripts := map[string]string{"worker.js": string(built.Worker)}
	for _, out := range built.Outputs {
		if strings.HasSuffix(out.Path, ".js") {
			scripts[out.Path] = string(out.Data)
		}
	}
	for name, data := range disk {
		if strings.HasSuffix(name, ".js") {
			scripts["disk/"+name] = string(data)
		}
	}
	said := 0
	each(t, assets.FS, ".js", func(path, text string) {
		for _, key := range wording.KeysOfScript(text) {
			forms := file.Words[key.Text]
			if forms.Text == key.Text || forms.By == nil && forms.Text == "" || !strings.Contains(key.Text, " ") { // a single word may be data as well
				continue
			}
			said++
			for name, script := range scripts {
				if strings.Contains(script, `"`+key.Text+`"`) {
					t.Errorf("%s says %q in English", name, key.Text)
				}
			}
		}
	})
	if said < 100 {
		t.Errorf("scripts name %d words, want some", said)
	}
	for _, name := range []string{strings.TrimPrefix(built.URL["search.js"], "/"), "disk/search.js"} {
		for _, want := range []string{"Ihre letzten Suchen", "{0} Seiten zu „{1}“.", "Die Suchdaten sind beschädigt."} {
			if !strings.Contains(scripts[name], want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
		if strings.Contains(scripts[name], "Alle Häkchen entfernen") {
			t.Errorf("%s says words of another script", name)
		}
	}
}
