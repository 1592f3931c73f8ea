package export_test

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"tandem/generator/export"
	"tandem/generator/gentest/smallbase"
	"tandem/generator/kb"

	"github.com/google/go-cmp/cmp"
)

// today is the day on which the bases of the tests are judged.
const today = kb.Day("2026-11-21")

// sample is a base with a page of each kind that feed and sitemap tell apart.
func sample() smallbase.Files {
	guide := func(title string) string {
		return "---\ndescription: About " + title + "\nowners: [crew, ada]\nreview_every: never\nreason: It is a fixture.\n---\n# " + title + "\n\n![x](../pictures/map.png)\n"
	}
	return smallbase.Files{
		"site.yaml":              "title: Both of us\ndescription: What we know\nlang: de\nbase_url: https://base.example/kb/\n",
		"directory.yaml":         "partners:\n  - {id: lab, name: Lab & co}\nteams:\n  - {id: crew, name: The crew, partner: lab}\npeople:\n  - {id: ada, name: Ada, partner: lab}\n",
		"index.md":               "# Home\n",
		"guides/index.md":        "# All guides\n",
		"guides/zoo.md":          guide("Zoo"),
		"guides/ant.md":          strings.Replace(guide("Ant"), "---\n", "---\naliases: [/z old/, old-name.html]\n", 1),
		"guides/größe.md":        guide("Size"),
		"guides/later.md":        guide("Later"),
		"glossary/word.md":       "# Word\n\nText.\n",
		"retros/2026-11-02-a.md": "---\nowners: [crew]\n---\n# Retro\n",
		"retros/2026-12-24-b.md": "---\nowners: [nobody]\n---\n# Not yet\n",
		"pictures/map.png":       "PNG",
	}
}

// edition reads the edition that shows all pages, with days of git where they matter.
func edition(t *testing.T, files smallbase.Files, history *kb.History) *kb.Edition {
	t.Helper()
	all := smallbase.Editions(smallbase.Judged(t, files, today))
	if len(all) != 1 {
		t.Fatalf("%d editions, want one", len(all))
	}
	all[0].History = history
	return all[0]
}

var history = &kb.History{Files: map[string]kb.Change{
	"guides/zoo.md":    {Day: "2026-11-10"},
	"guides/ant.md":    {Day: "2026-11-10"},
	"guides/größe.md":  {Day: "2026-11-21"},
	"guides/later.md":  {Day: "2026-11-22"}, // the clock of its author is wrong
	"guides/index.md":  {Day: "2026-11-20"},
	"glossary/word.md": {Day: "2026-11-20"},
}}

// outputs returns the outputs by path.
func outputs(t *testing.T, e *kb.Edition) map[string]string {
	t.Helper()
	list, err := export.Files(e)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for i, out := range list {
		files[out.Path] = string(out.Data)
		if i > 0 && list[i-1].Path >= out.Path {
			t.Errorf("%q is behind %q", out.Path, list[i-1].Path)
		}
	}
	return files
}

// TestFiles checks which files there are, with and without the site's address.
func TestFiles(t *testing.T) {
	for _, test := range []struct {
		site string
		want string
	}{
		{"title: x\nbase_url: https://base.example/kb/\n", "_headers _redirects feed.xml pictures/map.png robots.txt sitemap.xml"},
		{"title: x\n", "_headers _redirects feed.xml pictures/map.png"},
	} {
		list, err := export.Files(edition(t, sample().With("site.yaml", test.site), history))
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, out := range list {
			names = append(names, out.Path)
		}
		if got := strings.Join(names, " "); got != test.want {
			t.Errorf("%q: got %q, want %q", test.site, got, test.want)
		}
	}
	list, err := export.Files(edition(t, sample(), history))
	for _, out := range list {
		// A disk and a reader without a network need pictures, and no file for hosts.
		if want := map[bool]kb.Copies{true: 0, false: kb.Both}[out.Path == "pictures/map.png"]; err != nil || out.Skip != want {
			t.Errorf("%s is left out of copies %b, want %b; %v", out.Path, out.Skip, want, err)
		}
	}
	files := outputs(t, edition(t, sample(), history))
	if want := "User-agent: *\nAllow: /\n\nSitemap: https://base.example/kb/sitemap.xml\n"; files["robots.txt"] != want {
		t.Errorf("robots.txt is %q, want %q", files["robots.txt"], want)
	}
	if files["pictures/map.png"] != "PNG" {
		t.Errorf("the picture is %q", files["pictures/map.png"])
	}
	if !strings.Contains(files["_headers"], "Content-Security-Policy: ") {
		t.Errorf("_headers has no policy:\n%s", files["_headers"])
	}
}

// TestFileAddress checks that a file is in the folder of the pages beside it.
func TestFileAddress(t *testing.T) {
	files := sample().With("My Guides/Plan A.png", "PNG").With("guides/plan.md", "---\nowners: [crew]\n---\n# Plan\n\n![a](<../My Guides/Plan A.png>)\n")
	if _, ok := outputs(t, edition(t, files, nil))["my-guides/Plan A.png"]; !ok {
		t.Error("the file is not at my-guides/Plan A.png")
	}
}

// TestSitemap reads the sitemap back: registers with pages, pages with the day of
// their text, and no text above a register twice.
func TestSitemap(t *testing.T) {
	var set struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []struct {
			Loc     string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 loc"`
			LastMod string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 lastmod"`
		} `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 url"`
	}
	if err := xml.Unmarshal([]byte(outputs(t, edition(t, sample(), history))["sitemap.xml"]), &set); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, u := range set.URLs {
		got = append(got, strings.TrimSpace(strings.TrimPrefix(u.Loc, "https://base.example/kb/")+" "+u.LastMod))
	}
	want := []string{
		"", "retros/", "glossary/", "guides/",
		"glossary/word/ 2026-11-20", "guides/ant/ 2026-11-10", "guides/gr%C3%B6%C3%9Fe/ 2026-11-21", "guides/later/ 2026-11-22", "guides/zoo/ 2026-11-10",
		"retros/2026-11-02-a/ 2026-11-02", "retros/2026-12-24-b/ 2026-12-24",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sitemap (-want +got):\n%s", diff)
	}
}

// atom is what the tests read of a feed.
type atom struct {
	Lang     string `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	Title    string `xml:"title"`
	Subtitle string `xml:"subtitle"`
	ID       string `xml:"id"`
	Updated  string `xml:"updated"`
	Author   string `xml:"author>name"`
	Links    []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	} `xml:"link"`
	Entries []struct {
		Title   string   `xml:"title"`
		ID      string   `xml:"id"`
		Updated string   `xml:"updated"`
		Authors []string `xml:"author>name"`
		Link    struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
		Category struct {
			Term string `xml:"term,attr"`
		} `xml:"category"`
		Summary string `xml:"summary"`
	} `xml:"entry"`
}

func readFeed(t *testing.T, files map[string]string) atom {
	t.Helper()
	var got atom
	if err := xml.Unmarshal([]byte(files["feed.xml"]), &got); err != nil {
		t.Fatal(err)
	}
	return got
}

// TestFeed checks the entries: the latest first, those of one day by title, none of a
// day to come, no texts above registers and no glossary.
func TestFeed(t *testing.T) {
	news := readFeed(t, outputs(t, edition(t, sample(), history)))
	got := []string{fmt.Sprint(news.Lang, " | ", news.Title, " | ", news.Subtitle, " | ", news.ID, " | ", news.Updated, " | ", news.Author, " | ", news.Links)}
	for _, e := range news.Entries {
		got = append(got, fmt.Sprint(e.Updated, " | ", e.Title, " | ", e.ID, " | ", e.Link.Href, " | ", e.Authors, " | ", e.Category.Term, " | ", e.Summary))
	}
	want := []string{
		"de | Both of us | What we know | https://base.example/kb/ | 2026-11-21T00:00:00Z | Both of us | [{self https://base.example/kb/feed.xml} {alternate https://base.example/kb/}]",
		"2026-11-21T00:00:00Z | Size | https://base.example/kb/guides/gr%C3%B6%C3%9Fe/ | https://base.example/kb/guides/gr%C3%B6%C3%9Fe/ | [The crew Ada] | guide | About Size",
		"2026-11-10T00:00:00Z | Ant | https://base.example/kb/guides/ant/ | https://base.example/kb/guides/ant/ | [The crew Ada] | guide | About Ant",
		"2026-11-10T00:00:00Z | Zoo | https://base.example/kb/guides/zoo/ | https://base.example/kb/guides/zoo/ | [The crew Ada] | guide | About Zoo",
		"2026-11-02T00:00:00Z | Retro | https://base.example/kb/retros/2026-11-02-a/ | https://base.example/kb/retros/2026-11-02-a/ | [The crew] | retro | ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("feed (-want +got):\n%s", diff)
	}
}

// TestFeedWithoutNews checks a feed of a base in which nothing has a day: it is of
// the day of the build, and names lasting without an address of the site.
func TestFeedWithoutNews(t *testing.T) {
	files := smallbase.Files{"site.yaml": "title: Both of us\n", "index.md": "# Home\n", "guides/one.md": "# One\n"}
	news := readFeed(t, outputs(t, edition(t, files, nil)))
	if news.Updated != "2026-11-21T00:00:00Z" || news.ID != "urn:tandem:both-of-us:" || len(news.Entries) != 0 {
		t.Errorf("the feed is %+v", news)
	}
}

// TestFeedIsShort checks that the feed has the latest thirty changes and leaves out the oldest.
func TestFeedIsShort(t *testing.T) {
	files := sample()
	for day := 1; day <= 31; day++ {
		files = files.With(fmt.Sprintf("retros/2026-10-%02d-x.md", day), fmt.Sprintf("---\nowners: [crew]\n---\n# October %d\n", day))
	}
	news := readFeed(t, outputs(t, edition(t, files, nil)))
	if n := len(news.Entries); n != 30 || news.Entries[0].Title != "Retro" || news.Entries[n-1].Title != "October 3" {
		t.Errorf("%d entries, from %q to %q", n, news.Entries[0].Title, news.Entries[n-1].Title)
	}
}

// TestRedirects checks the lines of aliases, sorted, and of the folders at the root
// that the site's own pages had, where the base has nothing in them.
func TestRedirects(t *testing.T) {
	files := sample().With("people/index.md", "# People\n").With("guides/zoo.md", "---\naliases: [/learning/zoo/]\n---\n# Zoo\n")
	got := strings.Split(strings.TrimSuffix(outputs(t, edition(t, files, nil))["_redirects"], "\n"), "\n")
	want := []string{
		"/kb/learning/zoo/ /kb/guides/zoo/ 301",
		"/kb/old-name.html /kb/guides/ant/ 301",
		"/kb/z%20old/ /kb/guides/ant/ 301",
		"/kb/components/* /kb/-/components/:splat 301",
		"/kb/offline/* /kb/-/offline/:splat 301",
		"/kb/partners/* /kb/-/partners/:splat 301",
		"/kb/report/* /kb/-/report/:splat 301",
		"/kb/search/* /kb/-/search/:splat 301",
		"/kb/state/* /kb/-/state/:splat 301",
		"/kb/tags/* /kb/-/tags/:splat 301",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("redirects (-want +got):\n%s", diff)
	}
}
