package lsp

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
)

// TestEditsMakeTheOtherText applies the edits between two texts as an editor
// does, from the last to the first.
func TestEditsMakeTheOtherText(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"a", "é", "😀", "\n", "\r\n", " ", "line\n", "[[x]]", "\n\n"}
	text := func() string {
		var b strings.Builder
		for range random.IntN(30) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		return b.String()
	}
	for range 3000 {
		before, after := text(), text()
		if random.IntN(2) == 0 {
			at := strings.Index(before+"\n", "\n")
			after = before[:min(at, len(before))] + text() + before[min(at, len(before)):]
		}
		for _, e := range []encoding{utf8Units, utf16Units} {
			d := &document{text: before}
			edits := e.edits(before, after)
			for i := range edits {
				last := edits[len(edits)-1-i]
				d.apply(e, []change{{&last.Range, last.NewText}})
			}
			if d.text != after {
				t.Fatalf("%s: %q became %q, want %q by %v", e, before, d.text, after, edits)
			}
		}
	}
}

func TestPositionsCountUnits(t *testing.T) {
	const text = "aé😀b\r\nc\rd\n"
	for _, test := range []struct {
		e    encoding
		at   position
		want int
	}{
		{utf16Units, position{0, 2}, 3},
		{utf16Units, position{0, 3}, 3}, // between the halves of a surrogate pair
		{utf16Units, position{0, 4}, 7},
		{utf16Units, position{0, 99}, 8}, // the end of the line, before its CR
		{utf8Units, position{0, 3}, 3},
		{utf8Units, position{0, 7}, 7},
		{utf16Units, position{1, 0}, 10},
		{utf16Units, position{2, 1}, 13},
		{utf16Units, position{3, 0}, 14},
		{utf16Units, position{99, 0}, 14},
		{utf16Units, position{-1, -1}, 0},
	} {
		if got := test.e.offset(text, test.at); got != test.want {
			t.Errorf("%s: %v is byte %d, want %d", test.e, test.at, got, test.want)
		}
	}
}

func TestAnOverlayIsAFileSystem(t *testing.T) {
	under := fstest.MapFS{"a.md": {Data: []byte("old")}, "guides/b.md": {Data: []byte("b")}}
	o := overlay{under, map[string]string{"a.md": "new text", "new/deep/c.md": "c", "guides/d.md": "d"}}
	var names []string
	err := fs.WalkDir(o, ".", func(name string, _ fs.DirEntry, err error) error {
		names = append(names, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(names, " "), ". a.md guides guides/b.md guides/d.md new new/deep new/deep/c.md"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for name, want := range map[string]string{"a.md": "new text", "new/deep/c.md": "c", "guides/b.md": "b"} {
		if got, err := fs.ReadFile(o, name); err != nil || string(got) != want {
			t.Errorf("%s is %q (%v), want %q", name, got, err, want)
		}
	}
	if info, err := fs.Stat(o, "a.md"); err != nil || info.Size() != 8 {
		t.Errorf("a.md has another size than its new text (%v)", err)
	}
}

// FuzzFrames feeds any bytes to the reader of messages, then a message: it must
// come through, unless the bytes announce a longer one.
func FuzzFrames(f *testing.F) {
	for _, seed := range []string{
		"", "garbage", "Content-Length: 3\r\n\r\nabc", "Content-Length: -1\r\n\r\n", "Content-Length: 99999999999999999999\r\n\r\n",
		"content-length:2\n\n{}", "Content-Type: x\r\n\r\n", "Content-Length: 5\r\nContent-Length: 2\r\n\r\n{}", ":\r\n\r\n", "\r\n\r\n\r\n",
		"{\"jsonrpc\":\"2.0\"}Content-Length: 2\r\n\r\n{}", strings.Repeat("x", 9000),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, junk []byte) {
		const want = `{"jsonrpc":"2.0"}`
		frame := fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(want), want)
		r := bufio.NewReader(io.MultiReader(bytes.NewReader(junk), strings.NewReader("\r\n\r\n"+frame)))
		announced := bytes.Contains(bytes.ToLower(junk), []byte("content-length"))
		for range len(junk) + 2 {
			message, err := readFrame(r)
			if err != nil {
				break
			}
			if string(message) == want {
				return
			}
		}
		if !announced {
			t.Errorf("behind %q the message is lost", junk)
		}
	})
}

// FuzzSpots asks for the possible keys and values at any byte of any header.
func FuzzSpots(f *testing.F) {
	f.Add("---\nowners: [a, b\nverified:\n  - {by: human:x, at\n    text: 3\n- x: [{\n---\n", 20)
	f.Add("---\n- - -\n  : :\n\"", 9)
	f.Fuzz(func(t *testing.T, text string, at int) {
		if at < 0 || at > len(text) {
			return
		}
		found, ok := spotAt(text, at, nil)
		if ok && (found.from > at || found.to < at || found.to > len(text)) {
			t.Errorf("the word at %d of %q is from %d to %d", at, text, found.from, found.to)
		}
	})
}
