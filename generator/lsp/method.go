package lsp

import (
	"context"
	"encoding/json"
	"runtime/debug"

	"github.com/creachadair/jrpc2"
)

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

// handle makes a handler of a method: parameters are decoded, what is out of
// turn is refused, and a bug costs one answer and not the session.
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
