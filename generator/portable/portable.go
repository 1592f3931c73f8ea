// Package portable makes a form of a site that is opened from a disk, by
// double-clicking its index.html, without a server. Outputs converts the published
// outputs of an edition; Zip puts them into one file.
//
// A browser that shows a page from a disk shows a folder as a list of files, loads
// neither modules nor what a script fetches, and shows no font from another folder.
// Therefore
//
//	addresses       name the index.html of a folder
//	modules         become classic scripts, made by package bundle
//	search data     become scripts that call tandemFile with a name and base64,
//	                loaded one by one when a search needs them
//	places.json     becomes a script that calls tandemPlaces with it
//	fonts           are in the style sheet
//	the policy      of each page allows scripts and styles of files (package policy)
//
// A script assets/portable/X replaces assets/X. Files that only a host or a program reads
// are left out: the service worker and its files, the bleve index, site map, redirects,
// headers. Elements marked data-online are left out too.
package portable

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"path"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Outputs returns the portable form of a site, sorted by path. Classic are the scripts
// and styles of package bundle for a disk, by name, such as "site.js"; policy is the
// Content-Security-Policy of the pages.
func Outputs(site []kb.Output, classic map[string][]byte, policy string) ([]kb.Output, error) {
	p := rewriter{policy: policy, files: map[string]bool{}, entries: map[string]string{}}
	var outputs []kb.Output
	for name, data := range classic {
		to := kb.StaticURL + name
		p.files[to] = true
		outputs = append(outputs, kb.Output{Path: to, Data: data})
	}
	for _, out := range site {
		if name, ok := entry(out.Path, classic); ok {
			p.entries[out.Path] = kb.StaticURL + name
		}
		if !out.Skips(kb.Zip) {
			p.files[out.Path] = true
		}
	}
	for _, out := range site {
		if out.Skips(kb.Zip) || p.entries[out.Path] != "" {
			continue
		}
		switch {
		case path.Ext(out.Path) == ".html":
			text, err := p.page(out.Path, string(out.Data))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", out.Path, err)
			}
			outputs = append(outputs, kb.Output{Path: out.Path, Data: []byte(text)})
		case out.Path == kb.OwnFolder+"places.json":
			outputs = append(outputs, kb.Output{Path: kb.OwnFolder + "places.js", Data: slices.Concat([]byte("tandemPlaces("), out.Data, []byte(");\n"))})
		case strings.HasPrefix(out.Path, kb.SearchURL):
			outputs = append(outputs, script(out))
		default:
			outputs = append(outputs, out)
		}
	}
	slices.SortFunc(outputs, func(a, b kb.Output) int { return cmp.Compare(a.Path, b.Path) })
	return outputs, nil
}

// entry returns the classic entry for a hashed file: "site.js" for
// "-/static/site-4F2A6B1C.js".
func entry(file string, classic map[string][]byte) (string, bool) {
	name, ok := strings.CutPrefix(file, kb.StaticURL)
	if !ok {
		return "", false
	}
	stem, ending := strings.TrimSuffix(name, path.Ext(name)), path.Ext(name)
	i := strings.LastIndexByte(stem, '-')
	if i < 0 {
		return "", false
	}
	name = stem[:i] + ending
	_, ok = classic[name]
	return name, ok
}

// script returns a file of search data as a script.
func script(out kb.Output) kb.Output {
	name := strings.TrimSuffix(strings.TrimPrefix(out.Path, kb.SearchURL), ".bin")
	text := `tandemFile("` + name + `","` + base64.StdEncoding.EncodeToString(out.Data) + `");` + "\n"
	return kb.Output{Path: kb.SearchURL + name + ".js", Data: []byte(text)}
}
