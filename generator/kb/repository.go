package kb

import (
	"cmp"
	"net/url"
	"strings"
)

// The hosts whose addresses are known.
const (
	ForgeGitHub = "github"
	ForgeGitLab = "gitlab"
)

// Nowhere is the value of an address that a base or an edition does not have.
const Nowhere = "none"

// addresses are where readers go to change, report, verify and decide.
type addresses struct{ edit, issue, verify, decision, repository string }

// For returns the site with the addresses of an edition: its own where it has some,
// the site's otherwise. An edition that sets a repository, or none, gets no address of
// the site: its readers may not be allowed there.
func (s Site) For(rule EditionRule) Site {
	of := s.given
	if rule.Repository != "" {
		of = addresses{repository: rule.Repository}
	}
	s.Repository = of.repository
	s.EditURL = cmp.Or(rule.EditURL, of.edit)
	s.IssueURL = cmp.Or(rule.IssueURL, of.issue)
	s.VerifyURL = cmp.Or(rule.VerifyURL, of.verify)
	s.DecisionURL = cmp.Or(rule.DecisionURL, of.decision)
	s.fillAddresses()
	return s
}

// NamesSources reports whether an edition may name the files of its content: its
// readers are known people, and it does not forbid links to it.
func (e EditionRule) NamesSources() bool {
	closed := e.EditURL == Nowhere || e.EditURL == "" && e.Repository == Nowhere
	return !closed && e.People != PeopleRoles
}

// fillAddresses derives from the repository what site.yaml does not say itself:
// where a page is edited, reported, verified and decided about. What it says is
// Nowhere becomes empty.
//
// GitHub takes the name and text of a new file and the fields of an issue form
// from the address; GitLab takes the title and description of an issue, and
// ignores the text of a new file, so that a decision begins there as an issue.
func (s *Site) fillAddresses() {
	defer func() {
		for _, at := range []*string{&s.EditURL, &s.IssueURL, &s.VerifyURL, &s.DecisionURL, &s.Repository} {
			if *at == Nowhere {
				*at = ""
			}
		}
	}()
	root := strings.TrimSuffix(strings.TrimSuffix(s.Repository, "/"), ".git")
	u, err := url.Parse(root)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return // site/bad-address reports it
	}
	branch, folder := url.PathEscape(s.Branch), strings.Trim(s.ContentFolder, "/")
	if s.Branch == "" {
		branch = "main"
	}
	folder = cmp.Or(folder, "content")
	folder = (&url.URL{Path: folder}).EscapedPath() + "/"
	if folder == "./" {
		folder = ""
	}
	or := func(at *string, address string) {
		if *at == "" {
			*at = root + address
		}
	}
	switch s.forge(u.Host) {
	case ForgeGitHub:
		or(&s.EditURL, "/edit/"+branch+"/"+folder+"{path}")
		or(&s.IssueURL, "/issues/new?title={title}&body={body}")
		or(&s.VerifyURL, "/issues/new?template=still-true.yml&title={title}&path={path}&text={text}")
		or(&s.DecisionURL, "/new/"+branch+"?filename="+folder+"decisions/{name}.md&value={body}")
	case ForgeGitLab:
		const issue = "/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D="
		or(&s.EditURL, "/-/edit/"+branch+"/"+folder+"{path}")
		or(&s.IssueURL, issue+"{body}")
		or(&s.VerifyURL, issue+"{path}%0A%0A{text}%0A%0Aread%0A%0A%60tandem+verify+{path}+--if-text+{text}+--how+read%60")
		or(&s.DecisionURL, issue+"{body}")
	}
}

// forge returns the kind of host of the repository: from site.yaml, or from its name;
// "" when it is unknown.
func (s *Site) forge(host string) string {
	switch {
	case s.Forge != "":
		return s.Forge
	case strings.Contains(host, ForgeGitHub):
		return ForgeGitHub
	case strings.Contains(host, ForgeGitLab):
		return ForgeGitLab
	}
	return ""
}

// AccountURL returns the page of an account at the repository's host, "" when the host
// is not known or the account is a mail address, which has no page.
func (s *Site) AccountURL(account string) string {
	u, err := url.Parse(s.Repository)
	if err != nil || u.Scheme != "https" || u.Host == "" || account == "" || strings.Contains(strings.TrimPrefix(account, "@"), "@") || s.forge(u.Host) == "" {
		return ""
	}
	return "https://" + u.Host + "/" + url.PathEscape(account)
}
