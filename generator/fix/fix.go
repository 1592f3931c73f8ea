// Package fix computes edits that fix problems: from a problem, its file and the
// base it was found in, it makes a diag.Fix. The command applies the safe ones, the
// language server offers all.
//
// A fix is edits with the hash of the text that they were made for (diag.Patch). Apply
// rejects any other text, so neither the command nor an editor can write half a fix. A
// test applies every fix of every golden and requires the problem to be gone. Hints
// without a fix are followed by the golden's section "follow".
//
// # Safe
//
// A fix is safe when it guesses nothing and the page means the same afterwards: the
// case of a link, an invisible character, a blank line before a header. A fix is not safe
// if it decides who may read a page or who owns it, or picks a word that was probably
// meant.
package fix

import (
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/kb"
)

// mostOwners is how many people a fix is offered for one by one.
const mostOwners = 6

// Attach returns the problems with their fixes. Source returns the bytes of a content
// file, nil for none. Problems that have fixes are unchanged.
func Attach(l diag.List, j *kb.Judged, source func(path string) []byte) diag.List {
	fixed := make(diag.List, len(l))
	for i, p := range l {
		fixed[i] = p
		if p.Fixes == nil && p.Path != "" && !p.Confidential {
			fixed[i].Fixes = of(p, j, source)
		}
	}
	return fixed
}

func of(p diag.Problem, j *kb.Judged, source func(path string) []byte) *diag.Fixes {
	words := suggested(p.Hint)
	answer := byCode[p.Code]
	if len(words) == 0 && answer == nil && p.Code != "owner/missing" {
		return nil // most problems have no fix, and the file need not be read
	}
	src := source(p.Path)
	if src == nil {
		return nil
	}
	at := place{p, string(src), diag.Offset(string(src), p.Line, p.Column), nil}
	if page := j.PageAt(p.Path); page != nil && strings.HasPrefix(p.Code, "link/") {
		i := slices.IndexFunc(page.Body.Links, func(l kb.Link) bool {
			return l.Key == "" && l.Kind != kb.LinkOwner && l.Pos == kb.Pos{Line: p.Line, Column: p.Column}
		})
		if i >= 0 {
			at.link = &page.Body.Links[i]
		}
	}
	var fixes diag.Fixes
	switch {
	case p.Code == "owner/missing":
		fixes = owners(j, src)
	case answer != nil:
		if f, ok := answer(at); ok {
			fixes = append(fixes, f)
		}
	}
	for _, word := range words {
		if e, ok := at.instead(word); ok {
			fixes = append(fixes, diag.Fix{Title: "write \"" + word + "\"", Safe: sameMeaning[p.Code], Patch: diag.NewPatch(src, e)})
		}
	}
	if len(fixes) == 0 {
		return nil
	}
	return &fixes
}

// sameMeaning are the codes whose suggested word has the same meaning as the written
// one.
var sameMeaning = map[string]bool{"link/wrong-case": true}

// owners returns the fixes that give a page an owner.
func owners(j *kb.Judged, src []byte) diag.Fixes {
	var fixes diag.Fixes
	for _, id := range j.Directory.OwnerIDs() {
		if len(fixes) == mostOwners || j.Directory.Left(id, j.Day) {
			continue
		}
		if fixed, err := header.Add(src, "owners", id); err == nil {
			fixes = append(fixes, diag.Fix{Title: "make " + id + " the owner", Patch: diag.Between(src, fixed)})
		}
	}
	return fixes
}

// place is a problem in the text of its file.
type place struct {
	diag.Problem
	text  string
	start int      // byte of the problem
	link  *kb.Link // of the body, that the problem is of; nil for none
}

// line returns the rest of the line from the problem on.
func (p place) line() string {
	rest := p.text[p.start:]
	if i := strings.IndexAny(rest, "\r\n"); i >= 0 {
		rest = rest[:i]
	}
	return rest
}

// safely returns a safe fix.
func (p place) safely(title string, edits ...diag.Edit) (diag.Fix, bool) {
	return diag.Fix{Title: title, Safe: true, Patch: diag.NewPatch([]byte(p.text), edits...)}, true
}
