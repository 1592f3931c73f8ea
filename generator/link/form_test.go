package link_test

import (
	"testing"

	"tandem/generator/gentest/smallbase"

	"golang.org/x/text/unicode/norm"
)

// TestForms checks what each form of a link leads to.
func TestForms(t *testing.T) {
	for _, test := range []struct{ link, want string }{
		// by path
		{"[a](start.md)", "page guides/start"},
		{"[a](./start.md)", "page guides/start"},
		{"[a](../guides/start.md)", "page guides/start"},
		{"[a](/guides/start.md)", "page guides/start"},
		{"[a](../index.md)", "page index"},
		{"[a](/index.md)", "page index"},
		{"[a](two%20words.md)", "page guides/two words"},
		{"[a](<two words.md>)", "page guides/two words"},
		{"[a](a%23b.md)", "page guides/a#b"},
		{"[a](nahe-t%C3%BCr.md)", "page guides/nahe-tür"},
		{"[a](../named.md)", "page other/name"},
		{"[a](data.pdf)", "file guides/data.pdf"},
		{"[a](/pictures/map.png)", "file pictures/map.png"},

		// folders
		{"[a](../guides/)", "page guides"},
		{"[a](.)", "page guides"},
		{"[a](../)", "page index"},
		{"[a](/)", "page index"},
		{"[a](../tools/)", "page tools"},
		{"[a](/tools)", "page tools"},
		{"[a](../playbooks/)", "folder playbooks"},
		{"[[playbooks]]", "folder playbooks"},
		{"[[/playbooks/]]", "folder playbooks"},
		{"[[guides]]", "page guides"},

		// headings
		{"[a](start.md#first-steps)", "page guides/start, heading first-steps"},
		{"[a](start.md#First%20steps)", "page guides/start, heading first-steps"},
		{"[a](start.md#)", "page guides/start"},
		{"[a](#here)", "page guides/from, heading here"},
		{"[[#Here]]", "page guides/from, heading here"},
		{"[[start#First steps]]", "page guides/start, heading first-steps"},
		{"[[start##First steps]]", "page guides/start, heading first-steps"},
		{"[[start#Getting going#Second  part]]", "page guides/start, heading second-part"},
		{"[[guides/start#second-part|two]]", "page guides/start, heading second-part"},

		// wiki
		{"[[start]]", "page guides/start"},
		{"[[guides/start]]", "page guides/start"},
		{"[[/guides/start/]]", "page guides/start"},
		{"[[guides/index]]", "page guides"},
		{"[[start.md]]", "page guides/start"},
		{"[[guides/start.md]]", "page guides/start"},
		{"[[tools/deep/hammer.md]]", "page tools/deep/hammer"},
		{"[[only.md]]", "page playbooks/only"},
		{"[[./start]]", "page guides/start"},
		{"[[../playbooks/only]]", "page playbooks/only"},
		{"[[only]]", "page playbooks/only"},
		{"[[other/name]]", "page other/name"},
		{"[[name]]", "page other/name"},
		{"[[named.md]]", "page other/name"},
		{"[[/named.md]]", "page other/name"},
		{"[[../named.md]]", "page other/name"},
		{"[[two words]]", "page guides/two words"},
		{"[[nahe-tür]]", "page guides/nahe-tür"},
		{"[[" + norm.NFD.String("nahe-tür") + "]]", "page guides/nahe-tür"},

		// pictures
		{"![a](../pictures/map.png)", "file pictures/map.png"},
		{"![a](" + norm.NFD.String("../pictures/tür.png") + ")", "file pictures/tür.png"},
		{"![[map.png]]", "file pictures/map.png"},
		{"![[MAP.png]]", "file pictures/map.png"},
		{"![[pictures/map.png]]", "file pictures/map.png"},
		{"![[/pictures/map.png]]", "file pictures/map.png"},
		{"![[../pictures/map.png]]", "file pictures/map.png"},
		{"![[" + norm.NFD.String("tür.png") + "]]", "file pictures/tür.png"},

		// owners
		{"- @product-owner does it", "owner product-owner"},
		{"- @builders does it", "owner builders"},

		// the site's own pages
		{"[a](/people/)", "own people/"},
		{"[a](/-/people/)", "own people/"},
		{"[a](../-/people/product-owner/)", "owner product-owner, own people/product-owner/"},
		{"[a](/partners/lab/)", "owner lab, own partners/lab/"},
		{"[a](/tags/iron/)", "own tags/iron/"},

		// whole addresses
		{"<https://base.example/guides/start/>", "page guides/start"},
		{"[a](https://base.example/guides/start/#first-steps)", "page guides/start, heading first-steps"},
		{"[a](https://base.example/guides/start/#First%20steps)", "page guides/start, heading first-steps"},
		{"[a](https://base.example/guides/start/#first-steps:~:text=x)", "page guides/start, heading first-steps"},
		{"[a](https://base.example/guides/start/#:~:text=x)", "page guides/start"},
		{"[a](https://base.example/pictures/map.png#x)", "file pictures/map.png"},
		{"[a](https://base.example/old/start/)", "page guides/start"},
		{"[a](https://github.com/x/y/blob/main/content/guides/start.md#first-steps)", "page guides/start, outside"},
	} {
		files := smallbase.Files{from: page("", "# From\n\n## Here\n\n"+test.link+"\n")}
		linked, problems := linked(t, files)
		targets := linked.Targets["guides/from"]
		if len(targets) != 1 {
			t.Errorf("%s: %d links, want one", test.link, len(targets))
			continue
		}
		if got := describe(targets[0]); got != test.want {
			t.Errorf("%s leads to %q, want %q\n%s", test.link, got, test.want, faults(problems, from))
		}
		if got := faults(problems, from); test.want != "" && got != "" {
			t.Errorf("%s is reported:\n%s", test.link, got)
		}
	}
}

// TestWithoutDirectory checks that an @name is text in a base without people.
func TestWithoutDirectory(t *testing.T) {
	linked, problems := linked(t, smallbase.Files{
		"directory.yaml": "", from: page("", "# From\n\n- @somebody does it\n"),
	})
	if got := faults(problems, from); got != "" || len(linked.Targets["guides/from"]) != 1 || describe(linked.Targets["guides/from"][0]) != "" {
		t.Errorf("@somebody leads to %v, problems:\n%s", linked.Targets["guides/from"], got)
	}
}
