package lsp

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// mostItems is how many completions are sent; more are asked for as the word
// grows.
const mostItems = 200

// choice is what may be written at a place.
type choice struct {
	text   string // the inserted text
	detail string // a few words beside it
	doc    string // a sentence
	filter string // the text that finds it; text when empty
	kind   int
}

func (s *session) completion(ctx context.Context, p at) (*completionList, error) {
	name, ok := s.pathOf(p.TextDocument.URI)
	if !ok || !strings.HasSuffix(name, ".md") {
		return nil, nil
	}
	base, err := s.last(ctx)
	if err != nil {
		return nil, err
	}
	text := s.text(base, name)
	offset := s.encoding.offset(text, p.Position)
	from, to, choices := s.choices(base, name, text, offset)
	return s.list(text, from, offset, to, choices), nil
}

// choices returns what may be written at a byte, and the word that it replaces.
func (s *session) choices(b *Base, name, text string, offset int) (from, to int, choices []choice) {
	if start, end, ok := headed(text); ok && offset <= end {
		if offset < start {
			return 0, 0, nil
		}
		spot, ok := spotAt(text, offset, fieldsOf(b, name, text))
		if !ok {
			return 0, 0, nil
		}
		if spot.key {
			return spot.from, spot.to, keys(spot, strings.HasPrefix(text[spot.to:], ":"))
		}
		return spot.from, spot.to, values(b, spot.field)
	}
	return inText(b, name, text, offset)
}

// fieldsOf returns the keys that a page's header may have: those of the type
// that the text names, else of its folder.
func fieldsOf(b *Base, name, text string) []kb.Field {
	page := b.Read(name, []byte(text))
	fields := page.Common.Fields()
	if page.Fields != nil {
		fields = append(fields, page.Fields.Fields()...)
	}
	return fields
}

func keys(s spot, colon bool) []choice {
	var choices []choice
	for _, f := range s.fields {
		if slices.Contains(s.present, f.Key) {
			continue
		}
		text := f.Key
		if !colon {
			text += ": "
		}
		choices = append(choices, choice{text: text, detail: detail(f), doc: f.Doc, filter: strings.TrimSpace(f.Key + " " + f.Label), kind: kindField})
	}
	return choices
}

func detail(f kb.Field) string {
	words := string(f.Kind)
	if f.Need == kb.Required {
		words += ", required"
	}
	return words
}

// values returns the possible values of a field.
func values(b *Base, f kb.Field) []choice {
	var choices []choice
	plain := func(kind int, texts ...string) {
		for _, text := range texts {
			choices = append(choices, choice{text: text, kind: kind})
		}
	}
	switch {
	case f.Kind == kb.KindChoice:
		plain(kindEnum, f.Choices...)
	case f.Kind == kb.KindYesNo:
		plain(kindEnum, "yes", "no")
	case f.Kind == kb.KindInterval:
		plain(kindValue, "30d", "90d", "6mo", "1y", "never")
	case f.Kind == kb.KindDay || f.Key == "at":
		plain(kindValue, string(b.Day))
	case f.Kind == kb.KindOwner || f.Kind == kb.KindOwners:
		return people(b, "", true)
	case f.Key == "by" && strings.HasPrefix(f.Doc, "human:"):
		return people(b, "human:", false)
	case f.Key == "by":
		return people(b, "", false)
	case f.Kind == kb.KindPage || f.Kind == kb.KindPages:
		return pages(b, f.PageType)
	case f.Key == "type":
		for _, t := range b.Types {
			choices = append(choices, choice{text: t.Name, detail: t.English().Title, doc: t.English().Doc, kind: kindEnum})
		}
	case f.Key == "tags":
		plain(kindValue, tags(b)...)
	case f.Key == "partners":
		for _, p := range b.Directory.Partners {
			choices = append(choices, choice{text: p.ID, detail: p.Name, kind: kindReference})
		}
	case f.Key == "audience":
		plain(kindValue, audiences(b)...)
	}
	return choices
}

func people(b *Base, before string, teams bool) []choice {
	var choices []choice
	for _, id := range b.Directory.OwnerIDs() {
		owner, _ := b.Directory.Owner(id)
		if owner.Team && !teams || b.Directory.Left(id, b.Day) {
			continue
		}
		choices = append(choices, choice{text: before + id, detail: owner.Name + ", " + b.Directory.PartnerName(owner.Partner), doc: owner.About, filter: before + id + " " + owner.Name, kind: kindPerson})
	}
	return choices
}

// tags returns the vocabulary, or where it is open the tags in use.
func tags(b *Base) []string {
	if len(b.Site.Tags) > 0 {
		return b.Site.Tags
	}
	var used []string
	for _, p := range b.Pages {
		used = append(used, p.Tags...)
	}
	slices.Sort(used)
	return slices.Compact(used)
}

func audiences(b *Base) []string {
	all := slices.Clone(b.Site.DefaultAudience)
	for _, e := range b.Site.Editions {
		all = append(all, e.Audiences...)
	}
	for _, f := range b.Site.FolderAudience {
		all = append(all, f.Audience...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// pages returns how the pages of a type are named, or of any.
func pages(b *Base, pageType string) []choice {
	var choices []choice
	for _, p := range b.Pages {
		if pageType == "" || p.Type.Name == pageType {
			choices = append(choices, page(b, p, p.ID))
		}
	}
	return choices
}

func page(b *Base, p *kb.Page, text string) choice {
	c := choice{
		text: text, detail: p.Title, doc: p.Type.Title + ", " + b.Trust[p.ID].State.Words(),
		filter: text + " " + p.Title, kind: kindReference,
	}
	if term := p.Definition(); term != nil && term.Means != "" { // found by every word for it
		c.doc, c.filter = term.Means, text+" "+strings.Join(term.Names(p.Title), " ")
	}
	return c
}

// defines matches the beginning of a line that says where a link leads: [name]: address
var defines = regexp.MustCompile(`^ {0,3}\[[^\]]+\]:[ \t]+<?`)

// inText returns the completions at a byte of a page's text: targets of a link, or
// owners of an item.
func inText(b *Base, name, text string, offset int) (from, to int, choices []choice) {
	start := strings.LastIndexByte(text[:offset], '\n') + 1
	before, behind := text[start:offset], firstLine(text[offset:])
	if from, choices, ok := ofAudience(b, name, text, before, offset); ok {
		return from, wordEnd(text, offset), choices
	}
	if open := strings.LastIndex(before, "[["); open >= 0 && !strings.Contains(before[open:], "]]") {
		if open > 0 && before[open-1] == '!' && !strings.Contains(before[open:], "|") {
			return inEmbed(b, name, text, start+open+2, offset)
		}
		return inWiki(b, name, text, start+open+2, offset)
	}
	if open := strings.LastIndex(before, "]("); open >= 0 && !strings.Contains(before[open:], ")") {
		end := strings.IndexAny(behind, "#) \t")
		if end < 0 {
			end = 0
		}
		image := strings.LastIndex(before[:open], "![") > strings.LastIndex(before[:open], "](")
		from := start + open + 2
		if strings.HasPrefix(text[from:offset], "<") { // an address with spaces
			from, end = from+1, strings.IndexAny(behind+">", "#>")
		}
		return inLink(b, name, text, from, offset, offset+end, image)
	}
	if m := defines.FindStringIndex(before); m != nil && !strings.ContainsAny(before[m[1]:], " \t") {
		end := strings.IndexAny(behind+" ", "# \t")
		return inLink(b, name, text, start+m[1], offset, offset+end, false)
	}
	if mark := strings.LastIndexByte(before, '@'); mark > 0 && strings.ContainsAny(before[mark-1:mark], " \t") && isItem(before) &&
		strings.IndexFunc(before[mark+1:], func(r rune) bool { return r == ' ' || r == '\t' }) < 0 {
		return start + mark + 1, wordEnd(text, offset), people(b, "", true)
	}
	return 0, 0, nil
}

func isItem(before string) bool {
	content := strings.TrimLeft(before, " \t>")
	return strings.HasPrefix(content, "- ") || strings.HasPrefix(content, "* ") || strings.HasPrefix(content, "+ ")
}

// inWiki completes a link in double brackets that begins at a byte.
func inWiki(b *Base, name, text string, from, offset int) (int, int, []choice) {
	closing := ""
	behind := firstLine(text[offset:])
	to := offset + strings.IndexAny(behind+"|", "|]#[ ")
	if !strings.Contains(behind, "]]") {
		closing = "]]"
		to = offset
	}
	if dest, _, ok := strings.Cut(text[from:offset], "#"); ok {
		from += len(dest) + 1
		target := named(b, b.PageAt(name), dest)
		return from, to, headings(b.Read, target, name, text, closing)
	}
	var choices []choice
	for _, p := range b.Pages {
		written := p.ID
		if last := path.Base(p.ID); len(b.PagesNamed(last)) == 1 && b.Page(last) == nil {
			written = last
		}
		c := page(b, p, written)
		c.filter += " " + p.ID
		c.text += closing
		choices = append(choices, c)
	}
	return from, to, choices
}

// inEmbed completes the name of a picture in ![[…]].
func inEmbed(b *Base, name, text string, from, offset int) (int, int, []choice) {
	closing, to := "", offset
	if behind := firstLine(text[offset:]); strings.Contains(behind, "]]") {
		to += strings.IndexAny(behind, "|]#")
	} else {
		closing = "]]"
	}
	names := map[string]int{}
	for _, f := range b.Files {
		names[strings.ToLower(path.Base(f.Path))]++
	}
	var choices []choice
	for _, f := range b.Files {
		if f.Width == 0 && !strings.HasSuffix(f.Path, ".svg") {
			continue
		}
		written := path.Base(f.Path)
		if names[strings.ToLower(written)] > 1 {
			written = relative(path.Dir(name), f.Path)
		}
		choices = append(choices, choice{text: written + closing, detail: fmt.Sprintf("%d bytes", f.Size), filter: f.Path, kind: kindFile})
	}
	return from, to, choices
}

// named returns the page for a name in double brackets.
func named(b *Base, from *kb.Page, dest string) *kb.Page {
	dest = strings.TrimSpace(dest)
	if dest == "" {
		return from
	}
	if p := b.Page(dest); p != nil {
		return p
	}
	if found := b.PagesNamed(dest); len(found) == 1 {
		return found[0]
	}
	return nil
}

// headings returns the headings of a page; those of the open page from its current
// text.
func headings(read func(string, []byte) *kb.Page, p *kb.Page, name, text, closing string) []choice {
	switch {
	case p == nil:
		return nil
	case p.Path == name:
		p = read(name, []byte(text))
	}
	var choices []choice
	for _, h := range p.Body.Outline {
		choices = append(choices, choice{text: h.ID + closing, detail: h.Text, filter: h.ID + " " + h.Text, kind: kindReference})
	}
	return choices
}

// inLink completes the address of a link or picture that begins at a byte.
func inLink(b *Base, name, text string, from, offset, to int, image bool) (int, int, []choice) {
	written := text[from:offset]
	here := path.Dir(name)
	if dest, _, ok := strings.Cut(written, "#"); ok {
		target := b.PageAt(name)
		if dest != "" {
			if target = b.PageAt(path.Join(here, dest)); strings.HasPrefix(dest, "/") {
				target = b.PageAt(strings.TrimPrefix(dest, "/"))
			}
		}
		return from + len(dest) + 1, to, headings(b.Read, target, name, text, "")
	}
	address := func(file string) string {
		if strings.HasPrefix(written, "/") {
			return "/" + escape(file)
		}
		return escape(relative(here, file))
	}
	var choices []choice
	for _, f := range b.Files {
		if !image || f.Width > 0 || strings.HasSuffix(f.Path, ".svg") {
			choices = append(choices, choice{text: address(f.Path), detail: fmt.Sprintf("%d bytes", f.Size), kind: kindFile})
		}
	}
	if image {
		return from, to, choices
	}
	for _, p := range b.Pages {
		c := page(b, p, address(p.Path))
		choices = append(choices, c)
	}
	return from, to, choices
}

// relative returns the path of a file from a folder.
func relative(folder, file string) string {
	here := strings.Split(folder, "/")
	if folder == "." {
		here = nil
	}
	there := strings.Split(file, "/")
	for len(here) > 0 && len(there) > 1 && here[0] == there[0] {
		here, there = here[1:], there[1:]
	}
	return strings.Repeat("../", len(here)) + strings.Join(there, "/")
}

func escape(file string) string {
	return strings.NewReplacer("%", "%25", " ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "#", "%23").Replace(file)
}

// list orders the choices: those that begin as what was typed before those that
// hold it.
func (s *session) list(text string, from, offset, to int, choices []choice) *completionList {
	list := &completionList{Items: []completion{}}
	if len(choices) == 0 {
		return list
	}
	typed := strings.ToLower(strings.TrimSpace(text[from:offset]))
	rank := func(c choice) int {
		filter := strings.ToLower(cmp.Or(c.filter, c.text))
		switch {
		case strings.HasPrefix(filter, typed):
			return 0
		case strings.Contains(filter, typed):
			return 1
		case holds(filter, typed):
			return 2
		}
		return 3
	}
	var ranks [3][]choice
	for _, c := range choices {
		if n := rank(c); n < len(ranks) {
			ranks[n] = append(ranks[n], c)
		}
	}
	choices = slices.Concat(ranks[:]...)
	if len(choices) > mostItems {
		choices, list.IsIncomplete = choices[:mostItems], true
	}
	where := s.encoding.span(text, from, max(to, offset))
	for i, c := range choices {
		list.Items = append(list.Items, completion{
			Label: strings.TrimSuffix(strings.TrimSuffix(c.text, ": "), "]]"), Kind: c.kind, Detail: c.detail, Doc: c.doc,
			FilterText: c.filter, SortText: fmt.Sprintf("%04d", i), TextEdit: &textEdit{where, c.text},
		})
	}
	return list
}

// holds reports whether a text contains the letters of a word in their order.
func holds(text, word string) bool {
	for _, r := range word {
		i := strings.IndexRune(text, r)
		if i < 0 {
			return false
		}
		text = text[i+len(string(r)):]
	}
	return true
}
