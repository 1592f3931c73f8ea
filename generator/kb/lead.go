package kb

import (
	"strings"
	"unicode"
)

// LeadPart is a part of the first paragraph of a text: words, or a link without a text,
// which readers see by the title of its page.
type LeadPart struct {
	Text string // as written
	Name bool   // the part is such a link
	Link int    // its index in Body.Links
}

// mostLead is the length of a description that is made of the text, in code points.
const mostLead = 200

// Summary returns the description of a page for lists, search and feeds, with the pages
// that it names by their titles. Without a description in the header it is the first
// paragraph of the text, cut at a word to at most 200 code points; it is empty where the
// page has only tables, code, lists and pictures.
func (l *Linked) Summary(p *Page) string {
	if p.Description != "" {
		return l.HeaderWords(p, p.Description)
	}
	var lead strings.Builder
	targets := l.Targets[p.ID]
	for _, part := range p.Body.Opening {
		if part.Name {
			lead.WriteString(l.LinkName(p.Body.Links[part.Link], targets[part.Link]))
		} else {
			lead.WriteString(part.Text)
		}
	}
	return shorten(strings.Join(strings.Fields(lead.String()), " "), mostLead)
}

// HeaderWords returns a text of a page's header with the pages that it names by their
// titles.
func (l *Linked) HeaderWords(p *Page, text string) string {
	return ReplaceReferences(text, func(written, ref, label string) string {
		if IsWhole(ref) {
			return written
		}
		if to := l.Page(l.Refs[Ref{From: p.ID, To: ref, Text: true}]); label == "" && to != nil {
			return to.Title
		}
		if label == "" {
			return ref
		}
		return label
	})
}

// LinkName returns the text that readers see of a link without a text.
func (l *Linked) LinkName(link Link, t Target) string {
	if p := l.Page(t.Page); p != nil {
		for _, h := range p.Body.Outline {
			if h.ID == t.Heading {
				return h.Text
			}
		}
		return l.inSentence(p)
	}
	if kind, ok := l.Types.InFolder(t.Folder); ok {
		return kind.Register
	}
	return link.Dest
}

// inSentence returns the title of a page inside a sentence. Terms begin small, unless
// they are all capitals.
func (b *Base) inSentence(p *Page) string {
	runes := []rune(p.Title)
	if p.Type.Defines == nil || len(runes) < 2 || unicode.IsUpper(runes[1]) {
		return p.Title
	}
	return b.Words.Lower(p.Title)
}

func shorten(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	short := string(runes[:most])
	if i := strings.LastIndexByte(short, ' '); i > 0 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;:.") + "…"
}
