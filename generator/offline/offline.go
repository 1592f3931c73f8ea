// Package offline lets a published site be installed and read without a
// network: Files takes a kb.Edition and every other file of its site, and
// returns
//
//	-/manifest.webmanifest   the name of the installed site (W3C Web Application Manifest)
//	sw.js                    the service worker: the script that package bundle made, with data about this build
//	-/offline/files.json     every file that can be stored, with its size, for readers who store the whole base
//
// and Icons the icons of the site: an SVG and two PNGs with the initials of the base on
// its accent colour.
//
// # What a browser stores
//
// The worker stores a few files at the first visit (home, search, the offline
// page, the palette's data, styles, scripts, fonts) and pages as they are visited. Its
// caches, the answers that it does not store and what it deletes are described in
// assets/offline. With a new build it deletes the copies of pages that are gone, which these
// readers may no longer see, and renews pages that link to them. It stores a page only if
// the page names its own address and edition, so copies of editions never mix. It
// knows an id that changes with any file, the edition, the files to
// begin with, and the names of all files whose names contain a hash.
//
// # Switching it off
//
// An installed worker stays in the browsers of readers. A base with
// "offline: false" therefore publishes End in its place: a worker that removes every
// copy and itself. The dev server does the same.
package offline

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// Address is the page on which readers store the whole base.
const Address = kb.OfflineURL

// Missing is the page for a page that is not stored.
const Missing = Address + "missing/"

const (
	workerFile   = "sw.js"
	manifestFile = kb.OwnFolder + "manifest.webmanifest"
	listFile     = Address + "files.json"
	placesFile   = kb.OwnFolder + "places.json" // of package render: data of the palette
)

// IsOfflineFile reports whether a path is one of the outputs of Files.
func IsOfflineFile(path string) bool {
	return path == workerFile || path == manifestFile || path == listFile
}

// Options are the names of a site's files.
type Options struct {
	Worker []byte            // the bundled script of the worker
	Assets map[string]string // entry, font or icon → address from the site's root
	Accent string            // the base's own colour as #rrggbb
}

// Files returns the outputs, sorted by path. The other outputs of the site are
// read and not changed.
func Files(e *kb.Edition, site []kb.Output, o Options) ([]kb.Output, error) {
	list, err := listOf(site)
	if err != nil {
		return nil, err
	}
	worker, err := worker(e, site, o)
	if err != nil {
		return nil, err
	}
	manifest, err := manifest(e, o)
	if err != nil {
		return nil, err
	}
	return []kb.Output{
		{Path: manifestFile, Data: manifest, Skip: kb.Both},
		{Path: listFile, Data: list, Skip: kb.Both},
		{Path: workerFile, Data: worker, Skip: kb.Both},
	}, nil
}

// End returns the worker that removes the copies of an earlier one, and itself.
func End(script []byte) kb.Output { return kb.Output{Path: workerFile, Data: script, Skip: kb.Both} }

// build is what the worker knows about its build.
type build struct {
	ID      string   `json:"id"`
	Edition string   `json:"edition"` // as pages say it; empty for the only one
	First   []string `json:"first"`   // addresses to store at the first visit
	Hashed  []string `json:"hashed"`  // every file below static/, by its name
}

func worker(e *kb.Edition, site []kb.Output, o Options) ([]byte, error) {
	b := build{ID: id(site), First: first(e, site, o)}
	if e.Name != kb.Everything {
		b.Edition = e.Name
	}
	for _, out := range site {
		if name, ok := strings.CutPrefix(out.Path, kb.StaticURL); ok {
			b.Hashed = append(b.Hashed, name)
		}
	}
	said, err := json.Marshal(b)
	if err != nil {
		return nil, err
	}
	return slices.Concat([]byte("self.build="), said, []byte(";\n"), o.Worker), nil
}

// id returns a name for a set of files that changes with any of them.
func id(site []kb.Output) string {
	sum := sha256.New()
	for _, out := range site {
		one := sha256.Sum256(out.Data)
		fmt.Fprintf(sum, "%s\x00%x\n", out.Path, one)
	}
	return hex.EncodeToString(sum.Sum(nil)[:6])
}

// first returns the addresses to store at the first visit: those that every page and
// search needs.
func first(e *kb.Edition, site []kb.Output, o Options) []string {
	list := []string{"", Address, Missing, kb.SearchURL, kb.SearchURL + "root.bin", placesFile}
	for name, url := range o.Assets {
		if strings.HasPrefix(url, kb.StaticURL) && (!strings.HasPrefix(name, "icon") || name == "icon.svg") {
			list = append(list, url)
		}
	}
	spoken := map[string]bool{language(e.Site.Lang): true}
	for _, p := range e.Pages {
		spoken[language(p.Lang)] = true
	}
	delete(spoken, "en") // English needs no separate script
	delete(spoken, "")
	for _, out := range site {
		name, _ := strings.CutPrefix(out.Path, kb.StaticURL)
		part, _, _ := strings.Cut(name, "-")
		if name != out.Path && (spoken[part] || part == "chunk" && len(spoken) > 0) {
			list = append(list, out.Path)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func language(tag string) string {
	part, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(part)
}

// listOf returns the list of files that can be stored: address, bytes and, for a file
// without a hash in its name, the first 8 digits of its SHA-256.
func listOf(site []kb.Output) ([]byte, error) {
	files := [][3]any{}
	bytesOfAll := 0
	for _, out := range site {
		if out.Skips(kb.Offline) {
			continue
		}
		address := strings.TrimSuffix(out.Path, "index.html")
		sum := sha256.Sum256(out.Data)
		hash := hex.EncodeToString(sum[:4])
		if Hashed(out.Path) {
			hash = ""
		}
		files = append(files, [3]any{address, len(out.Data), hash})
		bytesOfAll += len(out.Data)
	}
	slices.SortFunc(files, func(a, b [3]any) int { return cmp.Compare(a[0].(string), b[0].(string)) })
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(struct {
		ID    string   `json:"id"`
		Bytes int      `json:"bytes"`
		Files [][3]any `json:"files"`
	}{id(site), bytesOfAll, files})
	return b.Bytes(), err
}

// Hashed reports whether a file's name contains a hash of its content, so that a copy
// never becomes stale.
func Hashed(path string) bool {
	return slices.ContainsFunc(kb.HashedFolders(), func(dir string) bool { return strings.HasPrefix(path, dir) })
}
