package kb

import (
	"net/url"
	"path"
	"strings"
	"unicode"
)

// Slug returns one path part of an address: lower case, letters and digits of
// any script kept, everything else a single hyphen. It is empty when nothing
// is left.
func Slug(part string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(part) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r == '_' || r == '.':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		default:
			gap = true
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

// Reserved returns the first parts of addresses that the site itself uses.
func Reserved() []string {
	return []string{"people", "partners", "tags", "state", "search", "static", "api", "report", "learning", "components"}
}

// AliasAddress returns the address that an alias stands for, from the site's
// root and with a slash at the end; false when it is none.
func AliasAddress(alias string) (string, bool) {
	if strings.HasPrefix(alias, "//") || strings.ContainsAny(alias, "?#\\%:") {
		return "", false
	}
	name := strings.TrimSuffix(strings.TrimSuffix(strings.Trim(alias, "/"), "index.html"), ".html")
	name = strings.Trim(name, "/")
	if name == "" || path.Clean(name) != name || strings.HasPrefix(name, "..") {
		return "", false
	}
	return name + "/", true
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
