package lsp_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"tandem/generator"
	"tandem/generator/gentest"
	"tandem/generator/lsp"
)

// client is an editor that does what a script says.
type client struct {
	t        testing.TB
	to       io.WriteCloser
	from     chan message
	ended    chan error
	next     int
	versions map[string]int
	problems map[string]json.RawMessage // the latest of each open file, by address
	told     map[string]int             // the version that they are of
}

type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  json.RawMessage `json:"error"`
}

const root = "file:///base/content/"

func options(files fstest.MapFS) lsp.Options {
	builder := new(generator.Builder)
	return lsp.Options{
		Open: func(string) (string, fs.FS, error) { return "/base/content", files, nil },
		Check: func(ctx context.Context, content fs.FS, changed []string) (*lsp.Base, error) {
			builder.Touch(changed...)
			c, err := builder.Check(ctx, generator.Options{Content: content, Day: "2026-11-21"})
			if err != nil {
				return nil, err
			}
			return &lsp.Base{Judged: c.Judged, Problems: c.Problems, Source: c.Source, Read: c.Read}, nil
		},
		Version: "test",
		Delay:   time.Millisecond,
	}
}

func start(t testing.TB, o lsp.Options) *client {
	t.Helper()
	in, to := io.Pipe()
	from, out := io.Pipe()
	c := &client{t: t, to: to, from: make(chan message, 100), ended: make(chan error, 1), versions: map[string]int{}, problems: map[string]json.RawMessage{}, told: map[string]int{}}
	go func() {
		c.ended <- lsp.Serve(context.Background(), in, out, o)
		out.Close()
	}()
	go func() {
		defer close(c.from)
		r := bufio.NewReader(from)
		for {
			var n int
			if _, err := fmt.Fscanf(r, "Content-Length: %d\r\n\r\n", &n); err != nil {
				return
			}
			data := make([]byte, n)
			if _, err := io.ReadFull(r, data); err != nil {
				return
			}
			var m message
			if json.Unmarshal(data, &m) == nil {
				c.from <- m
			}
		}
	}()
	t.Cleanup(func() { to.Close() })
	return c
}

func (c *client) send(text string) {
	c.t.Helper()
	if _, err := fmt.Fprintf(c.to, "Content-Length: %d\r\n\r\n%s", len(text), text); err != nil {
		c.t.Fatal(err)
	}
}

func (c *client) notify(method string, params any) {
	c.write(map[string]any{"method": method, "params": params})
}

func (c *client) write(m map[string]any) {
	m["jsonrpc"] = "2.0"
	data, err := json.Marshal(m)
	if err != nil {
		c.t.Fatal(err)
	}
	c.send(string(data))
}

// call asks and waits for the answer.
func (c *client) call(method string, params any) message {
	c.t.Helper()
	c.next++
	m := map[string]any{"id": c.next, "method": method}
	if params != nil {
		m["params"] = params
	}
	c.write(m)
	return c.until(func(m message) bool { return string(m.ID) == strconv.Itoa(c.next) && m.Method == "" })
}

func (c *client) until(done func(message) bool) message {
	c.t.Helper()
	deadline := time.After(2 * time.Minute)
	for {
		select {
		case m, ok := <-c.from:
			if !ok {
				c.t.Fatal("the server is gone")
			}
			if m.Method == "textDocument/publishDiagnostics" {
				var p struct {
					URI         string
					Version     int
					Diagnostics json.RawMessage
				}
				if err := json.Unmarshal(m.Params, &p); err != nil {
					c.t.Fatal(err)
				}
				c.problems[p.URI], c.told[p.URI] = p.Diagnostics, p.Version
			}
			if done(m) {
				return m
			}
		case <-deadline:
			c.t.Fatal("no answer")
		}
	}
}

func (c *client) initialize(encodings ...string) message {
	can := map[string]any{
		"general":   map[string]any{"positionEncodings": encodings},
		"workspace": map[string]any{"workspaceEdit": map[string]any{"documentChanges": true, "resourceOperations": []string{"rename"}}},
	}
	answer := c.call("initialize", map[string]any{"processId": nil, "rootUri": "file:///base", "capabilities": can})
	c.notify("initialized", map[string]any{})
	return answer
}

func position(t testing.TB, s string) map[string]int {
	line, column, ok := strings.Cut(s, ":")
	l, err1 := strconv.Atoi(line)
	n, err2 := strconv.Atoi(column)
	if !ok || err1 != nil || err2 != nil {
		t.Fatalf("%q is no position", s)
	}
	return map[string]int{"line": l, "character": n}
}

// step does one line of a script and returns what came of it. Positions are
// written as the protocol counts them, from 0.
func (c *client) step(files fstest.MapFS, words []string) any {
	c.t.Helper()
	verb, rest := words[0], words[1:]
	document := func() map[string]any { return map[string]any{"uri": root + rest[0]} }
	at := func() map[string]any {
		return map[string]any{"textDocument": document(), "position": position(c.t, rest[1])}
	}
	answer := func(m message) any {
		if m.Error != nil {
			return map[string]any{"error": m.Error}
		}
		return m.Result
	}
	switch verb {
	case "open":
		c.versions[rest[0]] = 1
		c.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": root + rest[0], "languageId": "markdown", "version": 1, "text": string(files[rest[0]].Data)}})
	case "change": // PATH FROM TO TEXT
		c.versions[rest[0]]++
		text, err := strconv.Unquote(rest[3])
		if err != nil {
			c.t.Fatal(err, rest[3])
		}
		c.notify("textDocument/didChange", map[string]any{
			"textDocument":   map[string]any{"uri": root + rest[0], "version": c.versions[rest[0]]},
			"contentChanges": []any{map[string]any{"range": map[string]any{"start": position(c.t, rest[1]), "end": position(c.t, rest[2])}, "text": text}},
		})
	case "close":
		c.notify("textDocument/didClose", map[string]any{"textDocument": document()})
	case "problems": // of the current text of an open file
		uri := root + rest[0]
		for c.told[uri] != c.versions[rest[0]] {
			c.until(func(m message) bool { return true })
		}
		return c.problems[uri]
	case "completion":
		var list struct {
			Items []struct {
				Label, Detail string
				TextEdit      struct {
					Range   map[string]map[string]int
					NewText string
				}
			}
		}
		m := c.call("textDocument/completion", at())
		if m.Error != nil || string(m.Result) == "null" {
			return answer(m)
		}
		if err := json.Unmarshal(m.Result, &list); err != nil {
			c.t.Fatal(err)
		}
		var lines []string
		for _, item := range list.Items {
			r := item.TextEdit.Range
			lines = append(lines, fmt.Sprintf("%d:%d-%d:%d %q %s", r["start"]["line"], r["start"]["character"], r["end"]["line"], r["end"]["character"], item.TextEdit.NewText, item.Detail))
		}
		return lines
	case "hover", "definition", "prepareRename":
		return answer(c.call("textDocument/"+verb, at()))
	case "references":
		p := at()
		p["context"] = map[string]any{"includeDeclaration": true}
		return answer(c.call("textDocument/references", p))
	case "rename":
		p := at()
		p["newName"] = rest[2]
		return answer(c.call("textDocument/rename", p))
	case "willRename":
		return answer(c.call("workspace/willRenameFiles", map[string]any{"files": []any{map[string]any{"oldUri": root + rest[0], "newUri": root + rest[1]}}}))
	case "symbols":
		return answer(c.call("textDocument/documentSymbol", map[string]any{"textDocument": document()}))
	case "actions":
		var list []struct {
			Title, Kind string
			Edit        struct {
				DocumentChanges []struct{ Edits json.RawMessage }
			}
		}
		m := c.call("textDocument/codeAction", map[string]any{"textDocument": document(), "range": map[string]any{"start": position(c.t, rest[1]), "end": position(c.t, rest[1])}, "context": map[string]any{"diagnostics": []any{}}})
		if err := json.Unmarshal(m.Result, &list); err != nil {
			c.t.Fatal(err, string(m.Error))
		}
		var lines []any
		for _, a := range list {
			lines = append(lines, a.Kind+": "+a.Title, a.Edit.DocumentChanges[0].Edits)
		}
		return lines
	case "call": // METHOD
		return answer(c.call(rest[0], nil))
	case "send": // the rest unchanged
		c.send(strings.Join(rest, " "))
		return c.until(func(m message) bool { return m.Method == "" })
	case "exit":
		c.notify("exit", nil)
		select {
		case err := <-c.ended:
			return []string{fmt.Sprintf("ended with %v", err)}
		case <-time.After(10 * time.Second):
			return "still there"
		}
	default:
		c.t.Fatalf("no step %q", verb)
	}
	return nil
}

// TestSessions plays the scripts of testdata against the server. Each step is followed
// by its result.
func TestSessions(t *testing.T) {
	gentest.Each(t, "testdata/*.txtar", func(t *testing.T, f *gentest.File) {
		files := fstest.MapFS{}
		for _, name := range f.Names("") {
			if path, ok := strings.CutPrefix(name, "content/"); ok {
				files[path] = &fstest.MapFile{Data: bytes.TrimSuffix(f.Input(t, name), []byte("␄\n")), Mode: 0o644}
			}
		}
		before := maps.Clone(files)
		c := start(t, options(files))
		var out bytes.Buffer
		encodings := []string{"utf-16"}
		for line := range strings.Lines(string(f.Input(t, "script"))) {
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			fmt.Fprintf(&out, "> %s\n", line)
			words := strings.SplitN(line, " ", 5)
			var got any
			switch {
			case line == "initialize" || line == "initialize utf-8":
				if len(words) > 1 {
					encodings = []string{"utf-16", "utf-8"}
				}
				got = c.initialize(encodings...).Result
			case words[0] == "send":
				got = c.step(files, strings.Split(line, " "))
			default:
				got = c.step(files, words)
			}
			if got == nil {
				continue
			}
			if lines, ok := got.([]string); ok {
				for _, l := range lines {
					fmt.Fprintln(&out, l)
				}
				continue
			}
			data, err := json.MarshalIndent(got, "", " ")
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&out, "%s\n", shorten(data))
		}
		f.Want(t, "want", out.Bytes())
		if !maps.EqualFunc(files, before, func(a, b *fstest.MapFile) bool { return bytes.Equal(a.Data, b.Data) }) {
			t.Error("the server wrote a file")
		}
	})
}

// shorten writes ranges on one line.
func shorten(data []byte) []byte {
	var v any
	if json.Unmarshal(data, &v) != nil {
		return data
	}
	data, _ = json.MarshalIndent(inline(v), "", " ")
	return bytes.ReplaceAll(data, []byte(`\n`), []byte(`⏎`))
}

func inline(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = inline(v[i])
		}
	case map[string]any:
		start, ok1 := v["start"].(map[string]any)
		end, ok2 := v["end"].(map[string]any)
		if ok1 && ok2 && len(v) == 2 {
			return fmt.Sprintf("%v:%v-%v:%v", start["line"], start["character"], end["line"], end["character"])
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			v[key] = inline(v[key])
		}
	}
	return v
}

func TestASessionEndsWithoutGoodbye(t *testing.T) {
	c := start(t, options(fstest.MapFS{}))
	c.initialize()
	c.to.Close()
	if err := <-c.ended; !errors.Is(err, lsp.ErrNoGoodbye) {
		t.Errorf("got %v, want ErrNoGoodbye", err)
	}
}
