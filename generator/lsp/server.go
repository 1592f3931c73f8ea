// Package lsp helps to write a base in an editor: Serve speaks the Language
// Server Protocol over a stream.
//
// # What it knows
//
// The base as it would be if every open file were saved. The texts of the editor lie
// over the content folder as one fs.FS, so the Builder needs no special case. The whole
// base is checked a moment after the last keystroke, as tandem check does. So
// deleting a heading here shows a broken link in the other file at once.
//
// Completion uses the last base that was checked and the current text; actions that name
// places in other files wait for a check of the current text. A check is told which
// files may have changed, so its cost depends on the change; only problems that
// differ from the last ones are published. The server watches the disk itself,
// because few editors report changes of files.
//
// # What it does
//
// Every change is an edit that the editor shows, makes and can undo. Package rename
// renames pages and package header writes verifications, as for tandem mv and tandem
// verify.
//
// # Positions
//
// The protocol counts UTF-16 units, or bytes with a client that offers utf-8.
// The compiler counts code points. Only document.go converts between them.
package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"github.com/creachadair/jrpc2"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Base is the current base, with its history and results.
type Base struct {
	*kb.Judged
	Problems diag.List
	Source   func(path string) []byte
	Read     func(path string, text []byte) *kb.Page
}

// Options connect the server to the compiler. The functions are called one at a time.
type Options struct {
	// Open finds the content folder below the folder that the editor has open,
	// empty when it has none.
	Open func(root string) (folder string, content fs.FS, err error)
	// Check reads a base, whatever problems it has. Since the call before nothing
	// has changed but files at those paths; nil: anything may have.
	Check func(ctx context.Context, content fs.FS, changed []string) (*Base, error)
	// Watch reports changes in a content folder until the context ends; nil: the
	// editor reports them.
	Watch func(ctx context.Context, folder string) <-chan Changes
	// Me returns the id of the person who writes in a content folder, empty when it is
	// unknown; nil: always unknown. It is called once.
	Me      func(folder string, b *Base) string
	Version string
	Delay   time.Duration // from the last keystroke to the next check
}

// Changes are what happened to a content folder.
type Changes struct {
	Paths  []string // in the folder; nil: anything may have changed
	Notice string   // a message for the author; usually empty
}

// ErrNoGoodbye ends a session whose editor went without asking for a shutdown.
var ErrNoGoodbye = errors.New("the editor went without saying so")

// Errors of the protocol.
const (
	notInitialized = jrpc2.Code(-32002)
	requestFailed  = jrpc2.Code(-32803)
)

// session is one conversation with an editor.
type session struct {
	options  Options
	context  context.Context // of the conversation
	server   *jrpc2.Server
	encoding encoding
	can      abilities
	by       string // id of the person who writes

	mu         sync.Mutex // guards what follows
	ready      bool       // initialize was answered
	ending     bool       // shutdown was asked for
	said       bool       // exit came after it
	folder     string     // the content folder; empty when there is none
	roots      []string   // the ways in which an editor may write it
	content    fs.FS
	docs       map[string]*document // open ones by path
	generation int                  // grows with every change
	touched    []string             // changes since the last check; nil: anything may have changed
	timer      *time.Timer
	base       *Base // the last one that was checked
	checked    int   // its generation

	work sync.Mutex           // held while a base is checked and its problems published
	told map[string]published // what the editor shows, by path
	once sync.Once            // asks for by
}

// Serve speaks to an editor until it says exit or the stream ends. Without a
// shutdown before that the error is ErrNoGoodbye.
func Serve(ctx context.Context, in io.Reader, out io.Writer, o Options) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s := &session{options: o, context: ctx, encoding: utf16Units, docs: map[string]*document{}, told: map[string]published{}, checked: -1}
	s.server = jrpc2.NewServer(methods{s}, &jrpc2.ServerOptions{
		AllowPush: true, DisableBuiltin: true, Concurrency: 4,
		NewContext: func() context.Context { return ctx },
	})
	s.server.Start(newFrames(in, out))
	stop := context.AfterFunc(ctx, s.server.Stop)
	defer stop()
	status := s.server.WaitStatus()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.timer != nil {
		s.timer.Stop()
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case s.said || s.ending && status.Closed:
		return nil
	case status.Err != nil && !status.Closed:
		return status.Err
	}
	return ErrNoGoodbye
}

// methods finds the handler of a method.
type methods struct{ s *session }

// Assign implements jrpc2.Assigner.
func (m methods) Assign(_ context.Context, method string) jrpc2.Handler {
	s := m.s
	switch method {
	case "initialize":
		return handle(s, s.initialize)
	case "initialized":
		return handle(s, s.initialized)
	case "shutdown":
		return handle(s, s.shutdown)
	case "exit":
		return func(context.Context, *jrpc2.Request) (any, error) {
			s.mu.Lock()
			s.said = s.ending
			s.mu.Unlock()
			go s.server.Stop()
			return nil, nil
		}
	case "$/cancelRequest":
		return handle(s, s.cancel)
	case "textDocument/didOpen":
		return handle(s, s.didOpen)
	case "textDocument/didChange":
		return handle(s, s.didChange)
	case "textDocument/didClose":
		return handle(s, s.didClose)
	case "textDocument/didSave":
		return handle(s, s.didSave)
	case "workspace/didChangeWatchedFiles", "workspace/didRenameFiles":
		return handle(s, s.somethingChanged)
	case "textDocument/completion":
		return handle(s, s.completion)
	case "textDocument/hover":
		return handle(s, s.hover)
	case "textDocument/definition":
		return handle(s, s.definition)
	case "textDocument/references":
		return handle(s, s.references)
	case "textDocument/documentSymbol":
		return handle(s, s.symbols)
	case "textDocument/codeAction":
		return handle(s, s.actions)
	case "textDocument/prepareRename":
		return handle(s, s.prepareRename)
	case "textDocument/rename":
		return handle(s, s.rename)
	case "workspace/willRenameFiles":
		return handle(s, s.willRename)
	}
	return nil
}

// handle makes a handler of a method: it decodes the parameters, refuses requests in
// the wrong order, and limits a panic to one answer.
func handle[P, R any](s *session, do func(context.Context, P) (R, error)) jrpc2.Handler {
	return func(ctx context.Context, request *jrpc2.Request) (result any, err error) {
		defer func() {
			if bug := recover(); bug != nil {
				err = jrpc2.Errorf(jrpc2.InternalError, "a bug of tandem: %v\n%s", bug, debug.Stack())
			}
		}()
		s.mu.Lock()
		ready, ending := s.ready, s.ending
		s.mu.Unlock()
		first := request.Method() == "initialize"
		switch {
		case !ready && !first && request.IsNotification():
			return nil, nil
		case !ready && !first:
			return nil, jrpc2.Errorf(notInitialized, "the session is not initialised")
		case ready && first:
			return nil, jrpc2.Errorf(jrpc2.InvalidRequest, "the session is initialised already")
		case ending:
			return nil, jrpc2.Errorf(jrpc2.InvalidRequest, "the session is shut down")
		}
		var params P
		if request.HasParams() {
			var raw json.RawMessage
			if err := request.UnmarshalParams(&raw); err != nil {
				return nil, err
			}
			if err := json.Unmarshal(raw, &params); err != nil {
				return nil, jrpc2.Errorf(jrpc2.InvalidParams, "the parameters of %s cannot be read: %v", request.Method(), err)
			}
		}
		return do(ctx, params)
	}
}

func (s *session) initialize(_ context.Context, p initialize) (object, error) {
	roots := []string{}
	for _, f := range p.WorkspaceFolders {
		if file, ok := fileOf(f.URI); ok {
			roots = append(roots, file)
		}
	}
	if file, ok := fileOf(p.RootURI); ok {
		roots = append(roots, file)
	}
	if p.RootPath != "" {
		roots = append(roots, p.RootPath)
	}
	roots = append(roots, "")
	s.mu.Lock()
	defer s.mu.Unlock()
	s.can, s.by = p.Capabilities, p.Options.By
	if slices.Contains(p.Capabilities.General.PositionEncodings, string(utf8Units)) {
		s.encoding = utf8Units
	}
	for _, root := range roots {
		dir, content, err := s.options.Open(root)
		if err != nil {
			continue
		}
		s.folder, s.content, s.roots = dir, content, []string{dir}
		if real, err := filepath.EvalSymlinks(dir); err == nil && real != dir {
			s.roots = append(s.roots, real)
		}
		break
	}
	s.ready = true
	return object{
		"capabilities": capabilities(string(s.encoding)),
		"serverInfo":   object{"name": "tandem", "version": s.options.Version},
	}, nil
}

func (s *session) initialized(ctx context.Context, _ object) (any, error) {
	if s.folder == "" {
		return nil, s.server.Notify(ctx, "window/showMessage", object{"type": 2, "message": "tandem: there is no content folder here; open the folder above it, or start tandem lsp with --content"})
	}
	if s.options.Watch != nil {
		changes := s.options.Watch(s.context, s.folder) // before the base is read: nothing falls between
		go func() {
			for c := range changes {
				if c.Notice != "" {
					_ = s.server.Notify(s.context, "window/logMessage", object{"type": 3, "message": "tandem: " + c.Notice})
				}
				s.touch(c.Paths...)
			}
		}()
	}
	s.touch()
	return nil, nil
}

func (s *session) shutdown(context.Context, any) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ending = true
	if s.timer != nil {
		s.timer.Stop()
	}
	return nil, nil
}

func (s *session) cancel(_ context.Context, p struct {
	ID json.RawMessage `json:"id"`
}) (any, error) {
	s.server.CancelRequest(string(p.ID))
	return nil, nil
}

func (s *session) didOpen(_ context.Context, p opened) (any, error) {
	name, ok := s.pathOf(p.TextDocument.URI)
	if !ok || !relevant(name) {
		return nil, nil
	}
	s.mu.Lock()
	s.docs[name] = &document{p.TextDocument.URI, name, p.TextDocument.Version, p.TextDocument.Text}
	s.mu.Unlock()
	s.touch(name)
	return nil, nil
}

func (s *session) didChange(_ context.Context, p changed) (any, error) {
	name, _ := s.pathOf(p.TextDocument.URI)
	var fresh *document
	s.mu.Lock()
	if d := s.docs[name]; d != nil {
		now := *d // a running check keeps its copy
		fresh = &now
		fresh.apply(s.encoding, p.ContentChanges)
		fresh.version = p.TextDocument.Version
		s.docs[name] = fresh
	}
	s.mu.Unlock()
	if fresh == nil {
		return nil, nil // no page of the base
	}
	s.touch(name)
	return nil, nil
}

func (s *session) didClose(_ context.Context, p closed) (any, error) {
	name, _ := s.pathOf(p.TextDocument.URI)
	s.mu.Lock()
	_, open := s.docs[name]
	delete(s.docs, name)
	s.mu.Unlock()
	if open {
		s.touch(name)
	}
	return nil, nil
}

func (s *session) didSave(_ context.Context, p closed) (any, error) {
	if name, ok := s.pathOf(p.TextDocument.URI); ok {
		s.touch(name)
	}
	return nil, nil
}

func (s *session) somethingChanged(context.Context, any) (any, error) {
	s.touch()
	return nil, nil
}

// touch says that files of the base have changed, or anything where none is
// named: it is checked when nothing else has happened for a moment.
func (s *session) touch(paths ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.generation++
	switch {
	case len(paths) == 0:
		s.touched = nil
	case s.touched != nil:
		s.touched = append(s.touched, paths...)
	}
	if s.folder == "" || s.ending {
		return
	}
	if s.timer != nil {
		s.timer.Stop()
	}
	s.timer = time.AfterFunc(s.options.Delay, s.tell)
}

// fresh returns the base as the editor shows it now.
func (s *session) fresh(ctx context.Context) (*Base, error) {
	s.work.Lock()
	defer s.work.Unlock()
	s.mu.Lock()
	generation, content, base, checked := s.generation, s.content, s.base, s.checked
	texts := make(map[string]string, len(s.docs))
	for name, d := range s.docs {
		texts[name] = d.text
	}
	if content == nil {
		s.mu.Unlock()
		return nil, jrpc2.Errorf(requestFailed, "there is no content folder")
	}
	if checked == generation {
		s.mu.Unlock()
		return base, nil
	}
	touched := slices.Compact(slices.Sorted(slices.Values(s.touched)))
	if s.touched == nil {
		touched = nil
	}
	s.touched = []string{}
	s.mu.Unlock()
	base, err := s.options.Check(ctx, overlay{content, texts}, touched)
	if err != nil {
		s.mu.Lock()
		s.touched = nil // what was read of them is not known
		s.mu.Unlock()
		return nil, fmt.Errorf("check: %w", err)
	}
	s.mu.Lock()
	s.base, s.checked = base, generation
	s.mu.Unlock()
	return base, nil
}

// last returns a base that may be a moment old.
func (s *session) last(ctx context.Context) (*Base, error) {
	s.mu.Lock()
	base := s.base
	s.mu.Unlock()
	if base != nil {
		return base, nil
	}
	return s.fresh(ctx)
}

// text returns a file as the editor shows it, or as it was checked.
func (s *session) text(b *Base, name string) string {
	s.mu.Lock()
	d := s.docs[name]
	s.mu.Unlock()
	if d != nil {
		return d.text
	}
	return string(b.Source(name))
}
