package check

import (
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// shown reports what will appear in the remaining editions and what will disappear
// from them. It returns a line for each edition that gains or loses something.
func (c *comparison) shown() []string {
	var lines []string
	appears, vanishes := c.effects(), c.effects()
	for _, now := range c.after.Editions {
		was := c.before.edition(now.Name)
		if was == nil {
			lines = append(lines, diag.Quote(now.Name)+" is new: "+diag.Count(len(now.Pages), "page"))
			continue
		}
		gains, losses := c.pages(was, now, appears, vanishes)
		files, lost := differ(filesOf(was), filesOf(now))
		links := c.linksTo(now)
		for _, path := range files {
			at := links[path]
			appears.add(now.Name, thing{noun: "file", name: path, at: at})
		}
		for _, path := range lost {
			vanishes.add(now.Name, thing{noun: "file", name: path, at: place{path: path, group: folderOf(path)}})
		}
		people, left := differ(namesIn(was), namesIn(now))
		for _, id := range people {
			appears.add(now.Name, thing{noun: "name", name: id, at: c.entry(id)})
		}
		for _, id := range left {
			vanishes.add(now.Name, thing{noun: "name", name: id, at: c.entry(id)})
		}
		gained := counts(gains, len(files), len(people))
		gone := counts(losses, len(lost), len(left))
		switch {
		case gained != "" && gone != "":
			lines = append(lines, diag.Quote(now.Name)+" gains "+gained+" and loses "+gone)
		case gained != "":
			lines = append(lines, diag.Quote(now.Name)+" gains "+gained)
		case gone != "":
			lines = append(lines, diag.Quote(now.Name)+" loses "+gone)
		}
	}
	for _, was := range c.before.Editions {
		if c.after.edition(was.Name) == nil {
			lines = append(lines, diag.Quote(was.Name)+" is gone: "+diag.Count(len(was.Pages), "page"))
		}
	}
	appears.report(contentAppears, " will appear in ", func(thing, []string) string { return "" })
	vanishes.report(contentVanishes, " will disappear from ", func(t thing, _ []string) string {
		if t.noun != "page" || t.address == "" || c.after.PageAt(t.name) != nil {
			return ""
		}
		return "let the page that replaces it name /" + t.address + " in its aliases:"
	})
	return lines
}

// pages adds the pages that an edition gains and loses, and counts them.
func (c *comparison) pages(was, now *kb.Edition, appears, vanishes *effects) (gains, losses int) {
	then := map[*kb.Page]bool{} // pages of the whole base before that the edition showed
	for _, p := range was.Pages {
		then[c.before.PageAt(p.Path)] = true
	}
	for _, shown := range now.Pages {
		p := c.after.PageAt(shown.Path)
		old := c.former[p]
		if then[old] {
			delete(then, old)
			continue
		}
		gains++
		appears.add(now.Name, thing{noun: "page", name: p.Path, address: p.URL, at: c.reason(old, p, now.Name)})
	}
	later := map[*kb.Page]*kb.Page{}
	for p, old := range c.former {
		later[old] = p
	}
	for _, shown := range was.Pages {
		old := c.before.PageAt(shown.Path)
		if !then[old] {
			continue
		}
		losses++
		at := place{path: old.Path, group: old.Folder()}
		if p := later[old]; p != nil {
			at = c.reason(old, p, now.Name)
		}
		vanishes.add(now.Name, thing{noun: "page", name: old.Path, address: old.URL, at: at})
	}
	return gains, losses
}

// reason returns the place of the cause for which a page enters an edition or leaves
// it; old is nil for a new page.
func (c *comparison) reason(old, now *kb.Page, edition string) place {
	switch {
	case old == nil:
		return place{now.Path, now.Place("audience"), now.Folder()}
	case old.Draft() != now.Draft():
		return place{now.Path, now.Place("status"), now.Folder()}
	case !sameAudience(old.Audience, now.Audience):
		_, at := c.cause(old, now)
		return at
	}
	at, ok := c.after.Site.At["editions."+edition+".audiences"]
	if !ok {
		at = c.after.Site.At["editions."+edition]
	}
	return place{siteFile, at, siteFile + "\x00" + edition}
}

// entry returns the place of somebody in directory.yaml.
func (c *comparison) entry(id string) place {
	at := place{path: directoryFile, group: directoryFile}
	for _, e := range c.after.Directory.Entries() {
		if e.ID == id {
			at.Pos = c.after.Directory.At[e.Key+".id"]
			break
		}
	}
	return at
}

// linksTo returns, for each file of an edition, the first link to it. An edition may
// not contain places in the source, so the whole base is used.
func (c *comparison) linksTo(e *kb.Edition) map[string]place {
	links := map[string]place{}
	for _, shown := range e.Pages {
		p := c.after.PageAt(shown.Path)
		for i, t := range c.after.Targets[p.ID] {
			if _, known := links[t.File]; !known && t.File != "" && !t.Outside {
				links[t.File] = place{p.Path, p.Body.Links[i].Pos, p.Folder()}
			}
		}
	}
	return links
}

func filesOf(e *kb.Edition) []string {
	return kb.Map(e.Files, func(f kb.File) string { return f.Path })
}

// namesIn returns the ids that an edition names: partners, teams and, unless it shows
// roles instead, people.
func namesIn(e *kb.Edition) []string {
	ids := append(e.Directory.PartnerIDs(), e.Directory.TeamIDs()...)
	if !e.Roles {
		ids = append(ids, e.Directory.PersonIDs()...)
	}
	return ids
}

// differ returns the additions to a list and the removals from it, sorted.
func differ(was, now []string) (added, gone []string) {
	without := func(all, known []string) []string {
		known = slices.Sorted(slices.Values(known))
		all = slices.DeleteFunc(slices.Clone(all), func(s string) bool { _, found := slices.BinarySearch(known, s); return found })
		slices.Sort(all)
		return all
	}
	return without(now, was), without(was, now)
}

// counts says how many of each there are, "" for nothing.
func counts(pages, files, names int) string {
	var parts []string
	for _, part := range []struct {
		n    int
		noun string
	}{{pages, "page"}, {files, "file"}, {names, "name"}} {
		if part.n > 0 {
			parts = append(parts, diag.Count(part.n, part.noun))
		}
	}
	return strings.Join(parts, ", ")
}

func folderOf(path string) string {
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		return path[:i]
	}
	return ""
}
