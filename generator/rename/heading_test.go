package rename_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/rename"
)

// TestLinksToMissingHeadingsMoveWithThePage moves a page to which links with a
// heading that it does not have lead, in every form, and one that has such links
// itself: all lead to the same page afterwards, and the heading stays as written.
func TestLinksToMissingHeadingsMoveWithThePage(t *testing.T) {
	files := fstest.MapFS{
		"site.yaml":       {Data: []byte("title: Base\nlenient: true\n")},
		"index.md":        {Data: []byte("# Home\n\n[a](guides/one.md#gone) [b](/guides/one.md#gone) [[guides/one#gone]] [[one#gone|c]] [d](guides/one.md#there) [e](guides/two.md#gone)\n")},
		"guides/one.md":   {Data: []byte("# One\n\n## There\n\n[a](two.md#gone) [b](#gone) [[two#gone]] [c](../guides/two.md#gone) [d](one.md#gone)\n")},
		"guides/two.md":   {Data: []byte("# Two\n\n[a](one.md#gone) [[guides/one#gone]]\n")},
		"playbooks/kc.md": {Data: []byte("# Third\n\n[a](../guides/one.md#gone)\n")},
	}
	b := new(generator.Builder)
	before := check(t, b, files)
	edits, err := rename.Page(baseOf(before), before.Judged.PageAt("guides/one.md"), "playbooks/first.md")
	if err != nil {
		t.Fatal(err)
	}
	after := moved(files, edits)
	for path, want := range map[string]string{
		"index.md":           "[a](playbooks/first.md#gone) [b](/playbooks/first.md#gone) [[playbooks/first#gone]] [[first#gone|c]] [d](playbooks/first.md#there) [e](guides/two.md#gone)",
		"playbooks/first.md": "[a](../guides/two.md#gone) [b](#gone) [[two#gone]] [c](../guides/two.md#gone) [d](first.md#gone)",
		"guides/two.md":      "[a](../playbooks/first.md#gone) [[playbooks/first#gone]]",
		"playbooks/kc.md":    "[a](first.md#gone)",
	} {
		if text := string(after[path].Data); !strings.Contains(text, want+"\n") {
			t.Errorf("%s is\n%s\nwant the line\n%s", path, text, want)
		}
	}
	holds(t, before, check(t, new(generator.Builder), after), edits)
}

// TestLinksToOwnPagesMoveWithThePage moves a page with links to people, tags and
// reports.
func TestLinksToOwnPagesMoveWithThePage(t *testing.T) {
	files := fstest.MapFS{
		"site.yaml":      {Data: []byte("title: Base\nlenient: true\n")},
		"directory.yaml": {Data: []byte("partners: [{id: lab, name: Lab}]\npeople: [{id: ann, name: Ann, partner: lab}]\n")},
		"index.md":       {Data: []byte("# Home\n\n[[guides/one]]\n")},
		"guides/one.md":  {Data: []byte("---\ntags: [C++]\n---\n# One\n\n[a](../people/) [b](../-/people/ann/) [c](/state/) [d](../tags/c~2b.2b/) [e](../partners/lab)\n")},
	}
	b := new(generator.Builder)
	before := check(t, b, files)
	edits, err := rename.Page(baseOf(before), before.Judged.PageAt("guides/one.md"), "first.md")
	if err != nil {
		t.Fatal(err)
	}
	after := moved(files, edits)
	if text, want := string(after["first.md"].Data), "[a](people/) [b](-/people/ann/) [c](/state/) [d](tags/c~2b.2b/) [e](partners/lab)\n"; !strings.Contains(text, want) {
		t.Errorf("got\n%s\nwant the line\n%s", text, want)
	}
	holds(t, before, check(t, new(generator.Builder), after), edits)
}

// TestWholeAddressesAreListed moves a page that others link to by its whole address, in
// every spelling of the host, and that links to itself so.
func TestWholeAddressesAreListed(t *testing.T) {
	files := fstest.MapFS{
		"site.yaml":     {Data: []byte("title: Base\nlenient: true\nbase_url: https://xn--bcher-kva.example/kb/\nrepository: https://git.example.org/base\n")},
		"index.md":      {Data: []byte("---\ndescription: See https://example.org/guides/one/ or [one](https://bücher.example/kb/guides/one/).\n---\n# Home\n\n[[guides/one]]\n\n[a](https://BÜCHER.example/kb/guides/one/#x) [b](https://bücher.example/kb/guides/two/) [c](https://example.org/kb/guides/one/)\n")},
		"guides/one.md": {Data: []byte("# One\n\n<https://xn--bcher-kva.example/kb/guides/one/>\n")},
		"guides/two.md": {Data: []byte("# Two\n")},
	}
	before := check(t, new(generator.Builder), files)
	edits, err := rename.Page(baseOf(before), before.Judged.PageAt("guides/one.md"), "first.md")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, whole := range edits.Wholes {
		got = append(got, fmt.Sprintf("%s:%d %s", whole.Path, whole.Pos.Line, whole.Address))
	}
	want := []string{
		"first.md:3 https://xn--bcher-kva.example/kb/guides/one/",
		"index.md:2 https://bücher.example/kb/guides/one/",
		"index.md:8 https://B%C3%9CCHER.example/kb/guides/one/#x",
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
