package main

import (
	"context"
	"net"
	"net/http"
	"time"
)

// How long the dev server waits for the other side of a connection.
const (
	headerTime = 5 * time.Second  // for the header of a request
	bodyTime   = 5 * time.Second  // for a body, which it never reads
	idleTime   = 2 * time.Minute  // for the next request
	writeTime  = 30 * time.Second // for the reader to take a part of the answer
	writePart  = 64 << 10         // bytes of such a part
)

// webServer returns a server with a limit for every wait.
func webServer(ctx context.Context, handler http.Handler) *http.Server {
	return &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.ContentLength != 0 {
				_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(bodyTime)) // without this limit a connection could stay open
			}
			handler.ServeHTTP(w, r)
		}),
		ReadHeaderTimeout: headerTime, IdleTimeout: idleTime, MaxHeaderBytes: 64 << 10,
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
}

// patient accepts connections that end when the reader takes nothing for writeTime.
// A server's own limit would be for the whole answer, and end streams of events.
type patient struct{ net.Listener }

// Accept implements net.Listener.
func (p patient) Accept() (net.Conn, error) {
	c, err := p.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return patientConn{c, writeTime}, nil
}

type patientConn struct {
	net.Conn
	limit time.Duration
}

// Write implements net.Conn.
func (c patientConn) Write(b []byte) (n int, err error) {
	for {
		part := b[n:min(len(b), n+writePart)]
		if err := c.SetWriteDeadline(time.Now().Add(c.limit)); err != nil {
			return n, err
		}
		m, err := c.Conn.Write(part)
		n += m
		if err != nil || n == len(b) {
			return n, err
		}
	}
}
