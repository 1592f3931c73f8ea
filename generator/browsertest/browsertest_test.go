package browsertest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestBrowserRunsScript(t *testing.T) {
	got, err := chromedp.Run(Start(t), chromedp.Evaluate[int]("6 * 7"))
	if err != nil || got != 42 {
		t.Errorf("6 * 7 in the browser: got %d, %v, want 42", got, err)
	}
}

func TestBrowserThatEndsAtItsStartIsStartedAgain(t *testing.T) {
	browser, found := binary()
	if !found {
		Start(t) // skips the test, or fails it where CI is set
	}
	dir := t.TempDir()
	first := filepath.Join(dir, "started")
	script := "#!/bin/sh\nif [ ! -e " + first + " ]; then touch " + first + "; echo crashed >&2; exit 133; fi\nexec " + browser + ` "$@"` + "\n"
	path := filepath.Join(dir, "browser")
	if err := os.WriteFile(path, []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("CHROMIUM", path)
	if got, err := chromedp.Run(Start(t), chromedp.Evaluate[int]("6 * 7")); err != nil || got != 42 {
		t.Errorf("6 * 7 in the second browser: got %d, %v, want 42", got, err)
	}
	if _, err := os.Stat(first); err != nil {
		t.Error("the first browser did not run:", err)
	}
}
