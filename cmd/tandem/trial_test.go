//go:build linux

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// trial is the environment of one case: a folder with a base, and the program run in
// it as a child process.
type trial struct {
	t       *testing.T
	dir     string
	env     []string // beyond the fixed ones
	faults  []string
	skipped string
	notes   []string // measurements, for the table

	collected bool // the faults are a row of the catalogue, and not errors of the test
}

// try proves one case. It ends at the first fault that makes the rest
// pointless.
func try(t *testing.T, c faultCase) faultResult {
	t.Helper()
	tr := newTrial(t)
	tr.collected = true
	done := make(chan struct{})
	go func() {
		defer close(done)
		c.prove(tr)
	}()
	<-done
	return faultResult{faultCase: c, faults: tr.faults, skipped: tr.skipped, notes: tr.notes}
}

func newTrial(t *testing.T) *trial {
	t.Helper()
	c := &trial{t: t, dir: t.TempDir()}
	t.Cleanup(func() {
		if len(c.faults) > 0 && !c.collected {
			t.Error(strings.Join(c.faults, "\n"))
		}
	})
	for _, dir := range []string{"home", "tmp"} {
		if err := os.Mkdir(filepath.Join(c.dir, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	c.base()
	return c
}

// fault records what is wrong.
func (c *trial) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

// stop records what is wrong and ends the case.
func (c *trial) stop(format string, args ...any) {
	c.fault(format, args...)
	runtime.Goexit()
}

// skip ends a case that cannot be tried here.
func (c *trial) skip(format string, args ...any) {
	if os.Getenv("CI") == "true" {
		c.stop(format, args...)
	}
	c.skipped = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

// must ends the case when the system fails the test itself.
func (c *trial) must(err error) {
	if err != nil {
		c.stop("the test itself failed: %v", err)
	}
}

func (c *trial) path(name string) string { return filepath.Join(c.dir, filepath.FromSlash(name)) }

// write writes a file below the case's folder.
func (c *trial) write(name, text string) {
	c.must(os.MkdirAll(filepath.Dir(c.path(name)), 0o755))
	c.must(os.WriteFile(c.path(name), []byte(text), 0o644))
}

func (c *trial) remove(name string) { c.must(os.RemoveAll(c.path(name))) }

func (c *trial) read(name string) string {
	data, err := os.ReadFile(c.path(name))
	c.must(err)
	return string(data)
}

func (c *trial) exists(name string) bool {
	_, err := os.Lstat(c.path(name))
	return err == nil
}

// The base of a case: one guide that is owned, never reviewed, and linked to.
const (
	plainSite      = "title: Base\nbase_url: https://base.example.org/\neditions:\n  internal: {audiences: [internal]}\n"
	plainDirectory = "partners:\n  - {id: hospital, name: City hospital}\npeople:\n  - {id: product-owner, name: Product owner, partner: hospital}\n"
	plainHeader    = "owners: [product-owner]\nreview_every: never\nreason: It is a fixture.\n"
)

func (c *trial) base() {
	c.write("content/site.yaml", plainSite)
	c.write("content/directory.yaml", plainDirectory)
	c.write("content/index.md", "# Home\n\nSee [[one]].\n")
	c.guide(plainHeader, "Text.")
}

// guide writes the guide of the base: the header begins in line 2.
func (c *trial) guide(header, body string) {
	c.write("content/guides/one.md", headed(header, "One", body))
}

// headed is a page with a header, a title and a text.
func headed(header, title, body string) string {
	return "---\n" + header + "---\n# " + title + "\n\n" + body + "\n"
}

// outcome is what a run of the program came to.
type outcome struct {
	args           []string
	code           int
	stdout, stderr string
	peak           int64 // bytes of memory at most
}

func (o outcome) said() string { return o.stdout + o.stderr }

func (o outcome) String() string {
	return fmt.Sprintf("tandem %s: exit %d\n%s", strings.Join(o.args, " "), o.code, clipped(o.said()))
}

// clipped is a text short enough for a report.
func clipped(text string) string {
	const most = 1000
	if len(text) > most {
		return text[:most] + "…"
	}
	return text
}

// longest is how long a run may take before it counts as one that hangs: far
// more than any case needs, for slow machines.
const longest = 2 * time.Minute

// command is the program, to be run in the case's folder.
func (c *trial) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "tandem", args...)
	cmd.Dir = c.dir
	cmd.Env = append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + c.path("home"), "TMPDIR=" + c.path("tmp"),
		"TZ=Pacific/Kiritimati", "GIT_CONFIG_NOSYSTEM=1", "GOCOVERDIR=" + os.Getenv("GOCOVERDIR"),
	}, c.env...)
	return cmd
}

// judgedArgs adds the day that the cases are judged by to a command that takes it,
// and has check print every problem.
func judgedArgs(args []string) []string {
	if slices.ContainsFunc(args, func(a string) bool { return strings.HasPrefix(a, "--as-of") || a == "--help" }) {
		return args
	}
	if len(args) > 0 && slices.Contains([]string{"build", "check", "serve", "report", "verify", "reassign", "mv", "fmt", "export"}, args[0]) {
		args = append(slices.Clone(args), "--as-of", "2026-11-21")
	}
	if len(args) > 0 && args[0] == "check" && !slices.Contains(args, "--quiet") {
		args = append(args, "--all")
	}
	return args
}

// tandem runs the program to its end.
func (c *trial) tandem(args ...string) outcome {
	ctx, end := context.WithTimeout(context.Background(), longest)
	defer end()
	return c.finish(ctx, c.command(ctx, judgedArgs(args)...))
}

// finish runs a command to its end. Watch is called with the process, beside it.
func (c *trial) finish(ctx context.Context, cmd *exec.Cmd, watch ...func(*os.Process)) outcome {
	var stdout, stderr bytes.Buffer
	if cmd.Stdout == nil {
		cmd.Stdout = &stdout
	}
	if cmd.Stderr == nil {
		cmd.Stderr = &stderr
	}
	err := cmd.Start()
	var peak func() int64
	if err == nil {
		peak = watchMemory(cmd.Process.Pid)
		for _, w := range watch {
			go w(cmd.Process)
		}
		err = cmd.Wait()
	}
	o := outcome{args: cmd.Args[1:], stdout: stdout.String(), stderr: stderr.String()}
	if peak != nil {
		o.peak = peak()
	}
	if ctx.Err() != nil {
		c.stop("tandem %s hangs\n%s", strings.Join(o.args, " "), clipped(o.said()))
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		c.stop("tandem %s: %v", strings.Join(o.args, " "), err)
	}
	o.code = cmd.ProcessState.ExitCode()
	if injected := strings.Contains(strings.Join(cmd.Env, " "), "INJECT="); strings.Contains(o.said(), "\ngoroutine ") || !injected && strings.Contains(o.stderr, "internal error") {
		c.fault("a crash is shown: %v", o)
	}
	return o
}

// watchMemory reads the highest memory use of a process, in bytes, until it ends. The
// value from wait is no use: a process begins with the peak of its parent.
func watchMemory(pid int) (peak func() int64) {
	var most int64
	ended, read := make(chan bool), make(chan bool)
	go func() {
		defer close(read)
		tick := time.NewTicker(2 * time.Millisecond)
		defer tick.Stop()
		for {
			status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid)) // none once it has ended
			if _, rest, ok := strings.Cut(string(status), "VmHWM:"); ok {
				var kib int64
				_, _ = fmt.Sscan(rest, &kib)
				most = max(most, kib<<10)
			}
			select {
			case <-ended:
				return
			case <-tick.C:
			}
		}
	}()
	return func() int64 { close(ended); <-read; return most }
}

// wants compares an outcome with an exit code and patterns in the output.
func (c *trial) wants(o outcome, code int, patterns ...string) outcome {
	if o.code != code {
		c.fault("want exit %d: %v", code, o)
	}
	var missing []string
	for _, pattern := range patterns {
		if !regexp.MustCompile("(?m)" + pattern).MatchString(o.said()) {
			missing = append(missing, pattern)
		}
	}
	if len(missing) > 0 {
		c.fault("want %q: %v", missing, o)
	}
	return o
}

// refused holds check and build to exit 1 with the patterns, and to nothing
// written.
func (c *trial) refused(patterns ...string) {
	c.refusedAs(exitProblems, patterns...)
}

// refusedAs is refused for mistakes of settings, whose exit code may be 1 or 2.
func (c *trial) refusedAs(code int, patterns ...string) {
	c.wants(c.tandem("check"), code, patterns...)
	before := c.snapshot("public")
	if o := c.tandem("build"); o.code != code {
		c.fault("want exit %d: %v", code, o)
	} else if after := c.snapshot("public"); after != before {
		c.fault("the last site is not as it was:\n%s", difference(before, after))
	}
}

// eachRefused tries many values in one base, a guide for each: every guide has
// to have an error in the line that matches the pattern. form makes its text.
func (c *trial) eachRefused(values []string, line string, pattern string, form func(value string) string) {
	c.remove("content/guides/one.md")
	c.write("content/index.md", "# Home\n")
	for i, value := range values {
		c.write(fmt.Sprintf("content/guides/p%02d.md", i), form(value))
	}
	o := c.wants(c.tandem("check"), exitProblems)
	for i, value := range values {
		if want := fmt.Sprintf(`(?m)guides/p%02d\.md:%s:\d+: error: .*%s`, i, line, pattern); !regexp.MustCompile(want).MatchString(o.said()) {
			c.fault("%q is not refused in line %s (%s)", value, line, pattern)
		}
	}
	c.remove("public")
	if o := c.tandem("build"); o.code != exitProblems || c.exists("public") {
		c.fault("what check refuses is built: %v", o)
	}
	c.remove("content/guides")
	c.base()
}

// keepsOld holds what a failing run leaves in public to what was there.
func (c *trial) keepsOld(run func()) {
	before := c.snapshot("public")
	run()
	if after := c.snapshot("public"); after != before {
		c.fault("the last site is not as it was:\n%s", difference(before, after))
	}
}

// warned holds check to warnings alone, and builds.
func (c *trial) warned(patterns ...string) {
	c.wants(c.tandem("check"), exitFine, patterns...)
	c.builds()
}

// builds holds build to success.
func (c *trial) builds(args ...string) outcome {
	o := c.tandem(append([]string{"build"}, args...)...)
	if o.code != exitFine {
		c.stop("want a build: %v", o)
	}
	return o
}

// published returns the published guide.
func (c *trial) published() string { return c.read("public/guides/one/index.html") }

// injected runs the program with a fault named by INJECT.
func (c *trial) injected(inject string, args ...string) outcome {
	ctx, end := context.WithTimeout(context.Background(), longest)
	defer end()
	program, err := exec.LookPath("tandem-injected")
	if err != nil {
		c.stop("no way is known to put a fault into the program")
	}
	cmd := c.command(ctx, judgedArgs(args)...)
	cmd.Path, cmd.Err = program, nil
	cmd.Args[0] = "tandem-injected"
	cmd.Env = append(cmd.Env, "INJECT="+inject)
	return c.finish(ctx, cmd)
}
