package check

import (
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

func trustRules() []Rule {
	return []Rule{
		{
			Code: "trust/reported", Why: "a page that was reported wrong is fixed or verified again", Severity: diag.Warning,
			check: stateRule(kb.StateReported, func(_ *kb.Judged, p *kb.Page, _ kb.Trust) (string, string) {
				last := p.Reported[len(p.Reported)-1]
				return "reported wrong by \"" + last.By + "\" on " + string(last.At) + ": " + last.Reason, "fix the page, then have an owner verify it"
			}),
		},
		{
			Code: "trust/unverified", Why: "a living page was verified by someone who may", Severity: diag.Warning,
			check: stateRule(kb.StateUnverified, func(j *kb.Judged, p *kb.Page, t kb.Trust) (string, string) {
				if t.Has(kb.FlagHalf) {
					return halfSigned(j, t), "have the " + partnerNames(j, t.Waiting) + " verify it: " + command(p, t)
				}
				if misstated(p) || slices.ContainsFunc(p.Verified, func(v kb.Verification) bool { return v.Day() > j.Day }) {
					return "", "" // the problem with them, or with the header, is reported
				}
				return "the page has not been verified yet", "read it, then: " + command(p, t)
			}),
		},
		{Code: "trust/changed", Why: "the text is the one that was verified", Severity: diag.Warning, check: trustChanged},
		{Code: "trust/overdue", Why: "a page is verified anew before its grace ends", Severity: diag.Warning, check: trustOverdue},
		{
			Code: "trust/due", Why: "a page whose review is due is verified within two weeks", Severity: diag.Warning,
			check: stateRule(kb.StateDue, func(j *kb.Judged, p *kb.Page, t kb.Trust) (string, string) {
				return "review due since " + string(t.Due), "have " + reviewers(j, p, t) + " read and verify it: " + command(p, t)
			}),
		},
		{Code: "trust/relies-on", Why: "a page relies only on pages that are still valid", Severity: diag.Warning, check: trustReliesOn},
	}
}

func trustChanged(j *scope, report report) {
	each(j, func(p *kb.Page, t kb.Trust) {
		if !t.Has(kb.FlagChanged) || t.State == kb.StateSuperseded || t.State == kb.StateArchived || t.State == kb.StateUnverified {
			return
		}
		message := "changed since verified on " + string(t.Verified)
		if t.Has(kb.FlagHalf) {
			message = halfSigned(j.Judged, t)
		}
		report(p.Path, p.Place("verified"), message, "have an owner verify today's text: "+command(p, t))
	})
}

func trustOverdue(j *scope, report report) {
	each(j, func(p *kb.Page, t kb.Trust) {
		if (t.State == kb.StateOverdue || t.Has(kb.FlagOverdue)) && t.State != kb.StateSuperseded && t.State != kb.StateArchived {
			report(p.Path, p.Place("verified"), "review overdue since "+string(t.Due), "have "+reviewers(j.Judged, p, t)+" read and verify it: "+command(p, t))
		}
	})
}

func trustReliesOn(j *scope, report report) {
	each(j, func(p *kb.Page, t kb.Trust) {
		if t.State == kb.StateSuperseded || t.State == kb.StateArchived {
			return
		}
		for _, f := range t.Flags {
			if f.Kind == kb.FlagDeadBase {
				report(p.Path, p.Place("relies_on"), "the page relies on \""+f.Page+"\", which is "+f.State.Words(), "check whether the text is still right, then name under relies_on the page that replaces it")
			}
		}
	})
}

// stateRule reports every page in one state.
func stateRule(state kb.State, say func(*kb.Judged, *kb.Page, kb.Trust) (message, hint string)) func(*scope, report) {
	return func(j *scope, report report) {
		each(j, func(p *kb.Page, t kb.Trust) {
			if t.State != state {
				return
			}
			message, hint := say(j.Judged, p, t)
			if message == "" {
				return
			}
			pos := p.Place("verified")
			if state == kb.StateReported {
				pos = p.Place("reported")
			}
			report(p.Path, pos, message, hint)
		})
	}
}

// misstated reports whether a value of the header is missing or not understood: the page
// cannot be verified before that is fixed, and may be a record.
func misstated(p *kb.Page) bool {
	return len(p.Faulty) > 0 || p.Fields != nil && slices.ContainsFunc(p.Fields.Fields(), func(f kb.Field) bool {
		_, blank := p.Blank[f.Key]
		return blank && f.Need == kb.Required
	})
}

// halfSigned says whose word is there and whose is missing.
func halfSigned(j *kb.Judged, t kb.Trust) string {
	var said []string
	for _, s := range t.SignOffs {
		name := j.Directory.PartnerName(s.Partner)
		if s.Current && !contains(said, name) {
			said = append(said, name)
		}
	}
	return strings.Join(said, " and ") + " verified; waiting for the " + partnerNames(j, t.Waiting)
}

func partnerNames(j *kb.Judged, ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, j.Directory.PartnerName(id))
	}
	return strings.Join(names, " and the ")
}

func contains(list []string, s string) bool {
	for _, have := range list {
		if have == s {
			return true
		}
	}
	return false
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

// command is what verifies a page, with the hash of the text that it is for.
func command(p *kb.Page, t kb.Trust) string {
	return diag.VerifyCommand(p.ID, "--by ID --if-text "+t.Hash)
}
