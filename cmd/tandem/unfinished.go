package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"tandem/generator/rename"
)

// A move changes several files, and a crash or a power cut may leave only some of them
// changed. So the whole move, with all new texts, is written to a file before the
// first change, and the next mv finishes it.

// journalName is the file in the content folder that a move is written down in.
// It is hidden, so that it is never read as a page.
const journalName = ".tandem-move"

// move is a page's move with the arguments that asked for it.
type move struct {
	Old, New string // as they were given to mv
	rename.Edits
}

// file returns the name of a file of the content folder.
func (s *settings) file(path string) string {
	return filepath.Join(s.content, filepath.FromSlash(path))
}

// move moves a page. What was written is put back when something fails.
func (s *settings) move(m move) error {
	to := s.file(m.To)
	if now, err := os.Lstat(to); err == nil {
		if was, err := os.Lstat(s.file(m.From)); err != nil || !os.SameFile(now, was) { // another case of one name is the same file
			return &usageError{fmt.Sprintf("there is a file %q already", m.To), "choose another name"}
		}
	}
	data, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if err := replace(s.file(journalName), data, 0o644); err != nil {
		return err
	}
	done, err := s.apply(m)
	for _, r := range done {
		if err != nil {
			if back := (rewritten{file: r.file, before: r.data, data: r.before}).write(); back != nil {
				return errors.Join(err, back) // the journal stays: the next mv finishes the move
			}
		}
	}
	return errors.Join(err, os.Remove(s.file(journalName)))
}

// apply writes what a move has not changed yet. It returns the files written.
func (s *settings) apply(m move) (done []rewritten, err error) {
	from, to := s.file(m.From), s.file(m.To)
	_, gone := os.Lstat(from)
	moved := errors.Is(gone, fs.ErrNotExist)
	for _, f := range m.Files {
		file := s.file(f.Path)
		if f.Path == m.From && moved {
			file = to
		}
		now, err := (rewritten{file: file}).read()
		if err != nil {
			return done, err
		}
		if bytes.Equal(now, f.After) {
			continue
		}
		r := rewritten{file: file, before: f.Before, data: f.After}
		if err := r.write(); err != nil {
			return done, err
		}
		done = append(done, r)
	}
	if moved {
		return done, nil
	}
	content, err := os.OpenRoot(s.content) // through which no link leads out of the folder
	if err != nil {
		return done, err
	}
	defer content.Close()
	if err := content.MkdirAll(filepath.FromSlash(path.Dir(m.To)), 0o755); err != nil {
		return done, err
	}
	if err := content.Rename(filepath.FromSlash(m.From), filepath.FromSlash(m.To)); err != nil {
		return done, err
	}
	syncFolder(filepath.Dir(from))
	syncFolder(filepath.Dir(to))
	return done, nil
}

// begun returns the move that is written down and not finished, nil for none.
func (s *settings) begun() (*move, error) {
	data, err := os.ReadFile(s.file(journalName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	m := new(move)
	if err := json.Unmarshal(data, m); err != nil {
		return nil, fmt.Errorf("read %s: %w", s.file(journalName), err)
	}
	return m, nil
}

// whole returns an error when a move was interrupted, because the base is then only
// half moved.
func (s *settings) whole() error {
	m, err := s.begun()
	if err != nil || m == nil {
		return err
	}
	return &usageError{
		fmt.Sprintf("the move of %q to %q was interrupted", m.From, m.To),
		fmt.Sprintf("finish it with: tandem mv %s %s", m.Old, m.New),
	}
}

// finish finishes a move that was interrupted, and returns it; nil for none.
func (s *settings) finish() (*move, error) {
	m, err := s.begun()
	if err != nil || m == nil {
		return nil, err
	}
	if _, err := s.apply(*m); err != nil {
		return nil, &usageError{
			fmt.Sprintf("the interrupted move of %q to %q cannot be finished: %v", m.From, m.To, err),
			fmt.Sprintf("undo what was changed since, or remove %s and correct the links by hand", s.file(journalName)),
		}
	}
	return m, os.Remove(s.file(journalName))
}

// printMoved prints what a move changed.
func (s *settings) printMoved(w io.Writer, edits rename.Edits) {
	others := 0
	for _, f := range edits.Files {
		if f.Path != edits.From {
			fmt.Fprintln(w, s.file(f.Path))
			others++
		}
	}
	fmt.Fprintf(w, "moved %s to %s; %s changed\n", edits.From, edits.To, counted(others, "other pages"))
	if edits.Carried > 0 {
		fmt.Fprintf(w, "%s bound to the new text, in which addresses alone differ\n", counted(edits.Carried, "verifications"))
	}
	for _, whole := range edits.Wholes {
		fmt.Fprintf(w, "%s:%d:%d still names the former place: %s\n", s.file(whole.Path), whole.Pos.Line, whole.Pos.Column, whole.Address)
	}
}
