package lsp

import (
	"net/url"
	"path"
	"path/filepath"
	"strings"
)

// fileOf returns the path of a file: URI.
func fileOf(uri string) (string, bool) {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" {
		return "", false
	}
	name := u.Path
	if len(name) > 2 && name[0] == '/' && name[2] == ':' {
		name = name[1:] // a drive: /c:/base
	}
	return filepath.FromSlash(name), name != ""
}

// uriOf returns the address of a file.
func uriOf(file string) string {
	name := filepath.ToSlash(file)
	if !strings.HasPrefix(name, "/") {
		name = "/" + name
	}
	return (&url.URL{Scheme: "file", Path: name}).String()
}

// pathOf returns the path in the content folder for a URI.
func (s *session) pathOf(uri string) (string, bool) {
	file, ok := fileOf(uri)
	if !ok || s.folder == "" {
		return "", false
	}
	for _, root := range s.roots {
		below, err := filepath.Rel(root, file)
		if err == nil && filepath.IsLocal(below) && below != "." {
			return filepath.ToSlash(below), true
		}
	}
	return "", false
}

// uri returns the address of a path in the content folder: the editor's own
// while the file is open.
func (s *session) uri(name string) string {
	if d := s.docs[name]; d != nil {
		return d.uri
	}
	return uriOf(s.file(name))
}

// relevant reports whether the document of the editor at a path is part of the base.
func relevant(name string) bool {
	return strings.EqualFold(path.Ext(name), ".md") || name == "site.yaml" || name == "directory.yaml"
}

// file returns the file of a path in the content folder.
func (s *session) file(name string) string {
	return filepath.Join(s.folder, filepath.FromSlash(name))
}
