package history

import (
	"context"
	"errors"
	"io"
	"slices"

	"tandem/generator/kb"
)

// Revision is a commit as it left one file.
type Revision struct {
	Commit string
	Day    kb.Day // of the author's work, in UTC
	Name   string // of the author
	Mail   string
	Path   string // of the file in the content folder at that commit
}

// Revisions returns the commits that changed a file, the newest first,
// followed over renames.
func (r *Repo) Revisions(ctx context.Context, path string) ([]Revision, error) {
	var revisions []Revision
	err := r.run(ctx, func(out io.Reader) error {
		return r.eachCommit(out, func(c commit) error {
			for _, f := range c.files {
				if f.status != 'D' {
					revisions = append(revisions, Revision{c.id, c.day, c.name, c.mail, f.path})
				}
			}
			return nil
		})
	}, logArgs("--follow", r.head, "--", path)...)
	return revisions, err
}

// Text returns the file as a revision left it. A partial clone may lack it,
// which is Unknown: nothing is fetched here.
func (r *Repo) Text(ctx context.Context, revision Revision) ([]byte, error) {
	data, err := r.output(ctx, "cat-file", "blob", revision.Commit+":"+r.prefix+revision.Path)
	var f *failure
	if errors.As(err, &f) && ctx.Err() == nil {
		return nil, &Unknown{"this clone lacks the text of commit " + revision.Commit[:min(12, len(revision.Commit))], "fetch every text: git fetch --refetch --no-filter", false}
	}
	return data, err
}

// TextOn returns a file as it stood at the end of a day: as the newest
// revision of that day or before left it. False when it did not stand yet.
func (r *Repo) TextOn(ctx context.Context, path string, day kb.Day) ([]byte, Revision, bool, error) {
	return r.TextWhere(ctx, path, func(revision Revision, _ []byte) bool { return revision.Day != "" && revision.Day <= day })
}

// TextWhere returns a file as the newest revision left it that passes, with
// that revision; false when none does. A caller that knows the text hash looks
// for the text of a verification so.
func (r *Repo) TextWhere(ctx context.Context, path string, passes func(Revision, []byte) bool) ([]byte, Revision, bool, error) {
	revisions, err := r.Revisions(ctx, path)
	if err != nil {
		return nil, Revision{}, false, err
	}
	for _, revision := range revisions {
		data, err := r.Text(ctx, revision)
		if err != nil {
			return nil, Revision{}, false, err
		}
		if passes(revision, data) {
			return data, revision, true, nil
		}
	}
	return nil, Revision{}, false, nil
}

// Signed returns the verifications that were committed after a revision and
// stand today, each with the author of the commit that brought it, by path.
// read finds the verifications of a file's bytes. It starts git for each
// changed page of each commit: it is for a branch, not for a whole history.
func (r *Repo) Signed(ctx context.Context, since string, read func([]byte) []kb.Verification) ([]kb.Signed, error) {
	base, err := r.base(ctx, since)
	if err != nil {
		return nil, err
	}
	var commits []commit
	err = r.run(ctx, func(out io.Reader) error {
		return r.eachCommit(out, func(c commit) error {
			commits = append(commits, c)
			return nil
		})
	}, logArgs(base+".."+r.head, "--", ".")...)
	if err != nil {
		return nil, err
	}
	said := func(commit, path string) []kb.Verification {
		if path == "" {
			return nil
		}
		data, err := r.Text(ctx, Revision{Commit: commit, Path: path})
		if err != nil {
			return nil // the file was not there
		}
		return read(data)
	}
	var signed []kb.Signed
	for _, c := range commits {
		for _, f := range c.files {
			if f.status == 'D' {
				continue
			}
			from := f.path
			if f.from != "" {
				from = f.from
			}
			before, today := said(c.id+"^", from), said(r.head, f.path)
			for _, v := range said(c.id, f.path) {
				known := slices.ContainsFunc(signed, func(s kb.Signed) bool { return s.Path == f.path && s.Verification == v })
				if !known && !slices.Contains(before, v) && slices.Contains(today, v) {
					signed = append(signed, kb.Signed{Path: f.path, Verification: v, Commit: c.id, Name: c.name, Mail: c.mail})
				}
			}
		}
	}
	slices.SortStableFunc(signed, bySigned)
	return signed, ctx.Err()
}
