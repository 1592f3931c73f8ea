package render

import (
	"html/template"
	"net/url"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// termURL returns the address at which a reader requests a term: the host's form for a
// new issue, or else a mail to the glossary's owner; empty without either, or without a
// glossary. A script may append the term to the title.
func (s *site) termURL() template.URL {
	i := slices.IndexFunc(s.e.Types, func(t *kb.Type) bool { return t.Defines != nil })
	if i < 0 || len(s.e.PagesOf(s.e.Types[i])) == 0 {
		return ""
	}
	kind := s.e.Types[i]
	title := s.e.Say("Term wanted: ")
	if s.e.Site.IssueURL != "" {
		body := s.e.Say("Where it is used, and what it may mean:") + "\n\n"
		return template.URL(strings.NewReplacer(
			"{path}", escapePath(kind.Folder), "{title}", url.QueryEscape(title), "{text}", "", "{body}", url.QueryEscape(body),
		).Replace(s.e.Site.IssueURL))
	}
	text := s.e.Page(kind.Folder)
	if text == nil {
		return ""
	}
	for _, id := range text.Owners {
		if owner, ok := s.e.Directory.Owner(id); ok && strings.HasPrefix(owner.Contact, "mailto:") {
			return template.URL(owner.Contact + "?subject=" + url.PathEscape(title))
		}
	}
	return ""
}
