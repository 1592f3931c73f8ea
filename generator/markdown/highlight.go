package markdown

import (
	"strings"
	"sync"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// mostCode is how many bytes of code are highlighted: lexers are regular
// expressions, some of them slow on what they were not made for.
const mostCode = 64 << 10

// highlight appends code as HTML, its tokens in spans of chroma's classes. What
// it cannot do it leaves plain, and it never changes the text.
//
// Names, punctuation, white space and what the lexer could not read get no
// span: they look like text, and most tokens are of these.
func highlight(dst []byte, language string, code []byte) []byte {
	lexer := lexerNamed()[strings.ToLower(language)]
	if lexer == nil || len(code) > mostCode {
		return escape(dst, string(code))
	}
	tokens := tokenise(lexer, string(code))
	if tokens == nil {
		return escape(dst, string(code))
	}
	open := ""
	for _, t := range tokens {
		class := classOf(t.Type)
		if strings.TrimSpace(t.Value) == "" {
			class = ""
		}
		if class != open {
			if open != "" {
				dst = append(dst, "</span>"...)
			}
			if class != "" {
				dst = append(dst, `<span class="`+class+`">`...)
			}
			open = class
		}
		dst = escape(dst, t.Value)
	}
	if open != "" {
		dst = append(dst, "</span>"...)
	}
	return dst
}

// tokenise returns the tokens of code, nil when they are not the same text. A
// lexer tells its own faults by a panic, which ends here.
func tokenise(lexer chroma.Lexer, code string) (tokens []chroma.Token) {
	defer func() {
		if recover() != nil {
			tokens = nil
		}
	}()
	next, err := lexer.Tokenise(nil, code)
	if err != nil {
		return nil
	}
	at := 0
	for t := next(); t != chroma.EOF; t = next() {
		if !strings.HasPrefix(code[at:], t.Value) {
			return nil
		}
		at += len(t.Value)
		if t.Value != "" {
			tokens = append(tokens, t)
		}
	}
	if at != len(code) {
		return nil
	}
	return tokens
}

func classOf(t chroma.TokenType) string {
	switch t {
	case chroma.Name, chroma.NameOther, chroma.Punctuation, chroma.Error, chroma.Other, chroma.TextWhitespace:
		return ""
	}
	for ; t > 0; t = t.Parent() {
		if class, ok := chroma.StandardTypes[t]; ok {
			return class
		}
	}
	return ""
}

// lexerNamed finds lexers by name, alias and ending of a file, in lower case.
// chroma's own search tries every pattern of every lexer for a name it does
// not know.
var lexerNamed = sync.OnceValue(func() map[string]chroma.Lexer {
	named := map[string]chroma.Lexer{}
	add := func(name string, lexer chroma.Lexer) {
		name = strings.ToLower(name)
		if _, taken := named[name]; !taken && name != "" {
			named[name] = lexer
		}
	}
	all := lexers.GlobalLexerRegistry.Lexers
	for _, l := range all {
		add(l.Config().Name, l)
	}
	for _, l := range all {
		for _, alias := range l.Config().Aliases {
			add(alias, l)
		}
	}
	for _, l := range all {
		for _, pattern := range l.Config().Filenames {
			if ending, ok := strings.CutPrefix(pattern, "*."); ok && !strings.ContainsAny(ending, "*?[") {
				add(ending, l)
			}
		}
	}
	for _, plain := range []string{"", "text", "txt", "plain", "plaintext"} {
		delete(named, plain)
	}
	return named
})
