package serve

// Saved is a page whose text was saved since the site before.
type Saved struct {
	Page  string `json:"page"` // address from the site's root
	Title string `json:"title"`
	New   bool   `json:"new,omitempty"` // the site before did not have it
}

// maxSaved is how many pages of one save are reported to open pages: more are a
// checkout or a move.
const maxSaved = 8

// news is what was saved last, and how many times something was.
type news struct {
	count int
	saved []Saved
}

// to puts into an event what was saved after the earlier count.
func (n news) to(e *event, since int, follow bool) {
	e.Save = n.count
	if n.count > since {
		e.Saved, e.Follow = n.saved, follow
	}
}
