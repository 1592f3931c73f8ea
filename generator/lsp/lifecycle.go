package lsp

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
)

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
