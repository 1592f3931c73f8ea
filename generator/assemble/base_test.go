package assemble_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/assemble"
	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/markdown"
)

// report is the header of the type that the tests read.
type report struct {
	teller  string
	day     kb.Day
	topic   string
	about   string
	context string
	steps   string
	lessons []kb.Item
	actions []kb.Item
}

func (r *report) Fields() []kb.Field {
	return []kb.Field{
		kb.Items("lessons", "Lessons", &r.lessons, "what was learnt").Want(),
		kb.Owner("teller", &r.teller, "who tells it"),
		kb.Date("date", &r.day, "when it was"),
		kb.Text("topic", &r.topic, "what it is about").Require(),
		kb.Text("about", &r.about, "more of it").Want(),
		kb.Prose("context", "Context", &r.context, "what was before"),
		kb.Prose("steps", "Next steps", &r.steps, "what follows").Want(),
		kb.Items("actions", "Actions", &r.actions, "what to do").AsTodo("action"),
	}
}

func (r *report) Owned() []string {
	if r.teller == "" {
		return nil
	}
	return []string{r.teller}
}

func (r *report) Happened() kb.Day { return r.day }

// note is a header that begins with prose and has a section without a letter.
type note struct {
	text  string
	since kb.Day // not the day of the note
	times []kb.Item
}

func (n *note) Fields() []kb.Field {
	return []kb.Field{kb.Prose("text", "Background", &n.text, "what it is about"), kb.Date("since", &n.since, "since when it holds"), kb.Items("times", "24/7", &n.times, "when somebody is there")}
}

// types are these, and types without fields.
func types() kb.Types {
	return kb.Types{
		{Name: "report", Title: "Report", Plural: "Reports", Folder: "reports", New: func() kb.Fields { return &report{} }},
		{Name: "note", Title: "Note", Plural: "Notes", Folder: "notes", New: func() kb.Fields { return &note{} }},
		{Name: "guide", Title: "Guide", Plural: "Guides", Folder: "guides", New: func() kb.Fields { return &none{} }},
		{Name: "diary", Title: "Diary", Plural: "Diaries", Folder: "diaries", Private: true, New: func() kb.Fields { return &none{} }},
	}
}

type none struct{}

func (*none) Fields() []kb.Field { return nil }

var (
	site = kb.Site{
		Lang: "en", DefaultAudience: []string{"internal"},
		FolderAudience: []kb.FolderAudience{{Folder: "reports/public", Audience: []string{"public"}}},
	}
	directory = kb.Directory{
		Partners: []kb.Partner{{ID: "hospital"}, {ID: "lab"}},
		Teams:    []kb.Team{{ID: "crew", Partner: "lab"}},
		People:   []kb.Person{{ID: "nurse", Partner: "hospital"}, {ID: "lead", Partner: "lab"}, {ID: "guest"}},
	}
)

// draft reads a file as the builder does.
func draft(t *testing.T, path, text string) assemble.Draft {
	t.Helper()
	head, problems := header.Decode(path, []byte(text), types())
	body, found := markdown.Parse(path, head.Body, head.Type.HeaderTexts(head.Fields, head.Texts)...)
	problems.Append(found)
	for _, p := range problems {
		if p.Severity == diag.Error && strings.HasPrefix(p.Code, "header/") && p.Code != "header/value" {
			t.Logf("%s: %v", path, p)
		}
	}
	d := assemble.Draft{
		Path: path, Hash: "hash", Type: head.Type, Common: head.Common, Fields: head.Fields, At: head.At, Blocks: head.Blocks, Body: body,
		Unread: head.Unread, Faulty: head.Faulty, Blank: head.Blank,
	}
	assemble.Bind(d)
	return d
}

// page reads a file and makes a page of it.
func page(t *testing.T, path, text string) (*kb.Page, diag.List) {
	t.Helper()
	return assemble.Page(draft(t, path, text), &site, &directory, types(), true)
}

// places writes problems as "code line:column"; those of codes that begin with a prefix.
func places(problems diag.List, prefix string) string {
	var all []string
	for _, p := range problems {
		if strings.HasPrefix(p.Code, prefix) {
			all = append(all, fmt.Sprintf("%s %s %d:%d", p.Severity, strings.TrimPrefix(p.Code, "page/"), p.Line, p.Column))
		}
	}
	return strings.Join(all, ", ")
}
