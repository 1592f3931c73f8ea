package lsp

import (
	"context"
	"errors"
	"path"
	"slices"
	"strings"

	"github.com/creachadair/jrpc2"

	"tandem/generator/kb"
	"tandem/generator/rename"
)

func (s *session) prepareRename(ctx context.Context, p at) (*prepared, error) {
	o, err := s.at(ctx, p)
	if o == nil || err != nil {
		return nil, err
	}
	found, ok := o.subject()
	if !ok || found.target.Page == "" {
		return nil, nil
	}
	return &prepared{s.encoding.span(o.text, found.from, found.to), strings.TrimSuffix(o.base.Page(found.target.Page).Path, ".md")}, nil
}

func (s *session) rename(ctx context.Context, p renameParams) (*workspaceEdit, error) {
	o, err := s.at(ctx, p.at)
	if o == nil || err != nil {
		return nil, err
	}
	found, ok := o.subject()
	if !ok || found.target.Page == "" {
		return nil, failed("nothing here can be renamed", "put the cursor on the title of the page, or on a link to it")
	}
	can := s.can.Workspace.WorkspaceEdit
	if !can.DocumentChanges || !slices.Contains(can.ResourceOperations, "rename") {
		return nil, failed("this editor cannot rename files", "run tandem mv")
	}
	page := o.base.Page(found.target.Page)
	to := strings.TrimSuffix(strings.TrimSpace(p.NewName), ".md") + ".md"
	if !strings.Contains(to, "/") && page.Folder() != "" {
		to = path.Join(page.Folder(), to) // a new name, not a new place
	}
	edit, err := s.moved(o.base, page, to)
	if err != nil {
		return nil, err
	}
	edit.DocumentChanges = append(edit.DocumentChanges, renameFile{"rename", s.uriNow(page.Path), uriOf(s.file(to))})
	return edit, nil
}

// willRename returns the edits that go with files that the author is about to
// rename in the editor's list of files.
func (s *session) willRename(ctx context.Context, p filesRenamed) (*workspaceEdit, error) {
	if len(p.Files) != 1 {
		return nil, nil // each move is judged on the base as it is
	}
	from, ok := s.pathOf(p.Files[0].OldURI)
	to, below := s.pathOf(p.Files[0].NewURI)
	if !ok || !below {
		return nil, nil
	}
	base, err := s.fresh(ctx)
	if err != nil {
		return nil, err
	}
	page := base.PageAt(from)
	if page == nil || !s.can.Workspace.WorkspaceEdit.DocumentChanges {
		return nil, nil
	}
	return s.moved(base, page, to)
}

// moved returns the edits of the texts that go with a move.
func (s *session) moved(b *Base, page *kb.Page, to string) (*workspaceEdit, error) {
	edits, err := rename.Page(rename.Base{Linked: b.Linked, Source: b.Source, Read: b.Read}, page, to)
	if err != nil {
		if refused, ok := errors.AsType[*rename.Refused](err); ok {
			where := ""
			if refused.Path != "" {
				where = refused.Path + ": "
			}
			return nil, failed(where+refused.Message, refused.Hint())
		}
		return nil, err
	}
	edit := &workspaceEdit{DocumentChanges: []any{}}
	for _, f := range edits.Files {
		if f.Changed() {
			edit.DocumentChanges = append(edit.DocumentChanges, s.document(f.Path, string(f.Before), string(f.After)))
		}
	}
	return edit, nil
}

// document is the edit that turns a file's text into another.
func (s *session) document(name, before, after string) documentEdit {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := versionedID{URI: s.uri(name)}
	if d := s.docs[name]; d != nil {
		id.Version = &d.version
	}
	return documentEdit{id, s.encoding.edits(before, after)}
}

func failed(message, hint string) error {
	if hint != "" {
		message += "; " + hint
	}
	return jrpc2.Errorf(requestFailed, "%s", message)
}
