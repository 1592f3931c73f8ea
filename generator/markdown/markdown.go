// Package markdown turns the text of a page into a kb.Body. Parse depends on the bytes
// alone, so its result can be cached by content hash. It is safe for
// concurrent use.
//
// # What is read
//
// CommonMark and GitHub's additions (tables, task lists, strikethrough, bare
// addresses) with footnotes and definition lists, and in addition:
//
//   - [[id]], [[id|text]], [[id#heading]]: a link to a page of the base.
//     ![[picture.png|text|300]]: a picture.
//   - [text](a page.md), ![text](a.png =300x200), ![text](a.png){width=300}:
//     addresses with spaces, and sizes of pictures.
//   - @owner in the text of a list item: an owner of that item. Ids have no
//     capitals, so @Ann means @ann. In quotations (>), in footnotes and between
//     quotation marks it is plain text.
//   - YYYY-MM-DD in the text of a list item: a <time>.
//   - {#id} at the end of a task: the id that its tick is stored under. Without one
//     the id is a hash of the task's words, without owner, date and links.
//   - ## Title {#id}: a heading with an id.
//   - > [!NOTE] Title, :::note Title … :::, !!! note "Title" and ??? note above
//     indented lines: a note. The kinds are in note.go.
//   - ^[text]: a footnote. :smile: and the like: an emoji, by GitHub's names.
//   - :::audience internal … ::: and ## Title {audience=internal}: a part of the
//     page for one or more audiences (audience.go). Narrow returns a text without
//     the parts that are not shown.
//   - raw HTML: <kbd>, <sub>, <sup>, <br>, <abbr title>, <mark>, <ins>, <del>
//     anywhere; <details>, <summary>, <dl>, <dt>, <dd> and tables on separate
//     lines. All other tags are left out with a warning, comments without one.
//
// Emphasis beside Chinese, Japanese and Korean needs no spaces. The parsers of
// goldmark are wrapped where they differ from GitHub's. Syntax of Obsidian, MkDocs and
// Docusaurus either works or has a warning (foreign.go, foreignform.go). Two sets of
// examples test this: CommonMark's, with the list of intended differences
// (testdata/spec-differences.txt), and GitHub's additions with the HTML that GitHub's
// program writes (testdata/gfm).
//
// A level 1 heading at the start of the text is the title and is not in the HTML. Later
// ones become level 2.
//
// # What is written
//
// Complete HTML: every element is closed, every id is unique, and there are no styles,
// scripts or event handlers. A link to another site is written when its scheme is http,
// https, mailto or tel; any other scheme is an error, never an empty href.
//
// Whatever depends on the rest of the base is a hole (kb.Hole): the address and title
// of a link's target, the name of an owner, the file of a picture, and words of the
// interface, because the language of the site is not known here. Render fills the
// holes. Whether a whole address (https://…) belongs to the base depends on
// site.yaml, so only its place is noted here, and assemble makes a link of it
// (kb.Body.Own).
//
// The parts of each list item (words, owners, pages) come from the inline nodes, so code
// and addresses are plain text. kb.ItemOf is the only grammar for items. Pages and owners
// keep the form in which they are written, with their places (Item.Named);
// kb.Linked.DisplayItem puts titles and names there for an edition.
//
// Code is highlighted with chroma's classes, without a prefix, inside
// <div class="code" data-lang>. The languages are in highlight.go.
//
// An id in the HTML has one of these forms, so that ids cannot collide:
//
//   - a heading's: the one that its author gave, or its words in lower case, joined by
//     single hyphens, numbered from -2 when used before; "section-" is put before an id
//     that the page or a script's object already has (search, __proto__)
//   - task-ID for the box of a task
//   - fn-N and fnref-N for footnotes
//
// A template may use any id with two hyphens in a row: no heading has one.
//
// # Hidden parts
//
// Narrow replaces each hidden line by an empty comment. A blank line would join lists or
// make them loose. Lines keep their numbers, so the headings of the shown part keep
// the ids that they have in the whole page (Page.Headings).
//
// # Invisible characters
//
// Characters that change the order of letters, have no width or control a device
// are a warning each, and an error in titles and addresses.
//
// # Limits
//
// Some Markdown takes its parsers minutes. Limits are checked before the
// expensive part begins (limit.go, guard.go). A page beyond one has an error
// that names the limit, and an empty body.
package markdown

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Parse reads the Markdown of the page at path. The problems' positions are
// those of src, in which a header has been blanked out rather than cut off.
// Texts are those of the header that are shown among the sections of the body, in
// the order of the page; the lines of an item follow each other.
func Parse(path string, src []byte, texts ...kb.HeaderText) (kb.Body, diag.List) {
	return newPage(path, src).read(src, texts)
}

// ParsePart reads the result of Narrow for a text whose whole body is known. A
// reference to a footnote that is not shown is left out.
func ParsePart(path string, left []byte, whole kb.Body, texts ...kb.HeaderText) (kb.Body, diag.List) {
	p := newPage(path, left)
	p.hiddenNotes = map[string]bool{}
	for _, note := range whole.Notes {
		p.hiddenNotes[note.Name] = true
	}
	return p.read(left, texts)
}

func (p *page) read(src []byte, texts []kb.HeaderText) (kb.Body, diag.List) {
	body := p.parse(texts)
	p.invisible(src)
	return body, p.reported()
}

// parse reads the page, into an empty body where a limit is exceeded.
func (p *page) parse(texts []kb.HeaderText) kb.Body {
	if !p.scan() {
		return kb.Body{}
	}
	context := parser.NewContext()
	p.context = context
	document := grammar().Parse(text.NewReader(p.src), parser.WithContext(context)).(*ast.Document)
	if !p.guarded(context) {
		return kb.Body{}
	}
	p.title(document)
	if !p.insert(document, texts) {
		return kb.Body{}
	}
	p.document(document, footnotesOf(context))
	return p.finish()
}

// grammar is the one parser; goldmark's are safe for concurrent use.
//
// The priorities are goldmark's own where a parser is goldmark's. Ours come
// before the link parser, which would take every bracket.
var grammar = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(setexts{parser.NewSetextHeadingParser()}, 100),
			util.Prioritized(nested{extension.NewDefinitionListParser()}, 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(nested{callouts{}}, 250),
			util.Prioritized(nested{lists{parser.NewListParser()}}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(headings{parser.NewATXHeadingParser()}, 600),
			util.Prioritized(nested{blockFences{}}, 650),
			util.Prioritized(fences{parser.NewFencedCodeBlockParser()}, 700),
			util.Prioritized(nested{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(footnoteBlocks{extension.NewFootnoteBlockParser()}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(paragraphTransformer(guardDefinitions), 10),
			util.Prioritized(paragraphTransformer(markNote), 20),
			util.Prioritized(paragraphTransformer(markTask), 30),
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(paragraphTransformer(makeTable), 200),
			util.Prioritized(paragraphTransformer(guard), 300),
		),
		inlineParsers(),
		parser.WithASTTransformers(
			util.Prioritized(footnoteList{}, 999),
		),
	)
})

// inlineParsers are the parsers of running text.
func inlineParsers() parser.Option {
	return parser.WithInlineParsers(
		util.Prioritized(inlineParser{"!", parseEmbed}, 40),
		util.Prioritized(inlineParser{"[", parseWikiLink}, 50),
		util.Prioritized(inlineParser{"@", parseMention}, 60),
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(extension.NewFootnoteParser(), 101),
		util.Prioritized(inlineParser{"[", parseMissingFootnote}, 102),
		util.Prioritized(inlineParser{"^", parseInlineNote}, 103),
		util.Prioritized(inlineParser{"{", parseAttributeList}, 104),
		util.Prioritized(inlineParser{":", parseEmoji}, 105),
		util.Prioritized(inlineParser{"![", parseSpacedLink}, 190),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(emphases, 500),
		util.Prioritized(strikes, 500),
		util.Prioritized(inlineParser{":.", parseBareAddress}, 900),
		util.Prioritized(inlineParser{" *_~(['\":", parseBareMail}, 999),
	)
}

// inlineGrammar reads a text without blocks.
var inlineGrammar = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)), inlineParsers())
})
