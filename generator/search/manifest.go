package search

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// manifest is search/manifest.json: the files of a complete index. It is the last file
// of an index; one that does not match it is not used.
type manifest struct {
	Format    int               `json:"format"`
	Documents int               `json:"documents"`
	Files     map[string]string `json:"files"` // path below search/ → hexadecimal SHA-256
}

const manifestName = "manifest.json"

func newManifest(documents int, outputs []kb.Output) (kb.Output, error) {
	m := manifest{Format: formatVersion, Documents: documents, Files: map[string]string{}}
	for _, out := range outputs {
		sum := sha256.Sum256(out.Data)
		m.Files[strings.TrimPrefix(out.Path, kb.SearchURL)] = hex.EncodeToString(sum[:])
	}
	data, err := json.MarshalIndent(m, "", " ") // keys are sorted
	return kb.Output{Path: kb.SearchURL + manifestName, Data: append(data, '\n'), Skip: kb.Both}, err
}

// Unusable is the error for an index that cannot be searched.
type Unusable struct {
	Dir  string
	What string // "is missing", "is damaged", "is half-written", "is of another version", "is in use"
	Err  error
}

func (u *Unusable) Error() string {
	text := fmt.Sprintf("search index at %q %s", u.Dir, u.What)
	if u.Err != nil {
		text += ": " + u.Err.Error()
	}
	return text
}

func (u *Unusable) Unwrap() error { return u.Err }

// Hint returns the hint.
func (u *Unusable) Hint() string { return "run `tandem build` to write it again" }

// verify compares a folder with its manifest: every file must be there with
// the bytes that were written.
func verify(fsys fs.FS, dir string) (manifest, error) {
	unusable := func(what string, err error) (manifest, error) {
		return manifest{}, &Unusable{Dir: dir, What: what, Err: err}
	}
	data, err := fs.ReadFile(fsys, manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		if entries, err := fs.ReadDir(fsys, "."); err == nil && begun(entries) {
			return unusable("is half-written", errors.New("it has no "+manifestName))
		}
		return unusable("is missing", nil)
	}
	if err != nil {
		return unusable("cannot be read", err)
	}
	var m manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return unusable("is damaged", fmt.Errorf("%s: %w", manifestName, err))
	}
	if m.Format != formatVersion {
		return unusable("is of another version", fmt.Errorf("it has format %d, this program reads %d", m.Format, formatVersion))
	}
	err = fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		want, listed := m.Files[path]
		if d.IsDir() || !listed {
			if path == "index_meta.json_temp" {
				return errors.New(path + " is left over") // bleve would move it into place
			}
			return nil
		}
		delete(m.Files, path)
		data, err := fs.ReadFile(fsys, path)
		if sum := sha256.Sum256(data); err == nil && hex.EncodeToString(sum[:]) != want {
			err = errors.New(path + " has other bytes than were written")
		}
		return err
	})
	if err != nil {
		return unusable("is damaged", err)
	}
	if n := len(m.Files); n > 0 {
		return unusable("is damaged", fmt.Errorf("%d of its files are missing", n))
	}
	return m, nil
}

// begun reports whether a folder contains anything of an index. The search page,
// index.html, may be there without one.
func begun(entries []fs.DirEntry) bool {
	return slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() != "index.html" })
}
