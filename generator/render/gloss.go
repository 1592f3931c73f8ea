package render

import (
	"cmp"
	"html"
	"html/template"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tandem/generator/kb"
)

// gloss finds glossary words in a page's text. It is made once for an edition, of the
// terms that the edition shows.
type gloss struct {
	phrases map[string][]phrase // by the first word in lower case, the longest phrase first
	first   [1 << 14]bool       // hashes of these first words: a quick check, since most words are no term
	begins  [256]bool           // bytes at which a word may begin
	byURL   map[string]*kb.Page
	plural  bool // an s after a word belongs to it
}

// phrase is one way to say a term.
type phrase struct {
	text  string // as in HTML
	lead  int    // bytes before its first word, such as the point of .NET
	exact bool   // capitals count, as for RACI
	term  *kb.Page
}

// wordView is the card of a term that a page uses.
type wordView struct {
	ID    string
	Title string
	Means string
	URL   string
}

// leastPhrase is the length in characters from which a word is marked whatever its
// capitals.
const leastPhrase = 4

func newGloss(e *kb.Edition) *gloss {
	g := &gloss{phrases: map[string][]phrase{}, byURL: map[string]*kb.Page{}, plural: e.Site.Lang == "en" || strings.HasPrefix(e.Site.Lang, "en-")}
	for c := range g.begins {
		g.begins[c] = c >= utf8.RuneSelf || isWordByte(byte(c))
	}
	taken := map[string]bool{}
	for _, p := range e.Pages {
		term := p.Definition()
		if term == nil || p.Index || term.Means == "" || p.Draft() {
			continue
		}
		g.byURL[p.URL] = p
		for _, way := range term.Names(p.Title) {
			way = strings.Join(strings.Fields(way), " ")
			exact := utf8.RuneCountInString(way) < leastPhrase || way == strings.ToUpper(way)
			for _, way := range apostrophes(way) {
				key := strings.ToLower(way)
				lead := strings.IndexFunc(key, isWord)
				if lead < 0 || taken[key] {
					continue
				}
				taken[key] = true
				word := firstWord(key[lead:])
				g.phrases[word] = append(g.phrases[word], phrase{asInText.Replace(way), len(asInText.Replace(way[:lead])), exact, p})
				g.first[hashWord(word)] = true
			}
		}
	}
	for _, list := range g.phrases {
		slices.SortStableFunc(list, func(a, b phrase) int { return cmp.Compare(len(b.text), len(a.text)) })
	}
	return g
}

// asInText escapes a phrase as the Markdown stage escapes text.
var asInText = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// apostrophes returns a phrase with both characters that people write for an
// apostrophe.
func apostrophes(way string) []string {
	plain := strings.ReplaceAll(way, "’", "'")
	if !strings.Contains(plain, "'") {
		return []string{way}
	}
	return []string{plain, strings.ReplaceAll(plain, "'", "’")}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// unmarked are the elements in which no word is marked: links, code and the like, and
// labels of controls.
func unmarked(name string) bool {
	switch name {
	case "a", "abbr", "button", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "label", "pre", "samp", "select", "summary", "svg", "textarea", "time", "var":
		return true
	}
	return false
}

// mark links the first use of each term below each heading of level 2, and
// returns the terms that were marked, in the order of the text. Where the text
// links to a term itself, that is its first use.
func (g *gloss) mark(s *site, p *kb.Page, body template.HTML) (template.HTML, []wordView) {
	if len(g.phrases) == 0 || p.Lang != "" && p.Lang != s.e.Site.Lang {
		return body, nil
	}
	var b strings.Builder
	var words []wordView
	used := map[*kb.Page]bool{p: true}
	carded := map[*kb.Page]bool{}
	depth := 0
	pieces(string(body), func(t piece) {
		switch {
		case t.name == "" && depth == 0 && !strings.HasPrefix(t.raw, "<"):
			from := 0
			g.find(t.raw, func(at, end int, term *kb.Page) {
				if used[term] {
					return
				}
				used[term] = true
				id := "word:" + kb.Slug(term.ID)
				if !carded[term] {
					carded[term] = true
					words = append(words, wordView{id, term.Title, term.Definition().Means, term.URL})
				}
				b.WriteString(t.raw[from:at] + `<a class="word" href="` + html.EscapeString(address(s.root, term.URL)) + `" data-word="` + id + `">` + t.raw[at:end] + `</a>`)
				from = end
			})
			b.WriteString(t.raw[from:])
			return
		case unmarked(t.name) && t.close:
			depth = max(depth-1, 0)
		case unmarked(t.name):
			depth++
			if t.name == "h2" {
				used = map[*kb.Page]bool{p: true}
			} else if href, at := attribute(t.raw, "href"); t.name == "a" && at > 0 {
				if term := g.byURL[strings.TrimPrefix(href, s.root)]; term != nil {
					used[term] = true
				}
			}
		}
		b.WriteString(t.raw)
	})
	return template.HTML(b.String()), words
}

// find calls found for each phrase in a text, the longest where several begin at one
// place, and continues after it.
func (g *gloss) find(text string, found func(at, end int, term *kb.Page)) {
	done := 0 // where the last phrase ended
	for i := 0; i < len(text); {
		if !g.begins[text[i]] {
			i++
			continue
		}
		end, hash := wordAt(text, i)
		if end == i {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		next := end
		if g.first[hash] && !strings.HasSuffix(text[:i], "-") && !strings.HasSuffix(text[:i], "&") {
			for _, p := range g.phrasesAt(text[i:end]) {
				at := i - p.lead
				if at < done || p.lead > 0 && goneOn(text[:at]) {
					continue
				}
				if stop := g.ends(text, at, p); stop > 0 {
					found(at, stop, p.term)
					next, done = stop, stop
					break
				}
			}
		}
		i = next
	}
}

func (g *gloss) phrasesAt(word string) []phrase {
	word = strings.ToLower(word)
	if list, ok := g.phrases[word]; ok || !g.plural {
		return list
	}
	return g.phrases[strings.TrimSuffix(word, "s")]
}

// ends returns where a phrase that begins at a place ends, 0 when it is not there.
func (g *gloss) ends(text string, at int, p phrase) int {
	end := at + len(p.text)
	if end > len(text) {
		return 0
	}
	here := text[at:end]
	if strings.Contains(here, "\n") {
		here = strings.ReplaceAll(here, "\n", " ")
	}
	if p.exact && here != p.text || !strings.EqualFold(here, p.text) {
		return 0
	}
	if g.plural && strings.HasPrefix(text[end:], "s") && !strings.HasSuffix(p.text, "s") && !goesOn(text[end+1:]) {
		return end + 1
	}
	if goesOn(text[end:]) {
		return 0
	}
	return end
}

// goesOn reports whether a word continues in a text: with a letter, a digit, or a
// hyphen before one.
func goesOn(rest string) bool {
	r, size := utf8.DecodeRuneInString(rest)
	if r == '-' {
		r, _ = utf8.DecodeRuneInString(rest[size:])
	}
	return isWord(r) || r == '+' || r == '#'
}

// goneOn reports whether a text ends in a character of a word.
func goneOn(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return isWord(r)
}

// wordAt returns where the word ends that begins at a place, and its hash with
// capitals and a last s left aside; the place itself when no word begins there.
func wordAt(text string, at int) (end, hash int) {
	h, before := uint32(2166136261), uint32(0)
	for end = at; end < len(text); end++ {
		c := text[end]
		if !isWordByte(c) {
			if c < utf8.RuneSelf {
				break
			}
			r, size := utf8.DecodeRuneInString(text[end:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				break
			}
			before, h = h, (h^uint32(unicode.ToLower(r)))*16777619
			end += size - 1
			continue
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		before, h = h, (h^uint32(c))*16777619
	}
	if end > at && (text[end-1] == 's' || text[end-1] == 'S') {
		h = before
	}
	return end, int(h % (1 << 14))
}

func hashWord(word string) int {
	_, hash := wordAt(word, 0)
	return hash
}

func firstWord(text string) string {
	end, _ := wordAt(text, 0)
	return text[:end]
}
