package publish

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"tandem/generator/kb"
)

// names checks that every output stays in the folder, and that no two claim one
// place, also on a disk that takes upper and lower case, or the two ways to
// write an accented letter, for the same.
func names(outputs []kb.Output) error {
	type claim struct {
		path   string
		folder bool
	}
	claims := make(map[string]claim, 2*len(outputs))
	for _, out := range append([]kb.Output{{Path: Marker}}, outputs...) {
		if !local(out.Path) {
			return fmt.Errorf("output %q is no path in the site", out.Path)
		}
		// The folders above are claimed too, from the output upwards until one
		// that is claimed the same way: all above that one are claimed as well.
		c := claim{out.Path, false}
		for c.path != "." {
			key := fold(c.path)
			other, taken := claims[key]
			if taken && other == c && c.folder {
				break
			}
			if taken {
				return fmt.Errorf("outputs %q and %q claim one place", other.path, c.path)
			}
			claims[key] = c
			c = claim{path.Dir(c.path), true}
		}
	}
	return nil
}

// local reports whether a path with slashes names a file below the site's root
// on every system.
func local(name string) bool {
	odd := func(r rune) bool { return r < ' ' || r == 0x7f || r == '\\' }
	return path.Clean(name) == name && name != "." && filepath.IsLocal(filepath.FromSlash(name)) && !strings.ContainsFunc(name, odd)
}

// fold returns what is left of a path on a disk that ignores case.
func fold(name string) string {
	for i := range len(name) {
		if name[i] >= 0x80 {
			return norm.NFC.String(cases.Fold().String(norm.NFC.String(name)))
		}
	}
	return strings.ToLower(name)
}
