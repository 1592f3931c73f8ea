package markdown

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// address is where a link leads: to another site, or to something of the base.
type address struct {
	external string // as an href, percent-encoded; empty for the base
	dest     string // without the heading, percent-decoded
	heading  string // percent-decoded
}

// written returns an address of the base as an author would write it.
func (a address) written() string {
	if a.heading == "" {
		return a.dest
	}
	return a.dest + "#" + a.heading
}

// fault says why an address is refused.
type fault struct{ code, message, hint string }

// mostAddress is how long an address may be, in bytes; a title too. A reference
// repeats its address at each use.
const mostAddress = 2048

// scheme matches the scheme that an address begins with.
var scheme = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]*):`)

// schemes are those a link may have. What is not listed is refused: a list of
// dangerous ones would never be complete.
var schemes = map[string]bool{"http": true, "https": true, "mailto": true, "tel": true}

// addressOf reads a destination whose escapes are resolved.
func addressOf(dest []byte) (address, *fault) {
	raw := string(bytes.TrimSpace(dest))
	switch {
	case raw == "":
		return address{}, &fault{"markdown/no-address", "the link leads nowhere", "write an address between ( and )"}
	case len(raw) > mostAddress:
		return address{}, &fault{"markdown/long-address", "address " + quoteFolded(raw) + " has more than 2048 bytes", "link to a shorter address"}
	case strings.ContainsFunc(raw, func(r rune) bool { return !printable(r) || r == '\n' || r == '\t' }):
		return address{}, &fault{"markdown/bad-address", "address " + quoteFolded(raw) + " holds a control character", "take it out"}
	case hiddenAddress("address", dest) != nil:
		return address{}, hiddenAddress("address", dest)
	case strings.HasPrefix(raw, "//"):
		return address{}, &fault{"markdown/no-scheme", "address " + quoteFolded(raw) + " has no scheme", "write \"https:\" before it"}
	}
	if m := scheme.FindStringSubmatch(raw); m != nil {
		return elsewhere(strings.ToLower(m[1]), raw)
	}
	if strings.Contains(raw, `\`) {
		return address{}, &fault{"markdown/bad-address", "address " + quoteFolded(raw) + " holds a backslash", "write / between folders"}
	}
	path, heading, _ := strings.Cut(raw, "#")
	here, err := url.PathUnescape(path)
	there, err2 := url.PathUnescape(heading)
	if err != nil || err2 != nil || !utf8.ValidString(here+there) || strings.ContainsFunc(here+there, func(r rune) bool { return r < ' ' || r == '\\' || !printable(r) }) {
		return address{}, &fault{"markdown/bad-address", "address " + quoteFolded(raw) + " is not encoded properly", "write %25 for a percent sign"}
	}
	if broken := hiddenAddress("address", []byte(here+there)); broken != nil {
		return address{}, broken
	}
	return address{dest: here, heading: there}, nil
}

// elsewhere checks an address that has a scheme.
func elsewhere(scheme, raw string) (address, *fault) {
	if !schemes[scheme] {
		return address{}, &fault{
			"markdown/bad-scheme", "scheme " + quoteFolded(scheme) + " is not allowed in a link",
			"link with https, http, mailto or tel, or to a page or file of the base",
		}
	}
	u, err := url.Parse(raw)
	rest := raw[len(scheme)+1:]
	switch {
	case scheme == "http" || scheme == "https":
		if err == nil && u.User != nil {
			return address{}, &fault{
				"markdown/credentials", "the address of " + quoteFolded(u.Host) + " holds a user name or password",
				"take out what stands before the @, and change that password",
			}
		}
		if err != nil || !strings.HasPrefix(rest, "//") || u.Hostname() == "" {
			return address{}, &fault{"markdown/bad-address", "address " + quoteFolded(raw) + " is not valid", "write \"" + scheme + "://\" and a host"}
		}
	case scheme == "mailto" && !strings.Contains(rest, "@"):
		return address{}, &fault{"markdown/bad-address", "address " + quoteFolded(raw) + " is not valid", "write mailto:name@host"}
	case scheme == "tel" && !strings.ContainsAny(rest, "0123456789"):
		return address{}, &fault{"markdown/bad-address", "address " + quoteFolded(raw) + " is not valid", "write tel: and the number"}
	}
	return address{external: scheme + ":" + encoded(rest)}, nil
}

// encoded returns the rest of an address after its scheme, percent-encoded. The
// brackets of an IPv6 host stay.
func encoded(rest string) string {
	host := ""
	if strings.HasPrefix(rest, "//[") {
		if end := strings.IndexByte(rest, ']'); end > 0 {
			host, rest = rest[:end+1], rest[end+1:]
		}
	}
	return host + string(util.URLEscape([]byte(rest), false))
}
