package kb

// History is what version control knows of the files of a base. A nil History,
// and one whose Unknown is set, know nothing: no date is better than a wrong one.
type History struct {
	Unknown string // why nothing is known: "the clone is shallow"
	Hint    string // what to do about it
	Files   map[string]Change
}

// Change is what is known of one file.
type Change struct {
	Day         Day           // of the latest commit that changed it, in UTC
	First       Day           // of its first commit, under its former names too
	Uncommitted bool          // it has changed since
	People      []Contributor // the most commits first, then by name
}

// Contributor is someone who committed a file, as the commits name them.
type Contributor struct {
	Name    string
	Mail    string
	Commits int
}

// Of returns what is known of the file at a path of the content folder; false
// when that is nothing.
func (h *History) Of(path string) (Change, bool) {
	if h == nil || h.Unknown != "" {
		return Change{}, false
	}
	c, ok := h.Files[path]
	return c, ok
}
