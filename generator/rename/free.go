package rename

import (
	"io/fs"
	"path"
	"strings"

	"tandem/generator/kb"
)

// free refuses a path that no page can have, or that something has.
func free(b Base, page *kb.Page, to string) error {
	refuse := func(message, hint string) error { return &Refused{Message: message, hint: hint} }
	name := strings.ToLower(path.Base(page.Path))
	switch {
	case page.Index || name == "index.md" || name == "readme.md":
		return refuse("\""+page.Path+"\" is the text of its folder, and has no name of its own", "move the pages of the folder one by one")
	case !fs.ValidPath(to) || path.Ext(to) != ".md":
		return refuse("\""+to+"\" is not the path of a page", "write a path such as playbooks/kickoff.md, from the content folder")
	case to == page.Path:
		return refuse("the page stands at \""+to+"\" already", "name another path")
	}
	for part := range strings.SplitSeq(strings.TrimSuffix(to, ".md"), "/") {
		lower := strings.ToLower(part)
		_, unfit := kb.CheckSlug(part)
		if strings.HasPrefix(part, ".") || strings.HasPrefix(part, "_") || strings.HasPrefix(part, "#") || strings.HasSuffix(part, "~") ||
			strings.ContainsAny(part, "\\|[]#") || strings.TrimSpace(part) != part || unfit != nil || lower == "index" || lower == "readme" {
			return refuse("\""+part+"\" is not a valid name for a page or its folder", "write letters, digits and hyphens")
		}
	}
	for i, p := range b.Pages {
		if i > 0 && b.Pages[i-1].ID == p.ID { // links could not tell the two pages apart
			return &Refused{p.Path, p.Place("id"), "\"" + b.Pages[i-1].Path + "\" has the id \"" + p.ID + "\" too", "give one of them another id first"}
		}
		if p != page && strings.EqualFold(p.Path, to) {
			return refuse("there is a page \""+p.Path+"\" already", "choose another name, or move that page first")
		}
	}
	for _, f := range b.Files {
		if strings.EqualFold(f.Path, to) {
			return refuse("there is a file \""+f.Path+"\" already", "choose another name")
		}
	}
	return nil
}
