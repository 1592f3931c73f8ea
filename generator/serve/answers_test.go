package serve_test

import (
	"errors"
	"net/http/httptest"
	"strings"
	"testing"

	"tandem/generator/diag"
	"tandem/generator/serve"
)

// TestHosts: names of this machine are answered, and names that only end like one are not.
func TestHosts(t *testing.T) {
	for _, test := range []struct {
		own  string // Server.Hosts
		any  bool   // Server.AnyIP
		host string
		code int
	}{
		{"", false, "app.localhost", 200}, {"", false, "a.b.localhost:80", 200}, {"", false, "evillocalhost", 403}, {"", false, "evillocalhost:4000", 403},
		{"", false, "localhost.evil", 403}, {"", false, "127.0.0.2", 200}, {"", false, "[::1]", 200}, {"", false, "::1", 200}, {"", false, "128.0.0.1", 403},
		{"", false, "[::2]:4000", 403}, {"", false, "", 403}, {"", false, ":4000", 403},
		{"kb.lan", false, "kb.lan", 200}, {"kb.lan", false, "KB.lan.:4000", 200}, {"KB.LAN", false, "kb.lan", 200}, {"kb.lan", false, "x.kb.lan", 403},
		{"kb.lan", false, "kb.la", 403}, {"kb.lan", false, "10.0.0.1", 403},
		{"", true, "10.0.0.1", 200}, {"", true, "evillocalhost", 403}, {"", true, "", 403}, {"kb.lan", true, "kb.lan", 200},
	} {
		s := &serve.Server{AnyIP: test.any}
		if test.own != "" {
			s.Hosts = []string{test.own}
		}
		publish(t, s, site("one"))
		if w := get(t, s, "/", "Host", test.host); w.Code != test.code {
			t.Errorf("as %q, any address %v, host %q: %d, want %d", test.own, test.any, test.host, w.Code, test.code)
		}
	}
}

// TestOtherSites: what another site's page asks for is refused, also of a neighbour on the
// same machine; opening an address is not.
func TestOtherSites(t *testing.T) {
	s := new(serve.Server)
	publish(t, s, site("one"))
	for _, test := range []struct {
		origin, site, mode string
		code               int
	}{
		{"", "", "", 200},
		{"", "none", "navigate", 200},
		{"", "same-origin", "no-cors", 200},
		{"", "same-site", "no-cors", 403}, {"", "same-site", "cors", 403}, {"", "same-site", "", 403}, {"", "same-site", "navigate", 200},
		{"", "cross-site", "cors", 403}, {"", "cross-site", "", 403}, {"", "cross-site", "navigate", 200},
		{"http://127.0.0.1:4000", "same-origin", "cors", 200},
		{"https://127.0.0.1:4000", "", "", 403},
		{"http://localhost:4000", "same-origin", "cors", 403},
	} {
		var head []string
		for key, value := range map[string]string{"Origin": test.origin, "Sec-Fetch-Site": test.site, "Sec-Fetch-Mode": test.mode} {
			if value != "" {
				head = append(head, key, value)
			}
		}
		if w := get(t, s, "/", append(head, "Host", "127.0.0.1:4000")...); w.Code != test.code {
			t.Errorf("origin %q, site %q, mode %q: %d, want %d", test.origin, test.site, test.mode, w.Code, test.code)
		}
	}
}

// TestHead: a HEAD request gets the headers of a page and no bytes.
func TestHead(t *testing.T) {
	s := new(serve.Server)
	publish(t, s, site("one"))
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("HEAD", "http://127.0.0.1/", nil))
	if w.Code != 200 || w.Body.Len() != 0 || w.Header().Get("Content-Length") != "6" || w.Header().Get("ETag") == "" {
		t.Errorf("%d %q %v", w.Code, w.Body, w.Header())
	}
}

// TestLongestAddress: 8,192 bytes are answered, one more is not.
func TestLongestAddress(t *testing.T) {
	s := new(serve.Server)
	publish(t, s, site("one"))
	for n, code := range map[int]int{8 << 10: 404, 8<<10 + 1: 414} {
		r := httptest.NewRequest("GET", "http://127.0.0.1/x", nil)
		r.RequestURI = "/" + strings.Repeat("x", n-1)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != code {
			t.Errorf("%d bytes: %d, want %d", n, w.Code, code)
		}
	}
}

// TestKinds: files have the media type that their name says, on every machine.
func TestKinds(t *testing.T) {
	s := new(serve.Server)
	publish(t, s, serve.Site{Output: func(string) ([]byte, bool, error) { return []byte("x"), true, nil }})
	for path, want := range map[string]string{
		"/": "text/html; charset=utf-8", "/a.html": "text/html; charset=utf-8", "/a.css": "text/css; charset=utf-8", "/a.js": "text/javascript; charset=utf-8",
		"/a.json": "application/json", "/a.xml": "application/xml", "/a.webmanifest": "application/manifest+json", "/a.svg": "image/svg+xml",
		"/a.woff2": "font/woff2", "/a.txt": "text/plain; charset=utf-8", "/a.csv": "text/plain; charset=utf-8", "/_headers": "text/plain; charset=utf-8",
		"/a.png": "image/png", "/a.no-such-kind": "application/octet-stream",
	} {
		if got := get(t, s, path).Header().Get("Content-Type"); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

// TestFailingOutputs: an output that cannot be made, and a site without a page for lost
// readers.
func TestFailingOutputs(t *testing.T) {
	broken := errors.New("no such template")
	for _, test := range []struct {
		name   string
		output serve.Output
		path   string
		code   int
		body   string
	}{
		{"cannot be made", func(string) ([]byte, bool, error) { return nil, false, broken }, "/", 500, "no such template\n"},
		{"without a page for lost readers", func(path string) ([]byte, bool, error) { return nil, false, nil }, "/x", 404, ""},
		{"whose page for lost readers cannot be made", func(path string) ([]byte, bool, error) {
			if path == "404.html" {
				return nil, false, broken
			}
			return nil, false, nil
		}, "/x", 500, "no such template\n"},
	} {
		s := new(serve.Server)
		publish(t, s, serve.Site{Output: test.output})
		w := get(t, s, test.path)
		if w.Code != test.code || test.body != "" && w.Body.String() != test.body || w.Header().Get("ETag") != "" {
			t.Errorf("%s: %d %q, want %d %q", test.name, w.Code, w.Body, test.code, test.body)
		}
	}
	s := new(serve.Server)
	publish(t, s, site("one"))
	if w := get(t, s, "/lost"); w.Header().Get("ETag") != "" {
		t.Error("the page for lost readers has a tag")
	}
}

// TestBeforeTheFirstBuild: errors are named with their places, warnings are not.
func TestBeforeTheFirstBuild(t *testing.T) {
	s := new(serve.Server)
	publish(t, s, serve.Site{Problems: diag.List{
		{Path: "a.md", Line: 12, Column: 3, Severity: diag.Error, Message: "first"},
		{Path: "b.md", Line: 4, Column: 5, Severity: diag.Warning, Message: "second"},
		{Path: "c.md", Line: 6, Column: 7, Severity: diag.Error, Message: "third", Hint: "do it"},
	}})
	body := get(t, s, "/").Body.String()
	if !strings.Contains(body, "\na.md:12:3: first\n\nc.md:6:7: third\nhint: do it\n") || strings.Contains(body, "second") || strings.Count(body, "hint") != 1 {
		t.Errorf("got %q", body)
	}
}

// badQuery is a mistake in a query.
type badQuery struct{}

func (badQuery) Error() string { return "not understood" }
func (badQuery) Hint() string  { return "close the quote" }

// TestSearchLimits: how long a query may be, how many hits there may be, and whose fault
// a failure is.
func TestSearchLimits(t *testing.T) {
	s := new(serve.Server)
	next := site("one")
	next.Search = func(q string, n int, bleve bool) (any, error) {
		switch q {
		case "bad":
			return nil, badQuery{}
		case "broken":
			return nil, errors.New("no index")
		}
		return n, nil
	}
	publish(t, s, next)
	for _, test := range []struct {
		query string
		code  int
		body  string
	}{
		{"q=" + strings.Repeat("a", 500), 200, `{"hits":10}`},
		{"q=" + strings.Repeat("a", 501), 400, ""},
		{"q=x&n=1", 200, `{"hits":1}`},
		{"q=x&n=100", 200, `{"hits":100}`},
		{"q=x&n=", 200, `{"hits":10}`},
		{"q=x&n=-1", 400, ""},
		{"q=x&n=101", 400, ""},
		{"", 200, `{"hits":10}`},
		{"q=bad", 400, "not understood: close the quote"},
		{"q=broken", 500, "no index"},
	} {
		w := get(t, s, "/-/api/search?"+test.query)
		if body := strings.TrimSpace(w.Body.String()); w.Code != test.code || test.body != "" && body != test.body {
			t.Errorf("%.30s: %d %q, want %d %q", test.query, w.Code, body, test.code, test.body)
		}
	}
	publish(t, s, serve.Site{}) // without a search
	if w := get(t, s, "/-/api/search?q=x"); w.Code != 200 {
		t.Errorf("after a build that failed: %d", w.Code)
	}
}
