package history

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"tandem/generator/kb"
)

// commit is one entry of the log.
type commit struct {
	id, name, mail string
	day            kb.Day
	files          []touched
}

// touched is a file that a commit changed: added, modified, renamed or gone.
type touched struct {
	status byte   // A, M, T, R, D
	path   string // in the content folder
	from   string // of a rename
}

// format is read by next: a mark that no status begins with, then the fields.
const format = "--format=%x01%H%x00%at%x00%aN%x00%aE"

// logArgs asks for the commits in an order in which none stands before a
// commit that builds on it. Renames count when the text is the same: telling
// others needs every old text, which a partial clone does not have.
func logArgs(more ...string) []string {
	return append([]string{
		"log", "-z", "--date-order", "--encoding=UTF-8", "--no-color", "--no-show-signature", "--no-ext-diff", "--no-textconv",
		format, "--name-status", "--find-renames=100%",
	}, more...)
}

// eachCommit reads a log as git prints it, the paths as from the content folder.
func (r *Repo) eachCommit(out io.Reader, visit func(commit) error) error {
	reader := bufio.NewReaderSize(out, 64<<10)
	token := func() (string, error) {
		s, err := reader.ReadString(0)
		if err == io.EOF && s != "" {
			return s, nil
		}
		return strings.TrimSuffix(s, "\x00"), err
	}
	var c commit
	for {
		word, err := token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		word = strings.TrimPrefix(word, "\n")
		if word == "" {
			continue
		}
		if id, opens := strings.CutPrefix(word, "\x01"); opens {
			if c.id != "" {
				if err := visit(c); err != nil {
					return err
				}
			}
			if c, err = opening(id, token); err != nil {
				return err
			}
			continue
		}
		// A merge that settled a conflict has a letter for each parent, and one path.
		file := touched{status: word[0]}
		if merged := len(word) > 1 && word[1] >= 'A'; file.status == 'R' && !merged {
			if file.from, err = token(); err != nil {
				return err
			}
		}
		if file.path, err = token(); err != nil {
			return err
		}
		var inside bool
		if file.path, inside = strings.CutPrefix(file.path, r.prefix); !inside {
			continue
		}
		if file.from, inside = strings.CutPrefix(file.from, r.prefix); !inside {
			file.from = "" // it came from outside
		}
		c.files = append(c.files, file)
	}
	if c.id != "" {
		return visit(c)
	}
	return nil
}

// opening reads the fields of a commit.
func opening(id string, token func() (string, error)) (commit, error) {
	var fields [3]string
	for i := range fields {
		field, err := token()
		if err != nil {
			return commit{}, fmt.Errorf("the log of git breaks off: %w", err)
		}
		fields[i] = field
	}
	seconds, err := strconv.ParseInt(fields[0], 10, 64)
	if err != nil {
		return commit{}, fmt.Errorf("the log of git has the time %q", fields[0])
	}
	day, err := kb.ParseDay(time.Unix(seconds, 0).UTC().Format(time.DateOnly))
	if err != nil {
		day = "" // a clock that was wrong: no day is better than that one
	}
	return commit{id: id, day: day, name: strings.ToValidUTF8(fields[1], "�"), mail: strings.ToValidUTF8(fields[2], "�")}, nil
}

// Read returns the history of every file that is committed.
func (r *Repo) Read(ctx context.Context) (*kb.History, error) {
	found := map[string]*kb.Change{}
	counts := map[string]map[string]int{}
	now := map[string]string{} // an older name → today's
	today := func(path string) string {
		if name, renamed := now[path]; renamed {
			return name
		}
		return path
	}
	err := r.run(ctx, func(out io.Reader) error {
		return r.eachCommit(out, func(c commit) error {
			for _, f := range c.files {
				if f.status == 'D' {
					continue
				}
				path := today(f.path)
				if found[path] == nil {
					found[path] = &kb.Change{Path: path, Commit: c.id, Day: c.day, Author: c.name, Mail: c.mail}
					counts[path] = map[string]int{}
				}
				found[path].First = c.day
				counts[path][c.name]++
				if f.from != "" {
					now[f.from] = path
				}
			}
			return nil
		})
	}, logArgs("-c", r.head, "--", ".")...)
	if err != nil {
		return nil, err
	}
	same, err := r.unchanged(ctx)
	if err != nil {
		return nil, err
	}
	var changes []kb.Change
	for path, c := range found {
		for name, n := range counts[path] {
			c.Contributors = append(c.Contributors, kb.Contributor{Name: name, Commits: n})
		}
		c.Text = same[path]
		changes = append(changes, *c)
	}
	return kb.NewHistory(changes), nil
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
