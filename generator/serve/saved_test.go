package serve_test

import (
	"context"
	"encoding/json"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"tandem/generator/diag"
	"tandem/generator/serve"
)

// first returns the first event for a page's request.
func first(t *testing.T, s *serve.Server, host, remote, query string) map[string]any {
	t.Helper()
	r := httptest.NewRequest("GET", "http://"+host+"/__tandem/events?"+query, nil)
	ctx, cancel := context.WithTimeout(r.Context(), 200*time.Millisecond)
	defer cancel()
	r = r.WithContext(ctx)
	r.RemoteAddr = remote
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	_, text, _ := strings.Cut(w.Body.String(), "data: ")
	text, _, _ = strings.Cut(text, "\n")
	var told map[string]any
	if err := json.Unmarshal([]byte(text), &told); err != nil {
		t.Fatalf("%d %q: %v", w.Code, w.Body, err)
	}
	return told
}

func TestFoldersAreToldOnThisMachineOnly(t *testing.T) {
	s := &serve.Server{Hosts: []string{"kb.lan"}, Edit: func(path string, line, column int) string { return "vscode://file/secret/" + path }}
	publish(t, s, site("one"))
	publish(t, s, serve.Site{Problems: diag.List{{Path: "a.md", Line: 2, Severity: diag.Error, Message: "wrong"}}})
	for _, test := range []struct {
		host, remote string
		told         bool
	}{
		{"127.0.0.1:4000", "127.0.0.1:5000", true},
		{"localhost:4000", "[::1]:5000", true},
		{"kb.lan:4000", "127.0.0.1:5000", false}, // by a name that others may have
		{"127.0.0.1:4000", "10.0.0.7:5000", false},
		{"kb.lan:4000", "10.0.0.7:5000", false},
	} {
		problem := first(t, s, test.host, test.remote, "page=")["problems"].([]any)[0].(map[string]any)
		if _, told := problem["edit"]; told != test.told {
			t.Errorf("%s from %s: told where the file is: %v, want %v", test.host, test.remote, told, test.told)
		}
		if problem["message"] != "wrong" {
			t.Errorf("%s from %s: %v", test.host, test.remote, problem)
		}
	}
	// Nothing that is published names it, and no other site's page is answered.
	if w := get(t, s, "/"); strings.Contains(w.Body.String(), "secret") {
		t.Error("a page names the folder")
	}
	if w := get(t, s, "/__tandem/events?page=", "Origin", "http://evil.test", "Host", "127.0.0.1:4000"); w.Code != 403 {
		t.Errorf("another site's page: got %d, want 403", w.Code)
	}
}

func TestWhoWasAwayIsToldWhatWasSaved(t *testing.T) {
	s := &serve.Server{Follow: true}
	ask := func(query string) map[string]any { return first(t, s, "127.0.0.1", "127.0.0.1:1", query) }
	publish(t, s, site("one"))
	saved := func(titles ...string) {
		next := site("one")
		for _, title := range titles {
			next.Saved = append(next.Saved, serve.Saved{Page: "a/", Title: title, New: true})
		}
		publish(t, s, next)
	}
	saved("First")
	saved()
	if got := ask("page="); got["saved"] != nil || got["save"] != 1.0 {
		t.Errorf("a page that was just loaded is told %v", got)
	}
	if got := ask("page=&since=0"); got["saved"] == nil || got["follow"] != true {
		t.Errorf("a page that was away is told %v", got)
	}
	if got := ask("page=&since=1"); got["saved"] != nil {
		t.Errorf("a page that knows is told %v", got)
	}
	if got := ask("page=&since=7"); got["saved"] != nil { // of a server before this one
		t.Errorf("a page of another server is told %v", got)
	}
	saved("1", "2", "3", "4", "5", "6", "7", "8", "9") // another branch
	if got := ask("page=&since=1"); got["saved"] != nil || got["save"] != 1.0 {
		t.Errorf("after a checkout a page is told %v", got)
	}
}

func TestAProblemKnowsItsPage(t *testing.T) {
	s := new(serve.Server)
	next := site("one")
	next.Page = func(path string) (string, bool) { return "elsewhere/", path == "named.md" }
	publish(t, s, next)
	publish(t, s, serve.Site{Problems: diag.List{
		{Path: "index.md", Severity: diag.Error}, {Path: "named.md", Severity: diag.Error}, {Path: "new.md", Severity: diag.Warning}, {Path: "site.yaml", Severity: diag.Error},
	}})
	told := first(t, s, "127.0.0.1", "127.0.0.1:1", "page=")
	if told["errors"] != 3.0 || told["warnings"] != 1.0 {
		t.Errorf("counted: %v errors, %v warnings", told["errors"], told["warnings"])
	}
	var got []any
	for _, p := range told["problems"].([]any) {
		p := p.(map[string]any)
		got = append(got, p["path"], p["page"], p["shown"])
	}
	want := []any{"index.md", "", nil, "named.md", "elsewhere/", true, "site.yaml", nil, nil, "new.md", "new/", nil}
	a, _ := json.Marshal(got)
	b, _ := json.Marshal(want)
	if string(a) != string(b) {
		t.Errorf("got %s\nwant %s", a, b)
	}
}
