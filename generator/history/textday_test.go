package history

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// unverified compares two versions without the lines that verify them.
func unverified(before, after []byte) bool {
	text := func(version []byte) (kept []string) {
		for line := range strings.Lines(string(version)) {
			if !strings.HasPrefix(line, "verified") {
				kept = append(kept, line)
			}
		}
		return kept
	}
	return strings.Join(text(before), "") == strings.Join(text(after), "")
}

// TestTheDayOfATextIsNotThatOfItsVerification commits texts and verifications in turn.
func TestTheDayOfATextIsNotThatOfItsVerification(t *testing.T) {
	dir, write, commit := repository(t)
	write("once.md", "verified: x\nOne.\n")
	write("verified.md", "One.\n")
	write("moved.md", "One, moved.\n")
	write("changed.md", "verified: x\nOne, changed.\n")
	write("again.md", "One, again.\n")
	write("open.md", "One, open.\n")
	write("picture.txt", "verified: x\nOne.\n")
	commit("2026-03-01", "nurse")
	write("verified.md", "Two.\n")
	write("again.md", "Two, again.\n")
	commit("2026-04-01", "nurse")
	write("verified.md", "verified: ann\nTwo.\n")
	write("moved.md", "verified: ann\nOne, moved.\n")
	write("changed.md", "verified: x\nTwo, changed.\n")
	write("again.md", "verified: ann\nTwo, again.\n")
	write("open.md", "verified: ann\nOne, open.\n")
	write("picture.txt", "verified: x\nverified: y\nOne.\n")
	commit("2026-05-01", "lead")
	git(t, dir, "", "mv", "moved.md", "new.md")
	write("verified.md", "verified: ann\nverified: bo\nTwo.\n")
	write("again.md", "verified: ann\nOne, again.\n") // the text it had before
	write("open.md", "verified: ann\nverified: bo\nOne, open.\n")
	commit("2026-06-01", "lead")
	write("open.md", "Two, open.\n")

	for path, want := range map[string]string{
		"once.md": "2026-03-01", "verified.md": "2026-04-01", "new.md": "2026-03-01", "changed.md": "2026-05-01",
		"again.md": "2026-06-01", "open.md": "2026-03-01", "picture.txt": "",
	} {
		if got, ok := logOf(t, dir).Of(path); !ok || string(got.Text) != want {
			t.Errorf("%s: got %q, %v, want %q", path, got.Text, ok, want)
		}
	}
}

// TestNoDayOfATextWithoutTheFormerOnes reads a clone without the texts of former
// commits, and one that lost a text.
func TestNoDayOfATextWithoutTheFormerOnes(t *testing.T) {
	dir, write, commit := repository(t)
	write("a.md", "verified: ann\nOne.\n")
	commit("2026-03-01", "nurse")
	write("a.md", "verified: ann\nverified: bo\nOne.\n")
	commit("2026-04-01", "nurse")
	if got, _ := logOf(t, dir).Of("a.md"); got.Text != "2026-03-01" {
		t.Errorf("got %q", got.Text)
	}
	root := filepath.Dir(filepath.Dir(dir))
	git(t, root, "", "config", "uploadpack.allowFilter", "true")
	partial := filepath.Join(t.TempDir(), "partial")
	git(t, root, "", "clone", "-q", "--filter=blob:none", "file://"+root, partial)
	if got, ok := logOf(t, filepath.Join(partial, "the base", "content")).Of("a.md"); !ok || got.Day != "2026-04-01" || got.Text != "" {
		t.Errorf("partial: got %+v, %v", got, ok)
	}
	id, err := exec.Command("git", "-C", dir, "rev-parse", "HEAD~1:./a.md").Output()
	if err != nil {
		t.Fatal(err)
	}
	hash := strings.TrimSpace(string(id))
	if err := os.Remove(filepath.Join(root, ".git", "objects", hash[:2], hash[2:])); err != nil {
		t.Fatal(err)
	}
	r, err := Open(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	h, err := r.Log(context.Background(), bytes.Equal, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := h.Of("a.md"); !ok || got.Day != "2026-04-01" || got.Text != "" {
		t.Errorf("a lost text: got %+v, %v", got, ok)
	}
}
