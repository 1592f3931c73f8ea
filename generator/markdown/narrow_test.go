package markdown_test

import (
	"encoding/json"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tandem/generator/gentest"
	"tandem/generator/kb"
	"tandem/generator/markdown"
)

func none([]string) bool { return false }

// forPublic reports whether an audience includes the public.
func forPublic(audience []string) bool { return slices.Contains(audience, "public") }

// TestNarrow compares a text narrowed for the audience "public": NAME.html is the
// whole page, NAME.narrow the narrowed text, NAME.left its HTML.
func TestNarrow(t *testing.T) {
	gentest.Each(t, "testdata/narrow/*.txtar", func(t *testing.T, f *gentest.File) {
		for _, name := range f.Names(".md") {
			t.Run(name, func(t *testing.T) {
				src := f.Input(t, name+".md")
				whole, problems := markdown.Parse("page.md", src)
				if problems.Failed() {
					t.Fatal(problems)
				}
				text := markdown.Narrow(src, whole.Blocks, forPublic)
				left, problems := markdown.ParsePart("page.md", text, whole)
				if problems.Failed() {
					t.Error(problems)
				}
				f.Want(t, name+".narrow", text)
				f.Want(t, name+".left", []byte(shown(left)))
				if err := sound(left); err != nil {
					t.Error(err)
				}
				sameLines(t, whole, left)
				said, err := json.Marshal(left)
				if err != nil {
					t.Fatal(err)
				}
				if strings.Contains(strings.ToLower(string(said)+string(text)), "secret") {
					t.Errorf("a hidden word is left:\n%s\n%s", text, said)
				}
			})
		}
	})
}

// TestHiddenLinesPartNothing compares lists, tables, definitions and code around
// hidden lines with those of the text that never had these lines.
func TestHiddenLinesPartNothing(t *testing.T) {
	const fence, end = ":::audience internal", ":::"
	for _, lines := range [][]string{
		{"- one", fence, "- secret", end, "- two", fence, "secret", end, "- three"},
		{"- one", "  - two", "  " + fence, "  - secret", "  " + end, "  - three", "- four"},
		{"1. one", fence, "2. secret", end, "3. two"},
		{"- [ ] one", fence, "- [ ] secret", end, "- [x] two"},
		{"- one", "", "- two", fence, "- secret", end, "- three", "  - four"},
		{"- one", fence, "- secret", end, "", "- two", "", "- three"},
		{"- one", fence, "- secret", end, "* two"},
		{"1. one", fence, "2. secret", end, "1) two"},
		{"| a | b |", "|---|---|", "| 1 | 2 |", fence, "| secret | 4 |", end, "| 5 | 6 |", fence, "| secret | 4 |", end, "| 7 | 8 |"},
		{"| a | b |", "|---|---|", fence, "| secret | 4 |", end, "5 | 6"},
		{"> | a |", "> |---|", "> " + fence, "> | secret |", "> " + end, "> | 5 |"},
		{"Term", ": one", "", fence, "Other", ": secret", end, "", "Third", ": three"},
		{"Text.", "", "    code", fence, "    secret", end, "    more"},
	} {
		src := []byte(strings.Join(lines, "\n") + "\n")
		whole, _ := markdown.Parse("page.md", src)
		left, _ := markdown.ParsePart("page.md", markdown.Narrow(src, whole.Blocks, none), whole)
		var rest []string
		hidden := false
		for _, line := range lines {
			starts, ends := strings.HasSuffix(line, fence), strings.HasSuffix(line, end)
			if hidden = hidden || starts; !hidden {
				rest = append(rest, line)
			}
			hidden = hidden && !ends
		}
		want, _ := markdown.Parse("page.md", []byte(strings.Join(rest, "\n")+"\n"))
		if left.HTML != want.HTML {
			t.Errorf("%s\nis shown as\n%s\nand not as\n%s", src, left.HTML, want.HTML)
		}
		if left.VisibleText != want.VisibleText {
			t.Errorf("%s\nis seen as %q, not %q", src, left.VisibleText, want.VisibleText)
		}
	}
}

// sameLines fails when a heading, link or task of a narrowed page is not one of the
// whole page, in the same place.
func sameLines(t *testing.T, whole, left kb.Body) {
	t.Helper()
	at := map[kb.Pos]bool{}
	for _, h := range whole.Outline {
		at[h.Pos] = true
	}
	for _, l := range whole.Links {
		at[l.Pos] = true
	}
	for _, task := range whole.Tasks {
		at[task.Pos] = true
	}
	for _, h := range left.Outline {
		if !at[h.Pos] {
			t.Errorf("the heading %+v is not one of the whole page", h)
		}
	}
	for _, task := range left.Tasks {
		if !at[task.Pos] {
			t.Errorf("the task %+v is not one of the whole page", task)
		}
	}
}

// bareFence matches a line that may close a block, after markers of lists and quotes.
var bareFence = regexp.MustCompile(`(?m)^[\s>*+0-9.)-]*:::+\s*$`)

// places are where a block can be: the text before its first line, and before the
// lines below.
var places = [][2]string{{"", ""}, {"> ", "> "}, {"- ", "  "}, {"  ", "  "}, {"1. > ", "   > "}, {"[^1]: ", "    "}, {"[^long-name]: ", "    "}, {"    ", "    "}, {"-\t", "\t"}, {">\t", ">\t"}, {": ", "  "}, {"!!! note\n    ", "    "}}

// FuzzNarrow hides a text inside a page. If the page has no error, the page without
// the block has no word of it, lines keep their numbers, and the rest does not depend
// on the block.
func FuzzNarrow(f *testing.F) {
	for _, at := range []uint8{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13} {
		f.Add("# Title\n\nText.\n\n- one\n", "A word.\n\n## Head\n\n- [ ] task [[link]]", "\n\n## Head\n\n[x](y.md) after\n", at)
		f.Add("1. a\n2. b\n", "```\n:::\n```", "3. c\n", at)
		f.Add("<details>\n\ntext[^1]\n", "[^1]: note\n\n    more\n\n<!--\n", "-->\n\n</details>\n", at)
		f.Add("> quote\n", "| a | b |\n|---|---|\n| c | d |", "> more", at)
		f.Add("!!! note \"Title\"\n    text\n", "text ^[a note]\n\n| a |\n|---|", "    more\n", at)
		f.Add(":::note Title\n", "!!! tip\n    ![[p.png]]", ":::\n", at)
		f.Add("Term\n", "Other\n: meaning", ": more\n\n<table><tr><td>\n", at)
		f.Add("<del>\n\n??? x \"y\"\n", "## Head {#id}", "</del>\n> [!info]- z", at)
		f.Add("```\ncode\n```\n\n", ":::note\n::: x\n", "Head\n====\n", at)
	}
	f.Fuzz(func(t *testing.T, before, hidden, after string, at uint8) {
		if len(before)+len(hidden)+len(after) > 4000 || bareFence.MatchString(strings.ReplaceAll(hidden, "\r", "\n")) {
			return
		}
		const canary = "qvzhidden"
		section := int(at)%(len(places)+1) == len(places)
		build := func(inside string) (src string, first, last int) {
			lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(inside), "\n")
			var block []string
			if section {
				block = append([]string{"", "## Section {audience=internal}"}, lines...)
				block = append(block, "", "## Next")
			} else {
				place := places[int(at)%len(places)]
				block = append(block, place[0]+":::audience internal")
				for _, line := range append(lines, ":::") {
					block = append(block, place[1]+line)
				}
			}
			src = before + "\n" + strings.Join(block, "\n") + "\n" + after
			first = strings.Count(block[0], "\n") // the line of a note above it is not hidden
			first += 2 + strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(before), "\n")
			if section {
				return src, first + 1, first + len(block) - 2
			}
			return src, first, first + len(block) - 1
		}
		narrow := func(src string, first, last int) (body kb.Body, narrowed string, to int) {
			whole, problems := markdown.Parse("page.md", []byte(src))
			i := slices.IndexFunc(whole.Blocks, func(b kb.Block) bool { return b.From == first })
			if problems.Failed() || i < 0 {
				return kb.Body{}, "", 0
			}
			if to = whole.Blocks[i].To; to < last {
				if section {
					return kb.Body{}, "", 0 // a heading in the text ends it
				}
				t.Fatalf("the block of line %d ends in line %d, before line %d\n%s", first, to, last, src)
			}
			text := markdown.Narrow([]byte(src), whole.Blocks, none)
			left, _ := markdown.Parse("page.md", text)
			if got, want := len(linesOf(text)), len(linesOf([]byte(src))); got != want {
				t.Fatalf("%d lines became %d\n%s\n%s", want, got, src, text)
			}
			sameLines(t, whole, left)
			return left, string(text), to
		}
		src, first, last := build(hidden + " " + canary)
		left, text, to := narrow(src, first, last)
		if to == 0 {
			return
		}
		said, err := json.Marshal(left)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(text+string(said), canary) {
			t.Fatalf("a hidden word is left\n%s\n--\n%s\n--\n%s", src, text, said)
		}
		other, _, _ := build(strings.Repeat("x\n", strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(hidden), "\n")) + "x")
		if instead, _, ends := narrow(other, first, last); ends == to && !reflect.DeepEqual(left, instead) {
			t.Fatalf("what is left depends on what is hidden\n%s\n--\n%+v\n--\n%+v", src, left, instead)
		}
	})
}
