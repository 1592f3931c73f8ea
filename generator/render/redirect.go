package render

import (
	"html/template"
	"strings"

	"tandem/generator/kb"
)

// redirectView sends a former address on.
type redirectView struct {
	Policy    template.HTMLAttr // see layout
	Title     string
	To        string // relative address
	Script    string // redirects with fragment and query; empty: there is none
	Canonical string
	Lang      string
	Dir       string
}

// redirectJobs serves the former addresses of pages.
func (s *site) redirectJobs() []job {
	var jobs []job
	for _, p := range s.e.Pages {
		for _, from := range p.FormerAddresses() {
			jobs = append(jobs, s.redirect(from, p.URL, p.Title))
		}
	}
	return jobs
}

func (s *site) redirect(from, to, title string) job {
	return job{file(from), "redirect", func() any {
		v := redirectView{Policy: s.policy, Title: title, To: address(up(from), to), Lang: s.e.Site.Lang, Dir: direction(s.e.Site.Lang)}
		if script := s.o.Assets["moved.js"]; script != "" {
			v.Script = up(from) + script
		}
		if s.published() {
			v.Canonical = s.e.Site.BaseURL + to
		}
		return v
	}}
}

// formerJobs serves the addresses that the site's own pages used to have at the
// root, where nothing of the base is there.
func (s *site) formerJobs(former *kb.Former, own []job) []job {
	var jobs []job
	for _, j := range own {
		if j.name == "offline" && j.path != file(kb.OfflineURL) {
			continue // only the worker shows it
		}
		if old, free := former.Of(j.path); free {
			to := strings.TrimSuffix(j.path, "index.html")
			jobs = append(jobs, s.redirect(strings.TrimSuffix(old, "index.html"), to, s.e.Site.Title))
		}
	}
	return jobs
}
