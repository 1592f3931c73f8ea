package header_test

import (
	"reflect"
	"strings"
	"testing"

	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// TestCarriageReturnsAloneEndLines reads the same page with each line end.
func TestCarriageReturnsAloneEndLines(t *testing.T) {
	const page = "---\ntitle: Übung\nowners: [product-owner]\nnonsense: 1\n---\n# A\n\nText\n"
	want, told := header.Decode("guides/a.md", []byte(page), practice.All())
	for _, src := range []string{page, strings.TrimSuffix(page, "\n"), strings.ReplaceAll(page, "\n", "\r\n"), strings.ReplaceAll(page, "\n", "\r"), "\ufeff" + strings.ReplaceAll(page, "\n", "\r")} {
		got, found := header.Decode("guides/a.md", []byte(src), practice.All())
		if !reflect.DeepEqual(got.Common, want.Common) || !reflect.DeepEqual(found, told) {
			t.Errorf("%q: %+v %v, want %+v %v", src, got.Common, found, want.Common, told)
		}
		if len(got.Body) < len(src)-3 || !strings.Contains(string(got.Body), "# A") || strings.Contains(string(got.Body), "title") {
			t.Errorf("%q: body %q", src, got.Body)
		}
	}
	var site kb.Site
	if _, found := header.DecodeFile("site.yaml", []byte("title: A\rlang: de\r"), &site); site.Title != "A" || site.Lang != "de" || found != nil {
		t.Errorf("settings %q %q, problems %v", site.Title, site.Lang, found)
	}
}

// TestSuchAHeaderIsNotEdited: an edit would put a second header before it.
func TestSuchAHeaderIsNotEdited(t *testing.T) {
	for src, refused := range map[string]bool{"---\rtitle: A\r---\rText\r": true, "Text\r": false, "": false, "---\r\ntitle: A\r\n---\r\n": false} {
		_, err := header.Verify([]byte(src), word)
		if (err != nil) != refused {
			t.Errorf("%q: %v, want refused %t", src, err, refused)
		}
		if _, err := header.Format([]byte(src), nil); refused && err == nil {
			t.Errorf("%q is put in order", src)
		}
	}
}
