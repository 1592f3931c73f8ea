package history

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"tandem/generator/kb"
)

// commitMark begins the head of a commit in what git prints.
const commitMark = "\x01"

// Log returns the history of all files of the content folder, read with one git
// log. What cannot be known is told by the History itself.
func (r *Repository) Log(ctx context.Context) (*kb.History, error) {
	if r.shallow {
		return &kb.History{
			Unknown: "the clone is shallow", Hint: "git fetch --unshallow --filter=blob:none, or fetch-depth: 0 in a workflow",
		}, nil
	}
	out, err := r.git(ctx, "log", "-z", "--no-show-signature", "--no-ext-diff", "--no-textconv", "-M", "--name-status", "--relative",
		"--format="+commitMark+"%ct%x00%an%x00%ae", "--end-of-options", "HEAD", "--", ".")
	if err != nil {
		return nil, err
	}
	h := &kb.History{Files: map[string]kb.Change{}}
	read(h, fields(out))
	open, err := r.uncommitted(ctx)
	if err != nil {
		return nil, err
	}
	for _, path := range open {
		c := h.Files[path]
		c.Uncommitted = true
		h.Files[path] = c
	}
	return h, nil
}

// read goes through a log from the newest commit on. A file that was renamed
// goes on under its former name.
func read(h *kb.History, tokens []string) {
	type head struct {
		day        kb.Day
		name, mail string
	}
	var commit head
	now := map[string]string{} // former name → today's
	today := func(path string) string {
		if name, ok := now[path]; ok {
			return name
		}
		return path
	}
	for i := 0; i < len(tokens); i++ {
		token := strings.TrimLeft(tokens[i], "\n")
		if seconds, ok := strings.CutPrefix(token, commitMark); ok && i+2 < len(tokens) {
			at, _ := strconv.ParseInt(seconds, 10, 64)
			commit = head{kb.Day(time.Unix(at, 0).UTC().Format("2006-01-02")), tokens[i+1], strings.TrimRight(tokens[i+2], "\n")}
			i += 2
			continue
		}
		if token == "" || i+1 >= len(tokens) {
			continue
		}
		status, path := token[0], tokens[i+1]
		i++
		if (status == 'R' || status == 'C') && i+1 < len(tokens) {
			former := path
			i++
			path = tokens[i]
			if status == 'R' {
				now[former] = today(path)
			}
		}
		c := h.Files[today(path)]
		if c.Day == "" {
			c.Day = commit.day
		}
		c.First = commit.day
		at := slices.IndexFunc(c.People, func(p kb.Contributor) bool { return p.Mail == commit.mail && p.Name == commit.name })
		if at < 0 {
			c.People = append(c.People, kb.Contributor{Name: commit.name, Mail: commit.mail})
			at = len(c.People) - 1
		}
		c.People[at].Commits++
		h.Files[today(path)] = c
	}
	for path, c := range h.Files {
		slices.SortStableFunc(c.People, func(a, b kb.Contributor) int {
			return cmp.Or(cmp.Compare(b.Commits, a.Commits), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Mail, b.Mail))
		})
		h.Files[path] = c
	}
}

// uncommitted returns the files that differ from the last commit, and those
// that git does not know.
func (r *Repository) uncommitted(ctx context.Context) ([]string, error) {
	return r.differing(ctx, "HEAD")
}

func (r *Repository) differing(ctx context.Context, rev string) ([]string, error) {
	changed, err := r.git(ctx, "diff", "-z", "--name-only", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "--diff-filter=d", "--end-of-options", rev, "--", ".")
	if err != nil {
		return nil, err
	}
	fresh, err := r.git(ctx, "ls-files", "-z", "--others", "--exclude-standard", "--", ".")
	if err != nil {
		return nil, err
	}
	paths := append(fields(changed), fields(fresh)...)
	slices.Sort(paths)
	return slices.Compact(paths), nil
}
