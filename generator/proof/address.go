package proof

import (
	"bytes"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tandem/generator/diag"
	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// ends are the characters that no address contains.
const ends = " \t\r\n<>\"'`|)]}\\"

// eachAddress calls do with the place of each address of the base in a text, below
// base_url or the repository, with a scheme or without.
func (s *Searcher) eachAddress(text []byte, do func(from, to int, address string)) {
	site := &s.all.Site
	hosts := site.Hosts()
	if len(hosts) == 0 {
		return
	}
	lower := bytes.Clone(text) // ASCII letters only, since others are not part of a host name
	for i, c := range lower {
		if 'A' <= c && c <= 'Z' {
			lower[i] = c + 'a' - 'A'
		}
	}
	at := func(from, to int, address string) {
		address = strings.TrimRight(address, ".,:;!?*_~")
		address = strings.ReplaceAll(address, `\`, "/")
		if plain, err := url.PathUnescape(address); err == nil && !site.Holds(address) {
			address = strings.ReplaceAll(plain, `\`, "/") // it is encoded to be part of another one
		}
		if site.Holds(address) {
			do(from, to, address)
		}
	}
	for _, host := range hosts {
		if strings.Contains(host, "xn--") {
			otherSpellings(text, host, at)
		}
		for from := 0; ; {
			next := bytes.Index(lower[from:], []byte(host))
			if next < 0 {
				break
			}
			from += next
			to := endOf(text, from)
			at(from, to, "https://"+string(text[from:to]))
			from += len(host)
		}
	}
}

// endOf returns where the address ends that is at a place of a text. A backslash before
// a letter or another slash separates folders, as browsers read it; any other escapes a
// character.
func endOf(text []byte, at int) int {
	for at < len(text) {
		n := bytes.IndexAny(text[at:], ends)
		if n < 0 {
			return len(text)
		}
		at += n
		next, _ := utf8.DecodeRune(text[min(at+1, len(text)):])
		if text[at] != '\\' || next == utf8.RuneError || next != '\\' && next != '/' && !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			return at
		}
		at++
	}
	return at
}

// otherSpellings calls do with each stretch of a text in which a host whose name has
// letters beyond ASCII is written with these, or encoded.
func otherSpellings(text []byte, host string, do func(from, to int, address string)) {
	beyond := func(r rune) bool { return r >= utf8.RuneSelf }
	for from := 0; from < len(text); {
		to := endOf(text, from)
		stretch := string(text[from:to])
		if plain, err := url.PathUnescape(stretch); err == nil {
			stretch = plain
		}
		if strings.ContainsFunc(stretch, beyond) {
			for rest := stretch; rest != ""; {
				end := strings.IndexAny(rest, "/\\@?#:=&")
				if end < 0 {
					end = len(rest)
				}
				if name := rest[:end]; strings.ContainsFunc(name, beyond) && kb.FoldHost(name) == host {
					do(from, to, "https://"+rest)
				}
				rest = rest[min(end+1, len(rest)):]
			}
		}
		from = to + 1
	}
}

// unaddressed returns a text with blanks instead of addresses of the base. Targets of
// addresses are searched for separately: an address on a shown page does not make its
// target public, and one on a hidden page does not make it hidden.
func (s *Searcher) unaddressed(text []byte) []byte {
	out := text
	s.eachAddress(text, func(from, to int, _ string) {
		if &out[0] == &text[0] {
			out = bytes.Clone(text)
		}
		for i := from; i < to; i++ {
			out[i] = ' '
		}
	})
	return out
}

// namesHidden returns the target of an address of the base, if the edition hides it.
func (s *Searcher) namesHidden(address string) (name string, page *kb.Page) {
	t, _ := s.all.LeadsTo(address)
	switch {
	case t.Page != "":
		if p := s.all.Page(t.Page); !slices.Contains(s.shown, p) {
			return p.ID, p
		}
	case t.Folder != "" && t.Outside:
		in := func(p *kb.Page) bool { return strings.HasPrefix(p.Path, t.Folder+"/") }
		if slices.ContainsFunc(s.all.Pages, in) && !slices.ContainsFunc(s.shown, in) {
			return t.Folder + "/", nil
		}
	case s.rule.People == kb.PeopleRoles:
		if _, person := s.all.Directory.Person(t.Owner); person {
			return kb.OwnFolder + t.Own, nil
		}
	}
	return "", nil
}

// definition matches the text before the address of a link definition.
var definition = regexp.MustCompile(`^[\s>*+-]*\[[^\]]+\]:\s*<?(?i:https?:)?[/\\]*$`)

// rawAttribute matches the text before the value of an attribute of raw HTML. A page
// shows the title alone.
var rawAttribute = regexp.MustCompile(`<[A-Za-z][^<>]*?\s([A-Za-z]+)\s*=\s*["']?(?i:https?:)?[/\\]*$`)

// Written reports addresses and paths of hidden pages in the texts of shown ones where
// they are not links, such as in code or in the title of a link. Of links, and of addresses in a header, an edition shows
// the text without the address.
func Written(c Case, pages []*kb.Page) diag.List {
	s := &Searcher{Case: c, all: c.All, rule: c.Rule, drafts: c.Drafts, source: c.Source, known: map[string]bool{}}
	if len(s.divide()) == 0 && s.rule.People != kb.PeopleRoles {
		return nil
	}
	found := make([]diag.List, len(pages))
	kb.ParallelRanges(len(pages), func(from, to int) {
		for i, p := range pages[from:to] {
			if s.shows(p) {
				found[from+i] = s.written(p)
			}
		}
	})
	return slices.Concat(found...)
}

// written reports the addresses and paths of hidden pages in the text of a shown one.
func (s *Searcher) written(p *kb.Page) (problems diag.List) {
	report := func(at kb.Pos, what, name string) {
		problems.Add(diag.Problem{
			Path: p.Path, Line: at.Line, Column: at.Column, Severity: diag.Error, Code: "edition/names-hidden-page",
			Message: fmt.Sprintf("the text contains the %s of %q, which the edition %q does not show", what, name, s.rule.Name),
			Hint:    "take the " + what + " out, or widen that page's audience",
		})
	}
	s.writtenOn(p, func(at kb.Pos, address string) {
		if name, _ := s.namesHidden(address); name != "" {
			report(at, "address", name)
		}
	})
	s.pathsOn(p, func(at kb.Pos, named *kb.Page) { report(at, "path", named.ID) })
	return problems
}

// writtenOn calls do with the addresses of the base in the text of a page that are not
// links.
func (s *Searcher) writtenOn(p *kb.Page, do func(at kb.Pos, address string)) {
	source := s.source(p.Path)
	found := false
	s.eachAddress(source, func(int, int, string) { found = true })
	if !found {
		return
	}
	text := spoken(onlyLines(source, s.hiddenBlocks(p), false), false)
	header := frontmatter.Find(source).End
	s.eachAddress(text, func(from, _ int, address string) {
		start := from
		if before := bytes.TrimRight(text[:from], `/\`); len(before) < from {
			before = bytes.TrimSuffix(before, []byte{':'})
			start = len(bytes.TrimRight(before, "htpsHTPS"))
		}
		line := text[bytes.LastIndexByte(text[:from], '\n')+1 : from]
		named := start > 0 && text[start-1] == '[' && (start == 1 || text[start-2] != '!')
		if from < header || named || definition.Match(line) {
			return
		}
		if m := rawAttribute.FindSubmatch(line); m != nil && !strings.EqualFold(string(m[1]), "title") {
			return
		}
		is := func(at int) bool {
			line, column := place(text, at)
			return slices.ContainsFunc(p.Body.Links, func(l kb.Link) bool { return l.Pos == kb.Pos{Line: line, Column: column} })
		}
		if is(start) || start > 0 && is(start-1) {
			return
		}
		at := kb.Pos{}
		at.Line, at.Column = place(text, start)
		do(at, address)
	})
}
