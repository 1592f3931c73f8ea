// Package export writes the files of an edition that programs read: Files takes a
// kb.Edition and returns outputs that are not pages.
//
//	feed.xml      the latest changes as Atom (RFC 4287)
//	sitemap.xml   every page, where the site's address is known (sitemaps.org 0.9)
//	robots.txt    where the sitemap is
//	_redirects    former addresses, in the form that Netlify and Cloudflare Pages read
//	_headers      the security headers, in the form of the same hosts (package policy)
//	…             files that pages of the edition refer to, unchanged
package export

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
	"tandem/generator/policy"
)

// Files returns the outputs, sorted by path.
func Files(e *kb.Edition) ([]kb.Output, error) {
	feed, err := atom(e)
	if err != nil {
		return nil, err
	}
	outputs := []kb.Output{{Path: "feed.xml", Data: feed, Skip: kb.Both}, {Path: "_headers", Data: policy.HostFile(&e.Site), Skip: kb.Both}}
	if e.Site.Absolute() {
		sitemap, err := sitemap(e)
		if err != nil {
			return nil, err
		}
		outputs = append(outputs,
			kb.Output{Path: "sitemap.xml", Data: sitemap, Skip: kb.Both},
			kb.Output{Path: "robots.txt", Data: []byte("User-agent: *\nAllow: /\n\nSitemap: " + e.Site.BaseURL + "sitemap.xml\n"), Skip: kb.Both})
	}
	if redirects := redirects(e); redirects != "" {
		outputs = append(outputs, kb.Output{Path: "_redirects", Data: []byte(redirects), Skip: kb.Both})
	}
	for _, f := range e.Files {
		outputs = append(outputs, kb.Output{Path: kb.FileAddress(f.Path), Data: f.Data})
	}
	slices.SortFunc(outputs, func(a, b kb.Output) int { return cmp.Compare(a.Path, b.Path) })
	return outputs, nil
}
