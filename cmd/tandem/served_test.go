//go:build linux

package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"time"
)

// dev is the dev server as a child process of a case.
type dev struct {
	c    *trial
	cmd  *exec.Cmd
	host string // and port

	lock sync.Mutex
	text strings.Builder // its output
}

func (d *dev) Write(b []byte) (int, error) {
	d.lock.Lock()
	defer d.lock.Unlock()
	return d.text.Write(b)
}

func (d *dev) said() string {
	d.lock.Lock()
	defer d.lock.Unlock()
	return d.text.String()
}

// serve begins to serve the base of a case and waits until it can be read. The
// server ends with the case.
func (c *trial) serve(args ...string) *dev {
	d := &dev{c: c}
	d.cmd = c.command(context.Background(), judgedArgs(append([]string{"serve", "--addr", "127.0.0.1:0"}, args...))...)
	out, err := d.cmd.StdoutPipe()
	c.must(err)
	d.cmd.Stderr = d
	c.must(d.cmd.Start())
	c.t.Cleanup(d.end)
	lines := bufio.NewReader(out)
	line, err := lines.ReadString('\n')
	if err != nil {
		c.stop("it does not serve: %s", d.said())
	}
	_, _ = io.WriteString(d, line)
	go func() { _, _ = io.Copy(d, lines) }()
	d.host = regexp.MustCompile(`http://([^/]*)/`).FindStringSubmatch(line)[1]
	return d
}

func (d *dev) end() {
	if d.cmd.ProcessState == nil {
		_ = d.cmd.Process.Signal(syscall.SIGTERM)
		_ = d.cmd.Wait()
	}
}

// memory returns the memory of the server, in bytes.
func (d *dev) memory() int64 {
	return heldBy(d.cmd.Process.Pid)
}

// wait waits for something to become true.
func (d *dev) wait(what string, is func() bool) {
	for deadline := time.Now().Add(longest / 2); !is(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			d.c.stop("%s: never; it said:\n%s", what, clipped(d.said()))
		}
	}
}

func (d *dev) until(text string) {
	d.wait(text, func() bool { return strings.Contains(d.said(), text) })
}

func (d *dev) shows(address, text string) {
	d.wait(address+" shows "+text, func() bool { return strings.Contains(d.get(address).body, text) })
}

// answer is the response to a request; its code is 0 when the connection was closed.
type answer struct {
	code   int
	header http.Header
	body   string
}

func (d *dev) get(address string, headers ...string) answer {
	return d.ask("GET", "/"+strings.TrimPrefix(address, "/"), headers...)
}

// ask sends a request as given, with headers as "name: value".
func (d *dev) ask(method, target string, headers ...string) answer {
	connection, err := net.DialTimeout("tcp", d.host, longest/4)
	if err != nil {
		d.c.stop("the server is gone: %v\n%s", err, clipped(d.said()))
	}
	defer connection.Close()
	_ = connection.SetDeadline(time.Now().Add(longest / 4))
	request := fmt.Sprintf("%s %s HTTP/1.1\r\n", method, target)
	if !strings.Contains(strings.Join(headers, "\n"), "Host:") {
		request += "Host: " + d.host + "\r\n"
	}
	for _, header := range append(headers, "Connection: close") {
		if header != "Host:" {
			request += header + "\r\n"
		}
	}
	if _, err := io.WriteString(connection, request+"\r\n"); err != nil {
		return answer{}
	}
	response, err := http.ReadResponse(bufio.NewReader(connection), &http.Request{Method: method})
	if err != nil {
		return answer{}
	}
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body) // data before a close counts
	return answer{response.StatusCode, response.Header, string(body)}
}

// serveLenient is serve for a base whose errors are warnings.
func (c *trial) serveLenient(args ...string) *dev {
	c.write("content/site.yaml", c.read("content/site.yaml")+"lenient: true\n")
	return c.serve(args...)
}

// event returns the first event that a page is sent.
func (d *dev) event(page string) string {
	events := d.events(page)
	defer events.Close()
	return events.next()
}

// stream is an open stream of events.
type stream struct {
	net.Conn
	d     *dev
	lines *bufio.Reader
}

func (d *dev) events(page string) *stream {
	connection, err := net.Dial("tcp", d.host)
	d.c.must(err)
	d.c.t.Cleanup(func() { _ = connection.Close() })
	_ = connection.SetDeadline(time.Now().Add(longest / 2))
	_, err = fmt.Fprintf(connection, "GET /__tandem/events?page=%s HTTP/1.1\r\nHost: %s\r\n\r\n", page, d.host)
	d.c.must(err)
	return &stream{connection, d, bufio.NewReader(connection)}
}

// next returns the data of the next event.
func (s *stream) next() string {
	for {
		line, err := s.lines.ReadString('\n')
		if err != nil {
			s.d.c.stop("the stream ends: %v", err)
		}
		if data, ok := strings.CutPrefix(line, "data: "); ok {
			return data
		}
	}
}
