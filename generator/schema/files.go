package schema

import (
	"cmp"
	"fmt"
	"slices"

	"tandem/generator/kb"
)

// File is a schema as it is written to a folder.
type File struct {
	Name string // "playbook.json"
	Text []byte
}

// Names of the schemas that no type owns. A type's schema is its name and ".json".
const (
	SiteFile      = "site.yaml.json"
	DirectoryFile = "directory.yaml.json"
	IndexFile     = "index.md.json"
)

// Files returns every schema by name: the types', that of an index.md, and
// those of the two files beside the pages.
func Files(types kb.Types, v *Vocabulary) ([]File, error) {
	named := map[string]Object{SiteFile: Site(), DirectoryFile: Directory(), IndexFile: Index(v)}
	for _, t := range types {
		named[t.Name+".json"] = Header(t, v)
	}
	var files []File
	for name, o := range named {
		data, err := o.Text()
		if err != nil {
			return nil, fmt.Errorf("schema %s: %w", name, err)
		}
		files = append(files, File{name, data})
	}
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return files, nil
}
