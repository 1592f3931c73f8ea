package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// desk is a base that is served while a test works in it.
type desk struct {
	t       *testing.T
	content string
	url     string
	lock    sync.Mutex
	stderr  bytes.Buffer
	stdout  locked
}

// locked is the output, for several goroutines.
type locked struct {
	lock sync.Mutex
	text bytes.Buffer
}

func (l *locked) Write(b []byte) (int, error) {
	l.lock.Lock()
	defer l.lock.Unlock()
	return l.text.Write(b)
}

func (l *locked) String() string {
	l.lock.Lock()
	defer l.lock.Unlock()
	return l.text.String()
}

func (d *desk) Write(b []byte) (int, error) {
	d.lock.Lock()
	defer d.lock.Unlock()
	return d.stderr.Write(b)
}

func (d *desk) said() string {
	d.lock.Lock()
	defer d.lock.Unlock()
	return d.stderr.String()
}

func (d *desk) write(name, text string) {
	d.t.Helper()
	path := filepath.Join(d.content, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		d.t.Fatal(err)
	}
}

// base writes a base of two pages; the second contains the text.
func (d *desk) base(text string) {
	d.t.Helper()
	d.write("site.yaml", "title: Base\neditions:\n  internal: {audiences: [internal]}\n")
	d.write("directory.yaml", "partners:\n  - {id: hospital, name: City hospital}\npeople:\n  - {id: product-owner, name: Product owner, partner: hospital}\n")
	d.write("index.md", "# Home\n\nSee [[one]].\n")
	d.write("guides/one.md", onePage(text))
}

func onePage(text string) string {
	return "---\nowners: [product-owner]\nreview_every: never\nreason: It is a fixture.\n---\n# One\n\n" + text + "\n"
}

// page returns the response for an address.
func (d *desk) page(address string) string {
	d.t.Helper()
	response, err := http.Get(d.url + address)
	if err != nil {
		d.t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		d.t.Fatal(err)
	}
	return string(text)
}

// until waits for something to become true.
func (d *desk) until(what string, is func() bool) {
	d.t.Helper()
	for deadline := time.Now().Add(30 * time.Second); !is(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			d.t.Fatalf("%s: never; standard error:\n%s", what, d.said())
		}
	}
}

// printed waits for a text on standard output. The site can be read before its
// start line is printed.
func (d *desk) printed(text string) {
	d.t.Helper()
	d.until("printed: "+text, func() bool { return strings.Contains(d.stdout.String(), text) })
}

// served begins to serve a base and waits until it can be read.
func served(t *testing.T) *desk {
	t.Helper()
	return servedAs(t, serveOptions{})
}

// servedAs is served with options.
func servedAs(t *testing.T, what serveOptions) *desk {
	t.Helper()
	d := &desk{t: t, content: filepath.Join(t.TempDir(), "content")}
	d.base("The first text.")
	d.serve(what)
	d.until("the site", func() bool { return strings.Contains(d.page("guides/one/"), "The first text.") })
	return d
}

// serve starts serving the desk, and ends with the test.
func (d *desk) serve(what serveOptions) {
	d.t.Helper()
	t := d.t
	if what.addr == "" {
		what.addr = "127.0.0.1:0"
	}
	listener, err := listen(what.addr, true, d)
	if err != nil {
		t.Fatal(err)
	}
	d.url, _ = addresses(listener.Addr())
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() {
		ended <- show(ctx, &settings{content: d.content, asOf: "2026-11-21", watchdog: newWatchdog(io.Discard)}, what, listener, &d.stdout, d)
	}()
	t.Cleanup(func() { stop(); <-ended })
}

func TestServeOutlivesItsFolder(t *testing.T) {
	d := served(t)
	if err := os.RemoveAll(d.content); err != nil {
		t.Fatal(err)
	}
	d.until("the folder is gone", func() bool {
		return strings.Contains(d.said(), `tandem: the folder "content" is gone; what was last built stays until it is back`)
	})
	if got := d.page("guides/one/"); !strings.Contains(got, "The first text.") {
		t.Error("the last good site is gone with the folder")
	}
	d.base("The second text.")
	d.until("the folder is back", func() bool { return strings.Contains(d.said(), `tandem: the folder "content" is back`) })
	d.until("its pages are", func() bool { return strings.Contains(d.page("guides/one/"), "The second text.") })
	d.write("guides/one.md", onePage("The third text."))
	d.until("a save is seen", func() bool { return strings.Contains(d.page("guides/one/"), "The third text.") })
	if strings.Contains(d.said(), "there is no content folder") {
		t.Errorf("a folder that is gone is told twice:\n%s", d.said())
	}
}

// TestASaveFlashesNoError saves as an editor does that truncates, and is slow to write.
func TestASaveFlashesNoError(t *testing.T) {
	d := served(t)
	path := filepath.Join(d.content, "guides", "one.md")
	if err := os.Truncate(path, 0); err != nil {
		t.Fatal(err)
	}
	time.Sleep(15 * time.Millisecond)
	d.write("guides/one.md", onePage("The second text."))
	d.until("the save", func() bool { return strings.Contains(d.page("guides/one/"), "The second text.") })
	if got := d.said(); strings.Contains(got, "error") {
		t.Errorf("the save is taken for a mistake:\n%s", got)
	}
}
