package history

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// NoRevision is the error for a revision that the repository does not have.
type NoRevision struct{ Name string }

func (e *NoRevision) Error() string { return fmt.Sprintf("there is no revision %q", e.Name) }

// Hint returns what to do about it.
func (e *NoRevision) Hint() string {
	return "name a branch, a tag or a commit that was fetched, such as origin/main"
}

// base returns the commit in which a revision and the checked out one meet, so
// that what others did since then does not count.
func (r *Repo) base(ctx context.Context, since string) (string, error) {
	id, err := r.output(ctx, "rev-parse", "--verify", "--quiet", "--end-of-options", since+"^{commit}")
	if err != nil {
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		return "", &NoRevision{since}
	}
	commit := strings.TrimSpace(string(id))
	if met, err := r.output(ctx, "merge-base", commit, r.head); err == nil {
		commit = strings.TrimSpace(string(met))
	}
	return commit, ctx.Err()
}

// ChangedSince returns the paths of the files in the content folder that are
// not as they were at a revision: changed in a commit since it and the
// checked out one parted, or not committed yet. Sorted; files that are gone
// are among them.
func (r *Repo) ChangedSince(ctx context.Context, since string) ([]string, error) {
	base, err := r.base(ctx, since)
	if err != nil {
		return nil, err
	}
	out, err := r.output(ctx, "diff-tree", "-r", "-z", "--name-only", "--no-renames", "--relative", "--no-ext-diff", base, r.head, "--", ".")
	if err != nil {
		return nil, err
	}
	changed := strings.FieldsFunc(string(out), func(c rune) bool { return c == 0 })
	same, err := r.unchanged(ctx)
	if err != nil {
		return nil, err
	}
	listing, err := r.output(ctx, "ls-tree", "-r", "-z", "--name-only", r.head, "--", ".")
	if err != nil {
		return nil, err
	}
	for name := range strings.SplitSeq(string(listing), "\x00") {
		if compared(name) && same[name] == "" {
			changed = append(changed, name)
		}
	}
	err = fs.WalkDir(os.DirFS(r.dir), ".", func(name string, entry fs.DirEntry, err error) error {
		base := path.Base(name)
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (base[0] == '.' || base[0] == '_'):
			return fs.SkipDir
		case entry.Type().IsRegular() && compared(name) && same[name] == "":
			changed = append(changed, name)
		}
		return ctx.Err()
	})
	slices.Sort(changed)
	return slices.Compact(changed), err
}

// compared reports whether a file's bytes on the disk are compared with those
// that are committed: pages and settings are.
func compared(name string) bool {
	return strings.HasSuffix(name, ".md") || strings.HasSuffix(name, ".yaml")
}

func bySigned(a, b kb.Signed) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Verification.By, b.Verification.By), cmp.Compare(a.Commit, b.Commit))
}
