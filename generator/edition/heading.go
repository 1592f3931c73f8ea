package edition

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// headings updates the ids of headings where an edition of roles replaces people in
// them, because an id is made of the words.
func (g *gate) headings(passing []*kb.Page) {
	if len(g.roleOf) == 0 {
		return
	}
	g.anchorOf = map[string]map[string]string{}
	for _, p := range passing {
		if now := g.anchors(&p.Body); now != nil {
			g.anchorOf[p.ID] = now
		}
	}
	g.anchored = anchorsIn(g.anchorOf)
}

// anchors returns the new ids of the headings of a body by the former ones; nil: none
// names anybody.
func (g *gate) anchors(b *kb.Body) map[string]string {
	if !slices.ContainsFunc(b.Outline, func(h kb.Heading) bool { return g.mentions(h.Text) != h.Text }) {
		return nil
	}
	var ids kb.IDs
	for _, t := range b.Tasks {
		ids.Take("task-" + t.ID)
	}
	given := make([]bool, len(b.Outline)) // by the author
	for i, h := range b.Outline {
		made := new(kb.IDs).Heading(h.Text)
		if number, ok := strings.CutPrefix(h.ID, made); !ok || strings.Trim(number, "-0123456789") != "" {
			given[i] = true
			ids.Take(h.ID)
		}
	}
	now := map[string]string{}
	for i, h := range b.Outline {
		if given[i] {
			now[h.ID] = h.ID
		} else {
			now[h.ID] = ids.Heading(g.mentions(h.Text))
		}
	}
	return now
}

// anchorsIn replaces, in a plain text, where references lead: "page#heading".
func anchorsIn(of map[string]map[string]string) *strings.Replacer {
	var former []string
	now := map[string]string{}
	for _, ids := range of {
		for id, new := range ids {
			if _, known := now[id]; id != new && (!known || new < now[id]) {
				former, now[id] = append(former, id), new
			}
		}
	}
	slices.SortFunc(former, func(a, b string) int { return strings.Compare(b, a) }) // longer ones first
	var pairs []string
	for _, id := range slices.Compact(former) {
		pairs = append(pairs, "#"+id, "#"+now[id])
	}
	return strings.NewReplacer(pairs...)
}

// headingIDs replaces the ids of headings in a body whose texts have already been
// replaced by those of the edition.
func (c *copier) headingIDs(b *kb.Body) {
	for i, link := range b.Links {
		to := c.targetOf[i]
		if id, ok := c.anchorOf[to.Page][to.Heading]; ok && link.Heading != "" && id != link.Heading {
			b.Links[i].Heading, c.touched = id, true
		}
	}
	if c.anchored != nil {
		c.replace(b, func(text string) string {
			now := c.anchored.Replace(text)
			c.touched = c.touched || now != text
			return now
		})
		for i := range b.Links {
			b.Links[i].Text = c.anchored.Replace(b.Links[i].Text)
			if b.Links[i].Kind == kb.LinkWhole {
				b.Links[i].Dest = c.anchored.Replace(b.Links[i].Dest)
			}
		}
	}
	own := c.anchorOf[c.from.ID]
	if own == nil {
		return
	}
	for i := range b.Outline {
		b.Outline[i].ID = own[b.Outline[i].ID]
	}
	for i := range b.Sections {
		if id := own[b.Sections[i].Heading.ID]; id != "" {
			b.Sections[i].Heading.ID = id
		}
	}
	for i := range b.Tasks {
		if id := own[b.Tasks[i].Section]; id != "" {
			b.Tasks[i].Section = id
		}
	}
	for i := range b.Links {
		if id := own[b.Links[i].Section]; id != "" {
			b.Links[i].Section = id
		}
	}
}

// shownIDs returns a part of the HTML of the page with the new ids of its headings
// and tasks.
func (c *copier) shownIDs(part string) string {
	if own := c.anchorOf[c.from.ID]; own != nil || c.taskOf != nil {
		pairs := slices.Clone(c.taskOf)
		for id, now := range own {
			pairs = append(pairs, ` id="`+id+`">`, ` id="`+now+`">`, ` class="anchor" href="#`+id+`"`, ` class="anchor" href="#`+now+`"`)
		}
		return strings.NewReplacer(pairs...).Replace(part)
	}
	return part
}

// partIDs returns the ids of headings of a page that is shown in part, by those in
// the whole page, as the edition has them.
func (g *gate) partIDs(p *kb.Page) map[string]string {
	own := g.anchorOf[p.ID]
	if own == nil || p.Headings == nil {
		return p.Headings
	}
	now := map[string]string{}
	for whole, part := range p.Headings {
		now[whole] = own[part]
	}
	for _, id := range own { // links lead there already
		now[id] = id
	}
	return now
}
