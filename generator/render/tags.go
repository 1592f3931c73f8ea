package render

import (
	"tandem/generator/kb"
)

// tagged is a tag with its pages. Tags that become one address are one tag.
type tagged struct {
	tag   string
	pages []*kb.Page
}

func (s *site) tagsOf(pages []*kb.Page) []tagged {
	var tags []tagged
	place := map[string]int{} // by address
	for _, p := range pages {
		for _, tag := range p.Tags {
			if kb.CheckTag(tag) != nil {
				continue
			}
			slug := tagURL(tag)
			i, known := place[slug]
			if !known {
				i = len(tags)
				place[slug] = i
				tags = append(tags, tagged{tag: tag})
			}
			if of := tags[i].pages; len(of) == 0 || of[len(of)-1] != p {
				tags[i].pages = append(of, p)
			}
		}
	}
	kb.SortByName(&s.e.Site, tags, func(t tagged) string { return t.tag })
	return tags
}

func tagURL(tag string) string { return kb.TagAddress(tag) }

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
	ID      string // as headers write it
	Groups  []listGroup
}

// listGroup is pages of one type.
type listGroup struct {
	Title string
	Icon  string
	Pages []dueView
}

func (s *site) tagJobs() []job {
	if len(s.tags) == 0 {
		return nil
	}
	jobs := []job{{file(kb.TagsURL), "tags", func() any {
		return s.allTags(s.e.Say("Tags"), s.e.Say("Pages by subject."))
	}}}
	for _, t := range s.tags {
		url := tagURL(t.tag)
		jobs = append(jobs, job{file(url), "tag", func() any {
			v := tagView{
				layout:  s.layout(url, s.e.Say("Tag: {tag}", t.tag), s.e.Say("Every page about {tag}.", t.tag), kb.TagsURL, "tag"),
				Heading: upperFirst(t.tag), ID: t.tag, Groups: s.at(url).byKind(t.pages),
			}
			v.Crumbs = append(v.Crumbs, linkView{s.e.Say("Tags"), kb.TagsURL})
			return v
		}})
	}
	return jobs
}

func (s *site) allTags(title, description string) tagsView {
	v := tagsView{layout: s.layout(kb.TagsURL, title, description, kb.TagsURL, "tags")}
	for _, t := range s.tags {
		v.Tags = append(v.Tags, tagCount{linkView{t.tag, tagURL(t.tag)}, len(t.pages)})
	}
	return v
}

// byKind groups pages by type, in the order of the types and their registers.
func (s *site) byKind(pages []*kb.Page) []listGroup {
	wanted := map[*kb.Page]bool{}
	for _, p := range pages {
		wanted[p] = true
	}
	var groups []listGroup
	for _, kind := range s.e.Types {
		group := listGroup{Title: kind.Plural, Icon: kind.Name}
		for _, p := range s.e.PagesOf(kind) {
			if wanted[p] {
				group.Pages = append(group.Pages, s.dueView(p))
			}
		}
		if len(group.Pages) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}
