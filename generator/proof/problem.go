package proof

import (
	"bytes"
	"fmt"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// mostProblems is how many leaks are reported: more only mean that the gate is broken.
const mostProblems = 40

// Problems returns an error for each leak, at the place of the hidden text.
func (s *Searcher) Problems(r Result) diag.List {
	var list diag.List
	for i, l := range r.Leaks {
		if i == mostProblems {
			last := &list[len(list)-1]
			last.Message += fmt.Sprintf("; %d more are not listed", len(r.Leaks)-i)
			break
		}
		p := diag.Problem{Path: l.File, Line: max(1, l.Line), Column: max(1, l.Column), Severity: diag.Error, Code: "proof/leak"}
		if l.strict {
			p.Code = "proof/canary"
		}
		verb := "says"
		if l.Kind == KindFile {
			verb = "holds"
		}
		p.Message = fmt.Sprintf("the edition %q does not show this, but %s the %s %q in %s", r.Edition, verb, l.Kind, l.Text, l.where())
		p.Hint = s.hint(l)
		list.Add(p)
	}
	return list
}

func (l *Leak) where() string {
	text := strings.Join(l.In, ", ")
	if l.More > 0 {
		text += " and " + diag.Count(l.More, "more file")
	}
	return text
}

// hint returns the hint for a leak: where a shown text contains it or refers to it,
// remove it there.
func (s *Searcher) hint(l Leak) string {
	if l.strict {
		if p, at := s.saying(l.Text); p != nil {
			line, _ := place(s.source(p.Path), at)
			return fmt.Sprintf("%q says it on line %d: take it out there, or give that page a narrower audience", p.Path, line)
		}
	}
	for _, p := range s.shown {
		if l.page == nil {
			break
		}
		line := 0
		s.eachAddress(s.source(p.Path), func(from, _ int, address string) {
			if _, page := s.namesHidden(address); page == l.page && line == 0 {
				line, _ = place(s.source(p.Path), from)
			}
		})
		if line > 0 {
			return fmt.Sprintf("%q contains the address of the page on line %d: take it out, or let the edition show the page", p.Path, line)
		}
		for i, t := range s.all.Targets[p.ID] {
			if t.Page == l.page.ID {
				return fmt.Sprintf("%q links to the page on line %d: take the link out, or let the edition show the page", p.Path, p.Body.Links[i].Pos.Line)
			}
		}
		for _, ref := range p.Refs {
			if !ref.Owner && s.all.Refs[kb.Ref{From: p.ID, To: ref.To}] == l.page.ID {
				return fmt.Sprintf("%q refers to the page on line %d: take that out, or let the edition show the page", p.Path, p.Place(ref.Key).Line)
			}
		}
	}
	audiences := strings.Join(s.rule.Audiences, ", ")
	switch {
	case l.page != nil && s.rule.Shows(l.page.Audience):
		return "if readers of the edition may know it, take \"status: draft\" out of the page; if not, nothing is published until this is corrected"
	case audiences == "":
		return "take out what names it in the files listed; nothing is published until this is corrected"
	case l.page != nil:
		return "if readers of the edition may know it, give the page one of the audiences " + audiences + "; if not, nothing is published until this is corrected"
	case l.File == "directory.yaml":
		return "let a page for " + audiences + " name who this is, or take out what names them in the files listed"
	}
	return "refer to the file from a page for " + audiences + ", or take out what names it in the files listed"
}

// saying returns the shown page that contains a phrase, and its byte there.
func (s *Searcher) saying(phrase string) (*kb.Page, int) {
	var m matcher
	m.addPhrase(appendWords(nil, []byte(phrase), nil), 0)
	for _, p := range s.shown {
		var places []int32
		ws := appendWords(nil, spoken(withoutCanaries(s.source(p.Path)), false), &places)
		for i := range ws {
			said := false
			m.find(ws[max(0, i-run):i+1], func(int) { said = true }, nil)
			if said {
				return p, int(places[i])
			}
		}
	}
	return nil, 0
}

// withoutCanaries returns a page's text with blanks in place of its header's key
// canary, which is shown nowhere.
func withoutCanaries(text []byte) []byte {
	header := text[:frontmatter.Find(text).End]
	from := bytes.Index(header, []byte("\ncanary:"))
	if from < 0 {
		return text
	}
	to := from + 1 + len(lineOf(header[from+1:]))
	for to+1 < len(header) && (header[to+1] == ' ' || header[to+1] == '-' && !bytes.HasPrefix(header[to+1:], []byte("---"))) {
		to += 1 + len(lineOf(header[to+1:]))
	}
	out := bytes.Clone(text)
	for i := from + 1; i < to; i++ {
		if out[i] != '\n' {
			out[i] = ' '
		}
	}
	return out
}
