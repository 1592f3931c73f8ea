package main

import (
	"os"
	"path/filepath"
	"testing"

	"tandem/generator/scaffold/base"
)

// TestHalfABaseIsNoBase lets the last file fail: nothing may be left of those before it.
func TestHalfABaseIsNoBase(t *testing.T) {
	files := []base.File{{Path: "content/a.md"}, {Path: "content/b.md"}, {Path: "content/b.md/c.md"}}
	there, missing := t.TempDir(), filepath.Join(t.TempDir(), "new")
	for _, dir := range []string{there, missing} {
		if err := writeBase(dir, files); err == nil {
			t.Fatal("a file below a file is written")
		}
	}
	entries, err := os.ReadDir(there)
	if err != nil || len(entries) > 0 {
		t.Errorf("the folder that was there holds %v, %v, want nothing", entries, err)
	}
	if _, err := os.Stat(missing); !os.IsNotExist(err) {
		t.Errorf("the folder that was not there is there: %v", err)
	}
}
