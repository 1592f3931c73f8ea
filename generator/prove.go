package generator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/panics"
	"tandem/generator/proof"
	"tandem/generator/search"
)

// Leaks is the error for outputs of an edition that contain what it must not show.
type Leaks struct {
	Problems diag.List // sorted
}

func (l *Leaks) Error() string {
	return fmt.Sprintf("says what it must not: %s (%s)", l.Problems[0].Message, l.Problems[0].Path)
}

// prover returns a function that makes the searcher for an edition, once.
func (b *Builder) prover(checked *Checked, rule kb.EditionRule, e *kb.Edition, o Options) func() *proof.Searcher {
	theme := b.theme
	return sync.OnceValue(func() *proof.Searcher {
		return proof.New(proof.Case{
			All: checked.Judged, Rule: rule, Drafts: e.Drafts, Source: checked.Source,
			Open:   func() []kb.Output { return slices.Concat(theme.assets.Outputs, readAll(o.Templates)) },
			Sample: func() ([]kb.Output, error) { return sampleSite(e, theme, o) },
			Plain:  search.Plain,
			Stems:  stems(&checked.Judged.Site, checked.Judged.Pages),
		})
	})
}

// prove searches outputs for what the edition must not show. A finding is an error,
// *Leaks.
func (l *Live) prove(outputs []kb.Output) (proof.Result, error) {
	s := l.prover()
	if s == nil {
		return proof.Result{Edition: l.Edition.Name}, nil
	}
	found := s.Search(outputs)
	if len(found.Leaks) > 0 {
		return found, &Leaks{s.Problems(found).Sorted()}
	}
	return found, nil
}

// Prove searches everything of the edition that o names for what it must not show, its
// zip included: the outputs if given, else those of a build. It returns what was
// searched and found, with the problems; for a base with an error it returns only its
// problems, and Result.Edition is empty.
func (b *Builder) Prove(ctx context.Context, o Options, outputs []kb.Output) (checked *Checked, found proof.Result, err error) {
	defer panics.Recover(&err, "proof", "")
	checked, opened, err := b.Open(ctx, o)
	if err != nil || len(opened) == 0 {
		return checked, proof.Result{}, err
	}
	live := opened[0]
	if outputs == nil {
		outputs, err = live.all(ctx)
		if p, ok := templateProblem(err, o); ok {
			return checked.With(diag.List{p}), proof.Result{}, nil
		}
		if err != nil {
			return checked, proof.Result{}, err
		}
		packed, err := b.zip(live.Edition, outputs, o)
		if err != nil {
			return checked, proof.Result{}, err
		}
		outputs = append(outputs, packed)
	}
	found, err = live.prove(outputs)
	if leaks, ok := errors.AsType[*Leaks](err); ok {
		checked, err = checked.With(leaks.Problems), nil
	}
	return checked, found, err
}

// canaryProblems reports pages that contain a canary word in an edition to build that
// must not show it.
func canaryProblems(c *Checked, o Options) diag.List {
	var problems diag.List
	if !proof.HasCanaries(c.Judged.Base) {
		return nil
	}
	rules, _ := editions(&c.Judged.Site, o) // Open reports an unknown one
	for _, rule := range rules {
		problems.Append(proof.CanaryProblems(proof.Case{All: c.Judged, Rule: rule, Drafts: o.shownDrafts(), Source: c.Source}))
	}
	return problems
}

// written reports pages that write the address of a page that an edition to build
// does not show.
func written(c *Checked, pages []*kb.Page, o Options) diag.List {
	var problems diag.List
	rules, _ := editions(&c.Judged.Site, o) // Open reports an unknown one
	for _, rule := range rules {
		problems.Append(proof.Written(proof.Case{All: c.Judged, Rule: rule, Drafts: o.shownDrafts(), Source: c.Source}, pages))
	}
	return problems
}

// stems returns a function for the search terms of a base's words.
func stems(site *kb.Site, pages []*kb.Page) func(string) []string {
	languages := []string{site.Lang}
	for _, p := range pages {
		if p.Lang != "" && !slices.Contains(languages, p.Lang) {
			languages = append(languages, p.Lang)
		}
	}
	of, err := search.Stems(languages)
	if err != nil {
		return nil // a language without an analyser has its words as they are
	}
	return of
}

// readAll returns the files of a folder; one that cannot be read is left out.
func readAll(fsys fs.FS) []kb.Output {
	var files []kb.Output
	_ = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(name, ".go") {
			return nil
		}
		if data, err := fs.ReadFile(fsys, name); err == nil {
			files = append(files, kb.Output{Path: name, Data: data})
		}
		return nil
	})
	return files
}

// sampleSite returns the site of the sample base as an edition like this would show
// it: text that the program writes.
func sampleSite(e *kb.Edition, l theme, o Options) ([]kb.Output, error) {
	sample, err := sampleBase(e, o)
	if err != nil {
		return nil, err
	}
	sample.Site.Components = o.shows(&e.Site) // the page of components contains many texts that the program writes
	o.Observe = nil
	live, err := newLive(sample, l, new(search.Cache), func() *proof.Searcher { return nil }, o)
	if err != nil {
		return nil, err
	}
	return live.All(context.Background())
}
