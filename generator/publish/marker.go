package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Marker is the file by which a folder is known to be a site of tandem's. It
// lists the site's files, so that others beside them are known to be someone
// else's.
const Marker = ".tandem-site"

const markerHead = "This folder was written by tandem build, which replaces it whole. Its files:"

// marker returns the marker of a site.
func marker(outputs []kb.Output) kb.Output {
	lines := make([]string, 0, len(outputs)+2)
	for _, out := range outputs {
		lines = append(lines, out.Path)
	}
	slices.Sort(lines)
	lines = append(slices.Insert(lines, 0, markerHead), "")
	return kb.Output{Path: Marker, Data: []byte(strings.Join(lines, "\n"))}
}

// survey returns the files of the site in dir, by path; none when the folder does not
// exist or is empty. It refuses a folder with anything else.
func survey(dir string) (map[string]bool, error) {
	data, err := os.ReadFile(filepath.Join(dir, Marker))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	site := map[string]bool{}
	for _, line := range strings.Split(string(data), "\n") {
		if line != "" && line != markerHead {
			site[filepath.FromSlash(line)] = true
		}
	}
	var foreign []string
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		if name != Marker && !systemFiles[d.Name()] && (!site[name] || !d.Type().IsRegular()) {
			foreign = append(foreign, filepath.ToSlash(name))
		}
		return nil
	})
	switch {
	case errors.Is(err, fs.ErrNotExist) && len(site) == 0:
		return nil, nil
	case err != nil:
		return nil, err
	case len(foreign) > 0:
		return nil, &RefusedError{dir, "it holds what tandem did not write: " + some(foreign), "move that elsewhere, or name another folder with --out"}
	}
	return site, nil
}

// systemFiles are what file managers leave in every folder that they show.
var systemFiles = map[string]bool{".DS_Store": true, "Thumbs.db": true, "desktop.ini": true}

// some names the first few of a sorted list.
func some(list []string) string {
	const most = 3
	quoted := make([]string, 0, most)
	for _, name := range list[:min(most, len(list))] {
		quoted = append(quoted, fmt.Sprintf("%q", name))
	}
	text := strings.Join(quoted, ", ")
	if more := len(list) - most; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}
