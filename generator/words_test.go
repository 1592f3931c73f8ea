package generator_test

import (
	"bytes"
	"context"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	stdhtml "html"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/gentest"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/view"
	"tandem/generator/wording"
	"tandem/templates"
)

// saidKeys returns every key that templates, scripts, packages and the built-in
// types say, with the English forms.
func saidKeys(t *testing.T) map[string]wording.Forms {
	t.Helper()
	said := map[string]wording.Forms{}
	add := func(keys ...wording.Key) {
		for _, k := range keys {
			forms := wording.Forms{Text: strings.SplitN(k.Text, "|", 2)[0]}
			if k.One != "" {
				forms = wording.Forms{By: map[string]string{"one": k.One, wording.Other: k.Text}}
			}
			if was, ok := said[k.Text]; ok && (was.By == nil) != (forms.By == nil) {
				t.Errorf("%q is said both with a number and without", k.Text)
			}
			said[k.Text] = forms
		}
	}
	each(t, templates.FS, ".html", func(_, text string) { add(wording.KeysOfTemplate(text)...) })
	each(t, assets.FS, ".js", func(_, text string) { add(wording.KeysOfScript(text)...) })
	for _, dir := range []string{"wording", "kb", "edition", "practice", "declare", "view", "sentence", "report", "learning", "render", "search"} {
		files, err := filepath.Glob(dir + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			if !strings.HasSuffix(name, "_test.go") {
				add(keysOfGo(t, name)...)
			}
		}
	}
	for _, kind := range practice.All() {
		for _, text := range []string{kind.Title, kind.Plural, kind.Register, kind.Doc} {
			add(wording.Key{Text: text})
		}
		for _, c := range view.Columns(kind) {
			add(wording.Key{Text: c.Label})
		}
		for _, text := range slices.Concat(choicesOf(kind.New().Fields()), labels(kind.New().Fields())) {
			add(wording.Key{Text: text})
		}
		for _, f := range kind.New().Fields() {
			if f.Section != "" {
				add(wording.Key{Text: f.Section + "|section"})
			}
			for _, text := range slices.Concat(relations(f), []string{f.TodoKind}) {
				if text != "" {
					add(wording.Key{Text: text})
				}
			}
		}
	}
	for _, f := range new(kb.Common).Fields() {
		for _, text := range relations(f) {
			add(wording.Key{Text: text})
		}
	}
	add(wording.Key{Text: "Linked from"}) // package link: a link in a text
	for _, state := range kb.States() {
		add(wording.Key{Text: state.Words()})
	}
	for _, state := range kb.LessonStates() {
		add(wording.Key{Text: string(state)})
	}
	return said
}

// labels returns what pages call the fields that they show in facts and tables.
func labels(fields []kb.Field) []string {
	var all []string
	for _, f := range fields {
		if f.Labelled() {
			all = append(append(all, f.Name()), labels(f.Of)...)
		}
	}
	return all
}

// relations returns the labels for pages that refer to a page by a field.
func relations(f kb.Field) []string {
	var all []string
	if f.Back != "" {
		all = append(all, f.Back)
	}
	for _, part := range f.Of {
		all = append(all, relations(part)...)
	}
	return all
}

func each(t *testing.T, fsys fs.FS, ending string, visit func(path, text string)) {
	t.Helper()
	err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ending) {
			return err
		}
		data, err := fs.ReadFile(fsys, path)
		visit(path, string(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Where a Go source has words that render shows: titles of panels and sheets, heads
// and labels, and states.
var (
	sayingKeys  = []string{"Title", "Note", "Kicker", "Lead", "Group", "Head", "Label", "Text"}
	sayingCalls = []string{"fact", "on", "bar", "ofPartners", "list", "historyPanel", "sheet", "countList"}
	sayingLists = []string{"facts", "groups", "summary", "lists", "families", "rungs", "goalPanels", "bodyWords"}
)

// keysOfGo returns the keys that a Go source names.
func keysOfGo(t *testing.T, name string) []wording.Key {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var keys []wording.Key
	literal := func(e ast.Expr) (string, bool) {
		lit, ok := e.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return "", false
		}
		text, err := strconv.Unquote(lit.Value)
		return text, err == nil && strings.ContainsFunc(text, func(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' })
	}
	add := func(e ast.Expr) {
		if text, ok := literal(e); ok {
			keys = append(keys, wording.Key{Text: text})
		}
	}
	var within string
	elided := map[*ast.CompositeLit]string{} // the type of an element that leaves it to its list
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			within = n.Name.Name
		case *ast.CompositeLit:
			kind := elided[n]
			if s, ok := n.Type.(*ast.SelectorExpr); ok {
				kind = s.Sel.Name
			}
			if list, ok := n.Type.(*ast.ArrayType); ok {
				if s, ok := list.Elt.(*ast.SelectorExpr); ok {
					for _, element := range n.Elts {
						if within, ok := element.(*ast.CompositeLit); ok && within.Type == nil {
							elided[within] = s.Sel.Name
						}
					}
				}
			}
			for _, element := range n.Elts {
				pair, ok := element.(*ast.KeyValueExpr)
				if !ok {
					if slices.Contains(sayingLists, within) && (n.Type == nil || kind == "") {
						add(element)
					}
					continue
				}
				key, _ := pair.Key.(*ast.Ident)
				switch {
				case key == nil:
				case kind == "Todo" && key.Name == "Kind":
					add(pair.Value)
				case kind == "Type" || kind == "Event":
				case key.Name == "Kind" && (within == "reviewTodo" || within == "partner"):
					add(pair.Value)
				case slices.Contains(sayingKeys, key.Name):
					add(pair.Value)
					if list, ok := pair.Value.(*ast.CompositeLit); ok && key.Name == "Head" {
						for _, head := range list.Elts {
							add(head)
						}
					}
				}
			}
		case *ast.CallExpr:
			called := ""
			switch f := n.Fun.(type) {
			case *ast.Ident:
				called = f.Name
			case *ast.SelectorExpr:
				called = f.Sel.Name
			}
			switch {
			case called == "Say" && len(n.Args) > 0:
				add(n.Args[0])
			case called == "Count" && len(n.Args) > 2:
				one, _ := literal(n.Args[1])
				if many, ok := literal(n.Args[2]); ok {
					keys = append(keys, wording.Key{Text: many, One: one})
				}
			case slices.Contains(sayingCalls, called):
				for _, arg := range n.Args {
					if text, ok := literal(arg); ok && (called != "sheet" || strings.ToLower(text) != text) {
						keys = append(keys, wording.Key{Text: text})
					}
				}
			}
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if s, ok := left.(*ast.SelectorExpr); ok && i < len(n.Rhs) && (slices.Contains(sayingKeys, s.Sel.Name)) {
					add(n.Rhs[i])
				}
			}
		}
		return true
	})
	return keys
}

// TestWordsAreListed updates words/en.json to the words in use, with -update, and
// fails for a language that lacks a word or has one too many.
func TestWordsAreListed(t *testing.T) {
	said := saidKeys(t)
	english, _, err := wording.Read(templates.FS, "en")
	if err != nil {
		t.Fatal(err)
	}
	want := encoded(t, wording.File{Language: english.Language, Words: said})
	if gentest.Updating() {
		if err := os.WriteFile("../templates/words/en.json", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, err := fs.ReadFile(templates.FS, "words/en.json"); err != nil || !bytes.Equal(got, want) {
		for key := range maps.Keys(said) {
			if _, ok := english.Words[key]; !ok {
				t.Errorf("words/en.json lacks %q", key)
			}
		}
		t.Errorf("words/en.json is not the list of what is said: run go test ./generator -run Words -update")
	}
	files, err := fs.Glob(templates.FS, "words/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		lang := strings.TrimSuffix(filepath.Base(name), ".json")
		f, _, err := wording.Read(templates.FS, lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range wording.Check(lang, f, english, true) {
			t.Errorf("%s: %s (%s)", p.Path, p.Message, p.Hint)
		}
		for _, key := range slices.Sorted(maps.Keys(english.Words)) {
			if _, ok := f.Words[key]; !ok {
				t.Errorf("%s lacks %q", name, key)
			}
		}
	}
}

// visible returns the texts of a page that people read, split at its tags.
func visible(html []byte) []string {
	page := regexp.MustCompile(`(?s)<(script|style|svg|pre|blockquote)\b.*?</(script|style|svg|pre|blockquote)>|<span class="context">.*?</span>`).ReplaceAllString(string(html), " ")
	var texts []string
	for _, m := range regexp.MustCompile(`>([^<]+)<|(?:aria-label|placeholder|data-head)="([^"]+)"`).FindAllStringSubmatch(page, -1) {
		text := strings.Join(strings.Fields(stdhtml.UnescapeString(m[1]+m[2])), " ")
		if strings.ContainsFunc(text, unicode.IsLetter) {
			texts = append(texts, text)
		}
	}
	return texts
}

// TestGermanSiteLeavesNoEnglish builds the project's base in English and in
// German. What both say alike must come from the content, or be a word that the
// German file says as English does.
func TestGermanSiteLeavesNoEnglish(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the project's base twice")
	}
	var written strings.Builder
	files := fstest.MapFS{}
	root := os.DirFS("../content")
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		files[path] = &fstest.MapFile{Data: data}
		if filepath.Ext(path) == ".md" || filepath.Ext(path) == ".yaml" {
			written.Write(data)
			written.WriteString("\n" + strings.TrimSuffix(path, ".md") + "\n")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	content := " " + folded(written.String()) + " "
	isContent := func(text string) bool { // a credit is a role and a contribution
		for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ':' || r == ';' }) {
			if !strings.Contains(content, " "+folded(part)+" ") {
				return false
			}
		}
		return true
	}
	build := func() map[string]map[string]bool {
		_, sites, err := new(generator.Builder).Build(context.Background(), options(files))
		if err != nil || len(sites) == 0 {
			t.Fatal(err, len(sites))
		}
		pages := map[string]map[string]bool{}
		for _, o := range sites[len(sites)-1].Outputs {
			if strings.HasSuffix(o.Path, ".html") {
				pages[o.Path] = map[string]bool{}
				for _, text := range visible(o.Data) {
					pages[o.Path][text] = true
				}
			}
		}
		return pages
	}
	english := build()
	site := regexp.MustCompile(`(?m)^lang:.*$`).ReplaceAllString(string(files["site.yaml"].Data), "")
	files["site.yaml"] = &fstest.MapFile{Data: []byte("lang: de\n" + site)}
	german := build()
	// Excerpts, labels that quote a heading, hashes, titles of the document, times,
	// ids, and notes of the reference, which are content.
	ofContent := regexp.MustCompile(`^…| · |^Version |^\d[\d ]*(h|min|minutes|of)\b|[a-z]\.[a-z]|\(hospital\)|^[Hh]ospital \d|(August|September) 2026`)
	alike, _, err := wording.Read(templates.FS, "de")
	if err != nil {
		t.Fatal(err)
	}
	same := map[string]bool{}
	for key, forms := range alike.Words {
		if forms.Text == key {
			same[strings.ToLower(key)] = true
		}
	}
	seen := map[string]bool{}
	for _, path := range slices.Sorted(maps.Keys(german)) {
		if strings.HasPrefix(path, "guides/") || strings.HasPrefix(path, "-/components/") {
			continue // the reference is about the generator; specimens are of a base in English
		}
		for _, text := range slices.Sorted(maps.Keys(german[path])) {
			if !english[path][text] || seen[text] || ofContent.MatchString(text) || len(text) > 90 || same[strings.ToLower(text)] || isContent(text) {
				continue
			}
			seen[text] = true
			t.Errorf("%s says %q in both languages", path, text)
		}
	}
}

// encoded returns a file as it is written: a word a line, sorted.
func encoded(t *testing.T, f wording.File) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(f); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestTemplatesAndScriptsHoldNoWords fails for text of a template that does not
// come from the words, and for text of a script that is a sentence and no key.
func TestTemplatesAndScriptsHoldNoWords(t *testing.T) {
	action := regexp.MustCompile(`(?s)\{\{.*?\}\}`)
	tag := regexp.MustCompile(`(?s)<[^>]*>`)
	spoken := regexp.MustCompile(`(?:aria-label|placeholder|title|alt|data-head)="([^"]*)"`)
	each(t, templates.FS, ".html", func(path, text string) {
		// An action is one character that no tag ends with, so that ">" in it ends none.
		bare := action.ReplaceAllString(text, "\x01")
		for _, m := range spoken.FindAllStringSubmatch(bare, -1) {
			if strings.ContainsFunc(m[1], unicode.IsLetter) {
				t.Errorf("%s: an attribute says %q: write {{t …}}", path, m[1])
			}
		}
		for _, line := range strings.Split(tag.ReplaceAllString(bare, "\x01"), "\x01") {
			if strings.ContainsFunc(line, unicode.IsLetter) {
				t.Errorf("%s says %q: write {{t …}}", path, strings.TrimSpace(line))
			}
		}
	})
	comment := regexp.MustCompile(`(?m)^\s*//.*$|\s// .*$`)
	key := regexp.MustCompile(`\b[tn]\((?:[^()"]|\([^()]*\))*("(?:[^"\\]|\\.)*")(?:,\s*"(?:[^"\\]|\\.)*")?`)
	sentence := regexp.MustCompile("[\"`]([A-Z][a-z]+(?: [^\"`]*)?)[\"`]")
	each(t, assets.FS, ".js", func(path, text string) {
		if path == "dev.js" || strings.HasPrefix(path, "dev/") || strings.HasPrefix(path, "search/languages/") {
			return // the dev server's scripts are for authors; stemmers know endings
		}
		if strings.HasPrefix(path, "js/gallery/") {
			return // other texts beside it are invented
		}
		bare := key.ReplaceAllString(comment.ReplaceAllString(text, ""), "")
		for _, m := range sentence.FindAllStringSubmatch(bare, -1) {
			if slices.Contains([]string{"Enter", "Escape", "Tab", "Home", "End"}, m[1]) {
				continue // keys of the keyboard, as events name them
			}
			t.Errorf("%s says %q: write t(…)", path, m[1])
		}
	})
}

// TestExamplesOfTheGuideNameWordsThatAreSaid reads each file of words that the
// guide shows, and fails for a key that nothing says.
func TestExamplesOfTheGuideNameWordsThatAreSaid(t *testing.T) {
	english, _, err := wording.Read(templates.FS, "en")
	if err != nil {
		t.Fatal(err)
	}
	guide, err := os.ReadFile("../content/guides/languages.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile("(?s)```json\n(.*?)```").FindAllSubmatch(guide, -1)
	if len(examples) == 0 {
		t.Fatal("the guide shows no file of words")
	}
	for _, m := range examples {
		var f wording.File
		if err := json.Unmarshal(m[1], &f); err != nil || len(f.Words) == 0 {
			t.Errorf("got %d words and %v of\n%s", len(f.Words), err, m[1])
		}
		for _, p := range wording.Check("en", f, english, false) {
			t.Errorf("%s (%s)", p.Message, p.Hint)
		}
	}
	for _, m := range regexp.MustCompile("`([^`\n]*\\|[^`\n]+)`").FindAllSubmatch(guide, -1) {
		if key := string(m[1]); !strings.HasPrefix(key, "|") && english.Words[key].Text == "" {
			t.Errorf("nothing says %q", key)
		}
	}
}
