// Package release compares the version of the program with the versions that a
// base asks for in the key requires of site.yaml, such as ">= 0.9".
package release

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/hashicorp/go-version"
)

// Check reports why a text is not a valid version requirement; nil when it is.
func Check(requires string) error {
	_, err := parse(requires)
	return err
}

func parse(requires string) (version.Constraints, error) {
	for one := range strings.SplitSeq(requires, ",") {
		if !strings.ContainsAny(firstOf(one), "<>=!~") {
			return nil, errors.New("it has no comparison such as >=")
		}
	}
	constraints, err := version.NewConstraint(requires)
	if err != nil {
		return nil, fmt.Errorf("%q is not a comparison with a version", requires)
	}
	return constraints, nil
}

func firstOf(s string) string {
	if s = strings.TrimSpace(s); s != "" {
		return s[:1]
	}
	return ""
}

// pseudo is how Go calls a build between two releases.
var pseudo = regexp.MustCompile(`[-.][0-9]{14}-[0-9a-f]{12}`)

// Development reports whether a version is not that of a release: built from a working
// copy or between two releases.
func Development(have string) bool {
	_, err := version.NewSemver(have)
	return err != nil || pseudo.MatchString(have) || strings.HasSuffix(have, "+dirty")
}

// Allows reports whether a base's requirement allows a version. A development build is
// always allowed, and so is any version while requires is not understood; a release
// candidate counts as its release.
func Allows(requires, have string) bool {
	constraints, err := parse(requires)
	if err != nil || Development(have) {
		return true
	}
	return constraints.Check(version.Must(version.NewSemver(have)).Core())
}
