package serve

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// event is a message to an open page.
type event struct {
	Name     string        `json:"-"`               // "update" or "problems"
	Pages    []string      `json:"pages,omitempty"` // the page's own address when it has changed
	Assets   bool          `json:"assets,omitempty"`
	Problems []problemView `json:"problems"`
	Errors   int           `json:"errors,omitempty"`   // all there are; Problems may be cut
	Warnings int           `json:"warnings,omitempty"` // likewise
	Save     int           `json:"save,omitempty"`     // number of saves
	Saved    []Saved       `json:"saved,omitempty"`    // what is new to the page
	Follow   bool          `json:"follow,omitempty"`   // one open page is to go there
	Version  string        `json:"version,omitempty"`  // the ETag of the page, sent to a client that has just connected
}

// client is one open event stream. Its queue is bounded: a page that does not read is
// dropped and reconnects.
type client struct {
	page  string // address of the page that is open, from the site's root
	local bool   // on this machine
	queue chan event
	gone  chan struct{}
}

const (
	mostQueued  = 16
	mostClients = 256 // event streams at once
	heartbeat   = 20 * time.Second
)

// send queues an event, or drops the client. The server's lock is held.
func (c *client) send(e event) {
	select {
	case c.queue <- e:
	default:
		select {
		case <-c.gone:
		default:
			close(c.gone)
		}
	}
}

// events serves the stream of changes (server-sent events of the HTML standard)
// for the page whose address is the query's "page". A page that was away says in
// "since" up to which save it knows.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	control := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	c := &client{page: strings.TrimPrefix(r.URL.Query().Get("page"), "/"), local: local(r), queue: make(chan event, mostQueued), gone: make(chan struct{})}
	s.lock.Lock()
	if len(s.clients) >= mostClients {
		s.lock.Unlock()
		http.Error(w, "too many pages are open", http.StatusServiceUnavailable)
		return
	}
	if s.clients == nil {
		s.clients = map[*client]bool{}
	}
	s.clients[c] = true
	first := event{Name: "problems"}
	s.found.to(&first, c.local)
	since, err := strconv.Atoi(r.URL.Query().Get("since"))
	if err != nil {
		since = s.news.count // it has just been loaded
	}
	s.news.to(&first, since, s.Follow)
	now := s.shown
	s.lock.Unlock()
	if now != nil {
		// A page that was loaded just before the site changed requests it again.
		if a, ok, err := now.at(c.page + "index.html"); ok && err == nil {
			first.Version = strings.Trim(a.etag, `"`)
		}
	}
	defer func() {
		s.lock.Lock()
		delete(s.clients, c)
		s.lock.Unlock()
	}()
	if write(w, first) != nil || control.Flush() != nil {
		return
	}
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-c.gone:
			return
		case e := <-c.queue:
			if write(w, e) != nil || control.Flush() != nil {
				return
			}
		case <-beat.C:
			if _, err := w.Write([]byte(": still here\n\n")); err != nil || control.Flush() != nil {
				return
			}
		}
	}
}

func write(w http.ResponseWriter, e event) error {
	if e.Problems == nil {
		e.Problems = []problemView{}
	}
	data, err := json.Marshal(e)
	if err != nil {
		return err
	}
	_, err = w.Write([]byte("event: " + e.Name + "\ndata: " + string(data) + "\n\n"))
	return err
}
