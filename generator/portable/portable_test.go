package portable_test

import (
	"bytes"
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/portable"
)

// page rewrites one page of a small site.
func page(t *testing.T, path, text string) string {
	t.Helper()
	site := []kb.Output{
		{Path: "index.html"}, {Path: "guides/read/index.html"}, {Path: "plans/table.csv"}, {Path: "-/static/site-4F2A6B1C.js"}, {Path: path, Data: []byte(text)},
	}
	made, err := portable.Outputs(site, map[string][]byte{"site.js": []byte("classic")}, "POLICY")
	if err != nil {
		t.Fatal(err)
	}
	for _, out := range made {
		if out.Path == path {
			return string(out.Data)
		}
	}
	t.Fatalf("%s is not part of the portable site", path)
	return ""
}

func TestAddressesNameFiles(t *testing.T) {
	for from, want := range map[string]string{
		`<a href="../../guides/read/">x</a>`:                                       `<a href="../../guides/read/index.html">x</a>`,
		`<a href="../read/?h=a&amp;q=b#c">x</a>`:                                   `<a href="../read/index.html?h=a&amp;q=b#c">x</a>`,
		`<a href="./">x</a>`:                                                       `<a href="./index.html">x</a>`,
		`<a href="#there">x</a>`:                                                   `<a href="#there">x</a>`,
		`<a href="">x</a>`:                                                         `<a href="">x</a>`,
		`<a href="https://other.example.org/guides/">x</a>`:                        `<a href="https://other.example.org/guides/">x</a>`,
		`<a href="mailto:it@hospital.example">x</a>`:                               `<a href="mailto:it@hospital.example">x</a>`,
		`<a href="../../plans/table.csv">x</a>`:                                    `<a href="../../plans/table.csv">x</a>`,
		`<form action="../../-/search/" method="get"></form>`:                      `<form action="../../-/search/index.html" method="get"></form>`,
		`<script type="module" src="../../-/static/site-4F2A6B1C.js"></script>`:    `<script src="../../-/static/site.js" defer></script>`,
		`<meta http-equiv="refresh" content="0; url=../read/">`:                    `<meta http-equiv="refresh" content="0; url=../read/index.html">`,
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`: `<meta http-equiv="Content-Security-Policy" content="POLICY">`,
		`<p>a<span data-online><a href="../">b</a></span>c</p>`:                    `<p>ac</p>`,
		"<link rel=\"preload\" href=\"../../f.woff2\" as=\"font\">\n<p>x</p>":      `<p>x</p>`,
		`<p>type href=&#34;../read/&#34; here</p>`:                                 `<p>type href=&#34;../read/&#34; here</p>`,
		`<a title="a > b" href="../read/">x</a>`:                                   `<a title="a > b" href="../read/index.html">x</a>`,
		`<input type="checkbox" disabled>`:                                         `<input type="checkbox" disabled>`,
	} {
		if got := page(t, "guides/other/index.html", from); got != want {
			t.Errorf("%s\n got %s\nwant %s", from, got, want)
		}
	}
}

func TestSearchDataBecomesScripts(t *testing.T) {
	made, err := portable.Outputs([]kb.Output{
		{Path: "-/search/root.bin", Data: []byte("root")}, {Path: "-/search/store/root.bolt", Skip: kb.Both}, {Path: "-/search/text/0a.bin", Data: []byte{0, 255}}, {Path: "offline/index.html", Skip: kb.Zip}, {Path: "calendar.ics", Data: []byte("ics"), Skip: kb.Offline},
	}, nil, "")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, out := range made {
		got = append(got, out.Path+" "+strings.TrimSpace(string(out.Data)))
	}
	want := `-/search/root.js tandemFile("root","cm9vdA=="); -/search/text/0a.js tandemFile("text/0a","AP8="); calendar.ics ics`
	if strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPageThatIsNotWholeIsAnError(t *testing.T) {
	for _, text := range []string{`<a href="x`, `<p data-online>never ends`} {
		if _, err := portable.Outputs([]kb.Output{{Path: "index.html", Data: []byte(text)}}, nil, ""); err == nil {
			t.Errorf("%q passed", text)
		}
	}
}

func TestZipDependsOnItsFilesAlone(t *testing.T) {
	outputs := []kb.Output{{Path: "index.html", Data: []byte("a")}, {Path: "b/index.html", Data: []byte("b")}}
	first, err := portable.Zip("base", outputs, "2026-11-21")
	if err != nil {
		t.Fatal(err)
	}
	second, err := portable.Zip("base", outputs, "2026-11-21")
	if err != nil || !bytes.Equal(first, second) {
		t.Errorf("two zips of the same files differ, %v", err)
	}
	if _, err := portable.Zip("base", outputs, "soon"); err == nil {
		t.Error("a day that is none passed")
	}
}

func TestPlacesBecomeAScript(t *testing.T) {
	made, err := portable.Outputs([]kb.Output{{Path: "-/places.json", Data: []byte(`{"places":[]}`)}}, nil, "")
	if err != nil || len(made) != 1 {
		t.Fatalf("got %d files, %v", len(made), err)
	}
	got, want := made[0].Path+" "+string(made[0].Data), "-/places.js tandemPlaces({\"places\":[]});\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
