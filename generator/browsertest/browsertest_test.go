package browsertest_test

import (
	"testing"

	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
)

func TestBrowserRunsScript(t *testing.T) {
	got, err := chromedp.Run(browsertest.Start(t), chromedp.Evaluate[int]("6 * 7"))
	if err != nil || got != 42 {
		t.Errorf("6 * 7 in the browser: got %d, %v, want 42", got, err)
	}
}
