package edition

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// standIns returns the ids of people in an edition of roles, made from what the
// edition shows of them. Equal ones are numbered in the order of the directory, among
// those who pass, so that nobody else has an influence.
func standIns(d kb.Directory) map[string]string {
	taken := map[string]bool{}
	for _, t := range d.Teams {
		taken[t.ID] = true
	}
	for _, p := range d.Partners {
		taken[p.ID] = true
	}
	of := map[string]string{}
	for _, p := range d.People {
		base, err := kb.CheckSlug(p.Role)
		if err != nil { // there is no role, or none that is valid in an address
			base = "someone-of-" + p.Partner
		}
		id := base
		for n := 2; taken[id]; n++ {
			id = base + "-" + strconv.Itoa(n)
		}
		taken[id], of[p.ID] = true, id
	}
	return of
}

// roleName is the name of a person in an edition of roles.
func (g *gate) roleName(p kb.Person) string {
	return cmp.Or(p.Role, g.Say("Member of {partner}", g.Words.Named(g.Directory.PartnerName(p.Partner))))
}

// called returns the id that the edition uses for a person or team; empty for people
// that an edition of roles does not show, since an id may be a name.
func (g *gate) called(id string) string {
	if !g.roles() {
		return id
	}
	if standIn, ok := g.roleOf[id]; ok {
		return standIn
	}
	if owner, ok := g.Directory.Owner(id); ok && owner.Team {
		return id
	}
	return ""
}

// who returns the replacement for a person in a value of a field; seen: the field is
// part of the text that readers see.
func (c *copier) who(id string, seen bool) string {
	now := c.called(id)
	if now != id {
		c.renamed, c.touched = true, c.touched || seen
	}
	return now
}

// signers renames who verified a page and who reported it, which are texts. A
// verification by somebody unknown counts for nothing and does not pass.
func (c *copier) signers(now *kb.Common) {
	if !c.roles() {
		return
	}
	for i, v := range now.Verified {
		now.Verified[i].By = c.called(v.Person())
	}
	now.Verified = slices.DeleteFunc(now.Verified, func(v kb.Verification) bool { return v.By == "" })
	for i, r := range now.Reported {
		now.Reported[i].By = c.called(strings.TrimPrefix(r.By, "human:"))
	}
}

// alone returns the trust of each page by itself, with the names that the edition
// shows.
func (g *gate) alone(passing []*kb.Page) map[string]kb.Trust {
	alone := make(map[string]kb.Trust, len(passing))
	for _, p := range passing {
		t := g.Trust[p.ID]
		t.Flags = slices.Clone(t.Flags)
		for i, f := range t.Flags {
			if f.Owner != "" {
				t.Flags[i].Owner = g.called(f.Owner)
			}
			left := f.Kind == kb.FlagOwnerLeft
			if (left || f.Kind == kb.FlagOwnerLeaves) && !g.tellsContacts() || left && g.roles() {
				t.Flags[i].Day = ""
			}
		}
		if g.roles() {
			t.SignOffs, t.Seals, t.Lapsed = g.signOffs(t.SignOffs), g.signOffs(t.Seals), g.signOffs(t.Lapsed)
		}
		alone[p.ID] = t
	}
	return alone
}

// signOffs renames who made them.
func (g *gate) signOffs(all []kb.SignOff) []kb.SignOff {
	all = slices.Clone(all)
	for i, s := range all {
		all[i].Person = g.called(s.Person)
	}
	slices.SortFunc(all, kb.LatestFirst)
	return all
}

// mentions returns a text with people replaced by their ids in the edition.
func (g *gate) mentions(text string) string {
	if len(g.roleOf) == 0 {
		return text
	}
	return kb.ReplaceMentions(text, func(id, written string) string {
		if standIn, ok := g.roleOf[id]; ok {
			return standIn
		}
		return written
	})
}

// mentioned finds the people that a page names as @id in its title, its text or the
// texts of its header. An edition of roles shows their roles, so they have to pass.
func (c *copier) mentioned(found map[string]bool) {
	note := func(text string) {
		kb.ReplaceMentions(text, func(id, written string) string {
			if _, person := c.Directory.Person(id); person {
				found[id] = true
			}
			return written
		})
	}
	b := &c.from.Body
	for _, text := range []string{c.from.Title, b.Title, b.HTML, b.VisibleText} {
		note(text)
	}
	for _, s := range b.Sections {
		note(s.Text)
	}
	for i, link := range b.Links {
		if note(link.Text); !c.hidden(c.Targets[c.from.ID][i]) {
			note(link.Title)
		}
	}
	c.eachText(c.from.AllFields(), note)
}

// eachText calls do with the texts of fields, without those of rows that are left out.
func (c *copier) eachText(fields []kb.Field, do func(text string)) {
	for _, f := range fields {
		if c.withholds(f) {
			continue
		}
		switch v := f.Target.(type) {
		case *string:
			do(*v)
		case *[]string:
			for _, text := range *v {
				do(text)
			}
		case *[]kb.Word:
			for _, w := range *v {
				do(w.Text)
			}
		case *[]kb.Item:
			for _, item := range *v {
				do(item.Text)
				do(item.Declined)
			}
		default:
			f.EachRow(func(_ int, row []kb.Field) {
				if !c.drops(row) {
					c.eachText(row, do)
				}
			})
		}
	}
}

// roleNames renames the people that a body mentions. The text around a link is cut
// again where it names somebody, since the cut depends on the length of the name.
func (c *copier) roleNames(b *kb.Body) {
	if len(c.roleOf) == 0 || !c.namesSomebody() {
		return
	}
	c.touched = true
	sections, links := slices.Clone(b.Sections), slices.Clone(b.Links)
	c.replace(b, c.mentions)
	for i, link := range links {
		if standIn, ok := c.roleOf[link.Dest]; ok && link.Kind == kb.LinkOwner {
			b.Links[i].Dest, b.Links[i].Text = standIn, "@"+standIn
		} else {
			b.Links[i].Text, b.Links[i].Title = c.mentions(link.Text), c.mentions(link.Title)
		}
		for _, s := range sections {
			if s.Heading.ID == link.Section {
				b.Links[i].Context = c.context(s.Text, link)
			}
		}
	}
}

// namesSomebody reports whether there may be a mention in the body.
func (c *copier) namesSomebody() bool {
	b := &c.from.Body
	return strings.Contains(b.VisibleText, "@") || strings.Contains(b.HTML, "@") ||
		slices.ContainsFunc(b.Links, func(l kb.Link) bool { return strings.Contains(l.Title, "@") }) ||
		slices.ContainsFunc(b.Sections, func(s kb.Section) bool { return s.Key != "" && strings.Contains(s.Text, "@") }) // of the header: not in the visible text
}

// context returns the text around a link of a section.
func (c *copier) context(section string, link kb.Link) string {
	core := strings.TrimSuffix(strings.TrimPrefix(link.Context, "…"), "…")
	for block := range strings.SplitSeq(section, "\n") {
		if core == "" || !strings.Contains(block, core) {
			continue
		}
		if now := c.mentions(block); now != block {
			return around(now, c.mentions(cmp.Or(link.Text, link.Dest)))
		}
		return link.Context
	}
	return c.mentions(core)
}

// mostAround is the length of the text around a link, in code points.
const mostAround = 160

// around cuts a text around a part of it, at spaces.
func around(text, part string) string {
	if len([]rune(text)) <= mostAround {
		return text
	}
	before := []rune(text[:max(0, strings.Index(text, part))])
	from := max(0, len(before)-mostAround/2)
	window := []rune(text)[from:]
	short := string(window[:min(len(window), mostAround-2)])
	if _, rest, ok := strings.Cut(short, " "); ok && from > 0 {
		short = "…" + rest
	}
	if at := strings.LastIndexByte(short, ' '); at > 0 && len(window) > mostAround-2 {
		short = short[:at] + "…"
	}
	return short
}
