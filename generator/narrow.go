package generator

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strings"

	"tandem/generator/assemble"
	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/link"
	"tandem/generator/markdown"
	"tandem/generator/trust"
)

// narrow.go makes the pages of an edition without the blocks that it hides. A page is
// not filtered: its file is read again as if these blocks were not in it, so that
// everything made of a page, from ids of headings to reading times, is made of the
// shown text alone. Only the sign-offs of the whole page, and the state that follows,
// are taken over.

// narrowed is a page as an edition shows it, cached until the page changes.
type narrowed struct {
	whole    *kb.Page
	blocks   string // which are shown
	page     *kb.Page
	problems diag.List
}

// narrow returns the base with each page that an edition shows in part replaced by
// that part, and messages for authors.
func (b *Builder) narrow(c *Checked, rule kb.EditionRule) (*kb.Judged, diag.List) {
	j := c.Judged
	before := b.narrowed[rule.Name]
	now := map[string]narrowed{} // by path
	var pages []*kb.Page
	var problems diag.List
	for _, p := range j.Pages {
		shown := shownOf(p, rule)
		if !strings.Contains(shown, "-") || !rule.Shows(p.Audience) {
			continue
		}
		one := before[p.Path]
		if one.whole != p || one.blocks != shown {
			one = narrowed{whole: p, blocks: shown}
			one.page, one.problems = c.narrowed(p, rule)
		}
		now[p.Path] = one
		pages = append(pages, one.page)
		problems.Append(one.problems)
	}
	if b.narrowed == nil {
		b.narrowed = map[string]map[string]narrowed{}
	}
	b.narrowed[rule.Name] = now
	if len(pages) == 0 || problems.Failed() {
		return j, problems
	}
	linked, found := link.Narrow(j.Linked, j.Base.Replace(pages), pages, rule.Name)
	problems.Append(found)
	all := maps.Clone(j.Trust)
	for _, p := range pages {
		t := all[p.ID]
		t.Whole, t.Hash = t.Hash, trust.Hash(p)
		all[p.ID] = t
	}
	return &kb.Judged{Linked: linked, Day: j.Day, Trust: all, History: j.History, Former: j.Former}, problems
}

// shownOf lists for each block of a page whether an edition shows it: + or -.
func shownOf(p *kb.Page, rule kb.EditionRule) string {
	if len(p.HeaderBlocks)+len(p.Body.Blocks) == 0 {
		return ""
	}
	var shown strings.Builder
	for _, block := range p.Blocks() {
		if rule.Shows(block.Audience) {
			shown.WriteByte('+')
		} else {
			shown.WriteByte('-')
		}
	}
	return shown.String()
}

// narrowed reads a page without the blocks that an edition does not show.
func (c *Checked) narrowed(p *kb.Page, rule kb.EditionRule) (*kb.Page, diag.List) {
	base := c.Judged.Base
	head := header.Narrow(p.Path, c.Source(p.Path), base.Types, rule.Shows)
	text := markdown.Narrow(head.Body, p.Body.Blocks, rule.Shows)
	body, found := markdown.ParsePart(p.Path, text, p.Body, p.Type.HeaderTexts(head.Fields, head.Texts)...)
	draft := assemble.Draft{
		Path: p.Path, Type: p.Type,
		Common: head.Common, Fields: head.Fields, At: head.At, Blocks: head.Blocks, Body: body,
		Unread: head.Unread, Faulty: head.Faulty, Blank: head.Blank,
	}
	assemble.Bind(draft)
	page, _ := assemble.Page(draft, &base.Site, &base.Directory, base.Types, c.leads(p.Path))
	page.Partial, page.Headings = true, headings(p, page)
	sum := sha256.Sum256(append([]byte(trust.Hash(page)), text...))
	page.Hash = hex.EncodeToString(sum[:])
	return page, c.narrowing(p, page, found, rule)
}

// leads reports whether a readme in the folder of a path serves as the folder's index.
func (c *Checked) leads(path string) bool {
	dir, _, _ := cutLast(path)
	return c.Judged.PageAt(strings.TrimPrefix(dir+"/index.md", "/")) == nil
}

// headings returns the ids of headings of the whole page by their ids in the shown
// part. Lines stay the same.
func headings(whole, part *kb.Page) map[string]string {
	ids := map[string]string{}
	at := map[kb.Pos]string{}
	for _, h := range part.Body.Outline {
		at[h.Pos] = h.ID
	}
	for _, h := range whole.Body.Outline {
		if id, ok := at[h.Pos]; ok {
			ids[h.ID] = id
		}
	}
	return ids
}

// narrowing reports missing parts without which a page cannot be shown, and uses of
// the hidden text in the shown one.
func (c *Checked) narrowing(whole, part *kb.Page, found diag.List, rule kb.EditionRule) diag.List {
	var problems diag.List
	hidden := whole.Blocks()[strings.Index(shownOf(whole, rule), "-")].Pos()
	lacks := func(message, hint string) {
		problems.Add(diag.Problem{
			Path: whole.Path, Line: hidden.Line, Column: hidden.Column, Severity: diag.Error, Code: "edition/hides-needed",
			Message: "the edition \"" + rule.Name + "\" does not show this block, and without it " + message, Hint: hint,
		})
	}
	if part.Title != whole.Title {
		lacks("the title of the page is \""+part.Title+"\", not \""+whole.Title+"\"", "write the title above the block, or in the header")
	}
	shown := map[string]bool{}
	for _, f := range part.TypeFields() {
		shown[f.Key] = !f.Empty()
	}
	for _, f := range whole.TypeFields() {
		if f.Need == kb.Required && !f.Empty() && !shown[f.Key] && !whole.Index {
			lacks("the "+whole.Type.Name+" has no \""+f.Key+"\"", "leave a part of that for all who may read the page")
		}
	}
	needsHidden := func(at kb.Pos, message, hint string) {
		problems.Add(diag.Problem{
			Path: whole.Path, Line: at.Line, Column: at.Column, Severity: diag.Warning, Code: "edition/needs-hidden",
			Message: "without the blocks that the edition \"" + rule.Name + "\" does not show, " + message, Hint: hint,
		})
	}
	for _, link := range whole.Body.Links {
		same := func(other kb.Link) bool {
			return other.Pos == link.Pos && other.Kind == link.Kind && other.Dest == link.Dest
		}
		inside := slices.ContainsFunc(whole.Body.Blocks, func(b kb.Block) bool {
			return !rule.Shows(b.Audience) && b.From <= link.Pos.Line && link.Pos.Line <= b.To
		})
		if !inside && !slices.ContainsFunc(part.Body.Links, same) {
			needsHidden(link.Pos, "the link to \""+link.Dest+"\" is not one", "write the address of the link where the link stands")
		}
	}
	for _, p := range found {
		known := slices.ContainsFunc(c.Problems, func(other diag.Problem) bool {
			return other.Path == p.Path && other.Line == p.Line && other.Column == p.Column && other.Code == p.Code
		})
		if known || p.Code == "markdown/unused-footnote" || p.Code == "markdown/no-reference" {
			continue // a note that only a hidden block refers to is not shown; links were looked at above
		}
		needsHidden(kb.Pos{Line: p.Line, Column: p.Column}, p.Message, p.Hint)
	}
	return problems
}
