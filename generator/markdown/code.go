package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// fences is goldmark's parser of fenced code, but it remembers which fences
// were closed.
type fences struct{ parser.BlockParser }

var closedAttribute = []byte("closed")

// Continue implements parser.BlockParser. Only a closing fence ends the block
// from inside.
func (f fences) Continue(n ast.Node, reader text.Reader, pc parser.Context) parser.State {
	state := f.BlockParser.Continue(n, reader, pc)
	if state&parser.Close != 0 {
		n.SetAttribute(closedAttribute, true)
	}
	return state
}

// language matches the languages that a fence may name; readers see the name.
var language = regexp.MustCompile(`^[A-Za-z0-9_+#.-]{1,32}$`)

func (p *page) fence(n *ast.FencedCodeBlock) {
	if _, closed := n.Attribute(closedAttribute); !closed {
		p.warn(n.Pos(), "markdown/unclosed-code", "the code block is never closed", "end it with a line like the one it begins with")
	}
	info := ""
	if n.Info != nil {
		info = string(unescape(nil, n.Info.Segment.Value(p.src)))
	}
	name, _, _ := strings.Cut(info, " ")
	if name != "" && !language.MatchString(name) {
		p.warn(n.Pos(), "markdown/code-language", quoteFolded(name)+" is not the name of a language",
			"write one word behind the fence, like ```go")
		name = ""
	}
	if what := drawnByOthers[strings.ToLower(name)]; what != "" {
		p.warn(n.Pos(), "markdown/foreign-drawing", what+" in "+quoteFolded(name)+" is shown as its source", "show a picture of it, or write ```text to show the source")
	}
	p.code(name, n)
}

// drawnByOthers are the languages that other tools show as something else than code.
var drawnByOthers = map[string]string{
	"mermaid": "the drawing", "plantuml": "the drawing", "puml": "the drawing", "excalidraw": "the drawing", "geojson": "the map", "topojson": "the map",
	"math": "the formula", "dataview": "the query", "dataviewjs": "the query", "query": "the query", "tasks": "the query", "base": "the query",
}

// code writes a block of code, highlighted when the language is known.
func (p *page) code(name string, n ast.Node) {
	var code []byte
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		code = append(code, segment.Value(p.src)...)
	}
	p.put(`<div class="code"`)
	if name != "" {
		p.attribute("data-lang", name)
	}
	p.put(`><pre class="chroma" tabindex="0"><code>`)
	p.highlight(name, code, n.Pos())
	p.put("</code></pre></div>\n")
	p.seen = append(append(p.seen, code...), '\n')
	p.add(string(bytes.Trim(code, "\n")))
}
