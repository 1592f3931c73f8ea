package markdown

import (
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"tandem/generator/kb"
)

// headings is goldmark's parser of headings, but an audience and an id at the end
// of one are taken out of its text.
type headings struct{ parser.BlockParser }

var (
	audienceAttribute = []byte("audience")
	headingAttribute  = regexp.MustCompile(`(?:^|[ \t])\{[ \t]*audience[ \t]*=[ \t]*(?:"([^"{}]*)"|([^\s"'{}=]+))[ \t]*\}[ \t]*$`)
)

// Open implements parser.BlockParser.
func (h headings) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	n, state := h.BlockParser.Open(parent, reader, pc)
	if n == nil || n.Lines().Len() == 0 {
		return n, state
	}
	takeAttributes(n.(*ast.Heading), reader.Source(), true)
	return n, state
}

func audienceOf(n *ast.Heading) ([]string, bool) {
	value, ok := n.Attribute(audienceAttribute)
	if !ok {
		return nil, false
	}
	return value.([]string), true
}

// setexts is goldmark's parser of underlined headings, but it removes an id at the end
// from the text.
type setexts struct{ parser.BlockParser }

// Close implements parser.BlockParser.
func (s setexts) Close(n ast.Node, reader text.Reader, pc parser.Context) {
	s.BlockParser.Close(n, reader, pc)
	if heading, ok := n.(*ast.Heading); ok && heading.Parent() != nil {
		takeAttributes(heading, reader.Source(), false)
	}
}

// headingMarks are the attributes in braces after a heading, except the audience.
type headingMarks struct {
	id     string
	at     int    // offset of the first brace
	unused string // attributes without effect
	braces []string
	places []int // of each of braces
}

var (
	marksAttribute = []byte("marks")
	lastBraces     = regexp.MustCompile(`(?:^|[ \t])(\{:?[^{}]*\})[ \t]*$`)
	attributeWord  = regexp.MustCompile(`^(?:#([^\s{}"'=]+)|\.[^\s{}"'=]+|([A-Za-z][\w:-]*)=(?:"([^"{}]*)"|'([^'{}]*)'|([^\s"'{}=]+)))(?:[ \t]+|$)`)
)

// spacedID is an id of several words after a heading.
var spacedID = regexp.MustCompile(`[ \t](\{#([^{}="\n]*\s[^{}="\n]*)\})[ \t]*$`)

// attribute is one of a list between braces.
type attribute struct{ id, class, key, value string }

// attributesIn returns the attributes between braces, none where there is other text.
func attributesIn(braces string) []attribute {
	rest := strings.TrimSpace(strings.TrimPrefix(strings.Trim(braces, "{}"), ":"))
	var list []attribute
	for rest != "" {
		m := attributeWord.FindStringSubmatch(rest)
		if m == nil {
			return nil
		}
		a := attribute{id: m[1], key: strings.ToLower(m[2]), value: m[3] + m[4] + m[5]}
		if a.id == "" && a.key == "" {
			a.class = strings.TrimSpace(m[0])
		}
		list, rest = append(list, a), rest[len(m[0]):]
	}
	return list
}

// takeAttributes removes the lists of attributes at the end of a heading from its
// text. An audience counts only after a heading that begins with #.
func takeAttributes(n *ast.Heading, source []byte, audience bool) {
	if n.Lines().Len() == 0 {
		return
	}
	last := n.Lines().Len() - 1
	segment := n.Lines().At(last)
	marks := headingMarks{}
	var labels []string
	for range 3 {
		line := source[segment.Start:segment.Stop]
		m := lastBraces.FindSubmatchIndex(line)
		if m == nil {
			break
		}
		braces := string(line[m[2]:m[3]])
		if own := headingAttribute.FindSubmatch(line); own != nil && audience && labels == nil {
			labels = strings.Fields(string(own[1]) + string(own[2]))
			if labels == nil {
				labels = []string{}
			}
			segment.Stop = segment.Start + m[0]
			continue
		}
		list := attributesIn(braces)
		if !slices.ContainsFunc(list, func(a attribute) bool { return a.key == "" }) || saysHidden.MatchString(braces) {
			break
		}
		for _, a := range list {
			switch {
			case a.id != "" && marks.id == "":
				marks.id = a.id
			case marks.unused == "":
				marks.unused = a.class + a.key + a.id
			}
		}
		marks.at = segment.Start + m[2]
		marks.braces, marks.places = append(marks.braces, braces), append(marks.places, marks.at)
		segment.Stop = segment.Start + m[0]
	}
	n.Lines().Set(last, segment)
	if labels != nil {
		n.SetAttribute(audienceAttribute, labels)
	}
	if len(marks.braces) > 0 {
		n.SetAttribute(marksAttribute, marks)
	}
}

func marksOf(n *ast.Heading) (headingMarks, bool) {
	value, ok := n.Attribute(marksAttribute)
	if !ok {
		return headingMarks{}, false
	}
	return value.(headingMarks), true
}

// goodHeadingID matches valid ids of headings. Two hyphens in a row are for the ids of
// templates.
var goodHeadingID = regexp.MustCompile(`^[\pL\pN_][\pL\pN\pM_.:-]{0,99}$`)

// nameHeadings assigns the explicit ids of headings, before any other heading gets one
// from its words.
func (p *page) nameHeadings(document ast.Node) {
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		heading, ok := n.(*ast.Heading)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		marks, ok := marksOf(heading)
		if !ok {
			p.spacedID(heading)
			return ast.WalkContinue, nil
		}
		if marks.unused != "" {
			p.warn(marks.at, "markdown/attribute", quoteFolded(marks.unused)+" after the heading is not used", "remove it: pages do not set styles")
		}
		switch {
		case marks.id == "":
		case !goodHeadingID.MatchString(marks.id) || strings.Contains(marks.id, "--") || idReserved(marks.id):
			p.warn(marks.at, "markdown/bad-heading-id", "the id "+quoteFolded(marks.id)+" of the heading cannot be used",
				"use letters, digits and single hyphens, and no word that the page itself uses, such as \"search\" or \"toc\"")
		default:
			if p.ids.Taken(marks.id) {
				p.warn(marks.at, "markdown/same-heading-id", "the id "+quoteFolded(marks.id)+" of the heading is used twice", "give each heading a different id")
			}
			if p.headingIDs == nil {
				p.headingIDs = map[*ast.Heading]string{}
			}
			p.headingIDs[heading] = p.ids.Unique(marks.id)
		}
		return ast.WalkContinue, nil
	})
}

// idReserved reports whether an id is for the page's own elements.
func idReserved(id string) bool {
	lower := strings.ToLower(id)
	return kb.HeadingReserved(lower) || strings.HasPrefix(lower, "task-")
}

// spacedID reports an id of several words, which is invalid and stays in the text.
func (p *page) spacedID(n *ast.Heading) {
	if n.Lines().Len() == 0 {
		return
	}
	segment := n.Lines().At(n.Lines().Len() - 1)
	line := p.src[segment.Start:segment.Stop]
	if m := spacedID.FindSubmatchIndex(line); m != nil && !saysHidden.Match(line) {
		id := kb.Slug(string(line[m[4]:m[5]]))
		p.warn(segment.Start+m[2], "markdown/bad-heading-id", quoteFolded(line[m[2]:m[3]])+" after the heading is not an id and is shown as text", "write {#"+id+"}")
	}
}
