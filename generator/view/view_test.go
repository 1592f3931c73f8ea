package view_test

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/view"
)

// visit is the header of a made-up type that says nothing but its fields.
type visit struct {
	what    string
	seen    kb.Day
	guests  []string
	cost    kb.Number
	every   kb.Interval
	again   kb.YesNo
	outcome string
	host    string
	plan    string
	rooms   []room
	words   []kb.Word
	actions []kb.Item
	secret  string
	later   string
}

type room struct {
	name  string
	seats kb.Number
}

func (v *visit) Fields() []kb.Field {
	return []kb.Field{
		kb.Text("what", &v.what, "what was looked at"),
		kb.Date("seen_on", &v.seen, "the day of the visit"),
		kb.Texts("guests", &v.guests, "who came").As("Came along"),
		kb.Num("cost", &v.cost, "what it cost").
			Shows(func(*kb.Edition, *kb.Page) kb.Cell { return kb.TextCell(v.cost.Text + " hours") }),
		kb.Span("every", &v.every, "how often"),
		kb.Whether("again", &v.again, "whether there is another one"),
		kb.Choice("outcome", &v.outcome, "what came of it", "useful", "useless"),
		kb.Owner("host", &v.host, "who received the guests"),
		kb.PageRef("plan", &v.plan, "the plan of the visit"),
		kb.Rows("rooms", &v.rooms, "rooms that were seen", func(r *room) []kb.Field {
			return []kb.Field{kb.Text("name", &r.name, "name of the room"), kb.Num("seats", &r.seats, "how many seats").As("Places")}
		}),
		kb.Words("says", &v.words, "the word each partner uses"),
		kb.Items("actions", "Actions", &v.actions, "what is to be done").InTable(),
		kb.Text("secret", &v.secret, "shown by the type itself").Elsewhere(),
		kb.Text("later", &v.later, "not given"),
	}
}

func visitType() *kb.Type {
	return &kb.Type{Name: "visit", Title: "Visit", Folder: "visits", New: func() kb.Fields { return new(visit) }}
}

func visited(kind *kb.Type) (*kb.Edition, *kb.Page) {
	number := func(text string) kb.Number { return kb.Number{Text: text} }
	p := &kb.Page{ID: "visits/one", Type: kind, Common: kb.Common{Title: "One", Owners: []string{"nurse"}}, Fields: &visit{
		what: "The wards", seen: "2026-11-20", guests: []string{"Ann", "Bo"}, cost: number("12"), every: kb.Interval{N: 2, Unit: "w"}, again: kb.Yes,
		outcome: "useful", host: "nurse", plan: "plan", rooms: []room{{"Blue room", number("8")}}, words: []kb.Word{{Name: "lab", Text: "tour"}},
		actions: []kb.Item{{Text: "Write to them"}}, secret: "not in facts",
	}}
	p.Items = p.Fields.(*visit).actions
	plan := &kb.Page{ID: "guides/plan", Type: kind, Common: kb.Common{Title: "Plan"}, Fields: new(visit)}
	directory := kb.Directory{Partners: []kb.Partner{{ID: "lab", Name: "University lab"}}}
	base := kb.NewBase(kb.Site{}, directory, kb.Types{kind}, []*kb.Page{p, plan}, nil)
	linked := &kb.Linked{Base: base, Refs: map[kb.Ref]string{{From: p.ID, To: "plan"}: plan.ID}}
	return &kb.Edition{Judged: &kb.Judged{Linked: linked, Day: "2026-11-21"}}, p
}

// said writes cells as text, to compare them.
func said(cells ...kb.Cell) string {
	var texts []string
	for _, c := range cells {
		text := strings.Join(slices.Concat([]string{c.Text, string(c.Day), c.Page}, c.Pages, c.Owners), " ")
		texts = append(texts, strings.Join(strings.Fields(text), " "))
	}
	return strings.Join(texts, " | ")
}

// TestATypeThatSaysOnlyItsFieldsShowsThem: every field that is given stands on the
// page under its label.
func TestATypeThatSaysOnlyItsFieldsShowsThem(t *testing.T) {
	var got []string
	for _, panel := range view.Panels(visited(visitType())) {
		got = append(got, string(panel.Kind)+": "+panel.Title+" "+strings.Join(panel.Head, ", "))
		for _, row := range panel.Rows {
			got = append(got, said(row...))
		}
	}
	want := []string{
		"facts:  ",
		"What | The wards", "Seen on | 2026-11-20", "Came along | Ann, Bo", "Cost | 12 hours", "Every | 2 weeks", "Again | yes",
		"Outcome | useful", "Host | nurse", "Plan | guides/plan",
		"table: Rooms Name, Places", "Blue room | 8",
		"table: Says ", "University lab | tour",
		"items: Actions ", "open | Write to them |  |  | ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestAFieldThatLeadsNowhereIsLeftOut: a page that the edition does not have leaves
// no line behind.
func TestAFieldThatLeadsNowhereIsLeftOut(t *testing.T) {
	e, p := visited(visitType())
	p.Fields.(*visit).plan = "gone"
	for _, row := range view.Panels(e, p)[0].Rows {
		if row[0].Text == "Plan" {
			t.Errorf("got the line %q", said(row...))
		}
	}
}

// TestColumnsFollowFromTheFields: what the type does not name comes from its fields.
func TestColumnsFollowFromTheFields(t *testing.T) {
	kind := visitType()
	named := visitType()
	named.Columns = []kb.Fact{{Field: "cost"}, {Field: "rooms", Label: "How many rooms"}, {Field: "owners"}, {Field: kb.FactTrust},
		{Label: "Long", Of: func(*kb.Edition, *kb.Page) kb.Cell { return kb.TextCell("very") }}}
	record := visitType()
	record.Record = func(*kb.Page, kb.Day) bool { return true }
	for _, test := range []struct {
		kind *kb.Type
		want []string
	}{
		{kind, []string{"What: The wards", "Seen on: 2026-11-20", "Came along: Ann, Bo", "Cost: 12 hours", "State: "}},
		{record, []string{"What: The wards", "Seen on: 2026-11-20", "Came along: Ann, Bo", "Cost: 12 hours"}},
		{named, []string{"Cost: 12 hours", "How many rooms: 1", "Owners: nurse", "State: ", "Long: very"}},
	} {
		e, p := visited(test.kind)
		var got []string
		columns := view.Columns(test.kind)
		for i, cell := range view.Row(e, p, columns) {
			got = append(got, columns[i].Label+": "+said(cell))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

// TestFactsThatAreNamedComeFirst: the others follow, each once.
func TestFactsThatAreNamedComeFirst(t *testing.T) {
	kind := visitType()
	kind.Facts = append(kb.Facts("host", "what"), kb.Fact{Field: "cost", Label: "What it took"}, kb.Fact{Label: "Long", Of: func(*kb.Edition, *kb.Page) kb.Cell { return kb.TextCell("very") }})
	var got []string
	for _, row := range view.Panels(visited(kind))[0].Rows {
		got = append(got, row[0].Text)
	}
	if want := []string{"Host", "What", "What it took", "Long", "Seen on", "Came along", "Every", "Again", "Outcome", "Plan"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPanelsHaveAddressesOfTheirOwn: two fields of one label.
func TestPanelsHaveAddressesOfTheirOwn(t *testing.T) {
	e, p := visited(visitType())
	p.Type.New = nil // is not asked
	p.Fields = &twins{fields: p.Fields.(*visit)}
	var got []string
	for _, panel := range view.Panels(e, p) {
		got = append(got, panel.Title)
	}
	if want := []string{"Same", "Same (second)"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

type twins struct{ fields *visit }

func (w *twins) Fields() []kb.Field {
	return []kb.Field{
		kb.Texts("first", &w.fields.guests, "").As("Same").InTable(),
		kb.Texts("second", &w.fields.guests, "").As("Same").InTable(),
	}
}

// TestAPanelWithoutRowsIsLeftOut: on a page and above a register.
func TestAPanelWithoutRowsIsLeftOut(t *testing.T) {
	kind := visitType()
	drawn := []kb.Panel{{Title: "Nothing"}, {Title: "Something", Rows: [][]kb.Cell{{kb.TextCell("x")}}}}
	kind.Panels = func(*kb.Edition, *kb.Page) []kb.Panel { return slices.Clone(drawn) }
	kind.Summary = func(*kb.Edition) []kb.Panel { return slices.Clone(drawn) }
	e, p := visited(kind)
	for place, panels := range map[string][]kb.Panel{"page": view.Panels(e, p), "register": view.Summary(e, kind)} {
		if slices.ContainsFunc(panels, func(p kb.Panel) bool { return p.Title == "Nothing" }) {
			t.Errorf("the %s shows a panel without rows", place)
		}
		if !slices.ContainsFunc(panels, func(p kb.Panel) bool { return p.Title == "Something" }) {
			t.Errorf("the %s leaves out a panel with a row", place)
		}
	}
	kind.Summary = nil
	if got := view.Summary(e, kind); got != nil {
		t.Errorf("got %v for a type without a summary", got)
	}
}
