package kb_test

import (
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"

	"golang.org/x/text/unicode/norm"
)

// TestAddresses: each name becomes one part of an address, in one form.
func TestAddresses(t *testing.T) {
	for _, test := range []struct {
		of, name, want string
		make           func(string) string
	}{
		{"page", "", "", kb.Address},
		{"page", "Guides/Kick-off & More", "guides/kick-off-more/", kb.Address},
		{"page", norm.NFD.String("Größe"), "größe/", kb.Address},
		{"page", "a/\u200bb", "a/b/", kb.Address},
		{"file", "My Guides/Plan A.PNG", "my-guides/Plan A.PNG", kb.FileAddress},
		{"file", norm.NFD.String("tür.png"), "tür.png", kb.FileAddress},
		{"person", "Ann B.", "-/people/ann-b./", kb.OwnerAddress},
		{"person", "index.html", "-/people/index~2e~html/", kb.OwnerAddress},
		{"partner", "Lab", "-/partners/lab/", kb.PartnerAddress},
		{"tag", "C", "-/tags/c/", kb.TagAddress},
		{"tag", "C++", "-/tags/c~2b.2b/", kb.TagAddress},
		{"tag", "C#", "-/tags/c~23/", kb.TagAddress},
		{"tag", "R & D", "-/tags/r-~26~-d/", kb.TagAddress},
		{"tag", "R&D", "-/tags/r~26~d/", kb.TagAddress},
		{"tag", " Erste  Hilfe ", "-/tags/erste-hilfe/", kb.TagAddress},
		{"tag", "a\u200bb", "-/tags/ab/", kb.TagAddress},
		{"tag", "a..", "-/tags/a~2e.2e/", kb.TagAddress},
		{"tag", "a.b", "-/tags/a.b/", kb.TagAddress},
		{"tag", "a-b", "-/tags/a-b/", kb.TagAddress},
		{"tag", "index.html", "-/tags/index~2e~html/", kb.TagAddress},
		{"address", "guides/a/", "guides/a/index.html", kb.FileOf},
		{"address", "", "index.html", kb.FileOf},
		{"address", "old.html", "old.html", kb.FileOf},
	} {
		if got := test.make(test.name); got != test.want {
			t.Errorf("the %s %q has the address %q, want %q", test.of, test.name, got, test.want)
		}
	}
	for tag, want := range map[string]bool{"C++": true, "Iron": true, "": false, " ": false, "\u200b": false, "con": false} {
		if err := kb.CheckTag(tag); (err == nil) != want {
			t.Errorf("the tag %q has an address: %v", tag, err)
		}
	}
	for name, want := range map[string]string{"Lab": "lab", "!": "", "...": "", "nul": ""} {
		if got, err := kb.CheckSlug(name); got != want || (err == nil) != (want != "") {
			t.Errorf("CheckSlug(%q) = %q, %v", name, got, err)
		}
	}
}

// TestAddressesOfAliases: an alias is a folder, or a file that ends in .html, and nothing that
// leads elsewhere or that the site or its host needs.
func TestAddressesOfAliases(t *testing.T) {
	for alias, want := range map[string]string{
		"/old/": "old/", "old": "old/", "/a/b": "a/b/", "old.html": "old.html", "old.html/": "old.html/", "a/index.html": "a/", "-a/": "-a/", "a/-/b": "a/-/b/",
		norm.NFD.String("/tür/"): "tür/",
		"":                       "", "/": "", "/index.html": "", "//a.example": "", "https://a.example/": "", "/a?b": "", "/a#b": "", `/a\b`: "", "/a%20b": "", "/../a/": "", "/a//b/": "", "/_a/": "", "/.a/": "", "/-/people/": "", "/a./": "",
	} {
		got, err := kb.AliasAddress(alias)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("AliasAddress(%q) = %q, %v, want %q", alias, got, err, want)
		}
	}
}

// TestLink: addresses for readers outside the site, with and without the site's own.
func TestLink(t *testing.T) {
	there, nowhere := kb.Site{Title: "Both of us", BaseURL: "https://base.example/kb/"}, kb.Site{Title: "Both of us", BaseURL: "/"}
	for _, test := range []struct{ got, want string }{
		{there.Link("guides/größe a/"), "https://base.example/kb/guides/gr%C3%B6%C3%9Fe%20a/"},
		{there.Link(""), "https://base.example/kb/"},
		{nowhere.Link("guides/größe/"), "guides/größe/"},
		{nowhere.Link(""), "./"},
		{there.Identity("guides/a/"), "https://base.example/kb/guides/a/"},
		{nowhere.Identity("guides/a/"), "urn:tandem:both-of-us:guides/a"},
		{there.RootPath(), "/kb/"}, {nowhere.RootPath(), "/"},
		{(&kb.Site{BaseURL: "https://base.example"}).RootPath(), "/"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
	for repository, want := range map[string]string{
		"https://github.com/x/y": "https://github.com/ann%20b", "https://gitlab.lab.example/x": "https://gitlab.lab.example/ann%20b", "https://git.lab.example/x": "", "http://github.com/x/y": "", "": "",
	} {
		if got := (&kb.Site{Repository: repository}).AccountURL("ann b"); got != want {
			t.Errorf("the account at %q is %q, want %q", repository, got, want)
		}
	}
	if got := (&kb.Site{Repository: "https://github.com/x/y"}).AccountURL(""); got != "" {
		t.Errorf("no account is at %q", got)
	}
	if !there.Absolute() || nowhere.Absolute() {
		t.Error("only a site with a host is absolute")
	}
}

// TestSiteAddress: what can be the address of a site.
func TestSiteAddress(t *testing.T) {
	for address, want := range map[string]bool{
		"https://base.example/": true, "http://base.example": true, "https://base.example:8080/a/b-c_d~e/": true, "https://[::1]/": true,
		"": false, "/": false, "base.example": false, "ftp://base.example/": false, "https://": false, "https://a b/": false, "https://base.example/?x": false, "https://base.example/?": false,
		"https://base.example/#": false, "https://base.example/#a": false, "https://ann@base.example/": false, "https://base.example/a b/": false, "https://base.example/größe/": false,
		"https://base.example/a//b/": false, "https://base.example/../": false, "https://base.example/./": false, "https://-a.example/": false, "https://base.example:123456/": false,
	} {
		if err := kb.SiteAddress(address); (err == nil) != want {
			t.Errorf("%q is the address of a site: %v", address, err)
		}
	}
}

// base is a base with these pages, each of the type of its folder.
func base(pages ...*kb.Page) *kb.Base {
	types := kb.Types{{Name: "guide", Folder: "guides"}, {Name: "term", Folder: "people"}}
	for _, p := range pages {
		if p.Type == nil {
			p.Type = types[0]
		}
		if p.Path == "" {
			p.Path = p.ID + ".md"
		}
	}
	return kb.NewBase(kb.Site{}, kb.Directory{}, types, pages, nil)
}

// TestBaseFinds: pages by id, path and last part, whichever way their letters are
// composed; of two with one id the first by path.
func TestBaseFinds(t *testing.T) {
	first, second := &kb.Page{ID: "x", Path: "a.md"}, &kb.Page{ID: "x", Path: "b.md"}
	door, index := &kb.Page{ID: "guides/tür"}, &kb.Page{ID: "guides", Path: "guides/index.md", Index: true}
	b := base(second, first, door, index)
	nfd := norm.NFD.String("tür")
	if b.Page("x") != first || b.Page("guides/"+nfd) != door || b.PageAt("guides/"+nfd+".md") != door || b.PageAt("b.md") != second || b.Page("none") != nil {
		t.Errorf("found %v, %v, %v, %v, %v", b.Page("x"), b.Page("guides/"+nfd), b.PageAt("guides/"+nfd+".md"), b.PageAt("b.md"), b.Page("none"))
	}
	if got := b.PagesNamed(nfd); len(got) != 1 || got[0] != door {
		t.Errorf("pages named %q: %v", nfd, got)
	}
	if got := b.PagesOf(b.Types[0]); len(got) != 3 || slices.Contains(got, index) {
		t.Errorf("guides are %v", got)
	}
	withFiles := b.Under(b.Site, b.Directory, []kb.File{{Path: "a.png"}, {Path: norm.NFD.String("tür.png")}, {Path: "z.png"}})
	for path, want := range map[string]bool{"a.png": true, "tür.png": true, norm.NFD.String("tür.png"): true, "z.png": true, "b.png": false, "A.png": false} {
		if f, ok := withFiles.File(path); ok != want || ok && norm.NFC.String(f.Path) != norm.NFC.String(path) {
			t.Errorf("the file %q is %q, %v", path, f.Path, ok)
		}
	}
}

// TestReplace: a base with another version of a page equals a new base; the old one is
// unchanged.
func TestReplace(t *testing.T) {
	page := func(id, title string) *kb.Page { return &kb.Page{ID: id, Common: kb.Common{Title: title}} }
	b := base(page("guides/a", "B"), page("guides/b", "D"), page("guides/c", "F"))
	for title, want := range map[string]string{"A": "abc", "C": "abc", "E": "bac", "G": "bca", "D": "abc"} {
		now := page("guides/a", title)
		now.Type, now.Path = b.Types[0], "guides/a.md"
		after := b.Replace([]*kb.Page{now})
		var order string
		for _, p := range after.PagesOf(b.Types[0]) {
			order += strings.TrimPrefix(p.ID, "guides/")
		}
		if order != want || after.Page("guides/a") != now || after.PageAt("guides/a.md") != now || after.Pages[0] != now || after.PagesNamed("a")[0] != now {
			t.Errorf("%s: register %q, want %q; pages %v", title, order, want, after.Pages)
		}
		if old := b.Page("guides/a"); old.Title != "B" || b.PagesOf(b.Types[0])[0] != old || b.Pages[0] != old {
			t.Fatalf("%s: the base before has changed", title)
		}
	}
}

// TestFormer: former addresses of the site's own pages are free where the base has
// nothing there: no page, alias, file or register.
func TestFormer(t *testing.T) {
	b := base(
		&kb.Page{ID: "people/ann", URL: "people/ann/"},
		&kb.Page{ID: "guides/a", URL: "guides/a/", Common: kb.Common{Aliases: []string{"/tags/iron/", "//bad"}}},
		&kb.Page{ID: "guides/people", URL: "guides/people/"},
	)
	b = b.Under(b.Site, b.Directory, []kb.File{{Path: "Report/x.pdf"}})
	f := kb.NewFormer(b)
	for file, want := range map[string]string{
		"-/people/index.html": "people/index.html", "-/people/ann/index.html": "", "-/people/bert/index.html": "people/bert/index.html",
		"-/tags/iron/index.html": "", "-/tags/wood/index.html": "tags/wood/index.html", "-/search/index.html": "search/index.html",
		"-/static/x.js": "", "people/index.html": "", "-/report/x.pdf": "",
	} {
		if got, free := f.Of(file); free != (want != "") || free && got != want {
			t.Errorf("%q used to be %q, %v; want %q", file, got, free, want)
		}
	}
	if got, want := strings.Join(f.Folders(), " "), "components learning offline partners search state"; got != want {
		t.Errorf("free folders are %q, want %q", got, want)
	}
}

// TestFree: Free says what Add would, and claims nothing.
func TestFree(t *testing.T) {
	var claims kb.Claims
	if _, free := claims.Free("a/b"); !free {
		t.Error("nothing is claimed and a/b is not free")
	}
	claims.Add("a/b", "one")
	for path, want := range map[string]bool{"a/b": false, "A/B": false, "a": false, "a/b/c": false, "a/c": true, "A/c": false} {
		if _, free := claims.Free(path); free != want {
			t.Errorf("%q is free: %v", path, free)
		}
	}
	if _, ok := claims.Add("a/c", "two"); !ok {
		t.Error("asking for a/c has claimed it")
	}
}
