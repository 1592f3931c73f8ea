package history

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
)

// repository makes a repository in a new folder and returns functions that write a
// file of its content folder and commit all of it on a day.
func repository(t *testing.T) (dir string, write func(path, text string), commit func(day, author string)) {
	t.Helper()
	root := t.TempDir()
	dir = filepath.Join(root, "the base", "content")
	git(t, root, "", "init", "-q", "-b", "main")
	write = func(path, text string) {
		file := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	commit = func(day, author string) {
		git(t, root, "", "add", "-A")
		if !strings.Contains(day, "T") {
			day += "T12:00:00Z"
		}
		git(t, root, day, "-c", "user.name="+author, "-c", "user.email="+author+"@example.org", "commit", "-q", "-m", "change")
	}
	return dir, write, commit
}

func git(t *testing.T, dir, date string, args ...string) {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_DATE="+date, "GIT_COMMITTER_DATE="+date)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %q: %v\n%s", args, err, out)
	}
}

func logOf(t *testing.T, dir string) *kb.History {
	t.Helper()
	r, err := Open(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	h, err := r.Log(context.Background(), unverified, nil)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

const long = "A page that is long enough to be known again under another name.\nIt has a second line.\nAnd a third.\n"

func TestLogSaysWhenAndByWhom(t *testing.T) {
	dir, write, commit := repository(t)
	write("guides/old name.md", long)
	write("guides/ümlaut \"quoted\".md", "one\n")
	write("../elsewhere.md", "not content\n")
	commit("2026-03-01", "nurse")
	git(t, dir, "", "mv", "guides/old name.md", "guides/new.md")
	commit("2026-04-01", "lead")
	write("guides/new.md", long+"More.\n")
	commit("2026-05-01", "nurse")
	write("guides/fresh.md", "not committed\n")
	write("guides/ümlaut \"quoted\".md", "two\n")

	h := logOf(t, dir)
	got, ok := h.Of("guides/new.md")
	if !ok || got.Day != "2026-05-01" || got.First != "2026-03-01" || got.Uncommitted {
		t.Errorf("got %+v", got)
	}
	want := []kb.Contributor{{Name: "nurse", Mail: "nurse@example.org", Commits: 2}, {Name: "lead", Mail: "lead@example.org", Commits: 1}}
	if !slices.Equal(got.People, want) {
		t.Errorf("got %+v want %+v", got.People, want)
	}
	if got, ok := h.Of("guides/ümlaut \"quoted\".md"); !ok || got.Day != "2026-03-01" || !got.Uncommitted {
		t.Errorf("got %+v", got)
	}
	if got, ok := h.Of("guides/fresh.md"); !ok || got.Day != "" || !got.Uncommitted {
		t.Errorf("got %+v", got)
	}
	for path := range h.Files {
		if strings.Contains(path, "elsewhere") || strings.Contains(path, "old name") {
			t.Errorf("the history has %q", path)
		}
	}
}

// TestDaysAreThoseOfTheWriter checks that days use the time zone of the commit,
// wherever the log is read.
func TestDaysAreThoseOfTheWriter(t *testing.T) {
	for _, zone := range []string{"Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"} {
		t.Setenv("TZ", zone)
		dir, write, commit := repository(t)
		write("guides/late.md", "one\n")
		commit("2026-03-05T00:30:00+02:00", "nurse")
		write("guides/early.md", "one\n")
		commit("2026-03-05T23:30:00-11:00", "nurse")
		h := logOf(t, dir)
		for _, path := range []string{"guides/late.md", "guides/early.md"} {
			if got, _ := h.Of(path); got.Day != "2026-03-05" || got.First != got.Day {
				t.Errorf("%s in %s: got %+v, want 2026-03-05", path, zone, got)
			}
		}
	}
}

func TestShallowClonesKnowNothing(t *testing.T) {
	dir, write, commit := repository(t)
	write("a.md", "one\n")
	commit("2026-03-01", "nurse")
	write("b.md", "two\n")
	commit("2026-04-01", "nurse")
	clone := filepath.Join(t.TempDir(), "clone")
	git(t, t.TempDir(), "", "clone", "-q", "--depth", "1", "file://"+filepath.Dir(filepath.Dir(dir)), clone)
	h := logOf(t, filepath.Join(clone, "the base", "content"))
	if _, ok := h.Of("a.md"); ok || h.Unknown != "the clone is shallow" || !strings.Contains(h.Hint, "--unshallow") {
		t.Errorf("got %+v", h)
	}
}

func TestWhereNothingIsKnown(t *testing.T) {
	for name, c := range map[string]struct {
		prepare func(t *testing.T) string
		want    string
	}{
		"no repository": {func(t *testing.T) string {
			dir := t.TempDir()
			t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(dir))
			return dir
		}, "in no git repository"},
		"no commit": {func(t *testing.T) string {
			dir, write, _ := repository(t)
			write("a.md", "x")
			return dir
		}, "nothing has been committed"},
		"no git": {func(t *testing.T) string {
			t.Setenv("PATH", t.TempDir())
			return t.TempDir()
		}, "git is not installed"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := c.prepare(t)
			_, err := Open(context.Background(), dir)
			var u *Unknown
			if !errors.As(err, &u) || !strings.Contains(u.Error(), c.want) || u.Hint() == "" {
				t.Errorf("got %v", err)
			}
		})
	}
}

// Nothing of a foreign repository is run.
func TestConfigurationRunsNothing(t *testing.T) {
	dir, write, commit := repository(t)
	write("a.md", long)
	write("../../.gitattributes", "*.md diff=evil filter=evil\n")
	commit("2026-03-01", "nurse")
	ran := filepath.Join(t.TempDir(), "ran")
	run := "touch " + ran + "; cat"
	for _, setting := range [][2]string{
		{"core.fsmonitor", run}, {"core.pager", run}, {"diff.external", run}, {"diff.evil.textconv", run}, {"diff.evil.command", run},
		{"gpg.program", run}, {"log.showSignature", "true"}, {"core.sshCommand", run}, {"alias.log", "!" + run},
		{"filter.evil.clean", run}, {"filter.evil.process", run},
	} {
		git(t, dir, "", "config", setting[0], setting[1])
	}
	write("a.md", long+"changed\n")
	r, err := Open(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Log(context.Background(), unverified, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Since(context.Background(), "HEAD"); err != nil {
		t.Fatal(err)
	}
	_ = r.Versions(context.Background(), "a.md", func([]byte) bool { return true })
	if _, err := os.Stat(ran); err == nil {
		t.Error("a command of the repository's configuration was run")
	}
}

func TestSinceTellsWhatAChangeTouches(t *testing.T) {
	dir, write, commit := repository(t)
	write("kept.md", "kept\n")
	write("edited.md", "one\n")
	write("gone.md", "gone\n")
	commit("2026-03-01", "nurse")
	git(t, dir, "", "checkout", "-q", "-b", "change")
	write("edited.md", "two\n")
	if err := os.Remove(filepath.Join(dir, "gone.md")); err != nil {
		t.Fatal(err)
	}
	commit("2026-04-01", "lead")
	git(t, dir, "", "checkout", "-q", "main")
	write("kept.md", "changed on main\n")
	commit("2026-04-02", "nurse")
	git(t, dir, "", "checkout", "-q", "change")
	write("new.md", "new\n")

	r, err := Open(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	touched, err := r.Since(context.Background(), "main")
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"edited.md", "new.md"}; !slices.Equal(touched.Paths, want) {
		t.Errorf("got %q want %q", touched.Paths, want)
	}
	if by := touched.Authors("edited.md"); len(by) != 1 || by[0].Name != "lead" {
		t.Errorf("got %+v", by)
	}
	var u *Unknown
	if _, err := r.Since(context.Background(), "--output=/tmp/x"); !errors.As(err, &u) {
		t.Errorf("a revision that looks like a flag: got %v", err)
	}
}

func TestVersionsFollowRenames(t *testing.T) {
	dir, write, commit := repository(t)
	write("old.md", long)
	commit("2026-03-01", "nurse")
	git(t, dir, "", "mv", "old.md", "new.md")
	commit("2026-04-01", "nurse")
	write("new.md", long+"More.\n")
	commit("2026-05-01", "nurse")
	r, err := Open(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	if err := r.Versions(context.Background(), "new.md", func(text []byte) bool { texts = append(texts, string(text)); return true }); err != nil {
		t.Fatal(err)
	}
	if want := []string{long + "More.\n", long, long}; !slices.Equal(texts, want) {
		t.Errorf("got %q", texts)
	}
}
