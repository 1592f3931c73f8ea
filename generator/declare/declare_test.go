package declare_test

import (
	"slices"
	"testing"

	"tandem/generator/declare"
	"tandem/generator/kb"
	"tandem/generator/view"
)

func one(t *testing.T, in kb.Declared) *kb.Type {
	t.Helper()
	builtin := kb.Types{{Name: "guide", Folder: "guides"}}
	types, problems := declare.Types(&kb.Site{Types: []kb.Declared{in}}, builtin)
	if len(problems) > 0 || len(types) != 2 || len(builtin) != 1 {
		t.Fatalf("got %d types and %v, want one more than the built-in one", len(types), problems)
	}
	return types[1]
}

func heads(columns []kb.Fact) []string {
	var list []string
	for _, c := range columns {
		list = append(list, c.Label)
	}
	return list
}

func TestWhatIsLeftOutFollowsFromTheName(t *testing.T) {
	for _, test := range []struct {
		in                                    kb.Declared
		title, plural, folder, register, head string
	}{
		{kb.Declared{Name: "site-visit"}, "Site visit", "Site visits", "site-visits", "Site visits", "State"},
		{kb.Declared{Name: "person-day", Title: "Day", Plural: "Days of work"}, "Day", "Days of work", "days-of-work", "Days of work", "State"},
		{kb.Declared{Name: "supplier", Folder: "firms", Register: "Who we buy from"}, "Supplier", "Suppliers", "firms", "Who we buy from", "State"},
	} {
		got := one(t, test.in)
		if got.Title != test.title || got.Plural != test.plural || got.Folder != test.folder || got.Register != test.register {
			t.Errorf("%s: got %q, %q, %q, %q; want %q, %q, %q, %q", test.in.Name, got.Title, got.Plural, got.Folder, got.Register, test.title, test.plural, test.folder, test.register)
		}
		if got.Family != kb.FamilyKnow || got.Record != nil || !got.OwnersNeeded {
			t.Errorf("%s: got family %q, a record: %v, owners needed: %v; want a living page of know with owners", test.in.Name, got.Family, got.Record != nil, got.OwnersNeeded)
		}
	}
}

func TestColumnsFollowFromTheFields(t *testing.T) {
	var fields []kb.DeclaredField
	for _, key := range []string{"one", "two", "three", "four", "five"} {
		fields = append(fields, kb.DeclaredField{Key: key, Kind: "text"})
	}
	fields[1].Label = "Number 2"
	fields[2].Kind = "prose"
	for _, test := range []struct {
		in   kb.Declared
		want []string
	}{
		{kb.Declared{Name: "x", Fields: fields}, []string{"One", "Number 2", "Four", "Five", "State"}},
		{kb.Declared{Name: "x", Fields: fields, Record: kb.Yes}, []string{"One", "Number 2", "Four", "Five"}},
		{kb.Declared{Name: "x", Fields: fields, Columns: []string{"five", "trust", "owners"}}, []string{"Five", "State", "Owners"}},
	} {
		if got := heads(view.Columns(one(t, test.in))); !slices.Equal(got, test.want) {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestHeadersDoNotShareValues(t *testing.T) {
	kind := one(t, kb.Declared{Name: "x", Fields: []kb.DeclaredField{
		{Key: "a", Kind: "text"},
		{Key: "b", Kind: "rows", Fields: []kb.DeclaredField{{Key: "c", Kind: "text"}}},
	}})
	first, second := kind.New().Fields(), kind.New().Fields()
	*first[0].Target.(*string) = "first"
	for _, text := range []string{"one", "two"} {
		*first[1].AddRow("")[0].Target.(*string) = text
	}
	if got := first[1].VisibleText(); got != "one two" {
		t.Errorf("the rows say %q, want %q", got, "one two")
	}
	if !second[0].Empty() || !second[1].Empty() {
		t.Errorf("a value of one header is in another: %q, %q", second[0].VisibleText(), second[1].VisibleText())
	}
}

func TestKeysOfSectionsGiveWay(t *testing.T) {
	kind := one(t, kb.Declared{Name: "x", Fields: []kb.DeclaredField{{Key: "next", Kind: "text"}}, Sections: []string{"Next", "Sources", "!", "Why now"}})
	var got []string
	for _, f := range kind.New().Fields() {
		got = append(got, f.Key)
	}
	if want := []string{"next", "next_section", "sources_section", "_section", "why_now"}; !slices.Equal(got, want) {
		t.Errorf("keys: got %q, want %q", got, want)
	}
}

func TestALabelLeavesTheHeadingOfASection(t *testing.T) {
	kind := one(t, kb.Declared{Name: "x", Fields: []kb.DeclaredField{
		{Key: "seen", Kind: "items", Label: "What we saw", Section: "Seen"},
		{Key: "heard", Kind: "prose", Label: "What we heard"},
	}})
	var got []string
	for _, f := range kind.New().Fields() {
		got = append(got, f.Section+": "+f.Name())
	}
	if want := []string{"Seen: What we saw", "What we heard: What we heard"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
