package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// editor speaks to a real tandem lsp over pipes, as an editor does.
type editor struct {
	t      *testing.T
	cmd    *exec.Cmd
	to     io.WriteCloser
	from   chan spoken
	next   int
	faults map[string][]string // messages of problems, by the last part of the file's name
}

// spoken is one message of the server.
type spoken struct {
	ID     int
	Method string
	Params json.RawMessage
	Result json.RawMessage
	Error  *struct {
		Code    int
		Message string
	}
}

func editIn(t *testing.T, dir string, args ...string) *editor {
	t.Helper()
	e := &editor{t: t, cmd: exec.Command("tandem", append([]string{"lsp"}, args...)...), from: make(chan spoken, 100), faults: map[string][]string{}}
	e.cmd.Dir = t.TempDir() // editors start servers anywhere
	var err error
	if e.to, err = e.cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := e.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	e.cmd.Stderr = os.Stderr
	if err := e.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.cmd.Process.Kill() })
	go func() {
		defer close(e.from)
		r := bufio.NewReader(out)
		for {
			var n int
			if _, err := fmt.Fscanf(r, "Content-Length: %d\r\n\r\n", &n); err != nil {
				return
			}
			data := make([]byte, n)
			if _, err := io.ReadFull(r, data); err != nil {
				return
			}
			var m spoken
			if json.Unmarshal(data, &m) == nil {
				e.from <- m
			}
		}
	}()
	e.ask("initialize", map[string]any{"rootUri": addressOf(dir), "capabilities": map[string]any{
		"workspace": map[string]any{"workspaceEdit": map[string]any{"documentChanges": true, "resourceOperations": []string{"rename"}}},
	}})
	e.tell("initialized", map[string]any{})
	return e
}

func addressOf(file string) string { return (&url.URL{Scheme: "file", Path: file}).String() }

func (e *editor) write(m map[string]any) {
	e.t.Helper()
	m["jsonrpc"] = "2.0"
	data, err := json.Marshal(m)
	if err != nil {
		e.t.Fatal(err)
	}
	if _, err := fmt.Fprintf(e.to, "Content-Length: %d\r\n\r\n%s", len(data), data); err != nil {
		e.t.Fatal(err)
	}
}

func (e *editor) tell(method string, params any) {
	e.write(map[string]any{"method": method, "params": params})
}

func (e *editor) ask(method string, params any) spoken {
	e.t.Helper()
	e.next++
	m := map[string]any{"id": e.next, "method": method}
	if params != nil {
		m["params"] = params
	}
	e.write(m)
	id := e.next
	return e.until("an answer to "+method, func(m spoken) bool { return m.ID == id && m.Method == "" })
}

// until takes messages up to the first that is wanted.
func (e *editor) until(what string, wanted func(spoken) bool) spoken {
	e.t.Helper()
	deadline := time.After(60 * time.Second)
	for {
		select {
		case m, ok := <-e.from:
			if !ok {
				e.t.Fatalf("the server is gone, want %s", what)
			}
			if m.Method == "textDocument/publishDiagnostics" {
				var p struct {
					URI         string
					Diagnostics []struct{ Message string }
				}
				if err := json.Unmarshal(m.Params, &p); err != nil {
					e.t.Fatal(err)
				}
				name := p.URI[strings.LastIndexByte(p.URI, '/')+1:]
				e.faults[name] = nil
				for _, d := range p.Diagnostics {
					e.faults[name] = append(e.faults[name], d.Message)
				}
			}
			if wanted(m) {
				return m
			}
		case <-deadline:
			e.t.Fatalf("nothing for a minute, want %s; problems are %v", what, e.faults)
		}
	}
}

// faulty waits until a file has, or no longer has, a problem with that text.
func (e *editor) faulty(name, says string, want bool) {
	e.t.Helper()
	e.until(fmt.Sprintf("%s: %q is %v", name, says, want), func(m spoken) bool {
		return m.Method == "textDocument/publishDiagnostics" && want == slices.ContainsFunc(e.faults[name], func(f string) bool { return strings.Contains(f, says) })
	})
}

func (e *editor) open(file, text string) {
	e.tell("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": addressOf(file), "languageId": "markdown", "version": 1, "text": text}})
}

func (e *editor) enter(file string, version, line, column int, text string) {
	at := map[string]int{"line": line, "character": column}
	e.tell("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": addressOf(file), "version": version},
		"contentChanges": []any{map[string]any{"range": map[string]any{"start": at, "end": at}, "text": text}}})
}

// TestAnEditorIsHelped drives the language server as it is installed: a base in
// a sub-folder of what is open, texts that are not saved, files that others
// write and remove, requests that are called off, and the end.
func TestAnEditorIsHelped(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	dir = filepath.Join(dir, "our work")
	put := func(name, text string) string {
		t.Helper()
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return file
	}
	put("docs/content/site.yaml", "title: Fixture\n")
	put("docs/content/directory.yaml", "partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: lead, name: Lead, partner: lab}\n")
	two := put("docs/content/guides/two.md", "---\nowners: [lead]\n---\n# Two\n\n## Part\n")
	text := "---\nowners: [lead]\n---\n# One\n\nSee 😀 [[two#part]].\n"
	one := put("docs/content/guides/one.md", text)
	outside := put("notes.md", "# Notes\n")

	e := editIn(t, dir, "--content", "docs/content", "--as-of", "2026-11-21")
	e.open(one, text)
	e.faulty("one.md", "has not been verified", true)

	e.enter(one, 2, 5, 7, "and [[gone]] ") // not saved, after a character of two units
	e.faulty("one.md", `"gone" names no page`, true)
	put("docs/content/guides/gone.md", "---\nowners: [lead]\n---\n# Gone\n") // another program makes the page
	e.faulty("one.md", `"gone" names no page`, false)

	if err := os.Remove(two); err != nil { // and takes one away
		t.Fatal(err)
	}
	e.faulty("one.md", `"two" names no page`, true)
	put("docs/content/guides/two.md", "---\nowners: [lead]\n---\n# Two\n\n## Part\n")
	e.faulty("one.md", `"two" names no page`, false)

	e.open(outside, "# Notes\n\nSee [[gone]] and [[nothing]].\n")
	answer := e.ask("textDocument/hover", map[string]any{"textDocument": map[string]any{"uri": addressOf(outside)}, "position": map[string]int{"line": 0, "character": 3}})
	if got := string(answer.Result); got != "null" || answer.Error != nil {
		t.Errorf("a file outside the base: got %s, %v, want null", got, answer.Error)
	}
	if got := e.faults["notes.md"]; got != nil {
		t.Errorf("a file outside the base has problems: %q", got)
	}

	answer = e.ask("textDocument/rename", map[string]any{"textDocument": map[string]any{"uri": addressOf(two)}, "position": map[string]int{"line": 3, "character": 3}, "newName": "second"})
	for _, want := range []string{`"newText":"second"`, "aliases: [/guides/two/]", "/our%20work/docs/content/guides/second.md"} {
		if !strings.Contains(string(answer.Result), want) {
			t.Errorf("rename: got %s, want %q in it", answer.Result, want)
		}
	}

	// A request that is called off is answered, one way or the other, and the next one too.
	e.enter(one, 3, 5, 0, "More. ")
	e.next++
	id := e.next
	e.write(map[string]any{"id": id, "method": "textDocument/hover", "params": map[string]any{"textDocument": map[string]any{"uri": addressOf(one)}, "position": map[string]int{"line": 5, "character": 15}}})
	e.tell("$/cancelRequest", map[string]any{"id": id})
	e.until("an answer to what was called off", func(m spoken) bool { return m.ID == id })
	if answer := e.ask("textDocument/nothing", nil); answer.Error == nil || answer.Error.Code != -32601 {
		t.Errorf("an unknown method: got %v, want error -32601", answer.Error)
	}
	answer = e.ask("textDocument/completion", map[string]any{"textDocument": map[string]any{"uri": addressOf(one)}, "position": map[string]int{"line": 5, "character": 20}})
	if !strings.Contains(string(answer.Result), `"newText":"gone"`) {
		t.Errorf("completion: got %s, want the page that another program made", answer.Result)
	}

	e.ask("shutdown", nil)
	e.tell("exit", nil)
	if err := e.cmd.Wait(); err != nil {
		t.Errorf("the end: got %v, want exit code 0", err)
	}
	if got, err := os.ReadFile(one); err != nil || string(got) != text {
		t.Errorf("the file that was open: got %q, %v, want it as it was", got, err)
	}
}
