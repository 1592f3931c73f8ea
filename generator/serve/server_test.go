package serve_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/policy"
	"tandem/generator/serve"
)

func site(text string) serve.Site {
	output, assets := serve.Made([]kb.Output{
		{Path: "index.html", Data: []byte("<p>" + text)},
		{Path: "404.html", Data: []byte("<p>none")},
		{Path: "a/index.html", Data: []byte("<p>a")},
		{Path: "-/static/site-1.css", Data: []byte("p{}")},
	})
	return serve.Site{
		Output: output, Assets: assets,
		Search: func(q string, n int, bleve bool) (any, error) { return []string{q, fmt.Sprint(n, bleve)}, nil },
	}
}

func publish(t *testing.T, s *serve.Server, site serve.Site) {
	t.Helper()
	if err := s.Publish(site); err != nil {
		t.Fatal(err)
	}
}

func get(t *testing.T, s *serve.Server, target string, head ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest("GET", "http://127.0.0.1:4000/", nil)
	r.URL.Path, r.URL.RawQuery, _ = strings.Cut(target, "?")
	for i := 0; i+1 < len(head); i += 2 {
		if head[i] == "Host" {
			r.Host = head[i+1]
		}
		r.Header.Set(head[i], head[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestServesTheSiteAndNothingElse(t *testing.T) {
	s := new(serve.Server)
	if w := get(t, s, "/"); w.Code != 503 || w.Header().Get("Refresh") == "" {
		t.Errorf("before the first build: %d", w.Code)
	}
	publish(t, s, serve.Site{Problems: diag.List{{Path: "a.md", Line: 2, Column: 1, Severity: diag.Error, Message: "it is <wrong>", Hint: "mend it"}}})
	if w := get(t, s, "/"); !strings.Contains(w.Body.String(), "a.md:2:1: it is <wrong>\nhint: mend it") || !strings.HasPrefix(w.Header().Get("Content-Type"), "text/plain") {
		t.Errorf("while the content has errors from the start: %s", w.Body)
	}
	publish(t, s, site("one"))
	for _, test := range []struct {
		path string
		code int
		body string
	}{
		{"/", 200, "<p>one"},
		{"/a/", 200, "<p>a"},
		{"/a", 301, ""},
		{"/-/static/site-1.css", 200, "p{}"},
		{"/nothing", 404, "<p>none"},
		{"/../server_test.go", 404, "<p>none"},
		{"/%2e%2e/server_test.go", 404, "<p>none"},
		{"//etc/passwd", 404, "<p>none"},
		{"/index.html\x00", 404, "<p>none"},
		{"/" + strings.Repeat("a", 64<<10), 404, "<p>none"},
	} {
		w := get(t, s, test.path)
		if w.Code != test.code || test.body != "" && w.Body.String() != test.body {
			t.Errorf("%.40q: %d %q, want %d %q", test.path, w.Code, w.Body, test.code, test.body)
		}
		if w.Header().Get("Content-Security-Policy") == "" || w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%.40q lacks the site's headers", test.path)
		}
		if w.Header().Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%.40q lets other sites read it", test.path)
		}
	}
	tag := get(t, s, "/").Header().Get("ETag")
	if w := get(t, s, "/", "If-None-Match", tag); w.Code != 304 {
		t.Errorf("an unchanged page is sent again: %d", w.Code)
	}
}

func TestAnswersThisMachineOnly(t *testing.T) {
	s := &serve.Server{Hosts: []string{"kb.lan"}}
	publish(t, s, site("one"))
	for host, code := range map[string]int{
		"127.0.0.1:4000": 200, "localhost": 200, "app.localhost:4000": 200, "[::1]:4000": 200, "kb.lan:4000": 200, "LOCALHOST.": 200,
		"evil.test": 403, "localhost.evil.test": 403, "127.0.0.1.evil.test": 403, "10.0.0.1": 403, "": 403, "169.254.169.254": 403,
	} {
		if w := get(t, s, "/", "Host", host); w.Code != code {
			t.Errorf("Host %q: %d, want %d", host, w.Code, code)
		}
	}
	for _, test := range []struct {
		head []string
		code int
	}{
		{[]string{"Origin", "http://127.0.0.1:4000"}, 200},
		{[]string{"Origin", "http://evil.test"}, 403},
		{[]string{"Origin", "null"}, 403},
		{[]string{"Origin", "http://127.0.0.1:4001"}, 403},
		{[]string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"}, 403},
		{[]string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"}, 200}, // a link from elsewhere
		{[]string{"Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors"}, 200},
	} {
		if w := get(t, s, "/-/api/search?q=x", append(test.head, "Host", "127.0.0.1:4000")...); w.Code != test.code {
			t.Errorf("%v: %d, want %d", test.head, w.Code, test.code)
		}
	}
	for _, method := range []string{"POST", "PUT", "DELETE", "TRACE", "OPTIONS"} {
		r := httptest.NewRequest(method, "http://127.0.0.1:4000/", strings.NewReader("x"))
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != 405 {
			t.Errorf("%s: %d, want 405", method, w.Code)
		}
	}
}

func TestAnswersOtherMachines(t *testing.T) {
	s := &serve.Server{AnyIP: true, Hosts: []string{"desk", "desk.local"}}
	publish(t, s, site("one"))
	for host, code := range map[string]int{
		"10.0.0.1:4000": 200, "[fd00::2]:4000": 200, "[fd00::2]": 200, "Desk.local:4000": 200, "desk.": 200, "localhost": 200,
		"evil.test": 403, "10.0.0.1.evil.test": 403, "": 403, "desk.evil.test": 403,
	} {
		if w := get(t, s, "/", "Host", host); w.Code != code {
			t.Errorf("Host %q: %d, want %d", host, w.Code, code)
		}
	}
	if w := get(t, s, "/-/api/search?q=x", "Host", "10.0.0.1:4000", "Origin", "http://evil.test"); w.Code != 403 {
		t.Errorf("another site's page is answered: %d", w.Code)
	}
}

func TestSearchAPI(t *testing.T) {
	s := new(serve.Server)
	if w := get(t, s, "/-/api/search?q=x"); w.Code != 503 {
		t.Errorf("before the first build: %d", w.Code)
	}
	publish(t, s, site("one"))
	if w := get(t, s, "/-/api/search?q=who+decides&n=3"); w.Code != 200 || strings.TrimSpace(w.Body.String()) != `{"hits":["who decides","3 false"]}` {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if w := get(t, s, "/-/api/search?q=%2Bwho&syntax=bleve"); w.Code != 200 || strings.TrimSpace(w.Body.String()) != `{"hits":["+who","10 true"]}` {
		t.Errorf("in bleve's syntax: %d %s", w.Code, w.Body)
	}
	for _, query := range []string{"q=x&syntax=other", "q=x&n=0", "q=x&n=101", "q=x&n=a", "q=" + strings.Repeat("a", 501)} {
		if w := get(t, s, "/-/api/search?"+query); w.Code != 400 {
			t.Errorf("%.30s: %d, want 400", query, w.Code)
		}
	}
}

// stream reads the events of a page until the test ends.
func stream(t *testing.T, url, page string) <-chan [2]string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	t.Cleanup(cancel)
	r, err := http.NewRequestWithContext(ctx, "GET", url+"/__tandem/events?page="+page, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	events := make(chan [2]string)
	go func() {
		defer close(events)
		scanner := bufio.NewScanner(response.Body)
		name := ""
		for scanner.Scan() {
			if n, ok := strings.CutPrefix(scanner.Text(), "event: "); ok {
				name = n
			}
			if data, ok := strings.CutPrefix(scanner.Text(), "data: "); ok {
				select {
				case events <- [2]string{name, data}:
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	return events
}

func TestOpenPagesAreToldWhatChanged(t *testing.T) {
	s := new(serve.Server)
	publish(t, s, site("one"))
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	events := stream(t, server.URL, "")
	// A new connection receives the version of the page: it may have loaded another.
	page, err := http.Get(server.URL + "/")
	if err != nil {
		t.Fatal(err)
	}
	page.Body.Close()
	version := page.Header.Get("ETag")
	if got := page.Header.Get("Server-Timing"); got != "page;desc="+version {
		t.Errorf("the page says of itself %q, want its version %s", got, version)
	}
	if e := <-events; e != [2]string{"problems", `{"problems":[],"version":` + version + `}`} {
		t.Fatalf("the first event is %v", e)
	}
	publish(t, s, site("two"))
	if e := <-events; e != [2]string{"update", `{"pages":[""],"problems":[]}`} {
		t.Errorf("after a change: %v", e)
	}
	broken := serve.Site{
		Problems: diag.List{{Path: "playbooks/a.md", Line: 2, Column: 3, Severity: diag.Error, Code: "x/y", Message: "it is <wrong>"}},
		Source:   func(string) []byte { return []byte("one\ntwo\r\nthree") },
	}
	publish(t, s, broken)
	e := <-events
	var told struct {
		Problems []struct{ Path, Message, Excerpt, Page string }
	}
	if err := json.Unmarshal([]byte(e[1]), &told); err != nil || len(told.Problems) != 1 {
		t.Fatalf("after an error: %v, %v", e, err)
	}
	if p := told.Problems[0]; p.Excerpt != "two" || p.Page != "playbooks/a/" || p.Message != "it is <wrong>" {
		t.Errorf("the problem is told as %+v", p)
	}
	if w := get(t, s, "/"); w.Body.String() != "<p>two" {
		t.Errorf("while the content has errors the page is %q, want the last good one", w.Body)
	}
	publish(t, s, site("three"))
	if e := <-events; e != [2]string{"update", `{"pages":[""],"problems":[]}`} {
		t.Errorf("after mending: %v", e)
	}
}

func TestOnlyThePageThatChangedIsTold(t *testing.T) {
	s := new(serve.Server)
	publish(t, s, site("one"))
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	home, other := stream(t, server.URL, ""), stream(t, server.URL, "a/")
	<-home
	<-other
	publish(t, s, site("two"))
	if e := <-home; e != [2]string{"update", `{"pages":[""],"problems":[]}`} {
		t.Errorf("the page that changed is told %v", e)
	}
	if e := <-other; e != [2]string{"update", `{"problems":[]}`} {
		t.Errorf("the page that stayed is told %v", e)
	}
}

func TestAPageThatCannotBeMadeLeavesTheLastSite(t *testing.T) {
	s := new(serve.Server)
	publish(t, s, site("one"))
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	<-stream(t, server.URL, "")
	err := s.Publish(serve.Site{Output: func(string) ([]byte, bool, error) { return nil, false, errors.New("no such template") }})
	if err == nil {
		t.Error("no error for a page that cannot be made")
	}
	if w := get(t, s, "/"); w.Body.String() != "<p>one" {
		t.Errorf("the page is %q, want the last good one", w.Body)
	}
}

func TestAClientThatDoesNotReadIsDropped(t *testing.T) {
	s := new(serve.Server)
	publish(t, s, site("0"))
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	idle := stream(t, server.URL, "") // reads nothing from now on
	reading := stream(t, server.URL, "")
	<-reading
	for i := range 100 {
		publish(t, s, site(fmt.Sprint(i+1)))
		<-reading
	}
	_ = idle
}

func TestPolicyNamesSisterSites(t *testing.T) {
	var s serve.Server
	output, _ := serve.Made([]kb.Output{{Path: "index.html", Data: []byte("x")}})
	publish(t, &s, serve.Site{Output: output, Sisters: []string{"https://other.example.org/base/", "::"}})
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("GET", "http://127.0.0.1/", nil))
	if got := w.Header().Get("Content-Security-Policy"); !strings.Contains(got, "connect-src 'self' https://other.example.org;") {
		t.Errorf("got %s", got)
	}
}

func TestPicturesRunNothing(t *testing.T) {
	var s serve.Server
	output, _ := serve.Made([]kb.Output{{Path: "index.html", Data: []byte("x")}, {Path: "404.html", Data: []byte("lost")}, {Path: "guides/plan.svg", Data: []byte("<svg/>")}})
	publish(t, &s, serve.Site{Output: output})
	for path, want := range map[string]string{"/": policy.Pages(nil), "/guides/plan.svg": policy.File, "/nowhere.svg": policy.Pages(nil)} {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest("GET", "http://127.0.0.1"+path, nil))
		if got := w.Header().Get("Content-Security-Policy"); got != want {
			t.Errorf("%s: got %s, want %s", path, got, want)
		}
	}
}

// TestUnknownPathsAreForgotten requests more and more pages that do not exist: none is
// cached. A page that exists is made once.
func TestUnknownPathsAreForgotten(t *testing.T) {
	asked := map[string]int{}
	s := new(serve.Server)
	made := site("x")
	publish(t, s, serve.Site{Output: func(path string) ([]byte, bool, error) {
		asked[path]++
		return made.Output(path)
	}})
	for range 3 {
		for _, path := range []string{"/a/", "/b/", "/c.md"} {
			get(t, s, path)
		}
	}
	for path, want := range map[string]int{"a/index.html": 1, "404.html": 1, "b/index.html": 3, "c.md": 3} {
		if asked[path] != want {
			t.Errorf("%s is made %d times, want %d", path, asked[path], want)
		}
	}
}

func TestLongAddressesAreRefused(t *testing.T) {
	s := new(serve.Server)
	publish(t, s, site("x"))
	long := strings.Repeat("x", 8<<10)
	for _, target := range []string{"/" + long, "/?" + long, "/__tandem/events?page=" + long, "/-/api/search?q=" + long} {
		r := httptest.NewRequest("GET", "http://127.0.0.1:4000"+target, nil)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != http.StatusRequestURITooLong {
			t.Errorf("%.30s: %d", target, w.Code)
		}
	}
}

// TestTooManyOpenPagesAreRefused opens more streams of events than are served.
func TestTooManyOpenPagesAreRefused(t *testing.T) {
	s := new(serve.Server)
	publish(t, s, site("x"))
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	codes := make(chan int, 300)
	for range 300 {
		go func() {
			w := httptest.NewRecorder()
			s.ServeHTTP(w, httptest.NewRequest("GET", "http://127.0.0.1:4000/__tandem/events", nil).WithContext(ctx))
			codes <- w.Code
		}()
	}
	for range 300 - 256 {
		if code := <-codes; code != http.StatusServiceUnavailable {
			t.Errorf("one too many gets %d", code)
		}
	}
}
