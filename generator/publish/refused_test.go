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

// TestAnEmptyHomeIsRefused: the home folder and folders that contain it, even when
// they are empty; a folder inside it is allowed.
func TestAnEmptyHomeIsRefused(t *testing.T) {
	root := t.TempDir()
	home := filepath.Join(root, "users", "home")
	if err := os.MkdirAll(home, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for _, dir := range []string{home, filepath.Dir(home)} {
		err := publish.Write(context.Background(), dir, outputs("x", 1), publish.Options{})
		var refused *publish.RefusedError
		if !errors.As(err, &refused) {
			t.Errorf("writing to %q: got %v, want a refusal", dir, err)
		}
	}
	write(t, filepath.Join(home, "public"), outputs("x", 1))
}

// TestALinkThatLeadsNowhereIsRefused: the hint is to name another folder, as there is
// nothing in it to be moved elsewhere.
func TestALinkThatLeadsNowhereIsRefused(t *testing.T) {
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink("nothing", link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	err := publish.Write(context.Background(), link, outputs("x", 1), publish.Options{})
	var refused *publish.RefusedError
	if !errors.As(err, &refused) || refused.Dir != link || refused.Remedy != "" {
		t.Errorf("got %v, want a refusal of the link", err)
	}
}

// TestThreeFilesOfOthersAreNamed: up to three by their names, more as a number.
func TestThreeFilesOfOthersAreNamed(t *testing.T) {
	for n, more := range map[int]string{1: "", 3: "", 4: "1 more", 6: "3 more"} {
		dir := filepath.Join(t.TempDir(), "public")
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		for i := range n {
			if err := os.WriteFile(filepath.Join(dir, string(rune('a'+i))), nil, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		err := publish.Write(context.Background(), dir, outputs("x", 1), publish.Options{})
		if err == nil || strings.Count(err.Error(), `"`) != 2+2*min(n, 3) || strings.Contains(err.Error(), "more") != (more != "") || !strings.HasSuffix(err.Error(), more) {
			t.Errorf("%d files: got %v, want %q", n, err, more)
		}
	}
}

// TestAnEmptySite: a site without an output is a folder too.
func TestAnEmptySite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, nil)
	if _, err := os.Stat(filepath.Join(dir, publish.Marker)); err != nil {
		t.Error(err)
	}
}
