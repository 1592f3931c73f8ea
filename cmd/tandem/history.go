package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"tandem/generator"
	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/history"
	"tandem/generator/kb"
	"tandem/generator/trust"
)

// recall adds the git history of the content to the options of a build. If the history
// is incomplete, as in a shallow clone, it prints a note; a base without git gets no
// note.
func (s *settings) recall(ctx context.Context, o *generator.Options, stderr io.Writer) (*history.Repository, error) {
	repository, err := history.Open(ctx, s.content)
	if unknown, ok := errors.AsType[*history.Unknown](err); ok {
		if !unknown.Absent {
			withoutHistory(stderr, unknown.Why, unknown.Hint())
		}
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	o.History, err = repository.Log(ctx, header.SameText, generator.FormerPart)
	if failed, ok := errors.AsType[*history.Failed](err); ok {
		withoutHistory(stderr, failed.Error(), failed.Hint())
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if why := o.History.Unknown; why != "" {
		withoutHistory(stderr, why, o.History.Hint)
	}
	return repository, nil
}

// withoutHistory prints what is missing without git.
func withoutHistory(stderr io.Writer, why, hint string) {
	fmt.Fprintf(stderr, "tandem: pages do not show when they were last changed: %s\nhint: %s\n", why, hint)
}

// verifiedText returns the text of a page's file as it was last verified.
func verifiedText(ctx context.Context, c *generator.Checked, repository *history.Repository) func(p *kb.Page) (string, bool) {
	if repository == nil {
		return nil
	}
	return func(p *kb.Page) (string, bool) {
		var hashes []string
		for _, v := range p.Verified {
			if v.Text != "" {
				hashes = append(hashes, v.Text)
			}
		}
		if len(hashes) == 0 {
			return "", false
		}
		text, found := "", false
		err := repository.Versions(ctx, p.Path, func(version []byte) bool {
			if then := c.Page(p.Path, version); then != nil && slices.Contains(hashes, trust.Hash(then)) {
				text, found = string(version), true
			}
			return !found
		})
		return text, found && err == nil
	}
}

// ofChange returns the problems of what was changed since a revision and the changes
// to who can read what, with a line for each edition that gains or loses something.
func (s *settings) ofChange(ctx context.Context, c *generator.Checked, rev string) (diag.List, []string, error) {
	repository, err := history.Open(ctx, s.content)
	if err != nil {
		return nil, nil, &usageError{"--changed-since needs git: " + err.Error(), hintOf(err)}
	}
	touched, err := repository.Since(ctx, rev)
	if err != nil {
		return nil, nil, &usageError{"--changed-since: " + err.Error(), hintOf(err)}
	}
	before, err := s.before(ctx, repository, touched)
	if err != nil {
		return nil, nil, err
	}
	problems := check.OfChange(c.Judged, c.Problems, check.Change{
		Paths:   touched.Paths,
		Before:  before.Judged,
		Authors: touched.Authors,
	})
	readers, lines := generator.Readers(before, c)
	return slices.Concat(problems, readers).Sorted(), lines, nil
}

// before reads the base as it was where a change began.
func (s *settings) before(ctx context.Context, r *history.Repository, t *history.Touched) (*generator.Checked, error) {
	o, closeContent, err := s.options()
	if err != nil {
		return nil, err
	}
	defer closeContent()
	if o.Content, err = r.Tree(ctx, t); err != nil {
		return nil, &usageError{"--changed-since: " + err.Error(), hintOf(err)}
	}
	return new(generator.Builder).Check(ctx, o)
}

func hintOf(err error) string {
	var h hinted
	if errors.As(err, &h) {
		return h.Hint()
	}
	return ""
}
