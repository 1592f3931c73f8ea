package check

import (
	"regexp"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

var textHash = regexp.MustCompile(`^[0-9a-f]{8}$`)

func verificationRules() []Rule {
	return []Rule{
		{
			Code: "verified/unreadable", Why: "a verification says who, on which day, for which text", Severity: diag.Error,
			check: func(j *scope, report report) {
				eachVerification(j, func(p *kb.Page, key string, v kb.Verification) {
					if v.At != "" && v.Day() == "" {
						report(p.Path, p.Place(key+".at"), "\""+v.At+"\" is not a day", "write YYYY-MM-DD")
					}
					if v.Text != "" && !textHash.MatchString(v.Text) {
						report(p.Path, p.Place(key+".text"), "\""+v.Text+"\" is no text hash", "write the 8 digits that tandem check shows, or leave text out")
					}
				})
			},
		},
		{
			Code: "verified/future", Why: "nobody has read a page on a day that is still to come", Severity: diag.Warning,
			check: func(j *scope, report report) {
				eachVerification(j, func(p *kb.Page, key string, v kb.Verification) {
					if day := v.Day(); j.Day != "" && day > j.Day {
						report(p.Path, p.Place(key+".at"), "the verification of "+string(day)+" lies in the future, seen from "+string(j.Day)+", so it does not count", "write the day on which the page was read, or take the verification out")
					}
				})
			},
		},
		{
			Code: "verified/unknown-person", Why: "who verifies is a person of the directory", Severity: diag.Error,
			check: func(j *scope, report report) {
				eachVerification(j, func(p *kb.Page, key string, v kb.Verification) {
					if _, ok := j.Directory.Person(v.Person()); v.By == "" || ok {
						return
					}
					var ids []string
					for _, person := range j.Directory.People {
						ids = append(ids, person.ID)
					}
					hint := diag.DidYouMean(v.Person(), ids)
					if hint == "" {
						hint = "name a person of directory.yaml as human:ID"
					}
					report(p.Path, p.Place(key+".by"), "\""+v.By+"\" is no person of the directory", hint)
				})
			},
		},
		{
			Code: "verified/not-an-owner", Why: "only an owner, a member of an owning team or a deputy verifies", Severity: diag.Warning,
			check: func(j *scope, report report) {
				eachVerification(j, func(p *kb.Page, key string, v kb.Verification) {
					if _, ok := j.Directory.Person(v.Person()); ok && v.Day() != "" && !p.MayVerify(&j.Directory, v.Person()) {
						report(p.Path, p.Place(key+".by"), "\""+v.Person()+"\" neither owns the page nor stands in for an owner, so the verification does not count", "have an owner verify it, or add the person to owners")
					}
				})
			},
		},
		{
			Code: "verified/not-seen", Why: "who verifies a page may read all of it", Severity: diag.Warning,
			check: func(j *scope, report report) {
				eachVerification(j, func(p *kb.Page, key string, v kb.Verification) {
					if block, sees := p.SeesAll(&j.Directory, v.Person()); !sees {
						report(p.Path, p.Place(key+".by"), "\""+v.Person()+"\" may not read "+p.SaysFor(block)+", so the verification does not count",
							"have somebody verify it who may read all of it, or add the audience to the person, the team or the partner in directory.yaml")
					}
				})
			},
		},
		{
			Code: "verified/unbound", Why: "a verification is bound to the text that was verified", Severity: diag.Warning,
			check: func(j *scope, report report) {
				each(j, func(p *kb.Page, t kb.Trust) {
					for i, v := range p.Verified {
						if v.Text == "" && v.Day() != "" {
							report(p.Path, p.Place(item("verified", i)+".by"), "the verification of "+string(v.Day())+" names no text", "if that was today's text, add \"text: "+t.Hash+"\"")
						}
					}
				})
			},
		},
		{
			Code: "trust/never-without-reason", Why: "a page that is never reviewed says why", Severity: diag.Warning,
			check: func(j *scope, report report) {
				each(j, func(p *kb.Page, _ kb.Trust) {
					if p.ReviewEvery.Never && p.Reason == "" {
						report(p.Path, p.Place("review_every"), "the page is never reviewed and does not say why", "add \"reason:\" to the header")
					}
				})
			},
		},
	}
}

func eachVerification(j *scope, visit func(p *kb.Page, key string, v kb.Verification)) {
	each(j, func(p *kb.Page, _ kb.Trust) {
		for i, v := range p.Verified {
			visit(p, item("verified", i), v)
		}
	})
}
