package render

import (
	"html"
	"html/template"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// The largest section that can be printed as one page. Nobody prints a longer one, and
// a browser takes long to lay it out.
const (
	mostPrinted      = 200
	mostPrintedBytes = 3 << 20 // of the pages' HTML
	mostPagesInDev   = 1000    // in the dev server, for the whole base: a saved page should be shown at once
)

// printView is all pages of a type as one page to print.
type printView struct {
	layout
	Icon    string
	Family  string
	Heading string
	Note    string
	Pages   []printedView
}

// printedView is one page of it. Its ids carry the page's own before them.
type printedView struct {
	Root     string
	ID       string
	URL      string
	Heading  string
	Lead     string
	Standing standingView
	SignOffs []signOffView
	Owners   []linkView
	Facts    []factView
	TextLang template.HTMLAttr
	Body     template.HTML
	Panels   []panelView
	Stamp    stampView
}

// stampView is the line at the foot of each sheet of paper.
type stampView struct {
	Title     string
	Keepers   string // the owners' names
	State     string // "Verified 3 March 2026 by Product owner (hospital)"
	Day       dayView
	Version   string // of the text
	Canonical string // address; empty when the site's is not known
}

func (s *site) stamp(p *kb.Page, standing standingView) stampView {
	v := stampView{Title: p.Title, State: standing.Chip.Words + standing.Tail, Day: s.longDay(s.e.Day), Version: s.e.Trust[p.ID].Hash}
	if standing.Link != nil {
		v.State += " " + standing.Link.Title
	}
	keepers := kb.Map(p.Owners, s.e.Directory.OwnerName)
	v.Keepers = s.e.Listed(keepers)
	if s.published() {
		v.Canonical = s.e.Site.BaseURL + p.URL
	}
	return v
}

// printURL returns the address of a type's pages as one page, "" when there is none:
// for a single page, too many, or an address that a page has.
func (s *site) printURL(kind *kb.Type) string {
	pages, size := s.e.PagesOf(kind), 0
	for _, p := range pages {
		size += len(p.Body.HTML)
	}
	if len(pages) < 2 || len(pages) > mostPrinted || size > mostPrintedBytes || s.o.Dev && len(s.pages) > mostPagesInDev || kind.Folder == "" {
		return ""
	}
	url := kb.Address(kind.Folder) + "print/"
	if _, free := s.prints.Free(file(url)); !free {
		return ""
	}
	return url
}

// printClaims returns what a base has at the addresses of its print pages.
func printClaims(e *kb.Edition) kb.Claims {
	var claims kb.Claims
	claim := func(file string) {
		if strings.Contains(kb.FoldPath(file)+"/", "/print/") {
			claims.Add(file, file)
		}
	}
	for _, p := range e.Pages {
		claim(file(p.URL))
		for _, address := range p.FormerAddresses() {
			claim(file(address))
		}
	}
	for _, f := range e.Files {
		claim(kb.FileAddress(f.Path))
	}
	return claims
}

func (s *site) printJobs() []job {
	var jobs []job
	for _, kind := range s.e.Types {
		if url := s.printURL(kind); url != "" {
			jobs = append(jobs, job{file(url), "print", func() any { return s.at(url).print(kind, url) }})
		}
	}
	return jobs
}

func (s *site) print(kind *kb.Type, url string) printView {
	register := kb.Address(kind.Folder)
	pages := s.e.PagesOf(kind)
	v := printView{
		layout: s.layout(url, s.e.Say("{register}, to print", kind.Register), "", register, "print"),
		Icon:   kind.Name, Family: string(kind.Family), Heading: kind.Register,
		Note: s.e.Count(len(pages), "{n} page, as of {day}.", "{n} pages, as of {day}.", s.e.Long(s.e.Day)),
	}
	v.Crumbs = append(v.Crumbs, linkView{kind.Plural, register})
	v.NoIndex, v.Canonical = true, ""
	ids := map[*kb.Page]string{}
	within := map[string]string{} // address in the HTML → id on this page
	given := map[string]bool{}
	for _, p := range pages {
		id := "page-" + strings.ReplaceAll(strings.Trim(strings.TrimPrefix(p.URL, register), "/"), "/", "-")
		for n := 2; given[id]; n++ {
			id += "-" + strconv.Itoa(n)
		}
		given[id] = true
		ids[p], within[address(s.root, p.URL)] = id, id
	}
	for _, p := range pages {
		v.Pages = append(v.Pages, s.printed(p, ids[p], within))
	}
	return v
}

func (s *site) printed(p *kb.Page, id string, within map[string]string) printedView {
	v := printedView{
		Root: s.root, ID: id, URL: p.URL, Heading: p.Title, Lead: s.lead(p), Standing: s.standing(p), SignOffs: s.signOffs(p),
		Body: lowered(s.body(p), id+"--", within),
	}
	v.TextLang, _ = s.tongues(p)
	v.Stamp = s.stamp(p, v.Standing)
	v.Facts, v.Owners, v.Panels = s.shown(p)
	for i := range v.Panels {
		v.Panels[i].ID, v.Panels[i].Below = id+"--"+v.Panels[i].ID, true
	}
	return v
}

// lowered makes a page's text part of a longer one: headings go down a level, ids get
// a prefix, links to pages of the same print lead there, and the links of headings to
// themselves are removed.
func lowered(body template.HTML, before string, within map[string]string) template.HTML {
	var b strings.Builder
	anchor := false
	pieces(string(body), func(t piece) {
		switch {
		case anchor:
			anchor = !(t.name == "a" && t.close)
			return
		case t.name == "a" && strings.HasPrefix(t.raw, `<a class="anchor"`):
			anchor = true
			return
		case len(t.name) == 2 && t.name[0] == 'h' && t.name[1] >= '1' && t.name[1] < '6':
			at := strings.Index(t.raw, t.name) + 1
			t.raw = t.raw[:at] + string(t.name[1]+1) + t.raw[at+1:]
		}
		if t.name == "" || t.close {
			b.WriteString(t.raw)
			return
		}
		for _, name := range []string{"id", "for", "aria-labelledby", "aria-describedby"} {
			if value, at := attribute(t.raw, name); at > 0 && value != "" {
				t.raw = t.raw[:at] + html.EscapeString(before) + t.raw[at:]
			}
		}
		if href, at := attribute(t.raw, "href"); at > 0 {
			page, heading, found := strings.Cut(href, "#")
			to := href
			if id, stands := within[html.UnescapeString(page)]; stands && found {
				to = "#" + id + "--" + heading
			} else if stands {
				to = "#" + id
			} else if page == "" && found {
				to = "#" + html.EscapeString(before) + heading
			}
			t.raw = t.raw[:at] + to + t.raw[at+len(href):]
		}
		b.WriteString(t.raw)
	})
	return template.HTML(b.String())
}
