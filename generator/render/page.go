package render

import (
	"html/template"
	"strings"

	"tandem/generator/kb"
	"tandem/generator/wording"
)

// pageView is a page of any type.
type pageView struct {
	layout
	ID        string
	Type      string // name
	TypeTitle string
	Family    string
	Heading   string
	Lead      string
	Standing  standingView
	Owners    []linkView // empty when the facts name them
	Next      *dayView   // review
	Every     string     // "every 90 days"
	Partners  []linkView
	Sheets    []linkView // computed pages that belong to it
	Facts     []factView
	TextLang  template.HTMLAttr // language and direction of the text, when they are not the site's
	SiteLang  template.HTMLAttr // then, those of the site, for its texts around the page's text
	Body      template.HTML
	Minutes   int // of reading; 0 for less than one
	Contents  []contentView
	Panels    []panelView
	Backlinks []backlinkGroup
	Tags      []linkView
	Before    *linkView // neighbours in the register
	After     *linkView
	Version   string     // of the text
	Changed   *dayView   // when it was last changed, as far as is known
	Writers   []linkView // people of the directory who changed it
	Ways      waysView
	SignOffs  []signOffView // where both partners sign
	Words     []wordView    // of the glossary, that the text uses
	Stamp     stampView     // for print
	Checklist *checklistView
	Path      *pathView
	Stages    []stageView  // its places on paths, at most mostStages
	MorePaths int          // on which it is a step, besides those
	TermURL   template.URL // for requesting a term that the glossary lacks; empty: not possible
}

// contentView is an entry of the list of contents.
type contentView struct {
	ID    string
	Text  string
	Level int // 2 or 3
}

// checklistView is what a checklist shows besides its tasks.
type checklistView struct {
	Tasks      int
	Signatures []string
	List       string // version of the list
	Script     string // from the site's root
}

// wordsPerMinute is the pace of a slow reader.
const wordsPerMinute = 200

// minutes returns how long a text takes to read, to the nearest minute; 0 for
// less than a minute.
func minutes(words int) int {
	if words < wordsPerMinute {
		return 0
	}
	return (words + wordsPerMinute/2) / wordsPerMinute
}

func (s *site) pageJobs() []job {
	var jobs []job
	for _, p := range s.pages {
		jobs = append(jobs, job{file(p.URL), "page", func() any { return s.at(p.URL).page(p) }})
	}
	return jobs
}

func (s *site) page(p *kb.Page) pageView {
	t := s.e.Trust[p.ID]
	v := pageView{
		layout: s.layout(p.URL, p.Title, s.e.Summary(p), kb.Address(p.Type.Folder), "page"),
		ID:     p.ID, Type: p.Type.Name, TypeTitle: p.Type.Title, Family: string(p.Type.Family),
		Heading: p.Title, Lead: s.lead(p), Standing: s.standing(p), Body: s.body(p),
		Minutes: minutes(p.Body.Words), Backlinks: s.backlinks(p),
		Version: t.Hash, Checklist: s.checklist(p), Path: s.path(p), Stages: s.stageViews(p),
	}
	v.Crumbs = append(v.Crumbs, s.crumbs(p)...)
	v.MorePaths = len(s.stages[p.ID]) - len(v.Stages)
	if len(v.Stages) > 0 {
		v.TermURL = s.termURL()
	}
	v.TextLang, v.SiteLang = s.tongues(p)
	if t.Due != "" && t.State != kb.StateSuperseded && t.State != kb.StateArchived {
		v.Next, v.Every = new(s.longDay(t.Due)), s.e.Every(t.Every)
	}
	v.Facts, v.Owners, v.Panels = s.shown(p)
	for _, id := range p.Partners {
		v.Partners = append(v.Partners, linkView{upperFirst(s.e.Directory.PartnerName(id)), partnerURL(id)})
	}
	for _, tag := range p.Tags {
		if _, err := kb.CheckSlug(tag); err == nil {
			v.Tags = append(v.Tags, linkView{tag, tagURL(tag)})
		}
	}
	if p.Type.Sheets != nil {
		for _, sheet := range p.Type.Sheets(s.e, p) {
			v.Sheets = append(v.Sheets, linkView{s.e.Say(sheet.Kicker), sheet.URL})
		}
	}
	if len(s.e.EventsOf(p, s.e.Day)) > 0 {
		v.Sheets = append(v.Sheets, linkView{s.e.Say("Calendar"), p.URL + kb.CalendarFile})
	}
	v.Contents = s.contents(&v, p)
	if before, after := s.e.Neighbours(p); before != nil || after != nil {
		v.Before, v.After = pageLink(before), pageLink(after)
	}
	if change, ok := s.e.History.Of(p.Path); ok && change.Day != "" && change.Day <= s.e.Day && !change.Uncommitted {
		v.Changed, v.Writers = new(s.shortDay(change.Day)), s.ownerLinks(change.By)
	}
	v.Ways, v.SignOffs, v.Stamp = s.ways(p), s.signOffs(p), s.stamp(p, v.Standing)
	v.Body, v.Words = s.gloss.mark(s, p, v.Body)
	return v
}

// tongues returns the language of a page's text as attributes, and that of the site,
// for texts of the interface inside it. Both are empty while they are the same.
func (s *site) tongues(p *kb.Page) (text, around template.HTMLAttr) {
	if p.Lang == "" || p.Lang == s.e.Site.Lang || !wording.Tag(p.Lang) {
		return "", ""
	}
	of := func(lang string) template.HTMLAttr {
		return template.HTMLAttr(` lang="` + lang + `" dir="` + wording.Direction(lang) + `"`)
	}
	return of(p.Lang), of(s.e.Site.Lang)
}

// lead returns the page's description where an author wrote one: an inferred
// one would repeat the text.
func (s *site) lead(p *kb.Page) string { return s.e.HeaderWords(p, p.Description) }

func pageLink(p *kb.Page) *linkView {
	if p == nil {
		return nil
	}
	return &linkView{p.Title, p.URL}
}

// contents lists the contents of the page: its headings, then the parts after the
// text.
func (s *site) contents(v *pageView, p *kb.Page) []contentView {
	var list []contentView
	if v.Path != nil {
		list = append(list, contentView{"steps-of-the-path", s.e.Say("Steps"), 2})
	}
	for _, h := range p.Body.Outline {
		if h.Level <= 3 {
			list = append(list, contentView{h.ID, h.Text, max(h.Level, 2)})
		}
	}
	for _, panel := range v.Panels {
		list = append(list, contentView{panel.ID, panel.Title, 2})
	}
	if len(v.Backlinks) > 0 {
		list = append(list, contentView{backlinksID, s.e.Say("What refers to this page"), 2})
	}
	if len(list) < 3 {
		return nil
	}
	return list
}

// crumbs lead through the folders that have a page.
func (s *site) crumbs(p *kb.Page) []linkView {
	var crumbs []linkView
	parts := strings.Split(p.Folder(), "/")
	for i, part := range parts {
		if part == "" {
			continue
		}
		dir := strings.Join(parts[:i+1], "/")
		if kind, ok := s.e.Types.InFolder(dir); ok && len(s.e.PagesOf(kind)) > 0 {
			crumbs = append(crumbs, linkView{kind.Plural, kb.Address(dir)})
		} else if index := s.e.Page(dir); index != nil && index != p {
			crumbs = append(crumbs, linkView{index.Title, index.URL})
		}
	}
	return crumbs
}

func (s *site) checklist(p *kb.Page) *checklistView {
	run := p.Run()
	if run == nil {
		return nil
	}
	return &checklistView{Tasks: len(p.Body.Tasks), Signatures: run.Signatures, List: run.Version, Script: s.o.Assets["runs.js"]}
}
