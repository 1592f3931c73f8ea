package declare

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Folder returns the folder of a declaration, as given or as it follows from the name.
func Folder(in *kb.Declared) string {
	t := &kb.Type{Name: in.Name, Title: in.Title, Plural: in.Plural, Folder: in.Folder}
	leftOut(t)
	return t.Folder
}

// leftOut fills in the parts of a declaration that are optional.
func leftOut(t *kb.Type) {
	if strings.TrimSpace(t.Title) == "" {
		t.Title = kb.Wordy(t.Name)
	}
	t.Plural = cmp.Or(t.Plural, t.Title+"s")
	t.Folder = cmp.Or(t.Folder, kb.Slug(t.Plural))
	t.Register = cmp.Or(t.Register, t.Plural)
	t.Family = cmp.Or(t.Family, kb.FamilyKnow)
}

// plain is a name that is safe in an address, a style sheet and a header.
var plain = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// ownIcons are names of icons that do not belong to a type: a type of that name would
// get a misleading icon.
func ownIcons() []string {
	return []string{"page", "state", "people", "tag", "index", "search", "theme", "menu", "edit", "flag", "mail"}
}

// named checks a type's name and folder; false when both are another type's.
func (d *declaring) named(t *kb.Type, in *kb.Declared, key string) bool {
	same, nameTaken := d.types.Named(t.Name)
	switch {
	case !plain.MatchString(t.Name):
		d.report(key+".name", "type/bad-name", "the type name "+diag.QuoteShort(t.Name)+" is not lower case with hyphens", write("name", kb.Slug(t.Name), plain, "site-visit"))
	case unfit(t.Name) != nil:
		d.report(key+".name", "type/bad-name", "the type name "+diag.QuoteShort(t.Name)+" cannot be a file name: "+unfit(t.Name).Error(), "choose another name")
	case nameTaken:
		d.report(key+".name", "type/name-taken", "there is a type "+diag.QuoteShort(t.Name)+" already", "choose another name")
	case slices.Contains(ownIcons(), t.Name):
		d.report(key+".name", "type/name-taken", "the name "+diag.QuoteShort(t.Name)+" is used by the site itself", "choose another name")
	}
	other, folderTaken := d.types.InFolder(t.Folder)
	switch {
	case folderTaken && other == same && in.Folder == "":
		// Both follow from the name; it is reported once.
	case folderTaken:
		d.report(key+".folder", "type/folder-taken", "the folder "+diag.QuoteShort(t.Folder)+" is that of the type "+diag.QuoteShort(other.Name), "write folder: with another name")
	case t.Folder != "" && unfit(t.Folder) != nil && plain.MatchString(t.Folder):
		d.report(key+".folder", "type/bad-name", "the folder "+diag.QuoteShort(t.Folder)+" cannot be part of an address: "+unfit(t.Folder).Error(), "write folder: with another name")
	case !plain.MatchString(t.Folder) && (in.Folder != "" || plain.MatchString(t.Name)):
		d.report(key+".folder", "type/bad-name", "the folder "+diag.QuoteShort(t.Folder)+" is not lower case with hyphens", write("folder", kb.Slug(t.Folder), plain, "site-visits"))
	}
	return !nameTaken || !folderTaken
}

// unfit returns why a name cannot be part of a path.
func unfit(name string) error {
	_, err := kb.PathPart(name)
	return err
}

// write returns the hint for a name in a wrong form: the right form, or an example.
func write(key, right string, form *regexp.Regexp, example string) string {
	if !form.MatchString(right) {
		return "write it as in " + key + ": " + example
	}
	return "write " + key + ": " + right
}

// plainKey is a key that is safe in a header and in the path of a value.
var plainKey = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)

// key checks a field's key and claims it.
func (d *declaring) key(key, at string, taken map[string]string) bool {
	if owner := taken[key]; owner != "" {
		d.report(at, "type/key-taken", owner+" has the key "+diag.QuoteShort(key)+" already", "choose another key")
		return false
	}
	taken[key] = "another field"
	if !plainKey.MatchString(key) {
		d.report(at, "type/bad-name", "the key "+diag.QuoteShort(key)+" is not lower case with underscores", write("key", strings.ReplaceAll(kb.Slug(key), "-", "_"), plainKey, "kept_by"))
	}
	return true
}
