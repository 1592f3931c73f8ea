// Package browsertest starts Chromium for tests of scripts in a browser. The binary is
// the one named by the environment variable CHROMIUM, or else the first of chromium,
// chromium-browser and google-chrome on the PATH.
//
// Without a browser a test is skipped with a message. Where CI is set to "true" it
// fails instead, so that continuous integration never passes by skipping.
package browsertest

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// limit is how long a test may usually use its browser.
const limit = 2 * time.Minute

// Start returns a chromedp context with a fresh profile and one open tab. The
// browser ends with the test.
func Start(t testing.TB) context.Context {
	t.Helper()
	return start(t, t.TempDir(), limit)
}

// StartFor is Start for what may take longer than two minutes: the browser ends
// after the limit at the latest.
func StartFor(t testing.TB, limit time.Duration) context.Context {
	t.Helper()
	return start(t, t.TempDir(), limit)
}

// Resume is Start with the browser's profile in a folder that is not deleted, so
// stored data is there again the next time.
func Resume(t testing.TB, profile string) context.Context {
	t.Helper()
	return start(t, profile, limit)
}

func start(t testing.TB, profile string, limit time.Duration) context.Context {
	t.Helper()
	path, found := binary()
	if !found {
		if os.Getenv("CI") == "true" {
			t.Fatal("no Chromium found: install the package chromium, or set CHROMIUM to its path")
		}
		t.Skip("no Chromium found: install the package chromium, or set CHROMIUM to its path")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.UserDataDir(profile),
		chromedp.Headless,
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
	)
	for attempt := 1; ; attempt++ {
		ctx, err := open(t, options, limit)
		if err == nil {
			return ctx
		}
		// Chromium crashes at its start once in some hundred times on a busy machine,
		// before it has opened a page. What a test does is never tried again.
		if attempt == attempts || !strings.Contains(err.Error(), "chrome failed to start") {
			t.Fatalf("starting %s: %v", path, err)
		}
		t.Logf("starting %s again: %v", path, err)
	}
}

// attempts is how often a browser is started that ends before it is ready.
const attempts = 3

func open(t testing.TB, options []chromedp.ExecAllocatorOption, limit time.Duration) (context.Context, error) {
	ctx, end := context.WithTimeout(context.Background(), limit)
	t.Cleanup(end)
	ctx, end = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(end)
	ctx, end = chromedp.NewContext(ctx)
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx) // waits, so that the profile can be removed
		end()
	})
	return ctx, chromedp.Do(ctx, chromedp.Navigate("about:blank"))
}

func binary() (path string, found bool) {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return path, true
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, true
		}
	}
	return "", false
}
