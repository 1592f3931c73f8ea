package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"testing"
	"time"
)

// TestAReaderThatTakesNothingIsDropped writes more than a connection buffers to a
// client that reads nothing.
func TestAReaderThatTakesNothingIsDropped(t *testing.T) {
	near, far := net.Pipe()
	defer far.Close()
	n, err := patientConn{near, time.Millisecond}.Write(make([]byte, 10))
	if n != 0 || !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("%d bytes, %v", n, err)
	}
}

// TestASlowReaderGetsAll slowly reads a response written in many parts.
func TestASlowReaderGetsAll(t *testing.T) {
	near, far := net.Pipe()
	want := bytes.Repeat([]byte("0123456789"), 3*writePart/10+1)
	written := make(chan error, 1)
	go func() {
		n, err := patientConn{near, time.Minute}.Write(want)
		if n != len(want) {
			err = io.ErrShortWrite
		}
		written <- errors.Join(err, near.Close())
	}()
	got, err := io.ReadAll(far)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("read %d bytes of %d: %v", len(got), len(want), err)
	}
	if err := <-written; err != nil {
		t.Error(err)
	}
}

// TestTheServerWaitsForNobody checks the server's limits: everything has one but the
// stream of events, whose writes are limited one by one.
func TestTheServerWaitsForNobody(t *testing.T) {
	web := webServer(context.Background(), http.NotFoundHandler())
	if web.IdleTimeout <= 0 || web.ReadHeaderTimeout <= 0 || web.MaxHeaderBytes <= 0 || web.WriteTimeout != 0 || web.ReadTimeout != 0 {
		t.Errorf("limits: %+v", web)
	}
}
