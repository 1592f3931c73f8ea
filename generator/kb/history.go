package kb

import (
	"cmp"
	"slices"
	"strings"
)

// History is what the version history says of the files of the content
// folder. A nil History is unknown, as is one with a Reason; it never guesses.
type History struct {
	Reason string // why it is unknown: lower case, without a full stop; empty when it is known
	Hint   string // what to do about it; empty when nothing need be done

	changes map[string]Change
}

// Change is what the history says of one file.
type Change struct {
	Path         string // in the content folder
	Commit       string // id of the last commit that changed it
	Day          Day    // of that commit, in UTC
	Author       string // name; empty in an edition without names
	Mail         string // of the author
	First        Day    // of the file's first commit
	Contributors []Contributor
	Text         string // SHA-256 of the file as committed, hexadecimal; empty when the file differs from it
}

// Contributor is one who committed changes to a file.
type Contributor struct {
	Name    string
	Commits int
}

// Committed reports whether a page's text is the one that was committed, so
// that the day is that of the text.
func (c Change) Committed(p *Page) bool { return c.Text != "" && c.Text == p.Hash }

// NewHistory returns the history that says these changes, a file each.
func NewHistory(changes []Change) *History {
	h := &History{changes: make(map[string]Change, len(changes))}
	for _, c := range changes {
		c.Contributors = slices.Clone(c.Contributors)
		slices.SortFunc(c.Contributors, func(a, b Contributor) int {
			return cmp.Or(cmp.Compare(b.Commits, a.Commits), cmp.Compare(a.Name, b.Name))
		})
		h.changes[c.Path] = c
	}
	return h
}

// Known reports whether the history can be asked.
func (h *History) Known() bool { return h != nil && h.Reason == "" }

// Of returns what is known of a file; false when the history is unknown or
// has no such file.
func (h *History) Of(path string) (Change, bool) {
	if !h.Known() {
		return Change{}, false
	}
	c, ok := h.changes[path]
	return c, ok
}

// For returns the history of some pages alone, without names unless they are
// shown.
func (h *History) For(pages []*Page, names bool) *History {
	if !h.Known() {
		return nil
	}
	var changes []Change
	for _, p := range pages {
		c, ok := h.Of(p.Path)
		if !ok {
			continue
		}
		if !names {
			c.Author, c.Mail, c.Contributors = "", "", nil
		}
		changes = append(changes, c)
	}
	return NewHistory(changes)
}

// Signed is a verification together with who committed it.
type Signed struct {
	Path         string
	Verification Verification
	Commit       string
	Name         string // of the commit's author
	Mail         string
}

// ByAccount reports whether an account of the directory is a commit author's
// name or mail address; case counts in neither.
func ByAccount(account, name, mail string) bool {
	return account != "" && (strings.EqualFold(account, name) || strings.EqualFold(account, mail))
}
