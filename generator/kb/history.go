package kb

import (
	"slices"
	"strings"
)

// History is the version history of a base's files. A nil History, and one whose
// Unknown is set, know nothing: no date is better than a wrong one.
type History struct {
	Unknown string // why nothing is known: "the clone is shallow"
	Hint    string // hint
	Begins  Day    // of the oldest commit
	Files   map[string]Change
}

// Change is the history of one file.
type Change struct {
	Day         Day           // of the latest commit that changed it, by the clock of its writer
	Text        Day           // of the latest commit that changed its text; empty where the clone lacks former texts
	First       Day           // of its first commit, under its former names too
	Uncommitted bool          // it has changed since
	People      []Contributor // the most commits first, then by name; none in an edition
	Former      []FormerText  // texts that were committed, the newest first; only of files that promise something, and of site.yaml; none in an edition
	By          []string      // in an edition, the ids of those of them who are in the directory
}

// FormerText is a part of a file as it was committed. Of commits that changed nothing in
// it the first counts.
type FormerText struct {
	Day    Day
	By     Contributor // of a merge nobody
	Path   string      // of the file then
	Commit int         // its place in the history, from 0 for the newest
	Text   []byte
}

// Contributor is someone who committed a file, as the commits name them.
type Contributor struct {
	Name    string
	Mail    string
	Commits int
}

// Is reports whether an account of directory.yaml is the contributor's: by name,
// by mail address, or by the part of a host's private address that is the name.
func (c Contributor) Is(account string) bool {
	account = strings.TrimPrefix(account, "@")
	if account == "" {
		return false
	}
	local, domain, _ := strings.Cut(c.Mail, "@")
	if strings.HasPrefix(domain, "users.noreply.") {
		if _, name, ok := strings.Cut(local, "+"); ok {
			local = name
		}
		if strings.EqualFold(local, account) {
			return true
		}
	}
	return strings.EqualFold(c.Name, account) || strings.EqualFold(c.Mail, account)
}

// Contributors returns the people of the directory who committed the file at a
// path, the most commits first. Whom the directory does not know by account is left out.
func (b *Base) Contributors(h *History, path string) []string {
	change, _ := h.Of(path)
	var ids []string
	for _, c := range change.People {
		for _, p := range b.Directory.People {
			if c.Is(p.Account) && !slices.Contains(ids, p.ID) {
				ids = append(ids, p.ID)
			}
		}
	}
	return ids
}

// For returns the history of some pages alone. By says who changed a page.
func (h *History) For(pages []*Page, by func(path string) []string) *History {
	if h == nil || h.Unknown != "" {
		return nil
	}
	part := &History{Begins: h.Begins, Files: make(map[string]Change, len(pages))}
	for _, p := range pages {
		if c, ok := h.Of(p.Path); ok {
			c.People, c.Former, c.By = nil, nil, by(p.Path)
			part.Files[p.Path] = c
		}
	}
	return part
}

// Of returns the history of the file at a path of the content folder; false when it is
// unknown.
func (h *History) Of(path string) (Change, bool) {
	if h == nil || h.Unknown != "" {
		return Change{}, false
	}
	c, ok := h.Files[path]
	return c, ok
}
