package trust_test

import (
	"strings"
	"testing"

	"tandem/generator/assemble"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/markdown"
	"tandem/generator/practice"
	"tandem/generator/trust"
)

// pageOf reads a page as the builder does.
func pageOf(t *testing.T, text string) *kb.Page {
	t.Helper()
	head, problems := header.Decode("roadmaps/page.md", []byte(text), practice.All())
	body, found := markdown.Parse("roadmaps/page.md", head.Body)
	if problems.Append(found); problems.Failed() {
		t.Fatal(problems)
	}
	d := assemble.Draft{Path: "roadmaps/page.md", Type: head.Type, Common: head.Common, Fields: head.Fields, At: head.At, Blocks: head.Blocks, Body: body}
	assemble.Bind(d)
	p, _ := assemble.Page(d, &kb.Site{DefaultAudience: []string{"public"}}, &kb.Directory{}, practice.All(), false)
	return p
}

const whole = `---
owners: [one]
milestones:
  - {id: a, title: First, due: 2027-01-01, audience: internal}
  - {id: b, title: Second, due: 2027-02-01}
---
# Page

:::audience internal
Hidden words.
:::

## Section {audience=internal}

More.
`

// TestTheHashCoversBlocks: their text, and who may read it.
func TestTheHashCoversBlocks(t *testing.T) {
	hash := trust.Hash(pageOf(t, whole))
	for name, change := range map[string][2]string{
		"a word of a block":           {"Hidden words", "Other words"},
		"the audience of a block":     {":::audience internal", ":::audience partner"},
		"another audience":            {":::audience internal", ":::audience internal partner"},
		"the audience of a section":   {"{audience=internal}", "{audience=partner}"},
		"a section that is for all":   {" {audience=internal}", ""},
		"the audience of a row":       {"audience: internal}", "audience: partner}"},
		"a row that is for all":       {", audience: internal}", "}"},
		"a row that is for some":      {"due: 2027-02-01}", "due: 2027-02-01, audience: internal}"},
		"a word of a row for some":    {"title: First", "title: Former"},
		"a block that ends elsewhere": {"Hidden words.\n:::\n", "Hidden\n:::\n\nwords.\n"},
	} {
		if trust.Hash(pageOf(t, replaced(t, whole, change))) == hash {
			t.Errorf("%s leaves the hash as it is", name)
		}
	}
	for name, change := range map[string][2]string{
		"more colons":   {":::audience internal\nHidden words.\n:::", "::::audience internal\nHidden words.\n::::"},
		"white space":   {":::audience internal\nHidden words.\n", ":::audience   internal\n\nHidden\nwords.\n\n"},
		"quoted labels": {"{audience=internal}", "{ audience = \"internal\" }"},
	} {
		if trust.Hash(pageOf(t, replaced(t, whole, change))) != hash {
			t.Errorf("%s changes the hash", name)
		}
	}
}

func replaced(t *testing.T, text string, change [2]string) string {
	t.Helper()
	if !strings.Contains(text, change[0]) {
		t.Fatalf("%q does not stand there", change[0])
	}
	return strings.Replace(text, change[0], change[1], 1)
}

// TestWhoSeesAPartDoesNotSign: the sign-off of somebody who may not read a block does
// not count, and another audience of a block is not a minor change.
func TestWhoSeesAPartDoesNotSign(t *testing.T) {
	p := pageOf(t, whole)
	p.Owners = []string{"one", "two", "three", "four"}
	for _, by := range p.Owners {
		p.Verified = append(p.Verified, kb.Verification{By: "human:" + by, At: "2026-11-01"})
	}
	directory := kb.Directory{
		Partners: []kb.Partner{{ID: "a"}, {ID: "b", Audiences: []string{"public"}}},
		Teams:    []kb.Team{{ID: "inner", Partner: "b", Audiences: []string{"internal", "public"}}},
		People: []kb.Person{
			{ID: "one", Partner: "a"}, {ID: "two", Partner: "b"}, {ID: "three", Partner: "b", Team: "inner"},
			{ID: "four", Partner: "a", Audiences: []string{"internal"}}, // not even the page, which is public
		},
	}
	base := kb.NewBase(kb.Site{}, directory, practice.All(), []*kb.Page{p}, nil)
	j := trust.Judge(&kb.Linked{Base: base}, "2026-11-21", nil)
	var signed []string
	for _, s := range j.Trust[p.ID].SignOffs {
		signed = append(signed, s.Person)
	}
	if len(signed) != 2 || signed[0] != "one" || signed[1] != "three" {
		t.Errorf("signed by %q, want one and three", signed)
	}
	if trust.MayVerify(j, p, "one") != nil || trust.MayVerify(j, p, "two") == nil || trust.MayVerify(j, p, "four") == nil {
		t.Error("who may verify is not who may read all")
	}
	now := pageOf(t, replaced(t, whole, [2]string{":::audience internal", ":::audience public"}))
	if len(trust.Major(p, now)) == 0 {
		t.Error("another audience of a block counts as a minor change")
	}
}
