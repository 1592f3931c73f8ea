package gentest_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tandem/generator/gentest"
)

// recorder is a testing.TB that records the complaints of a golden.
type recorder struct {
	testing.TB
	said []string
}

func (r *recorder) Helper()           {}
func (r *recorder) Error(args ...any) { r.said = append(r.said, fmt.Sprint(args...)) }
func (r *recorder) Errorf(format string, args ...any) {
	r.said = append(r.said, fmt.Sprintf(format, args...))
}
func (r *recorder) Failed() bool { return len(r.said) > 0 }

const golden = `The rule in words.
-- a.md --
input
-- a.html --
old
-- a.diag --
1:1 one
`

// run reads the golden, runs use on it and returns complaints and the file's content
// afterwards.
func run(t *testing.T, content string, updating bool, use func(t testing.TB, f *gentest.File)) (said []string, after string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.txtar")
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	before := flag.Lookup("update").Value.String()
	if err := flag.Set("update", fmt.Sprint(updating)); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = flag.Set("update", before) }()
	r := &recorder{TB: t}
	f := gentest.Read(r, path)
	use(r, f)
	f.Close(r)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return r.said, string(data)
}

func all(html, diag string) func(t testing.TB, f *gentest.File) {
	return func(t testing.TB, f *gentest.File) {
		f.Input(t, "a.md")
		f.Want(t, "a.html", []byte(html))
		f.WantCounted(t, "a.diag", []byte(diag))
	}
}

func TestGoldens(t *testing.T) {
	for _, c := range []struct {
		name     string
		content  string
		updating bool
		use      func(t testing.TB, f *gentest.File)
		said     string // part of the only complaint; none when empty
		after    string // empty: unchanged
	}{
		{"equal", golden, false, all("old\n", "1:1 one\n"), "", ""},
		{"a missing last line end is no difference", golden, false, all("old", "1:1 one"), "", ""},
		{"different", golden, false, all("new\n", "1:1 one\n"), "+new", ""},
		{"updated", golden, true, all("new\n", "1:2 one\n"), "", strings.NewReplacer("old", "new", "1:1", "1:2").Replace(golden)},
		{"nothing is rewritten without need", golden, true, all("old\n", "1:1 one\n"), "", ""},
		{"wanted but absent", strings.Replace(golden, "-- a.html --\nold\n", "", 1), false, all("new\n", "1:1 one\n"), "+new", ""},
		{"added beside its input", strings.Replace(golden, "-- a.html --\nold\n", "", 1) + "-- b.md --\n", true,
			func(t testing.TB, f *gentest.File) { all("new\n", "1:1 one\n")(t, f); f.Input(t, "b.md") }, "",
			strings.Replace(strings.Replace(golden, "-- a.html --\nold\n", "", 1), "one\n", "one\n-- a.html --\nnew\n", 1) + "-- b.md --\n"},
		{"orphan", golden + "-- b.html --\n", false, all("old\n", "1:1 one\n"), `take it out`, ""},
		{"orphan while updating", golden + "-- b.html --\n", true, all("new\n", "1:1 one\n"), `take it out`, ""},
		{"no rule in words", golden[strings.Index(golden, "-- a.md"):], false, all("old\n", "1:1 one\n"), "say the rule", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, after := run(t, c.content, c.updating, c.use)
			if c.said == "" && len(said) > 0 || c.said != "" && (len(said) != 1 || !strings.Contains(said[0], c.said)) {
				t.Errorf("got complaints %q, want %q", said, c.said)
			}
			want := c.after
			if want == "" {
				want = c.content
			}
			if after != want {
				t.Errorf("got file\n%s\nwant\n%s", after, want)
			}
		})
	}
}

func TestAnUpdateDoesNotChangeTheNumberOfProblems(t *testing.T) {
	said, after := run(t, golden, true, all("new\n", "1:1 one\n1:2 two\n"))
	if len(said) != 2 || !strings.Contains(said[1], "change it by hand first") {
		t.Errorf("got complaints %q, want one that says what to do", said)
	}
	if after != golden {
		t.Errorf("got the file rewritten:\n%s", after)
	}
}

func TestEachRunsEveryFile(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txtar", "a.txtar"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("Rule.\n-- x.md --\n-- y.md --\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	gentest.Each(t, filepath.Join(dir, "*.txtar"), func(t *testing.T, f *gentest.File) {
		for _, name := range f.Names(".md") {
			f.Input(t, name+".md")
			got = append(got, t.Name()+"/"+name)
		}
	})
	want := "TestEachRunsEveryFile/a/x TestEachRunsEveryFile/a/y TestEachRunsEveryFile/b/x TestEachRunsEveryFile/b/y"
	if strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
