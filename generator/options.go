package generator

import (
	"fmt"
	"io/fs"
	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Options are the inputs of a build. Everything a site is made of is here: two builds
// with equal options and equal files give equal bytes.
type Options struct {
	Content   fs.FS       // the content folder
	Templates fs.FS       // see package templates
	Assets    fs.FS       // see package assets
	Day       kb.Day      // the day to judge by; empty: as_of of site.yaml, or Today
	Today     kb.Day      // the day where neither the command nor site.yaml gives one
	History   *kb.History // the history of the content; nil: unknown
	Edition   string      // build this edition alone; empty: every one
	BaseURL   string      // instead of site.yaml's
	Drafts    bool        // show drafts, with a mark
	Everyone  bool        // one site with pages of every audience, for an author's eyes
	Dev       bool        // for the dev server: live reload, and drafts unless an edition is named
	Offline   bool        // with Dev: browsers may store the site, as they may a published one
	Version   string      // of the program, compared with requires of site.yaml; empty: not compared
	Observe   func(Phase) // called with the progress of the build, by several goroutines at once; nil: not wanted
}

// shownDrafts reports whether drafts are shown: an author sees them, and readers
// of a named edition do not.
func (o *Options) shownDrafts() bool { return o.Drafts || o.Dev && o.Edition == "" }

// readOffline reports whether browsers may store the site for reading without a
// network.
func (o *Options) readOffline(s *kb.Site) bool { return s.Offline && (o.Offline || !o.Dev) }

// shows reports whether the site has the page of components.
func (o *Options) shows(s *kb.Site) bool { return s.Components || o.Dev }

// UnknownEdition is the error for an edition that site.yaml does not declare.
type UnknownEdition struct {
	Name  string
	Known []string
}

func (e *UnknownEdition) Error() string {
	return fmt.Sprintf("there is no edition %q", e.Name)
}

// Hint returns the hint.
func (e *UnknownEdition) Hint() string { return diag.DidYouMean(e.Name, e.Known) }

// editions returns the rules of the editions to build. A name that is not
// declared is an error: it never falls back to a wider edition.
func editions(s *kb.Site, o Options) ([]kb.EditionRule, error) {
	if o.Edition == "" {
		if o.Everyone {
			return []kb.EditionRule{kb.Whole(true)}, nil
		}
		return s.Editions, nil
	}
	var known []string
	for _, rule := range s.Editions {
		if rule.Name == o.Edition {
			return []kb.EditionRule{rule}, nil
		}
		known = append(known, rule.Name)
	}
	return nil, &UnknownEdition{Name: o.Edition, Known: known}
}
