package check

import (
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Change is a change request: the files of a base that it touches.
type Change struct {
	Paths   []string                           // files that it touches, sorted
	Before  *kb.Judged                         // the base where it began; nil: not known
	Authors func(path string) []kb.Contributor // who committed a file in it; none: not committed yet
}

// Places in ChangeRules.
const (
	touchesOverdue = iota
	verifiedByAnother
	audienceWidens
	audienceNarrows
	contentAppears
	contentVanishes
	editionChanges
	promiseChanges
)

// ChangeRules returns the rules that hold for a change request alone.
func ChangeRules() []Rule {
	return []Rule{
		{Code: "change/touches-overdue", Why: "a change of a page whose review is due comes with a verification", Severity: diag.Warning},
		{Code: "change/verified-by-another", Why: "a verification is committed by the person who verified the page", Severity: diag.Warning},
		{Code: "change/audience-widens", Why: "a reviewer agrees when more readers will see a page", Severity: diag.Warning},
		{Code: "change/audience-narrows", Why: "a reviewer knows who will no longer see a page", Severity: diag.Note},
		{Code: "change/appears", Why: "a reviewer knows what an edition will publish for the first time", Severity: diag.Note},
		{Code: "change/vanishes", Why: "a reviewer knows what an edition will no longer publish", Severity: diag.Note},
		{Code: "change/edition", Why: "a reviewer agrees when an edition is added, removed or gets other readers", Severity: diag.Warning},
		{Code: "change/promise", Why: "a change of a promised day or text says in a row of was what was promised before, and why it changed", Severity: diag.Warning},
	}
}

// OfChange returns the problems that concern a change: every error, wherever the
// change has caused it, the warnings of the files that it touches, and the findings of
// its own rules. That a record is amended is an error where the change itself amends it.
func OfChange(j *kb.Judged, problems diag.List, c Change) diag.List {
	var list diag.List
	amended := map[string]bool{} // paths
	for _, path := range c.Paths {
		if p, found := c.amends(j, j.PageAt(path)); found {
			amended[path] = true
			list.Add(p)
		}
	}
	for _, p := range problems {
		_, touched := slices.BinarySearch(c.Paths, p.Path)
		if (touched || p.Severity == diag.Error) && !(amended[p.Path] && p.Code == amendedCode) {
			list.Add(p)
		}
	}
	for _, path := range c.Paths {
		p := j.PageAt(path)
		if p == nil {
			continue
		}
		add := func(rule int, at kb.Pos, message, hint string) {
			r := ChangeRules()[rule]
			list.Add(diag.Problem{Path: path, Line: at.Line, Column: at.Column, Severity: r.Severity, Code: r.Code, Message: message, Hint: hint})
		}
		t := j.Trust[p.ID]
		if t.State == kb.StateDue || t.Has(kb.FlagOverdue) {
			add(touchesOverdue, p.Place("verified"), "the change touches a page whose review is due since "+string(t.Due), "have "+owners(p)+" read the whole page and verify it in the same change: "+diag.VerifyCommand(path, "--by ID"))
		}
		before := c.before(path)
		changed, was := unlisted(before, p)
		for i, promise := range changed {
			if !p.Draft() && !before.Draft() {
				key := promise.Was.Past.Keys[0]
				add(promiseChanges, p.Place(promise.Place(key)), "the change moves "+key+" from "+diag.QuoteShort(was[i].Former())+" to "+diag.QuoteShort(promise.Now().Former())+", and no row of was says so",
					wasRow(promise, was[i], j.Day, authorOf(j, c.Authors(path))))
			}
		}
		for i, v := range p.Verified {
			who, known := j.Directory.Person(v.Person())
			authors := c.Authors(path)
			if !known || len(authors) == 0 || slices.ContainsFunc(formerSignOffs(before), func(old kb.Verification) bool { return sameWord(old, v) }) {
				continue
			}
			if who.Account == "" {
				add(verifiedByAnother, p.Place(item("verified", i)), "nothing shows that \""+who.ID+"\" verified the page: no account of this person is known", "add account: to the person's entry of directory.yaml")
			} else if !slices.ContainsFunc(authors, func(a kb.Contributor) bool { return a.Is(who.Account) }) {
				add(verifiedByAnother, p.Place(item("verified", i)), "\""+who.ID+"\" did not commit this verification, "+authors[0].Name+" did", "have the person verify the page, or approve the change from that account")
			}
		}
	}
	return list.Sorted()
}

// before returns a page where the change began; nil: there was none, or it is not known.
func (c *Change) before(path string) *kb.Page {
	if c.Before == nil {
		return nil
	}
	return c.Before.PageAt(path)
}

func sameWord(a, b kb.Verification) bool {
	return a.Person() == b.Person() && a.At == b.At && a.Text == b.Text
}

// formerSignOffs returns the verifications of a page before the change.
func formerSignOffs(before *kb.Page) []kb.Verification {
	if before == nil {
		return nil
	}
	return before.Verified
}

// authorOf returns the id of the person who committed a file alone; empty for anybody else.
func authorOf(j *kb.Judged, authors []kb.Contributor) string {
	if len(authors) != 1 {
		return ""
	}
	i := slices.IndexFunc(j.Directory.People, func(p kb.Person) bool { return authors[0].Is(p.Account) })
	if i < 0 {
		return ""
	}
	return j.Directory.People[i].ID
}
