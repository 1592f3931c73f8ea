package watch_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"tandem/generator/watch"
)

// inside runs the test again as a process in a user namespace, where limits can be set
// without affecting others, and as a user for whom the permissions of files count. It
// reports whether this is that process.
func inside(t *testing.T, user int) bool {
	t.Helper()
	const mark = "WATCH_TEST_INSIDE"
	if os.Getenv(mark) == t.Name() {
		return true
	}
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), mark+"="+t.Name())
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: user, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: user, HostID: os.Getgid(), Size: 1}},
	}
	out, err := cmd.CombinedOutput()
	switch {
	case len(out) == 0 && err != nil:
		t.Skipf("no user namespace can be made here: %v", err)
	case strings.Contains(string(out), "--- SKIP"):
		t.Skipf("%s", out)
	case err != nil:
		t.Errorf("%v\n%s", err, out)
	}
	return false
}

// TestRealLimits lowers the limits of the system itself.
func TestRealLimits(t *testing.T) {
	if !inside(t, 0) {
		return
	}
	for _, limit := range []struct{ file, low, high, hint string }{
		{"max_inotify_watches", "3", "1000", "fs.inotify.max_user_watches"},
		{"max_inotify_instances", "0", "10", "fs.inotify.max_user_instances"},
	} {
		set := func(n string) {
			if err := os.WriteFile("/proc/sys/user/"+limit.file, []byte(n), 0o644); err != nil {
				t.Skip(err)
			}
		}
		dir := filepath.Join(t.TempDir(), "content")
		for _, name := range []string{"x/y", "z"} {
			if err := os.MkdirAll(filepath.Join(dir, name), 0o755); err != nil {
				t.Fatal(err)
			}
		}
		set(limit.low)
		d := at(t, dir, func(ctx context.Context, f ...watch.Folder) <-chan watch.Batch {
			return watch.FoldersOf(ctx, watch.System, f...)
		})
		if got := d.next(); !strings.Contains(got.Notice, limit.hint) {
			t.Errorf("%s: the notice %q does not name %s", limit.file, got.Notice, limit.hint)
		}
		d.write("x/y/a.md", "one")
		d.sees("content/x/y/a.md")
		set(limit.high)
		d.until(func(g told) bool { return slices.Contains(g.notices, "watching the folders again") })
		d.write("x/y/a.md", "two")
		d.says("a save once the limit is raised", "content/x/y/a.md")
	}
}

func TestPermissionsThatComeAndGoAreSeen(t *testing.T) {
	if !inside(t, 1000) {
		return
	}
	d := sit(t)
	mode := func(name string, mode os.FileMode) {
		t.Helper()
		d.must(os.Chmod(d.path(name), mode))
	}
	mode("sub/a.md", 0)
	d.says("a file is locked", "content/sub/a.md")
	mode("sub/a.md", 0o644)
	d.says("a file is opened", "content/sub/a.md")

	d.write("shut/deep/b.md", "x")
	d.all()
	mode("shut", 0)
	d.until(func(g told) bool { return g.rescan })
	mode("shut", 0o755)
	d.until(func(g told) bool { return g.rescan })
	d.write("shut/deep/b.md", "y")
	d.says("a save in a folder that was locked", "content/shut/deep/b.md")

	// A folder that was locked from the start.
	d.must(os.Mkdir(d.path("late"), 0o300))
	d.write("late/c.md", "x")
	d.all()
	mode("late", 0o755)
	d.sees("content/late/c.md")
	d.write("late/c.md", "y")
	d.sees("content/late/c.md")
}

// TestTheTailOfASaveIsNoBatch ends a save with a change of permissions, as
// editors do, after its batch was handed out.
func TestTheTailOfASaveIsNoBatch(t *testing.T) {
	d := sit(t)
	d.write("sub/a.md", "two")
	d.sees("content/sub/a.md")
	d.must(os.Chmod(d.path("sub/a.md"), 0o600))
	d.says("the tail of a save")
	d.must(os.Chmod(d.path("sub/a.md"), 0o644))
	d.says("permissions of a file that nobody saved", "content/sub/a.md")
}
