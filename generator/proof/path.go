package proof

import (
	"bytes"
	"path"
	"regexp"
	"strings"
	"unicode"

	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

var (
	pathWord = regexp.MustCompile(`[\pL\pN_./-]*[\pL\pN_]`)
	// shownText matches the title of a link or picture, and the attributes of raw HTML that
	// readers see.
	shownText = regexp.MustCompile(`(?im)\]\((?:<[^>\n]*>|[^()\s]*)\s+(?:"[^"]*"|'[^']*')\s*\)|\s(?:title|alt|aria-label)\s*=\s*(?:"[^"]*"|'[^']*')`)
)

// pathsOn calls do with the hidden pages whose path or id the text of a page contains,
// in its words, in code, or in the title or alternative text of a link or picture.
func (s *Searcher) pathsOn(p *kb.Page, do func(at kb.Pos, named *kb.Page)) {
	source := s.source(p.Path)
	shown := onlyLines(source, s.hiddenBlocks(p), false)
	header := frontmatter.Find(source).End
	look := func(text []byte, from, to int) {
		for _, m := range pathWord.FindAllIndex(text[from:to], -1) {
			if named := s.hiddenAt(p, string(text[from+m[0]:from+m[1]])); named != nil {
				at := kb.Pos{}
				at.Line, at.Column = place(text, from+m[0])
				do(at, named)
			}
		}
	}
	look(s.unaddressed(spoken(shown, false)), header, len(shown))
	for _, m := range shownText.FindAllIndex(shown[header:], -1) {
		to := header + m[1]
		look(shown, header+m[0]+bytes.IndexAny(shown[header+m[0]:to], "\"'"), to)
	}
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
