package main

import (
	"bufio"
	"context"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// page returns the text of a page for an audience.
func pageFor(audience, header, title, text string) string {
	return "---\nowners: [product-owner]\naudience: [" + audience + "]\nreview_every: never\nreason: It is a fixture.\n" + header + "---\n# " + title + "\n\n" + text + "\n"
}

// publicDesk is a desk with a base and a public edition that shows a part of it.
func publicDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, content: filepath.Join(t.TempDir(), "content")}
	d.write("site.yaml", "title: Base\neditions:\n  internal: {audiences: [internal, public]}\n  public: {audiences: [public], people: roles}\n")
	d.write("directory.yaml", "partners:\n  - {id: hospital, name: City hospital}\npeople:\n  - {id: product-owner, name: Owen Productowner, partner: hospital, role: Owner}\n")
	d.write("index.md", pageFor("public", "", "Home", "See [[one]]."))
	d.write("guides/one.md", pageFor("public", "", "One", "The first text."))
	d.write("guides/sketch.md", pageFor("public", "status: draft\n", "A sketch", "The sketched text."))
	d.write("guides/zephyr-merger.md", pageFor("internal", "", "The Zephyr merger", "See [[one]]."))
	return d
}

// told returns the first event that an open page receives.
func (d *desk) told() string {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, "GET", d.url+"__tandem/events?page=&since=0", nil)
	if err != nil {
		d.t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		d.t.Fatal(err)
	}
	defer response.Body.Close()
	lines := bufio.NewScanner(response.Body)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			return data
		}
	}
	d.t.Fatalf("no event: %v", lines.Err())
	return ""
}

// secret reports whether a text reveals something that the public edition hides.
func secret(text string) bool {
	text = strings.ToLower(text)
	for _, word := range []string{"zephyr", "merger", "product-owner", "productowner", "sketch", "wallaby"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

func TestANamedEditionTellsNothingOfHiddenPages(t *testing.T) {
	d := publicDesk(t)
	// A hidden page has an error, so that there is no site yet; a shown one has two
	// warnings, of which one names a hidden page.
	d.write("guides/zephyr-merger.md", pageFor("internal", "", "The Zephyr merger", "See [a page](nowhere.md)."))
	edit, err := editing("vscode", d.content)
	if err != nil {
		t.Fatal(err)
	}
	d.write("../templates/partials/crumbs.html", `{{define "crumbs"}}<p>crumbs</p>{{end}}`)
	d.serve(serveOptions{edition: "public", edit: edit})
	d.until("the first build", func() bool { return strings.Contains(d.said(), "nowhere.md") })
	d.until("the reason why nothing is shown", func() bool {
		return strings.Contains(d.page(""), "the content has errors that this edition does not show")
	})
	if text := d.page(""); secret(text) {
		t.Errorf("the page before the first build says\n%s", text)
	}
	if text := d.told(); secret(text) || !strings.Contains(text, "serve/not-made") {
		t.Errorf("open pages are told %s", text)
	}
	d.printed("(edition public, without drafts)")

	// Mended, with a warning on a shown page and several on hidden ones.
	d.write("guides/zephyr-merger.md", pageFor("internal", "tags: [merger]\n", "The Zephyr merger", "Text."))
	d.write("guides/one.md", pageFor("public", "title: Number one\n", "One", "The first text, see [the plan](zephyr-merger.md).\n\n:::audience internal\n\n```wallaby!\nx\n```\n\n:::\n"))
	d.until("the site", func() bool { return strings.Contains(d.page("guides/one/"), "The first text") })
	d.until("the warning of the hidden block", func() bool { return strings.Contains(d.said(), "with 3 warnings") })
	d.until("its problems", func() bool { return strings.Contains(d.told(), "guides/one.md") })
	text := d.told()
	if secret(text) {
		t.Errorf("open pages are told %s", text)
	}
	if !strings.Contains(text, `"edit":"vscode://`) {
		t.Errorf("the problem of a shown page has no link to the editor: %s", text)
	}

	// A save of a hidden page is not reported, that of a shown one with its title.
	before := d.told()
	d.write("guides/zephyr-merger.md", pageFor("internal", "canary: [quillfox]\n", "The Zephyr merger", "Another text of the merger."))
	d.write("guides/zephyr-two.md", pageFor("internal", "", "Another merger", "See [[zephyr-merger]]."))
	d.write("guides/one.md", pageFor("public", "", "One", "The second text."))
	d.until("the save", func() bool { return strings.Contains(d.page("guides/one/"), "The second text.") })
	d.until("that it is told", func() bool { return d.told() != before && strings.Contains(d.told(), `"saved"`) })
	if text := d.told(); secret(text) || !strings.Contains(text, "guides/one/") {
		t.Errorf("open pages are told %s", text)
	}

	// Nothing of it is at any address either, drafts included.
	for _, address := range []string{"guides/zephyr-merger/", "guides/sketch/", "-/places.json", "guides/", "sitemap.xml", "-/api/search?q=merger", "-/api/search?q=sketched", "zephyr/"} {
		if text := d.page(address); strings.Contains(strings.ToLower(text), "zephyr") || strings.Contains(strings.ToLower(text), "sketched") {
			t.Errorf("%s tells of a hidden page", address)
		}
	}

	// A leak is reported in the terminal, and the last good site stays.
	d.write("../templates/partials/crumbs.html", `{{define "crumbs"}}A quillfox{{end}}`)
	d.until("that the site is refused", func() bool {
		return strings.Contains(d.told(), "the content has errors that this edition does not show")
	})
	for _, text := range []string{d.told(), d.page("guides/one/")} {
		if secret(text) || strings.Contains(text, "quillfox") {
			t.Errorf("browsers get %s", text)
		}
	}
	if !strings.Contains(d.page("guides/one/"), "The second text.") {
		t.Error("the last good site is gone")
	}
	if !strings.Contains(d.said(), `the canary word "quillfox"`) {
		t.Errorf("the terminal does not say what is wrong:\n%s", d.said())
	}

	// A template that fails is named in the terminal alone.
	d.write("../templates/partials/crumbs.html", `{{define "crumbs"}}{{.Nonsense`)
	d.until("that the template is refused", func() bool { return strings.Contains(d.said(), "unclosed action") })
	if text := d.told(); strings.Contains(text, "Nonsense") || secret(text) {
		t.Errorf("open pages are told %s", text)
	}
}

func TestDraftsOfANamedEditionAreAskedFor(t *testing.T) {
	d := publicDesk(t)
	d.serve(serveOptions{edition: "public", drafts: true})
	d.until("the draft", func() bool { return strings.Contains(d.page("guides/sketch/"), "The sketched text.") })
	d.printed("(edition public, with drafts)")
	if text := d.page("guides/zephyr-merger/"); strings.Contains(text, "Zephyr") {
		t.Error("a hidden page is shown with the drafts")
	}

	all := publicDesk(t)
	all.serve(serveOptions{})
	all.until("the draft", func() bool { return strings.Contains(all.page("guides/sketch/"), "The sketched text.") })
	all.printed("(all audiences, with drafts)")
}
