package lsp

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/creachadair/jrpc2/channel"
)

// longestMessage is the longest message that is read, in bytes: a page of the
// largest size in JSON.
const longestMessage = 64 << 20

// frames are messages over a stream, each behind a header with its length. A
// header that is none is passed over up to the next that is one, so that an
// editor's slip costs one message and not the session.
//
// Requests are answered side by side, but the one that begins a session and the
// one that ends it stand alone: what follows is read when they are answered.
type frames struct {
	in     chan []byte
	out    io.Writer
	closed chan struct{}
	once   sync.Once

	mu     sync.Mutex
	alone  string        // id of the request that was sent by itself; empty: none
	answer chan struct{} // closed when it is answered
}

// envelope has the fields that distinguish kinds of messages.
type envelope struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
}

var _ channel.Channel = (*frames)(nil)

// newFrames reads messages from in and writes to out. The reader runs until in ends: a
// read of a terminal's pipe cannot be cancelled.
func newFrames(in io.Reader, out io.Writer) *frames {
	f := &frames{in: make(chan []byte), out: out, closed: make(chan struct{})}
	go func() {
		defer close(f.in)
		reader := bufio.NewReader(in)
		for {
			message, err := readFrame(reader)
			if err != nil {
				return
			}
			select {
			case f.in <- message:
			case <-f.closed:
				return
			}
		}
	}()
	return f
}

// Recv implements channel.Channel.
func (f *frames) Recv() ([]byte, error) {
	f.mu.Lock()
	answer := f.answer
	f.mu.Unlock()
	if answer != nil {
		select {
		case <-answer:
		case <-f.closed:
			return nil, channel.ErrClosed
		}
	}
	select {
	case message, ok := <-f.in:
		if !ok {
			return nil, io.EOF
		}
		var e envelope
		if json.Unmarshal(message, &e) == nil && len(e.ID) > 0 && (e.Method == "initialize" || e.Method == "shutdown") {
			f.mu.Lock()
			f.alone, f.answer = string(e.ID), make(chan struct{})
			f.mu.Unlock()
		}
		return message, nil
	case <-f.closed:
		return nil, channel.ErrClosed
	}
}

// Send implements channel.Channel.
func (f *frames) Send(message []byte) error {
	_, err := fmt.Fprintf(f.out, "Content-Length: %d\r\n\r\n%s", len(message), message)
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.alone != "" {
		// An answer to what cannot be read has no id; it ends the wait too.
		var e envelope
		if json.Unmarshal(message, &e) == nil && e.Method == "" && (string(e.ID) == f.alone || string(e.ID) == "null") {
			close(f.answer)
			f.alone, f.answer = "", nil
		}
	}
	return err
}

// Close implements channel.Channel.
func (f *frames) Close() error {
	f.once.Do(func() { close(f.closed) })
	return nil
}

// lengthOf matches the length of a message. After a message with a wrong length, the
// next header is on the last line of that message.
var lengthOf = regexp.MustCompile(`(?i)content-length:[ \t]*(\d{1,9})[ \t]*$`)

// readFrame reads the next message. The error is that of the stream.
func readFrame(r *bufio.Reader) ([]byte, error) {
	length := -1
	for {
		line, err := readLine(r)
		if err != nil {
			return nil, err
		}
		if line == "" && length >= 0 {
			break
		}
		if m := lengthOf.FindStringSubmatch(line); m != nil {
			if n, err := strconv.Atoi(m[1]); err == nil && n <= longestMessage {
				length = n
			}
		}
	}
	var message bytes.Buffer
	if n, err := io.CopyN(&message, r, int64(length)); err != nil {
		return nil, fmt.Errorf("message of %d bytes ends after %d: %w", length, n, err)
	}
	return message.Bytes(), nil
}

// readLine reads a line without its end, of a longer one the last 4 KB.
func readLine(r *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > 4096 {
			line = append(line[:0], line[len(line)-4096:]...)
		}
		if err == nil {
			return strings.TrimRight(string(line), "\r\n"), nil
		}
		if err != bufio.ErrBufferFull {
			return "", err
		}
	}
}
