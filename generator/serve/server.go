// Package serve is the dev server: it shows the site that was last published to it,
// reports changes to open pages, and answers searches.
//
// # What it serves
//
// Only the outputs of the last good build, never files of the disk. An output is
// made when a browser asks for it and cached until the next build. A page that
// is open in a browser is made with the build, to see whether its bytes have changed.
// While the content has errors the last good site stays, and open pages show the
// problems. The server's own addresses are below /__tandem/ and /-/api/.
//
// # Which requests it answers
//
// Only requests whose Host is this machine, so that another site cannot read the pages
// through DNS, and none that another site's page makes. Paths on this machine, which
// links to an editor need, are sent only to pages opened on it by its own
// address, and are in no output. A reader of a named edition gets only the problems that
// Checked.Visible allows.
package serve

import (
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"net"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/policy"
)

// Site is the site to show.
type Site struct {
	Output   Output   // nil: the site shown before stays
	Assets   []string // outputs whose change reloads open pages
	Problems diag.List
	Source   func(path string) []byte // text of content files, for excerpts
	Search   Search                   // for the API; nil: the one before
	Sisters  []string                 // addresses of other sites that pages may fetch from
	Saved    []Saved                  // pages whose text was saved since the site before

	// Page returns the address of the page that a content file is; false when
	// none is shown. Nil: the one before.
	Page func(path string) (address string, ok bool)
}

// Output makes the output at a path from the site's root; false when there is none.
// The same path has the same bytes each time.
type Output func(path string) ([]byte, bool, error)

// Server is the dev server. The zero value serves nothing yet; it is safe for
// concurrent use.
type Server struct {
	Hosts  []string // further host names to answer to
	AnyIP  bool     // answer to any IP address in the Host header: set it only to serve other machines
	Follow bool     // the page that was looked at last goes where the author saves

	// Edit returns the address that opens a place of a content file in the author's
	// editor. It is sent only to pages on this machine. Nil: there is none.
	Edit func(path string, line, column int) string

	publishing sync.Mutex // one Publish at a time
	lock       sync.RWMutex
	shown      *shown // nil: nothing yet
	found      findings
	page       func(path string) (string, bool)
	news       news
	search     Search
	clients    map[*client]bool
	sisters    []string
}

// policy returns the Content-Security-Policy for the answer to a path.
func (s *Server) policy(path string) string {
	s.lock.RLock()
	defer s.lock.RUnlock()
	return policy.Of(path, s.sisters)
}

// Search answers a query with the n best hits; with bleve, a query in bleve's
// own syntax. An error with a hint is a mistake in the query.
type Search func(query string, n int, bleve bool) (any, error)

// Publish shows a site and notifies each open page whether it has changed. If an open
// page cannot be made, that is an error, and the old site stays.
func (s *Server) Publish(site Site) error {
	s.publishing.Lock()
	defer s.publishing.Unlock()
	s.lock.RLock()
	before, page := s.shown, s.page
	if site.Page != nil {
		page = site.Page
	}
	open := map[string]bool{} // addresses of open pages → whether they have changed
	for c := range s.clients {
		open[c.page] = false
	}
	s.lock.RUnlock()
	found := s.find(site, page)
	after, reload := before, false
	if site.Output != nil {
		after = &shown{output: site.Output, assets: site.Assets}
		reload = before != nil && !slices.Equal(before.assets, after.assets)
		for page := range open {
			changed, err := changedBetween(before, after, page)
			if err != nil {
				return err
			}
			open[page] = changed
		}
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	if site.Output != nil {
		s.shown, s.sisters = after, site.Sisters
	}
	if site.Search != nil {
		s.search = site.Search
	}
	s.found, s.page = found, page
	since := s.news.count
	if len(site.Saved) > 0 && len(site.Saved) <= maxSaved {
		s.news = news{since + 1, site.Saved}
	}
	for c := range s.clients {
		e := event{Name: "problems"}
		found.to(&e, c.local)
		s.news.to(&e, since, s.Follow)
		if before != nil && site.Output != nil {
			changed, known := open[c.page]
			e.Name, e.Pages, e.Assets = "update", []string{}, reload
			if changed || !known { // a browser that connected meanwhile may have seen either site
				e.Pages = append(e.Pages, c.page)
			}
		}
		c.send(e)
	}
	return nil
}

// maxAddress is how long an address may be, in bytes: open pages are remembered by
// theirs.
const maxAddress = 8 << 10

// eventsPath is the address of the event stream, which dev/connect.js opens.
const eventsPath = "/__tandem/events"

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	head := w.Header()
	head.Set("Content-Security-Policy", s.policy(r.URL.Path))
	head.Set("X-Content-Type-Options", "nosniff")
	head.Set("Referrer-Policy", "same-origin")
	head.Set("Cross-Origin-Resource-Policy", "same-origin")
	switch {
	case len(r.RequestURI) > maxAddress:
		http.Error(w, fmt.Sprintf("the address has more than %d bytes", maxAddress), http.StatusRequestURITooLong)
	case !s.answers(r.Host):
		http.Error(w, fmt.Sprintf("this server does not answer to the name %q: open the address that tandem serve printed", hostName(r.Host)), http.StatusForbidden)
	case crossSite(r):
		http.Error(w, "another site's page asked for this", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		head.Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
	case r.URL.Path == eventsPath:
		s.events(w, r)
	case r.URL.Path == "/__tandem/problems":
		s.explanations(w)
	case r.URL.Path == "/"+kb.APIURL+"search":
		s.answer(w, r)
	default:
		s.file(w, r)
	}
}

// answers reports whether a Host header names this machine. An IP address cannot
// be pointed here by another site, a name can.
func (s *Server) answers(host string) bool {
	if loopback(host) || s.AnyIP && ipOf(host) != nil {
		return true
	}
	return slices.ContainsFunc(s.Hosts, func(name string) bool { return strings.EqualFold(name, hostName(host)) })
}

// ipOf returns the IP address of a host, with or without a port; nil for a name.
func ipOf(host string) net.IP { return net.ParseIP(strings.Trim(hostName(host), "[]")) }

// hostName returns the name of a host without its port.
func hostName(host string) string {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	return strings.ToLower(strings.TrimSuffix(host, "."))
}

// loopback reports whether a host, with or without a port, is this machine.
func loopback(host string) bool {
	name := hostName(host)
	if name == "localhost" || strings.HasSuffix(name, ".localhost") {
		return true
	}
	ip := ipOf(host)
	return ip != nil && ip.IsLoopback()
}

// local reports whether the request comes from this machine, to an address of this
// machine.
func local(r *http.Request) bool { return loopback(r.RemoteAddr) && loopback(r.Host) }

// crossSite reports whether another site's page makes the request. Opening an
// address is always allowed.
func crossSite(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+r.Host {
		return true
	}
	site := r.Header.Get("Sec-Fetch-Site")
	return (site == "cross-site" || site == "same-site") && r.Header.Get("Sec-Fetch-Mode") != "navigate"
}

// file serves an output.
func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	s.lock.RLock()
	shown, found := s.shown, s.found
	s.lock.RUnlock()
	if shown == nil {
		notBuiltYet(w, found.list)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	status := http.StatusOK
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	a, ok, err := shown.at(name)
	if err == nil && !ok {
		if _, folder, _ := shown.at(name + "/index.html"); folder {
			http.Redirect(w, r, "/"+name+"/", http.StatusMovedPermanently)
			return
		}
		status, name = http.StatusNotFound, "404.html"
		w.Header().Set("Content-Security-Policy", s.policy(name))
		if a, ok, err = shown.at(name); err == nil && !ok {
			http.Error(w, "there is no page here", status)
			return
		}
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	head := w.Header()
	head.Set("Content-Type", mediaType(name))
	head.Set("Cache-Control", "no-cache")
	if status == http.StatusOK {
		head.Set("ETag", a.etag)
		// A page's own script can read this of its headers: which version it is.
		head.Set("Server-Timing", `page;desc=`+a.etag)
		if r.Header.Get("If-None-Match") == a.etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	head.Set("Content-Length", strconv.Itoa(len(a.data)))
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(a.data) // a browser that has gone away gets no error
	}
}

// notBuiltYet answers while there is no site yet, because the first build has not
// ended or the content has errors. The browser repeats the request automatically.
func notBuiltYet(w http.ResponseWriter, problems []problemView) {
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
	_, _ = w.Write([]byte(b.String())) // a browser that has gone away gets no error
}

// mediaType returns the media type of a file by its name, on every machine the same.
func mediaType(name string) string {
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

// The limits of a search.
const (
	maxQuery = 500 // bytes
	maxHits  = 100
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
	if err != nil || n < 1 || n > maxHits || len(q) > maxQuery {
		http.Error(w, "q has up to 500 bytes, n is 1 to 100", http.StatusBadRequest)
		return
	}
	if search == nil {
		http.Error(w, "the first build has not ended", http.StatusServiceUnavailable)
		return
	}
	syntax := r.URL.Query().Get("syntax")
	if syntax != "" && syntax != "bleve" {
		http.Error(w, fmt.Sprintf("syntax %q is unknown: leave it out, or say bleve", syntax), http.StatusBadRequest)
		return
	}
	hits, err := search(q, n, syntax == "bleve")
	var hint interface{ Hint() string }
	if errors.As(err, &hint) { // the query is at fault
		http.Error(w, err.Error()+": "+hint.Hint(), http.StatusBadRequest)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	_ = json.NewEncoder(w).Encode(map[string]any{"hits": hits}) // as above
}
