package serve

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/diag"
)

// Editor is the address that opens a place of a file in an editor, with {path},
// {line} and {column} in it. The path is absolute, with slashes, and encoded as
// part of an address; line and column are 1-based.
type Editor string

// editors are the addresses that editors take, by the names people call them.
var editors = []struct {
	name string
	Editor
}{
	{"cursor", "cursor://file{path}:{line}:{column}"},
	{"emacs", "emacs://open?url=file://{path}&line={line}&column={column}"},
	{"goland", "goland://open?file={path}&line={line}&column={column}"},
	{"idea", "idea://open?file={path}&line={line}&column={column}"},
	{"macvim", "mvim://open?url=file://{path}&line={line}&column={column}"},
	{"nova", "nova://open?path={path}&line={line}&column={column}"},
	{"phpstorm", "phpstorm://open?file={path}&line={line}&column={column}"},
	{"pycharm", "pycharm://open?file={path}&line={line}&column={column}"},
	{"sublime", "subl://open?url=file://{path}&line={line}&column={column}"},
	{"textmate", "txmt://open?url=file://{path}&line={line}&column={column}"},
	{"vim", "mvim://open?url=file://{path}&line={line}&column={column}"},
	{"vscode", "vscode://file{path}:{line}:{column}"},
	{"vscode-insiders", "vscode-insiders://file{path}:{line}:{column}"},
	{"vscodium", "vscodium://file{path}:{line}:{column}"},
	{"webstorm", "webstorm://open?file={path}&line={line}&column={column}"},
	{"windsurf", "windsurf://file{path}:{line}:{column}"},
	{"zed", "zed://file{path}:{line}:{column}"},
}

// EditorNames returns the names that EditorOf knows, sorted.
func EditorNames() []string {
	var names []string
	for _, e := range editors {
		names = append(names, e.name)
	}
	return names
}

// UnknownEditor is the name of an unknown editor.
type UnknownEditor struct{ Name string }

func (e *UnknownEditor) Error() string { return fmt.Sprintf("editor %q is unknown", e.Name) }

// Hint returns what to do about it.
func (e *UnknownEditor) Hint() string {
	names := EditorNames()
	hint := "one of " + strings.Join(names, ", ") + "; or an address with {path}, {line} and {column} in it"
	if near, ok := diag.Nearest(e.Name, names); ok {
		return fmt.Sprintf("did you mean %q? It is %s", near, hint)
	}
	return hint
}

// What a template may not begin with: a link that runs or holds a page instead
// of opening a file.
var (
	scheme   = regexp.MustCompile(`^[a-z][a-z0-9+.-]*:`)
	unwanted = []string{"javascript:", "data:", "vbscript:", "blob:", "view-source:"}
)

// EditorOf returns the address of an editor by its name, or the template itself
// that says one.
func EditorOf(name string) (Editor, error) {
	for _, e := range editors {
		if e.name == strings.ToLower(name) {
			return e.Editor, nil
		}
	}
	if !strings.ContainsAny(name, ":{") {
		return "", &UnknownEditor{name}
	}
	begin := scheme.FindString(strings.ToLower(name))
	switch {
	case begin == "" || slices.Contains(unwanted, begin):
		return "", errors.New("editor " + strconv.Quote(name) + " does not begin as an editor's address does, such as \"vscode:\"")
	case !strings.Contains(name, "{path}"):
		return "", errors.New("editor " + strconv.Quote(name) + " has no {path} in it")
	}
	return Editor(name), nil
}

// Open returns the address that opens a place of a file, whose path is absolute.
func (e Editor) Open(path string, line, column int) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // a drive's letter
		path = "/" + path
	}
	return strings.NewReplacer("{path}", encoded(path), "{line}", strconv.Itoa(line), "{column}", strconv.Itoa(column)).Replace(string(e))
}

// encoded percent-encodes a path for any part of an address (RFC 3986): slashes and
// the colon of a drive stay.
func encoded(path string) string {
	var b strings.Builder
	for _, c := range []byte(path) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~/:", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
