package kb

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// The longest names that become paths, in bytes.
const (
	maxPathPart = 255   // what Linux, macOS and Windows all take
	maxPath     = 2_048 // leaves room for the folder that a site is written to
)

// PathPart returns a name as one part of a path, in Unicode's composed form
// (NFC). A name that cannot be one on every system, or that shows as another
// one, is an error that says why: "it ends in a dot".
//
// Every name that reaches a path goes through it: when it is read, so that check
// reports it at its line, and again before a site is written.
func PathPart(name string) (string, error) {
	if !utf8.ValidString(name) {
		return "", errors.New("it is not UTF-8")
	}
	name = norm.NFC.String(name)
	switch {
	case name == "":
		return "", errors.New("it is empty")
	case name == "." || name == "..":
		return "", errors.New("it names a folder above or itself")
	case len(name) > maxPathPart:
		return "", fmt.Errorf("it has %d bytes, more than %d", len(name), maxPathPart)
	case strings.HasSuffix(name, "."):
		return "", errors.New("it ends in a dot")
	}
	for _, r := range name {
		switch {
		case r == '/' || r == '\\':
			return "", fmt.Errorf("it contains %q, which separates folders", string(r))
		case unseen(r):
			return "", fmt.Errorf("it contains the invisible character %U", r)
		case strings.ContainsRune(`<>:"|?*`, r):
			return "", fmt.Errorf("it contains %q, which Windows does not allow", string(r))
		}
	}
	if strings.TrimSpace(name) != name {
		return "", errors.New("it begins or ends with a space")
	}
	if device(name) {
		return "", errors.New("it is the name of a device on Windows")
	}
	return name, nil
}

// CheckPath is PathPart for each part of a path with slashes.
func CheckPath(path string) error {
	if len(path) > maxPath {
		return fmt.Errorf("it has %d bytes, more than %d", len(path), maxPath)
	}
	for part := range strings.SplitSeq(path, "/") {
		clean, err := PathPart(part)
		if err == nil && clean != part {
			err = errors.New("its letters are not in composed form (NFC)")
		}
		if err != nil {
			return fmt.Errorf("%q: %w", part, err)
		}
	}
	return nil
}

// unseen reports whether a character is invisible: control characters, marks of
// direction, joiners, fillers, selectors and line separators.
func unseen(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// device reports whether Windows takes a name for a device, with any ending.
func device(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	stem = strings.TrimRight(stem, " ")
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	for _, port := range [...]string{"COM", "LPT"} {
		if number, ok := strings.CutPrefix(stem, port); ok && utf8.RuneCountInString(number) == 1 && strings.Contains("0123456789¹²³", number) {
			return true
		}
	}
	return false
}

// FoldPath returns the form of a path or a name on a disk that ignores case and the
// forms of accented letters: two names with one folded form become one file there.
func FoldPath(path string) string {
	for i := range len(path) {
		if path[i] >= utf8.RuneSelf {
			return norm.NFC.String(strings.ToLower(cases.Fold().String(norm.NFC.String(path)))) // Cherokee letters fold to capitals
		}
	}
	return strings.ToLower(path)
}
