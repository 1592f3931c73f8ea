package kb

import "testing"

func TestAddressesFollowFromTheRepository(t *testing.T) {
	for _, c := range []struct {
		name                         string
		site                         Site
		edit, issue, verify, decides string
	}{
		{
			"github", Site{Repository: "https://github.com/org/base.git"},
			"https://github.com/org/base/edit/main/content/{path}",
			"https://github.com/org/base/issues/new?title={title}&body={body}",
			"https://github.com/org/base/issues/new?template=still-true.yml&title={title}&path={path}&text={text}",
			"https://github.com/org/base/new/main?filename=content/decisions/{name}.md&value={body}",
		},
		{
			"gitlab of one's own", Site{Repository: "https://git.example.org/group/base/", Forge: ForgeGitLab, Branch: "released", ContentFolder: "."},
			"https://git.example.org/group/base/-/edit/released/{path}",
			"https://git.example.org/group/base/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}",
			"https://git.example.org/group/base/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={path}%0A%0A{text}%0A%0Aread%0A%0A%60tandem+verify+{path}+--if-text+{text}+--how+read%60",
			"https://git.example.org/group/base/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}",
		},
		{"a host nobody knows", Site{Repository: "https://git.example.org/group/base"}, "", "", "", ""},
		{"no address", Site{Repository: "git@github.com:org/base"}, "", "", "", ""},
		{"given beside it", Site{Repository: "https://github.com/org/base", EditURL: "https://e.example/{path}", IssueURL: "mailto:a@b.example", VerifyURL: "https://v.example/", DecisionURL: "https://d.example/"}, "https://e.example/{path}", "mailto:a@b.example", "https://v.example/", "https://d.example/"},
	} {
		s := c.site.WithDefaults(true)
		for _, a := range [][3]string{{"edit", s.EditURL, c.edit}, {"issue", s.IssueURL, c.issue}, {"verify", s.VerifyURL, c.verify}, {"decision", s.DecisionURL, c.decides}} {
			if a[1] != a[2] {
				t.Errorf("%s: %s is %q, want %q", c.name, a[0], a[1], a[2])
			}
		}
	}
}

func TestAnAccountHasAPageAtAKnownHost(t *testing.T) {
	s := Site{Repository: "https://github.com/org/base"}
	if got := s.AccountURL("po@hospital.example"); got != "" {
		t.Errorf("a mail address has the page %q", got)
	}
	if got, want := s.AccountURL("octo-po"), "https://github.com/octo-po"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := (&Site{}).AccountURL("octo-po"); got != "" {
		t.Errorf("without a repository: got %q, want none", got)
	}
}

func TestAnEditionHasAddressesOfItsOwn(t *testing.T) {
	const gh = "https://github.com/org/base"
	derived := Site{Repository: gh}.WithDefaults(true)
	given := Site{Repository: gh, EditURL: "https://e.example/{path}"}.WithDefaults(true)
	for _, test := range []struct {
		name                         string
		site                         Site
		rule                         EditionRule
		edit, issue, verify, account string
	}{
		{"it names none", given, EditionRule{}, "https://e.example/{path}", gh + "/issues/new?title={title}&body={body}", derived.VerifyURL, "https://github.com/octo"},
		{"one of its own", given, EditionRule{IssueURL: "mailto:a@b.example"}, "https://e.example/{path}", "mailto:a@b.example", derived.VerifyURL, "https://github.com/octo"},
		{"no link to edit", derived, EditionRule{EditURL: Nowhere}, "", derived.IssueURL, derived.VerifyURL, "https://github.com/octo"},
		{"no repository", given, EditionRule{Repository: Nowhere}, "", "", "", ""},
		{"no repository, but an address to write to", given, EditionRule{Repository: Nowhere, IssueURL: "mailto:a@b.example"}, "", "mailto:a@b.example", "", ""},
		{"a repository of its own", given, EditionRule{Repository: "https://gitlab.com/org/open", VerifyURL: Nowhere}, "https://gitlab.com/org/open/-/edit/main/content/{path}", "https://gitlab.com/org/open/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}", "", "https://gitlab.com/octo"},
		{"a site without", Site{EditURL: Nowhere, Repository: gh}.WithDefaults(true), EditionRule{}, "", derived.IssueURL, derived.VerifyURL, "https://github.com/octo"},
	} {
		s := test.site.For(test.rule)
		got := [4]string{s.EditURL, s.IssueURL, s.VerifyURL, s.AccountURL("octo")}
		if want := [4]string{test.edit, test.issue, test.verify, test.account}; got != want {
			t.Errorf("%s: got %q, want %q", test.name, got, want)
		}
	}
}
