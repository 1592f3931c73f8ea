package proof

import (
	"regexp"
	"slices"
	"strings"

	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// say notes texts that the edition may show.
func (s *Searcher) say(texts ...string) {
	for _, text := range texts {
		if text != "" {
			s.says = append(s.says, text)
		}
	}
}

// shownTexts returns the text of a page of the edition: its header and its text,
// without the targets of references, and without the blocks that the edition hides.
func (s *Searcher) shownTexts(p *kb.Page) [][]byte {
	blocks := s.hiddenBlocks(p)
	texts := [][]byte{[]byte(p.Path), []byte(p.ID), []byte(p.URL), []byte(s.nameless(p, p.Title)), []byte(s.nameless(p, p.Description))}
	add := func(text string) { texts = append(texts, spoken([]byte(text), false)) }
	for _, alias := range p.Aliases {
		add(alias)
	}
	for _, tag := range p.Tags {
		add(tag)
	}
	spokenFields(p.Common.Fields(), "", nil, add)
	skip := inBlocks(blocks)
	spokenFields(p.TypeFields(), "", func(key string) bool { return len(blocks) > 0 && (skip(key) || s.ofBody(p, key)) }, add)
	if body := s.shownBody(p, blocks); body != nil {
		texts = append(texts, spoken(body, false))
	}
	for i, text := range texts[3:] {
		texts[3+i] = s.unaddressed(text)
	}
	return texts
}

// shownBody returns the text of a page of the edition without some of its blocks.
func (s *Searcher) shownBody(p *kb.Page, without []kb.Block) []byte {
	source := s.source(p.Path)
	if source == nil {
		return nil
	}
	if len(without) > 0 {
		source = onlyLines(source, without, false)
	}
	return source[frontmatter.Find(source).End:]
}

// mention is a person by id, wherever it is written.
var mention = regexp.MustCompile(`@[A-Za-z0-9][A-Za-z0-9._-]*`)

// nameless returns a text, or HTML of a page, as an edition of roles may show it:
// without the ids of people, and without the ids of headings that are made of these.
func (s *Searcher) nameless(p *kb.Page, text string) string {
	if s.rule.People != kb.PeopleRoles {
		return text
	}
	for _, h := range p.Body.Outline {
		if mention.MatchString(h.Text) {
			text = strings.NewReplacer(`"`+h.ID+`"`, `""`, `"#`+h.ID+`"`, `""`).Replace(text)
		}
	}
	return mention.ReplaceAllString(text, "@")
}

// ofBody reports whether a field has been filled from the text of the page.
func (s *Searcher) ofBody(p *kb.Page, key string) bool {
	if strings.ContainsAny(key, ".[") {
		return false
	}
	_, written := p.At[key]
	return !written
}

// spokenFields calls add with the texts of fields, without references. Skip says
// which places are left out; nil: none.
func spokenFields(fields []kb.Field, prefix string, skip func(key string) bool, add func(text string)) {
	for _, f := range fields {
		key := prefix + f.Key
		if f.Key == "by" || f.OfRows || skip != nil && skip(key) { // the person of a verification or report; ids of rows that may be hidden
			continue
		}
		switch f.Kind {
		case kb.KindText, kb.KindProse, kb.KindChoice:
			add(*f.Target.(*string))
		case kb.KindTexts:
			for _, text := range *f.Target.(*[]string) {
				add(text)
			}
		case kb.KindWords:
			for _, w := range *f.Target.(*[]kb.Word) {
				add(w.Text)
			}
		case kb.KindItems:
			for i, item := range *f.Target.(*[]kb.Item) {
				if skip == nil || !skip(key+index(i)) {
					text, declined := item.Replace(func(kb.Naming) string { return "" })
					add(text)
					add(declined)
				}
			}
		case kb.KindRows, kb.KindNamed:
			f.EachRow(func(i int, row []kb.Field) {
				if skip == nil || !skip(key+index(i)) {
					spokenFields(row, key+index(i)+".", skip, add)
				}
			})
		}
	}
}

// siteTexts notes texts that every edition of the base may show: site.yaml, and the
// words of the types.
func (s *Searcher) siteTexts() {
	site := &s.all.Site
	s.say(site.Title, site.Description, site.BaseURL, site.EditURL, site.IssueURL, site.VerifyURL, site.DecisionURL, site.Repository, site.Branch, s.rule.Name)
	for _, p := range s.shown {
		for _, tag := range p.Tags {
			s.say(kb.TagAddress(tag))
		}
	}
	for _, sister := range site.SisterSites {
		s.say(sister.Name, sister.URL)
	}
	for _, b := range site.Breaks {
		s.say(b.Why)
	}
	for _, t := range s.all.Types {
		s.say(t.Name, t.Title, t.Plural, t.Folder, t.Register, t.Doc)
		for _, fact := range slices.Concat(t.Columns, t.Facts) {
			s.say(fact.Label)
		}
		s.typeTexts(t.New().Fields())
	}
	s.typeTexts(new(kb.Common).Fields())
}

func (s *Searcher) typeTexts(fields []kb.Field) {
	for _, f := range fields {
		s.say(f.Key, f.Name(), f.Section, f.Back, f.TodoKind)
		s.say(f.Choices...)
		s.typeTexts(f.Of)
	}
}
