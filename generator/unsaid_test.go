package generator_test

import (
	"bytes"
	"context"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"golang.org/x/net/html"

	"tandem/generator"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/wording"
	"tandem/templates"
)

// marked are the shipped templates with an English file in which every word is in
// brackets, so that text without them did not come from a file of words.
func marked(t *testing.T) fs.FS {
	t.Helper()
	english, _, err := wording.Read(templates.FS, "en")
	if err != nil {
		t.Fatal(err)
	}
	for key, forms := range english.Words {
		if forms.By == nil {
			english.Words[key] = wording.Forms{Text: "⟦" + forms.Text + "⟧"}
			continue
		}
		by := map[string]string{}
		for category, text := range forms.By {
			by[category] = "⟦" + text + "⟧"
		}
		english.Words[key] = wording.Forms{By: by}
	}
	files := fstest.MapFS{}
	each(t, templates.FS, "", func(path, text string) { files[path] = &fstest.MapFile{Data: []byte(text)} })
	files["words/en.json"] = &fstest.MapFile{Data: encoded(t, english)}
	return files
}

// specimen is a page with what the Markdown stage says by itself.
const specimen = `---
owners: [tech-lead]
---
# Specimen

> [!NOTE]
> One.

> [!TIP]
> Two.

> [!IMPORTANT]
> Three.

> [!WARNING]
> Four.

> [!CAUTION]
> Five.

A sentence with a remark[^1].

[^1]: The remark.
`

// choicesOf returns the values that fields offer, those of rows among them.
func choicesOf(fields []kb.Field) []string {
	var all []string
	for _, f := range fields {
		all = append(append(all, f.Choices...), choicesOf(f.Of)...)
		if f.Kind == kb.KindYesNo {
			all = append(all, "yes", "no")
		}
	}
	return all
}

// place is where a page says something.
type place struct {
	tag, class string
	body       bool // inside the text that an author wrote
}

// said visits each text and each spoken attribute of a page with its place.
func said(page []byte, visit func(text string, at place)) {
	voids := []string{"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
	z := html.NewTokenizer(bytes.NewReader(page))
	var open []place
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			at := place{tag: token.Data, body: len(open) > 0 && open[len(open)-1].body}
			for _, a := range token.Attr {
				if a.Key == "class" {
					at.class = a.Val
				}
			}
			at.body = at.body || slices.Contains(strings.Fields(at.class), "prose")
			for _, a := range token.Attr {
				if slices.Contains([]string{"aria-label", "placeholder", "title", "data-head"}, a.Key) {
					visit(a.Val, place{tag: a.Key, class: at.class, body: at.body})
				}
			}
			if token.Type == html.StartTagToken && !slices.Contains(voids, token.Data) {
				open = append(open, at)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			for i := len(open) - 1; i >= 0; i-- {
				if open[i].tag == string(name) {
					open = open[:i]
					break
				}
			}
		case html.TextToken:
			if len(open) > 0 {
				visit(string(z.Text()), open[len(open)-1])
			}
		}
	}
}

// TestWhatPagesSayComesFromTheWords builds the project's base with every word
// of the English file in brackets, and fails for a chip, the title of a callout
// or the value of a choice that has none, and for a label or the head of a table
// that neither the words nor the content say.
func TestWhatPagesSayComesFromTheWords(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the project's base")
	}
	files := fstest.MapFS{"guides/specimen.md": {Data: []byte(specimen)}}
	var content strings.Builder
	each(t, os.DirFS("../content"), "", func(path, text string) {
		files[path] = &fstest.MapFile{Data: []byte(text)}
		content.WriteString(" " + folded(text))
	})
	written := content.String() + " "
	o := options(files)
	o.Templates = marked(t)
	_, sites, err := new(generator.Builder).Build(context.Background(), o)
	if err != nil || len(sites) == 0 {
		t.Fatal(err, len(sites))
	}
	choices := map[string]bool{}
	for _, kind := range practice.All() {
		for _, choice := range choicesOf(kind.New().Fields()) {
			choices[choice] = true
		}
	}
	unsaid := map[string]string{}
	for _, o := range sites[len(sites)-1].Outputs {
		if !strings.HasSuffix(o.Path, ".html") || strings.HasPrefix(o.Path, "-/components/") {
			continue // specimens of the parts are made up
		}
		said(o.Data, func(text string, at place) {
			text = strings.Join(strings.Fields(html.UnescapeString(text)), " ")
			if strings.ContainsAny(text, "⟦⟧") || !strings.ContainsFunc(text, unicode.IsLetter) {
				return
			}
			class := strings.Fields(at.class)
			var own bool
			switch at.tag {
			case "aria-label", "placeholder", "data-head":
				own = slices.Contains(class, "note") || !strings.Contains(written, " "+folded(text)+" ")
			case "th", "legend", "button", "summary":
				own = !at.body && !strings.Contains(written, " "+folded(text)+" ")
			case "td", "dd":
				own = !at.body && choices[text]
			default:
				own = slices.Contains(class, "chip-words") || slices.Contains(class, "note-title")
			}
			if own {
				unsaid[text] = o.Path
			}
		})
	}
	for _, text := range slices.Sorted(maps.Keys(unsaid)) {
		t.Errorf("%s says %q without the words", unsaid[text], text)
	}
}

// folded is a text as its words in lower case, a space between two.
func folded(text string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " "))
}
