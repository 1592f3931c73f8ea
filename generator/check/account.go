package check

import (
	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Accounts returns a warning for each verification that somebody else than the
// person it names committed, where the directory says which account is the
// person's. It is no rule of the base: who committed what, only its history
// knows (history.Repo.Signed).
func Accounts(j *kb.Judged, signed []kb.Signed) diag.List {
	var problems diag.List
	for _, s := range signed {
		p := j.PageAt(s.Path)
		person, known := j.Directory.Person(s.Verification.Person())
		if p == nil || !known || person.Account == "" || kb.ByAccount(person.Account, s.Name, s.Mail) {
			continue
		}
		pos := p.Place("verified")
		for i, v := range p.Verified {
			if v == s.Verification {
				pos = p.Place(item("verified", i) + ".by")
			}
		}
		problems.Add(diag.Problem{
			Path: p.Path, Line: pos.Line, Column: pos.Column, Severity: diag.Warning, Code: "verified/other-account",
			Message: "the verification of \"" + person.ID + "\" was committed by \"" + s.Name + "\" (" + s.Mail + ")",
			Hint:    "have \"" + person.ID + "\" commit it as \"" + person.Account + "\", or mend the account in directory.yaml",
		})
	}
	return problems.Sorted()
}
