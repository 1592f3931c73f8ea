package diag_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/diag"
)

// TestGroupsFitAScreen prints many problems of several shapes and counts the
// lines of each code; with All every problem is there.
func TestGroupsFitAScreen(t *testing.T) {
	var list diag.List
	for i := range 300 {
		list.Add(diag.Problem{Path: fmt.Sprintf("p%d.md", i), Line: 1, Column: 1, Severity: diag.Warning, Code: "a/same-hint", Message: "m", Hint: "do it"})
		list.Add(diag.Problem{Path: fmt.Sprintf("p%d.md", i), Line: 2, Column: 3, Severity: diag.Error, Code: "b/with-line", Message: strings.Repeat("long ", 60), Hint: fmt.Sprint("do ", i)})
		list.Add(diag.Problem{Path: fmt.Sprintf("p%d.md", i), Line: 1, Column: 1, Severity: diag.Warning, Code: "c/other-hints", Message: "m", Hint: fmt.Sprint("do ", i)})
	}
	list.Add(diag.Problem{Path: "p.md", Severity: diag.Note, Code: "d/one", Message: "m", Hint: "do it"})
	o := diag.GroupOptions{
		TextOptions: diag.TextOptions{Source: func(string) []byte { return []byte("first\n" + strings.Repeat("word ", 99)) }},
		Meaning:     func(string) string { return strings.Repeat("what it means ", 12) },
		Command:     func(code string) string { return "tandem check --code " + code + " --all" },
	}
	var b strings.Builder
	if err := diag.WriteGroups(&b, list, o); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	starts := []string{"b/with-line: 300 errors\n", "a/same-hint: 300 warnings\n", "c/other-hints: 300 warnings\n", "d/one: 1 note\n", "    300  error    b/with-line\n"}
	for i, start := range starts[:4] {
		from, to := strings.Index(text, start), strings.Index(text, starts[i+1])
		if from < 0 || to < from {
			t.Fatalf("no %q before %q in\n%s", start, starts[i+1], text)
		}
		rows := 0
		for line := range strings.Lines(text[from:to]) {
			rows += 1 + max(0, len([]rune(line))-2)/80
		}
		if rows > 24 {
			t.Errorf("%q and what follows take %d rows:\n%s", start, rows, text[from:to])
		}
		if more := "and "; strings.Contains(text[from:to], more) != (i < 3) {
			t.Errorf("%q: whether more is there is wrong:\n%s", start, text[from:to])
		}
	}
	if strings.Count(text, "hint: do it\n") != 2 {
		t.Errorf("a hint that all of a code share is printed %d times, not once for each code", strings.Count(text, "hint: do it\n"))
	}
	o.All = true
	b.Reset()
	if err := diag.WriteGroups(&b, list, o); err != nil {
		t.Fatal(err)
	}
	for _, p := range list {
		if !strings.Contains(b.String(), p.Path+":") {
			t.Errorf("%s is missing from the whole list", p.Path)
		}
	}
	if n := strings.Count(b.String(), "[a/same-hint]"); n != 300 || strings.Contains(b.String(), "more:") {
		t.Errorf("%d of 300 are printed", n)
	}
}
