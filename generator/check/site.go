package check

import (
	"errors"
	"math"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/release"
	"tandem/generator/wording"
)

const siteFile = "site.yaml"

// What a base may have at most.
const (
	mostEditions = 20
	mostTypes    = 50
)

var hexColour = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

func siteRules() []Rule {
	return []Rule{
		{Code: "site/bad-address", Why: "addresses in site.yaml are absolute and open in a browser", Severity: diag.Error, check: siteBadAddress},
		{Code: "site/too-many", Why: "each edition is a site, and each type an entry in the navigation of each page", Severity: diag.Error, check: siteTooMany},
		{Code: "site/bad-requires", Why: "requires compares the version of the program", Severity: diag.Error, check: siteBadRequires},
		{Code: "site/bad-lang", Why: "lang is a language tag of BCP 47", Severity: diag.Error, check: siteBadLang},
		{Code: "site/bad-accent", Why: "the accent is a colour as #rrggbb", Severity: diag.Error, check: siteBadAccent},
		{Code: "site/bad-reviews-per-week", Why: "reviews_per_week is a whole number from 1 to 100", Severity: diag.Error, check: siteBadReviewsPerWeek},
		{Code: "site/bad-break", Why: "a break ends on its first day or later", Severity: diag.Error, check: siteBadBreak},
		{Code: "site/no-such-type", Why: "review_every names types that exist", Severity: diag.Error, check: siteNoSuchType},
		{Code: "site/no-such-steward", Why: "stewards are in the directory", Severity: diag.Error, check: siteNoSuchSteward},
		{Code: "site/no-steward", Why: "where hosts ask for reviews, a steward is asked when editions or audiences change", Severity: diag.Warning, check: siteNoSteward},
		{Code: "site/inherited-edit-link", Why: "an edition that hides names states whether its readers may open the source", Severity: diag.Warning, check: siteInheritedEditLink},
	}
}

func siteBadAddress(j *scope, report report) {
	if base := j.Site.BaseURL; base != "/" {
		if err := kb.SiteAddress(base); err != nil {
			report(siteFile, j.Site.At["base_url"], "base_url \""+strings.TrimSuffix(base, "/")+"\" is not the address of a site: "+err.Error(), siteAddressHint(base))
		}
	}
	for i, sister := range j.Site.SisterSites {
		err := kb.SiteAddress(sister.URL)
		if u, _ := url.Parse(sister.URL); err == nil && u.Scheme != "https" && u.Hostname() != "127.0.0.1" && u.Hostname() != "localhost" {
			err = errors.New("its scheme is not https")
		}
		if err != nil {
			report(siteFile, j.Site.At[item("sister_sites", i)+".url"], "the sister site \""+sister.URL+"\" is not the address of a site: "+err.Error(), "write it as https://other.example.org/")
		}
	}
	badAddresses(j, report, "", j.Site.EditURL, j.Site.IssueURL, j.Site.VerifyURL, j.Site.DecisionURL, j.Site.Repository)
	for _, e := range j.Site.Editions {
		badAddresses(j, report, "editions."+e.Name+".", e.EditURL, e.IssueURL, e.VerifyURL, e.DecisionURL, e.Repository)
	}
}

func siteTooMany(j *scope, report report) {
	if n := len(j.Site.Editions); n > mostEditions {
		report(siteFile, j.Site.At["editions."+j.Site.Editions[mostEditions].Name], strconv.Itoa(n)+" editions, more than "+strconv.Itoa(mostEditions), "remove editions without readers")
	}
	if n := len(j.Site.Types); n > mostTypes {
		report(siteFile, j.Site.At[item("types", mostTypes)+".name"], strconv.Itoa(n)+" types, more than "+strconv.Itoa(mostTypes), "merge types that are alike, and distinguish their pages by a field or tags")
	}
}

func siteBadRequires(j *scope, report report) {
	if j.Site.Requires == "" {
		return
	}
	if err := release.Check(j.Site.Requires); err != nil {
		report(siteFile, j.Site.At["requires"], "requires \""+j.Site.Requires+"\" is not understood: "+err.Error(), "write it as requires: \">= 0.9\"")
	}
}

func siteBadLang(j *scope, report report) {
	if !wording.Tag(j.Site.Lang) {
		report(siteFile, j.Site.At["lang"], "lang \""+j.Site.Lang+"\" is not a language tag", "write it as en, de or pt-BR")
	}
}

func siteBadAccent(j *scope, report report) {
	if a := j.Site.Accent; a != "" && !hexColour.MatchString(a) {
		report(siteFile, j.Site.At["accent"], "accent \""+a+"\" is not a colour", "write it as \"#0b5c7a\"")
	}
}

func siteBadReviewsPerWeek(j *scope, report report) {
	if n := j.Site.ReviewsPerWeek; n.Text != "" && (n.Value != math.Trunc(n.Value) || n.Value < 1 || n.Value > 100) {
		report(siteFile, j.Site.At["reviews_per_week"], "reviews_per_week \""+n.Text+"\" is not a number of reviews", "write a whole number from 1 to 100, such as 5")
	}
}

func siteBadBreak(j *scope, report report) {
	for i, b := range j.Site.Breaks {
		if b.From != "" && b.To != "" && b.To < b.From {
			report(siteFile, j.Site.At[item("breaks", i)+".to"], "the break ends on \""+string(b.To)+"\", before it begins on "+string(b.From), "swap from and to, or correct the year")
		}
	}
}

func siteNoSuchType(j *scope, report report) {
	for _, r := range j.Site.ReviewEvery {
		if _, ok := j.Types.Named(r.Type); !ok {
			report(siteFile, j.Site.At["review_every."+r.Type], "\""+r.Type+"\" is not a type of page", diag.DidYouMean(r.Type, j.Types.Names()))
		}
	}
}

func siteNoSuchSteward(j *scope, report report) {
	for i, id := range j.Site.Stewards {
		if _, ok := j.Directory.Owner(id); !ok {
			at, ok := j.Site.At[item("stewards", i)]
			if !ok {
				at = j.Site.At["stewards"]
			}
			report(siteFile, at, "unknown steward \""+id+"\"", diag.DidYouMean(id, j.Directory.OwnerIDs()))
		}
	}
}

func siteNoSteward(j *scope, report report) {
	_, declared := j.Site.At["editions"]
	asked := slices.ContainsFunc(j.Directory.People, func(p kb.Person) bool { return p.Account != "" }) ||
		slices.ContainsFunc(j.Directory.Teams, func(t kb.Team) bool { return t.Account != "" })
	stays := slices.ContainsFunc(j.Site.Stewards, func(id string) bool { return !j.Directory.Left(id, j.Day) })
	switch {
	case !declared || !asked || stays:
	case len(j.Site.Stewards) == 0:
		report(siteFile, j.Site.At["editions"], "site.yaml declares editions and no stewards, so the host asks no one to review its changes",
			"add stewards: [ID] with who keeps it, then run tandem export codeowners")
	default:
		report(siteFile, j.Site.At["stewards"], "every steward has left, so the host asks no one to review changes of site.yaml", "name stewards who are still there, then run tandem export codeowners")
	}
}

func siteInheritedEditLink(j *scope, report report) {
	for _, e := range j.Site.Editions {
		if e.People == kb.PeopleRoles && e.EditURL == "" && e.Repository == "" && j.Site.EditURL != "" {
			report(siteFile, j.Site.At["editions."+e.Name], "the edition \""+e.Name+"\" shows roles instead of names, but links each page to its file at \""+j.Site.EditURL+"\"",
				"write \"repository: none\" in the edition, or \"edit_url:\" with the address that its readers may open")
		}
	}
}

var hostAndPath = regexp.MustCompile(`^[\pL\pN-]+(?:\.[\pL\pN-]+)+(?::\d+)?(?:/[^\s“”"]*)?$`)

// siteAddressHint says how a text is written as the address of a site.
func siteAddressHint(written string) string {
	host := strings.Trim(strings.TrimSpace(written), "“”„\"'‘’<>")
	_, after, scheme := strings.Cut(host, "://")
	if scheme {
		host = after
	}
	if host = strings.TrimSuffix(host, "/"); hostAndPath.MatchString(host) {
		return "write it as https://" + host + "/"
	}
	return "write it as https://playbook.example.org/"
}

// badAddresses reports the addresses at which readers act that no browser opens,
// of the site or of an edition, whose keys begin with a prefix. None is an
// address that is not there.
func badAddresses(j *scope, report report, prefix, edit, issue, verify, decision, repository string) {
	for _, a := range []struct{ key, value string }{{"edit_url", edit}, {"issue_url", issue}, {"verify_url", verify}, {"decision_url", decision}, {"repository", repository}} {
		if a.value != "" && a.value != kb.Nowhere && !openable(a.value) {
			hint := "begin it with https: or mailto:"
			if strings.Contains(strings.SplitN(a.value, "/", 2)[0], ".") {
				hint = "write it as https://" + a.value
			}
			if a.key == "repository" {
				hint = repositoryHint(a.value)
			}
			report(siteFile, j.Site.At[prefix+a.key], a.key+" \""+a.value+"\" is not an address", hint)
		}
	}
	if edit != "" && edit != kb.Nowhere && openable(edit) && !strings.Contains(edit, "{path}") {
		report(siteFile, j.Site.At[prefix+"edit_url"], "edit_url names no page", "put {path} where the path of the file goes")
	}
}

// cloned matches addresses for git clone: git@host:path, ssh://git@host/path, a host
// without a scheme.
var cloned = regexp.MustCompile(`^(?:(?:ssh|git)://)?(?:[^@/\s]+@)?([\w-]+(?:\.[\w-]+)+)(?::\d+)?[:/]+([^\s]+?)(?:\.git)?/?$`)

// repositoryHint returns the browser address for a git clone address.
func repositoryHint(value string) string {
	if m := cloned.FindStringSubmatch(value); m != nil {
		return "write the address that a browser opens: https://" + m[1] + "/" + m[2]
	}
	return "write the address that a browser opens, such as https://github.com/ORG/NAME"
}
