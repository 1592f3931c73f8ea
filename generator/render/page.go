package render

import (
	"html/template"
	"net/url"
	"strings"

	"tandem/generator/kb"
	"tandem/generator/practice"
)

// pageView is a page of any type.
type pageView struct {
	layout
	ID          string
	Type        string // name
	TypeTitle   string
	Family      string
	Crumbs      []linkView
	Heading     string
	Lead        string
	Trust       trustView
	Owners      []linkView
	Partners    []linkView
	Date        *dayView
	Minutes     int // of reading
	Tags        []linkView
	Body        template.HTML
	Contents    []contentView
	Facts       []panelView
	Panels      []panelView
	Backlinks   []backlinkGroup
	Previous    *linkView
	Next        *linkView
	EditURL     template.URL
	ReportURL   template.URL
	ContactURL  template.URL
	ContactName string
	Checklist   *checklistView
	Path        *pathView
	Draft       bool
}

// contentView is an entry of the list of what is on the page.
type contentView struct {
	ID    string
	Text  string
	Level int
}

// backlinkGroup is what refers to the page in one way.
type backlinkGroup struct {
	Relation string
	Links    []backlinkView
}

type backlinkView struct {
	Title   string
	URL     string
	Type    string
	Context string
}

// checklistView is what a checklist shows besides its tasks.
type checklistView struct {
	Tasks      int
	Signatures []string
}

// pathView is the route of a path.
type pathView struct {
	For           string
	Hours         string
	Prerequisites []string
	Steps         []stepView
	Buddy         *linkView
}

type stepView struct {
	Number int
	ID     string
	Link   linkView
	Icon   string
	Why    string
	Ask    string
	Time   string
	Chip   chipView
}

// wordsPerMinute is an unhurried reader's pace.
const wordsPerMinute = 200

func (s *site) pages() []job {
	var jobs []job
	for _, p := range s.e.Pages {
		if !p.Index {
			jobs = append(jobs, job{file(p.URL), "page", func() any { return s.page(p) }})
		}
	}
	return jobs
}

func (s *site) page(p *kb.Page) pageView {
	s = s.at(p.URL)
	root := s.root
	v := pageView{
		layout: s.layout(p.URL, p.Title, p.Description, kb.Address(p.Type.Folder), "page"),
		ID:     p.ID, Type: p.Type.Name, TypeTitle: p.Type.Title, Family: string(p.Type.Family),
		Heading: p.Title, Trust: s.trust(p), Body: s.body(p, root), Draft: p.Draft(),
		Minutes:   (p.Body.Words + wordsPerMinute - 1) / wordsPerMinute,
		Backlinks: s.backlinks(p), Crumbs: s.crumbs(p), Checklist: checklist(p),
	}
	if p.At["description"] != (kb.Pos{}) { // an inferred one repeats the text
		v.Lead = p.Description
	}
	if p.Date != "" {
		d := day(p.Date)
		v.Date = &d
	}
	for _, id := range p.Owners {
		v.Owners = append(v.Owners, s.ownerLink(id))
	}
	for _, id := range p.Partners {
		v.Partners = append(v.Partners, linkView{s.e.Directory.PartnerName(id), partnerURL(id)})
	}
	for _, tag := range p.Tags {
		v.Tags = append(v.Tags, linkView{tag, tagURL(tag)})
	}
	for _, h := range p.Body.Outline {
		if h.Level <= 3 {
			v.Contents = append(v.Contents, contentView{h.ID, h.Text, max(h.Level, 2)})
		}
	}
	if p.Type.Panels != nil {
		for _, panel := range s.panels(p.Type.Panels(s.e, p)) {
			if panel.Kind == string(kb.PanelFacts) {
				v.Facts = append(v.Facts, panel)
			} else {
				v.Panels = append(v.Panels, panel)
			}
		}
	}
	v.Path = s.path(p)
	previous, next := s.e.Neighbours(p)
	if previous != nil {
		v.Previous = &linkView{previous.Title, previous.URL}
	}
	if next != nil {
		v.Next = &linkView{next.Title, next.URL}
	}
	s.links(p, &v)
	return v
}

// links fills the addresses that lead out of the site: editing, reporting, an
// owner. They come from site.yaml and directory.yaml, whose schemes are checked.
func (s *site) links(p *kb.Page, v *pageView) {
	fill := strings.NewReplacer("{path}", escapePath(p.Path), "{title}", url.QueryEscape("Wrong: "+p.Title))
	if edit := s.e.Site.EditURL; edit != "" {
		v.EditURL = template.URL(fill.Replace(edit))
	}
	if report := s.e.Site.IssueURL; report != "" {
		v.ReportURL = template.URL(fill.Replace(report))
	}
	for _, id := range p.Owners {
		if owner, ok := s.e.Directory.Owner(id); ok && owner.Contact != "" {
			contact := owner.Contact
			if strings.HasPrefix(contact, "mailto:") {
				contact += "?subject=" + url.PathEscape(p.Title)
			}
			v.ContactURL, v.ContactName = template.URL(contact), owner.Name
			return
		}
	}
}

func escapePath(path string) string { return (&url.URL{Path: path}).EscapedPath() }

func (s *site) crumbs(p *kb.Page) []linkView {
	crumbs := []linkView{{"Home", ""}}
	folder := p.Folder()
	for i, part := range strings.Split(folder, "/") {
		if part == "" {
			continue
		}
		dir := strings.Join(strings.Split(folder, "/")[:i+1], "/")
		if kind, ok := s.e.Types.InFolder(dir); ok && len(s.e.PagesOf(kind)) > 0 {
			crumbs = append(crumbs, linkView{kind.Plural, kb.Address(dir)})
		} else if index := s.e.Page(dir); index != nil && index != p {
			crumbs = append(crumbs, linkView{index.Title, index.URL})
		}
	}
	return crumbs
}

func (s *site) backlinks(p *kb.Page) []backlinkGroup {
	var groups []backlinkGroup
	for _, b := range s.e.Back[p.ID] {
		from := s.e.Page(b.From)
		if from == nil {
			continue
		}
		link := backlinkView{Title: from.Title, URL: from.URL, Type: from.Type.Name, Context: b.Context}
		if from.Index {
			link.Title = s.title(from)
		}
		if n := len(groups); n == 0 || groups[n-1].Relation != b.Relation {
			groups = append(groups, backlinkGroup{Relation: b.Relation})
		}
		last := &groups[len(groups)-1]
		last.Links = append(last.Links, link)
	}
	return groups
}

// title returns what a page is called; the text above a register is called
// like the register.
func (s *site) title(p *kb.Page) string {
	if kind, ok := s.e.Types.InFolder(p.Folder()); ok && p.Index && p.Folder() != "" {
		return kind.Register
	}
	return p.Title
}

func checklist(p *kb.Page) *checklistView {
	list, ok := p.Fields.(*practice.Checklist)
	if !ok {
		return nil
	}
	return &checklistView{Tasks: len(p.Body.Tasks), Signatures: list.Signatures}
}

func (s *site) path(p *kb.Page) *pathView {
	route, ok := p.Fields.(*practice.Path)
	if !ok {
		return nil
	}
	v := &pathView{For: route.For, Hours: practice.Hours(route.Minutes()), Prerequisites: route.Prerequisites}
	for _, step := range route.Steps {
		target := s.e.Resolve(p, step.Page)
		if target == nil {
			continue
		}
		sv := stepView{
			Number: len(v.Steps) + 1, ID: target.ID, Link: linkView{s.title(target), target.URL}, Icon: target.Type.Name,
			Why: step.Why, Ask: step.Ask, Chip: chip(s.e.Trust[target.ID]),
		}
		if step.Minutes.Text != "" {
			sv.Time = practice.Hours(int(step.Minutes.Value))
		}
		v.Steps = append(v.Steps, sv)
	}
	if buddy := s.e.Resolve(p, route.BuddyPath); buddy != nil {
		v.Buddy = &linkView{buddy.Title, buddy.URL}
	}
	return v
}
