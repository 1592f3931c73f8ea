package render

import (
	"html"
	"html/template"
	"strconv"
	"strings"
	"unicode"

	"tandem/generator/kb"
)

// body fills the holes of a page's HTML. The Markdown stage made it safe; what
// is added here is escaped.
func (s *site) body(p *kb.Page) template.HTML {
	var b strings.Builder
	b.Grow(len(p.Body.HTML) + 64*len(p.Body.Holes))
	targets := s.e.Targets[p.ID]
	linked := map[int]bool{}
	from := 0
	for _, h := range p.Body.Holes {
		b.WriteString(p.Body.HTML[from:h.At])
		from = h.At
		link, target := p.Body.Links[h.Link], targets[h.Link]
		href := s.href(target)
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
			if target.File != "" {
				b.WriteString(` class="file"`)
			}
			b.WriteString(`>`)
		case kb.HoleClose:
			if linked[h.Link] {
				b.WriteString(`</a>`)
			}
		case kb.HoleName:
			name := html.EscapeString(s.name(link, target))
			if href != "" {
				name = `<a href="` + html.EscapeString(href) + `">` + name + `</a>`
			}
			b.WriteString(name)
		case kb.HoleOwner:
			b.WriteString(s.mention(link.Dest))
		case kb.HoleImage:
			b.WriteString(s.image(link, target))
		}
	}
	b.WriteString(p.Body.HTML[from:])
	return template.HTML(s.labels(s.days(b.String())))
}

// labels says, in the words of the site, what the Markdown stage says by itself:
// labels of headings, tables, footnotes and blocks, and the titles of callouts. That stage
// knows no language, so that what it makes of a file may be kept.
func (s *site) labels(text string) string {
	var turns []string
	turn := func(before, english, said, after string) {
		if said != english {
			turns = append(turns, before+english+after, before+html.EscapeString(said)+after)
		}
	}
	label := func(english, said string) { turn(` aria-label="`, english, said, "") }
	label("Link to this section", s.e.Say("Link to this section"))
	label("Table: ", s.e.Say("Table: "))
	label("Footnotes", s.e.Say("Footnotes"))
	label("Footnote ", s.e.Say("Footnote "))
	label("Back to reference ", s.e.Say("Back to reference "))
	label("Only for ", s.e.Say("Only for "))
	turn(`<p class="audience-label">`, "Only for ", s.e.Say("Only for "), "")
	callout := func(english, said string) {
		turn(` role="note" aria-label="`, english, said, `"`)
		turn(`<p class="note-title">`, english, said, `</p>`)
	}
	callout("Note", s.e.Say("Note"))
	callout("Tip", s.e.Say("Tip"))
	callout("Important", s.e.Say("Important"))
	callout("Warning", s.e.Say("Warning"))
	callout("Caution", s.e.Say("Caution"))
	if len(turns) == 0 {
		return text
	}
	return strings.NewReplacer(turns...).Replace(text)
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

// name is the text of a link that has none of its own.
func (s *site) name(link kb.Link, t kb.Target) string {
	if p := s.e.Page(t.Page); p != nil {
		for _, h := range p.Body.Outline {
			if h.ID == t.Heading {
				return h.Text
			}
		}
		return s.inSentence(p)
	}
	if kind, ok := s.e.Types.InFolder(t.Folder); ok {
		return kind.Register
	}
	return link.Dest
}

// mention is an owner named in an item.
func (s *site) mention(id string) string {
	owner, ok := s.e.Directory.Owner(id)
	if !ok {
		return "@" + html.EscapeString(id)
	}
	name := html.EscapeString(owner.Name)
	if s.hasPage(id) {
		return `<a class="mention" href="` + html.EscapeString(address(s.root, ownerURL(id))) + `">` + name + `</a>`
	}
	return `<span class="mention">` + name + `</span>`
}

func (s *site) image(link kb.Link, t kb.Target) string {
	f, ok := s.e.File(t.File)
	if !ok {
		return html.EscapeString(link.Text)
	}
	tag := `<img src="` + html.EscapeString(address(s.root, kb.FileAddress(f.Path))) + `" alt="` + html.EscapeString(link.Text) + `" loading="lazy" decoding="async"`
	if f.Width > 0 && f.Height > 0 {
		tag += ` width="` + strconv.Itoa(f.Width) + `" height="` + strconv.Itoa(f.Height) + `"`
	}
	if link.Title != "" {
		tag += ` title="` + html.EscapeString(link.Title) + `"`
	}
	return tag + `>`
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

// inSentence is what a link without a text of its own calls a page. Terms are
// words of a sentence and begin small, unless they are capitals throughout.
func (s *site) inSentence(p *kb.Page) string {
	runes := []rune(p.Title)
	if p.Type.Name != "term" || len(runes) < 2 || unicode.IsUpper(runes[1]) {
		return p.Title
	}
	return s.lowerFirst(p.Title)
}
