// Package host makes files for the host of a base's repository: CODEOWNERS
// from the owners of the pages, and for GitHub the workflows that ask the right people
// to review a change.
//
//	CODEOWNERS                       who is asked to review a change of which page
//	.github/workflows/tandem-*.yml   check with annotations, preview, "still true"
//	.github/ISSUE_TEMPLATE/…         the form behind a page's link "Still true"
//
// A verification by issue is safe because three parties have to agree: the host
// knows who wrote the issue, the directory says whether that account may verify
// the page, and someone with write access sets the label that starts the workflow. The
// text of the issue reaches the shell as data only. It names the hash of the
// text that was read, so a page that has changed since is not verified.
package host

import (
	"embed"
	"io/fs"
	"path"

	"tandem/generator/kb"
)

//go:embed github
var files embed.FS

// GitHub returns the workflows and the issue form, below .github/ and sorted by
// path.
func GitHub() ([]kb.Output, error) {
	var outputs []kb.Output
	err := fs.WalkDir(files, "github", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := files.ReadFile(name)
		outputs = append(outputs, kb.Output{Path: path.Join(".github", name[len("github/"):]), Data: data})
		return err
	})
	return outputs, err
}
