package markdown_test

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"

	"tandem/generator/markdown"
)

func TestLineEndsMakeNoDifference(t *testing.T) {
	src := "# T\n\n- a  \n  b\t\n\n\t```go\n\tx := 1\n\t```\n\n> [!NOTE]\n> n\n\nsetext\n---\n\n|a|\n|-|\n|[[x]]|\n"
	want, wantList := markdown.Parse("page.md", []byte(src))
	for name, end := range map[string]string{"CRLF": "\r\n", "CR": "\r"} {
		got, list := markdown.Parse("page.md", []byte(strings.ReplaceAll(src, "\n", end)))
		if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(list, wantList) {
			t.Errorf("%s: got %q, want %q", name, got.HTML, want.HTML)
		}
	}
	mixed := strings.Replace(src, "\n", "\r\n", 4)
	if got, _ := markdown.Parse("page.md", []byte("\ufeff"+mixed)); !reflect.DeepEqual(got, want) {
		t.Errorf("mixed, with a byte order mark: got %q, want %q", got.HTML, want.HTML)
	}
}

func TestCharactersHTMLCannotHoldAreReplaced(t *testing.T) {
	body, _ := markdown.Parse("page.md", []byte("a\x00b\x1bc\x7fd\u0085e\ufffef\xffg\xed\xa0\x80h\fi\n\n`\x00`"))
	want := "<p>a�b�c�d�e�f�g���h i</p>\n<p><code>�</code></p>\n"
	if body.HTML != want {
		t.Errorf("got %q, want %q", body.HTML, want)
	}
}

func TestColumnsAreCodePoints(t *testing.T) {
	body, list := markdown.Parse("page.md", []byte("x\n\nä\u0308分🎉 [[a]] <b>\n"))
	if got := body.Links[0].Pos; got.Line != 3 || got.Column != 6 {
		t.Errorf("got link at %v, want 3:6", got)
	}
	if got := list[0]; got.Line != 3 || got.Column != 12 {
		t.Errorf("got problem at %d:%d, want 3:12", got.Line, got.Column)
	}
}

// A header is blanked out, not cut off: positions are those of the file.
func TestPositionsCountTheBlankedHeader(t *testing.T) {
	body, _ := markdown.Parse("page.md", []byte("   \n          \n   \n# Title\n\n[[a]]\n"))
	if body.Title != "Title" || body.TitlePos.Line != 4 || body.Links[0].Pos.Line != 6 {
		t.Errorf("got title %q at %v and link at %v, want lines 4 and 6", body.Title, body.TitlePos, body.Links[0].Pos)
	}
}

// White space and ticks are not part of VisibleText; words, code and targets of links are.
func TestSeenChangesWithWhatAReaderSees(t *testing.T) {
	seen := func(src string) string {
		body, _ := markdown.Parse("page.md", []byte(src))
		return body.VisibleText
	}
	base := "# T\n\nOne two [three](a.md).\n\n- [ ] Task\n\n```\ncode\n```\n"
	for _, same := range []string{
		"# Another title\n\nOne\ntwo   [three](a.md).\n\n* [x] Task\n\n~~~\ncode\n~~~\n",
		"One two **[three](a.md)**.\n\n1. [ ] Task\n\n    code\n",
	} {
		if seen(same) != seen(base) {
			t.Errorf("got %q, want the same as %q", seen(same), seen(base))
		}
	}
	for _, change := range []string{"two|2", "a.md|b.md", "code\n|cod\n", "Task|Tasks", "three|four"} {
		from, to, _ := strings.Cut(change, "|")
		if seen(strings.Replace(base, from, to, 1)) == seen(base) {
			t.Errorf("%q for %q: what is seen has not changed", to, from)
		}
	}
}

func TestParseIsSafeForConcurrentUse(t *testing.T) {
	src, err := os.ReadFile("testdata/page.md")
	if err != nil {
		t.Fatal(err)
	}
	want, _ := markdown.Parse("page.md", src)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if got, _ := markdown.Parse("page.md", src); !reflect.DeepEqual(got, want) {
				t.Error("got another body in another goroutine")
			}
		})
	}
	group.Wait()
}

func TestThePageOfTheBenchmarkHasNoProblem(t *testing.T) {
	src, err := os.ReadFile("testdata/page.md")
	if err != nil {
		t.Fatal(err)
	}
	body, list := markdown.Parse("page.md", src)
	if len(list) > 0 {
		t.Errorf("got %s, want no problem", problems(list))
	}
	if err := sound(body); err != nil {
		t.Error(err)
	}
}

// TestEveryProblemHasACase keeps a problem from being added without one.
func TestEveryProblemHasACase(t *testing.T) {
	code := regexp.MustCompile(`markdown/[a-z]+(?:-[a-z]+)*\b`)
	collect := func(pattern string) map[string]bool {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		found := map[string]bool{}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") && pattern == "*.go" {
				continue
			}
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range code.FindAll(data, -1) {
				found[string(c)] = true
			}
		}
		return found
	}
	cases := collect("testdata/*.txtar")
	for _, tests := range []string{"limit_test.go", "highlight_test.go"} {
		for c := range collect(tests) {
			cases[c] = true
		}
	}
	for c := range collect("*.go") {
		if !cases[c] {
			t.Errorf("no case has the problem %q", c)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	src, err := os.ReadFile("testdata/page.md")
	if err != nil {
		b.Fatal(err)
	}
	plain := regexp.MustCompile("(?s)```.*?```").ReplaceAll(src, nil)
	for _, bench := range []struct {
		name string
		src  []byte
	}{{"page", src}, {"without-code", plain}} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(bench.src)))
			b.ReportAllocs()
			for b.Loop() {
				markdown.Parse("page.md", bench.src)
			}
		})
	}
}
