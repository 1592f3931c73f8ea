package generator_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
)

// TestWordsOfABodyAreSaidWhereTheyAreWritten builds a page in German: the labels that
// the Markdown stage writes are in German, and similar text of an author stays.
func TestWordsOfABodyAreSaidWhereTheyAreWritten(t *testing.T) {
	files := fstest.MapFS{
		"site.yaml":      {Data: []byte("title: T\nlang: de\nbase_url: https://example.org/\nlenient: true\n")},
		"directory.yaml": {Data: []byte("partners:\n  - {id: one, name: One, short: one}\n")},
		"index.md":       {Data: []byte("# Home\n\n[[guides/labels]]\n")},
		"guides/labels.md": {Data: []byte(`# Labels

aria-label="Note" and aria-label="Table: x", role="note" aria-label="Tip"

    <p class="note-title">Warning</p> aria-label="Footnotes"

> [!NOTE]
> Text.[^1]

## Heading

| A |
|---|
| 1 |

| |
|---|
| 1 |

<details>

text

</details>

> [!DANGER] x
> y

> [!TODO]
> y

[^1]: Note.
`)},
	}
	checked, sites, err := new(generator.Builder).Build(context.Background(), options(files))
	if err != nil || len(sites) == 0 {
		t.Fatal(err, checked.Problems)
	}
	page := ""
	for _, o := range sites[len(sites)-1].Outputs {
		if o.Path == "guides/labels/index.html" {
			page = string(o.Data)
		}
	}
	for _, want := range []string{
		`<p>aria-label="Note" and aria-label="Table: x", role="note" aria-label="Tip"</p>`,
		`&lt;p class="note-title"&gt;Warning&lt;/p&gt; aria-label="Footnotes"`,
		`role="note" aria-label="Hinweis"`, `aria-label="Link zu diesem Abschnitt: Heading"`,
		`aria-label="Tabelle: A"`, `aria-label="Tabelle"`, `<summary>Details</summary>`,
		`aria-label="Gefahr"`, `<p class="note-title">Zu tun</p>`, `aria-label="Fußnoten"`, `aria-label="Fußnote 1"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if t.Failed() {
		at := strings.Index(page, "<main")
		t.Log(page[max(at, 0):])
	}
}
