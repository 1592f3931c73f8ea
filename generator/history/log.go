package history

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// commitMark begins the head of a commit in git's output.
const commitMark = "\x01"

// Log returns the history of all files of the content folder, read with one git log.
// The History notes what is unknown. SameText reports whether two versions of a page have the
// same text.
func (r *Repository) Log(ctx context.Context, sameText func(before, after []byte) bool) (*kb.History, error) {
	if r.shallow {
		return &kb.History{
			Unknown: "the clone is shallow", Hint: "git fetch --unshallow --filter=blob:none, or fetch-depth: 0 in a workflow",
		}, nil
	}
	out, err := r.log(ctx, "HEAD")
	if err != nil {
		return nil, err
	}
	h := &kb.History{Files: map[string]kb.Change{}}
	versions := r.read(h, fields(out))
	open, err := r.Differ(ctx, "HEAD")
	if err != nil {
		return nil, err
	}
	for _, path := range open {
		c := h.Files[path]
		c.Uncommitted = true
		h.Files[path] = c
	}
	return h, r.textDays(ctx, h, versions, sameText)
}

// log prints the commits of a range, none before one that builds on it, with
// the files that each changed and their ids; a merge counts where it differs from all that
// it joins.
func (r *Repository) log(ctx context.Context, commits string) ([]byte, error) {
	return r.git(ctx, "log", "-z", "-c", "--date-order", "--encoding=UTF-8", "--no-color", "--no-show-signature", "--no-ext-diff", "--no-textconv",
		"--find-renames=100%", "--raw", "--no-abbrev", "--format="+commitMark+"%cI%x00%an%x00%ae", "--end-of-options", commits, "--", ".")
}

// version is a text of a file that was committed.
type version struct {
	day kb.Day
	id  string // of the blob
}

// read goes through a log from the newest commit to the oldest, and returns the versions
// of each file in this order. The history of a renamed file continues under its former
// name.
func (r *Repository) read(h *kb.History, tokens []string) map[string][]version {
	type head struct {
		day        kb.Day
		name, mail string
	}
	var commit head
	now := map[string]string{} // former name → today's
	versions := map[string][]version{}
	today := func(path string) string {
		if name, ok := now[path]; ok {
			return name
		}
		return path
	}
	for i := 0; i < len(tokens); i++ {
		token := strings.TrimLeft(tokens[i], "\n")
		if instant, ok := strings.CutPrefix(token, commitMark); ok && i+2 < len(tokens) {
			day, err := kb.ParseDay(instant)
			if err != nil {
				day = "" // the clock of the commit was wrong; no day is better than a wrong one
			}
			if day != "" && (h.Begins == "" || day < h.Begins) {
				h.Begins = day
			}
			commit = head{day, tokens[i+1], strings.TrimRight(tokens[i+2], "\n")}
			i += 2
			continue
		}
		about := strings.Fields(token) // for each parent a mode, then one; an id likewise; and a letter for each parent
		if len(about) < 5 || i+1 >= len(tokens) {
			continue
		}
		id, status, path := about[len(about)-2], about[len(about)-1], tokens[i+1]
		i++
		former, from := "", false
		merged := strings.HasPrefix(token, "::")
		if status[0] == 'R' && !merged && i+1 < len(tokens) {
			former, from = strings.CutPrefix(path, r.prefix)
			i++
			path = tokens[i]
		}
		path, inside := strings.CutPrefix(path, r.prefix)
		if !inside || status[0] == 'D' {
			continue
		}
		if from {
			now[former] = today(path)
		}
		path = today(path)
		versions[path] = append(versions[path], version{commit.day, id})
		c := h.Files[path]
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
		h.Files[path] = c
	}
	sortPeople(h)
	return versions
}

// sortPeople puts those with the most commits first.
func sortPeople(h *kb.History) {
	for path, c := range h.Files {
		slices.SortStableFunc(c.People, func(a, b kb.Contributor) int {
			return cmp.Or(cmp.Compare(b.Commits, a.Commits), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Mail, b.Mail))
		})
		h.Files[path] = c
	}
}
