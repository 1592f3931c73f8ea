package trust_test

import (
	"testing"

	"tandem/generator/kb"
	"tandem/generator/trust"
)

// scene has a field of each kind that the hash treats in its own way.
type scene struct {
	trigger string // text that readers see
	state   string // bookkeeping
	when    string // a section
	steps   []kb.Item
}

func (h *scene) Fields() []kb.Field {
	return []kb.Field{
		kb.Text("trigger", &h.trigger, "what begins it"),
		kb.Text("state", &h.state, "where it stands").Bookkeeping(),
		kb.Prose("when", "When to use", &h.when, "when it is used"),
		kb.Items("steps", "Steps", &h.steps, "what to do"),
	}
}

// TestHash: changes that change the hash of a text and changes that do not.
func TestHash(t *testing.T) {
	text := func(edits ...edit) *kb.Page {
		p := newPage("page", func(p *kb.Page) {
			p.Fields = &scene{"a call", "open", "On call", []kb.Item{{Text: "Ask"}}}
			p.Body.Seen = "Some words."
			p.Description = "A summary"
			p.At = map[string]kb.Pos{"steps": {Line: 2, Column: 1}, "description": {Line: 3, Column: 1}}
		})
		for _, change := range edits {
			change(p)
		}
		return p
	}
	fields := func(change func(*scene)) edit { return func(p *kb.Page) { change(p.Fields.(*scene)) } }
	hash := trust.Hash(text())
	if len(hash) != 8 {
		t.Errorf("%q is not eight digits", hash)
	}
	for _, test := range []struct {
		name    string
		change  edit
		changes bool
	}{
		{"title", func(p *kb.Page) { p.Title = "Another" }, true},
		{"description of the header", func(p *kb.Page) { p.Description = "Another" }, true},
		{"body", func(p *kb.Page) { p.Body.Seen = "Other words." }, true},
		{"field", fields(func(h *scene) { h.trigger = "a letter" }), true},
		{"items of the header", fields(func(h *scene) { h.steps[0].Text = "Tell" }), true},
		{"audience of a row", func(p *kb.Page) { p.HeaderBlocks = []kb.Block{{Key: "steps[0]", Audience: []string{"internal"}}} }, true},
		{"no field", func(p *kb.Page) { p.Fields = nil }, true},
		{"word moved from title to body", func(p *kb.Page) { p.Title, p.Body.Seen = "", "page Some words." }, true},

		{"bookkeeping", fields(func(h *scene) { h.state = "closed" }), false},
		{"section of the body", fields(func(h *scene) { h.when = "On demand" }), false},
		{"white space", func(p *kb.Page) { p.Body.Seen = " Some\n\twords. " }, false},
		{"owners", owners("deputy"), false},
		{"sign-off", by("nurse", "2026-01-01", other), false},
	} {
		if changed := trust.Hash(text(test.change)) != hash; changed != test.changes {
			t.Errorf("%s: changes the hash: %v", test.name, changed)
		}
	}
}
