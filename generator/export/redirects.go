package export

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// redirects returns the lines of former addresses: from, to, permanent. They start
// at the path that the site has on its host. Hosts follow the first that fits.
func redirects(e *kb.Edition) string { return ofAliases(e) + ofOwnPages(e) }

// ofAliases returns a line for each alias.
func ofAliases(e *kb.Edition) string {
	root := e.Site.RootPath()
	var lines []string
	for _, p := range e.Pages {
		for _, address := range p.FormerAddresses() {
			lines = append(lines, encode(root+address)+" "+encode(root+p.URL)+" 301\n")
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// ofOwnPages returns a line for each folder at the root that used to hold pages of
// the site's own. A folder in which the base has anything has no line: some hosts
// would follow it for the pages of the base too.
func ofOwnPages(e *kb.Edition) string {
	root := e.Site.RootPath()
	var lines strings.Builder
	for _, folder := range kb.NewFormer(e.Base).Folders() {
		lines.WriteString(encode(root+folder) + "/* " + encode(root+kb.OwnFolder+folder) + "/:splat 301\n")
	}
	return lines.String()
}

// encode percent-encodes a path (RFC 3986) except its slashes and unreserved
// characters: hosts split a line at white space and give * : # ! and = a meaning.
func encode(path string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(path) {
		c := path[i]
		if c == '/' || c == '-' || c == '.' || c == '_' || c == '~' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' {
			b.WriteByte(c)
			continue
		}
		b.WriteString(string([]byte{'%', hex[c>>4], hex[c&15]}))
	}
	return b.String()
}
