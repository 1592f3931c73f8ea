// Package base makes a new base for two or more partners: Files returns
// the files that tandem init writes, with paths from the new folder.
//
// # Contents
//
// A small base with links between all pages: a home page, a playbook with its checklist
// and a path that leads to both, the agenda of a first meeting, a proposed
// decision, a term, a retro whose lesson is a line of the checklist and a
// teach-back, both marked as examples; site.yaml and directory.yaml with every
// key they may have; and schemas for editors.
//
// # What it leaves to people
//
// No page is verified, because nobody has read it yet. The base has no error and
// builds; check prints for each page the command that verifies it, and a guide
// explains the next steps to the first steward. No people are invented: each partner
// has one steward, who is a role.
package base

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"text/template"

	"tandem/generator/kb"
	"tandem/generator/scaffold"
	"tandem/generator/schema"
)

//go:embed pages
var pages embed.FS

// SchemaFolder is where schemas are written, beside the content folder. The
// compiler looks into no folder that begins with a dot.
const SchemaFolder = ".tandem/schema"

// Partner is an organisation that shares the base.
type Partner struct {
	ID   string
	Name string
}

// Options are the options of a base.
type Options struct {
	Title    string    // empty: the partners' names
	Partners []Partner // two or more, or none for placeholders
	Day      kb.Day    // today
	Types    kb.Types
}

// File is one file of the base.
type File struct {
	Path string // with slashes, from the new folder
	Data []byte
}

// Files returns the files of a new base by path. The error is a *Refused:
// partners that no base can have.
func Files(o Options) ([]File, error) {
	if len(o.Partners) == 0 {
		o.Partners = []Partner{{"first", "First partner"}, {"second", "Second partner"}}
	}
	if err := accepted(o); err != nil {
		return nil, err
	}
	o.Title = cmp.Or(o.Title, join(o.Partners))
	files := []File{
		{"content/site.yaml", []byte(siteFile(o))},
		{"content/directory.yaml", []byte(directoryFile(o))},
		{"netlify.toml", []byte(hostFile())},
		{".gitignore", []byte("# What tandem build writes.\n/public/\n")},
	}
	written, err := filled(o)
	if err != nil {
		return nil, err
	}
	schemas, err := schema.Files(o.Types, schema.Options{})
	if err != nil {
		return nil, err
	}
	for _, s := range schemas {
		files = append(files, File{SchemaFolder + "/" + s.Name, s.Text})
	}
	settings, err := schema.Settings("vscode", SchemaFolder, "content", o.Types)
	if err != nil {
		return nil, err
	}
	files = append(files, File{".vscode/settings.json", []byte(settings)})
	files = append(files, written...)
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return files, nil
}

// shown is the data of the pages' templates. Names are escaped for Markdown.
type shown struct {
	Title    string
	Names    string
	About    string // a value of YAML
	Day      kb.Day
	A, B     side
	Partners []side
}

type side struct{ ID, Name, Steward string }

// filled returns the pages with the names of the partners.
func filled(o Options) ([]File, error) {
	view := shown{Title: scaffold.Escape(o.Title), Names: scaffold.Escape(join(o.Partners)), About: scaffold.Scalar("The shared knowledge base of " + join(o.Partners) + "."), Day: o.Day}
	for _, p := range o.Partners {
		view.Partners = append(view.Partners, side{p.ID, scaffold.Escape(p.Name), steward(p)})
	}
	view.A, view.B = view.Partners[0], view.Partners[1]
	var files []File
	err := fs.WalkDir(pages, "pages", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(pages, name)
		if err != nil {
			return err
		}
		t, err := template.New(name).Option("missingkey=error").Parse(string(text))
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := t.Execute(&b, view); err != nil {
			return err
		}
		path := strings.Replace(strings.TrimPrefix(name, "pages/"), "DAY", string(o.Day), 1)
		files = append(files, File{"content/" + path, b.Bytes()})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("pages of a new base: %w", err)
	}
	return files, nil
}

// steward returns the id of a partner's steward.
func steward(p Partner) string { return p.ID + "-steward" }

// join lists the partners as a sentence does.
func join(partners []Partner) string {
	names := kb.Map(partners, func(p Partner) string { return p.Name })
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
