package history

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
)

// Unknown says why there is no history to be read.
type Unknown struct {
	Reason string // lower case, without a full stop
	hint   string
	Common bool // it is the plain state of many bases, of which nobody need be told
}

func (u *Unknown) Error() string { return u.Reason }

// Hint returns what to do about it.
func (u *Unknown) Hint() string { return u.hint }

// settings are laid over every configuration of the repository: nothing that
// stands in it may run a program or change what git prints.
var settings = []string{
	"-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.pager=cat", "-c", "core.attributesFile=/dev/null",
	"-c", "core.quotePath=false", "-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c", "log.follow=false",
	"-c", "diff.external=", "-c", "diff.orderFile=/dev/null", "-c", "protocol.allow=never", "-c", "safe.bareRepository=explicit",
}

// environment is the process's own without what steers git from outside, so
// that a hook or a hostile parent does not lead to another repository.
func environment() []string {
	var env []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "GIT_") {
			env = append(env, v)
		}
	}
	return append(env,
		"GIT_CONFIG_NOSYSTEM=1", "GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0",
		"GIT_NO_REPLACE_OBJECTS=1", "GIT_LITERAL_PATHSPECS=1", "GIT_PAGER=cat", "LC_ALL=C")
}

// failure is a git that ended with an error.
type failure struct {
	command string
	said    string // the first line of its standard error
}

func (f *failure) Error() string { return "git " + f.command + ": " + f.said }

// run starts git in the folder and passes its output to read, which may stop
// early.
func (r *Repo) run(ctx context.Context, read func(io.Reader) error, args ...string) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	cmd := exec.CommandContext(ctx, "git", append(append([]string{"-C", r.dir, "--no-pager"}, settings...), args...)...)
	cmd.Env = environment()
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	fault := read(out)
	if fault != nil {
		stop()
	}
	err = cmd.Wait()
	switch {
	case errors.Is(fault, errEnough):
		return nil
	case fault != nil:
		return fault
	case err != nil:
		line, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
		return &failure{args[0], strings.TrimPrefix(line, "fatal: ")}
	}
	return nil
}

// errEnough ends reading before git has said everything.
var errEnough = errors.New("enough")

// output returns all that git prints.
func (r *Repo) output(ctx context.Context, args ...string) ([]byte, error) {
	var out []byte
	err := r.run(ctx, func(from io.Reader) (err error) {
		out, err = io.ReadAll(from)
		return err
	}, args...)
	return out, err
}
