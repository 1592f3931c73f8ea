package lsp

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/creachadair/jrpc2"
)

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
