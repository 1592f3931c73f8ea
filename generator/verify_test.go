package generator_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"tandem/generator"
	"tandem/generator/kb"
)

// TestVerifyingThePublishedBaseKeepsItsBytes verifies every page of this
// repository by each of its people who may: only lines of the verification
// differ, and the page is then verified by that person for today's text.
func TestVerifyingThePublishedBaseKeepsItsBytes(t *testing.T) {
	var builder generator.Builder
	checked, err := builder.Check(context.Background(), published())
	if err != nil {
		t.Fatal(err)
	}
	done := 0
	for _, p := range checked.Judged.Pages {
		for _, person := range checked.Judged.Directory.People {
			before := checked.Source(p.Path)
			after, err := checked.Verify(p, kb.Verification{By: "human:" + person.ID, At: today, How: "read"})
			if err != nil {
				continue
			}
			done++
			var gone []string
			left := strings.SplitAfter(string(after), "\n")
			for _, line := range strings.SplitAfter(string(before), "\n") {
				at := 0
				for at < len(left) && left[at] != line {
					at++
				}
				if at == len(left) {
					gone = append(gone, line)
					continue
				}
				left = left[at+1:]
			}
			for _, line := range gone {
				if !strings.Contains(line, person.ID) {
					t.Errorf("%s by %s: the line %q is gone", p.Path, person.ID, line)
				}
			}
			_, hash := checked.Reread(p.Path, after)
			if hash != checked.Judged.Trust[p.ID].Hash {
				t.Errorf("%s: the text hash became %s, want %s", p.Path, hash, checked.Judged.Trust[p.ID].Hash)
			}
		}
	}
	if done < 100 {
		t.Errorf("only %d verifications were tried", done)
	}
}

// TestRereadGivesTheSameText holds the text hash of a file read alone to that
// of the file read with its base.
func TestRereadGivesTheSameText(t *testing.T) {
	checked, err := new(generator.Builder).Check(context.Background(), published())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Judged.Pages {
		if _, hash := checked.Reread(p.Path, checked.Source(p.Path)); hash != checked.Judged.Trust[p.ID].Hash {
			t.Errorf("%s: read alone its text is %s, want %s", p.Path, hash, checked.Judged.Trust[p.ID].Hash)
		}
	}
}

// TestAuthorsAreNotPublished builds an edition with the history of its files:
// the day is shown, whoever committed is not, and two builds are equal.
func TestAuthorsAreNotPublished(t *testing.T) {
	o := options(os.DirFS("testdata/base"))
	checked, err := new(generator.Builder).Check(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	var changes []kb.Change
	for _, p := range checked.Judged.Pages {
		changes = append(changes, kb.Change{Path: p.Path, Day: "2026-10-03", Author: "Zebedee Quill", Mail: "zebedee@quill.example", Contributors: []kb.Contributor{{Name: "Zebedee Quill", Commits: 1}}})
	}
	o.History = kb.NewHistory(changes)
	_, sites, err := new(generator.Builder).Build(context.Background(), o)
	if err != nil || len(sites) == 0 {
		t.Fatalf("no site: %v", err)
	}
	_, again, _ := new(generator.Builder).Build(context.Background(), o)
	shown := false
	for i, out := range sites[0].Outputs {
		if bytes.Contains(out.Data, []byte("Quill")) || bytes.Contains(out.Data, []byte("zebedee")) {
			t.Errorf("%s names who committed", out.Path)
		}
		shown = shown || bytes.Contains(out.Data, []byte("Changed after 3 October 2026"))
		if !bytes.Equal(out.Data, again[0].Outputs[i].Data) {
			t.Errorf("%s differs between two builds", out.Path)
		}
	}
	if !shown {
		t.Error("no page says when it changed")
	}
	roles := kb.NewHistory(changes).For(sites[0].Edition.Pages, false)
	for _, p := range sites[0].Edition.Pages {
		if c, ok := roles.Of(p.Path); !ok || c.Author != "" || c.Mail != "" || c.Contributors != nil {
			t.Errorf("%s: an edition of roles has %+v", p.Path, c)
		}
	}
}
