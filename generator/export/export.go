// Package export writes what machines read of an edition: Files takes a
// kb.Edition and returns the outputs that are no pages.
//
//	feed.xml      the latest changes as Atom (RFC 4287)
//	sitemap.xml   every page, where the site's address is known (sitemaps.org 0.9)
//	robots.txt    where the sitemap is
//	_redirects    former addresses, in the form that Netlify and Cloudflare Pages read
//	…             files that pages of the edition refer to, as they are
package export

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Files returns the outputs, sorted by path.
func Files(e *kb.Edition) ([]kb.Output, error) {
	feed, err := atom(e)
	if err != nil {
		return nil, err
	}
	outputs := []kb.Output{{Path: "feed.xml", Data: feed}}
	if e.Site.Absolute() {
		sitemap, err := sitemap(e)
		if err != nil {
			return nil, err
		}
		outputs = append(outputs,
			kb.Output{Path: "sitemap.xml", Data: sitemap},
			kb.Output{Path: "robots.txt", Data: []byte("User-agent: *\nAllow: /\n\nSitemap: " + e.Site.BaseURL + "sitemap.xml\n")})
	}
	if redirects := redirects(e); redirects != "" {
		outputs = append(outputs, kb.Output{Path: "_redirects", Data: []byte(redirects)})
	}
	for _, f := range e.Files {
		outputs = append(outputs, kb.Output{Path: f.Path, Data: f.Data})
	}
	slices.SortFunc(outputs, func(a, b kb.Output) int { return cmp.Compare(a.Path, b.Path) })
	return outputs, nil
}

// redirects returns a line for each alias: from, to, permanent. They start at
// the path that the site has on its host.
func redirects(e *kb.Edition) string {
	root := "/"
	if _, rest, ok := strings.Cut(e.Site.BaseURL, "://"); ok {
		root = rest[strings.IndexByte(rest, '/'):]
	}
	var lines []string
	for _, p := range e.Pages {
		for _, alias := range p.Aliases {
			if address, ok := kb.AliasAddress(alias); ok {
				lines = append(lines, root+address+" "+root+p.URL+" 301\n")
			}
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}
