package render

import (
	"slices"

	"tandem/generator/kb"
)

// tagsView lists the tags.
type tagsView struct {
	layout
	Tags []tagCount
}

type tagCount struct {
	Link  linkView
	Count int
}

// tagView lists the pages of a tag by type.
type tagView struct {
	layout
	Heading string
	Groups  []tagGroup
	Crumbs  []linkView
}

type tagGroup struct {
	Title string
	Icon  string
	Pages []dueView
}

func tagURL(tag string) string { return "tags/" + kb.Slug(tag) + "/" }

// tagged returns the tags that pages have, sorted; tags that become one
// address are one tag.
func (s *site) tagged() []string {
	var tags []string
	seen := map[string]bool{}
	for _, p := range s.e.Pages {
		for _, tag := range p.Tags {
			if slug := kb.Slug(tag); slug != "" && !seen[slug] {
				seen[slug] = true
				tags = append(tags, tag)
			}
		}
	}
	slices.Sort(tags)
	return tags
}

func (s *site) tags() []job {
	tags := s.tagged()
	if len(tags) == 0 {
		return nil
	}
	jobs := []job{{file("tags/"), "tags", func() any {
		v := tagsView{layout: s.layout("tags/", "Tags", "Pages by subject.", "tags/", "tags")}
		for _, tag := range tags {
			v.Tags = append(v.Tags, tagCount{linkView{tag, tagURL(tag)}, len(s.pagesWith(tag))})
		}
		return v
	}}}
	for _, tag := range tags {
		jobs = append(jobs, job{file(tagURL(tag)), "tag", func() any {
			s := s.at(tagURL(tag))
			v := tagView{
				layout:  s.layout(tagURL(tag), "Tag: "+tag, "Every page about "+tag+".", "tags/", "tag"),
				Heading: tag, Crumbs: []linkView{{"Home", ""}, {"Tags", "tags/"}},
			}
			pages := s.pagesWith(tag)
			for _, kind := range s.e.Types {
				group := tagGroup{Title: kind.Plural, Icon: kind.Name}
				for _, p := range s.e.PagesOf(kind) {
					if slices.Contains(pages, p) {
						group.Pages = append(group.Pages, s.dueView(p))
					}
				}
				if len(group.Pages) > 0 {
					v.Groups = append(v.Groups, group)
				}
			}
			return v
		}})
	}
	return jobs
}

func (s *site) pagesWith(tag string) []*kb.Page {
	var pages []*kb.Page
	for _, p := range s.e.Pages {
		if !p.Index && slices.ContainsFunc(p.Tags, func(t string) bool { return kb.Slug(t) == kb.Slug(tag) }) {
			pages = append(pages, p)
		}
	}
	return pages
}
