package kb

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// root is an address below which pages or files of the base may be.
type root struct {
	host, path string // the path has a slash at both ends
	source     bool   // of the repository
	content    bool   // of the content folder in it
}

// holds returns the path of an address below the root, folded.
func (r root) holds(u *url.URL) (rest string, ok bool) {
	if u.Host != r.host {
		return "", false
	}
	rest, ok = strings.CutPrefix(u.Path+"/", r.path)
	return strings.TrimSuffix(rest, "/"), ok
}

// parseWhole reads an address with a host; its host and path are folded.
func parseWhole(address string) (*url.URL, bool) {
	if !IsWhole(address) {
		return nil, false
	}
	address = strings.ReplaceAll(address, `\`, "/")
	scheme, rest, _ := strings.Cut(address, "/")
	u, err := url.Parse(scheme + "//" + strings.TrimLeft(rest, "/"))
	if err != nil || u.Host == "" {
		return nil, false
	}
	host := FoldHost(u.Hostname())
	if port := u.Port(); port != "" && port != "443" && port != "80" {
		host += ":" + port
	}
	u.Host, u.Path = host, FoldPath(path.Clean("/"+strings.ReplaceAll(u.Path, `\`, "/")))
	return u, true
}

// FoldHost returns the one spelling of the name of a host: browsers take bücher.example,
// BÜCHER。example and xn--bcher-kva.example for the same.
func FoldHost(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool { return r >= utf8.RuneSelf }) {
		if ascii, err := lookup.ToASCII(name); err == nil {
			name = ascii
		}
	}
	return strings.TrimSuffix(strings.ToLower(name), ".")
}

var lookup = idna.New(idna.MapForLookup(), idna.Transitional(false))

// beginsWhole matches the beginning of a whole address. Browsers read a backslash in it
// as a slash, and one slash behind the scheme as two.
var beginsWhole = regexp.MustCompile(`^(?i:(?:https?:)?[/\\]{2}|https?:[/\\])`)

// IsWhole reports whether a reference is a whole address, with a host.
func IsWhole(ref string) bool { return beginsWhole.MatchString(ref) }

// roots returns the addresses of the site and of its source, as site.yaml and the
// command give them.
func (s *Site) roots() []root {
	var all []root
	add := func(address string, kind root) {
		if u, ok := parseWhole(address); ok {
			kind.host, kind.path = u.Host, strings.TrimSuffix(u.Path, "/")+"/"
			all = append(all, kind)
			if kind.source && u.Host == "github.com" {
				kind.host = "raw.githubusercontent.com"
				all = append(all, kind)
			}
		}
	}
	add(s.BaseURL, root{})
	add(s.WrittenURL, root{})
	of := []addresses{s.given, {edit: s.EditURL, repository: s.Repository}}
	for _, e := range s.Editions {
		of = append(of, addresses{edit: e.EditURL, repository: e.Repository})
	}
	for _, one := range of {
		add(strings.TrimSuffix(strings.TrimSuffix(one.repository, "/"), ".git"), root{source: true})
		if content, _, ok := strings.Cut(one.edit, "{path}"); ok {
			add(content, root{content: true})
		}
	}
	return all
}

// SameRoots reports whether two sites are found at the same addresses.
func (s *Site) SameRoots(other *Site) bool { return slices.Equal(s.roots(), other.roots()) }

// Hosts returns the hosts of the site and of its source.
func (s *Site) Hosts() []string {
	hosts := Map(s.roots(), func(r root) string { return r.host })
	slices.Sort(hosts)
	return slices.Compact(hosts)
}

// Holds reports whether an address is below one of the site or of its source.
func (s *Site) Holds(address string) bool {
	u, ok := parseWhole(address)
	return ok && slices.ContainsFunc(s.roots(), func(r root) bool {
		_, held := r.holds(u)
		return held
	})
}
