package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// nearFolders reports folders whose name is nearly that of a type's folder: pages in
// them are guides, although their author most probably means that type.
func nearFolders() Rule {
	return Rule{
		Code: "page/near-folder", Why: "a folder of a type has exactly that type's name", Severity: diag.Warning,
		check: func(j *scope, report report) {
			known := map[string]bool{} // folders that were looked at
			for _, p := range j.Pages {
				folder, _, nested := strings.Cut(p.Path, "/")
				if !nested || p.TypeName != "" || known[folder] {
					continue
				}
				known[folder] = true
				if t := nearType(j.Types, folder); t != nil && t != p.Type {
					report(p.Path, top(), "the folder "+diag.Quote(folder)+" belongs to no type, so its pages are of type "+p.Type.Name,
						"rename it to "+diag.Quote(t.Folder)+", or write \"type: "+p.Type.Name+"\" in the header of this page if that is meant")
				}
			}
		},
	}
}

// plurals returns possible plurals of a word: glossary is a folder, and authors write
// glossaries.
func plurals(word string) []string {
	forms := []string{word + "s", word + "es"}
	if stem, ok := strings.CutSuffix(word, "y"); ok {
		forms = append(forms, stem+"ies")
	}
	return forms
}

// nearType returns the type that a folder's name is most probably meant for; nil
// when it is the folder of one, or of none.
func nearType(types kb.Types, folder string) *kb.Type {
	if _, ok := types.InFolder(folder); ok {
		return nil
	}
	name := strings.ReplaceAll(kb.Slug(folder), "_", "-")
	for _, t := range types {
		if name == t.Folder || name == t.Name || name == kb.Slug(t.Plural) || name == kb.Slug(t.Title) || slices.Contains(plurals(t.Folder), name) {
			return t
		}
	}
	for _, t := range types {
		if utf8.RuneCountInString(name) < 6 || !strings.HasPrefix(t.Folder, name[:1]) {
			continue // short words are near too many
		}
		if _, near := diag.Nearest(name, []string{t.Folder}); near {
			return t
		}
	}
	return nil
}
