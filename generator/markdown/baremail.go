package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// parseBareMail makes links of mail addresses in plain text. A space among its triggers
// means the start of a line too.
func parseBareMail(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	skip := 0
	if util.IsSpace(line[0]) || util.IsPunct(line[0]) {
		skip = 1
	} else if r := before(parent, block); continues(r) || r == '/' || r == '@' || r == '.' || r == '-' || r == '+' {
		return nil
	}
	length := mailLength(line[skip:])
	if length == 0 {
		return nil
	}
	if skip > 0 {
		ast.MergeOrAppendTextSegment(parent, segment.WithStop(segment.Start+skip))
	}
	start := segment.Start + skip
	block.Advance(skip + length)
	link := ast.NewAutoLink(ast.AutoLinkEmail, ast.NewTextSegment(text.NewSegment(start, start+length)))
	link.SetPos(start)
	link.SetAttribute(bareAttribute, true)
	return link
}

// mostMailName is how long the name before the @ may be.
const mostMailName = 64

// mailLength returns the length of the mail address at the beginning of a text, 0 when
// there is none. The last part of a host is a word: in lodash@4.17.21 it is a version.
func mailLength(text []byte) int {
	name := 0
	for name < len(text) && name <= mostMailName && (util.IsAlphaNumeric(text[name]) || bytes.IndexByte([]byte(".-_+"), text[name]) >= 0) {
		name++
	}
	if name == 0 || name > mostMailName || name == len(text) || text[name] != '@' || !util.IsAlphaNumeric(text[0]) && text[0] != '_' {
		return 0
	}
	end := name + 1
	for end < len(text) && end < name+256 && (util.IsAlphaNumeric(text[end]) || text[end] == '-' || text[end] == '_' || text[end] == '.') {
		end++
	}
	if text[end-1] == '-' || text[end-1] == '_' {
		return 0
	}
	for text[end-1] == '.' {
		end--
	}
	host := text[name+1 : max(end, name+1)]
	dot := bytes.LastIndexByte(host, '.')
	if dot < 1 || len(host)-dot < 3 || bytes.Contains(host, []byte("..")) || len(bytes.Trim(host[dot+1:], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")) > 0 {
		return 0
	}
	if end < len(text) && (text[end] == '@' || text[end] == '/' || text[end] == ':' && end+1 < len(text) && !util.IsSpace(text[end+1])) {
		return 0 // git@host:path, actions/checkout@host/path
	}
	return end
}
