package render

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// searchView is the search page: without JavaScript, an index of all pages.
type searchView struct {
	layout
	Groups []tagGroup
	Pages  int
}

// notFoundView is shown by hosts for an address that leads nowhere. It may be
// shown at any depth, so its addresses start at the site's root path.
type notFoundView struct {
	layout
}

// redirectView sends a former address on.
type redirectView struct {
	Title     string
	To        string // relative address
	Canonical string
	Lang      string
}

func (s *site) plain() []job {
	return []job{
		{file("search/"), "search", func() any {
			s := s.at("search/")
			v := searchView{layout: s.layout("search/", "Search", "Search this base, or look through all its pages.", "search/", "search")}
			for _, kind := range s.e.Types {
				group := tagGroup{Title: kind.Plural, Icon: kind.Name}
				pages := slices.Clone(s.e.PagesOf(kind))
				slices.SortStableFunc(pages, func(a, b *kb.Page) int {
					return strings.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title))
				})
				for _, p := range pages {
					group.Pages = append(group.Pages, s.dueView(p))
					v.Pages++
				}
				if len(group.Pages) > 0 {
					v.Groups = append(v.Groups, group)
				}
			}
			return v
		}},
		{"404.html", "404", func() any {
			v := notFoundView{layout: s.layout("", "Page not found", "", "", "404")}
			v.Canonical, v.NoIndex, v.Root = "", true, s.rootPath()
			return v
		}},
	}
}

// rootPath returns the path of the site on its host, "/" when it is not known.
func (s *site) rootPath() string {
	base := s.e.Site.BaseURL
	if _, rest, ok := strings.Cut(base, "://"); ok {
		if i := strings.IndexByte(rest, '/'); i >= 0 {
			return rest[i:]
		}
	}
	return "/"
}

func (s *site) redirects() []job {
	var jobs []job
	for _, p := range s.e.Pages {
		for _, alias := range p.Aliases {
			from, ok := kb.AliasAddress(alias)
			if !ok {
				continue
			}
			jobs = append(jobs, job{file(from), "redirect", func() any {
				v := redirectView{Title: p.Title, To: address(up(from), p.URL), Lang: s.e.Site.Lang}
				if strings.Contains(s.e.Site.BaseURL, "://") {
					v.Canonical = s.e.Site.BaseURL + p.URL
				}
				return v
			}})
		}
	}
	return jobs
}
