package publish_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tandem/generator/publish"
)

// TestFile: one file is written whole, in folders that are made for it, and nothing is
// left beside it.
func TestFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "new", "site.zip")
	for _, text := range []string{"first", "second, which is longer", ""} {
		if err := publish.File(context.Background(), name, []byte(text), publish.Options{}); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != text {
			t.Errorf("got %q, %v, want %q", got, err, text)
		}
		alone(t, name)
	}
}

// TestFileIsRefused: where a file must not be written, and the old file after a failed
// run.
func TestFileIsRefused(t *testing.T) {
	root := t.TempDir()
	content, beside := filepath.Join(root, "content"), filepath.Join(root, "content-beside")
	for _, dir := range []string{content, beside} {
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	old := filepath.Join(beside, "old")
	if err := os.WriteFile(old, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	options := publish.Options{Forbidden: []string{content}}
	for _, name := range []string{filepath.Join(content, "x"), filepath.Join(content, "new", "x"), beside} {
		err := publish.File(context.Background(), name, []byte("x"), options)
		var refused *publish.RefusedError
		if !errors.As(err, &refused) || refused.Dir != name || refused.Hint() == "" || strings.Contains(refused.Hint(), "--out") {
			t.Errorf("writing to %q: got %v, want a refusal whose hint is about a file", name, err)
		}
	}
	if err := publish.File(context.Background(), filepath.Join(beside, "new"), nil, options); err != nil {
		t.Errorf("beside a forbidden folder: %v", err)
	}
	if err := publish.File(context.Background(), filepath.Join(old, "x"), nil, options); err == nil {
		t.Error("a file was written below a file")
	}
	// The file that is written beside it would have a name of more than 255 bytes.
	if err := publish.File(context.Background(), filepath.Join(beside, strings.Repeat("x", 250)), []byte("x"), options); err == nil {
		t.Error("a file was written whose name is too long")
	}
	interrupted, cancel := context.WithCancel(context.Background())
	cancel()
	if err := publish.File(interrupted, old, []byte("new"), options); !errors.Is(err, context.Canceled) {
		t.Errorf("after an interrupt: %v", err)
	}
	if got, err := os.ReadFile(old); err != nil || string(got) != "old" {
		t.Errorf("the old file is %q, %v", got, err)
	}
	if entries, _ := os.ReadDir(beside); len(entries) != 2 {
		t.Errorf("left behind: %v", entries)
	}
	if entries, _ := os.ReadDir(content); len(entries) != 0 {
		t.Errorf("a refusal wrote %v", entries)
	}
}

// TestErrorsNameTheirNumbers: the texts of errors about the disk and the other
// process.
func TestErrorsNameTheirNumbers(t *testing.T) {
	for _, test := range []struct {
		err     error
		named   []string
		unnamed string
	}{
		{&publish.FullError{Dir: "site", Need: 1_500_000, Free: 2_000_000}, []string{`"site"`, "1.5 MB", "2.0 MB"}, ""},
		{&publish.FullError{Dir: "site", Need: 1_500_000, Free: 0}, []string{"1.5 MB", "0.0 MB"}, ""},
		{&publish.FullError{Dir: "site", Need: 1_500_000, Free: -1}, []string{"1.5 MB"}, "-"},
		{&publish.HeldError{Dir: "site", PID: "42"}, []string{`"site"`, "42"}, ""},
		{&publish.HeldError{Dir: "site"}, []string{`"site"`}, "("},
		{&publish.DeniedError{Dir: "site", Mode: 0o555, Err: os.ErrPermission}, []string{`"site"`, "-r-xr-xr-x"}, ""},
	} {
		for _, value := range test.named {
			if !strings.Contains(test.err.Error(), value) {
				t.Errorf("%q does not name %q", test.err, value)
			}
		}
		if test.unnamed != "" && strings.Contains(test.err.Error(), test.unnamed) {
			t.Errorf("%q holds %q", test.err, test.unnamed)
		}
		if hint, ok := test.err.(interface{ Hint() string }); !ok || hint.Hint() == "" {
			t.Errorf("%q has no hint", test.err)
		}
	}
}
