package offline_test

import (
	"bytes"
	"encoding/json"
	"image/png"
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/offline"
)

func edition(site kb.Site) *kb.Edition {
	return &kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: &kb.Base{Site: site}}}, Name: "board"}
}

func outputs() []kb.Output {
	var list []kb.Output
	for _, path := range []string{
		"guides/read/index.html", "index.html", "plans/table.csv", "-/search/index.html", "-/search/root.bin", "-/search/text/0011.bin",
		"-/static/chunk-AAAAAAAA.js", "-/static/de-BBBBBBBB.js", "-/static/fr-CCCCCCCC.js", "-/static/site-DDDDDDDD.js",
	} {
		list = append(list, kb.Output{Path: path, Data: []byte(path), Skip: kb.Zip})
	}
	for path, skip := range map[string]kb.Copies{"404.html": kb.Both, "calendar.ics": kb.Offline} {
		list = append(list, kb.Output{Path: path, Data: []byte(path), Skip: skip})
	}
	return list
}

func files(t *testing.T, lang string) map[string][]byte {
	t.Helper()
	made, err := offline.Files(edition(kb.Site{Title: "Triage partnership", Lang: lang}), outputs(), offline.Options{
		Worker: []byte("answer()"), Assets: map[string]string{"site.js": "-/static/site-DDDDDDDD.js", "icon-512.png": "-/static/icon-512-E.png"}, Accent: "#0b5c7a",
	})
	if err != nil {
		t.Fatal(err)
	}
	byPath := map[string][]byte{}
	for _, out := range made {
		byPath[out.Path] = out.Data
	}
	return byPath
}

func TestListNamesWhatReadersNeedAndNothingElse(t *testing.T) {
	var list struct {
		Bytes int
		Files [][3]any
	}
	if err := json.Unmarshal(files(t, "en")["-/offline/files.json"], &list); err != nil {
		t.Fatal(err)
	}
	var got []string
	bytes := 0
	for _, f := range list.Files {
		path := f[0].(string)
		got = append(got, path)
		bytes += int(f[1].(float64))
		if hashed := strings.Contains(path, "-/static/") || strings.Contains(path, "/text/"); (f[2] == "") != hashed {
			t.Errorf("%s has the hash %q", path, f[2])
		}
	}
	want := []string{
		"", "-/search/", "-/search/root.bin", "-/search/text/0011.bin",
		"-/static/chunk-AAAAAAAA.js", "-/static/de-BBBBBBBB.js", "-/static/fr-CCCCCCCC.js", "-/static/site-DDDDDDDD.js", "guides/read/", "plans/table.csv",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if list.Bytes != bytes {
		t.Errorf("the list says %d bytes, its files have %d", list.Bytes, bytes)
	}
}

func TestWorkerBeginsWithWhatTheLanguageNeeds(t *testing.T) {
	for lang, want := range map[string]string{"en": "", "de-AT": "-/static/chunk-AAAAAAAA.js -/static/de-BBBBBBBB.js"} {
		head, script, found := strings.Cut(string(files(t, lang)["sw.js"]), ";\n")
		if !found || script != "answer()" {
			t.Fatalf("the worker is %q", script)
		}
		var build struct {
			ID, Edition   string
			First, Hashed []string
		}
		if err := json.Unmarshal([]byte(strings.TrimPrefix(head, "self.build=")), &build); err != nil {
			t.Fatal(err)
		}
		first := slices.DeleteFunc(build.First, func(path string) bool { return !strings.Contains(path, "chunk") && !strings.Contains(path, "de-") })
		if got := strings.Join(first, " "); got != want {
			t.Errorf("%s: begins with %q of the languages, want %q", lang, got, want)
		}
		if build.Edition != "board" || len(build.Hashed) != 4 || len(build.ID) != 12 {
			t.Errorf("%s: edition %q, %d files with a hash, id %q", lang, build.Edition, len(build.Hashed), build.ID)
		}
	}
}

func TestBuildIsNamedByEveryFile(t *testing.T) {
	e, o := edition(kb.Site{Lang: "en"}), offline.Options{}
	first, err := offline.Files(e, outputs(), o)
	if err != nil {
		t.Fatal(err)
	}
	changed := outputs()
	changed[3].Data = []byte("another text")
	second, err := offline.Files(e, changed, o)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(first[2].Data, second[2].Data) {
		t.Error("the worker is the same for another text: browsers would not notice the build")
	}
}

func TestIconsAreDrawnAlike(t *testing.T) {
	for title, letters := range map[string]string{
		"Triage partnership": "TP", "the small Base": "TS", "Übergabe – Klinik": "ÜK", "Отделение": "О", "分诊": "分", "": "",
	} {
		if got := offline.Initials(title); got != letters {
			t.Errorf("%q: got the initials %q, want %q", title, got, letters)
		}
		icons, addresses, err := offline.Icons(title, "#0b5c7a", true)
		if err != nil {
			t.Fatal(err)
		}
		again, _, err := offline.Icons(title, "#0b5c7a", true)
		if err != nil {
			t.Fatal(err)
		}
		for i, out := range icons {
			if !bytes.Equal(out.Data, again[i].Data) || out.Path != again[i].Path {
				t.Errorf("%q: %s differs from one time to the next", title, out.Path)
			}
			if out.Path == addresses["icon.svg"] && (strings.Count(string(out.Data), "M") < 2 || !strings.Contains(string(out.Data), `fill="#ffffff"`)) {
				t.Errorf("%q: nothing is drawn: %s", title, out.Data)
			}
			if out.Path != addresses["icon-512.png"] {
				continue
			}
			picture, err := png.Decode(bytes.NewReader(out.Data))
			if err != nil {
				t.Fatal(err)
			}
			inked := 0
			for i := range 512 * 512 {
				if r, _, _, _ := picture.At(i%512, i/512).RGBA(); r > 0xf000 {
					inked++
					if x, y := i%512-256, i/512-256; x*x+y*y > 205*205 {
						t.Fatalf("%q: ink at %d,%d, outside of what a round icon shows", title, i%512, i/512)
					}
				}
			}
			if inked < 5000 {
				t.Errorf("%q: %d pixels have ink, want letters", title, inked)
			}
		}
	}
}
