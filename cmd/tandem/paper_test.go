package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// paper prints the open page on A4 and returns the text of the print.
func paper(t *testing.T, ctx context.Context) string {
	t.Helper()
	reader := pdfReader(t)
	printed, err := chromedp.Call(ctx, cdp.PrintToPDF, cdp.PrintToPDFParams{PaperWidth: 8.27, PaperHeight: 11.69})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(path, printed.Data, 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command(reader, "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// sheetsOf prints the open page and returns the text of each sheet.
func sheetsOf(t *testing.T, ctx context.Context) []string {
	t.Helper()
	return strings.Split(strings.TrimSuffix(paper(t, ctx), "\f"), "\f")
}

// pdfReader returns the program that reads prints. Without one a test is skipped with
// a message; where CI is set to "true" it fails, as without a browser.
func pdfReader(t *testing.T) string {
	t.Helper()
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		const missing = "no pdftotext found: install the package poppler-utils"
		if os.Getenv("CI") == "true" {
			t.Fatal(missing)
		}
		t.Skip(missing)
	}
	return reader
}
