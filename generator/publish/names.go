package publish

import (
	"errors"
	"fmt"

	"tandem/generator/kb"
)

// names checks that every output stays in the folder on every system, and that no two
// have one path, also on a disk that ignores case or the forms of accented letters. It
// is the last guard: check has already reported what it refuses.
func names(outputs []kb.Output) error {
	var claims kb.Claims
	for _, out := range append([]kb.Output{{Path: Marker}}, outputs...) {
		if err := kb.CheckPath(out.Path); err != nil {
			return fmt.Errorf("output %q is no path in the site: %w", out.Path, err)
		}
		if conflict, ok := claims.Add(out.Path, "another output"); !ok {
			return errors.New(conflict.Says("an output"))
		}
	}
	return nil
}
