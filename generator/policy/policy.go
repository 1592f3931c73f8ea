// Package policy makes the Content-Security-Policy and the other security headers of a
// site. It is the only place that does. Package export writes them to _headers, serve
// sends them, render puts the policy into each page for hosts that send no headers, and
// portable into each page on a disk, where file: is allowed besides 'self'. A <meta>
// element cannot forbid frames; the guide publish-the-site says so.
package policy

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Pages returns the policy of a site's pages, which may fetch from itself and from
// the origins of sister sites.
func Pages(sisters []string) string {
	return Meta(sisters) + "; frame-ancestors 'none'"
}

// Meta returns the policy that a page can contain: all but who may frame it, which
// browsers accept in a header only.
func Meta(sisters []string) string {
	return join("'self'", "'self'", "'self'"+origins(sisters)+"; worker-src 'self'; manifest-src 'self'")
}

// Disk returns the policy of a page that is opened from a disk, where 'self' may match
// no file. Scripts and styles still come from files alone, never from the page's text.
// It also works where the folder is served.
func Disk(sisters []string) string {
	return join("'self' file:", "'self' file: data:", "'self' file:"+origins(sisters))
}

func join(own, fonts, connect string) string {
	return "default-src 'none'; script-src " + own + "; style-src " + own + "; img-src " + own + " data:; font-src " + fonts +
		"; connect-src " + connect + "; form-action " + own + "; base-uri 'none'"
}

// File is the policy of a picture or another file beside the pages that is opened
// directly: nothing in it runs, loads or redirects.
const File = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

// beside are the endings of files with the policy File. PDF, sound and film are
// left out: a browser's own viewers do not work under it.
func beside() []string {
	return []string{
		".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".csv", ".tsv", ".txt", ".json", ".ics", ".vtt",
		".zip", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".drawio",
	}
}

// Of returns the policy of an output.
func Of(file string, sisters []string) string {
	ending := strings.ToLower(path.Ext(file))
	if slices.Contains(beside(), ending) {
		return File
	}
	return Pages(sisters)
}

var origin = regexp.MustCompile(`^(https?://[A-Za-z0-9.\[\]:-]+)(/|$)`)

// origins returns the origins of sister sites as sources. Invalid addresses are left
// out.
func origins(sisters []string) string {
	var all string
	for _, address := range sisters {
		if m := origin.FindStringSubmatch(address); m != nil && kb.SiteAddress(address) == nil {
			all += " " + m[1]
		}
	}
	return all
}

// Rule is the headers of the addresses that a pattern matches: the path that the site
// has on its host, in which a * matches anything.
type Rule struct {
	Pattern string
	Headers [][2]string // name and value
}

// Rules returns the headers of a site for its host. Where several rules match,
// some hosts send the last value of a header and others all of them; each of
// these is right.
func Rules(s *kb.Site) []Rule {
	root := s.RootPath()
	pages := [][2]string{
		{"Content-Security-Policy", Pages(s.Sisters())},
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "strict-origin-when-cross-origin"},
		{"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
	}
	if strings.HasPrefix(s.BaseURL, "https://") {
		pages = append(pages, [2]string{"Strict-Transport-Security", "max-age=31536000; includeSubDomains"})
	}
	rules := []Rule{{root + "*", pages}}
	for _, ending := range beside() {
		rules = append(rules, Rule{root + "*" + ending, [][2]string{{"Content-Security-Policy", File}}})
	}
	// Browsers request it at each visit: it announces a new build, and removes copies.
	rules = append(rules, Rule{root + "sw.js", [][2]string{{"Cache-Control", "no-cache"}}})
	// Files with a hash of their content in their name never change.
	for _, folder := range kb.HashedFolders() {
		rules = append(rules, Rule{root + folder + "*", [][2]string{{"Cache-Control", "public, max-age=31536000, immutable"}}})
	}
	return rules
}

// HostFile returns the rules as the file _headers, which Netlify and Cloudflare
// Pages read: a line with a pattern, and below it indented "name: value".
func HostFile(s *kb.Site) []byte {
	var b strings.Builder
	for _, rule := range Rules(s) {
		b.WriteString(rule.Pattern + "\n")
		for _, header := range rule.Headers {
			b.WriteString("  " + header[0] + ": " + header[1] + "\n")
		}
	}
	return []byte(b.String())
}
