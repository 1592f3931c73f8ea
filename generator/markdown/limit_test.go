package markdown_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"tandem/generator/markdown"
)

// hostile are inputs that keep Markdown parsers busy, most of them from the
// histories of cmark, md4c and goldmark, each with the code of the limit that
// refuses it; none when it must be parsed.
var hostile = []struct {
	name, src, code string
}{
	{"markers and blank lines", strings.Repeat(" -", 5000) + "x" + strings.Repeat("\n", 5000), "markdown/too-many-markers"},
	{"markers on one line", strings.Repeat("- ", 20_000) + "x", "markdown/too-many-markers"},
	{"fewer markers", strings.Repeat("- ", 400) + "x" + strings.Repeat("\n", 5000), "markdown/too-deep"},
	{"quotes", strings.Repeat(">", 20_000) + "x", "markdown/too-many-markers"},
	{"list by indentation", deepList(1000), "markdown/too-deep"},
	{"quotes in lists", strings.Repeat("- > ", 100) + "x", "markdown/too-deep"},
	{"wide table", table(10_000, 1000), "markdown/too-many-columns"},
	{"large table", table(200, 300), "markdown/too-many-cells"},
	{"table in a quote", "> a|b\n> -|" + strings.Repeat("-|", 300) + "\n", "markdown/too-many-columns"},
	{"escaped bars", "|a|\n|-|\n" + strings.Repeat("|`\\|`|\n", 20_000), ""},
	{"open links", strings.Repeat("[a](b", 20_000), "markdown/too-complex"},
	{"open links in brackets", strings.Repeat("[a](<b", 20_000), "markdown/too-complex"},
	{"open links over lines", strings.Repeat("[a](b \"\n", 20_000), "markdown/too-complex"},
	{"emphasis", strings.Repeat("*a_ ", 20_000), "markdown/too-complex"},
	{"emphasis over lines", strings.Repeat("*a_ \n", 20_000), "markdown/too-complex"},
	{"emphasis behind numbers", strings.Repeat("2. *a_ \n", 20_000), ""},
	{"emphasis behind bars", strings.Repeat("|*a_ \n", 20_000), "markdown/too-complex"},
	{"nested emphasis", strings.Repeat("*a **a ", 3000) + "b" + strings.Repeat(" a** a*", 3000), ""},
	{"brackets", strings.Repeat("[", 50_000), "markdown/too-complex"},
	{"bracket pairs", strings.Repeat("[", 5_000) + "a" + strings.Repeat("]", 5_000), ""},
	{"backticks", backticks(400), ""},
	{"tags", strings.Repeat("<a <a ", 20_000), "markdown/too-complex"},
	{"attributes", strings.Repeat("<a b=\"", 2_000), ""},
	{"comments", strings.Repeat("<!-- ", 5_000), ""},
	{"instructions", strings.Repeat("a <?", 2_000), ""},
	{"footnotes", strings.Repeat("[^n] ", 20_000) + "\n\n[^n]: x", "markdown/too-many-footnotes"},
	{"footnotes within limits", strings.Repeat("[^n] ", 1_900) + "\n\n[^n]: x", ""},
	{"definitions", definitions(20_000), "markdown/too-many-definitions"},
	{"definitions within limits", definitions(4_900), "markdown/too-complex"},
	{"open definitions", strings.Repeat("[a]: b\n(", 4_000), ""},
	{"reference bomb", "[x]: https://example.org/" + strings.Repeat("x", 20_000) + "\n\n" + strings.Repeat("[x]\n\n", 2000), "markdown/long-address"},
	{"title bomb", "[x]: https://example.org \"" + strings.Repeat("x", 2_000) + "\"\n\n" + strings.Repeat("[x]\n\n", 20_000), "markdown/too-much-html"},
	{"addresses in prose", strings.Repeat("_a_a_a_a_a_a_", 1_000) + "@", ""},
	{"headings alike", strings.Repeat("# a\n\n", 10_000), ""},
	{"headings that meet", meeting(3_000), ""},
	{"raw HTML", strings.Repeat("<mark>", 3_000), ""},
	{"open scripts", "a " + strings.Repeat("<script>a ", 5_000), ""},
	{"raw HTML blocks", strings.Repeat("<details>\n\n", 3_000), ""},
	{"unknown tags", strings.Repeat("<b>x\n\n", 20_000), ""},
	{"braces", strings.Repeat("{", 200_000), ""},
	{"references", strings.Repeat("&", 100_000) + strings.Repeat("&amp", 10_000), ""},
	{"one long line", strings.Repeat("x", 2<<20-1), ""},
	{"too large", strings.Repeat("x ", 5<<19), "markdown/too-large"},
	{"code", "```go\n" + strings.Repeat("(((\"", 10_000) + "\n```", ""},
	{"notes", strings.Repeat("> [!NOTE]\n\n", 10_000), ""},
	{"tasks alike", strings.Repeat("- [ ] a\n", 10_000), ""},
	{"days", "- " + strings.Repeat("2026-01-01 ", 10_000), ""},
	{"owners", "- " + strings.Repeat("@a ", 10_000), ""},
	{"wiki links", strings.Repeat("[[a]] ", 4_000), ""},
	{"callouts", strings.Repeat("!!! note\n", 50_000), ""},
	{"callouts with titles", strings.Repeat("!!! note \"a\n", 50_000), ""},
	{"callouts in each other", nestedCallouts(200), "markdown/too-deep"},
	{"folded callouts", strings.Repeat("??? x\n    a\n", 20_000), ""},
	{"fenced notes in each other", strings.Repeat(":::note\n", 1_000), "markdown/too-deep"},
	{"fenced notes", strings.Repeat(":::note [a\n:::\n", 20_000), ""},
	{"quoted notes", strings.Repeat("> [!info]- *a\n\n", 10_000), ""},
	{"open attributes of headings", strings.Repeat("## a "+strings.Repeat("{#", 500)+"\n", 1_000), ""},
	{"attributes of a heading", "## a " + strings.Repeat("{#a}", 100_000) + "\n", ""},
	{"words of an attribute list", "## a {" + strings.Repeat("#a ", 100_000) + "}\n", ""},
	{"ids of headings", strings.Repeat("## a {#b}\n", 10_000), ""},
	{"braces behind pictures", strings.Repeat("![a](b){", 3_000), ""},
	{"embeds", strings.Repeat("![[a.png]]", 3_000), ""},
	{"open embeds", strings.Repeat("![[a|", 3_000), ""},
	{"inline notes", strings.Repeat("^[a] ", 1_900), ""},
	{"too many inline notes", strings.Repeat("^[a] ", 2_100), "markdown/too-many-footnotes"},
	{"inline notes in each other", strings.Repeat("^[", 900) + "a" + strings.Repeat("]", 900), ""},
	{"open inline notes", strings.Repeat("^[a", 1_900), ""},
	{"addresses with spaces", strings.Repeat("[a](b c.md)", 3_000), ""},
	{"open addresses with spaces", strings.Repeat("[a](b c (", 3_000), ""},
	{"definition lists", strings.Repeat("a\n: b\n", 20_000), ""},
	{"definitions in each other", nestedDefinitions(200), "markdown/too-deep"},
	{"long definition term", strings.Repeat("a\n", 50_000) + ": b\n", ""},
	{"colons", strings.Repeat("a\n:\n", 50_000), ""},
	{"bare addresses", strings.Repeat("https://a.b/*_\n\n", 20_000), ""},
	{"one bare address", "https://a.b/" + strings.Repeat("(", 100_000) + strings.Repeat(")", 100_000), ""},
	{"colons and points", strings.Repeat("www.http:", 100_000), ""},
	{"addresses in each other", strings.Repeat("www.a.b/", 100_000), ""},
	{"entities behind addresses", "https://a.b/" + strings.Repeat("&a;", 100_000), ""},
	{"mail names", strings.Repeat("a.b-c+d", 50_000) + "@", ""},
	{"mails", strings.Repeat("a@b.cd ", 10_000), ""},
	{"unfinished tags", strings.Repeat("<td ", 100_000), "markdown/too-complex"},
	{"unfinished tags in lines", strings.Repeat("<td\n", 20_000), ""},
	{"HTML cells", "<table>" + strings.Repeat("<tr><td>a\n", 20_000), ""},
	{"HTML tables in each other", strings.Repeat("<table><tr><td>\n", 3_000), ""},
	{"elements around blocks", strings.Repeat("<sub>\n\na\n\n", 3_000), ""},
	{"rows beyond the head", "|a|\n|-|\n" + strings.Repeat("|a|b|\n", 20_000), ""},
	{"rows of dashes", "a|b\n" + strings.Repeat("-|-|-\n", 20_000), "markdown/too-many-cells"},
	{"bars in double brackets", "|a|\n|-|\n|" + strings.Repeat("[[a|", 3_000) + "|\n", ""},
	{"signs of headings", strings.Repeat("##a\n", 50_000), ""},
	{"percent signs", strings.Repeat("%%a ", 100_000), ""},
	{"equals signs", strings.Repeat("==a ", 50_000), ""},
	{"empty items", strings.Repeat("-\n\n", 20_000), ""},
	{"open wiki links", strings.Repeat("[[a ", 3_000), ""},
}

func deepList(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat("  ", i) + "- x\n")
	}
	return b.String()
}

func table(columns, rows int) string {
	return strings.Repeat("a|", columns) + "\n" + strings.Repeat("-|", columns) + "\n" + strings.Repeat("x\n", rows)
}

func backticks(most int) string {
	var b strings.Builder
	for i := range most {
		b.WriteString("a" + strings.Repeat("`", i+1))
	}
	return b.String()
}

func nestedCallouts(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat("    ", i) + "!!! note\n")
	}
	return b.String()
}

func nestedDefinitions(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat("  ", i) + "a\n" + strings.Repeat("  ", i) + ": x\n\n")
	}
	return b.String()
}

func definitions(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "[d%d]: https://example.org/%d\n", i, i)
	}
	b.WriteByte('\n')
	for i := range n {
		fmt.Fprintf(&b, "[d%d] ", i)
	}
	return b.String()
}

func meeting(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "# a %d\n\n", i+2)
	}
	return b.String() + strings.Repeat("# a\n\n", n)
}

// TestHostileInputIsParsedOrRefused bounds each input by far more than any
// machine needs; BenchmarkHostile measures.
func TestHostileInputIsParsedOrRefused(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			done := make(chan error, 1)
			go func() {
				body, list := markdown.Parse("page.md", []byte(h.src))
				code := ""
				for _, p := range list {
					if p.Severity == "error" {
						code = p.Code
						break
					}
				}
				if code != h.code {
					done <- fmt.Errorf("got error %q, want %q", code, h.code)
					return
				}
				if len(list) > 2000 {
					done <- fmt.Errorf("got %d problems", len(list))
					return
				}
				done <- sound(body)
			}()
			select {
			case err := <-done:
				if err != nil {
					t.Error(err)
				}
			case <-time.After(20 * time.Second):
				t.Fatal("still parsing after 20 s")
			}
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		b.Run(strings.ReplaceAll(h.name, " ", "-"), func(b *testing.B) {
			for b.Loop() {
				markdown.Parse("page.md", []byte(h.src))
			}
		})
	}
}

func TestProblemsOfOneKindAreCounted(t *testing.T) {
	_, list := markdown.Parse("page.md", []byte(strings.Repeat("<b>x\n\n", 250)))
	if len(list) != 101 {
		t.Fatalf("got %d problems, want 100 and a last one", len(list))
	}
	if p := list[0]; p.Line != 0 || p.Message != "150 more problems of this kind" {
		t.Errorf("got %+v, want the count of the others", p)
	}
}

// allocations is how often the same memory may be counted.
var allocations uint64 = 1

func TestMemoryOfAReferenceBombIsBounded(t *testing.T) {
	src := []byte("[x]: https://example.org \"" + strings.Repeat("x", 2_000) + "\"\n\n" + strings.Repeat("[x]\n\n", 200_000))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	markdown.Parse("page.md", src)
	runtime.ReadMemStats(&after)
	if got := (after.TotalAlloc - before.TotalAlloc) >> 20; got > 1000*allocations {
		t.Errorf("allocated %d MiB in all", got)
	}
}
