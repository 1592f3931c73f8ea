package header_test

import (
	"fmt"

	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// The header of a page is read by the fields of its type. What cannot be read is a
// problem with its place.
func ExampleDecode() {
	page := "---\nowners: [ann, bert]\nreview_evry: 90d\n---\n# Kickoff\n"
	head, problems := header.Decode("playbooks/kickoff.md", []byte(page), practice.All())
	fmt.Println(head.Type.Name, head.Common.Owners)
	for _, p := range problems {
		fmt.Printf("%s:%d:%d: %s [%s]\n", p.Path, p.Line, p.Column, p.Message, p.Code)
		fmt.Println("hint:", p.Hint)
	}
	// Output:
	// playbook [ann bert]
	// playbooks/kickoff.md:3:1: unknown key "review_evry" [header/unknown-key]
	// hint: did you mean "review_every"?
}

// A header is edited as text: comments, quotes and order stay.
func ExampleVerify() {
	page := "---\n# Ask the ward first.\nowners: [ann]\n---\n# Kickoff\n"
	edited, err := header.Verify([]byte(page), kb.Verification{By: "human:ann", At: "2026-11-21", Text: "0123abcd"})
	fmt.Print(string(edited))
	fmt.Println(err)
	// Output:
	// ---
	// # Ask the ward first.
	// owners: [ann]
	// verified:
	//   - {by: human:ann, at: 2026-11-21, text: "0123abcd"}
	// ---
	// # Kickoff
	// <nil>
}
