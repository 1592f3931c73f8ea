package search

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// host is a static host that counts the bytes it sends. Every file is below each of
// /0/, /1/, /2/ …, so that a browser can visit the site again as a new visitor. Texts
// are sent compressed, as hosts do.
type host struct {
	*httptest.Server
	files map[string][]byte // by path without a slash in front
	mu    sync.Mutex        // of sent
	sent  moved
}

// moved is what went over the network, in bytes of bodies as they are sent:
// scripts and WebAssembly, which are the same on every site of an engine, and
// data.
type moved struct{ program, data int }

func (m moved) total() int { return m.program + m.data }

var visitNumber = regexp.MustCompile(`^/\d+/`)

func newHost(t testing.TB) *host {
	h := &host{files: map[string][]byte{}}
	h.Server = httptest.NewServer(h)
	t.Cleanup(h.Close)
	return h
}

// add puts a file on the host.
func (h *host) add(name string, data []byte) {
	if squeezed(name) {
		data = gzipped(data)
	}
	h.files[name] = data
}

// addFolder puts the files of a folder below a name.
func (h *host) addFolder(t testing.TB, name, dir string) {
	t.Helper()
	folder := os.DirFS(dir)
	err := fs.WalkDir(folder, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(folder, file)
		h.add(path.Join(name, file), data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// visit is the address of the site for the n-th visitor.
func (h *host) visit(n int) string { return fmt.Sprintf("%s/%d/", h.URL, n) }

// took returns what was sent since it was last asked.
func (h *host) took() moved {
	h.mu.Lock()
	defer h.mu.Unlock()
	m := h.sent
	h.sent = moved{}
	return m
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Path[len(visitNumber.FindString(r.URL.Path)):]
	if name == "" {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<!doctype html><html lang=en><title>Measured</title>")
		return
	}
	data, ok := h.files[name]
	if !ok {
		http.NotFound(w, r)
		return
	}
	if squeezed(name) {
		w.Header().Set("Content-Encoding", "gzip")
	}
	w.Header().Set("Content-Type", map[string]string{".js": "text/javascript", ".json": "application/json"}[path.Ext(name)])
	w.Header().Set("Cache-Control", "max-age=31536000, immutable")
	w.Write(data)
	h.mu.Lock()
	defer h.mu.Unlock()
	if path.Ext(name) == ".js" || strings.Contains(path.Base(name), "wasm") {
		h.sent.program += len(data)
	} else {
		h.sent.data += len(data)
	}
}

func squeezed(name string) bool {
	switch path.Ext(name) {
	case ".js", ".json", ".css", ".html":
		return true
	}
	return false
}

func gzipped(data []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(data) // a buffer refuses nothing
	w.Close()
	return b.Bytes()
}
