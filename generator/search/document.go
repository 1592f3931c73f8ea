package search

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tandem/generator/kb"
)

// document is the searchable data of one page. It depends on the edition alone: this
// file does not use bleve.
type document struct {
	page
	body     []string // the whole text, by section
	whole    []string // texts of the sections that are cut
	headings []string // and hyphenated words of the title, written as one
	path     []string // words of the path, and tags
	facets   []string // "type:playbook", in lower case
	demotion demotion
	language string // the name of its analyser

	file, rest []byte // of the browser's, made at the first need; see files.block
}

// page is the data of a hit. It is stored with each document, as JSON in the bleve
// index and in the blocks of pages and texts for the browser.
type page struct {
	ID       string    `json:"id"`
	URL      string    `json:"url"` // from the site's root
	Title    string    `json:"title"`
	Type     string    `json:"type"`               // as people say it: "Playbook"
	Owner    string    `json:"owner"`              // names, with commas
	State    string    `json:"state"`              // as people say it; empty for index pages
	Tone     string    `json:"tone"`               // of the state
	Language string    `json:"language,omitempty"` // unless it is the site's own
	Sections []section `json:"sections"`
	Cut      bool      `json:"cut,omitempty"` // the sections are not the whole text
}

// section is the text below one heading; the lead has neither id nor heading.
type section struct {
	ID      string `json:"id"`
	Heading string `json:"heading"`
	Text    string `json:"text"`
}

// demotion says how far the page's state moves it down.
type demotion byte

const (
	notDemoted  demotion = iota
	demoted              // review overdue, reported wrong
	demotedMost          // superseded, archived, and search: low
)

// Limits in bytes: of a page's text that is searched (longer than a book), and of the
// text for excerpts, which a reader's browser fetches for every hit. A page of usual
// length keeps all of it, a longer one the beginning of each section, the last as well
// as the first.
const (
	textLimit    = 512 << 10
	usualLength  = 4 << 10
	excerptLimit = 3500
	sectionLimit = 800
)

func newDocument(e *kb.Edition, p *kb.Page) *document {
	d := &document{page: page{ID: p.ID, URL: p.URL, Title: oneLine(p.Title)}, language: languageOf(langOf(e, p))}
	if d.language != languageOf(e.Site.Lang) {
		d.Language = d.language
	}
	facet := func(key string, values ...string) {
		for _, v := range values {
			d.facets = append(d.facets, facetOf(key, v))
		}
	}
	if p.Type != nil {
		d.Type = p.Type.Title
		facet("type", p.Type.Name)
	}
	d.Owner = ownersOf(e, p)
	facet("owner", p.Owners...)
	facet("partner", p.Partners...)
	facet("tag", p.Tags...)
	if state := e.Trust[p.ID].State; state != "" && !p.Index {
		d.State, d.Tone = e.StateWords(state), string(state.Tone())
		facet("state", string(state))
		d.demotion = demotionOf(state)
	}
	if p.Search == kb.SearchLow {
		d.demotion = demotedMost
	}
	slices.Sort(d.facets)
	d.facets = slices.Compact(d.facets)
	d.path = append(pathWords(p.Path), p.Tags...)
	d.headings = joined(p.Title)
	list, length := sections(e, p, titles(e, p)), 0
	for _, s := range list {
		length += len(s.Text)
	}
	most := fairShare(list, excerptLimit)
	for _, s := range list {
		if s.Heading != "" {
			d.headings = append(d.headings, s.Heading)
		}
		d.body = append(d.body, s.Text)
		if length > usualLength {
			whole := s.Text
			if s.Text = cut(whole, min(most, sectionLimit)); len(s.Text) < len(whole) {
				d.Cut, d.whole = true, append(d.whole, whole)
			}
		}
		d.Sections = append(d.Sections, s)
	}
	return d
}

// ownersOf returns the names of a page's owners.
func ownersOf(e *kb.Edition, p *kb.Page) string {
	var names []string
	for _, id := range p.Owners {
		name := id
		if owner, ok := e.Directory.Owner(id); ok && owner.Name != "" {
			name = owner.Name
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// langOf returns the language of a page (BCP 47).
func langOf(e *kb.Edition, p *kb.Page) string { return cmp.Or(p.Lang, e.Site.Lang) }

// fairShare returns how many bytes each section may have so that together they need no
// more than room: bytes that short ones do not need go to the longer ones.
func fairShare(list []section, room int) int {
	var lengths []int
	for _, s := range list {
		lengths = append(lengths, len(s.Text))
	}
	slices.Sort(lengths)
	for i, n := range lengths {
		if rest := len(lengths) - i; n*rest > room {
			return room / rest
		}
		room -= n
	}
	return room
}

func demotionOf(state kb.State) demotion {
	switch state {
	case kb.StateSuperseded, kb.StateArchived:
		return demotedMost
	case kb.StateOverdue, kb.StateReported:
		return demoted
	}
	return notDemoted
}

// sections returns the text of a page by heading. The lead begins with the description
// and with values that only the header has.
func sections(e *kb.Edition, p *kb.Page, titled func(kb.Section) string) []section {
	lead := headerText(p)
	if about := e.HeaderWords(p, p.Description); about != "" && !strings.Contains(p.Body.Seen, strings.Join(strings.Fields(about), " ")) {
		lead = append([]string{about}, lead...)
	}
	var list []section
	room := textLimit
	for i, s := range p.Body.Sections {
		blocks := strings.Split(titled(s), "\n")
		if i == 0 && s.Heading.Level == 0 {
			blocks, lead = append(lead, blocks...), nil
		}
		text := cut(blockText(blocks), room)
		room -= len(text)
		list = append(list, section{ID: s.Heading.ID, Heading: oneLine(s.Heading.Text), Text: text})
	}
	if len(lead) > 0 {
		list = slices.Insert(list, 0, section{Text: cut(blockText(lead), textLimit)})
	}
	return list
}

// titles returns the text of a section as readers see it: a [[link]] without a label
// becomes the title of its page.
func titles(e *kb.Edition, p *kb.Page) func(kb.Section) string {
	targets := e.Linked.Targets[p.ID]
	return func(s kb.Section) string {
		text, from := s.Text, 0
		for i, l := range p.Body.Links {
			if l.Kind != kb.LinkWiki || l.Text != "" || l.Section != s.Heading.ID || i >= len(targets) {
				continue
			}
			at := wordAt(text[from:], l.Dest)
			target := e.Page(targets[i].Page)
			if at < 0 || target == nil {
				continue
			}
			at += from
			rest := text[at+len(l.Dest):]
			if l.Heading != "" {
				rest = strings.TrimPrefix(rest, "#"+l.Heading)
			}
			text = text[:at] + target.Title + rest
			from = at + len(target.Title)
		}
		return text
	}
}

// wordAt returns where a word stands in a text by itself, -1 where it does not: [[a]] is
// not the a of "Banana".
func wordAt(text, word string) int {
	for from := 0; word != ""; {
		at := strings.Index(text[from:], word)
		if at < 0 {
			return -1
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(word):])
		if !inWord(before) && !inWord(after) {
			return at
		}
		from = at + len(word)
	}
	return -1
}

func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// headerText returns the words of the typed header: fields that the body does not
// show.
func headerText(p *kb.Page) []string {
	if p.Fields == nil {
		return nil
	}
	var texts []string
	for _, f := range p.Fields.Fields() {
		switch f.Kind { // prose and items are in the body
		case kb.KindText, kb.KindTexts, kb.KindWords, kb.KindRows, kb.KindNamed:
			if text := words(f); text != "" {
				texts = append(texts, text)
			}
		}
	}
	return texts
}

// words returns the text of a field without ids of pages, owners and partners.
func words(f kb.Field) string {
	var parts []string
	switch v := f.Target.(type) {
	case *string:
		if f.Kind == kb.KindText {
			parts = append(parts, *v)
		}
	case *[]string:
		if f.Kind == kb.KindTexts {
			parts = append(parts, strings.Join(*v, ", "))
		}
	case *[]kb.Word:
		for _, w := range *v {
			parts = append(parts, w.Text)
		}
	default:
		f.EachRow(func(_ int, row []kb.Field) {
			for _, cell := range row {
				parts = append(parts, words(cell))
			}
		})
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return strings.TrimSpace(s) == "" })
	return strings.Join(parts, "; ")
}

// blockText joins blocks to one line. A block that no punctuation ends is set
// off by a dot, so that list items do not run together in an excerpt.
func blockText(blocks []string) string {
	var b strings.Builder
	for _, block := range blocks {
		block = oneLine(block)
		if block == "" {
			continue
		}
		if b.Len() > 0 {
			last, _ := utf8.DecodeLastRuneInString(b.String())
			if !strings.ContainsRune(".!?:;,…。、", last) {
				b.WriteString(" ·")
			}
			b.WriteByte(' ')
		}
		b.WriteString(block)
	}
	return b.String()
}

// pathWords returns the words of a page's path.
func pathWords(path string) []string {
	return strings.FieldsFunc(strings.TrimSuffix(path, ".md"), func(r rune) bool {
		return strings.ContainsRune("/-_. ", r)
	})
}

// hyphenated is a word of two or three parts: "kick-off".
var hyphenated = regexp.MustCompile(`\pL+(?:-\pL+){1,2}`)

// joined returns the hyphenated words of a title written as one, as many people type
// them: "kickoff" finds the kick-off.
func joined(title string) []string {
	words := hyphenated.FindAllString(title, -1)
	for i, w := range words {
		words[i] = strings.ReplaceAll(w, "-", "")
	}
	return words
}

// oneLine folds white space and composes characters, so that both ways to
// write "é" are one.
func oneLine(s string) string { return norm.NFC.String(strings.Join(strings.Fields(s), " ")) }

// cut returns s, at most n bytes of it, never part of a character.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	n = max(n, 0)
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
