package fix

import (
	"regexp"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/rename"
)

var (
	meant  = regexp.MustCompile(`^(?:did you mean|write) "([^"]+)"\??$`)
	either = regexp.MustCompile(`^write ("[^"]+"(?: or "[^"]+")+)$`)
	oneOf  = regexp.MustCompile(`^use one of ([^"]+)$`)
	quoted = regexp.MustCompile(`"((?:[^"\\]|\\.)*)"`)
)

// suggested returns the words that a hint names to be written in place of a wrong
// one.
func suggested(hint string) []string {
	var words []string
	if rest, ok := strings.CutPrefix(hint, "use one of "); ok && oneOf.MatchString(hint) {
		return strings.Split(rest, ", ")
	}
	if !strings.HasPrefix(hint, "write ") && !strings.HasPrefix(hint, "did you mean ") {
		return nil
	}
	if m := meant.FindStringSubmatch(hint); m != nil {
		return []string{m[1]}
	}
	if m := either.FindStringSubmatch(hint); m != nil {
		for _, word := range quoted.FindAllStringSubmatch(m[1], -1) {
			words = append(words, word[1])
		}
	}
	return words
}

// instead returns the edit that replaces the word named in the problem's message.
func (p place) instead(word string) (diag.Edit, bool) {
	rest := p.line()
	if p.link != nil {
		if p.start, rest = p.destination(); rest == "" {
			return diag.Edit{}, false
		}
	}
	for _, m := range slices.Backward(quoted.FindAllStringSubmatch(p.Message, -1)) {
		wrong := m[1]
		if p.Code == "header/unknown-key" || p.Code == "header/audience-key" {
			wrong = wrong[strings.LastIndexByte(wrong, '.')+1:]
		}
		if p.Code == "link/no-such-owner" { // the hint names the id, without the @ of an item
			wrong = strings.TrimPrefix(wrong, "@")
		}
		if !strings.Contains(word, "#") {
			wrong, _, _ = strings.Cut(wrong, "#")
		}
		if wrong == "" || wrong == word {
			continue
		}
		if i := strings.Index(rest, wrong); i >= 0 && (p.link == nil || i == 0 || strings.HasPrefix(wrong, "#")) {
			return diag.Edit{From: p.start + i, To: p.start + i + len(wrong), Text: word}, true
		}
		if p.link != nil {
			continue
		}
		line := p.text[strings.LastIndexAny(p.text[:p.start], "\r\n")+1 : p.start]
		if i := strings.LastIndex(line, wrong); i >= 0 { // the name of the value that the problem is at
			from := p.start - len(line) + i
			return diag.Edit{From: from, To: from + len(wrong), Text: word}, true
		}
	}
	return diag.Edit{}, false
}

// destination returns the target as the link writes it, its heading included, and its
// byte in the text. For a link by reference that is its definition.
func (p place) destination() (at int, written string) {
	from, to, ok := rename.Destination([]byte(p.text), *p.link)
	if !ok {
		return 0, ""
	}
	stops := " \t\r\n)>"
	if p.link.Kind == kb.LinkWiki || p.link.Kind == kb.LinkEmbed {
		stops = "|]\r\n"
	}
	if i := strings.IndexAny(p.text[to:], stops); i >= 0 {
		return from, p.text[from : to+i]
	}
	return from, p.text[from:]
}
