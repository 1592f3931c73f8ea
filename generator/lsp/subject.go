package lsp

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/rename"
	"tandem/generator/sentence"
)

// subject is the thing at a place in a page.
type subject struct {
	from, to int // bytes
	target   kb.Target
	heading  string
	tag      string
	field    *kb.Field // of the key at the place, or of the key whose value is there
	value    string    // at the place; empty for a key
	itself   bool      // the subject is the page whose title the place is in
	block    *kb.Block // that begins there
}

// open is a request about a place: the base, the page and the text it is in.
type open struct {
	base   *Base
	page   *kb.Page
	text   string
	offset int
}

// at reads the current base and finds a place in it; nil when the place is in no page
// of the base.
func (s *session) at(ctx context.Context, p at) (*open, error) {
	name, ok := s.pathOf(p.TextDocument.URI)
	if !ok {
		return nil, nil
	}
	base, err := s.fresh(ctx)
	if err != nil {
		return nil, err
	}
	page := base.PageAt(name)
	if page == nil {
		return nil, nil
	}
	text := string(base.Source(name))
	return &open{base, page, text, s.encoding.offset(text, p.Position)}, nil
}

// subject returns the thing at the place; false when there is none.
func (o *open) subject() (subject, bool) {
	within := func(pos kb.Pos) (from, to int, ok bool) {
		from, to = extent(o.text, pos)
		return from, to, pos.Line > 0 && from <= o.offset && o.offset <= to
	}
	for _, ref := range rename.References(o.base.Linked, o.page) {
		from, to, ok := within(ref.Pos)
		if !ok || ref.Pos == (kb.Pos{Line: 1, Column: 1}) || ref.Target == (kb.Target{}) {
			continue
		}
		found := subject{from: from, to: to, target: ref.Target}
		if ref.Link != nil {
			found.heading = ref.Target.Heading
		} else if _, heading, ok := strings.Cut(ref.To, "#"); ok {
			found.heading = heading
		}
		return found, true
	}
	fields := o.page.AllFields()
	for _, ref := range kb.OwnerReferences(fields) {
		if from, to, ok := within(o.page.At[ref.Key]); ok {
			return subject{from: from, to: to, target: kb.Target{Owner: ref.To}}, true
		}
	}
	for i, v := range o.page.Verified {
		if from, to, ok := within(o.page.At[fmt.Sprintf("verified[%d].by", i)]); ok {
			return subject{from: from, to: to, target: kb.Target{Owner: v.Person()}}, true
		}
	}
	for i, tag := range o.page.Tags {
		if from, to, ok := within(o.page.At[fmt.Sprintf("tags[%d]", i)]); ok {
			return subject{from: from, to: to, tag: tag}, true
		}
	}
	if from, to, ok := within(o.page.At["title"]); ok {
		return subject{from: from, to: to, target: kb.Target{Page: o.page.ID}, itself: true}, true
	}
	if spot, ok := spotAt(o.text, o.offset, fields); ok && spot.known && spot.from < spot.to {
		found := subject{from: spot.from, to: spot.to, field: &spot.field}
		if !spot.key {
			found.value = o.text[spot.from:spot.to]
		}
		return found, true
	}
	if found, ok := o.block(); ok {
		return found, true
	}
	if from, to, ok := within(o.page.Body.TitlePos); ok || o.page.Body.TitlePos.Line > 0 && o.titled(&from, &to) {
		return subject{from: from, to: to, target: kb.Target{Page: o.page.ID}, itself: true}, true
	}
	return o.word()
}

// titled reports whether the place is in the line of the page's title.
func (o *open) titled(from, to *int) bool {
	start := byteOf(o.text, kb.Pos{Line: o.page.Body.TitlePos.Line, Column: 1})
	*from, *to = start, start+len(firstLine(o.text[start:]))
	return start <= o.offset && o.offset <= *to
}

func (s *session) hover(ctx context.Context, p at) (*hover, error) {
	o, err := s.at(ctx, p)
	if o == nil || err != nil {
		return nil, err
	}
	found, ok := o.subject()
	if !ok {
		return nil, nil
	}
	text := o.describe(found)
	if text == "" {
		return nil, nil
	}
	where := s.encoding.span(o.text, found.from, found.to)
	return &hover{markup{"plaintext", text}, &where}, nil
}

// describe returns the facts about a subject, one a line.
func (o *open) describe(f subject) string {
	var says []string
	b := o.base
	switch {
	case f.field != nil:
		says = append(says, f.field.Key+": "+detail(*f.field), f.field.Doc)
		if i := slices.IndexFunc(b.Types, func(t *kb.Type) bool { return t.Name == f.value }); f.field.Key == "type" && i >= 0 {
			says = append(says, b.Types[i].English().Title+": "+b.Types[i].English().Doc)
		}
		if len(f.field.Choices) > 0 {
			says = append(says, "one of "+strings.Join(f.field.Choices, ", "))
		}
		if f.field.Section != "" {
			says = append(says, "or the section \""+f.field.Section+"\" of the text")
		}
	case f.block != nil:
		says = saysBlock(b, o.page, f.block)
	case f.target.Owner != "":
		owner, ok := b.Directory.Owner(f.target.Owner)
		if !ok {
			return ""
		}
		says = append(says, owner.Name+", "+b.Directory.PartnerName(owner.Partner), owner.About, owner.Contact)
		if last := b.Directory.LastDay(owner.ID); last != "" {
			says = append(says, "until "+last.Long())
		}
	case f.target.Page != "":
		page := b.Page(f.target.Page)
		about := b.Summary(page)
		if term := page.Definition(); term != nil {
			about = cmp.Or(term.Means, about)
		}
		says = append(says, page.Title, page.Type.Title+", "+sentence.ForAuthors(b.Base).State(page, b.Trust[page.ID]).String(), about)
		if len(page.Owners) > 0 {
			says = append(says, "owned by "+strings.Join(page.Owners, ", "))
		}
		if i := slices.IndexFunc(page.Body.Outline, func(h kb.Heading) bool { return h.ID == f.heading }); i >= 0 {
			says = append(says, "section \""+page.Body.Outline[i].Text+"\"")
		}
		says = append(says, page.Path)
	case f.target.File != "":
		file, _ := b.File(f.target.File)
		says = append(says, file.Path+", "+diag.Count(int(file.Size), "byte"))
	case f.tag != "":
		n := kb.CountOf(b.Pages, func(p *kb.Page) bool { return slices.Contains(p.Tags, f.tag) })
		says = append(says, "tag \""+f.tag+"\" of "+diag.Count(n, "page"))
	}
	return strings.Join(slices.DeleteFunc(says, func(s string) bool { return s == "" }), "\n")
}

func (s *session) definition(ctx context.Context, p at) ([]location, error) {
	o, err := s.at(ctx, p)
	if o == nil || err != nil {
		return nil, err
	}
	found, ok := o.subject()
	if !ok {
		return nil, nil
	}
	b := o.base
	switch {
	case found.target.Page != "":
		page := b.Page(found.target.Page)
		pos := kb.Pos{Line: 1, Column: 1}
		if page.Body.TitlePos.Line > 0 {
			pos = page.Body.TitlePos
		}
		for _, h := range page.Body.Outline {
			if h.ID == found.heading {
				pos = h.Pos
			}
		}
		return s.place(b, page.Path, pos), nil
	case found.target.File != "":
		return []location{{URI: s.uriNow(found.target.File)}}, nil
	case found.target.Owner != "":
		return s.place(b, "directory.yaml", owned(&b.Directory, found.target.Owner)), nil
	case found.tag != "":
		if i := slices.Index(b.Site.Tags, found.tag); i >= 0 {
			return s.place(b, "site.yaml", b.Site.At[fmt.Sprintf("tags[%d]", i)]), nil
		}
	}
	return nil, nil
}

// owned returns where the directory lists a person or team.
func owned(d *kb.Directory, id string) kb.Pos {
	for _, e := range d.Entries() {
		if e.ID == id && e.Kind != "partner" {
			return d.At[e.Key+".id"]
		}
	}
	return kb.Pos{}
}

func (s *session) place(b *Base, name string, pos kb.Pos) []location {
	if pos.Line == 0 {
		return nil
	}
	text := string(b.Source(name))
	at := byteOf(text, pos)
	return []location{{s.uriNow(name), s.encoding.span(text, at, at)}}
}

// references lists the references to the page named at a place, or else to the page
// that contains it.
func (s *session) references(ctx context.Context, p at) ([]location, error) {
	o, err := s.at(ctx, p)
	if o == nil || err != nil {
		return nil, err
	}
	wanted := kb.Target{Page: o.page.ID}
	if found, ok := o.subject(); ok && found.target != (kb.Target{}) {
		wanted = found.target
	}
	all := []location{}
	for _, page := range o.base.Pages {
		text := string(o.base.Source(page.Path))
		add := func(pos kb.Pos) {
			if pos.Line > 0 {
				from, to := extent(text, pos)
				all = append(all, location{s.uriNow(page.Path), s.encoding.span(text, from, to)})
			}
		}
		for _, ref := range rename.References(o.base.Linked, page) {
			if ref.Target.Page == wanted.Page && ref.Target.Owner == wanted.Owner && ref.Target.File == wanted.File {
				add(ref.Pos)
			}
		}
		if wanted.Owner == "" {
			continue
		}
		for _, ref := range kb.OwnerReferences(page.AllFields()) {
			if ref.To == wanted.Owner {
				add(page.At[ref.Key])
			}
		}
	}
	return all, nil
}

// symbols returns the headings of a page, each with those below it.
func (s *session) symbols(ctx context.Context, p closed) ([]symbol, error) {
	o, err := s.at(ctx, at{TextDocument: p.TextDocument})
	if o == nil || err != nil {
		return nil, err
	}
	outline := o.page.Body.Outline
	if o.page.Body.Title != "" {
		outline = slices.Insert(slices.Clone(outline), 0, kb.Heading{Level: 1, Text: o.page.Body.Title, Pos: o.page.Body.TitlePos})
	}
	found, _ := s.below(o.text, outline, 0)
	return found, nil
}

// below returns the headings that are deeper than a level, and those that follow.
func (s *session) below(text string, outline []kb.Heading, level int) (found []symbol, rest []kb.Heading) {
	const kindString = 15 // the kind that editors show for headings
	found = []symbol{}
	for len(outline) > 0 && outline[0].Level > level {
		h := outline[0]
		start := byteOf(text, kb.Pos{Line: h.Pos.Line, Column: 1})
		var children []symbol
		children, outline = s.below(text, outline[1:], h.Level)
		end := len(text)
		if len(outline) > 0 {
			end = byteOf(text, kb.Pos{Line: outline[0].Pos.Line, Column: 1})
		}
		found = append(found, symbol{
			Name: h.Text, Kind: kindString, Range: s.encoding.span(text, start, end),
			SelectionRange: s.encoding.span(text, start, start+len(firstLine(text[start:]))), Children: children,
		})
	}
	return found, outline
}
