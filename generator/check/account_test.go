package check_test

import (
	"testing"

	"tandem/generator/check"
	"tandem/generator/kb"
)

func TestAWordCommittedByAnotherIsToldApart(t *testing.T) {
	word := func(by string) kb.Verification { return kb.Verification{By: "human:" + by, At: "2026-11-21"} }
	page := &kb.Page{
		ID: "guides/a", Path: "guides/a.md", Type: &kb.Type{},
		Common: kb.Common{Verified: []kb.Verification{word("product-owner"), word("tech-lead")}},
		At:     map[string]kb.Pos{"verified[1].by": {Line: 4, Column: 10}},
	}
	directory := kb.Directory{People: []kb.Person{{ID: "product-owner"}, {ID: "tech-lead", Account: "tech-lead@lab.example"}}}
	j := &kb.Judged{Linked: &kb.Linked{Base: kb.NewBase(kb.Site{}, directory, nil, []*kb.Page{page}, nil)}}
	by := func(person, name, mail string) kb.Signed {
		return kb.Signed{Path: page.Path, Verification: word(person), Name: name, Mail: mail}
	}
	for name, test := range map[string]struct {
		signed kb.Signed
		want   int
	}{
		"herself":            {by("tech-lead", "Somebody", "Tech-Lead@LAB.example"), 0},
		"another":            {by("tech-lead", "Data steward", "data-steward@hospital.example"), 1},
		"no account is said": {by("product-owner", "Data steward", "data-steward@hospital.example"), 0},
		"nobody known":       {by("nobody", "Data steward", "data-steward@hospital.example"), 0},
	} {
		got := check.Accounts(j, []kb.Signed{test.signed})
		if len(got) != test.want {
			t.Errorf("%s: %d problems, want %d", name, len(got), test.want)
		}
		if len(got) == 1 && (got[0].Line != 4 || got[0].Column != 10 || got[0].Hint == "") {
			t.Errorf("%s: got %+v, want it at 4:10 with a hint", name, got[0])
		}
	}
}
