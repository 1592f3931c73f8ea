package markdown

import (
	"bytes"
	"strings"
	"sync"
	"time"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/dlclark/regexp2/v2"
)

// languages are those whose code is highlighted; that of any other is plain.
// Not all of chroma's lexers come to an end on every input (jsonata and jungle
// do not), and the author of a page names the lexer. These were run on random
// input for long. Markdown and HTTP are not among them: their lexers hand parts
// over to any other that the code names.
var languages = []string{
	"awk", "bash", "batchfile", "bash session", "c", "c#", "c++", "cmake", "css", "csv", "dart", "diff", "docker", "elixir",
	"go", "graphql", "groovy", "handlebars", "haskell", "hcl", "html", "ini", "java", "javascript", "django/jinja", "json",
	"julia", "kotlin", "lua", "makefile", "matlab", "nginx configuration file", "objective-c", "perl", "php",
	"postgresql sql dialect", "powershell", "properties", "protocol buffer", "python", "r", "react", "ruby", "rust",
	"scala", "scss", "sql", "swift", "terraform", "tex", "toml", "typescript", "viml", "xml", "yaml",
}

// Lexers are regular expressions, and many look at all that follows before
// each token: a repeated character makes them quadratic. So long code is cut
// at blank lines, and a page has a budget: the sum, over its tokens, of the
// bytes that followed. It is some 30 KB of dense code, and 4 seconds of the
// worst lexer on its worst input.
const (
	mostWhole    = 3 << 10    // bytes
	mostPiece    = 1 << 10    // bytes, for code longer than mostWhole
	mostLookedAt = 12_000_000 // bytes, each as often as a token comes before it
)

// highlight writes code, its tokens in spans of chroma's classes. What it cannot
// do it leaves plain, and it never changes the text.
//
// Names, punctuation, white space and what the lexer could not read get no
// span: they look like text, and most tokens are of these.
func (p *page) highlight(language string, code []byte, at int) {
	lexer := lexerNamed()[strings.ToLower(language)]
	for long := len(code) > mostWhole; len(code) > 0; {
		piece := code
		if long {
			piece = code[:pieceOf(code)]
		}
		code = code[len(piece):]
		var tokens []chroma.Token
		if lexer != nil && len(piece) <= mostWhole && p.lookedAt <= mostLookedAt {
			tokens = p.tokenise(lexer, string(piece))
			if p.lookedAt > mostLookedAt {
				p.warn(at, "markdown/too-much-code", "the code from here on is too much to be highlighted",
					"put it in a file beside the page, or take out the name of the language")
			}
		}
		if tokens == nil {
			p.html = escape(p.html, string(piece))
			continue
		}
		p.tokens(tokens)
	}
}

// pieceOf returns how much of long code is highlighted at once: up to the last
// blank line, else line end, that fits.
func pieceOf(code []byte) int {
	if len(code) <= mostPiece {
		return len(code)
	}
	for _, end := range []string{"\n\n", "\n"} {
		if i := bytes.LastIndex(code[:mostPiece], []byte(end)); i > mostPiece/2 {
			return i + len(end)
		}
	}
	if i := bytes.IndexByte(code, '\n'); i >= 0 {
		return i + 1 // a long line, which is left plain
	}
	return len(code)
}

func (p *page) tokens(tokens []chroma.Token) {
	open := ""
	for _, t := range tokens {
		class := classOf(t.Type)
		if strings.TrimSpace(t.Value) == "" {
			class = ""
		}
		if class != open {
			if open != "" {
				p.put("</span>")
			}
			if class != "" {
				p.put(`<span class="` + class + `">`)
			}
			open = class
		}
		p.html = escape(p.html, t.Value)
	}
	if open != "" {
		p.put("</span>")
	}
}

// tokenise returns the tokens of code; nil when they are not the same text or the
// page's budget ends. A lexer reports its faults by a panic, which is recovered here.
func (p *page) tokenise(lexer chroma.Lexer, code string) (tokens []chroma.Token) {
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
		if p.lookedAt += len(code) - at; p.lookedAt > mostLookedAt {
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

// lexerNamed finds the lexers of languages by name, alias and ending of a file,
// in lower case.
//
// chroma gives each match 250 ms and then passes over the rule, which on a busy
// machine makes other HTML of the same code. The clock that this is measured
// with is made so slow that only a match which would never end meets it.
var lexerNamed = sync.OnceValue(func() map[string]chroma.Lexer {
	regexp2.SetTimeoutCheckPeriod(time.Minute)
	named := map[string]chroma.Lexer{}
	add := func(name string, lexer chroma.Lexer) {
		name = strings.ToLower(name)
		if _, taken := named[name]; !taken {
			named[name] = lexer
		}
	}
	registered := map[string]chroma.Lexer{}
	for _, l := range lexers.GlobalLexerRegistry.Lexers {
		registered[strings.ToLower(l.Config().Name)] = l
	}
	var all []chroma.Lexer
	for _, name := range languages {
		if l, ok := registered[name]; ok {
			all = append(all, l)
			add(name, l)
		}
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
	return named
})
