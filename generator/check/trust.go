package check

import (
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/sentence"
)

func trustRules() []Rule {
	return []Rule{
		{Code: "trust/reported", Why: "a page that was reported wrong is fixed or verified again", Severity: diag.Warning, check: trustReported},
		{Code: "trust/unverified", Why: "a reviewed page was verified by somebody who may verify it", Severity: diag.Warning, check: trustUnverified},
		{Code: "trust/changed", Why: "the text is the one that was verified", Severity: diag.Warning, check: trustChanged},
		{Code: amendedCode, Why: "the text of a record is the one that was signed last, or a row says what was changed", Severity: diag.Warning, check: trustAmended},
		{Code: "trust/overdue", Why: "a page is verified anew before its grace ends", Severity: diag.Warning, check: trustOverdue},
		{Code: "trust/due", Why: "a page whose review is due is verified within two weeks", Severity: diag.Warning, check: trustDue},
		{Code: "trust/relies-on", Why: "a page relies only on pages that are still valid", Severity: diag.Warning, check: trustReliesOn},
	}
}

func trustReported(j *scope, report report) {
	words := sentence.ForAuthors(j.Base)
	eachIn(j, kb.StateReported, func(p *kb.Page, t kb.Trust) {
		report(p.Path, p.Place(item("reported", t.Reports[0].Index)), words.Reported(t).String(), "fix the page, then have an owner verify it")
	})
}

func trustUnverified(j *scope, report report) {
	words := sentence.ForAuthors(j.Base)
	eachIn(j, kb.StateUnverified, func(p *kb.Page, t kb.Trust) {
		switch {
		case t.Has(kb.FlagHalf):
			report(p.Path, p.Place("verified"), words.Half(t).String(), "have "+words.Partners(t.Waiting)+" verify it: "+command(p, t))
		case misstated(p) || slices.ContainsFunc(p.Verified, func(v kb.Verification) bool { return v.Day() > j.Day }):
			// what is wrong with them, or with the header, is reported
		default:
			message := "the page has not been verified yet"
			if len(t.Lapsed) > 0 {
				message = words.Unverified(t).String()
			}
			report(p.Path, p.Place("verified"), message, "read it, then: "+command(p, t))
		}
	})
}

func trustChanged(j *scope, report report) {
	words := sentence.ForAuthors(j.Base)
	each(j, func(p *kb.Page, t kb.Trust) {
		if !t.Has(kb.FlagChanged) || t.State.Retired() || t.State == kb.StateUnverified {
			return
		}
		message := words.Changed(t)
		if t.Has(kb.FlagHalf) {
			message = words.Half(t)
		}
		report(p.Path, p.Place("verified"), message.String(), "have an owner verify today's text: "+command(p, t))
	})
}

func trustOverdue(j *scope, report report) {
	words := sentence.ForAuthors(j.Base)
	each(j, func(p *kb.Page, t kb.Trust) {
		if t.Has(kb.FlagOverdue) && !t.State.Retired() {
			report(p.Path, p.Place("verified"), words.OverdueSince(t.Due), "have "+reviewers(j.Judged, p, t)+" read and verify it: "+command(p, t))
		}
	})
}

func trustDue(j *scope, report report) {
	words := sentence.ForAuthors(j.Base)
	eachIn(j, kb.StateDue, func(p *kb.Page, t kb.Trust) {
		report(p.Path, p.Place("verified"), words.DueSince(t.Due), "have "+reviewers(j.Judged, p, t)+" read and verify it: "+command(p, t))
	})
}

func trustReliesOn(j *scope, report report) {
	words := sentence.ForAuthors(j.Base)
	each(j, func(p *kb.Page, t kb.Trust) {
		for _, f := range t.Flags {
			if f.Kind == kb.FlagDeadBase && !t.State.Retired() {
				said := words.Flag(t, f)
				report(p.Path, p.Place("relies_on"), said.Words+diag.Quote(f.Page)+said.Tail, "check whether the text is still right, then name under relies_on the page that replaces it")
			}
		}
	})
}

// eachIn visits the pages in one state.
func eachIn(j *scope, state kb.State, visit func(p *kb.Page, t kb.Trust)) {
	each(j, func(p *kb.Page, t kb.Trust) {
		if t.State == state {
			visit(p, t)
		}
	})
}

// misstated reports whether a value of the header is missing or not understood: the page
// cannot be verified before that is fixed, and may be a record.
func misstated(p *kb.Page) bool {
	return len(p.Faulty) > 0 || p.Fields != nil && slices.ContainsFunc(p.Fields.Fields(), func(f kb.Field) bool {
		_, blank := p.Blank[f.Key]
		return blank && f.Need == kb.Required
	})
}

func owners(p *kb.Page) string { return either(p.Owners) }

func either(ids []string) string {
	if len(ids) == 0 {
		return "an owner"
	}
	return "\"" + strings.Join(ids, "\" or \"") + "\""
}

// reviewers names the owners who should review a page: all of them, or where both
// partners sign those of a partner whose last verification is older than the interval,
// so that nobody is asked who has just read the page.
func reviewers(j *kb.Judged, p *kb.Page, t kb.Trust) string {
	if !p.BothSign() {
		return owners(p)
	}
	recent := map[string]bool{} // partners
	for _, s := range t.SignOffs {
		if s.Current && s.At.Add(t.Verified.DaysUntil(t.Due)) > j.Day {
			recent[s.Partner] = true
		}
	}
	var asked []string
	for _, id := range p.Owners {
		if owner, ok := j.Directory.Owner(id); !ok || !recent[owner.Partner] {
			asked = append(asked, id)
		}
	}
	if len(asked) == 0 {
		return owners(p)
	}
	return either(asked)
}

// command is the command that verifies a page, with the hash of its text.
func command(p *kb.Page, t kb.Trust) string {
	return diag.VerifyCommand(p.ID, "--by ID --if-text "+t.Hash)
}
