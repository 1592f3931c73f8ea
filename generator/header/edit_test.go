package header_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"tandem/generator/gentest"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

var word = kb.Verification{By: "human:product-owner", At: "2026-11-21", Text: "64a97cd7", How: "read"}

// outcome is an edited file, or why it is not edited.
func outcome(out []byte, err error) []byte {
	var fault *header.Fault
	if errors.As(err, &fault) {
		return []byte(strings.Join([]string{strconv.Itoa(fault.Pos.Line) + ":" + strconv.Itoa(fault.Pos.Column) + ": " + fault.Error(), "hint: " + fault.Hint(), ""}, "\n"))
	}
	return out
}

func TestEdits(t *testing.T) {
	edits := map[string]func(src []byte) ([]byte, error){
		"verify":   func(src []byte) ([]byte, error) { return header.Verify(src, word) },
		"reassign": func(src []byte) ([]byte, error) { return header.Reassign(src, "product-owner", "data-steward") },
	}
	gentest.Each(t, "testdata/edit/*.txtar", func(t *testing.T, golden *gentest.File) {
		edit := edits[strings.TrimPrefix(t.Name(), "TestEdits/")]
		for _, name := range golden.Names(".md") {
			golden.Want(t, name+".out", outcome(edit(golden.Input(t, name+".md"))))
		}
	})
}

// TestOddBytesStay checks bytes that an archive cannot show: line endings, a byte
// order mark, trailing spaces, a last line without end.
func TestOddBytesStay(t *testing.T) {
	const entry = `{by: human:product-owner, at: 2026-11-21, text: "64a97cd7", how: read}`
	for name, test := range map[string]struct{ src, want string }{
		"CRLF":            {"---\r\ntitle: é \r\n---\r\nText\r\n", "---\r\ntitle: é \r\nverified:\r\n  - " + entry + "\r\n---\r\nText\r\n"},
		"mixed":           {"---\r\ntitle: é\nverified:\r\n- {by: x, at: 2026-01-01}\n---\r\nText\n\r\n", "---\r\ntitle: é\nverified:\r\n- {by: x, at: 2026-01-01}\n- " + entry + "\n---\r\nText\n\r\n"},
		"byte order mark": {"\xef\xbb\xbf---\nverified: []\n---\nText", "\xef\xbb\xbf---\nverified: [" + entry + "]\n---\nText"},
		"mark, no header": {"\xef\xbb\xbf# A\r\n", "\xef\xbb\xbf---\r\nverified:\r\n  - " + entry + "\r\n---\r\n# A\r\n"},
		"no last newline": {"---\nverified: []\n---", "---\nverified: [" + entry + "]\n---"},
		"trailing spaces": {"--- \nverified: []  \n---\t\n  \n", "--- \nverified: [" + entry + "]  \n---\t\n  \n"},
		"rule first":      {"---\n\nText\n", "---\nverified:\n  - " + entry + "\n---\n---\n\nText\n"},
		"wide runes":      {"---\nverified: [{by: 'é🙂', at: 2026-01-01}]\n---\n", "---\nverified: [{by: 'é🙂', at: 2026-01-01}, " + entry + "]\n---\n"},
		"blank line":      {"\n# A\n", "---\nverified:\n  - " + entry + "\n---\n\n# A\n"},
		"empty file":      {"", "---\nverified:\n  - " + entry + "\n---\n"},
	} {
		got, err := header.Verify([]byte(test.src), word)
		if err != nil || string(got) != test.want {
			t.Errorf("%s: got %q, %v\nwant %q", name, got, err, test.want)
		}
	}
	for name, src := range map[string]string{
		"lone CR":        "---\ntitle: a\rb\n---\n",
		"CR at the end":  "---\ntitle: a\n---\r",
		"line separator": "---\ntitle: a\u2028b\n---\n",
		"UTF-16":         "\xff\xfe-\x00",
	} {
		if got, err := header.Verify([]byte(src), word); err == nil {
			t.Errorf("%s: got %q, want it refused", name, got)
		}
	}
}

func TestNotesAreQuoted(t *testing.T) {
	v := word
	v.Note = `says "yes": no # really \ 'so', [a] & *b`
	got, err := header.Verify([]byte("---\ntitle: a\n---\n"), v)
	if err != nil {
		t.Fatal(err)
	}
	head, _ := header.Decode("guides/a.md", got, practice.All())
	if read := head.Common.Verified; len(read) != 1 || read[0] != v {
		t.Errorf("read back as %+v, want %+v", read, v)
	}
}

// FuzzVerify checks an edit of any bytes: everything outside the value of "verified"
// is unchanged, byte by byte, and has the same meaning; a second edit changes nothing.
func FuzzVerify(f *testing.F) {
	for _, pattern := range []string{"testdata/*.txtar", "testdata/edit/*.txtar"} {
		cases, _ := filepath.Glob(pattern)
		for _, name := range cases {
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			for _, file := range txtar.Parse(data).Files {
				f.Add(file.Data)
				f.Add(bytes.ReplaceAll(file.Data, []byte("\n"), []byte("\r\n")))
			}
		}
	}
	types := practice.All()
	f.Fuzz(func(t *testing.T, src []byte) {
		kept := bytes.Clone(src)
		out, err := header.Verify(src, word)
		if !bytes.Equal(src, kept) {
			t.Fatal("the input was changed")
		}
		if err != nil {
			return
		}
		before, _ := header.Decode("guides/a.md", src, types)
		after, problems := header.Decode("guides/a.md", out, types)
		b, a := before.Common, after.Common
		b.Verified, a.Verified = nil, nil
		if diff := cmp.Diff(b, a); diff != "" {
			t.Fatalf("%q → %q means something else: %s", src, out, diff)
		}
		if strings.TrimSpace(string(before.Body)) != strings.TrimSpace(string(after.Body)) {
			t.Fatalf("%q → %q has another body", src, out)
		}
		if len(problems) == 0 && len(after.Common.Verified) == 0 {
			t.Fatalf("%q → %q has no verification", src, out)
		}
		again, err := header.Verify(out, word)
		if err != nil || !bytes.Equal(again, out) {
			t.Fatalf("a second time %q becomes %q, %v", out, again, err)
		}
		checkOutside(t, src, out)
	})
}

// FuzzReassign checks the same promise for the list of owners.
func FuzzReassign(f *testing.F) {
	cases, _ := filepath.Glob("testdata/edit/*.txtar")
	for _, name := range cases {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(data).Files {
			f.Add(file.Data)
			f.Add(bytes.ReplaceAll(file.Data, []byte("\n"), []byte("\r\n")))
		}
	}
	types := practice.All()
	f.Fuzz(func(t *testing.T, src []byte) {
		out, err := header.Reassign(src, "product-owner", "data-steward")
		if err != nil || bytes.Equal(src, out) {
			return
		}
		before, _ := header.Decode("guides/a.md", src, types)
		after, _ := header.Decode("guides/a.md", out, types)
		for _, id := range after.Common.Owners {
			if id == "product-owner" {
				t.Fatalf("%q → %q names the old owner", src, out)
			}
		}
		b, a := before.Common, after.Common
		b.Owners, a.Owners = nil, nil
		if diff := cmp.Diff(b, a); diff != "" {
			t.Fatalf("%q → %q means something else: %s", src, out, diff)
		}
		if !bytes.HasSuffix(out, bytes.TrimLeft(before.Body, " \t\r\n")) {
			t.Fatalf("%q → %q has another body", src, out)
		}
	})
}

// checkOutside finds the part that differs and requires it to be below the key.
func checkOutside(t *testing.T, src, out []byte) {
	t.Helper()
	head, tail := 0, 0
	for head < min(len(src), len(out)) && src[head] == out[head] {
		head++
	}
	for tail < min(len(src), len(out))-head && src[len(src)-1-tail] == out[len(out)-1-tail] {
		tail++
	}
	gone := src[head : len(src)-tail]
	if len(gone) > 0 && !bytes.Contains(src[:len(src)-tail], []byte("verified")) && !bytes.Contains(src[:len(src)-tail], []byte(`\`)) {
		t.Fatalf("%q → %q took %q out", src, out, gone)
	}
}
