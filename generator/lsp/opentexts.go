package lsp

import "context"

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
		now := *d // a running check still reads the old document
		fresh = &now
		fresh.apply(s.encoding, p.ContentChanges)
		fresh.version = p.TextDocument.Version
		s.docs[name] = fresh
	}
	s.mu.Unlock()
	if fresh == nil {
		return nil, nil // not a page of the base
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
