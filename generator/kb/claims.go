package kb

import (
	"maps"
	"path"
	"strconv"
)

// Claims finds outputs that cannot be in one folder together: two at one path, also on
// a disk that ignores case or the forms of accented letters, and a file in the place
// of a folder. The zero value is ready to use.
type Claims struct {
	taken map[string]claim // by folded path
}

type claim struct {
	path, by string
	folder   bool
}

// Conflict says which of two outputs were claimed first and why both cannot be.
type Conflict struct {
	Path  string // that is claimed now
	Other string // that is claimed already
	By    string // what claimed it
	same  bool   // both are files
}

// Add claims the path of an output, and the folders above it, for what by names.
// It returns a conflict, and false, when another claim is in the way; nothing is
// claimed then.
func (c *Claims) Add(file, by string) (Conflict, bool) {
	fresh, conflict, free := c.entriesFor(file, by)
	if !free {
		return conflict, false
	}
	if c.taken == nil {
		c.taken = map[string]claim{}
	}
	maps.Copy(c.taken, fresh)
	return Conflict{}, true
}

// Free reports whether Add would claim a path, and claims nothing.
func (c *Claims) Free(file string) (Conflict, bool) {
	_, conflict, free := c.entriesFor(file, "")
	return conflict, free
}

// entriesFor returns what Add has to claim, by folded path.
func (c *Claims) entriesFor(file, by string) (map[string]claim, Conflict, bool) {
	fresh := map[string]claim{}
	// The folders above are claimed too, from the output upwards until one that is
	// claimed the same way: all above that one are claimed as well.
	for now := (claim{file, by, false}); now.path != "."; now = (claim{path.Dir(now.path), by, true}) {
		key := FoldPath(now.path)
		other, taken := c.taken[key]
		if taken && other.folder && now.folder && other.path == now.path {
			break
		}
		if taken {
			return nil, Conflict{Path: now.path, Other: other.path, By: other.by, same: !now.folder && !other.folder}, false
		}
		fresh[key] = now
	}
	return fresh, Conflict{}, true
}

// Says returns the conflict as a message in which by names what made the later
// claim.
func (c Conflict) Says(by string) string {
	switch {
	case c.Path != c.Other:
		return by + " becomes " + strconv.Quote(c.Path) + " and " + c.By + " becomes " + strconv.Quote(c.Other) + ", which many disks take for one"
	case c.same:
		return by + " and " + c.By + " both become " + strconv.Quote(c.Path)
	}
	return by + " and " + c.By + " make " + strconv.Quote(c.Path) + " a file and a folder"
}
