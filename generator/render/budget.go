package render

import (
	"bytes"
	"fmt"
	"html/template"
	syntax "text/template/parse"
)

// A template of the base's own may loop, call itself or write without end. So a
// page has a budget of turns of loops, of calls within calls, and of bytes; it
// grows with the base alone, so that the same input ends at the same place.
const (
	turnsAtLeast = 1 << 20  // turns of loops and calls of templates on one page
	turnsPerPage = 1 << 9   // more for each page of the edition
	mostDepth    = 200      // calls of templates within calls
	bytesAtLeast = 16 << 20 // of one page
	bytesPerPage = 64 << 10 // more for each page of the edition: a register prints all of its pages on one
	mostInAll    = 6        // times the bytes of one page, in all pages together
)

// budget is the limits for rendering one page.
type budget struct {
	turns, bytes int
}

func budgetFor(pages int) budget {
	return budget{turnsAtLeast + turnsPerPage*pages, bytesAtLeast + bytesPerPage*pages}
}

// The writer counts the steps of a template: a write of no bytes encodes the kind of
// step in its capacity, and the place in its address.
const (
	turn  = 1 // a round of a loop begins
	enter = 2 // a template that calls others begins
	leave = 3 // it ends
)

// marks has the place, "crumbs.html:3", of each mark in a set of templates.
type marks map[*byte]string

// mark puts marks into the templates of a set. It is done once, after all of them
// are parsed and before the first is executed.
func mark(set *template.Template) marks {
	m := marks{}
	for _, t := range set.Templates() {
		if t.Tree == nil || t.Tree.Root == nil {
			continue
		}
		if calls := m.in(t.Tree, t.Tree.Root); calls {
			root := t.Tree.Root
			nodes := append([]syntax.Node{m.node(t.Tree, root, enter)}, root.Nodes...)
			root.Nodes = append(nodes, m.node(t.Tree, root, leave))
		}
	}
	return m
}

// in marks the loops in a list, and reports whether it calls a template.
func (m marks) in(tree *syntax.Tree, list *syntax.ListNode) (calls bool) {
	if list == nil {
		return false
	}
	for _, n := range list.Nodes {
		branch := func(b *syntax.BranchNode) {
			calls = m.in(tree, b.List) || calls
			calls = m.in(tree, b.ElseList) || calls
		}
		switch n := n.(type) {
		case *syntax.TemplateNode:
			calls = true
		case *syntax.IfNode:
			branch(&n.BranchNode)
		case *syntax.WithNode:
			branch(&n.BranchNode)
		case *syntax.RangeNode:
			branch(&n.BranchNode)
			n.List.Nodes = append([]syntax.Node{m.node(tree, n, turn)}, n.List.Nodes...)
		}
	}
	return calls
}

// node returns a text without bytes, which is written as a mark.
func (m marks) node(tree *syntax.Tree, at syntax.Node, kind int) syntax.Node {
	text := make([]byte, kind)
	place, _ := tree.ErrorContext(at)
	m[&text[0]] = place
	return &syntax.TextNode{NodeType: syntax.NodeText, Pos: at.Position(), Text: text[:0:kind]}
}

// meter is the writer of one page.
type meter struct {
	bytes.Buffer
	left  budget
	depth int
	last  *byte // mark of the loop or call that was entered last
}

// overBudget is the error where a page uses more than it may.
type overBudget struct {
	what string
	at   *byte
}

func (e *overBudget) Error() string { return e.what }

// Write takes bytes of the page, or a mark. The marks of a template in an attribute
// are copies, which have lost their kind: they count as turns.
func (m *meter) Write(p []byte) (int, error) {
	if len(p) > 0 {
		if m.left.bytes -= len(p); m.left.bytes < 0 {
			return 0, &overBudget{fmt.Sprintf("the page has more than %d MB", (m.Len()+len(p))>>20), m.last}
		}
		return m.Buffer.Write(p)
	}
	switch size := cap(p); {
	case size == turn, size == enter:
		m.last = &p[:1][0]
		m.left.turns--
		if size == enter {
			m.depth++
		}
	case size == leave:
		m.depth--
	case size == 0 && p != nil: // fmt writes an empty text as nil where its buffer is new
		m.left.turns--
	}
	switch {
	case m.left.turns < 0:
		return 0, &overBudget{"the loops of the page do not end", m.last}
	case m.depth > mostDepth:
		return 0, &overBudget{"the template calls itself without end", m.last}
	}
	return 0, nil
}

// mostText is the largest text that a function of a template makes, in bytes:
// longer ones could double at each turn of a loop.
const mostText = 64 << 10

// short returns a function's text, or an error where it is too long.
func short[T ~string](text T) (T, error) {
	if len(text) > mostText {
		return "", fmt.Errorf("the text has more than %d KB", mostText>>10)
	}
	return text, nil
}

// bounded are functions of text/template, with a limit where the result may be longer
// than the arguments.
func bounded() template.FuncMap {
	return template.FuncMap{
		"print":    func(args ...any) (string, error) { return short(fmt.Sprint(args...)) },
		"println":  func(args ...any) (string, error) { return short(fmt.Sprintln(args...)) },
		"printf":   func(format string, args ...any) (string, error) { return short(fmt.Sprintf(format, args...)) },
		"html":     func(args ...any) (string, error) { return short(template.HTMLEscaper(args...)) },
		"js":       func(args ...any) (string, error) { return short(template.JSEscaper(args...)) },
		"urlquery": func(args ...any) (string, error) { return short(template.URLQueryEscaper(args...)) },
	}
}
