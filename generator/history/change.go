package history

import (
	"context"
	"strings"

	"tandem/generator/kb"
)

// Touched is the effect of a change request on the files.
type Touched struct {
	Paths   []string                    // files that differ from where it began, sorted
	base    string                      // the commit where it began
	authors map[string][]kb.Contributor // by path: who committed it since
}

// Since returns the changes since the last common commit of today's state and a
// revision, uncommitted files included.
func (r *Repository) Since(ctx context.Context, rev string) (*Touched, error) {
	out, err := r.git(ctx, "merge-base", "--end-of-options", rev, "HEAD")
	if err != nil {
		if r.shallow {
			return nil, &Unknown{"the clone is shallow and does not reach back to " + rev, false, "git fetch --unshallow --filter=blob:none, or fetch-depth: 0 in a workflow"}
		}
		return nil, &Unknown{"there is no revision \"" + rev + "\" that this state comes from", false, "name a branch or commit that git log shows"}
	}
	t := &Touched{base: strings.TrimSpace(string(out)), authors: map[string][]kb.Contributor{}}
	if t.Paths, err = r.Differ(ctx, t.base); err != nil {
		return nil, err
	}
	out, err = r.log(ctx, t.base+"..HEAD")
	if err != nil {
		return nil, err
	}
	h := &kb.History{Files: map[string]kb.Change{}}
	r.read(h, fields(out))
	for path, c := range h.Files {
		t.authors[path] = c.People
	}
	return t, nil
}

// Authors returns who committed a file in the change; none when it is not committed
// yet.
func (t *Touched) Authors(path string) []kb.Contributor { return t.authors[path] }

// Versions calls visit with the committed texts of a file, the newest first and
// under its former names too, until it returns false. The error is an Unknown
// where a partial clone lacks them: nothing is fetched here.
func (r *Repository) Versions(ctx context.Context, path string, visit func(text []byte) bool) error {
	renames := "--find-renames"
	if r.partial {
		renames += "=100%" // others need the old texts
	}
	out, err := r.git(ctx, "log", "-z", "--no-show-signature", "--no-ext-diff", "--no-textconv", "--follow", renames, "--diff-filter=d", "--name-only", "--format="+commitMark+"%H", "--end-of-options", "HEAD", "--", path)
	if err != nil {
		return err
	}
	commit := ""
	for _, token := range fields(out) {
		token = strings.Trim(token, "\n")
		if id, ok := strings.CutPrefix(token, commitMark); ok {
			commit = id
			continue
		}
		if token == "" || commit == "" {
			continue
		}
		text, err := r.git(ctx, "cat-file", "blob", commit+":"+token)
		switch {
		case err != nil && ctx.Err() != nil:
			return ctx.Err()
		case err != nil && r.partial:
			return lacking()
		case err == nil && !visit(text):
			return nil
		}
	}
	return nil
}

// lacking is the error of a partial clone, which has not all that git knows.
func lacking() error {
	return &Unknown{"this clone lacks the texts of earlier commits", false, "git fetch --refetch --no-filter"}
}

// Me returns the name and mail address under which git would commit here, empty
// when it knows none.
func (r *Repository) Me(ctx context.Context) (name, mail string) {
	if out, err := r.git(ctx, "config", "user.name"); err == nil {
		name = strings.TrimSpace(string(out))
	}
	if out, err := r.git(ctx, "config", "user.email"); err == nil {
		mail = strings.TrimSpace(string(out))
	}
	return name, mail
}
