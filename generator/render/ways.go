package render

import (
	"html/template"
	"net/url"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// quoteMark is the place in an address for the text that the reader has selected.
const quoteMark = "{quote}"

// waysView are the addresses that lead out of the site: editing, reporting, an
// owner. They come from site.yaml and directory.yaml, whose schemes are checked.
type waysView struct {
	Edit     template.URL
	Report   template.URL
	Quoting  string       // like Report, with {quote} where the marked text goes; empty when the address takes none
	Still    template.URL // says that the page is still true; empty for pages that are not reviewed
	Decision template.URL // begins a decision about the page
	Contact  template.URL
	Owner    string // the person that Contact reaches
}

func (s *site) ways(p *kb.Page) waysView {
	t, site := s.e.Trust[p.ID], &s.e.Site
	fill := func(address, title, body string) string {
		return strings.NewReplacer(
			"{path}", escapePath(p.Path), "{title}", url.QueryEscape(title), "{text}", t.Hash,
			"{name}", s.unused(p), "{body}", url.QueryEscape(body),
		).Replace(address)
	}
	about := s.e.Say("Page: {page}", s.e.Site.Link(p.URL)) + "\n" + s.e.Say("File: {path}", p.Path) + "\n"
	if t.Hash != "" {
		about += s.e.Say("Version of the text: {version}", t.Hash) + "\n"
	}
	wrong := s.e.Say("Wrong: ") + p.Title
	v := waysView{
		Edit:   template.URL(fill(site.EditURL, p.Title, "")),
		Report: template.URL(fill(site.IssueURL, wrong, about+"\n"+s.e.Say("What is wrong:")+"\n\n")),
	}
	if strings.Contains(site.IssueURL, "{body}") {
		v.Quoting = strings.Replace(fill(site.IssueURL, wrong, about+"\n"+quoteMark+"\n\n"+s.e.Say("What is wrong:")+"\n\n"), url.QueryEscape(quoteMark), quoteMark, 1)
	}
	// A reader who sees only a part of a page cannot confirm all of it.
	if !p.Narrowed() && (t.Due != "" || t.State == kb.StateUnverified || t.State == kb.StateChanged) {
		v.Still = template.URL(fill(site.VerifyURL, s.e.Say("Still true: ")+p.Title, ""))
	}
	if p.Type.NoLongerValid == nil && !p.Type.Unreviewed { // a page that is replaced by decisions is a decision itself
		v.Decision = template.URL(fill(site.DecisionURL, s.e.Say("Decision: ")+p.Title, decisionBegun(s, p)))
	}
	v.Contact, v.Owner = s.reach(p)
	return v
}

// unused returns a file name for a page about p that no other page has, since a link
// by that name would be ambiguous.
func (s *site) unused(p *kb.Page) string {
	slug := kb.Slug(p.Title)
	name := slug
	for i := 1; len(s.e.PagesNamed(name)) > 0; i++ {
		name = "about-" + slug
		if i > 1 {
			name += "-" + strconv.Itoa(i)
		}
	}
	return name
}

// decisionBegun is the draft of a decision about a page: keys and headings are those
// of the type, so they stay English.
func decisionBegun(s *site, p *kb.Page) string {
	return "---\ntitle: \nstate: proposed\ndeciders: []\n---\n\n## Context\n\n" + s.e.Say("About {page}.", "[["+p.ID+"]]") + "\n\n## Options\n\n## Choice\n\n## Why\n"
}

// reach returns a way to somebody who answers for a page: the first owner who is
// there and can be reached, else a deputy.
func (s *site) reach(p *kb.Page) (template.URL, string) {
	var deputies []string
	for _, id := range p.Owners {
		if person, ok := s.e.Directory.Person(id); ok && person.Deputy != "" {
			deputies = append(deputies, person.Deputy)
		}
	}
	for _, id := range append(append([]string(nil), p.Owners...), deputies...) {
		owner, ok := s.e.Directory.Owner(id)
		if !ok || s.e.Directory.Left(id, s.e.Day) {
			continue
		}
		contact := owner.Contact
		if person, ok := s.e.Directory.Person(id); ok && contact == "" {
			contact = s.e.Site.AccountURL(person.Account)
		}
		if contact == "" {
			continue
		}
		if strings.HasPrefix(contact, "mailto:") {
			contact += "?subject=" + url.PathEscape(p.Title)
		}
		return template.URL(contact), owner.Name
	}
	return "", ""
}

func escapePath(path string) string { return (&url.URL{Path: path}).EscapedPath() }
