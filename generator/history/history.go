// Package history reads the version history of a content folder. Open returns
// a Repo, or an Unknown with the reason and what to do about it; Repo.Read
// returns a kb.History with one git log for the whole base.
//
// No other package runs git. Whoever writes into the repository must not be
// able to run a program here: the repository's own hooks, monitors, pagers,
// filters, external differences, signatures and transports are off, and
// nothing is fetched.
//
// # Never a wrong date
//
// Without git, outside a repository, before the first commit, in a shallow
// clone and in a repository of another user, the history is unknown. Days are
// those of the authors' work, in UTC. A file whose bytes are not those of the
// last commit is told apart by kb.Change.Text. A file that was renamed without
// a change keeps its history; where text and name change in one commit the
// history begins anew, because telling that apart needs every old text.
package history

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"

	"tandem/generator/kb"
)

// Repo is the repository that a content folder stands in.
type Repo struct {
	dir    string // the content folder
	prefix string // of the folder in the repository; empty or with a slash at its end
	head   string // id of the commit that is checked out
}

// Open finds the repository of a content folder. The error is an Unknown when
// there is no history to be read.
func Open(ctx context.Context, dir string) (*Repo, error) {
	if _, err := exec.LookPath("git"); err != nil {
		return nil, &Unknown{"git is not installed", "install git, or go on without days of change", true}
	}
	if _, err := os.Stat(dir); err != nil {
		return nil, err
	}
	r := &Repo{dir: dir}
	said, err := r.output(ctx, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix")
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, refusal(err)
	}
	lines := strings.Split(string(said), "\n")
	if len(lines) < 3 || lines[0] != "true" {
		return nil, &Unknown{"the content folder is not in a work tree of git", "keep it in a repository, or go on without days of change", true}
	}
	r.prefix = lines[2]
	head, err := r.output(ctx, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
	if err != nil {
		return nil, &Unknown{"nothing is committed yet", "commit the content folder", true}
	}
	r.head = strings.TrimSpace(string(head))
	if lines[1] == "true" {
		return nil, &Unknown{"the clone is shallow", "fetch the history: git fetch --unshallow --filter=blob:none", false}
	}
	return r, nil
}

// refusal says what a git that will not read the repository means.
func refusal(err error) *Unknown {
	var f *failure
	if !errors.As(err, &f) {
		return &Unknown{"git cannot be run: " + err.Error(), "see whether git --version works", false}
	}
	switch {
	case strings.Contains(f.said, "not a git repository"):
		return &Unknown{"the content folder is in no git repository", "keep it in one, or go on without days of change", true}
	case strings.Contains(f.said, "dubious ownership"):
		return &Unknown{"the repository belongs to another user", "if you trust it: git config --global --add safe.directory and its folder", false}
	}
	return &Unknown{"git does not read the repository: " + f.said, "see what git status says in the content folder", false}
}

// Read returns the history of the content folder in one go. It never fails but
// for an interrupt: what cannot be read is unknown.
func Read(ctx context.Context, dir string) (*kb.History, error) {
	r, err := Open(ctx, dir)
	if err == nil {
		var h *kb.History
		if h, err = r.Read(ctx); err == nil {
			return h, nil
		}
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	var unknown *Unknown
	if !errors.As(err, &unknown) {
		unknown = &Unknown{err.Error(), "see what git log says in the content folder", false}
	}
	h := &kb.History{Reason: unknown.Reason, Hint: unknown.hint}
	if unknown.Common {
		h.Hint = ""
	}
	return h, nil
}

// Head returns the id of the commit that is checked out, empty where there is
// none: a history that was read at another one is out of date. It is cheap
// enough to be asked at each save.
func Head(ctx context.Context, dir string) string {
	r := &Repo{dir: dir}
	head, err := r.output(ctx, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(head))
}

// Me returns the name and mail address under which commits are made here,
// empty where git has none.
func Me(ctx context.Context, dir string) (name, mail string) {
	r := &Repo{dir: dir}
	get := func(key string) string {
		out, err := r.output(ctx, "config", "--get", key)
		if err != nil {
			return ""
		}
		return strings.TrimSpace(string(out))
	}
	return get("user.name"), get("user.email")
}
