package generator

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"

	"tandem/generator/assemble"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// former.go reads what pages promised when they were committed. It decides nothing: the
// gate shows an edition only what it would have shown at that commit.

// formers are the former pages of a base, cached while the history and the settings stay.
type formers struct {
	history *kb.History
	made    *settled
	byPath  map[string][]kb.FormerPage
}

// settingsFile has the settings.
const settingsFile = "site.yaml"

// promising are the keys of headers below which there are promises or measured numbers.
var promising = func() []string {
	var keys []string
	for _, t := range practice.All() {
		for _, f := range t.New().Fields() {
			if len(f.Past.Keys) > 0 {
				keys = append(keys, f.Past.Keys...)
			}
			if slices.ContainsFunc(f.Of, func(of kb.Field) bool { return len(of.Past.Keys) > 0 }) {
				keys = append(keys, f.Key)
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}()

// FormerPart returns the part of a committed file that is needed to know what was promised
// then: the header of a page with promises, or the settings; nil of other files. A text that
// is no longer a page with promises is needed too, so it has an empty part.
func FormerPart(name string, text []byte) []byte {
	if name == settingsFile {
		return text
	}
	head := header.Head(text)
	for _, key := range promising {
		if bytes.Contains(head, []byte(key)) {
			return head
		}
	}
	return nil
}

// former returns what the pages of a base promised when they were committed, by path.
func (b *Builder) former(base *kb.Base, h *kb.History) map[string][]kb.FormerPage {
	if h == nil || h.Unknown != "" {
		return nil
	}
	if b.formers.history == h && same(b.made.files[0], b.formers.made.files[0]) && same(b.made.files[1], b.formers.made.files[1]) {
		return b.formers.byPath
	}
	sites := formerSites(h)
	var paths []string
	for name, c := range h.Files {
		if len(c.Former) > 0 && name != settingsFile {
			paths = append(paths, name)
		}
	}
	slices.Sort(paths)
	pages := make([][]kb.FormerPage, len(paths))
	kb.ParallelRanges(len(paths), func(from, to int) {
		for i, name := range paths[from:to] {
			pages[from+i] = formerPages(base, h.Files[name].Former, sites)
		}
	})
	byPath := make(map[string][]kb.FormerPage, len(paths))
	for i, name := range paths {
		byPath[name] = pages[i]
	}
	b.formers = formers{h, b.made, byPath}
	return byPath
}

// formerSite is site.yaml as it was from a commit on.
type formerSite struct {
	commit int
	site   *kb.Site // nil: it could not be read
}

// formerSites returns the settings of the past, the newest first.
func formerSites(h *kb.History) []formerSite {
	return kb.Map(h.Files[settingsFile].Former, func(f kb.FormerText) formerSite {
		var site kb.Site
		_, problems := header.DecodeFile(f.Path, f.Text, &site)
		if problems.Failed() {
			return formerSite{f.Commit, nil}
		}
		site = site.WithDefaults(true)
		return formerSite{f.Commit, &site}
	})
}

// siteAt returns the settings at a commit; nil when they are not known.
func siteAt(sites []formerSite, commit int, base *kb.Base) *kb.Site {
	for _, s := range sites {
		if s.commit >= commit {
			return s.site
		}
	}
	if len(sites) == 0 && len(base.Site.At) == 0 { // there never were settings
		return &base.Site
	}
	return nil
}

// formerPages returns the former states of one page. One with an error was published
// nowhere, and neither was one under settings with an error.
func formerPages(base *kb.Base, texts []kb.FormerText, sites []formerSite) []kb.FormerPage {
	var pages []kb.FormerPage
	for _, text := range texts {
		site := siteAt(sites, text.Commit, base)
		head, problems := header.Decode(text.Path, text.Text, base.Types)
		if site == nil || problems.Failed() || head.Unread || path.Ext(text.Path) != ".md" {
			continue
		}
		p := &kb.Page{Path: text.Path, Type: head.Type, Common: head.Common, Fields: head.Fields}
		pages = append(pages, kb.FormerPage{
			Day: text.Day, By: personOf(base, text.By), Audience: assemble.Audience(p, site), Draft: p.Draft(), Editions: site.Editions,
			Rows: kb.Map(kb.Promises(p.TypeFields()), func(promise kb.Promise) kb.FormerRow {
				return kb.NewFormerRow(promise, rowAudience(head.Blocks, promise.Key))
			}),
		})
	}
	return pages
}

// rowAudience returns the audience that the row with that key had; none: that of its page.
func rowAudience(blocks []kb.Block, key string) []string {
	i := slices.IndexFunc(blocks, func(b kb.Block) bool { return b.Key == key && key != "" })
	if i < 0 {
		return nil
	}
	return blocks[i].Audience
}

// personOf returns the id of the person of the directory who committed; empty for
// somebody else.
func personOf(base *kb.Base, by kb.Contributor) string {
	if strings.TrimSpace(cmp.Or(by.Name, by.Mail)) == "" {
		return ""
	}
	for _, p := range base.Directory.People {
		if by.Is(p.Account) {
			return p.ID
		}
	}
	return ""
}
