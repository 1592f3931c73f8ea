package history_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tandem/generator/header"
	"tandem/generator/history"
	"tandem/generator/kb"
)

// repository is a real one in a temporary folder, with the content in content/.
type repository struct {
	t   *testing.T
	dir string
}

func newRepository(t *testing.T) repository {
	t.Helper()
	t.Setenv("HOME", t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", "")
	r := repository{t, t.TempDir()}
	r.git("2026-01-01", "init", "-q", "-b", "main")
	return r
}

func (r repository) content() string { return filepath.Join(r.dir, "content") }

func (r repository) git(day string, args ...string) string {
	return r.gitAs("Product owner", day, args...)
}

func (r repository) gitAs(name, day string, args ...string) string {
	r.t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = r.dir
	mail := strings.ToLower(strings.ReplaceAll(name, " ", "-")) + "@hospital.example"
	cmd.Env = append(os.Environ(),
		"GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME="+name, "GIT_AUTHOR_EMAIL="+mail, "GIT_COMMITTER_NAME="+name, "GIT_COMMITTER_EMAIL="+mail,
		"GIT_AUTHOR_DATE="+day+"T12:00:00Z", "GIT_COMMITTER_DATE="+day+"T12:00:00Z")
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

func (r repository) write(name, text string) {
	r.t.Helper()
	file := filepath.Join(r.content(), name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

func (r repository) commit(name, day string) {
	r.t.Helper()
	r.git(day, "add", "-A")
	r.gitAs(name, day, "commit", "-q", "-m", "change")
}

func (r repository) read() *kb.History {
	r.t.Helper()
	h, err := history.Read(context.Background(), r.content())
	if err != nil {
		r.t.Fatal(err)
	}
	return h
}

func (r repository) open() *history.Repo {
	r.t.Helper()
	repo, err := history.Open(context.Background(), r.content())
	if err != nil {
		r.t.Fatal(err)
	}
	return repo
}

func TestEachFileHasItsOwnDayAndPeople(t *testing.T) {
	r := newRepository(t)
	names := []string{"guides/a.md", "guides/with \"quotes\" and spaces.md", "guides/é🙂.md", "guides/[a].md"}
	for _, name := range names {
		r.write(name, "one\n")
	}
	r.commit("Product owner", "2026-01-05")
	r.write(names[1], "two\n")
	r.commit("Tech lead", "2026-02-05")
	r.write(names[1], "three\n")
	r.commit("Tech lead", "2026-03-05")
	r.git("2026-04-01", "commit", "-q", "--allow-empty", "-m", "nothing")

	h := r.read()
	if !h.Known() {
		t.Fatalf("unknown: %s", h.Reason)
	}
	for i, name := range names {
		c, ok := h.Of(name)
		day, author := kb.Day("2026-01-05"), "Product owner"
		if i == 1 {
			day, author = "2026-03-05", "Tech lead"
		}
		if !ok || c.Day != day || c.Author != author || c.First != "2026-01-05" || c.Text == "" {
			t.Errorf("%s: got %+v, %v, want %s by %s", name, c, ok, day, author)
		}
	}
	c, _ := h.Of(names[1])
	want := []kb.Contributor{{Name: "Tech lead", Commits: 2}, {Name: "Product owner", Commits: 1}}
	if !slices.Equal(c.Contributors, want) {
		t.Errorf("contributors %v, want %v", c.Contributors, want)
	}
	if c, ok := h.Of("guides/none.md"); ok {
		t.Errorf("a file that never was has the change %+v", c)
	}
}

func TestARenameKeepsTheHistory(t *testing.T) {
	r := newRepository(t)
	r.write("guides/old.md", "text\n")
	r.commit("Product owner", "2026-01-05")
	r.write("guides/old.md", "text that changed\n")
	r.commit("Tech lead", "2026-02-05")
	r.git("2026-03-05", "mv", "content/guides/old.md", "content/guides/new.md")
	r.commit("Data steward", "2026-03-05")
	r.write("guides/old.md", "another page in the old place\n")
	r.commit("Data steward", "2026-04-05")

	c, _ := r.read().Of("guides/new.md")
	if c.Day != "2026-03-05" || c.First != "2026-01-05" || len(c.Contributors) != 3 {
		t.Errorf("got %+v, want the history from 2026-01-05 on, of three people", c)
	}
	if c, _ := r.read().Of("guides/old.md"); c.First != "2026-04-05" {
		t.Errorf("the page in the old place began on %s, want 2026-04-05", c.First)
	}
	data, revision, ok, err := r.open().TextOn(context.Background(), "guides/new.md", "2026-02-04")
	if err != nil || !ok || string(data) != "text\n" || revision.Path != "guides/old.md" {
		t.Errorf("on 2026-02-04 it was %q at %q, %v, %v", data, revision.Path, ok, err)
	}
	if _, _, ok, _ := r.open().TextOn(context.Background(), "guides/new.md", "2026-01-04"); ok {
		t.Error("the page has a text on a day before its first")
	}
}

func TestAMergeThatSettledAConflictCounts(t *testing.T) {
	r := newRepository(t)
	r.write("guides/a.md", "one\n")
	r.commit("Product owner", "2026-01-05")
	r.git("2026-01-06", "switch", "-q", "-c", "side")
	r.write("guides/a.md", "side\n")
	r.commit("Tech lead", "2026-01-07")
	r.git("2026-01-08", "switch", "-q", "main")
	r.write("guides/a.md", "main\n")
	r.commit("Product owner", "2026-01-08")
	r.git("2026-01-09", "merge", "-q", "-s", "ours", "--no-commit", "side")
	r.write("guides/a.md", "both\n")
	r.commit("Data steward", "2026-01-09")
	if c, _ := r.read().Of("guides/a.md"); c.Day != "2026-01-09" || c.Author != "Data steward" {
		t.Errorf("got %s by %s, want the merge of 2026-01-09", c.Day, c.Author)
	}
}

func TestWhatIsNotCommittedIsKnown(t *testing.T) {
	r := newRepository(t)
	for _, name := range []string{"guides/kept.md", "guides/edited.md", "guides/staged.md", "guides/gone.md"} {
		r.write(name, "text\n")
	}
	r.write("guides/crlf.md", "text\n")
	r.commit("Product owner", "2026-01-05")
	r.write("guides/edited.md", "other\n")
	r.write("guides/staged.md", "other\n")
	r.git("2026-01-06", "add", "content/guides/staged.md")
	r.write("guides/crlf.md", "text\r\n") // as a checkout on another system
	r.write("guides/new.md", "text\n")
	if err := os.Remove(filepath.Join(r.content(), "guides/gone.md")); err != nil {
		t.Fatal(err)
	}
	h := r.read()
	for name, committed := range map[string]bool{"guides/kept.md": true, "guides/crlf.md": true, "guides/edited.md": false, "guides/staged.md": false, "guides/gone.md": false} {
		if c, ok := h.Of(name); !ok || (c.Text != "") != committed {
			t.Errorf("%s: committed %v, want %v", name, c.Text != "", committed)
		}
	}
	if _, ok := h.Of("guides/new.md"); ok {
		t.Error("a new file has a day of change")
	}
	changed, err := r.open().ChangedSince(context.Background(), "HEAD")
	want := []string{"guides/edited.md", "guides/gone.md", "guides/new.md", "guides/staged.md"}
	if err != nil || !slices.Equal(changed, want) {
		t.Errorf("changed since HEAD: %v, %v, want %v", changed, err, want)
	}
}

func TestChangedSinceLeavesOutWhatOthersDid(t *testing.T) {
	r := newRepository(t)
	r.write("guides/a.md", "a\n")
	r.write("guides/b.md", "b\n")
	r.commit("Product owner", "2026-01-05")
	r.git("2026-01-06", "switch", "-q", "-c", "side")
	r.write("guides/a.md", "a of the branch\n")
	r.commit("Tech lead", "2026-01-06")
	r.git("2026-01-07", "switch", "-q", "main")
	r.write("guides/b.md", "b of the others\n")
	r.commit("Product owner", "2026-01-07")
	r.git("2026-01-08", "switch", "-q", "side")
	changed, err := r.open().ChangedSince(context.Background(), "main")
	if err != nil || !slices.Equal(changed, []string{"guides/a.md"}) {
		t.Errorf("changed since main: %v, %v, want guides/a.md alone", changed, err)
	}
	for _, name := range []string{"nowhere", "--output=x", ""} {
		var missing *history.NoRevision
		if _, err := r.open().ChangedSince(context.Background(), name); !errors.As(err, &missing) || missing.Hint() == "" {
			t.Errorf("since %q: got %v, want a remedy", name, err)
		}
	}
}

func TestWhatCannotBeKnownIsUnknown(t *testing.T) {
	r := newRepository(t)
	if h := r.read2(t, r.dir); h.Reason != "nothing is committed yet" {
		t.Errorf("before the first commit: %q", h.Reason)
	}
	for _, text := range []string{"one\n", "two\n"} {
		r.write("guides/a.md", text)
		r.commit("Product owner", "2026-01-05")
	}
	shallow := filepath.Join(t.TempDir(), "shallow")
	r.git("2026-01-06", "clone", "-q", "--depth", "1", "file://"+r.dir, shallow)
	h := r.read2(t, filepath.Join(shallow, "content"))
	if h.Known() || h.Reason != "the clone is shallow" || h.Hint != "fetch the history: git fetch --unshallow --filter=blob:none" {
		t.Errorf("a shallow clone: %q, %q", h.Reason, h.Hint)
	}
	if c, ok := h.Of("guides/a.md"); ok {
		t.Errorf("a shallow clone has the day %s", c.Day)
	}
	if h := r.read2(t, t.TempDir()); h.Reason != "the content folder is in no git repository" {
		t.Errorf("no repository: %q", h.Reason)
	}
	t.Setenv("PATH", "")
	if h := r.read(); h.Reason != "git is not installed" {
		t.Errorf("no git: %q", h.Reason)
	}
	var none *kb.History
	if none.Known() {
		t.Error("no history is known")
	}
}

// TestAPartialCloneHasDaysAndSaysWhatItLacks fetches nothing to answer.
func TestAPartialCloneHasDaysAndSaysWhatItLacks(t *testing.T) {
	r := newRepository(t)
	r.git("2026-01-01", "config", "uploadpack.allowFilter", "true")
	r.write("guides/a.md", "one\n")
	r.commit("Product owner", "2026-01-05")
	r.git("2026-01-06", "mv", "content/guides/a.md", "content/guides/b.md")
	r.commit("Product owner", "2026-01-06")
	r.write("guides/b.md", "two\n")
	r.commit("Product owner", "2026-01-07")
	partial := filepath.Join(t.TempDir(), "partial")
	r.git("2026-01-08", "clone", "-q", "--filter=blob:none", "file://"+r.dir, partial)
	content := filepath.Join(partial, "content")
	if c, ok := r.read2(t, content).Of("guides/b.md"); !ok || c.Day != "2026-01-07" || c.First != "2026-01-05" {
		t.Errorf("got %+v, %v, want 2026-01-05 to 2026-01-07", c, ok)
	}
	repo, err := history.Open(context.Background(), content)
	if err != nil {
		t.Fatal(err)
	}
	var unknown *history.Unknown
	_, _, _, err = repo.TextOn(context.Background(), "guides/b.md", "2026-01-06")
	if !errors.As(err, &unknown) || unknown.Hint() != "fetch every text: git fetch --refetch --no-filter" {
		t.Errorf("an old text: %v, want what to fetch", err)
	}
}

func (repository) read2(t *testing.T, dir string) *kb.History {
	t.Helper()
	h, err := history.Read(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// TestNothingOfTheRepositoryRuns reads one whose settings would run a program
// in every way that they can.
func TestNothingOfTheRepositoryRuns(t *testing.T) {
	r := newRepository(t)
	r.write("guides/a.md", "one\n")
	r.write(".gitattributes", "*.md filter=evil diff=evil\n")
	r.commit("Product owner", "2026-01-05")
	r.write("guides/a.md", "two\n")
	ran := filepath.Join(t.TempDir(), "ran")
	program := filepath.Join(t.TempDir(), "evil")
	if err := os.WriteFile(program, []byte("#!/bin/sh\ntouch "+ran+"\ncat\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, setting := range []string{
		"core.fsmonitor", "core.pager", "pager.log", "diff.external", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process",
		"diff.evil.textconv", "diff.evil.command", "gpg.program", "core.sshCommand", "core.editor", "credential.helper", "alias.log",
	} {
		value := program
		if setting == "alias.log" {
			value = "!" + program
		}
		r.git("2026-01-06", "config", setting, value)
	}
	r.git("2026-01-06", "config", "log.showSignature", "true")
	hooks := filepath.Join(r.dir, ".git", "hooks")
	for _, hook := range []string{"post-index-change", "post-checkout", "reference-transaction"} {
		if err := os.WriteFile(filepath.Join(hooks, hook), []byte("#!/bin/sh\ntouch "+ran+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	_ = os.Remove(ran) // git config itself is not what is tested
	if h := r.read(); !h.Known() {
		t.Errorf("the history is unknown: %s", h.Reason)
	}
	repo := r.open()
	ctx := context.Background()
	if changed, err := repo.ChangedSince(ctx, "HEAD"); err != nil || len(changed) != 1 {
		t.Errorf("changed: %v, %v", changed, err)
	}
	if _, _, ok, err := repo.TextOn(ctx, "guides/a.md", "2026-02-01"); err != nil || !ok {
		t.Errorf("text: %v, %v", ok, err)
	}
	if _, err := repo.Signed(ctx, "HEAD", header.Verifications); err != nil {
		t.Error(err)
	}
	history.Me(ctx, r.content())
	if _, err := os.Stat(ran); err == nil {
		t.Error("a program of the repository ran")
	}
}

func TestSignedNamesWhoCommittedTheWord(t *testing.T) {
	r := newRepository(t)
	page := func(entries string) string { return "---\nowners: [tech-lead]\nverified:\n" + entries + "---\n# A\n" }
	older := "  - {by: human:product-owner, at: 2026-01-01}\n"
	r.write("guides/a.md", page(older))
	r.commit("Product owner", "2026-01-05")
	r.git("2026-01-05", "tag", "before")
	r.write("guides/a.md", page(older+"  - {by: human:tech-lead, at: 2026-01-06}\n"))
	r.commit("Tech lead", "2026-01-06")
	r.write("guides/a.md", page(older+"  - {by: human:tech-lead, at: 2026-01-06}\n")+"More.\n")
	r.commit("Data steward", "2026-01-07")
	r.write("guides/b.md", page("  - {by: human:tech-lead, at: 2026-01-08}\n"))
	r.commit("Data steward", "2026-01-08")

	signed, err := r.open().Signed(context.Background(), "before", header.Verifications)
	if err != nil || len(signed) != 2 {
		t.Fatalf("got %+v, %v, want two verifications", signed, err)
	}
	for i, want := range []string{"guides/a.md Tech lead tech-lead@hospital.example", "guides/b.md Data steward data-steward@hospital.example"} {
		s := signed[i]
		if got := s.Path + " " + s.Name + " " + s.Mail; got != want || s.Verification.Person() != "tech-lead" {
			t.Errorf("got %s for %s, want %s", got, s.Verification.By, want)
		}
	}
}

func TestReadingTwiceIsEqual(t *testing.T) {
	r := newRepository(t)
	r.write("guides/a.md", "one\n")
	r.commit("Product owner", "2026-01-05")
	t.Setenv("TZ", "Pacific/Kiritimati")
	a, _ := r.read().Of("guides/a.md")
	t.Setenv("TZ", "Pacific/Pago_Pago")
	b, _ := r.read().Of("guides/a.md")
	if a.Day != b.Day || a.Day != "2026-01-05" {
		t.Errorf("the day is %s and %s, want 2026-01-05", a.Day, b.Day)
	}
}
