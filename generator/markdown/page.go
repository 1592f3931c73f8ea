package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// page is one run of Parse: the source, and the body as far as it is written.
//
// A block is written by a method named for it, in the file of the construct.
// Methods append to three streams at once: html; plain, the text of the leaf
// block being written; and seen, the visible text of the page.
type page struct {
	path  string
	src   []byte // normalised; a part of it while that is parsed separately
	whole []byte // all of it
	shift int    // where src begins in whole
	lines []int  // offset of each line of src

	context parser.Context // of the parse: link definitions and footnotes

	problems diag.List
	count    map[string]int // problems by code

	html     []byte
	plain    []byte
	seen     []byte
	body     kb.Body
	sections []section
	at       int // index in sections of the one being written

	ids        kb.IDs
	headingIDs map[*ast.Heading]string // those that authors gave
	tables     map[string]int          // labels of tables, to number those alike
	notes      footnotes
	elements   []element           // raw HTML that is open
	rest       []byte              // the rest after a tag in its block of raw HTML
	base       int                 // elements below it belong to an outer block
	endless    map[string]ast.Node // by name of a dropped element: where its end was searched for in vain

	lookedAt int // see mostLookedAt

	hiddenNotes map[string]bool // names of footnotes that the whole page has and this part has not

	inTitle   bool // the text is the title of the page: a link without words stays as it is written
	inFormula bool // a line $$ has started a formula of other tools

	strays []*block       // closing lines that close nothing
	marked map[string]int // markers by word

	offsets      []int        // in plain, of the links since the leaf block began
	wholeOffsets []int        // the same of body.Wholes
	anchors      int          // open links: links may not be nested
	depth        int          // inline elements open
	lists        int          // lists open
	inCell       bool         // a cell of a table is written
	placed       []headerText // texts of the header, after the body in src
	key          string       // of the header text being written

	headerOpening []kb.LeadPart // the first paragraph of the header's texts

	unnamed map[int]string // links without a text, as written, by their index in body.Links

	inItem     bool // the leaf block is text of a list item
	quoted     int  // quotations and footnotes open: lists in them are not data
	parent     nesting
	quotations map[int][][2]int // by place: stretches of a text, or an owner, between quotation marks
	flat       bool             // only text is wanted: links are their text, nothing is recorded
	linked     bool             // a flat page left out a link
}

func newPage(path string, src []byte) *page {
	p := &page{path: path, src: normalise(src), sections: make([]section, 1)}
	p.whole, p.lines = p.src, lineStarts(p.src)
	p.html, p.seen = make([]byte, 0, 2*len(p.src)), make([]byte, 0, len(p.src)+len(p.src)/4)
	return p
}

// mostAlike is how many problems of one code a page reports; further ones are only
// counted.
const mostAlike = 100

func (p *page) report(offset int, severity diag.Severity, code, message, hint string) {
	if !p.tally(code) {
		return
	}
	at := p.pos(offset)
	p.problems.Add(diag.Problem{
		Path: p.path, Line: at.Line, Column: at.Column,
		Severity: severity, Code: code, Message: message, Hint: hint,
	})
}

// tally counts a problem; false when there are enough of its kind.
func (p *page) tally(code string) bool {
	if p.count == nil {
		p.count = map[string]int{}
	}
	p.count[code]++
	return p.count[code] <= mostAlike
}

func (p *page) fail(offset int, code, message, hint string) {
	p.report(offset, diag.Error, code, message, hint)
}

func (p *page) warn(offset int, code, message, hint string) {
	p.report(offset, diag.Warning, code, message, hint)
}

// reported returns the problems, sorted, with a last one for each code that had too
// many.
func (p *page) reported() diag.List {
	told := p.problems.Sorted()
	seen := map[string]bool{}
	for _, problem := range told {
		more := p.count[problem.Code] - mostAlike
		if more <= 0 || seen[problem.Code] {
			continue
		}
		seen[problem.Code] = true
		told.Add(diag.Problem{
			Path: p.path, Severity: problem.Severity, Code: problem.Code,
			Message: strconv.Itoa(more) + " more problems of this kind",
			Hint:    "fix those above and check again",
		})
	}
	return told.Sorted()
}

// document writes the whole page.
func (p *page) document(n *ast.Document, notes *extast.FootnoteList) {
	p.notes.read(notes)
	p.joinParted(n)
	if notes != nil {
		p.joinParted(notes)
	}
	p.nameTasks(n, notes)
	p.nameHeadings(n)
	p.audiences(n, notes)
	p.attempts(n, notes)
	p.blocks(n)
	p.footnotes()
}

// mostHTML is how many bytes of HTML a page may have.
const mostHTML = 8 << 20

// full reports whether the page has become too large.
func (p *page) full() bool { return len(p.html) > mostHTML }

// finish returns the body, empty when it is too large.
func (p *page) finish() kb.Body {
	if p.full() {
		p.fail(0, "markdown/too-much-html", "the page becomes more than 8 MiB of HTML", "split the page")
		return kb.Body{}
	}
	p.body.HTML = string(p.html)
	if len(p.body.Opening) == 0 {
		p.body.Opening = p.headerOpening
	}
	p.body.Seen = fold(p.seen)
	p.file()
	return p.body
}

// flatten writes the inline content of n with links as their text and without
// a trace in p: for titles, labels and alternative texts.
func (p *page) flatten(n ast.Node) *page {
	q := &page{path: p.path, src: p.src, whole: p.whole, shift: p.shift, context: p.context, lines: p.lines, flat: true, inItem: p.inItem, inCell: p.inCell, hiddenNotes: p.hiddenNotes, inTitle: p.inTitle}
	q.inlines(n)
	q.closeTo(0)
	return q
}
