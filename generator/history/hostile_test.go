package history

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// ask runs every query of the package on a repository.
func ask(t *testing.T, dir string) {
	t.Helper()
	ctx := context.Background()
	r, err := Open(ctx, dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Log(ctx, bytes.Equal, nil); err != nil {
		t.Error(err)
	}
	if _, err := r.Since(ctx, "HEAD"); err != nil {
		t.Error(err)
	}
	if err := r.Versions(ctx, "a.md", func([]byte) bool { return true }); err != nil {
		t.Error(err)
	}
	r.Me(ctx)
}

// A filter whose name looks like a setting, and those of a repository inside the
// repository, are not run either.
func TestFiltersThatHideRunNothing(t *testing.T) {
	dir, write, commit := repository(t)
	write("a.md", long)
	write(".gitattributes", "*.md filter=a=b\n")
	commit("2026-03-01", "nurse")
	ran := filepath.Join(t.TempDir(), "ran")
	run := "touch " + ran + "; cat"
	git(t, dir, "", "config", "filter.a=b.clean", run)
	inner := filepath.Join(dir, "inner")
	if err := os.Mkdir(inner, 0o755); err != nil {
		t.Fatal(err)
	}
	git(t, inner, "", "init", "-q")
	if err := os.WriteFile(filepath.Join(inner, "b.md"), []byte(long), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(inner, ".gitattributes"), []byte("*.md filter=evil\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	git(t, inner, "", "add", "-A")
	git(t, inner, "", "-c", "user.name=nurse", "-c", "user.email=nurse@example.org", "commit", "-q", "-m", "inner")
	git(t, inner, "", "config", "filter.evil.clean", run)
	git(t, inner, "", "config", "core.fsmonitor", run)
	git(t, dir, "", "-c", "advice.addEmbeddedRepo=false", "-c", "filter.a=b.clean=", "add", "inner")
	git(t, dir, "2026-03-02T12:00:00Z", "-c", "user.name=nurse", "-c", "user.email=nurse@example.org", "commit", "-q", "-m", "inner")
	_ = os.Remove(ran) // git add ran it; only later runs are tested
	write("a.md", long+"changed\n")
	write("inner/b.md", long+"changed\n")
	ask(t, dir)
	if _, err := os.Stat(ran); err == nil {
		t.Error("a filter of the repository was run")
	}
}

// A hook runs with variables that name another repository.
func TestTheEnvironmentLeadsNowhereElse(t *testing.T) {
	dir, write, commit := repository(t)
	write("a.md", "one\n")
	commit("2026-03-01", "nurse")
	other, write, commit := repository(t)
	write("a.md", "other\n")
	commit("2026-04-01", "lead")
	t.Setenv("GIT_DIR", filepath.Join(filepath.Dir(other), "..", ".git"))
	t.Setenv("GIT_WORK_TREE", filepath.Dir(filepath.Dir(other)))
	if c, ok := logOf(t, dir).Of("a.md"); !ok || c.Day != "2026-03-01" {
		t.Errorf("got %+v, %v, want the day of the content folder's own repository", c, ok)
	}
}

// The remedy for a shallow clone makes a partial one: it has the days, and
// nothing is fetched for them.
func TestAPartialCloneHasItsDays(t *testing.T) {
	dir, write, commit := repository(t)
	root := filepath.Dir(filepath.Dir(dir))
	git(t, root, "", "config", "uploadpack.allowFilter", "true")
	write("a.md", long)
	commit("2026-03-01", "nurse")
	git(t, dir, "", "mv", "a.md", "b.md")
	write("b.md", long+"More.\n")
	commit("2026-04-01", "nurse")
	write("b.md", long+"More.\nAnd more.\n")
	commit("2026-05-01", "nurse")
	clone := filepath.Join(t.TempDir(), "clone")
	git(t, root, "", "clone", "-q", "--filter=blob:none", "file://"+root, clone)
	partial := filepath.Join(clone, "the base", "content")
	if c, ok := logOf(t, partial).Of("b.md"); !ok || c.Day != "2026-05-01" || c.Uncommitted {
		t.Errorf("got %+v, %v, want 2026-05-01", c, ok)
	}
	r, err := Open(context.Background(), partial)
	if err != nil {
		t.Fatal(err)
	}
	var u *Unknown
	seen := 0
	err = r.Versions(context.Background(), "b.md", func([]byte) bool { seen++; return true })
	if seen != 1 || !errors.As(err, &u) || !strings.Contains(u.Hint(), "--refetch") {
		t.Errorf("%d texts, %v: want today's alone and how to get the others", seen, err)
	}
}

// What a merge settles is the work of the merge.
func TestAMergeThatSettledAConflictCounts(t *testing.T) {
	dir, write, commit := repository(t)
	write("a.md", "one\n")
	commit("2026-03-01", "nurse")
	git(t, dir, "", "checkout", "-q", "-b", "side")
	write("a.md", "side\n")
	commit("2026-03-02", "lead")
	git(t, dir, "", "checkout", "-q", "main")
	write("a.md", "main\n")
	commit("2026-03-03", "nurse")
	git(t, dir, "", "-c", "user.name=steward", "-c", "user.email=steward@example.org", "merge", "-q", "-s", "ours", "--no-commit", "side")
	write("a.md", "both\n")
	commit("2026-03-04", "steward")
	if c, _ := logOf(t, dir).Of("a.md"); c.Day != "2026-03-04" {
		t.Errorf("got %s, want the day of the merge", c.Day)
	}
}

// Line endings that a checkout converted do not count as a change.
func TestLineEndingsOfACheckoutAreNoChange(t *testing.T) {
	dir, write, commit := repository(t)
	write("a.md", "one\ntwo\n")
	write("b.md", "one\ntwo\n")
	commit("2026-03-01", "nurse")
	write("a.md", "one\r\ntwo\r\n")
	write("b.md", "one\r\ntwo too\r\n")
	h := logOf(t, dir)
	if a, _ := h.Of("a.md"); a.Uncommitted {
		t.Error("a file with turned line endings counts as changed")
	}
	if b, _ := h.Of("b.md"); !b.Uncommitted {
		t.Error("a changed file counts as committed")
	}
}

// The former owner of a name keeps its own history.
func TestANewPageInAnOldPlaceBeginsAnew(t *testing.T) {
	dir, write, commit := repository(t)
	write("old.md", long)
	commit("2026-03-01", "nurse")
	git(t, dir, "", "mv", "old.md", "new.md")
	commit("2026-04-01", "nurse")
	write("old.md", "another\n")
	commit("2026-05-01", "lead")
	h := logOf(t, dir)
	if c, _ := h.Of("old.md"); c.First != "2026-05-01" || len(c.People) != 1 {
		t.Errorf("got %+v, want it to begin on 2026-05-01", c)
	}
	if c, _ := h.Of("new.md"); c.First != "2026-03-01" {
		t.Errorf("got %+v, want it to begin on 2026-03-01", c)
	}
	var paths []string
	for path := range h.Files {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	if want := []string{"new.md", "old.md"}; !slices.Equal(paths, want) {
		t.Errorf("got %q, want %q", paths, want)
	}
}
