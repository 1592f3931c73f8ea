package generator

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"strings"

	shipped "tandem/assets"
	"tandem/generator/bundle"
	"tandem/generator/folder"
	"tandem/generator/kb"
	"tandem/generator/offline"
	"tandem/generator/panics"
	"tandem/generator/render"
	"tandem/generator/source"
	"tandem/generator/view"
	"tandem/generator/wording"
)

// noticesFile holds the licences of the parts of a site from others. Its name is the
// same in each site, since templates of a base link to it too.
const noticesFile = kb.StaticURL + "notices.txt"

// theme is the parsed templates and bundled assets, cached while their files are the
// same.
type theme struct {
	templates *render.Templates
	assets    bundle.Assets
	tokens    []view.TokenGroup // shown on the page of components; nil where there is none

	templateFiles, assetFiles [sha256.Size]byte // hashes of their sources
	accent, title             string
	readOffline, gallery      bool
	words                     *wording.Words
	said                      *wording.Words // words with which the templates were parsed
	dev                       bool
	unchanged                 bool // nothing of it can have changed since it was read (see Builder.Touch)
}

// at reads templates and assets where their files, or the words they say, are
// not those of the last build.
func (l *theme) at(o Options, s *kb.Site, words *wording.Words) (err error) {
	defer panics.Recover(&err, "assets", "")
	same := reflect.DeepEqual(words, l.words) && s.Accent == l.accent && s.Title == l.title && o.Dev == l.dev && o.readOffline(s) == l.readOffline && o.shows(s) == l.gallery
	if l.unchanged && same {
		return nil
	}
	sum, err := sumOf(o.Templates)
	if err != nil {
		return fmt.Errorf("templates: %w", err)
	}
	if err := l.parse(o, words, sum); err != nil {
		return err
	}
	if sum, err = sumOf(o.Assets); err != nil {
		return fmt.Errorf("assets: %w", err)
	}
	if l.assets.URL == nil || sum != l.assetFiles || !same {
		assets, err := bundle.Build(o.Assets, bundle.Options{Accent: s.Accent, Words: words, Dev: o.Dev, Gallery: o.shows(s)})
		if err != nil {
			return fmt.Errorf("bundle: %w", err)
		}
		icons, addresses, err := offline.Icons(s.Title, bundle.Own(s.Accent), o.readOffline(s))
		if err != nil {
			return fmt.Errorf("icons: %w", err)
		}
		l.tokens = nil
		if o.shows(s) {
			if l.tokens, err = bundle.Tokens(o.Assets, s.Accent); err != nil {
				return err
			}
		}
		assets.Outputs = sorted(append(append(assets.Outputs, icons...), kb.Output{Path: noticesFile, Data: []byte(shipped.Notices), Skip: kb.Both}))
		maps.Copy(assets.URL, addresses)
		l.assets, l.assetFiles, l.accent, l.title, l.dev, l.readOffline, l.gallery = assets, sum, s.Accent, s.Title, o.Dev, o.readOffline(s), o.shows(s)
	}
	l.unchanged, l.words = true, words
	return nil
}

// parse reads the templates of that sum, where they or the words they say are not
// those that were read last.
func (l *theme) parse(o Options, words *wording.Words, sum [sha256.Size]byte) error {
	if l.templates != nil && sum == l.templateFiles && reflect.DeepEqual(words, l.said) {
		return nil
	}
	templates, err := render.Parse(o.Templates, words)
	if err != nil {
		return err
	}
	l.templates, l.templateFiles, l.said = templates, sum, words
	return nil
}

// sumOf returns the SHA-256 of a folder's names and bytes. A file that disappears
// between listing and reading is not part of it, nor are temporary files of an editor.
// A refused file is an error even if nothing reads it.
func sumOf(fsys fs.FS) (sum [sha256.Size]byte, err error) {
	all := sha256.New()
	err = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && source.Ignored(d.Name()) && !strings.HasPrefix(d.Name(), "_"):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		data, err := fs.ReadFile(fsys, name)
		if refused, ok := errors.AsType[*folder.Refused](err); ok {
			return refused
		} else if err != nil {
			return nil
		}
		fmt.Fprintf(all, "%s\x00%d\x00", name, len(data))
		_, err = all.Write(data)
		return err
	})
	all.Sum(sum[:0])
	return sum, err
}
