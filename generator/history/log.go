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
// same text. Part returns what is remembered of the former texts of a file (kb.Change.Former),
// nil for files of which nothing is; a nil Part remembers nothing.
func (r *Repository) Log(ctx context.Context, sameText func(before, after []byte) bool, part Part) (*kb.History, error) {
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
	var wanted []string
	err = r.textDays(ctx, h, versions, sameText, func(path string, text []byte) {
		if part != nil && part(path, text) != nil {
			wanted = append(wanted, path)
		}
	})
	if err != nil || part == nil || r.partial {
		return h, err
	}
	return h, r.former(ctx, h, versions, wanted, part)
}

// log prints the commits of a range, none before one that builds on it, with
// the files that each changed and their ids; a merge counts where it differs from all that
// it joins.
func (r *Repository) log(ctx context.Context, commits string) ([]byte, error) {
	return r.git(ctx, append(logCommand("-c"), "--end-of-options", commits, "--", ".")...)
}

// logCommand returns the command for such a log that shows merges in that way.
func logCommand(merges string) []string {
	return []string{"log", "-z", merges, "--date-order", "--encoding=UTF-8", "--no-color", "--no-show-signature", "--no-ext-diff", "--no-textconv",
		"--find-renames=100%", "--raw", "--no-abbrev", "--format=" + commitMark + "%cI%x00%an%x00%ae%x00%p"}
}

// version is a text of a file that was committed.
type version struct {
	day    kb.Day
	id     string // of the blob
	path   string // of the file then
	by     kb.Contributor
	commit int  // from 0 for the newest
	first  bool // the file begins here: what is older is another file that had its name
}

// head is what a commit says of itself.
type head struct {
	day        kb.Day
	name, mail string
	merge      bool
	n          int // from 0 for the newest
}

// headOf reads the instant of a commit, and its author, mail address and parents.
func headOf(instant string, rest []string, n int) head {
	day, err := kb.ParseDay(instant)
	if err != nil {
		day = "" // the clock of the commit was wrong; no day is better than a wrong one
	}
	return head{day, rest[0], rest[1], strings.Contains(strings.TrimSpace(rest[2]), " "), n}
}

// by returns who made the change of a commit; of a merge nobody, since others made it.
func (h head) by() kb.Contributor {
	if h.merge {
		return kb.Contributor{}
	}
	return kb.Contributor{Name: h.name, Mail: h.mail}
}

// read goes through a log from the newest commit to the oldest, and returns the versions
// of each file in this order. The history of a renamed file continues under its former
// name.
func (r *Repository) read(h *kb.History, tokens []string) map[string][]version {
	commit := head{n: -1}
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
		if instant, ok := strings.CutPrefix(token, commitMark); ok && i+3 < len(tokens) {
			commit = headOf(instant, tokens[i+1:i+4], commit.n+1)
			if commit.day != "" && (h.Begins == "" || commit.day < h.Begins) {
				h.Begins = commit.day
			}
			i += 3
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
		if !inside {
			continue
		}
		if status[0] == 'D' {
			if of := versions[today(path)]; len(of) > 0 {
				of[len(of)-1].first = true
			}
			continue
		}
		then := path
		if from {
			now[former] = today(path)
		}
		path = today(path)
		versions[path] = append(versions[path], version{day: commit.day, id: id, path: then, by: commit.by(), commit: commit.n})
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
