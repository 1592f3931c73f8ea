package proof

import (
	"bytes"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// eachPathWord calls do with each word of a text that may be a path or the id of a page in
// a folder: letters, digits, "_", "-" and ".", with a "/" or ".md" in it.
func eachPathWord(text []byte, do func(from, to int)) {
	for i := 0; i < len(text); {
		from, to, path := i, i, len(text) // path: where the first such sign is
		for i < len(text) {
			c, size := text[i], 1
			if c >= utf8.RuneSelf {
				var r rune
				if r, size = utf8.DecodeRune(text[i:]); !unicode.IsLetter(r) && !unicode.IsNumber(r) {
					break
				}
			} else if c == '/' || c == '.' || c == '-' {
				if c == '/' || bytes.HasPrefix(text[i:], []byte(".md")) {
					path = min(path, i)
				}
				i++
				continue
			} else if small[c] == 0 && c != '_' {
				break
			}
			i += size
			to = i
		}
		if path < to {
			do(from, to)
		}
		if i < len(text) { // what ended the word
			_, size := utf8.DecodeRune(text[i:])
			i += size
		}
	}
}

// eachQuoted calls do with each text in quotes that readers see where Markdown or HTML
// shows no other: the title of a link or picture, and the attributes of raw HTML.
func eachQuoted(text []byte, do func(from, to int)) {
	quoted := func(at int) (end int) { // 0: no text in quotes begins there
		if at < len(text) && (text[at] == '"' || text[at] == '\'') {
			if n := bytes.IndexByte(text[at+1:], text[at]); n >= 0 {
				return at + n + 2
			}
		}
		return 0
	}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case ']':
			if i+1 < len(text) && text[i+1] == '(' {
				target := afterTarget(text, i+2)
				from := afterBlanks(text, target)
				if end := quoted(from); end > 0 && from > target {
					if close := afterBlanks(text, end); close < len(text) && text[close] == ')' {
						do(from, end)
						i = close
					}
				}
			}
		case '=':
			from := afterBlanks(text, i+1)
			if end := quoted(from); end > 0 && seenAttribute.Match(text[max(0, i-20):i]) {
				do(from, end)
				i = end - 1
			}
		}
	}
}

// seenAttribute matches what is before the "=" of an attribute that readers see.
var seenAttribute = regexp.MustCompile(`(?i)\s(?:title|alt|aria-label)\s*$`)

// afterTarget returns where the target of a link ends that begins at a place.
func afterTarget(text []byte, at int) int {
	if at < len(text) && text[at] == '<' {
		if n := bytes.IndexAny(text[at:], ">\n"); n > 0 && text[at+n] == '>' {
			return at + n + 1
		}
	}
	for at < len(text) && !isBlank(text[at]) && text[at] != '(' && text[at] != ')' {
		at++
	}
	return at
}

func afterBlanks(text []byte, at int) int {
	for at < len(text) && isBlank(text[at]) {
		at++
	}
	return at
}

func isBlank(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' && c != '\v' }

// pathsOn calls do with the hidden pages whose path or id the text of a page contains,
// in its words, in code, or in the title or alternative text of a link or picture.
func (s *Searcher) pathsOn(p *kb.Page, do func(at kb.Pos, named *kb.Page)) {
	source := s.source(p.Path)
	shown := onlyLines(source, s.hiddenBlocks(p), false)
	header := frontmatter.Find(source).End
	look := func(text []byte, from, to int) {
		eachPathWord(text[from:to], func(first, last int) {
			if named := s.hiddenAt(p, string(text[from+first:from+last])); named != nil {
				at := kb.Pos{}
				at.Line, at.Column = place(text, from+first)
				do(at, named)
			}
		})
	}
	look(s.unaddressed(spoken(shown, false)), header, len(shown))
	eachQuoted(shown[header:], func(from, to int) { look(shown, header+from, header+to) })
}

// hiddenAt returns the hidden page that a word names by its path, by its id with a
// folder, or by the name of its file where that is not an everyday name such as
// README.md; nil for any other word.
func (s *Searcher) hiddenAt(from *kb.Page, word string) *kb.Page {
	file := strings.HasSuffix(word, ".md")
	if !file && !strings.Contains(word, "/") {
		return nil
	}
	word = strings.TrimPrefix(word, "/")
	if !file {
		return s.ifHidden(s.all.Page(strings.TrimPrefix(word, "./")))
	}
	if p := s.all.PageAt(path.Join(from.Folder(), word)); p != nil {
		return s.ifHidden(p)
	}
	if p := s.all.PageAt(path.Clean(word)); p != nil {
		return s.ifHidden(p)
	}
	stem := strings.TrimSuffix(word, ".md")
	if strings.Contains(word, "/") || !strings.ContainsFunc(stem, func(r rune) bool { return r == '-' || r == '_' || unicode.IsDigit(r) }) {
		return nil
	}
	var named *kb.Page
	for _, p := range s.all.PagesNamed(stem) {
		if named = s.ifHidden(p); named == nil {
			return nil // a shown page has this name too
		}
	}
	return named
}

func (s *Searcher) ifHidden(p *kb.Page) *kb.Page {
	if p == nil || s.shows(p) {
		return nil
	}
	return p
}
