package export

import (
	"encoding/xml"

	"tandem/generator/feed"
	"tandem/generator/kb"
)

type urlSet struct {
	XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc     string `xml:"loc"`
	LastMod kb.Day `xml:"lastmod,omitempty"`
}

// sitemap lists every page of the edition and the register of each type.
func sitemap(e *kb.Edition) ([]byte, error) {
	set := urlSet{URLs: []sitemapURL{{Loc: e.Site.BaseURL}}}
	for _, t := range e.Types {
		if len(e.PagesOf(t)) > 0 {
			set.URLs = append(set.URLs, sitemapURL{Loc: e.Site.Link(kb.Address(t.Folder))})
		}
	}
	for _, p := range e.Pages {
		if p.Index {
			continue
		}
		set.URLs = append(set.URLs, sitemapURL{Loc: e.Site.Link(p.URL), LastMod: textDay(e, p)})
	}
	return feed.Document(set)
}
