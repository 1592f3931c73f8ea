package serve_test

import (
	"context"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"tandem/generator/serve"
)

// TestHeartbeat: an open page is sent a comment every twenty seconds, so that nothing
// between browser and server closes a stream without changes.
func TestHeartbeat(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := new(serve.Server)
		publish(t, s, site("one"))
		ctx, cancel := context.WithCancel(t.Context())
		w := httptest.NewRecorder()
		ended := make(chan bool)
		go func() {
			s.ServeHTTP(w, httptest.NewRequest("GET", "http://127.0.0.1:4000/__tandem/events?page=", nil).WithContext(ctx))
			close(ended)
		}()
		time.Sleep(61 * time.Second)
		cancel()
		<-ended
		body := w.Body.String()
		if got := strings.Count(body, ": still here\n\n"); got != 3 || strings.Count(body, "event: ") != 1 {
			t.Errorf("within a minute the page is sent %d comments, want 3:\n%s", got, body)
		}
	})
}
