package kb

import (
	"errors"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Slug returns one path part of an address: lower case in Unicode's composed
// form, letters and digits of any script kept, what cannot be seen left out,
// everything else a single hyphen. It is empty when nothing is left, and may
// still be no path part: see PathPart.
func Slug(part string) string {
	var b strings.Builder
	gap := false
	carried := false // what stands before can carry a mark
	for _, r := range norm.NFC.String(strings.ToLower(norm.NFC.String(part))) {
		switch {
		case r >= utf8.RuneSelf && unseen(r) && !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
			// a filler or a selector: it is part of the letter before it
		case unicode.Is(unicode.M, r) && carried, unicode.IsLetter(r), unicode.IsDigit(r), r == '_', r == '.':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			carried = r != '_' && r != '.'
			b.WriteRune(r)
		default:
			gap, carried = true, false
		}
	}
	return b.String()
}

// Address returns the address of a page id: each part made URL-safe, a slash
// at the end. The root's is empty.
func Address(id string) string {
	if id == "" {
		return ""
	}
	parts := strings.Split(id, "/")
	for i, part := range parts {
		parts[i] = Slug(part)
	}
	return strings.Join(parts, "/") + "/"
}

// FileAddress returns the address of a file beside the pages: its folders as
// those of pages, so that both stand in one, and its own name.
func FileAddress(file string) string {
	dir, name := path.Split(norm.NFC.String(file))
	return Address(strings.TrimSuffix(dir, "/")) + name
}

// CheckSlug returns the address part of a name; an error that says why when it
// has none.
func CheckSlug(name string) (string, error) {
	slug := Slug(name)
	if slug == "" {
		return "", errors.New("it has no letter or digit")
	}
	return PathPart(slug)
}

// OwnerAddress returns the address of the page of a person or team.
func OwnerAddress(id string) string { return "people/" + Slug(id) + "/" }

// PartnerAddress returns the address of the page of a partner.
func PartnerAddress(id string) string { return "partners/" + Slug(id) + "/" }

// TagAddress returns the address of a tag's page.
func TagAddress(tag string) string { return "tags/" + Slug(tag) + "/" }

// SheetPart is the address of a page's computed sheet, below the page's own.
const SheetPart = "steering/"

// Reserved returns the first parts of addresses that the site itself uses.
func Reserved() []string {
	return []string{"people", "partners", "tags", "state", "search", "static", "api", "report", "learning", "components", "offline"}
}

// SiteFiles returns the files that the site itself has, or may have, at its root.
func SiteFiles() []string {
	return []string{
		".tandem-site", "404.html", "_headers", "_redirects", "calendar.ics", "feed.xml", "index.html", "manifest.webmanifest",
		"places.js", "places.json", "robots.txt", "search.js", "sitemap.xml", "sw.js",
	}
}

// AliasAddress returns the address that an alias stands for, from the site's
// root and with a slash at the end; an error that says why when it is none.
func AliasAddress(alias string) (string, error) {
	if strings.HasPrefix(alias, "//") || strings.ContainsAny(alias, "?#\\%:") {
		return "", errors.New("it is not a path from the site's root")
	}
	name := strings.TrimSuffix(strings.TrimSuffix(strings.Trim(alias, "/"), "index.html"), ".html")
	name = norm.NFC.String(strings.Trim(name, "/"))
	if name == "" {
		return "", errors.New("it is the site's own root")
	}
	if err := CheckPath(name); err != nil {
		return "", err
	}
	first, _, _ := strings.Cut(name, "/")
	if strings.HasPrefix(first, "_") || strings.HasPrefix(first, ".") {
		return "", fmt.Errorf("hosts read %q themselves", first)
	}
	if slices.Contains(Reserved(), FoldPath(first)) {
		return "", fmt.Errorf("the site itself uses %q", first)
	}
	return name + "/", nil
}

// Absolute reports whether the address that the site is published at is known.
func (s *Site) Absolute() bool { return strings.Contains(s.BaseURL, "://") }

// Link returns the address of a URL from the site's root for readers outside
// the site: percent-encoded (RFC 3986) and whole where the site's address is
// known, else relative to the root.
func (s *Site) Link(to string) string {
	if s.Absolute() {
		return s.BaseURL + (&url.URL{Path: to}).EscapedPath()
	}
	if to == "" {
		return "./"
	}
	return to
}

// Identity returns a lasting name for a URL from the site's root: its address,
// or one made of the base's title while the address is not known.
func (s *Site) Identity(of string) string {
	if s.Absolute() {
		return s.Link(of)
	}
	return "urn:tandem:" + Slug(s.Title) + ":" + strings.TrimSuffix(of, "/")
}
