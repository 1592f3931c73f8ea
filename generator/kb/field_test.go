package kb_test

import (
	"fmt"
	"strings"
	"testing"

	"tandem/generator/kb"

	"github.com/google/go-cmp/cmp"
)

// sheet is a header with a field of each kind.
type sheet struct {
	text, choice, owner, page, prose string
	texts, owners, pages             []string
	day                              kb.Day
	number, share                    kb.Number
	every                            kb.Interval
	yes                              kb.YesNo
	words                            []kb.Word
	items                            []kb.Item
	rows                             []row
	named                            []row
	volatile                         string
}

type row struct {
	id, page, owner, text string
}

func (r *row) keys() []kb.Field {
	return []kb.Field{
		kb.Text("id", &r.id, ""), kb.PageRef("page", &r.page, "").To("guide").Relation("Step of"), kb.Owner("owner", &r.owner, ""), kb.Text("text", &r.text, ""),
	}
}

func (s *sheet) Fields() []kb.Field {
	return []kb.Field{
		kb.Text("text", &s.text, ""), kb.Choice("choice", &s.choice, "", "a", "b"), kb.Owner("owner", &s.owner, ""), kb.PageRef("page", &s.page, "").Relation("Back"),
		kb.Prose("prose", "Prose", &s.prose, ""), kb.Texts("texts", &s.texts, ""), kb.Owners("owners", &s.owners, ""), kb.PageRefs("pages", &s.pages, ""),
		kb.Date("day", &s.day, ""), kb.Num("number", &s.number, ""), kb.Percent("share", &s.share, ""), kb.Span("every", &s.every, ""), kb.Whether("yes", &s.yes, ""),
		kb.Words("words", &s.words, ""), kb.Items("items", "Items", &s.items, ""),
		kb.Rows("rows", &s.rows, "", func(r *row) []kb.Field { return r.keys() }),
		kb.Named("named", &s.named, "", func(r *row, name string) []kb.Field {
			if name != "" {
				r.id = name
			}
			return r.keys()[1:]
		}),
		kb.Text("volatile", &s.volatile, "").Bookkeeping(), kb.Free("free", ""),
	}
}

func full() *sheet {
	return &sheet{
		text: " a \n b ", choice: "a", owner: "ann", page: "p0", prose: "[[p1|one]] and [two](p2.md#x \"t\") and <https://base.example/p3> and https://base.example/p4.",
		texts: []string{"x", "[[p5]]"}, owners: []string{"bert", "cleo"}, pages: []string{"p6", "p7"}, day: "2026-11-21", number: kb.Number{Value: 3, Text: "3"}, share: kb.Number{Value: 10, Text: "10%"},
		every: kb.Interval{N: 3, Unit: "mo"}, yes: kb.No, words: []kb.Word{{Name: "lab", Text: "[[p8]]"}}, items: []kb.Item{{Text: "do [[p9]]", Declined: "[[p10]]"}},
		rows: []row{{id: "r1", page: "p11", owner: "dora", text: "[[p12]]"}, {id: "r2"}}, named: []row{{id: "n1", page: "p13"}}, volatile: "changes",
	}
}

// TestFieldsOfAHeader: what is empty, what readers see, and what is referred to.
func TestFieldsOfAHeader(t *testing.T) {
	for _, f := range new(sheet).Fields() {
		if !f.Empty() || f.VisibleText() != "" {
			t.Errorf("%s of an empty header is %q", f.Key, f.VisibleText())
		}
	}
	want := map[string]string{
		"text": "a b", "choice": "a", "owner": "ann", "page": "p0", "texts": "x [[p5]]", "owners": "bert cleo", "pages": "p6 p7", "day": "2026-11-21", "number": "3", "share": "10%",
		"every": "3mo", "yes": "no", "words": "lab [[p8]]", "items": "do [[p9]]", "rows": "r1 p11 dora [[p12]] r2", "named": "p13", "volatile": "", "free": "",
		"prose": full().prose,
	}
	for _, f := range full().Fields() {
		if f.Empty() != (f.Key == "free") || f.VisibleText() != want[f.Key] {
			t.Errorf("%s is %q, empty %v; want %q", f.Key, f.VisibleText(), f.Empty(), want[f.Key])
		}
	}
	list := func(refs []kb.Reference) string {
		var all []string
		for _, r := range refs {
			all = append(all, strings.TrimSuffix(fmt.Sprint(r.Key, "=", r.To, "/", r.Label), "/"))
		}
		return strings.Join(all, " ")
	}
	for name, test := range map[string]struct{ got, want string }{
		"pages":  {list(kb.PageReferences(full().Fields())), "page=p0 pages[0]=p6 pages[1]=p7 rows[0].page=p11 named[0].page=p13"},
		"owners": {list(kb.OwnerReferences(full().Fields())), "owner=ann owners[0]=bert owners[1]=cleo rows[0].owner=dora"},
		"texts": {list(kb.TextReferences(full().Fields())),
			"prose=p1/one prose=p2.md#x/two prose=https://base.example/p3 prose=https://base.example/p4 texts[1]=p5 words.lab=p8 items[0]=p9 items[0]=p10 rows[0].text=p12"},
	} {
		if diff := cmp.Diff(strings.Fields(test.want), strings.Fields(test.got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	page := kb.Page{Common: kb.Common{ReliesOn: []string{"q"}, Owners: []string{"eve"}, Description: "[[r]]"}, Fields: full()}
	refs := page.HeaderRefs()
	if len(refs) != 5+1+4+1+9+1 {
		t.Errorf("a header refers to %d things: %v", len(refs), refs)
	}
	if got, want := refs[0], (kb.HeaderRef{Key: "relies_on[0]", To: "q", Back: "Relied on by"}); got != want {
		t.Errorf("first is %+v, want %+v", got, want)
	}
	if got, want := refs[4], (kb.HeaderRef{Key: "rows[0].page", To: "p11", Type: "guide", Back: "Step of"}); got != want {
		t.Errorf("of a row: %+v, want %+v", got, want)
	}
}

// TestRows: rows are added, visited in order, and known by their ids.
func TestRows(t *testing.T) {
	s := new(sheet)
	rows, named := s.Fields()[15], s.Fields()[16]
	for i, id := range []string{"a", "b"} {
		fields := rows.AddRow("")
		*fields[0].Target.(*string) = id
		*named.AddRow("n" + id)[1].Target.(*string) = "ann"
		if len(s.rows) != i+1 || len(s.named) != i+1 {
			t.Fatalf("%d rows and %d named ones after %d", len(s.rows), len(s.named), i+1)
		}
	}
	if want := (sheet{rows: []row{{id: "a"}, {id: "b"}}, named: []row{{id: "na", owner: "ann"}, {id: "nb", owner: "ann"}}}); fmt.Sprint(s.rows, s.named) != fmt.Sprint(want.rows, want.named) {
		t.Errorf("rows are %v and %v", s.rows, s.named)
	}
	all, some := rows.RowIDs(nil), rows.RowIDs(func(r []kb.Field) bool { return *r[0].Target.(*string) != "a" })
	if len(all) != 2 || !all["a"] || !all["b"] || len(some) != 1 || !some["b"] {
		t.Errorf("ids of rows are %v, of some %v", all, some)
	}
	if ids := s.Fields()[0].RowIDs(nil); len(ids) != 0 {
		t.Errorf("a text has the rows %v", ids)
	}
	keys := func(f kb.Field) string {
		var all []string
		for _, k := range f.RowKeys() {
			all = append(all, k.Key)
		}
		return strings.Join(all, " ")
	}
	for name, test := range map[string]struct{ got, want string }{
		"rows": {keys(rows), "id page owner text audience"}, "for all": {keys(rows.Whole()), "id page owner text"},
		"items": {keys(s.Fields()[14]), "text audience"}, "text": {keys(s.Fields()[0]), ""},
	} {
		if test.got != test.want {
			t.Errorf("%s have the keys %q, want %q", name, test.got, test.want)
		}
	}
}

// TestHeaderTexts: what a header writes of the sections of its type.
func TestHeaderTexts(t *testing.T) {
	s := full()
	s.items = append(s.items, kb.Item{Text: " "})
	typ := &kb.Type{New: func() kb.Fields { return new(sheet) }}
	places := map[string][]kb.TextPlace{"prose": {{From: 1}}}
	var got []string
	for _, text := range typ.HeaderTexts(s, places) {
		got = append(got, fmt.Sprint(text.Key, " ", text.Place, " ", text.Heading, " ", text.Item, " ", len(text.Places)))
	}
	want := []string{"prose prose Prose false 1", "items items[0] Items true 0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("texts (-want +got):\n%s", diff)
	}
	if got := typ.HeaderTexts(nil, nil); got != nil {
		t.Errorf("a page without a header writes %v", got)
	}
}

// TestReplaceReferences: references in a text, each as it is written.
func TestReplaceReferences(t *testing.T) {
	for text, want := range map[string]string{
		"See [[a]] and [[b|B]].":               "See <a> and <b:B>.",
		"[x](a.md), [y](a.md#h) [z](a.png)":    "<a.md:x>, <a.md#h:y> [z](a.png)",
		"[x](a.md \"title\")":                  "<a.md:x>",
		"[x](https://a.example/b)":             "<https://a.example/b:x>",
		"[x](<https://a.example/b>)":           "<https://a.example/b:x>",
		"At https://a.example/b. Or":           "At <https://a.example/b>. Or",
		"(https://a.example/b)":                "(<https://a.example/b>)",
		"<https://a.example/b>":                "<https://a.example/b>",
		"//a.example":                          "<//a.example>",
		"HTTPS://a.example/!":                  "<HTTPS://a.example/>!",
		"[x](a.md) https://a.example [[b]] [y": "<a.md:x> <https://a.example> <b> [y",
		"nothing [here] (at) [all](a b.md)":    "nothing [here] (at) [all](a b.md)",
	} {
		got := kb.ReplaceReferences(text, func(_, ref, label string) string {
			if label != "" {
				label = ":" + label
			}
			return "<" + ref + label + ">"
		})
		if got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"@ann and @Bert.": "@<ann> and @<bert>.", "ann@b.example": "ann@b.example", "a_@ann": "a_@ann", "(@ann)": "(@<ann>)", "/@ann": "/@<ann>", "https://a.example/@ann": "https://a.example/@ann",
		"see \"https://a.example/\" @ann": "see \"https://a.example/\" @<ann>", "@a-b.c-": "@<a-b.c>-", "@ ann": "@ ann", "@": "@", "none": "none", "ü@ann": "ü@ann",
	} {
		if got := kb.ReplaceMentions(text, func(id, _ string) string { return "<" + id + ">" }); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
