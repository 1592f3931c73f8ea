package markdown

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"tandem/generator/kb"
)

// taskMark is the content of a task's box; it is attached to the list item.
type taskMark struct {
	done    bool
	id      string // the explicit one, until nameTasks has given every task one
	at      int    // offset of the explicit id, or of the task's text
	written string // the task's text as in the source
	node    ast.Node
	item    kb.Item // its item, from nameTasks on
	hashed  string  // the text hashed for the id
	broken  string  // an invalid id at the end
}

var taskAttribute = []byte("task")

func taskMarkOf(item ast.Node) *taskMark {
	if item.Kind() != ast.KindListItem {
		return nil
	}
	mark, ok := item.Attribute(taskAttribute)
	if !ok {
		return nil
	}
	return mark.(*taskMark)
}

func hasTasks(list *ast.List) bool {
	for c := list.FirstChild(); c != nil; c = c.NextSibling() {
		if taskMarkOf(c) != nil {
			return true
		}
	}
	return false
}

var (
	taskBox = regexp.MustCompile(`^\s*\[([ \txX])\][ \t]+(\S)`)
	taskID  = regexp.MustCompile(`(?:^|[ \t]+)\{#([^{}]+)\}\s*$`)
	goodID  = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)
)

// markTask removes the box and the id of a task from its text. goldmark's own parser
// would read [x](page.md) as a box.
func markTask(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	item := n.Parent()
	if item.Kind() != ast.KindListItem || item.FirstChild() != n || n.Lines().Len() == 0 {
		return
	}
	first := n.Lines().At(0)
	line := first.Value(reader.Source())
	if bytes.IndexByte(line, '[') < 0 {
		return
	}
	m := taskBox.FindSubmatchIndex(line)
	if m == nil {
		return
	}
	start := first.Stop - (len(line) - m[4])
	mark := &taskMark{node: item, done: bytes.ContainsAny(line[m[2]:m[3]], "xX"), at: start}
	n.Lines().Set(0, text.NewSegment(start, first.Stop))

	end := n.Lines().Len() - 1
	last := n.Lines().At(end)
	line = reader.Source()[last.Start:last.Stop]
	if m := taskID.FindSubmatchIndex(line); m != nil && last.Start+m[0] > start {
		mark.id, mark.at = string(line[m[2]:m[3]]), last.Start+m[2]-2
		if !goodID.MatchString(mark.id) {
			mark.id, mark.broken = "", mark.id
		}
		last.Stop = last.Start + m[0]
		n.Lines().Set(end, last)
		if m[0] == 0 { // it was on a separate line
			n.Lines().SetSliced(0, end)
		}
	}
	mark.written = written(n, reader.Source())
	item.SetAttribute(taskAttribute, mark)
}

// nameTasks gives every task an id: explicit ones first, so that no hash equals the id
// of another.
func (p *page) nameTasks(document *ast.Document, notes *extast.FootnoteList) {
	var marks []*taskMark
	visit := func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if mark := taskMarkOf(n); entering && mark != nil {
			marks = append(marks, mark)
		}
		if entering && (n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock) {
			p.badTask(n)
		}
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	}
	_ = ast.Walk(document, visit)
	if notes != nil {
		_ = ast.Walk(notes, visit)
	}
	var ids kb.IDs
	for _, mark := range marks {
		if isText(mark.node.FirstChild()) {
			mark.item = p.itemOf(mark.node)
		}
		if mark.broken != "" {
			p.warn(mark.at, "markdown/bad-task-id", "the task id "+quoteFolded(mark.broken)+" is not valid", "use letters a to z, digits, - and _, at most 64")
		}
		if mark.id == "" {
			continue
		}
		if ids.Taken(mark.id) {
			p.fail(mark.at, "markdown/same-task-id", "the task id "+quoteFolded(mark.id)+" is used twice", "give each task a different id")
		}
		mark.id = ids.Unique(mark.id)
	}
	for _, mark := range marks {
		if mark.id == "" {
			mark.hashed = taskWords(mark)
			mark.id = ids.Unique(kb.TaskID(mark.hashed))
		}
		p.ids.Take("task-" + mark.id)
	}
}

// taskWords returns the text hashed for the id of a task. Its owner and day may
// change.
func taskWords(mark *taskMark) string {
	words := mark.item.Words()
	if due := string(mark.item.Due); due != "" {
		words = strings.Join(slices.DeleteFunc(strings.Fields(words), func(word string) bool { return word == due }), " ")
	}
	words = cmp.Or(words, mark.written)
	return fold(words)
}

// task writes an item with a box, up to its end tag. The box is disabled: a script
// that can store ticks enables it.
func (p *page) task(item ast.Node, mark *taskMark) {
	first := item.FirstChild()
	name := "task-" + mark.id
	p.put(`<li class="task"`)
	p.attribute("data-task", mark.id)
	p.put(">")
	if first != nil && first.Kind() == ast.KindParagraph {
		p.put("<p>")
	}
	p.put(`<input type="checkbox"`)
	p.attribute("id", name)
	if mark.done {
		p.put(" checked")
	}
	if isText(first) {
		p.put(" disabled> <label")
		p.attribute("for", name)
		p.put(">")
	} else { // a table or heading, which a label must not contain
		p.put(" disabled")
		p.named("Task", "")
		p.put(">\n")
	}

	heading := p.sections[p.at].heading
	index := len(p.body.Tasks)
	p.body.Tasks = append(p.body.Tasks, kb.Task{
		ID: mark.id, Hashed: mark.hashed, Section: heading.ID, Group: heading.Text,
		Text: fold(mark.written), Done: mark.done, Depth: p.lists - 1, Pos: p.pos(mark.at),
	})
	if !isText(first) {
		p.itemBlocks(item, first)
		return
	}
	p.body.Tasks[index].Pos = p.pos(first.Lines().At(0).Start)
	text := p.leaf(first)
	p.body.Tasks[index].Text = text
	p.add(text)
	p.put("</label>")
	if first.Kind() == ast.KindParagraph {
		p.put("</p>")
	}
	if next := first.NextSibling(); next != nil {
		p.put("\n")
		p.itemBlocks(item, next)
	}
}
