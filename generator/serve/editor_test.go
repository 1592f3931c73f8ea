package serve_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"tandem/generator/serve"
)

func TestEditorsOpenAPlace(t *testing.T) {
	const path = "/home/a b/ü&#?%/content/x.md"
	for _, test := range []struct{ name, want string }{
		{"vscode", "vscode://file/home/a%20b/%C3%BC%26%23%3F%25/content/x.md:3:7"},
		{"VSCode", "vscode://file/home/a%20b/%C3%BC%26%23%3F%25/content/x.md:3:7"},
		{"zed", "zed://file/home/a%20b/%C3%BC%26%23%3F%25/content/x.md:3:7"},
		{"idea", "idea://open?file=/home/a%20b/%C3%BC%26%23%3F%25/content/x.md&line=3&column=7"},
		{"sublime", "subl://open?url=file:///home/a%20b/%C3%BC%26%23%3F%25/content/x.md&line=3&column=7"},
		{"vim", "mvim://open?url=file:///home/a%20b/%C3%BC%26%23%3F%25/content/x.md&line=3&column=7"},
		{"my-editor:open?at={line}&of={path}", "my-editor:open?at=3&of=/home/a%20b/%C3%BC%26%23%3F%25/content/x.md"},
	} {
		e, err := serve.EditorOf(test.name)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if got := e.Open(path, 3, 7); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
	// A drive's letter comes after a slash.
	if e, _ := serve.EditorOf("vscode"); e.Open("C:/base/x.md", 1, 1) != "vscode://file/C:/base/x.md:1:1" {
		t.Errorf("got %s", e.Open("C:/base/x.md", 1, 1))
	}
	// What an address may hold as it is stays, and its neighbours are encoded.
	if e, _ := serve.EditorOf("vscode"); e.Open("/azAZ09-._~:/`{@[", 1, 1) != "vscode://file/azAZ09-._~:/%60%7B%40%5B:1:1" {
		t.Errorf("got %s", e.Open("/azAZ09-._~:/`{@[", 1, 1))
	}
	names := serve.EditorNames()
	if !slices.IsSorted(names) || len(slices.Compact(slices.Clone(names))) != len(names) {
		t.Errorf("the names are not in order, each once: %q", names)
	}
	for _, name := range names {
		e, err := serve.EditorOf(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if u, err := url.Parse(e.Open(path, 3, 7)); err != nil || u.Scheme == "" || strings.ContainsAny(u.String(), "{} ") {
			t.Errorf("%s: %q is no address (%v)", name, e, err)
		}
	}
}

func TestWhatIsNoEditorIsRefused(t *testing.T) {
	for name, want := range map[string]string{
		"vscoed":                     `editor "vscoed" is unknown`,
		"":                           `editor "" is unknown`,
		"javascript:alert('{path}')": "does not begin as an editor's address does",
		"JavaScript:{path}":          "does not begin as an editor's address does",
		"data:text/html,{path}":      "does not begin as an editor's address does",
		"{path}:{line}":              "does not begin as an editor's address does",
		"vscode://file/:{line}":      "has no {path} in it",
	} {
		_, err := serve.EditorOf(name)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", name, err, want)
		}
	}
	_, err := serve.EditorOf("vscoed")
	if hint := err.(*serve.UnknownEditor).Hint(); !strings.HasPrefix(hint, `did you mean "vscode"?`) || !strings.Contains(hint, "zed") {
		t.Errorf("the hint is %q", hint)
	}
}
