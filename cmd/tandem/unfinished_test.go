//go:build linux

package main

import (
	"encoding/json"
	"strings"
	"testing"

	"tandem/generator/rename"
)

// TestAnInterruptedMoveIsFinished sets a base back to the middle of a move: no command
// uses it, and the next mv finishes it.
func TestAnInterruptedMoveIsFinished(t *testing.T) {
	c := newTrial(t)
	c.editedBase(3)
	before := c.texts("content")
	if o := c.tandem("mv", "guides/one", "playbooks/first"); o.code != exitFine {
		t.Fatal(o)
	}
	after, want := c.texts("content"), c.contents("content")
	m := move{"guides/one", "playbooks/first", rename.Edits{From: "guides/one.md", To: "playbooks/first.md"}}
	for path, text := range before {
		now, here := after[path]
		if !here {
			now = after["playbooks/first.md"]
		}
		if now != text {
			m.Files = append(m.Files, rename.File{Path: path, Before: []byte(text), After: []byte(now)})
		}
	}
	journal, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	interrupt := func() { // some files are written, the page has its new text, and is not moved
		c.remove("content")
		for path, text := range before {
			c.write("content/"+path, text)
		}
		c.write("content/guides/p0001.md", after["guides/p0001.md"])
		c.write("content/guides/one.md", after["playbooks/first.md"])
		c.write("content/.tandem-move", string(journal))
		c.write("content/guides/.tandem-999999999-1", "half a te")
	}
	interrupt()
	for _, args := range [][]string{{"check"}, {"build"}, {"report"}, {"fmt"}, {"mv", "guides/one", "playbooks/first", "--dry-run"}} {
		c.wants(c.tandem(args...), exitUsage, `the move of "guides/one.md" to "playbooks/first.md" was interrupted`, `^hint: finish it with: tandem mv guides/one playbooks/first$`)
	}
	c.wants(c.tandem("mv", "guides/one", "playbooks/first"), exitFine, `^moved guides/one.md to playbooks/first.md; 4 other pages changed`)
	if now := c.contents("content"); now != want {
		t.Errorf("it ends in another state:\n%s", difference(want, now))
	}
	interrupt()
	c.wants(c.tandem("mv", "guides/p0000", "guides/zero"), exitFine, `finished the move of "guides/one.md" to "playbooks/first.md"`, `^moved guides/p0000.md to guides/zero.md`)
	if c.exists("content/.tandem-move") || c.exists("content/guides/one.md") || !c.exists("content/guides/zero.md") {
		t.Errorf("the folder holds:\n%s", c.contents("content"))
	}
	interrupt()
	c.write("content/guides/p0002.md", strings.Replace(before["guides/p0002.md"], "words", "letters", 1))
	c.wants(c.tandem("mv", "guides/one", "playbooks/first"), exitUsage, `cannot be finished: .*p0002\.md was saved by another program`, `^hint: undo what was changed since`)
}
