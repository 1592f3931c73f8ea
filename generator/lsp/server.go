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
	"errors"
	"io"
	"io/fs"
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

// Changes are the changes in a content folder.
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

	mu         sync.Mutex // guards the fields below
	ready      bool       // initialize was answered
	ending     bool       // shutdown was requested
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
	once sync.Once            // looks up by
}

// Serve talks to an editor until it sends exit or the stream ends. Without a shutdown
// before that the error is ErrNoGoodbye.
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
