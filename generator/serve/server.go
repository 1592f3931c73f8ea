// Package serve is the dev server: it shows the site that was published to it
// last, tells open pages what has changed, and answers searches.
//
// # What it serves
//
// Only the outputs of the last good build, from memory: no request touches the
// disk. While the content has errors the last good site stays; pages are told
// the problems. Everything of its own stands below /__tandem/ and /api/.
//
// # Whom it answers
//
// It answers requests whose Host is this machine, so that a page of another
// site cannot read it by pointing a name here, and refuses requests that
// another site's page makes.
package serve

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"mime"
	"net"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"sync"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Site is what is shown from now on.
type Site struct {
	Outputs  []kb.Output // nil: the site shown before stays
	Problems diag.List
	Source   func(path string) []byte               // text of content files, for excerpts
	Search   func(query string, n int) (any, error) // hits for the API; nil: the one before
	Sisters  []string                               // addresses of other sites that pages may fetch from
}

// Server is the dev server. The zero value serves nothing yet; it is safe for
// concurrent use.
type Server struct {
	Host string // further host name to answer to; empty for none

	lock     sync.RWMutex
	files    map[string]asset // by path
	problems []told
	search   func(string, int) (any, error)
	clients  map[*client]bool
	sisters  []string
}

// asset is an output with the tag by which browsers know it.
type asset struct {
	data []byte
	etag string
}

// told is a problem as open pages are told it.
type told struct {
	diag.Problem
	Excerpt string `json:"excerpt"` // the source line
	Page    string `json:"page"`    // address of the page it is in, from the root; "" for none
}

// Policy is the Content-Security-Policy of the site.
const Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// PolicyWith returns the policy with which pages may also fetch from sister sites.
func PolicyWith(sisters []string) string {
	allowed := "connect-src 'self'"
	for _, address := range sisters {
		if u, err := url.Parse(address); err == nil && u.Host != "" {
			allowed += " " + u.Scheme + "://" + u.Host
		}
	}
	return strings.Replace(Policy, "connect-src 'self'", allowed, 1)
}

func (s *Server) policy() string {
	s.lock.RLock()
	defer s.lock.RUnlock()
	return PolicyWith(s.sisters)
}

// Publish shows a site and tells open pages what differs from the one before.
func (s *Server) Publish(site Site) {
	update := event{Name: "problems"}
	s.lock.Lock()
	defer s.lock.Unlock()
	if site.Outputs != nil {
		files := make(map[string]asset, len(site.Outputs))
		for _, out := range site.Outputs {
			sum := sha256.Sum256(out.Data)
			files[out.Path] = asset{out.Data, `"` + hex.EncodeToString(sum[:12]) + `"`}
		}
		if s.files != nil {
			update = changed(s.files, files)
		}
		s.files, s.sisters = files, site.Sisters
	}
	if site.Search != nil {
		s.search = site.Search
	}
	s.problems = tell(site)
	update.Problems = s.problems
	for c := range s.clients {
		c.send(update)
	}
}

// changed lists the pages that differ, and says whether style or script does.
func changed(before, after map[string]asset) event {
	e := event{Name: "update", Pages: []string{}}
	for name, a := range after {
		if before[name].etag == a.etag {
			continue
		}
		switch {
		case strings.HasSuffix(name, ".html"):
			e.Pages = append(e.Pages, strings.TrimSuffix(name, "index.html"))
		case strings.HasPrefix(name, "static/"):
			e.Assets = true
		}
	}
	for name := range before {
		if _, kept := after[name]; !kept && strings.HasSuffix(name, ".html") {
			e.Pages = append(e.Pages, strings.TrimSuffix(name, "index.html"))
		}
	}
	return e
}

func tell(site Site) []told {
	problems := make([]told, 0, len(site.Problems))
	for _, p := range site.Problems {
		t := told{Problem: p}
		if p.Line > 0 && site.Source != nil {
			lines := strings.SplitN(string(site.Source(p.Path)), "\n", p.Line+1)
			if p.Line <= len(lines) {
				t.Excerpt = strings.TrimRight(lines[p.Line-1], "\r")
			}
		}
		if id, ok := strings.CutSuffix(p.Path, ".md"); ok {
			t.Page = kb.Address(strings.TrimSuffix(strings.TrimSuffix(id, "index"), "/"))
		}
		problems = append(problems, t)
	}
	return problems
}

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	head := w.Header()
	head.Set("Content-Security-Policy", s.policy())
	head.Set("X-Content-Type-Options", "nosniff")
	head.Set("Referrer-Policy", "same-origin")
	head.Set("Cross-Origin-Resource-Policy", "same-origin")
	switch {
	case !s.answers(r.Host):
		http.Error(w, "this server answers to this machine only: open it as http://127.0.0.1 or http://localhost", http.StatusForbidden)
	case foreign(r):
		http.Error(w, "another site's page asked for this", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		head.Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
	case r.URL.Path == "/__tandem/events":
		s.events(w, r)
	case r.URL.Path == "/api/search":
		s.answer(w, r)
	default:
		s.file(w, r)
	}
}

// answers reports whether a Host header names this machine.
func (s *Server) answers(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.ToLower(strings.TrimSuffix(name, "."))
	if name == "localhost" || strings.HasSuffix(name, ".localhost") || s.Host != "" && name == strings.ToLower(s.Host) {
		return true
	}
	ip := net.ParseIP(strings.Trim(name, "[]"))
	return ip != nil && ip.IsLoopback()
}

// foreign reports whether another site's page makes the request. Opening an
// address is always allowed.
func foreign(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+r.Host {
		return true
	}
	site := r.Header.Get("Sec-Fetch-Site")
	return (site == "cross-site" || site == "same-site") && r.Header.Get("Sec-Fetch-Mode") != "navigate"
}

// file serves an output.
func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	s.lock.RLock()
	files, problems := s.files, s.problems
	s.lock.RUnlock()
	if files == nil {
		unbuilt(w, problems)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	status := http.StatusOK
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	a, ok := files[name]
	if !ok {
		if _, folder := files[name+"/index.html"]; folder {
			http.Redirect(w, r, "/"+name+"/", http.StatusMovedPermanently)
			return
		}
		status, name = http.StatusNotFound, "404.html"
		if a, ok = files[name]; !ok {
			http.Error(w, "there is no page here", status)
			return
		}
	}
	head := w.Header()
	head.Set("Content-Type", kind(name))
	head.Set("Cache-Control", "no-cache")
	if status == http.StatusOK {
		head.Set("ETag", a.etag)
		if r.Header.Get("If-None-Match") == a.etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	head.Set("Content-Length", strconv.Itoa(len(a.data)))
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(a.data) // a browser that has gone away cannot be told
	}
}

// unbuilt answers while there is no site yet, because the first build has not
// ended or the content has errors. The browser asks again by itself.
func unbuilt(w http.ResponseWriter, problems []told) {
	w.Header().Set("Refresh", "1")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(http.StatusServiceUnavailable)
	var b strings.Builder
	b.WriteString("The site is not built yet.\n")
	for _, p := range problems {
		if p.Severity == diag.Error {
			b.WriteString("\n" + p.Path + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column) + ": " + p.Message + "\n")
			if p.Hint != "" {
				b.WriteString("hint: " + p.Hint + "\n")
			}
		}
	}
	_, _ = w.Write([]byte(b.String())) // a browser that has gone away cannot be told
}

// kind returns the media type of a file by its name, on every machine the same.
func kind(name string) string {
	switch ending := path.Ext(name); ending {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".json":
		return "application/json"
	case ".xml":
		return "application/xml"
	case ".webmanifest":
		return "application/manifest+json"
	case ".svg":
		return "image/svg+xml"
	case ".woff2":
		return "font/woff2"
	case ".txt", ".csv", "":
		return "text/plain; charset=utf-8"
	default:
		if known := mime.TypeByExtension(ending); known != "" {
			return known
		}
	}
	return "application/octet-stream"
}

// The most that a search may ask for.
const (
	mostQuery = 500 // bytes
	mostHits  = 100
)

// answer serves the search API.
func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	s.lock.RLock()
	search := s.search
	s.lock.RUnlock()
	n, err := strconv.Atoi(r.URL.Query().Get("n"))
	if r.URL.Query().Get("n") == "" {
		n, err = 10, nil
	}
	q := r.URL.Query().Get("q")
	if err != nil || n < 1 || n > mostHits || len(q) > mostQuery {
		http.Error(w, "q has up to 500 bytes, n is 1 to 100", http.StatusBadRequest)
		return
	}
	if search == nil {
		http.Error(w, "the first build has not ended", http.StatusServiceUnavailable)
		return
	}
	hits, err := search(q, n)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	_ = json.NewEncoder(w).Encode(map[string]any{"hits": hits}) // as above
}
