package markdown_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"tandem/generator/diag"
	"tandem/generator/gentest"
	"tandem/generator/kb"
	"tandem/generator/markdown"
)

// shown returns the HTML with its holes visible.
func shown(body kb.Body) string {
	var b strings.Builder
	last := 0
	for _, h := range body.Holes {
		b.WriteString(body.HTML[last:h.At])
		if h.Kind == kb.HoleSay {
			fmt.Fprintf(&b, "⟨%s⟩", h.Say)
		} else {
			fmt.Fprintf(&b, "⟨%s %d⟩", h.Kind, h.Link)
		}
		last = h.At
	}
	b.WriteString(body.HTML[last:])
	return b.String()
}

func problems(list diag.List) string {
	var b strings.Builder
	for _, p := range list {
		fmt.Fprintf(&b, "%d:%d: %s: %s [%s] hint: %s\n", p.Line, p.Column, p.Severity, p.Message, p.Code, p.Hint)
	}
	return b.String()
}

// nothing matches the empty values of most links and lines of lists.
var nothing = regexp.MustCompile(`"Key":"",|,"(?:Pages|Owners|NearOwners|Named|Audience)":null|,"(?:Due|BadDay|VagueDay|NotDeclined|Declined)":""|,"Under":null|,"Parent":0`)

// structure is the body without its HTML, one fact a line.
func structure(t *testing.T, body kb.Body) []byte {
	t.Helper()
	var b strings.Builder
	line := func(name string, value any) {
		text, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		readable := strings.NewReplacer(`\u0026`, "&", `\u003c`, "<", `\u003e`, ">").Replace(string(text))
		fmt.Fprintf(&b, "%s %s\n", name, nothing.ReplaceAllString(readable, ""))
	}
	if body.Title != "" {
		line("title", body.Title)
		line("title-pos", body.TitlePos)
	}
	for _, h := range body.Outline {
		line("heading", h)
	}
	for _, l := range body.Links {
		line("link", l)
	}
	for _, s := range body.Sections {
		line("section", s.Heading.ID)
		line("  text", s.Text)
		for _, l := range s.Lines {
			line("  line", l)
		}
	}
	for _, task := range body.Tasks {
		line("task", task)
	}
	for _, b := range body.Blocks {
		line("block", b)
	}
	for _, m := range body.Markers {
		line("marker", m)
	}
	var opening string
	for _, part := range body.Opening {
		if part.Name {
			opening += fmt.Sprintf("{%d %s}", part.Link, part.Text)
		} else {
			opening += part.Text
		}
	}
	if opening != "" {
		line("opening", strings.Join(strings.Fields(opening), " "))
	}
	for _, h := range body.Hashtags {
		line("hashtag", h)
	}
	line("seen", body.Seen)
	line("words", body.Words)
	return []byte(b.String())
}

// headerTexts reads one text a line: KEY|HEADING|TEXT.
func headerTexts(lines string) []kb.HeaderText {
	var texts []kb.HeaderText
	for line := range strings.Lines(lines) {
		key, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "|")
		heading, text, _ := strings.Cut(rest, "|")
		key, item := strings.CutPrefix(key, "+")
		texts = append(texts, kb.HeaderText{
			Key: key, Place: key, Heading: heading, Text: strings.ReplaceAll(text, `\n`, "\n"), Item: item,
			Places: []kb.TextPlace{{Pos: kb.Pos{Line: 100 + len(texts), Column: 9}, Exact: !strings.Contains(text, `\n`)}},
		})
	}
	return texts
}

func TestMarkdownBecomesItsGolden(t *testing.T) {
	gentest.Each(t, "testdata/*.txtar", func(t *testing.T, f *gentest.File) {
		for _, name := range f.Names(".md") {
			t.Run(name, func(t *testing.T) {
				var texts []kb.HeaderText
				if f.Has(name + ".header") {
					texts = headerTexts(string(f.Input(t, name+".header")))
				}
				body, list := markdown.Parse("page.md", f.Input(t, name+".md"), texts...)
				f.Want(t, name+".html", []byte(shown(body)))
				f.WantCounted(t, name+".diag", []byte(problems(list)))
				if f.Has(name + ".body") {
					f.Want(t, name+".body", structure(t, body))
				}
				if err := sound(body); err != nil {
					t.Error(err)
				}
			})
		}
	})
}
