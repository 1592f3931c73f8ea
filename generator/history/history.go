// Package history asks git about a content folder. Open finds the repository, Log reads
// the history of all files with one git log and few calls of git cat-file, Since lists
// what a change request touches, Tree is the folder as it was before a change (an fs.FS),
// and Versions reads the former texts of a file.
//
// # Dates are never guessed
//
// In a shallow clone the oldest commit seems to have changed every file. So there Log
// returns no dates and a hint; likewise without git, outside a repository, and where git
// rejects the folder. A file that was renamed without changes keeps its history. Where
// name and text change in one commit its history begins again: finding that out needs
// every old text, which a partial clone does not have.
//
// # Nothing of the repository is run
//
// A repository may come from anywhere. Nothing that its configuration names is
// run: no hooks, file system monitors, external diffs, text converters, pagers,
// signature checks or fetches. No setting can switch off all filters, so git never
// looks at a file on the disk: Differ compares bytes with the ids of the commit.
// Paths and revisions reach git as arguments behind --end-of-options or --,
// never through a shell.
package history

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
)

// Repository is the repository of a content folder.
type Repository struct {
	dir     string // the content folder
	prefix  string // its path from the root of the repository, ends in a slash; "" at the root
	shallow bool
	partial bool // it lacks old texts
}

// Unknown is the error where the history cannot be known.
type Unknown struct {
	Why    string
	Absent bool // no git, no repository or no commit
	hint   string
}

func (e *Unknown) Error() string { return "the history is unknown: " + e.Why }

// Hint returns the hint.
func (e *Unknown) Hint() string { return e.hint }

// Open finds the repository of a content folder. The error is an *Unknown when there
// is no repository.
func Open(ctx context.Context, dir string) (*Repository, error) {
	r := &Repository{dir: dir}
	out, err := r.git(ctx, "rev-parse", "--is-shallow-repository", "--show-prefix")
	if err != nil {
		return nil, unknown(err)
	}
	shallow, prefix, _ := strings.Cut(string(out), "\n")
	r.shallow, r.prefix = shallow == "true", strings.TrimRight(prefix, "\n")
	_, err = r.git(ctx, "config", "--get-regexp", `^(extensions\.partialclone|remote\..*\.promisor)$`)
	r.partial = err == nil
	if _, err := r.git(ctx, "rev-parse", "--verify", "--quiet", "HEAD"); err != nil {
		return nil, &Unknown{"nothing has been committed yet", true, "commit the content folder"}
	}
	return r, nil
}

func unknown(err error) error {
	text := err.Error()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return &Unknown{"git is not installed", true, "install git"}
	case strings.Contains(text, "not a git repository"):
		return &Unknown{"the content folder is in no git repository", true, "keep the base in one: git init"}
	case strings.Contains(text, "dubious ownership"):
		_, folder, _ := strings.Cut(text, " at ") // quoted as a shell takes it
		return &Unknown{"git refuses the folder, because somebody else owns it", false, "if you trust it: git config --global --add safe.directory " + strings.TrimSpace(folder)}
	}
	return &Unknown{text, false, "see that git log works in the content folder"}
}

// Failed is the error of a git that works but cannot read the repository.
type Failed struct{ said string }

func (e *Failed) Error() string { return "git: " + e.said }

// Hint returns the hint.
func (e *Failed) Hint() string {
	return "git fsck names what is damaged; clone the repository again, or fetch what is missing: git fetch --refetch"
}

// git runs a git command in the content folder and returns its output.
func (r *Repository) git(ctx context.Context, args ...string) ([]byte, error) {
	return r.ask(ctx, nil, args...)
}

// ask runs a git command that reads its standard input, and returns its output.
func (r *Repository) ask(ctx context.Context, questions []byte, args ...string) ([]byte, error) {
	safe := []string{"--no-pager", "--no-optional-locks", "--literal-pathspecs"}
	for _, setting := range []string{
		"core.fsmonitor=false", "core.hooksPath=/dev/null", "core.quotePath=false", "color.ui=false", "log.showSignature=false",
		"diff.external=", "diff.renames=true", "diff.orderFile=/dev/null", "protocol.allow=never", "core.attributesFile=/dev/null",
		"log.showRoot=true", "log.follow=false", "safe.bareRepository=explicit",
	} {
		safe = append(safe, "-c", setting)
	}
	cmd := exec.CommandContext(ctx, "git", append(safe, args...)...)
	cmd.Dir = r.dir
	cmd.Env = environment()
	cmd.Stdin = bytes.NewReader(questions)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		said, _, _ := strings.Cut(strings.TrimSpace(stderr.String()), "\n")
		if said == "" {
			return nil, err
		}
		return nil, &Failed{strings.TrimPrefix(strings.TrimPrefix(said, "fatal: "), "error: ")}
	}
	return out, nil
}

// environment is that of the process without variables that control git: a hook runs
// with variables for its repository, which may be another one. Variables for the
// user's settings, and for how far up to look for a repository, stay.
func environment() []string {
	var env []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "GIT_") || strings.HasPrefix(v, "GIT_CONFIG_GLOBAL=") || strings.HasPrefix(v, "GIT_CEILING_DIRECTORIES=") {
			env = append(env, v)
		}
	}
	return append(env,
		"LC_ALL=C", "GIT_CONFIG_NOSYSTEM=1", "GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1",
		"GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0")
}

// fields splits git's output with -z.
func fields(out []byte) []string {
	if len(out) == 0 {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
}
