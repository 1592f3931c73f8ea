package check

import (
	"cmp"
	"regexp"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

var textHash = regexp.MustCompile(`^[0-9a-f]{8}$`)

func verificationRules() []Rule {
	return []Rule{
		{Code: "verified/unreadable", Why: "a verification names a person, a day and a text", Severity: diag.Error, check: verifiedUnreadable},
		{Code: "verified/future", Why: "a verification is not dated after today", Severity: diag.Warning, check: verifiedFuture},
		{Code: "verified/unknown-person", Why: "who verifies is a person of the directory", Severity: diag.Error, check: verifiedUnknownPerson},
		{Code: "verified/not-an-owner", Why: "only an owner, a member of an owning team or a deputy verifies", Severity: diag.Warning, check: verifiedNotAnOwner},
		{Code: "verified/not-seen", Why: "who verifies a page may read all of it", Severity: diag.Warning, check: verifiedNotSeen},
		{Code: "verified/unbound", Why: "a verification is bound to the text that was verified", Severity: diag.Warning, check: verifiedUnbound},
		{Code: "trust/never-without-reason", Why: "a page that is never reviewed has a reason", Severity: diag.Warning, check: trustNeverWithoutReason},
	}
}

func verifiedUnreadable(j *scope, report report) {
	eachVerification(j, func(p *kb.Page, key string, v kb.Verification) {
		if v.At != "" && v.Day() == "" {
			report(p.Path, p.Place(key+".at"), "\""+v.At+"\" is not a day", dayHint(v.At))
		}
		if v.Text != "" && !textHash.MatchString(v.Text) {
			report(p.Path, p.Place(key+".text"), "\""+v.Text+"\" is not a text hash", "write the 8 digits that tandem check shows, or leave text out")
		}
	})
}

func verifiedFuture(j *scope, report report) {
	eachVerification(j, func(p *kb.Page, key string, v kb.Verification) {
		if day := v.Day(); j.Day != "" && day > j.Day {
			report(p.Path, p.Place(key+".at"), "the verification of "+string(day)+" is dated after today, "+string(j.Day)+", and does not count", "write the day on which the page was read, or take the verification out")
		}
	})
}

func verifiedUnknownPerson(j *scope, report report) {
	eachVerification(j, func(p *kb.Page, key string, v kb.Verification) {
		if _, ok := j.Directory.Person(v.Person()); v.By == "" || ok {
			return
		}
		ids := j.Directory.PersonIDs()
		hint := cmp.Or(diag.DidYouMean(v.Person(), ids), "name a person of directory.yaml as human:ID")
		report(p.Path, p.Place(key+".by"), "\""+v.By+"\" is not a person of directory.yaml", hint)
	})
}

func verifiedNotAnOwner(j *scope, report report) {
	eachVerification(j, func(p *kb.Page, key string, v kb.Verification) {
		_, ok := j.Directory.Person(v.Person())
		switch {
		case !ok || v.Day() == "":
		case v.How == kb.HowSigned && p.IsRecord(j.Day) && !p.MaySign(&j.Directory, v.Person()):
			report(p.Path, p.Place(key+".by"), "\""+v.Person()+"\" is not among those who decided or held it, so this signs nothing", "have "+either(p.Signers())+" sign it, or take \"how: signed\" out")
		case !p.Accepts(&j.Directory, v):
			report(p.Path, p.Place(key+".by"), "\""+v.Person()+"\" is neither an owner of the page nor a deputy of one, so the verification does not count", "have an owner verify it, or add the person to owners")
		}
	})
}

func verifiedNotSeen(j *scope, report report) {
	eachVerification(j, func(p *kb.Page, key string, v kb.Verification) {
		if block, sees := p.SeesAll(&j.Directory, v.Person()); !sees {
			report(p.Path, p.Place(key+".by"), "\""+v.Person()+"\" may not read "+p.SaysFor(block)+", so the verification does not count",
				"have a person verify it who may read all of it, or add the audience to the person, the team or the partner in directory.yaml")
		}
	})
}

func verifiedUnbound(j *scope, report report) {
	each(j, func(p *kb.Page, t kb.Trust) {
		for i, v := range p.Verified {
			if v.Text == "" && v.Day() != "" && v.Day() <= j.Day {
				report(p.Path, p.Place(item("verified", i)+".by"), "the verification of "+string(v.Day())+" names no text", "if that was today's text, add \"text: "+t.Hash+"\"")
			}
		}
	})
}

func trustNeverWithoutReason(j *scope, report report) {
	each(j, func(p *kb.Page, _ kb.Trust) {
		if p.ReviewEvery.Never && p.Reason == "" {
			report(p.Path, p.Place("review_every"), "the page is never reviewed and has no reason", "add \"reason:\" to the header")
		}
	})
}

func eachVerification(j *scope, visit func(p *kb.Page, key string, v kb.Verification)) {
	each(j, func(p *kb.Page, _ kb.Trust) {
		for i, v := range p.Verified {
			visit(p, item("verified", i), v)
		}
	})
}

// dayHint returns how a text that is not a day is written as one.
func dayHint(text string) string {
	if near, ok := kb.NearDay(text); ok {
		return "write " + string(near)
	}
	return "write YYYY-MM-DD"
}
