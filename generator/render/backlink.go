package render

import (
	"html/template"
	"regexp"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// backlinkGroup is the references to the page of one kind.
type backlinkGroup struct {
	Relation string
	Links    []backlinkView
}

type backlinkView struct {
	Title   string
	URL     string
	Text    template.HTMLAttr // see version
	Icon    string
	Context string
}

// backlinksID is the id of the heading above them.
const backlinksID = "links-here"

func (s *site) backlinks(p *kb.Page) []backlinkGroup {
	var groups []backlinkGroup
	for _, b := range s.backOf(p) {
		from := s.e.Page(b.From)
		link := backlinkView{Title: s.title(from), URL: from.URL, Text: s.version(from.URL), Icon: from.Type.Name, Context: s.spoken(from, b.Context)}
		if n := len(groups); n == 0 || groups[n-1].Relation != b.Relation {
			groups = append(groups, backlinkGroup{Relation: b.Relation})
		}
		last := &groups[len(groups)-1]
		last.Links = append(last.Links, link)
	}
	for i := range groups {
		groups[i].Relation = s.e.Say(groups[i].Relation)
	}
	return groups
}

// backOf returns the references to a page. A record of a future day only links to it:
// until then it has taught or replaced nothing.
func (s *site) backOf(p *kb.Page) []kb.Backlink {
	var backs, early []kb.Backlink
	for _, b := range s.e.Back[p.ID] { // mere links are the last
		switch from := s.e.Page(b.From); {
		case from == nil:
		case from.Ahead(s.e.Day):
			b.Relation = kb.LinkedFrom
			if !slices.ContainsFunc(early, func(other kb.Backlink) bool { return other.From == b.From }) {
				early = append(early, b)
			}
		default:
			backs = append(backs, b)
		}
	}
	return append(backs, early...)
}

// title returns the title of a page; the text above a register has that of the
// register.
func (s *site) title(p *kb.Page) string {
	if p.Index && p.Folder() != "" {
		if kind, ok := s.e.Types.InFolder(p.Folder()); ok {
			return kind.Register
		}
	}
	return p.Title
}

// idWord matches a possible id of a page, with its folders and a heading, or of an
// owner.
var idWord = regexp.MustCompile(`@?[\p{L}\p{N}][\p{L}\p{N}_/#.-]*[\p{L}\p{N}]`)

// spoken returns the text around a link as a reader of the page sees it. The
// Markdown stage, which knows no titles, leaves a [[id]] as the id.
func (s *site) spoken(from *kb.Page, context string) string {
	if context == "" {
		return ""
	}
	names := map[string]string{}
	targets := s.e.Targets[from.ID]
	for i, link := range from.Body.Links {
		switch {
		case link.Kind == kb.LinkWiki && link.Text == "" && link.Dest != "":
			written := link.Dest
			if link.Heading != "" {
				written += "#" + link.Heading
			}
			if name := s.e.LinkName(link, targets[i]); strings.Contains(context, written) {
				names[written] = name
			}
		case link.Kind == kb.LinkOwner:
			if owner, ok := s.e.Directory.Owner(link.Dest); ok {
				names["@"+link.Dest] = owner.Name
			}
		}
	}
	if len(names) == 0 {
		return context
	}
	return idWord.ReplaceAllStringFunc(context, func(word string) string {
		if name, ok := names[word]; ok {
			return name
		}
		return word
	})
}
