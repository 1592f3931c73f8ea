package edition

import (
	"html"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// body returns the text of the page without links to hidden pages, which leave
// their words, and with people as the edition calls them.
func (c *copier) body() kb.Body {
	b := c.from.Body
	b.Holes, b.Links = nil, nil
	b.Sections, b.Outline, b.Tasks = slices.Clone(b.Sections), slices.Clone(b.Outline), slices.Clone(b.Tasks)
	for i := range b.Sections {
		b.Sections[i].Lines = nil // the fields have taken their part
	}
	targets := c.Targets[c.from.ID]
	var unnamed []kb.Link                        // links without a text
	place := make([]int, len(c.from.Body.Links)) // of each link among those that stay; -1: it is left out
	for i, link := range c.from.Body.Links {
		place[i] = -1
		if !c.hidden(targets[i]) {
			place[i] = len(b.Links)
			b.Links, c.targetOf = append(b.Links, link), append(c.targetOf, targets[i])
			continue
		}
		c.touched = true
		b.Seen = strings.ReplaceAll(b.Seen, " ("+written(link)+")", "") // Seen contains the target
		if nameless(link) != "" {
			unnamed = append(unnamed, link)
		}
	}
	b.Opening = c.opening(place)
	if len(unnamed) > 0 {
		c.unname(&b, unnamed)
	}
	c.taskIDs(&b)
	c.html(&b, place)
	c.roleNames(&b)
	c.headingIDs(&b)
	return b
}

// nameless returns the text shown for a link without a text: its target. It is empty
// for any other link.
func nameless(link kb.Link) string {
	if link.Kind == kb.LinkWhole {
		if address(link.Text) {
			return link.Text
		}
		return ""
	}
	if to := written(link); unnamed(to, link.Text) {
		return to
	}
	return ""
}

// address reports whether a text is an address and not words.
func address(text string) bool {
	return strings.Contains(text, "/") && !strings.ContainsAny(strings.TrimSpace(text), " \t\n") && (strings.Contains(text, "//") || strings.Contains(text, "."))
}

// written returns where a link leads, as its author wrote it.
func written(link kb.Link) string {
	if link.Heading == "" {
		return link.Dest
	}
	return link.Dest + "#" + link.Heading
}

// unnamed reports whether a reference has no label, so that it would show the title of
// its page.
func unnamed(ref, label string) bool { return label == "" || label == ref }

// escape writes a text as the Markdown stage does.
var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// html fills the holes of omitted links, and renumbers the others.
func (c *copier) html(b *kb.Body, place []int) {
	var text strings.Builder
	from, of := 0, b.HTML
	for _, h := range c.from.Body.Holes {
		text.WriteString(c.shownIDs(c.mentions(of[from:h.At])))
		from = h.At
		if h.Kind == kb.HoleSay {
			b.Holes = append(b.Holes, kb.Hole{At: text.Len(), Kind: h.Kind, Say: h.Say})
			continue
		}
		if place[h.Link] >= 0 {
			b.Holes = append(b.Holes, kb.Hole{At: text.Len(), Kind: h.Kind, Link: place[h.Link], Width: h.Width, Height: h.Height})
			continue
		}
		name := escape.Replace(nameless(c.from.Body.Links[h.Link]))
		switch {
		case h.Kind == kb.HoleName:
			text.WriteString(html.EscapeString(c.elsewhere()))
		case h.Kind == kb.HoleOpen && name != "" && strings.HasPrefix(of[from:], name):
			text.WriteString(html.EscapeString(c.elsewhere()))
			from += len(name)
		}
	}
	text.WriteString(c.shownIDs(c.mentions(of[from:])))
	b.HTML = text.String()
}

// opening returns the first paragraph with the links that stay renumbered.
func (c *copier) opening(place []int) []kb.LeadPart {
	parts := slices.Clone(c.from.Body.Opening)
	for i, part := range parts {
		if !part.Name {
			continue
		}
		if parts[i].Link = place[part.Link]; parts[i].Link < 0 {
			parts[i] = kb.LeadPart{Text: c.elsewhere()}
		}
	}
	return parts
}

// elsewhere is the text shown for a link that would name a hidden page.
func (c *copier) elsewhere() string { return c.Say("a page of another edition") }

// unname removes the texts of links without a label from the plain texts of a body,
// one after the other.
func (c *copier) unname(b *kb.Body, links []kb.Link) {
	each := func(of func(kb.Link) bool) func(string) string {
		return func(text string) string {
			from := 0
			for _, link := range links {
				at := strings.Index(text[from:], nameless(link))
				if at < 0 || !of(link) {
					continue
				}
				text = text[:from+at] + c.elsewhere() + text[from+at+len(nameless(link)):]
				from += at + len(c.elsewhere())
			}
			return text
		}
	}
	all := each(func(kb.Link) bool { return true })
	opening := slices.Clone(b.Opening)
	c.replace(b, all)
	for i, part := range opening {
		if !part.Name { // a [[link]] is a part of its own, so its words stay in the others
			b.Opening[i].Text = each(func(l kb.Link) bool { return l.Kind != kb.LinkWiki })(part.Text)
		}
	}
	for i, s := range c.from.Body.Sections {
		b.Sections[i].Text = each(func(l kb.Link) bool { return l.Section == s.Heading.ID })(s.Text)
	}
}

// replace does something to every plain text of a body.
func (c *copier) replace(b *kb.Body, with func(string) string) {
	b.Title, b.Seen = with(b.Title), with(b.Seen)
	for i := range b.Opening {
		if !b.Opening[i].Name {
			b.Opening[i].Text = with(b.Opening[i].Text)
		}
	}
	for i := range b.Outline {
		b.Outline[i].Text = with(b.Outline[i].Text)
	}
	for i := range b.Sections {
		b.Sections[i].Heading.Text, b.Sections[i].Text = with(b.Sections[i].Heading.Text), with(b.Sections[i].Text)
	}
	for i := range b.Tasks {
		b.Tasks[i].Text, b.Tasks[i].Group = with(b.Tasks[i].Text), with(b.Tasks[i].Group)
	}
	for i := range b.Links {
		b.Links[i].Context = with(b.Links[i].Context)
	}
}
