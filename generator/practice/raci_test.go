package practice

import (
	"testing"

	"tandem/generator/kb"
)

// neutral is a header with an ombud, as a charter has one.
type neutral struct{ one, other string }

func (n *neutral) Fields() []kb.Field {
	return []kb.Field{kb.Text("purpose", &n.other, ""), kb.Owner("ombud", &n.one, "")}
}

func TestOmbudIsWhomACharterNames(t *testing.T) {
	charter, other := &kb.Type{Name: "charter"}, &kb.Type{Name: "agreement"}
	base := kb.NewBase(kb.Site{}, kb.Directory{}, nil, []*kb.Page{
		{ID: "charters/index", Type: charter, Index: true},
		{ID: "charters/pilot", Type: charter, Fields: &neutral{one: "mediator", other: "purpose"}},
		{ID: "agreements/terms", Type: other, Fields: &neutral{one: "somebody"}},
	}, nil)
	got := ombuds(&kb.Linked{Base: base})
	for who, want := range map[string]bool{"mediator": true, "purpose": false, "somebody": false, "ombud": true} {
		if got[who] != want {
			t.Errorf("%q stays neutral: got %v want %v", who, got[who], want)
		}
	}
}
