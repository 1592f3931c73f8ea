package generator_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"tandem/generator"
)

// TestEachLineThatLooksLikeAnItemIsOneOrReported builds retros of random lists and
// checks each line with an owner or a day: it is an item, or check reports it.
// Sections of prose may name people and days: there a line is reported when it has
// both.
func TestEachLineThatLooksLikeAnItemIsOneOrReported(t *testing.T) {
	draw := rand.New(rand.NewPCG(13, 2))
	files := fstest.MapFS{
		"site.yaml":      {Data: []byte("title: Base\nlenient: true\n")},
		"index.md":       {Data: []byte("# Home\n")},
		"directory.yaml": {Data: []byte("partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: ann, name: Ann, partner: lab}\n  - {id: bo, name: Bo, partner: lab}\n")},
	}
	words := 0
	line := func() string {
		words++
		parts := []string{fmt.Sprintf("w%dx", words)}
		for range draw.IntN(4) {
			parts = append(parts, []string{"@ann", "@bo", "2026-12-01", "2026-12-02.", "words", "(@ann)", "`@ann 2026-12-01`", `"@bo 2026-12-01"`, "[[index]]", "@Ann,", "2026-13-40", "**@bo**"}[draw.IntN(12)])
		}
		if draw.IntN(3) == 0 {
			parts[0], parts[len(parts)-1] = parts[len(parts)-1], parts[0]
		}
		return strings.Join(parts, " ")
	}
	for i := range 200 {
		var b strings.Builder
		b.WriteString("---\nowners: [ann]\ndate: 2026-10-01\nactions:\n")
		for range draw.IntN(3) {
			fmt.Fprintf(&b, "  - '%s'\n", line())
		}
		fmt.Fprintf(&b, "keep: |\n  - %s\n---\n# Retro\n", line())
		for range 4 {
			b.WriteString([]string{"", "\n## Lessons\n", "\n## Actions:\n", "\n### Action\n", "\n## Keep\n", "\n## Follow-ups\n", "\n## Stop\n\n### Lessons\n"}[draw.IntN(7)] + "\n")
			before := []string{"", "", "", "> ", "> [!NOTE]\n> ", ":::note\n", "[^1]: "}[draw.IntN(7)]
			fmt.Fprintf(&b, "%s- %s\n", before, line())
			if before == "" {
				fmt.Fprintf(&b, "  - %s\n\n    %s\n    1. [ ] %s\n", line(), line(), line())
			}
			if before == ":::note\n" {
				b.WriteString(":::\n")
			}
			if before == "[^1]: " {
				b.WriteString("\nSee.[^1]\n")
			}
		}
		files[fmt.Sprintf("retros/r%d.md", i)] = &fstest.MapFile{Data: []byte(b.String())}
	}
	checked, sites, err := new(generator.Builder).Build(context.Background(), options(files))
	if err != nil || len(sites) != 1 {
		t.Fatalf("%d sites, %v", len(sites), err)
	}
	known := map[string]bool{} // by word
	note := func(text string) {
		for _, word := range strings.Fields(text) {
			known[strings.Trim(word, `"().,`)] = true
		}
	}
	for _, p := range checked.Judged.Pages {
		for _, item := range p.Items {
			note(item.Text)
		}
	}
	for _, p := range checked.Problems {
		if strings.HasPrefix(p.Path, "retros/") && p.Line > 0 && p.Code == "page/stray-item" {
			note(strings.Split(string(files[p.Path].Data), "\n")[p.Line-1])
		}
	}
	looked := 0
	for _, o := range sites[0].Outputs {
		if !strings.HasPrefix(o.Path, "retros/r") || !strings.HasSuffix(o.Path, "/index.html") {
			continue
		}
		root, err := html.Parse(strings.NewReader(string(o.Data)))
		if err != nil {
			t.Fatal(err)
		}
		section := ""
		var walk func(n *html.Node)
		walk = func(n *html.Node) {
			if n.Data == "h2" || n.Data == "h3" {
				section = n.Data + textOf(n)
			}
			if n.Data == "li" {
				text, owner, day := lineOf(n)
				prose := strings.Contains(section, "Keep") || strings.Contains(section, "Stop")
				if (owner || day) && (!prose || owner && day) {
					looked++
					ok := false
					for _, word := range strings.Fields(text) {
						word = strings.Trim(word, `"().,`)
						ok = ok || strings.HasPrefix(word, "w") && strings.HasSuffix(word, "x") && known[word]
					}
					if !ok {
						t.Errorf("%s, %s: %q is neither an item nor reported", o.Path, section, text)
					}
				}
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
		if article := find(root, "prose"); article != nil {
			walk(article)
		}
	}
	if looked < 500 {
		t.Errorf("only %d lines with an owner or a day", looked)
	}
}

// lineOf returns the text of a list item without lists in it, and whether it shows
// an owner and a day.
func lineOf(li *html.Node) (text string, owner, day bool) {
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch {
		case n != li && (n.Data == "ul" || n.Data == "ol"):
			return
		case n.Data == "time":
			day = true
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		}
		for _, a := range n.Attr {
			owner = owner || a.Key == "class" && a.Val == "mention"
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(li)
	return b.String(), owner, day
}

func textOf(n *html.Node) string {
	text, _, _ := lineOf(n)
	return text
}

// find returns the first element that has a class.
func find(n *html.Node, class string) *html.Node {
	for _, a := range n.Attr {
		if a.Key == "class" && strings.Contains(" "+a.Val+" ", " "+class+" ") {
			return n
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if found := find(c, class); found != nil {
			return found
		}
	}
	return nil
}
