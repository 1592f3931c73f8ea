package render

import (
	"html"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// body fills the holes of a page's HTML. The Markdown stage made it safe; added text
// is escaped.
func (s *site) body(p *kb.Page) template.HTML {
	var b strings.Builder
	b.Grow(len(p.Body.HTML) + 64*len(p.Body.Holes))
	targets := s.e.Targets[p.ID]
	linked := map[int]bool{}
	from := 0
	for _, h := range p.Body.Holes {
		b.WriteString(p.Body.HTML[from:h.At])
		from = h.At
		if h.Kind == kb.HoleSay {
			b.WriteString(html.EscapeString(s.say(h.Say)))
			continue
		}
		link, target := p.Body.Links[h.Link], targets[h.Link]
		href := s.href(target)
		if link.Kind == kb.LinkWhole {
			href = whole(link, target, href)
		}
		switch h.Kind {
		case kb.HoleOpen:
			if href == "" {
				continue
			}
			linked[h.Link] = true
			b.WriteString(`<a href="` + html.EscapeString(href) + `"`)
			if link.Title != "" {
				b.WriteString(` title="` + html.EscapeString(link.Title) + `"`)
			}
			switch {
			case href == link.Dest && link.Kind == kb.LinkWhole:
				b.WriteString(` rel="noopener"`)
			case target.File != "":
				b.WriteString(` class="file"`)
			}
			b.WriteString(`>`)
		case kb.HoleClose:
			if linked[h.Link] {
				b.WriteString(`</a>`)
			}
		case kb.HoleName:
			name := html.EscapeString(s.e.LinkName(link, target))
			if href != "" {
				name = `<a href="` + html.EscapeString(href) + `">` + name + `</a>`
			}
			b.WriteString(name)
		case kb.HoleOwner:
			b.WriteString(s.mention(link))
		case kb.HoleImage:
			b.WriteString(s.image(link, target, h))
		}
	}
	b.WriteString(p.Body.HTML[from:])
	return template.HTML(s.days(b.String()))
}

// whole returns the target of a link by a whole address: a page of this site, or the
// address as it is written. One of the site's own pages may have a query.
func whole(link kb.Link, t kb.Target, href string) string {
	if href == "" || t.Outside {
		return link.Dest
	}
	address, _, _ := strings.Cut(link.Dest, "#")
	if _, query, ok := strings.Cut(address, "?"); ok && t.Own != "" {
		href += "?" + query
	}
	return href
}

// say returns a word of the interface for a hole of a body. The Markdown stage does
// not know the language, so that its result can be cached.
func (s *site) say(word string) string {
	if slices.Contains(bodyWords(), word) {
		return s.e.Say(word)
	}
	return word
}

// bodyWords are the words of the interface that bodies have.
func bodyWords() []string {
	return []string{
		"Link to this section", "Table: ", "Footnotes", "Footnote ", "Back to reference ", "Only for ", "Note", "Tip",
		"Important", "Warning", "Caution", "Details", "Abstract", "Attention", "Bug", "Check", "Danger", "Done", "Error",
		"Example", "FAQ", "Failure", "Help", "Hint", "Info", "Question", "Quote", "Success", "Summary", "To do", "Table",
		"Task",
	}
}

// days says the days of items as people read them: "1 Dec 2026". The Markdown
// stage leaves them as they are written.
func (s *site) days(text string) string {
	const open, shut = `<time datetime="`, `</time>`
	if !strings.Contains(text, open) {
		return text
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, open)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		b.WriteString(open)
		text = rest
		iso, rest, _ := strings.Cut(rest, `">`)
		if words, after, ok := strings.Cut(rest, shut); ok && words == iso {
			if day, err := kb.ParseDay(iso); err == nil {
				b.WriteString(iso + `">` + s.e.Short(day) + shut)
				text = after
			}
		}
	}
}

// href returns the address of a target as seen from a page, empty when it has none.
func (s *site) href(t kb.Target) string {
	switch {
	case t.Page != "":
		p := s.e.Page(t.Page)
		if p == nil {
			return ""
		}
		href := address(s.root, p.URL)
		if t.Heading != "" {
			href += "#" + t.Heading
		}
		return href
	case t.File != "":
		return address(s.root, kb.FileAddress(t.File))
	case t.Own != "":
		if url := kb.OwnFolder + t.Own; s.own[url] {
			return address(s.root, url)
		}
	case t.Folder != "":
		if kind, ok := s.e.Types.InFolder(t.Folder); ok && len(s.e.PagesOf(kind)) > 0 {
			return address(s.root, kb.Address(t.Folder))
		}
	case t.Owner != "" && s.hasPage(t.Owner):
		return address(s.root, ownerURL(t.Owner))
	}
	return ""
}

// address joins the way to the root and an address from it.
func address(root, url string) string {
	return root + strings.ReplaceAll(strings.ReplaceAll(url, "%", "%25"), " ", "%20")
}

// mention is an owner named in an item.
func (s *site) mention(link kb.Link) string {
	id := link.Dest
	owner, ok := s.e.Directory.Owner(id)
	if !ok {
		return html.EscapeString(link.Text)
	}
	name := html.EscapeString(owner.Name)
	if s.hasPage(id) {
		return `<a class="mention" href="` + html.EscapeString(address(s.root, ownerURL(id))) + `">` + name + `</a>`
	}
	return `<span class="mention">` + name + `</span>`
}

// image writes a picture in the size that its author gives it: at most as wide and as
// high, with the proportions of the file.
func (s *site) image(link kb.Link, t kb.Target, room kb.Hole) string {
	f, ok := s.e.File(t.File)
	if !ok {
		return html.EscapeString(link.Text)
	}
	tag := `<img src="` + html.EscapeString(address(s.root, kb.FileAddress(f.Path))) + `" alt="` + html.EscapeString(link.Text) + `" loading="lazy" decoding="async"`
	if width, height := fitted(f, room.Width, room.Height); width > 0 && height > 0 {
		tag += ` width="` + strconv.Itoa(width) + `" height="` + strconv.Itoa(height) + `"`
	} else if width > 0 {
		tag += ` width="` + strconv.Itoa(width) + `"`
	}
	if link.Title != "" {
		tag += ` title="` + html.EscapeString(link.Title) + `"`
	}
	return tag + `>`
}

// fitted returns the size of a picture in a space; 0: not given.
func fitted(f kb.File, width, height int) (int, int) {
	if f.Width == 0 || f.Height == 0 {
		return width, height
	}
	if width == 0 && height == 0 {
		return f.Width, f.Height
	}
	if width == 0 || height > 0 && width*f.Height > height*f.Width {
		width = max(height*f.Width/f.Height, 1)
	}
	return width, max(width*f.Height/f.Width, 1)
}

// hasPage reports whether a person or team has a page in this edition.
func (s *site) hasPage(id string) bool {
	if _, person := s.e.Directory.Person(id); person && s.e.Roles {
		return false
	}
	_, ok := s.e.Directory.Owner(id)
	return ok
}

func ownerURL(id string) string { return kb.OwnerAddress(id) }
