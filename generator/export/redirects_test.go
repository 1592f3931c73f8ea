package export

import (
	"net/url"
	"strings"
	"testing"

	"tandem/generator/kb"
)

// FuzzRedirects writes a line for an alias and reads it back: the host sees its three
// words, or no line.
func FuzzRedirects(f *testing.F) {
	for _, seed := range []string{"/old/", "* /guides/evil/ 301! a", "/a b/", "/:x/", "/a#b", "/größe/", "/a\n/b /evil 301", "/*", "/a=b c/", "/\u00a0/", "/\u2028x/"} {
		f.Add(seed, "guides/a/", "https://host.example/")
		f.Add(seed, "guides/größe/", "https://host.example/triage/")
	}
	f.Fuzz(func(t *testing.T, alias, page, base string) {
		if kb.SiteAddress(base) != nil || !strings.HasSuffix(base, "/") || kb.CheckPath(strings.TrimSuffix(page, "/")) != nil {
			return
		}
		site := kb.Site{BaseURL: base}
		pages := []*kb.Page{{ID: "a", Path: "a.md", URL: page, Type: &kb.Type{}, Common: kb.Common{Aliases: []string{alias}}}}
		e := &kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: kb.NewBase(site, kb.Directory{}, nil, pages, nil)}}}
		address, err := kb.AliasAddress(alias)
		got := ofAliases(e)
		if err != nil {
			if got != "" {
				t.Errorf("the alias %q is refused and gives %q", alias, got)
			}
			return
		}
		line, ended := strings.CutSuffix(got, " 301\n")
		words := strings.Fields(line)
		if !ended || len(words) != 2 || strings.Join(words, " ") != line || strings.ContainsAny(line, "*:#!?=\t\r\n") {
			t.Fatalf("%q gives %q", alias, got)
		}
		from, err := url.PathUnescape(words[0])
		to, failed := url.PathUnescape(words[1])
		if err != nil || failed != nil || from != site.RootPath()+address || to != site.RootPath()+page {
			t.Errorf("%q gives %q: from %q to %q, %v %v", alias, got, from, to, err, failed)
		}
	})
}
