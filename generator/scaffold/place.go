package scaffold

import (
	"path"
	"strings"
	"unicode"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Refused is a title or a path that no page can have.
type Refused struct {
	Message string
	hint    string
}

func (r *Refused) Error() string { return r.Message }

// Hint returns what to do about it.
func (r *Refused) Hint() string { return r.hint }

// longestName is how many code points of a title go into a file name.
const longestName = 80

// longestTitle is the longest title of a new page, in code points.
const longestTitle = 200

// place returns the path of the page's file.
func place(t *kb.Type, o Options) (string, error) {
	switch {
	case o.Title == "":
		return "", &Refused{"the page has no title", "write it behind the type, in quotes"}
	case len([]rune(o.Title)) > longestTitle:
		return "", &Refused{"the title is longer than a line", "shorten it; say the rest in the text"}
	case strings.ContainsFunc(o.Title, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }):
		return "", &Refused{"the title holds a character that nobody can see", "type the title anew"}
	case o.Path != "":
		return o.Path, allowed(o.Path)
	}
	name := Name(o.Title)
	if name == "" {
		return "", &Refused{"the title " + diag.Quote(o.Title) + " makes no file name", "name the file with --path"}
	}
	if dated(t, o.Day) {
		name = string(o.Day) + "-" + name
	}
	if _, err := kb.CheckSlug(name); err != nil {
		return "", &Refused{"the title " + diag.Quote(o.Title) + " makes the file \"" + name + ".md\", which cannot be: " + err.Error(), "name the file with --path"}
	}
	if reserved(name) {
		return "", &Refused{"the title " + diag.Quote(o.Title) + " makes the file \"" + name + ".md\", which is the text above a register", "name the file with --path"}
	}
	return path.Join(t.Folder, name+".md"), nil
}

// Name returns the file name of a title, without its ending.
func Name(title string) string {
	runes := []rune(kb.Slug(title))
	if len(runes) > longestName {
		runes = runes[:longestName]
		for i := len(runes) - 1; i > 0; i-- {
			if runes[i] == '-' {
				runes = runes[:i]
				break
			}
		}
	}
	return strings.Trim(string(runes), "._-")
}

func reserved(name string) bool {
	return strings.EqualFold(name, "index") || strings.EqualFold(name, "readme")
}

// allowed reports why a path can be no page.
func allowed(file string) error {
	name, markdown := strings.CutSuffix(path.Base(file), ".md")
	switch {
	case path.Clean(file) != file || path.IsAbs(file) || strings.HasPrefix(file, "..") || strings.ContainsAny(file, "\\:"):
		return &Refused{"--path " + diag.Quote(file) + " is no path inside the content folder", "write it as guides/name.md"}
	case !markdown || name == "":
		return &Refused{"--path " + diag.Quote(file) + " is no Markdown file", "end it in .md"}
	case reserved(name):
		return &Refused{"--path " + diag.Quote(file) + " is the text above a register", "choose another name"}
	}
	for part := range strings.SplitSeq(file, "/") {
		if strings.HasPrefix(part, ".") || strings.HasPrefix(part, "_") {
			return &Refused{"--path " + diag.Quote(file) + " has a part that is not read", "begin no name with . or _"}
		}
	}
	return nil
}
