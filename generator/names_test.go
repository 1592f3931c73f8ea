package generator_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"tandem/generator"
)

// TestReferencesMeanWhatACleanBuildSays changes names one at a time, each after a
// build without errors, and compares the targets of all references with a new builder.
func TestReferencesMeanWhatACleanBuildSays(t *testing.T) {
	for _, c := range []struct{ name, path, old, now string }{
		{"a heading that others link to goes", "playbooks/handover.md", "## After", "## Later"},
		{"a heading comes", "playbooks/handover.md", "## After", "## Before\n\nRead it.\n\n## After"},
		{"a page no longer relies on another", "playbooks/handover.md", "relies_on: [playbooks/kickoff]\n", ""},
		{"a page relies on another one", "playbooks/handover.md", "relies_on: [playbooks/kickoff]", "relies_on: [decisions/paper]"},
		{"a page supersedes nothing any more", "decisions/tablet.md", "supersedes: [decisions/paper]\n", ""},
		{"a lesson goes elsewhere", "retros/2026-10-05-pilot.md", "→ [[kickoff]]", "→ [[handover]]"},
		{"a lesson goes nowhere", "retros/2026-10-05-pilot.md", "→ [[kickoff]]", "→ [[nowhere]]"},
		{"an alias is the address of another page", "guides/notes.md", "owners: [one]", "owners: [one]\naliases: [/playbooks/kickoff/]"},
		{"two tags become one address", "guides/notes.md", "owners: [one]", "owners: [one]\ntags: [a b, a-b]"},
		{"a tag is no name", "guides/notes.md", "owners: [one]", "owners: [one]\ntags: [..]"},
		{"an alias is a file of the site", "guides/notes.md", "owners: [one]", "owners: [one]\naliases: [/feed.xml]"},
		{"an id is that of another page", "guides/notes.md", "owners: [one]", "owners: [one]\nid: playbooks/kickoff"},
		{"an id is new", "guides/notes.md", "owners: [one]", "owners: [one]\nid: guides/other"},
		{"a page is of another type", "decisions/paper.md", "owners: [one]", "owners: [one]\ntype: guide"},
		{"a page is a draft", "decisions/paper.md", "owners: [one]", "owners: [one]\nstatus: draft"},
		{"a page is named otherwise", "playbooks/kickoff.md", "# Kick-off", "# Begin"},
		{"a link goes", "guides/notes.md", "[[tablet]]", "tablets"},
		{"a person leaves the directory", "directory.yaml", "{id: one, name: First", "{id: first, name: First"},
		{"a person has another name", "directory.yaml", "name: First Keeper", "name: Other Keeper"},
		{"links leave a folder that is none", "site.yaml", "title: Edited", "title: Edited\ntypes: [{name: round, doc: a walk, fields: [{key: ward, kind: text, doc: where}]}]"},
		{"a file goes", "guides/plan.png", "", ""},
		{"a file is named otherwise", "guides/plan.png", "", "guides/map.png"},
		{"a page goes", "terms/term-shift.md", "", ""},
		{"a page comes", "guides/kickoff.md", "", "---\nowners: [one]\n---\n# Another kick-off\n\nSee [[notes]].\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := newEdited(0)
			b := new(generator.Builder)
			first, err := b.Check(context.Background(), e.options())
			if err != nil || first.Problems.Failed() {
				t.Fatalf("the base has errors: %v %v", err, first.Problems)
			}
			touched := []string{c.path}
			switch file := e.content[c.path]; {
			case file == nil:
				e.put(c.path, c.now)
			case c.old == "":
				delete(e.content, c.path)
				if c.now != "" {
					e.content[c.now] = file
					touched = append(touched, c.now)
				}
			default:
				text := string(file.Data)
				if !strings.Contains(text, c.old) {
					t.Fatalf("%s does not say %q", c.path, c.old)
				}
				e.put(c.path, strings.Replace(text, c.old, c.now, 1))
			}
			b.Touch(touched...)
			got, err := b.Check(context.Background(), e.options())
			if err != nil {
				t.Fatal(err)
			}
			want, err := new(generator.Builder).Check(context.Background(), e.options())
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got.Problems, want.Problems) {
				t.Errorf("problems: got\n%v\nwant\n%v", got.Problems, want.Problems)
			}
			for _, part := range []struct {
				name      string
				got, want any
			}{
				{"links", got.Judged.Targets, want.Judged.Targets},
				{"references", got.Judged.Refs, want.Judged.Refs},
				{"backlinks", got.Judged.Back, want.Judged.Back},
			} {
				if !reflect.DeepEqual(part.got, part.want) {
					t.Errorf("%s: got\n%v\nwant\n%v", part.name, part.got, part.want)
				}
			}
		})
	}
}
