package check

import (
	"errors"
	"math"
	"net/url"
	"regexp"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/release"
	"tandem/generator/wording"
)

const siteFile = "site.yaml"

var hexColour = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

func siteRules() []Rule {
	return []Rule{
		{
			Code: "site/bad-address", Why: "addresses in site.yaml are absolute and open in a browser", Severity: diag.Error,
			check: func(j *scope, report report) {
				if base := j.Site.BaseURL; base != "/" {
					if err := kb.SiteAddress(base); err != nil {
						report(siteFile, j.Site.At["base_url"], "base_url \""+strings.TrimSuffix(base, "/")+"\" is no address of a site: "+err.Error(), "write it as https://playbook.example.org/")
					}
				}
				for i, sister := range j.Site.SisterSites {
					err := kb.SiteAddress(sister.URL)
					if u, _ := url.Parse(sister.URL); err == nil && u.Scheme != "https" && u.Hostname() != "127.0.0.1" && u.Hostname() != "localhost" {
						err = errors.New("its scheme is not https")
					}
					if err != nil {
						report(siteFile, j.Site.At[item("sister_sites", i)+".url"], "the sister site \""+sister.URL+"\" is no address of a site: "+err.Error(), "write it as https://other.example.org/")
					}
				}
				for _, a := range []struct{ key, value string }{{"edit_url", j.Site.EditURL}, {"issue_url", j.Site.IssueURL}, {"verify_url", j.Site.VerifyURL}, {"decision_url", j.Site.DecisionURL}, {"repository", j.Site.Repository}} {
					if a.value != "" && !openable(a.value) {
						report(siteFile, j.Site.At[a.key], a.key+" \""+a.value+"\" is no address", "begin it with https: or mailto:")
					}
				}
				if j.Site.EditURL != "" && !strings.Contains(j.Site.EditURL, "{path}") {
					report(siteFile, j.Site.At["edit_url"], "edit_url names no page", "put {path} where the path of the file goes")
				}
			},
		},
		{
			Code: "site/bad-requires", Why: "requires compares the version of the program", Severity: diag.Error,
			check: func(j *scope, report report) {
				if j.Site.Requires == "" {
					return
				}
				if err := release.Check(j.Site.Requires); err != nil {
					report(siteFile, j.Site.At["requires"], "requires \""+j.Site.Requires+"\" is not understood: "+err.Error(), "write it as requires: \">= 0.9\"")
				}
			},
		},
		{
			Code: "site/bad-lang", Why: "lang is a language tag of BCP 47", Severity: diag.Error,
			check: func(j *scope, report report) {
				if !wording.Tag(j.Site.Lang) {
					report(siteFile, j.Site.At["lang"], "lang \""+j.Site.Lang+"\" is no language tag", "write it as en, de or pt-BR")
				}
			},
		},
		{
			Code: "site/bad-accent", Why: "the accent is a colour as #rrggbb", Severity: diag.Error,
			check: func(j *scope, report report) {
				if a := j.Site.Accent; a != "" && !hexColour.MatchString(a) {
					report(siteFile, j.Site.At["accent"], "accent \""+a+"\" is no colour", "write it as \"#0b5c7a\"")
				}
			},
		},
		{
			Code: "site/bad-reviews-per-week", Why: "reviews_per_week is a whole number from 1 to 100", Severity: diag.Error,
			check: func(j *scope, report report) {
				if n := j.Site.ReviewsPerWeek; n.Text != "" && (n.Value != math.Trunc(n.Value) || n.Value < 1 || n.Value > 100) {
					report(siteFile, j.Site.At["reviews_per_week"], "reviews_per_week \""+n.Text+"\" is no number of reviews", "write a whole number from 1 to 100, such as 5")
				}
			},
		},
		{
			Code: "site/bad-break", Why: "a break ends on its first day or later", Severity: diag.Error,
			check: func(j *scope, report report) {
				for i, b := range j.Site.Breaks {
					if b.From != "" && b.To != "" && b.To < b.From {
						report(siteFile, j.Site.At[item("breaks", i)+".to"], "the break ends on \""+string(b.To)+"\", before it begins on "+string(b.From), "swap from and to, or correct the year")
					}
				}
			},
		},
		{
			Code: "site/no-such-type", Why: "review_every names types that exist", Severity: diag.Error,
			check: func(j *scope, report report) {
				for _, r := range j.Site.ReviewEvery {
					if _, ok := j.Types.Named(r.Type); !ok {
						report(siteFile, j.Site.At["review_every."+r.Type], "\""+r.Type+"\" is no type of page", diag.DidYouMean(r.Type, j.Types.Names()))
					}
				}
			},
		},
	}
}
