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

// Options say how schemas are written.
type Options struct {
	Vocabulary *Vocabulary // nil: open to any base
	Draft07    bool        // name draft-07 as the dialect, for validators that know nothing newer
}

// Files returns every schema by name: the types', that of an index.md, and
// those of the two files beside the pages.
func Files(types kb.Types, o Options) ([]File, error) {
	schemas := Object{{SiteFile, Site()}, {DirectoryFile, Directory()}, {IndexFile, Index(o.Vocabulary)}}
	for _, t := range types {
		schemas.set(t.Name+".json", Header(t, o.Vocabulary))
	}
	var files []File
	for _, m := range schemas {
		data, err := m.Value.(Object).Text(o.Draft07)
		if err != nil {
			return nil, fmt.Errorf("schema %s: %w", m.Key, err)
		}
		files = append(files, File{m.Key, data})
	}
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return files, nil
}
