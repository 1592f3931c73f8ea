package source

import (
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"tandem/generator/kb"
)

// badName returns why nothing can be published under a path of the content folder, nil
// when it can. Folders and pages become addresses by kb.Slug, so that "What is
// this?.md" has one; any other file keeps its name.
func badName(name string) error {
	if !utf8.ValidString(name) {
		return errors.New("it is not UTF-8")
	}
	for _, r := range name {
		if hidden(r) {
			return fmt.Errorf("it holds the invisible character %U", r)
		}
	}
	ending := strings.ToLower(path.Ext(name))
	page := ending == ".md"
	if _, published := kindOf(ending); !page && !published {
		return nil // it is not published
	}
	parts := strings.Split(name, "/")
	for i, part := range parts {
		var err error
		switch last := i == len(parts)-1; {
		case last && page:
			_, err = kb.CheckSlug(part[:len(part)-len(ending)])
		case last:
			_, err = kb.PathPart(part)
		default:
			_, err = kb.CheckSlug(part)
		}
		if err != nil {
			return fmt.Errorf("%q: %w", part, err)
		}
	}
	address := kb.FileAddress(name)
	if page {
		address = kb.Address(name[:len(name)-len(ending)]) + "steering/index.html"
	}
	return kb.CheckPath(address)
}

// hidden reports whether a character cannot be seen, except for those that join
// and choose the forms of letters and emoji.
func hidden(r rune) bool {
	return r != '\u200c' && r != '\u200d' && !unicode.Is(unicode.Variation_Selector, r) && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// printable returns a name for a problem: quoted where it has invisible characters.
func printable(name string) string {
	if utf8.ValidString(name) && !strings.ContainsFunc(name, hidden) {
		return name
	}
	return fmt.Sprintf("%+q", name)
}
