package svg

import (
	"bytes"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// value returns the cleaned value of an attribute that is read as CSS.
func (c *cleaner) value(n, kept *node, a attribute) (string, bool) {
	s := styles{}
	text := s.read(a.value)
	if s.wrong != "" {
		c.refuse(n, "<"+n.name+"> has a "+a.name+" with "+s.wrong, s.hint)
		return "", false
	}
	kept.refs = append(kept.refs, s.refs...)
	return text, true
}

// sheet returns the cleaned <style> element.
func (c *cleaner) sheet(n, kept *node) *node {
	var text strings.Builder
	at := n
	for _, child := range n.children {
		if child.name == "" {
			if text.Len() == 0 {
				at = child
			}
			text.WriteString(child.text)
		}
	}
	if kind := strings.TrimSpace(n.value("type")); kind != "" && !strings.EqualFold(kind, "text/css") {
		return nil // a browser does not read it
	}
	s := styles{sheet: true}
	clean := s.read(text.String())
	if s.wrong != "" {
		place := *at
		place.offset += s.offset
		c.refuse(&place, "the style holds "+s.wrong, s.hint)
		return nil
	}
	kept.refs = append(kept.refs, s.refs...)
	if clean != "" {
		kept.children = []*node{{text: clean}}
	}
	return kept
}

// styles reads CSS token by token and rewrites it.
type styles struct {
	sheet bool // rules, not the value of an attribute

	out    bytes.Buffer
	refs   []string // ids in url(#id)
	wrong  string   // what is refused
	hint   string
	offset int // where
}

type token struct {
	kind css.TokenType
	text string
}

func (s *styles) refuse(wrong, hint string) { s.wrong, s.hint = wrong, hint }

// read returns the text with comments emptied; where something is refused, wrong
// says what.
func (s *styles) read(text string) string {
	lexer := css.NewLexer(parse.NewInputString(text))
	next := func() token {
		kind, data := lexer.Next()
		return token{kind, string(data)}
	}
	for s.wrong == "" {
		t := next()
		if t.kind == css.ErrorToken {
			break
		}
		if name := strings.ToLower(t.text); t.kind == css.AtKeywordToken {
			switch {
			case s.sheet && name == "@font-face":
				s.font(t, next)
				s.offset += len(t.text)
				continue
			case s.sheet && name == "@charset":
				for t.kind != css.SemicolonToken && t.kind != css.ErrorToken {
					s.offset += len(t.text)
					t = next()
				}
				s.offset += len(t.text)
				continue
			}
		}
		s.token(t)
		if s.wrong == "" {
			s.offset += len(t.text)
		}
	}
	return s.out.String()
}

// token writes a token, or refuses it.
func (s *styles) token(t token) {
	switch t.kind {
	case css.CommentToken:
		s.out.WriteString("/**/") // it may part two tokens
		return
	case css.CDOToken, css.CDCToken:
		s.out.WriteString(" ")
		return
	case css.BadStringToken, css.BadURLToken:
		s.refuse("a text or address without an end: "+shortened(t.text), "close it")
		return
	case css.URLToken:
		s.url(t.text)
		return
	case css.AtKeywordToken:
		if !s.sheet || !atRules()[strings.ToLower(t.text[1:])] {
			s.refuse("the rule "+shortened(t.text), "put the rules that it stands for in its place, or take it out")
			return
		}
	case css.FunctionToken:
		if name := strings.ToLower(strings.TrimSuffix(t.text, "(")); !functions()[name] {
			s.refuse("the function "+shortened(name+"()"), "take it out")
			return
		}
	case css.StringToken:
		if last := len(t.text) - 1; last < 1 || t.text[last] != t.text[0] {
			t.text += t.text[:1] // the text ended before the string did
		}
	default:
		if strings.Contains(t.text, `\`) {
			s.refuse("a name written with a backslash: "+shortened(t.text), "write it without")
			return
		}
	}
	s.out.WriteString(t.text)
}

// url writes a reference to a part of the drawing and refuses any other.
func (s *styles) url(text string) {
	address := addressIn(text)
	if !fragment.MatchString(address) {
		s.refuse("a reference to "+shortened(address), hintEmbed)
		return
	}
	s.refs = append(s.refs, address[1:])
	s.out.WriteString("url(" + address + ")")
}

// addressIn returns the address of url(…).
func addressIn(text string) string {
	_, inner, _ := strings.Cut(text, "(")
	return strings.Trim(strings.TrimSuffix(inner, ")"), " \t\r\n\f\"'")
}

// font writes a rule for a font whose file is in the drawing. One that would be
// fetched is left out: a browser does not fetch it for a picture in a page.
func (s *styles) font(t token, next func() token) {
	inner := styles{sheet: true}
	keep, depth, length := true, 0, 0
	inner.out.WriteString(t.text)
	for {
		t = next()
		if t.kind == css.ErrorToken {
			keep = false
			break
		}
		length += len(t.text)
		switch {
		case t.kind == css.LeftBraceToken:
			depth++
		case t.kind == css.RightBraceToken:
			depth--
		}
		if address := addressIn(t.text); t.kind == css.URLToken && isFont(address) {
			inner.out.WriteString("url(" + address + ")")
		} else {
			inner.token(t)
		}
		if depth == 0 && (t.kind == css.RightBraceToken || t.kind == css.SemicolonToken) {
			break
		}
	}
	s.offset += length
	if keep && inner.wrong == "" && len(inner.refs) == 0 {
		s.out.Write(inner.out.Bytes())
	}
}

// isFont reports whether an address is a font as data.
func isFont(address string) bool {
	head, data, ok := strings.Cut(address, ";base64,")
	kind, isData := strings.CutPrefix(strings.ToLower(head), "data:")
	kind, _, _ = strings.Cut(kind, ";")
	return ok && isData && (strings.HasPrefix(kind, "font/") || strings.HasPrefix(kind, "application/font-") || strings.HasPrefix(kind, "application/x-font-") || kind == "application/octet-stream") &&
		!strings.ContainsFunc(head+data, func(r rune) bool {
			return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("+/=:;-", r))
		})
}
